//! Holds all entities of an article, and by which words each is known.

use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::{SmallVec, smallvec};

use crate::annotate::mentions::mention::Mention;
use crate::annotate::reading::Reading;
use crate::annotate::who::known::Known;
use crate::parse::Words;

/// How many tokens more recent one of two entities must be for an ambiguous name to mean it.
pub(super) const FAR: u32 = 40;

/// All entities, and by which words they are known.
pub(super) struct Registry<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) known: Vec<Known>,
    /// Entities by whole name or acronym.
    pub(super) names: FxHashMap<&'a str, u32>,
    /// People by the last word of their name.
    pub(super) surnames: FxHashMap<&'a str, Bearer>,
    /// People by the other words of their name.
    pub(super) given: FxHashMap<&'a str, Bearer>,
    /// The most recent bearers of a function or common noun, by its lemma.
    pub(super) called: FxHashMap<u32, Bearers>,
    /// Who belongs to each entity that is several named together: "Roe and Doe".
    pub(super) groups: FxHashMap<u32, SmallVec<[u32; 2]>>,
}

impl<'a> Registry<'a> {
    /// A registry without entities.
    pub(super) fn new(reading: &'a Reading<'a>) -> Self {
        // About one token in twenty starts a new entity.
        let expected = reading.article.tokens.len() / 20;
        Self {
            reading,
            known: Vec::with_capacity(expected),
            names: FxHashMap::with_capacity_and_hasher(expected, FxBuildHasher),
            surnames: FxHashMap::with_capacity_and_hasher(expected / 2, FxBuildHasher),
            given: FxHashMap::with_capacity_and_hasher(expected / 4, FxBuildHasher),
            called: FxHashMap::with_capacity_and_hasher(expected / 2, FxBuildHasher),
            groups: FxHashMap::default(),
        }
    }

    /// The entity that one was merged into, or itself.
    pub(super) fn root(&self, mut entity: u32) -> u32 {
        while let Some(other) = self.known[entity as usize].merged {
            entity = other;
        }
        entity
    }

    /// The text of some tokens.
    pub(super) fn prose(&self, words: Words) -> &'a str {
        self.reading.article.prose(words)
    }

    /// The text of a token.
    pub(super) fn form(&self, at: u32) -> &'a str {
        self.reading.article.form(at)
    }

    /// The entity with this whole name or acronym.
    pub(super) fn named(&self, name: &str) -> Option<u32> {
        self.names.get(name).map(|&entity| self.root(entity))
    }

    /// Whether a mention agrees in number and gender with what is known of an entity.
    pub(super) fn agrees(&self, entity: u32, mention: &Mention) -> bool {
        let known = self.known[entity as usize];
        known.plural == mention.plural
            && (known.gender.is_none()
                || mention.gender.is_none()
                || known.gender == mention.gender)
    }

    /// Those an entity stands for: itself, or those who are named together in it.
    pub(super) fn members(&self, entity: u32) -> SmallVec<[u32; 2]> {
        let entity = self.root(entity);
        let Some(members) = self.groups.get(&entity) else {
            return smallvec![entity];
        };
        members.iter().map(|&member| self.root(member)).collect()
    }

    /// Adds an entity.
    pub(super) fn push(&mut self, known: Known) -> u32 {
        let entity = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.push(known);
        entity
    }
}

/// What known words lead to: one entity, several that cannot be told apart, or none.
pub(super) enum Bearing {
    One(u32),
    Several,
    Nobody,
}

impl Bearing {
    /// One entity, or nobody.
    pub(super) fn of(entity: Option<u32>) -> Self {
        entity.map_or(Self::Nobody, Self::One)
    }
}

/// The people who bear a part of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bearer {
    /// The first of them.
    pub(super) first: u32,
    /// Another, if there is one; the last to be added.
    pub(super) second: Option<u32>,
    /// Whoever was called by it alone while nobody else bore it.
    pub(super) owner: Option<u32>,
}

/// Records that an entity bears a part of a name; `alone` if it was called by nothing else.
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

/// How many bearers of one function are remembered.
const BEARERS: usize = 4;

/// The most recent bearers of one function, in order.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bearers {
    all: [u32; BEARERS],
    count: usize,
}

impl Bearers {
    /// The bearers, from least to most recent.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.all.iter().copied().take(self.count)
    }

    /// Moves or adds an entity to the end; drops the first one if there are too many.
    pub(super) fn add(&mut self, entity: u32) {
        let known = self.iter().position(|other| other == entity);
        let full = self.count == BEARERS;
        let place = known.or(full.then_some(0)).unwrap_or(self.count);
        self.all[place] = entity;
        self.count = self.count.max(place + 1);
        self.all[place..self.count].rotate_left(1);
    }
}
