//! Questions about a sentence as a whole.

use crate::annotate::reading::Reading;
use crate::document::Role;
use crate::parse::{Kind, Sentence, Words};

/// Whether a sentence ends in a question mark, inside or before closing marks.
pub(in crate::annotate) fn is_question(reading: &Reading<'_>, sentence: Words) -> bool {
    (sentence.start..sentence.end)
        .rev()
        .take(3)
        .any(|at| reading.kind(at) == Kind::Stop && reading.article.form(at).contains('?'))
}

/// Whether a sentence is boilerplate, a byline or a dateline, and so no part of the story.
pub(in crate::annotate) const fn is_furniture(sentence: &Sentence) -> bool {
    matches!(
        sentence.role,
        Role::Boilerplate | Role::Byline | Role::Dateline
    )
}
