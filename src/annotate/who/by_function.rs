//! Finds the entity that a function or a common noun refers to: "the mayor", « l'agence ».

use crate::annotate::mentions::mention::{Mention, Opening};
use crate::annotate::model::SourceKind;
use crate::annotate::reading::tag::Tag;
use crate::annotate::who::known::{Fullness, Known};
use crate::annotate::who::registry::{Bearing, FAR, Registry};
use crate::language::Classes;
use crate::parse::Words;

/// How many tokens of a function's group are compared.
const WORDS: u32 = 16;

const CALLED: Classes = Classes::ROLE
    .union(Classes::HUMAN)
    .union(Classes::VAGUE)
    .union(Classes::ANONYMOUS)
    .union(Classes::ORGANIZATION)
    .union(Classes::MEDIA)
    .union(Classes::DOCUMENT)
    .union(Classes::CUE_NOUN);

impl Registry<'_> {
    /// The entity that a mention without a name refers to.
    pub(super) fn by_function(&self, mention: &Mention) -> Bearing {
        let Some(role) = mention.role else {
            return Bearing::Nobody;
        };
        if mention.other || mention.opening == Opening::Indefinite {
            return Bearing::Nobody;
        }
        let lemma = self.reading.word(role.start).lemma;
        let bearers = self.called.get(&lemma).copied().unwrap_or_default();
        let mut bearers = bearers.iter().map(|entity| self.root(entity));
        if mention.opening == Opening::Bare {
            // "police", "residents": without an article, the same word means the same entity.
            let same = bearers.find(|&entity| {
                let known = self.known[entity as usize];
                self.prose(known.best) == self.prose(mention.words) && self.agrees(entity, mention)
            });
            return Bearing::of(same);
        }
        let mut start = mention.words.start;
        if start > 1 && self.reading.tag(start - 1) == Tag::Possessive {
            start -= 2;
        }
        // "the board", then "the board of Leeds Port": a name among the complements makes it
        // another entity, unless the known one has a name.
        let group = Words::new(start, role.end);
        let names = self
            .says_more(group, role.start)
            .any(|at| self.reading.tag(at) == Tag::Name);
        let fits = |&entity: &u32| {
            let known = self.known[entity as usize];
            self.agrees(entity, mention)
                && (mention.opening == Opening::Owned) == known.owned
                && known.past >= mention.past
                && self.is_of_same(group, role.start, known)
                && !(names && known.best.len() <= 2 && known.fullness == Fullness::Function)
        };
        let last = |entity: u32| self.known[entity as usize].last;
        let (mut near, mut far) = (None, None);
        for entity in bearers.filter(fits) {
            if near == Some(entity) || far == Some(entity) {
                continue;
            }
            if near.is_none_or(|near| last(near) < last(entity)) {
                far = near.replace(entity);
            } else if far.is_none_or(|far| last(far) < last(entity)) {
                far = Some(entity);
            }
        }
        match (near, far) {
            (None, _) => Bearing::Nobody,
            (Some(only), None) => Bearing::One(only),
            // The more recent of two, if the other was not mentioned in the meantime.
            (Some(near), Some(far)) if last(near) - last(far) > FAR => Bearing::One(near),
            (Some(_), Some(_)) => Bearing::Several,
        }
    }

    /// Whether no entity known so far fits the noun of a mention.
    pub(super) fn is_new(&self, mention: &Mention) -> bool {
        matches!(self.by_function(mention), Bearing::Nobody)
    }

    /// Whether the complements of a function fit those known of an entity: "the mayor" and "the
    /// mayor of the port of Leeds" fit the mayor of Leeds, "the mayor of York" does not.
    fn is_of_same(&self, group: Words, head: u32, known: Known) -> bool {
        let Some(role) = known
            .role
            .or(Some(known.name).filter(|_| known.fullness == Fullness::Function))
        else {
            return self.says_more(group, head).next().is_none();
        };
        let start = if known.best.holds(role.start) {
            known.best.start
        } else {
            role.start
        };
        let other = Words::new(start, role.end);
        let lacks = |one: Words, head: u32, other: Words, skip: u32| {
            let mut more = self.says_more(one, head);
            more.any(|at| {
                !self
                    .says_more(other, skip)
                    .any(|to| self.form(to).eq_ignore_ascii_case(self.form(at)))
            })
        };
        !lacks(group, head, other, role.start) || !lacks(other, role.start, group, head)
    }

    /// The tokens of a group that specify whose function is meant.
    fn says_more(&self, group: Words, head: u32) -> impl Iterator<Item = u32> + '_ {
        let language = self.reading.article.language;
        (group.start..group.end.min(group.start + WORDS)).filter(move |&at| {
            let small = language.anaphor(self.reading.word(at)).is_some();
            let tag = self.reading.tag(at);
            at != head
                && !small
                && matches!(
                    tag,
                    Tag::Name | Tag::Noun | Tag::Adjective | Tag::Participle
                )
        })
    }

    /// Merges the only entity known by a function alone into the one that is now named with it.
    ///
    /// Right about « le maire », then « Paul Vasseur, le maire »; wrong if the article meant
    /// another mayor, whom it never names.
    pub(super) fn merge(&mut self, entity: u32, mention: &Mention, role: Words) {
        let lemma = self.reading.word(role.start).lemma;
        let Some(bearers) = self.called.get(&lemma) else {
            return;
        };
        let mut others = bearers.iter().filter(|&other| self.root(other) != entity);
        let (first, more) = (others.next().map(|other| self.root(other)), others.next());
        let Some(other) = first.filter(|_| more.is_none()) else {
            return;
        };
        let known = self.known[other as usize];
        let nameless = known.fullness == Fullness::Function && known.kind == SourceKind::Role;
        let group = Words::new(mention.words.start.min(role.start), role.end);
        let vaguer = self.says_more(group, role.start).next().is_none()
            && self
                .says_more(known.best, known.name.start)
                .next()
                .is_some();
        let same = !vaguer && self.is_of_same(group, role.start, known);
        if nameless && same && mention.opening != Opening::Indefinite && self.agrees(other, mention)
        {
            self.known[other as usize].merged = Some(entity);
        }
    }

    /// Records a common noun that an entity may be called by: "the agency".
    pub(super) fn call(&mut self, noun: u32, entity: u32) {
        let word = self.reading.word(noun);
        if word.form == 0 || !word.is(CALLED) {
            return;
        }
        self.called_by(word.lemma, entity);
    }

    /// Records a lemma that an entity may be called by.
    pub(super) fn called_by(&mut self, lemma: u32, entity: u32) {
        self.called.entry(lemma).or_default().add(entity);
    }
}
