//! Questions about a sentence as a whole.

use crate::annotate::reading::Reading;
use crate::document::Role;
use crate::parse::{Kind, Sentence, Signature, Words};

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

/// Whether a sentence may name a source: it is part of the story, or signs a quotation.
pub(in crate::annotate) fn may_name(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    !is_furniture(sentence) || signature(reading, sentence).is_some()
}

/// The words that start in a sentence and sign a quotation; `None` if it only says something.
pub(in crate::annotate) fn signature(
    reading: &Reading<'_>,
    sentence: &Sentence,
) -> Option<Signature> {
    let signatures = &reading.article.signatures;
    let at = signatures.partition_point(|one| one.words.start < sentence.words.start);
    let signature = signatures.get(at).copied();
    signature.filter(|one| sentence.words.holds(one.words.start))
}
