//! What readers are told of sources that are not named: whom they stand for, and why they have no name.

use super::model::{Source, SourceKind};
use super::survey::{Mark, Survey};
use super::syntax::nouns;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::named_enum;

named_enum! {
    /// How much readers are told of why a source is not named.
    Anonymity {
        /// Nothing: it merely has no name.
        Silent = "silent",
        /// That it asked not to be named.
        Stated = "stated",
        /// That, and why.
        Explained = "explained",
        /// That, and a reason that says nothing: "not authorized to speak".
        Formulaic = "formulaic",
    }
}

/// Why somebody is not named, by what the sentence says.
pub(super) fn anonymity(survey: &Survey, sentence: u32) -> Anonymity {
    let has = |mark| survey.has(sentence, mark);
    if has(Mark::Formula) {
        Anonymity::Formulaic
    } else if has(Mark::Anonymity) && has(Mark::Reason) {
        Anonymity::Explained
    } else if has(Mark::Anonymity) {
        Anonymity::Stated
    } else {
        Anonymity::Silent
    }
}

/// Whether a pronoun stands for some of the people just spoken of.
///
/// Right about "The fans left. Some said that it rained"; wrong, and silent, about "He met the
/// players. Many believe that he will resign".
pub(super) fn is_part(scope: &Scope<'_>, survey: &Survey, source: &Source, sentence: u32) -> bool {
    let group = source.extent.hull();
    let words = scope.article.sentences.get(sentence as usize);
    let opens = words.is_some_and(|one| one.words.start == group.start);
    source.kind == SourceKind::Vague
        && scope.tag(nouns::head(scope, group)) == Tag::Pronoun
        && (survey.has(sentence.wrapping_sub(1), Mark::People)
            || !opens && survey.has(sentence, Mark::People))
}
