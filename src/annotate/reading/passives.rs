//! Tells passives: of what hedges, of cues, and of verbs whose subject did not do what they say.

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens may stand between an auxiliary and its participle: « est, en outre, suspectée ».
pub(in crate::annotate) const BETWEEN: u32 = 5;

/// A hedging participle with its auxiliaries: "are also reported to have", « est suspectée ».
///
/// Without an auxiliary it hedges only before an infinitive: "a man believed to be the killer".
/// `None` if it does not hedge.
pub(in crate::annotate) fn passive(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> Option<Words> {
    let copula = reading.article.language.keys().copula;
    let floor = sentence.start.max(words.start.saturating_sub(BETWEEN));
    let mut start = words.start;
    for at in (floor..words.start).rev() {
        if reading.word(at).lemma == copula && reading.tag(at) == Tag::Verb {
            start = at;
        } else if !reading.tag(at).is_light() && reading.tag(at) != Tag::Preposition {
            break;
        }
    }
    let infinitive = reading.tag(words.end - 1) == Tag::Infinitive
        || reading.has_form(words.end - 1, Forms::INFINITIVE);
    let bare = infinitive && reading.tag(words.start) == Tag::Participle;
    (start < words.start || bare).then_some(Words::new(start, words.end))
}

/// Whether these words are a verb followed by the agent preposition: "was caused by", « provoqué
/// par ».
pub(in crate::annotate) fn names_agent(reading: &Reading<'_>, words: Words) -> bool {
    let agent = reading.word(words.end - 1).form == reading.article.language.keys().agent;
    words.len() > 1 && agent && reading.tag(words.start) == Tag::Verb
}

/// How many tokens before a participle its passive auxiliary may stand: "was never fully".
const AUXILIARIES: u32 = 3;

/// How many tokens before a participle the passive auxiliary of a list may stand: "were beaten,
/// chained, attacked or robbed".
const LIST: u32 = 12;

/// Whether a token is an active verb in a past tense.
///
/// Right about "they bribed", and not about "assault" and "bribes", which may be nouns; wrong about
/// a story told in the present, which it misses.
pub(in crate::annotate) fn is_active(reading: &Reading<'_>, at: u32) -> bool {
    let copula = reading.article.language.keys().copula;
    let near = (at.saturating_sub(AUXILIARIES)..at).any(|at| reading.word(at).lemma == copula);
    let listed = || {
        let linked = |at: u32| {
            let tag = reading.tag(at);
            tag.is_light()
                || tag == Tag::Coordinator
                || reading.kind(at) == Kind::Comma
                || reading.has_form(at, Forms::PAST_PARTICIPLE)
        };
        let mut before = (at.saturating_sub(LIST)..at)
            .rev()
            .skip_while(|&at| linked(at));
        before
            .next()
            .is_some_and(|at| reading.word(at).lemma == copula)
    };
    let agent = reading.word(at + 1).form == reading.article.language.keys().agent;
    let passive = near || agent || listed();
    let done = Forms::PAST | Forms::IMPERFECT | Forms::PAST_PARTICIPLE;
    reading.tag(at) == Tag::Verb
        && reading.has_form(at, done)
        && !passive
        && !is_of_another(reading, at)
}

/// Whether a verb depends on the verb or the noun beside it, and so is a participle after all:
/// "used forged papers", "feel harassed", "a lawless, terrorized town".
///
/// Right about those; wrong about "He lied, stole horses and fled", which it misses.
fn is_of_another(reading: &Reading<'_>, at: u32) -> bool {
    let Some(before) = (at.saturating_sub(AUXILIARIES)..at)
        .rev()
        .find(|&at| !reading.tag(at).is_light())
    else {
        return false;
    };
    let ruled = reading.tag(before) == Tag::Verb
        && !reading.is(before, Classes::AUXILIARY | Classes::MODAL);
    let listed = reading.kind(before) == Kind::Comma && reading.tag(at + 1) == Tag::Noun;
    let owned = matches!(reading.tag(before), Tag::Possessive | Tag::Determiner);
    ruled || listed || owned
}

/// Whether the words of a verb are a passive: "was described as", « a été annoncé ».
pub(in crate::annotate) fn is_passive(reading: &Reading<'_>, words: Words) -> bool {
    let copula = reading.article.language.keys().copula;
    let last = words.end.saturating_sub(1);
    reading.has_form(last, Forms::PAST_PARTICIPLE)
        && reading.word(last).lemma != copula
        && (words.start..last).any(|at| reading.word(at).lemma == copula)
}
