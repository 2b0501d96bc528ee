//! What a claim says is done: whether a verb says it, and whether of somebody.

use super::model::Claim;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::{Classes, Forms};

/// How many tokens before a participle the verb that makes it a passive may stand: "was never fully".
const AUXILIARIES: u32 = 3;

/// What a claim says is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Whether a verb says it of its subject, as done: "they embezzled", neither "the embezzlement
    /// case" nor "the money was embezzled".
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
        by_verb: (claim.words.start..claim.words.end).any(|at| is_active(scope, at)),
        of_somebody: (words.start..words.end)
            .any(|at| scope.tag(at) == Tag::Name || scope.is(at, people)),
    }
}

/// Whether a token is a verb whose subject has done what it says.
///
/// Right about "they bribed", and silent about "assault" and "bribes", which may be nouns; wrong,
/// and silent, about a tale told in the present.
fn is_active(scope: &Scope<'_>, at: u32) -> bool {
    let copula = scope.article.language.keys().copula;
    let passive = (at.saturating_sub(AUXILIARIES)..at).any(|at| scope.word(at).lemma == copula);
    let done = Forms::PAST | Forms::PAST_PARTICIPLE;
    scope.tag(at) == Tag::Verb && scope.has_form(at, done) && !passive
}
