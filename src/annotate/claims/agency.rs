//! Decides whether the words of a claim say that somebody did it.

use crate::annotate::model::{Agency, Claim};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, passives};
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens before a participle its passive auxiliary may stand: "was never fully".
const AUXILIARIES: u32 = 3;

/// How many tokens before a participle the passive auxiliary of a list may stand: "were beaten,
/// chained, attacked or robbed".
const LIST: u32 = 12;

/// The agency of the claims: one for each of their shown words, in order.
pub(in crate::annotate) fn of_claims(reading: &Reading<'_>, claims: &[Claim]) -> Vec<Agency> {
    { claims.iter() }
        .flat_map(|claim| {
            claim
                .shown
                .iter()
                .map(|(_, words)| agency(reading, claim.sentence, *words))
        })
        .collect()
}

fn agency(reading: &Reading<'_>, sentence: u32, shown: Words) -> Agency {
    let sentence = reading.article.sentences.get(sentence as usize);
    let words = sentence.map_or(shown, |sentence| sentence.words);
    let people = Classes::ROLE | Classes::HUMAN | Classes::ORGANIZATION | Classes::SUBJECT_PRONOUN;
    Agency {
        by_verb: (shown.start..shown.end).any(|at| is_active(reading, at))
            || passives::names_agent(reading, shown),
        of_somebody: (words.start..words.end)
            .any(|at| reading.tag(at) == Tag::Name || reading.is(at, people)),
    }
}

/// Whether a token is an active verb in a past tense.
///
/// Right about "they bribed", and not about "assault" and "bribes", which may be nouns; wrong about
/// a story told in the present, which it misses.
fn is_active(reading: &Reading<'_>, at: u32) -> bool {
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
