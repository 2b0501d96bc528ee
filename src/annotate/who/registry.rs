//! Everybody an article speaks of, and by which words they are known.

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::annotate::mentions::mention::Mention;
use crate::annotate::reading::Reading;
use crate::annotate::who::known::Known;
use crate::parse::Words;

/// How many words apart two bearers of a name or a function must be for the nearer to be meant.
pub(super) const FAR: u32 = 40;

/// Everybody, and by which words they are known.
pub(super) struct Registry<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) known: Vec<Known>,
    /// Whole names and acronyms.
    pub(super) names: FxHashMap<&'a str, u32>,
    /// Last words of people's names.
    pub(super) surnames: FxHashMap<&'a str, Bearer>,
    /// Their other words.
    pub(super) given: FxHashMap<&'a str, Bearer>,
    /// The last bearers of a function, by its lemma.
    pub(super) called: FxHashMap<u32, Bearers>,
}

impl<'a> Registry<'a> {
    pub(super) fn new(reading: &'a Reading<'a>) -> Self {
        // About one word in twenty starts somebody new.
        let expected = reading.article.tokens.len() / 20;
        Self {
            reading,
            known: Vec::with_capacity(expected),
            names: FxHashMap::with_capacity_and_hasher(expected, FxBuildHasher),
            surnames: FxHashMap::with_capacity_and_hasher(expected / 2, FxBuildHasher),
            given: FxHashMap::with_capacity_and_hasher(expected / 4, FxBuildHasher),
            called: FxHashMap::with_capacity_and_hasher(expected / 2, FxBuildHasher),
        }
    }

    /// Who somebody turned out to be.
    pub(super) fn root(&self, mut entity: u32) -> u32 {
        while let Some(other) = self.known[entity as usize].merged {
            entity = other;
        }
        entity
    }

    pub(super) fn prose(&self, words: Words) -> &'a str {
        self.reading.article.prose(words)
    }

    pub(super) fn form(&self, at: u32) -> &'a str {
        self.reading.article.form(at)
    }

    pub(super) fn named(&self, name: &str) -> Option<u32> {
        self.names.get(name).map(|&entity| self.root(entity))
    }

    /// Whether what a mention shows contradicts nothing that is known.
    pub(super) fn agrees(&self, entity: u32, mention: &Mention) -> bool {
        let known = self.known[entity as usize];
        known.plural == mention.plural
            && (known.gender.is_none()
                || mention.gender.is_none()
                || known.gender == mention.gender)
    }

    pub(super) fn push(&mut self, known: Known) -> u32 {
        let entity = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.push(known);
        entity
    }
}

/// Whom known words lead to: one bearer, several that cannot be told apart, or nobody.
pub(super) enum Bearing {
    One(u32),
    Several,
    Nobody,
}

impl Bearing {
    pub(super) fn of(entity: Option<u32>) -> Self {
        entity.map_or(Self::Nobody, Self::One)
    }
}

/// Who bears a part of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bearer {
    pub(super) first: u32,
    /// Somebody else who bears it too.
    pub(super) second: Option<u32>,
    /// Who was called by it alone while nobody else bore it.
    pub(super) owner: Option<u32>,
}

pub(super) fn share<'a>(
    bearers: &mut FxHashMap<&'a str, Bearer>,
    part: &'a str,
    entity: u32,
    alone: bool,
) {
    let owner = alone.then_some(entity);
    bearers
        .entry(part)
        .and_modify(|bearer| {
            if bearer.first == entity {
                bearer.owner = bearer.owner.or(owner.filter(|_| bearer.second.is_none()));
            } else {
                bearer.second = Some(entity);
            }
        })
        .or_insert(Bearer {
            first: entity,
            second: None,
            owner,
        });
}

/// How many bearers of one function are kept in mind: the last ones.
const BEARERS: usize = 4;

/// The last bearers of one function, the very last one last.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bearers {
    all: [u32; BEARERS],
    count: usize,
}

impl Bearers {
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.all.iter().copied().take(self.count)
    }

    /// Puts somebody last; whoever was first gives way when there are too many.
    pub(super) fn add(&mut self, entity: u32) {
        let known = self.iter().position(|other| other == entity);
        let full = self.count == BEARERS;
        let place = known.or(full.then_some(0)).unwrap_or(self.count);
        self.all[place] = entity;
        self.count = self.count.max(place + 1);
        self.all[place..self.count].rotate_left(1);
    }
}
