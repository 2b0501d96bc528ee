//! Which numbers are years.

use crate::annotate::reading::Reading;
use crate::parse::Kind;

/// Whether a number is a year.
pub(in crate::annotate) fn is_year(reading: &Reading<'_>, at: u32) -> bool {
    let form = reading.article.form(at);
    reading.kind(at) == Kind::Number
        && form.len() == 4
        && form.chars().all(|c| c.is_ascii_digit())
        && (form.starts_with('1') || form.starts_with("20"))
        && !reading.tag(at + 1).is_nominal()
}

/// Whether a token is a year.
pub(in crate::annotate) fn is_recent_year(reading: &Reading<'_>, at: u32) -> bool {
    let form = reading.article.form(at);
    reading.kind(at) == Kind::Number
        && form.len() == 4
        && (form.starts_with("19") || form.starts_with("20"))
}
