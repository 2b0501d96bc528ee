//! Everybody an article speaks of, and by which words they are known.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::bearer::{Bearer, share};
use super::function::Bearers;
use super::known::{Fullness, Known, fullness, is_human, is_sure};
use super::mention::{Mention, Opening};
use crate::annotate::model::SourceKind;
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::nouns;
use crate::language::Classes;
use crate::parse::Words;

/// How many words apart two bearers of a name or a function must be for the nearer to be meant.
pub(super) const FAR: u32 = 40;

/// Everybody, and by which words they are known.
pub(super) struct Registry<'a> {
    pub(super) scope: &'a Scope<'a>,
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
    pub(super) fn new(scope: &'a Scope<'a>) -> Self {
        // About one word in twenty starts somebody new.
        let expected = scope.article.tokens.len() / 20;
        Self {
            scope,
            known: Vec::with_capacity(expected),
            names: FxHashMap::with_capacity_and_hasher(expected, FxBuildHasher),
            surnames: FxHashMap::with_capacity_and_hasher(expected / 2, FxBuildHasher),
            given: FxHashMap::with_capacity_and_hasher(expected / 4, FxBuildHasher),
            called: FxHashMap::with_capacity_and_hasher(expected / 2, FxBuildHasher),
        }
    }

    /// Whom a mention speaks of, and what was known of them before; somebody new when nobody known
    /// fits, none when several do.
    pub(super) fn link(&mut self, mention: &Mention) -> Option<(u32, Option<Known>)> {
        let found = match mention.name {
            Some(name) if mention.kind == SourceKind::Person => self.by_person(mention, name),
            Some(name) => Found::of(self.named(self.prose(name))),
            None => self.by_function(mention),
        };
        match found {
            Found::One(entity) => {
                let before = self.known[entity as usize];
                self.learn(entity, mention);
                Some((entity, Some(before)))
            }
            Found::Several => None,
            Found::Nobody => {
                let entity = self.add(mention);
                self.learn(entity, mention);
                Some((entity, None))
            }
        }
    }

    /// Somebody known by these very words alone: a report, "residents".
    pub(super) fn by_words(
        &mut self,
        words: Words,
        kind: SourceKind,
        plural: bool,
        fresh: bool,
    ) -> u32 {
        let prose = self.prose(words);
        let known = self.named(prose);
        if let Some(entity) = known.filter(|_| !fresh) {
            return entity;
        }
        let entity = self.push(Known {
            best: words,
            name: words,
            fullness: Fullness::Function,
            kind,
            gender: None,
            plural,
            role: None,
            past: false,
            full_name: false,
            sure: true,
            human: false,
            last: words.start,
            owned: false,
            merged: None,
        });
        self.names.insert(prose, entity);
        entity
    }

    /// Who somebody turned out to be.
    pub(super) fn root(&self, mut entity: u32) -> u32 {
        while let Some(other) = self.known[entity as usize].merged {
            entity = other;
        }
        entity
    }

    pub(super) fn prose(&self, words: Words) -> &'a str {
        self.scope.article.prose(words)
    }

    pub(super) fn form(&self, at: u32) -> &'a str {
        self.scope.article.form(at)
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

    fn add(&mut self, mention: &Mention) -> u32 {
        let name = mention.name.or(mention.role).unwrap_or(mention.words);
        self.push(Known {
            best: mention.words,
            name,
            fullness: fullness(self.scope, mention),
            kind: mention.kind,
            gender: mention.gender,
            plural: mention.plural,
            role: mention.role.filter(|_| mention.name.is_some()),
            past: mention.past,
            full_name: mention.kind == SourceKind::Person
                && mention.name.is_some_and(|name| name.len() > 1),
            sure: is_sure(mention),
            human: is_human(mention),
            last: mention.words.start,
            owned: mention.opening == Opening::Owned,
            merged: None,
        })
    }

    fn push(&mut self, known: Known) -> u32 {
        let entity = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.push(known);
        entity
    }

    /// Adds what a mention tells of somebody, and the words it is known by from now on.
    fn learn(&mut self, entity: u32, mention: &Mention) {
        let fullness = fullness(self.scope, mention);
        let known = &mut self.known[entity as usize];
        known.gender = known.gender.or(mention.gender);
        known.last = mention.words.start;
        known.past |= mention.past;
        known.sure |= is_sure(mention);
        known.human |= is_human(mention);
        if fullness > known.fullness {
            known.fullness = fullness;
            known.best = mention.words;
            known.name = mention.name.unwrap_or(known.name);
            known.kind = mention.kind;
            known.full_name = mention.name.is_some_and(|name| name.len() > 1)
                && mention.kind == SourceKind::Person;
        }
        if let Some(role) = mention.role {
            if known.role.is_none_or(|other| other.len() < role.len()) {
                known.role = Some(role);
            }
            if mention.name.is_some() && mention.kind == SourceKind::Person {
                self.merge(entity, mention, role);
            }
            if !mention.other {
                self.call(role.start, entity);
            }
        }
        if let Some(acronym) = mention.acronym {
            self.names.insert(self.form(acronym), entity);
        }
        let Some(name) = mention.name else {
            return;
        };
        self.names.insert(self.prose(name), entity);
        if mention.kind == SourceKind::Person {
            // "Sen. Roe" is "the senator" from then on.
            for at in mention.words.start..name.start {
                let word = self.scope.word(at);
                if word.is(Classes::TITLE) && word.lemma != word.form {
                    self.called_by(word.lemma, entity);
                }
            }
            let form = |at: u32| self.scope.article.form(at);
            share(
                &mut self.surnames,
                form(name.end - 1),
                entity,
                name.len() == 1,
            );
            for at in name.start..name.end - 1 {
                share(&mut self.given, form(at), entity, false);
            }
        } else if mention.kind == SourceKind::Organization && mention.role.is_none() {
            self.call(nouns::head(self.scope, name), entity);
        }
    }
}

/// Whom known words lead to.
pub(super) enum Found {
    One(u32),
    Several,
    Nobody,
}

impl Found {
    pub(super) fn of(entity: Option<u32>) -> Self {
        entity.map_or(Self::Nobody, Self::One)
    }
}
