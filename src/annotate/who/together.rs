//! Makes groups of those who are named together, and gives sources that speak together an entity
//! each.

use smallvec::smallvec;

use crate::annotate::model::{Source, SourceKind};
use crate::annotate::reading::tag::Tag;
use crate::annotate::who::finder::Finder;
use crate::annotate::who::pronoun::Rank;
use crate::parse::Words;

/// How many of the latest mentions may belong to a group.
const LATEST: usize = 24;

impl<'a> Finder<'a, '_> {
    /// Makes a group of two entities that are named together ("Roe and Doe"), to which "they" may
    /// refer, and adds those who speak together to their source.
    pub(super) fn pair(&mut self, words: Words, entity: Option<u32>, rank: Rank) {
        let before = std::mem::replace(&mut self.previous, entity.map(|one| (words, one, rank)));
        let joined = words.start > 0 && self.reading.tag(words.start - 1) == Tag::Coordinator;
        let before = before.filter(|(first, ..)| joined && first.end + 1 == words.start);
        if let Some(source) = self.source_around(words) {
            if source.together.is_empty() {
                self.name_of_both(
                    words,
                    entity,
                    before.map(|(first, other, _)| (first, other)),
                );
            } else {
                self.join(source, words, entity);
            }
            return;
        }
        let (Some((first, other, earlier)), Some(entity)) = (before, entity) else {
            return;
        };
        if other != entity {
            let rank = rank.max(earlier);
            self.group(Words::new(first.start, words.end), &[other, entity], rank);
        }
    }

    /// Makes a group of entities, each of which becomes as salient as the group.
    fn group(&mut self, words: Words, members: &[u32], rank: Rank) {
        if let &[first, second] = members {
            self.pair = Some(((first, second), self.sentence));
        }
        let group = self.registry.group(words, members);
        for one in self.log.iter_mut().rev().take(LATEST) {
            if words.contains(one.words) && members.contains(&one.entity) {
                one.rank = one.rank.max(rank);
            }
        }
        self.log(words, group, rank);
    }

    /// Gives a source that joins two mentions in one name or function the entity it means: "the
    /// Food and Drug Administration", "the singer and actor | Bob Lane".
    fn name_of_both(&mut self, words: Words, entity: Option<u32>, before: Option<(Words, u32)>) {
        let (Some((first, other)), Some(entity)) = (before, entity) else {
            return;
        };
        let is_named = |entity: u32| {
            let known = self.registry.known[entity as usize];
            known.kind == SourceKind::Person && (known.full_name || known.human)
        };
        let reached = self.pending.get(self.reached.clone()).unwrap_or_default();
        let heads = reached
            .iter()
            .any(|one| self.identities[one.number].entities[..] == [other]);
        if !heads || is_named(other) {
            return;
        }
        let kind = self.registry.known[other as usize].kind;
        let both = Words::new(first.start, words.end);
        let function = self.registry.known[entity as usize].role.is_some();
        let meant = if is_named(entity) && function {
            entity
        } else {
            let both = self.registry.by_words(both, kind, false, false);
            self.log(first, both, Rank::Source);
            both
        };
        for one in reached {
            self.identities[one.number].entities = smallvec![meant];
        }
    }

    /// The source that was reached last, if words stand in it.
    fn source_around(&self, words: Words) -> Option<&'a Source> {
        let mut sources = self.sources();
        sources.find(|source| source.extent.hull().contains(words))
    }

    /// The sources that were reached last.
    fn sources(&self) -> impl Iterator<Item = &'a Source> + use<'a, '_> {
        let reached = self.pending.get(self.reached.clone()).unwrap_or_default();
        let attributions = self.attributions;
        { reached.iter() }.filter_map(|one| attributions[one.number].source.as_ref())
    }

    /// Adds the first entity mentioned in one of those who speak together to their source, whose
    /// entities are unknown if one of them is.
    fn join(&mut self, source: &Source, words: Words, entity: Option<u32>) {
        let place = source.together.iter().position(|one| one.contains(words));
        let Some((place, member)) = place.map(|place| (place, source.together[place].start)) else {
            return;
        };
        if self.member.replace(member) == Some(member) || place == 0 {
            return;
        }
        let reached = self.pending.get(self.reached.clone()).unwrap_or_default();
        for one in reached {
            let entities = &mut self.identities[one.number].entities;
            // Whoever cannot be told was left out, and so are all.
            match entity.filter(|_| entities.len() == place) {
                Some(entity) => entities.push(entity),
                None => entities.clear(),
            }
        }
        let all = { reached.first() }.map(|one| &self.identities[one.number]);
        let members = all.map(|all| all.entities.clone()).unwrap_or_default();
        if place + 1 == source.together.len() && members.len() > 1 {
            self.group(source.extent.hull(), &members, Rank::Source);
        }
    }

    /// Gives one of those who speak together an entity of its own if it is no mention: "Roe and
    /// beekeepers".
    pub(super) fn unmentioned(&mut self, at: u32, inner: bool) {
        let found = self.sources().find_map(|source| {
            let mut together = source.together.iter().skip(1);
            Some((source, *together.find(|one| one.start == at)?))
        });
        if let Some((source, member)) = found.filter(|_| !inner) {
            let entity = self
                .registry
                .by_words(member, SourceKind::Role, true, false);
            self.log(member, entity, Rank::Source);
            self.join(source, member, Some(entity));
        }
    }
}
