//! What readers are told of sources that are not named: whom they stand for, and why they have no name.

use super::model::{Source, SourceKind};
use super::survey::{Mark, Survey};
use super::syntax::nouns;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::{Classes, named_enum};
use crate::parse::Words;

/// How many words may name somebody again: "The two sources", « Ces deux autres sources ».
const NAMING: usize = 4;

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

/// Why somebody is not named, by what their sentence says or one about them that stands right behind it.
pub(super) fn anonymity(
    scope: &Scope<'_>,
    survey: &Survey<'_>,
    group: Words,
    sentence: u32,
) -> Anonymity {
    let own = stated(survey, sentence);
    let next = sentence + 1;
    let is_open = matches!(own, Anonymity::Silent | Anonymity::Stated);
    if is_open && survey.has(next, Mark::Anonymity) && goes_on(scope, group, next) {
        return own.max(stated(survey, next));
    }
    own
}

fn stated(survey: &Survey<'_>, sentence: u32) -> Anonymity {
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

/// Whether a sentence opens with a pronoun, or with what a group is called: "They asked", "The aide asked".
///
/// Right about "A source said that it rained. She asked not to be named"; wrong about a pronoun that
/// stands for somebody else in the sentence before.
fn goes_on(scope: &Scope<'_>, group: Words, sentence: u32) -> bool {
    let Some(words) = scope.article.sentences.get(sentence as usize) else {
        return false;
    };
    let start = words.words.start;
    let language = scope.article.language;
    if scope.tag(start) == Tag::Pronoun || scope.is(start, Classes::SUBJECT_PRONOUN) {
        return !language.is_writer(scope.word(start));
    }
    let called = scope.word(nouns::head(scope, group)).lemma;
    let counts = |at: &u32| matches!(scope.tag(*at), Tag::Determiner | Tag::Number);
    let noun = (start..words.words.end).take(NAMING).find(|at| !counts(at));
    noun.is_some_and(|at| at > start && scope.word(at).lemma == called)
}

/// Whether a pronoun stands for some of the people just spoken of.
///
/// Right about "The fans left. Some said that it rained"; wrong, and silent, about "He met the
/// players. Many believe that he will resign".
pub(super) fn is_part(
    scope: &Scope<'_>,
    survey: &Survey<'_>,
    source: &Source,
    sentence: u32,
) -> bool {
    let group = source.extent.hull();
    let words = scope.article.sentences.get(sentence as usize);
    let opens = words.is_some_and(|one| one.words.start == group.start);
    source.kind == SourceKind::Vague
        && scope.tag(nouns::head(scope, group)) == Tag::Pronoun
        && (survey.has(sentence.wrapping_sub(1), Mark::People)
            || !opens && survey.has(sentence, Mark::People))
}
