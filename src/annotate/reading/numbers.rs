//! Which numbers are years.

use crate::annotate::reading::lookup::Scope;
use crate::parse::Kind;

/// Whether a number is a year.
pub(in crate::annotate) fn is_year(scope: &Scope<'_>, at: u32) -> bool {
    let form = scope.article.form(at);
    scope.kind(at) == Kind::Number
        && form.len() == 4
        && form.chars().all(|c| c.is_ascii_digit())
        && (form.starts_with('1') || form.starts_with("20"))
        && !scope.tag(at + 1).is_nominal()
}

/// Whether a token is a year.
pub(in crate::annotate) fn is_recent_year(scope: &Scope<'_>, at: u32) -> bool {
    let form = scope.article.form(at);
    scope.kind(at) == Kind::Number
        && form.len() == 4
        && (form.starts_with("19") || form.starts_with("20"))
}
