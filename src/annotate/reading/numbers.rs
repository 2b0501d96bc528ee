//! Recognizes years among numbers.

use crate::annotate::reading::Reading;
use crate::parse::Kind;

/// Whether a token is a year from 1000 to 2099 and not a quantity: "in 1850", but not "1850
/// houses".
pub(in crate::annotate) fn is_year(reading: &Reading<'_>, at: u32) -> bool {
    let form = reading.article.form(at);
    reading.kind(at) == Kind::Number
        && reading.article.language.is_year(form)
        && !reading.tag(at + 1).is_nominal()
}

/// Whether a token is a year of the 20th or 21st century, whatever follows it.
pub(in crate::annotate) fn is_recent_year(reading: &Reading<'_>, at: u32) -> bool {
    let form = reading.article.form(at);
    reading.kind(at) == Kind::Number && reading.article.language.is_recent_year(form)
}
