//! Links each mention to a known or a new entity, and records what it adds.

use crate::annotate::mentions::mention::{Mention, Opening};
use crate::annotate::model::SourceKind;
use crate::annotate::reading::nouns;
use crate::annotate::who::known::{Fullness, Known};
use crate::annotate::who::registry::{Bearing, Registry};
use crate::annotate::who::{known, registry};
use crate::language::Classes;
use crate::parse::Words;

impl Registry<'_> {
    /// The entity of a mention, and what was known of it before. A new entity if no known one fits;
    /// `None` if several do.
    pub(super) fn link(&mut self, mention: &Mention) -> Option<(u32, Option<Known>)> {
        let surname = self.as_surname(mention);
        let mention = surname.as_ref().unwrap_or(mention);
        let found = match mention.name {
            Some(name) if mention.kind == SourceKind::Person => self.by_person(mention, name),
            Some(name) => Bearing::of(self.named(self.prose(name))),
            None => self.by_function(mention),
        };
        match found {
            Bearing::One(entity) => {
                let before = self.known[entity as usize];
                self.learn(entity, mention);
                Some((entity, Some(before)))
            }
            Bearing::Several => None,
            Bearing::Nobody => {
                let entity = self.add(mention);
                self.learn(entity, mention);
                Some((entity, None))
            }
        }
    }

    /// The entity known by exactly these words (a report, "residents"); a new one if there is none,
    /// or if `fresh`.
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
            called: None,
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

    /// The entity of several who are named together.
    pub(super) fn group(&mut self, words: Words, members: &[u32]) -> u32 {
        let group = self.by_words(words, SourceKind::Person, true, false);
        self.groups.insert(group, members.into());
        group
    }

    fn add(&mut self, mention: &Mention) -> u32 {
        let name = mention.name.or(mention.role).unwrap_or(mention.words);
        self.push(Known {
            best: mention.words,
            name,
            called: None,
            fullness: known::fullness(self.reading, mention),
            kind: mention.kind,
            gender: mention.gender,
            plural: mention.plural,
            role: mention.role.filter(|_| mention.name.is_some()),
            past: mention.past,
            full_name: mention.kind == SourceKind::Person
                && mention.name.is_some_and(|name| name.len() > 1),
            sure: known::is_sure(mention),
            human: known::is_human(mention),
            last: mention.words.start,
            owned: mention.opening == Opening::Owned,
            merged: None,
        })
    }

    /// Records what a mention says of an entity, and the words it may be called by from now on.
    fn learn(&mut self, entity: u32, mention: &Mention) {
        let fullness = known::fullness(self.reading, mention);
        let known = &mut self.known[entity as usize];
        known.call(self.reading, mention);
        known.gender = known.gender.or(mention.gender);
        known.last = mention.words.start;
        known.past |= mention.past;
        known.sure |= known::is_sure(mention);
        known.human |= known::is_human(mention);
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
            // "Sen. Roe" may be "the senator" from now on.
            for at in mention.words.start..name.start {
                let word = self.reading.word(at);
                if word.is(Classes::TITLE) && word.lemma != word.form {
                    self.called_by(word.lemma, entity);
                }
            }
            let form = |at: u32| self.reading.article.form(at);
            registry::share(
                &mut self.surnames,
                form(name.end - 1),
                entity,
                name.len() == 1,
            );
            for at in name.start..name.end - 1 {
                registry::share(&mut self.given, form(at), entity, false);
            }
        } else if mention.kind == SourceKind::Organization && mention.role.is_none() {
            self.call(nouns::head(self.reading, name), entity);
        }
    }
}
