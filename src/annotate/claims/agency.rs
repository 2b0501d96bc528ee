//! Decides whether the words of a claim say that somebody did it.

use crate::annotate::model::{Agency, Claim};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, passives};
use crate::language::Classes;
use crate::parse::Words;

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
        by_verb: (shown.start..shown.end).any(|at| passives::is_active(reading, at))
            || passives::names_agent(reading, shown),
        of_somebody: (words.start..words.end)
            .any(|at| reading.tag(at) == Tag::Name || reading.is(at, people)),
    }
}
