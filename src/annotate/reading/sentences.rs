//! What a sentence as a whole is.

use crate::annotate::reading::lookup::Scope;
use crate::parse::{Kind, Words};

pub(in crate::annotate) fn is_question(scope: &Scope<'_>, sentence: Words) -> bool {
    (sentence.start..sentence.end)
        .rev()
        .take(3)
        .any(|at| scope.kind(at) == Kind::Stop && scope.article.form(at).contains('?'))
}
