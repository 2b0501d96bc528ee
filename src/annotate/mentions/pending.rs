//! Lists the sources of attributions in the order in which a walk over the article meets them.

use crate::annotate::model::Attribution;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Anaphor, Classes};
use crate::parse::Words;

/// The source of an attribution that a walk over the article has not reached yet.
pub(in crate::annotate) struct Pending {
    /// The head of its noun group.
    pub(in crate::annotate) head: u32,
    /// The index of its attribution.
    pub(in crate::annotate) number: usize,
    /// Its noun group.
    pub(in crate::annotate) group: Words,
}

impl Pending {
    fn new(reading: &Reading<'_>, number: usize, group: Words) -> Self {
        Self {
            head: nouns::head(reading, group),
            number,
            group,
        }
    }

    /// How it refers to somebody else ("she", « ce dernier »), or `None` if it does not.
    pub(in crate::annotate) fn anaphor(&self, reading: &Reading<'_>) -> Option<Anaphor> {
        let last = self.group.end.saturating_sub(1);
        let mut words = [self.head, last].into_iter();
        let anaphor = words.find_map(|at| reading.article.language.anaphor(reading.word(at)))?;
        let group = self.group;
        let short = group.len() == 1 || group.len() == 2 && is_pointing(reading, group);
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

/// The sources of all attributions that have one, ordered by their heads.
pub(in crate::annotate) fn pending(
    reading: &Reading<'_>,
    attributions: &[Attribution],
) -> Vec<Pending> {
    let all = (0..).zip(attributions).filter_map(|(number, one)| {
        let group = one.source.as_ref()?.own();
        Some(Pending::new(reading, number, group))
    });
    let mut all: Vec<Pending> = all.collect();
    all.sort_by_key(|one| (one.head, one.number));
    all
}

/// Whether a group starts with a determiner or a demonstrative.
pub(super) fn is_pointing(reading: &Reading<'_>, group: Words) -> bool {
    reading.tag(group.start) == Tag::Determiner
        || reading.is(group.start, Classes::DETERMINER | Classes::DEMONSTRATIVE)
}
