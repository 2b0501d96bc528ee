//! Finds the entity that a name, or a part of one, refers to.

use crate::annotate::mentions::mention::Mention;
use crate::annotate::mentions::name::GIVEN;
use crate::annotate::model::SourceKind;
use crate::annotate::who::known::Fullness;
use crate::annotate::who::registry::{Bearer, Bearing, FAR, Registry};
use crate::parse::Words;

impl Registry<'_> {
    /// The entity that a person's name refers to.
    pub(super) fn by_person(&self, mention: &Mention, name: Words) -> Bearing {
        let whole = self.named(self.prose(name));
        if let Some(entity) = whole.filter(|&entity| self.agrees(entity, mention)) {
            return Bearing::One(entity);
        }
        let last = self.surnames.get(self.form(name.end - 1)).copied();
        if name.len() > 1 {
            // "Roe" in a heading, then "Jane Roe"; "Jane Roe", then "Jane Q. Roe".
            let bearers = last.map(|bearer| [Some(bearer.first), bearer.second]);
            let mut bearers = bearers
                .into_iter()
                .flatten()
                .flatten()
                .map(|entity| self.root(entity));
            let same = bearers.find(|&entity| {
                let other = self.known[entity as usize];
                let same = self.form(other.name.start) == self.form(name.start);
                (!other.full_name || same) && self.agrees(entity, mention)
            });
            return Bearing::of(same.or_else(|| self.by_given_name(mention, name)));
        }
        let bearer = last.or_else(|| self.given.get(self.form(name.start)).copied());
        bearer.map_or(Bearing::Nobody, |bearer| self.by_surname(mention, bearer))
    }

    /// A noun with a capital as the name it is if somebody bears it: "Bill Page", then "Page".
    pub(super) fn as_surname(&self, mention: &Mention) -> Option<Mention> {
        let thing = mention.kind != SourceKind::Person;
        let bearer = self.bearer(mention.words).filter(|_| thing);
        bearer.map(|_| Mention {
            name: Some(mention.words),
            role: None,
            kind: SourceKind::Person,
            gender: None,
            plural: false,
            ..*mention
        })
    }

    /// The only person with a surname, if a word stands alone with a capital.
    pub(super) fn bearer(&self, words: Words) -> Option<u32> {
        let capital = self.reading.tokens.get(words.start as usize)?.is_capital();
        let lone = words.len() == 1 && capital;
        let bearer = { self.surnames.get(self.form(words.start)) }.filter(|_| lone)?;
        let entity = self.root(bearer.first);
        let known = self.known[entity as usize];
        (bearer.second.is_none() && (known.full_name || known.human)).then_some(entity)
    }

    /// The only person called by a given name alone so far: "Ann", then "Ann Roe".
    fn by_given_name(&self, mention: &Mention, name: Words) -> Option<u32> {
        let bearer = self.surnames.get(self.form(name.start))?;
        let entity = self.root(bearer.first);
        let known = self.known[entity as usize];
        let given = self.reading.is(name.start, GIVEN);
        let alone =
            bearer.second.is_none() && known.name.len() == 1 && known.fullness < Fullness::Name;
        (given && alone && self.agrees(entity, mention)).then_some(entity)
    }

    /// The entity that a surname refers to: of two, the one of that gender, the one called so
    /// before, or the one mentioned far more recently.
    fn by_surname(&self, mention: &Mention, bearer: Bearer) -> Bearing {
        let first = self.root(bearer.first);
        let second = bearer.second.map(|entity| self.root(entity));
        let Some(second) = second.filter(|&second| second != first) else {
            return Bearing::of(Some(first).filter(|&entity| self.agrees(entity, mention)));
        };
        let gender = |entity: u32| self.known[entity as usize].gender;
        if mention.gender.is_some() && gender(first) != gender(second) {
            let one = [first, second]
                .into_iter()
                .find(|&one| gender(one) == mention.gender);
            return one.map_or(Bearing::Several, Bearing::One);
        }
        if let Some(owner) = bearer.owner {
            return Bearing::One(self.root(owner));
        }
        let last = |entity: u32| self.known[entity as usize].last;
        let (near, far) = if last(first) > last(second) {
            (first, second)
        } else {
            (second, first)
        };
        if last(near) - last(far) > FAR {
            Bearing::One(near)
        } else {
            Bearing::Several
        }
    }
}
