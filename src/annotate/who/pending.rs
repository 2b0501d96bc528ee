//! The sources that wait for their entities, and what stands in what they say.

use super::pronoun::is_pointing;
use crate::annotate::model::Attribution;
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::nouns;
use crate::language::Anaphor;
use crate::parse::Words;

/// Whether a token stands in what somebody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    /// It does not.
    No,
    /// It does, before the one who says it.
    Before,
    /// It does, behind the one who says it.
    Behind,
}

/// A source that waits for its entity.
pub(super) struct Pending {
    /// The token that says what it is.
    pub(super) head: u32,
    /// Its attribution.
    pub(super) number: usize,
    pub(super) group: Words,
}

impl Pending {
    fn new(scope: &Scope<'_>, number: usize, group: Words) -> Self {
        Self {
            head: nouns::head(scope, group),
            number,
            group,
        }
    }

    /// How it stands for somebody else, when it does: "she", « ce dernier ».
    pub(super) fn anaphor(&self, scope: &Scope<'_>) -> Option<Anaphor> {
        let last = self.group.end.saturating_sub(1);
        let mut words = [self.head, last].into_iter();
        let anaphor = words.find_map(|at| scope.article.language.anaphor(scope.word(at)))?;
        let group = self.group;
        let short = group.len() == 1 || group.len() == 2 && is_pointing(scope, group);
        let stands = match anaphor {
            Anaphor::Counterpart | Anaphor::Body => false,
            // "the former"
            Anaphor::Past => group.len() == 2,
            Anaphor::Third
            | Anaphor::Neuter
            | Anaphor::Latter
            | Anaphor::First
            | Anaphor::Second
            | Anaphor::Concerned
            | Anaphor::Owner
            | Anaphor::Owners => true,
        };
        (short && stands).then_some(anaphor)
    }
}

/// The sources that wait, by their heads.
pub(super) fn pending(scope: &Scope<'_>, attributions: &[Attribution]) -> Vec<Pending> {
    let all = (0..).zip(attributions).filter_map(|(number, one)| {
        let group = one.source.as_ref()?.extent.hull();
        Some(Pending::new(scope, number, group))
    });
    let mut all: Vec<Pending> = all.collect();
    all.sort_by_key(|one| (one.head, one.number));
    all
}

/// For each token, whether it stands in what somebody says, and behind the one who says it.
pub(super) fn said(scope: &Scope<'_>, attributions: &[Attribution]) -> Vec<Said> {
    let mut said = vec![Said::No; scope.article.tokens.len()];
    for attribution in attributions {
        let Some(content) = &attribution.content else {
            continue;
        };
        let cue = attribution.cue.as_ref().map(|cue| cue.extent.hull().start);
        for run in &content.extent.0 {
            let behind = cue.is_some_and(|cue| cue < run.start);
            let how = if behind { Said::Behind } else { Said::Before };
            if let Some(tokens) = said.get_mut(run.range()) {
                for token in tokens {
                    *token = how.max(*token);
                }
            }
        }
    }
    said
}
