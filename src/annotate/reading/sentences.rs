//! What a sentence as a whole is.

use crate::annotate::reading::Reading;
use crate::document::Role;
use crate::parse::{Kind, Sentence, Words};

pub(in crate::annotate) fn is_question(reading: &Reading<'_>, sentence: Words) -> bool {
    (sentence.start..sentence.end)
        .rev()
        .take(3)
        .any(|at| reading.kind(at) == Kind::Stop && reading.article.form(at).contains('?'))
}

/// Whether a sentence stands around the article, and speaks of nobody in it.
pub(in crate::annotate) const fn is_furniture(sentence: &Sentence) -> bool {
    matches!(
        sentence.role,
        Role::Boilerplate | Role::Byline | Role::Dateline
    )
}
