//! What a claim says is done: whether a verb says it, and whether of somebody.

use super::model::Claim;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::Classes;

/// What a claim says is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Whether a verb says it, so that the sentence tells of it rather than mentions it: "they
    /// embezzled", not "the embezzlement case".
    pub by_verb: bool,
    /// Whether the sentence speaks of somebody: by name, by function or by a pronoun.
    pub of_somebody: bool,
}

/// The acts of the claims, one each.
pub(super) fn acts(scope: &Scope<'_>, claims: &[Claim]) -> Vec<Act> {
    claims.iter().map(|claim| act(scope, claim)).collect()
}

fn act(scope: &Scope<'_>, claim: &Claim) -> Act {
    let sentence = scope.article.sentences.get(claim.sentence as usize);
    let words = sentence.map_or(claim.words, |sentence| sentence.words);
    let people = Classes::ROLE | Classes::HUMAN | Classes::ORGANIZATION | Classes::SUBJECT_PRONOUN;
    Act {
        by_verb: (claim.words.start..claim.words.end).any(|at| scope.tag(at) == Tag::Verb),
        of_somebody: (words.start..words.end)
            .any(|at| scope.tag(at) == Tag::Name || scope.is(at, people)),
    }
}
