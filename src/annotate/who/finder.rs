//! Walks over the mentions of an article, and gives each source its entity.

use std::ops::Range;

use smallvec::smallvec;

use crate::annotate::mentions::mention;
use crate::annotate::mentions::mention::{Mention, Opening};
use crate::annotate::mentions::pending::Pending;
use crate::annotate::model::{Attribution, Identity, SourceKind};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, scare};
use crate::annotate::who::known::{Fullness, Known};
use crate::annotate::who::pronoun::{Logged, Pronoun, Rank};
use crate::annotate::who::registry::Registry;
use crate::annotate::who::said::Said;
use crate::annotate::who::{known, pronoun};
use crate::document::Role;
use crate::language::{Anaphor, Forms};
use crate::parse::{Kind, Sentence, Words};

/// For how many sentences « le premier » may refer to one of two named together.
const PAIR: u32 = 3;

/// Longest insertion between a subject and its verb, in tokens.
const INSET: u32 = 24;

/// The state of the walk.
pub(super) struct Finder<'a, 's> {
    pub(super) reading: &'s Reading<'s>,
    said: &'a [Said],
    pub(super) attributions: &'a [Attribution],
    /// The identity of each attribution's source.
    pub(super) identities: Vec<Identity>,
    /// All sources, ordered by their heads.
    pub(super) pending: &'a [Pending],
    /// The index of the first source not reached yet.
    next: usize,
    pub(super) registry: Registry<'s>,
    pub(super) log: Vec<Logged>,
    pub(super) sentence: u32,
    /// The last mention that was not inside another.
    pub(super) previous: Option<(Words, u32, Rank)>,
    /// The places in `pending` of the sources reached last, which start alike.
    pub(super) reached: Range<usize>,
    /// The last of those who speak together that was reached, by its first token.
    pub(super) member: Option<u32>,
    /// The last two entities named together, and their sentence.
    pub(super) pair: Option<((u32, u32), u32)>,
}

impl<'a, 's> Finder<'a, 's> {
    pub(super) fn new(
        reading: &'s Reading<'s>,
        attributions: &'a [Attribution],
        pending: &'a [Pending],
        said: &'a [Said],
    ) -> Self {
        Self {
            reading,
            said,
            attributions,
            identities: vec![Identity::default(); attributions.len()],
            pending,
            next: 0,
            registry: Registry::new(reading),
            log: Vec::with_capacity(reading.article.tokens.len() / 8),
            sentence: 0,
            previous: None,
            reached: 0..0,
            member: None,
            pair: None,
        }
    }

    /// Reads the mentions of a sentence.
    pub(super) fn sentence(&mut self, number: u32, sentence: &Sentence) {
        self.sentence = number;
        while self
            .pending
            .get(self.next)
            .is_some_and(|one| one.head < sentence.words.start)
        {
            self.next += 1;
        }
        let apart = matches!(sentence.role, Role::Heading | Role::Caption);
        self.scan(sentence.words, sentence.words.end, apart);
    }

    /// Reads the mentions of a run of tokens; `inner` if they are inside another mention, where
    /// none is a source.
    fn scan(&mut self, run: Words, limit: u32, inner: bool) {
        let mut at = run.start;
        while at < run.end {
            if !inner && self.pronoun(at) {
                at += 1;
                continue;
            }
            let end = match mention::read(self.reading, at, limit) {
                Ok(mention) if !inner && self.source_inside(mention.words).is_some() => self
                    .source_inside(mention.words)
                    .unwrap_or(mention.words.end),
                Ok(mention) => {
                    self.mention(&mention, inner);
                    mention.words.end
                }
                Err(end) => {
                    self.unmentioned(at, inner);
                    end
                }
            };
            self.others(end.min(run.end));
            at = end;
        }
    }

    /// The start of the source that hangs on a noun which is not part of it: "in the words of | Ann
    /// Roe", « de l'aveu du | maire ».
    fn source_inside(&self, mention: Words) -> Option<u32> {
        let start = self.pending.get(self.next)?.group.start;
        let inside = mention.start < start && start < mention.end;
        (inside && self.reading.tag(start - 1) == Tag::Preposition).then_some(start)
    }

    /// Gives the pronoun that starts here, if it is a source, its entity. Whether there was one.
    fn pronoun(&mut self, at: u32) -> bool {
        let Some(one) = self
            .pending
            .get(self.next)
            .filter(|one| one.head == at || one.group.start == at)
        else {
            return false;
        };
        let reading = self.reading;
        let last = one.group.end.saturating_sub(1);
        let anaphor = one.anaphor(reading);
        let relative = reading.tag(at) == Tag::Relative;
        let mut shown = None;
        let entity = match anaphor {
            _ if relative => self.before(at),
            Some(anaphor) => {
                let pronoun = Pronoun::new(reading, one.group, self.sentence, anaphor);
                shown = pronoun.gender;
                match anaphor {
                    Anaphor::First | Anaphor::Past => self.of_two(|pair| pair.0),
                    Anaphor::Second => self.of_two(|pair| pair.1),
                    Anaphor::Third
                    | Anaphor::Neuter
                    | Anaphor::Latter
                    | Anaphor::Concerned
                    | Anaphor::Counterpart
                    | Anaphor::Owner
                    | Anaphor::Owners
                    | Anaphor::Body => pronoun.resolve(&self.registry, &self.log),
                }
            }
            None => return false,
        };
        let group = one.group;
        let best = entity.map(|entity| self.registry.known[entity as usize].best);
        let antecedent =
            best.or_else(|| pronoun::antecedent_of_relative(reading, at).filter(|_| relative));
        if let Some(entity) = entity {
            let known = &mut self.registry.known[entity as usize];
            known.gender = known.gender.or(shown);
            known.last = at;
            self.log(group, entity, Rank::Source);
        }
        self.assign(entity, antecedent, last + 1);
        true
    }

    /// One of the two entities named together last, or `None` if that is too long ago.
    fn of_two(&self, choose: impl Fn((u32, u32)) -> u32) -> Option<u32> {
        let (pair, sentence) = self.pair?;
        (sentence + PAIR >= self.sentence).then(|| choose(pair))
    }

    /// The antecedent of a relative pronoun: the entity mentioned directly before it.
    fn before(&self, at: u32) -> Option<u32> {
        let near = self.log.iter().rev().take(4);
        let mut near = near.filter(|one| {
            one.sentence == self.sentence && one.rank != Rank::Inner && one.words.end <= at
        });
        let kind = |one: &&Logged| self.registry.known[one.entity as usize].kind;
        let speaks = |one: &&Logged| !matches!(kind(one), SourceKind::Place | SourceKind::Document);
        near.find(speaks)
            .filter(|one| at - one.words.end <= 4)
            .map(|one| one.entity)
    }

    /// Links a mention to its entity, and reads the mentions inside it.
    fn mention(&mut self, mention: &Mention, inner: bool) {
        let link = match self.body(mention) {
            Some(entity) => Some((entity, Some(self.registry.known[entity as usize]))),
            None => self.registry.link(mention),
        };
        let end = mention.words.end;
        let speaks = self
            .pending
            .get(self.next)
            .is_some_and(|one| one.head < end);
        let rank = if inner {
            Rank::Inner
        } else if speaks {
            Rank::Source
        } else {
            self.rank(mention.words)
        };
        if let Some((entity, _)) = link {
            self.log(mention.words, entity, rank);
        }
        let before = link.and_then(|(_, before)| before);
        let before = before.filter(|before| is_shorter(self.reading, mention, before));
        let antecedent = before.map(|before| before.best);
        self.assign(link.map(|(entity, _)| entity), antecedent, end);
        // The complements of a function or an organization are mentions too.
        let body = mention
            .name
            .filter(|_| mention.kind == SourceKind::Organization);
        if let Some(role) = mention.role.or(body) {
            self.scan(Words::new(role.start + 1, role.end), role.end, true);
        }
        if !inner {
            self.pair(mention.words, link.map(|(entity, _)| entity), rank);
        }
    }

    /// The organization named before that a generic noun refers to: "the company", if none was
    /// called that.
    fn body(&self, mention: &Mention) -> Option<u32> {
        let reading = self.reading;
        let role = mention.role.filter(|_| mention.name.is_none())?;
        let body =
            reading.article.language.anaphor(reading.word(role.start)) == Some(Anaphor::Body);
        let bare = mention.words.len() == 2 && mention.opening == Opening::Definite;
        if !body || !bare || !self.registry.is_new(mention) {
            return None;
        }
        let mut pronoun = Pronoun::new(reading, mention.words, self.sentence, Anaphor::Body);
        pronoun.gender = None;
        pronoun.plural = false;
        pronoun.resolve(&self.registry, &self.log)
    }

    /// The salience of a mention that is not a source.
    fn rank(&self, words: Words) -> Rank {
        let reading = self.reading;
        if reading.is_quoted(words.start) {
            return Rank::Inner;
        }
        let mut next = words.end;
        if reading.kind(next) == Kind::Comma {
            // "Roe, 34, left", "Roe, who lives in Leeds, left"
            let close = (next + 1..next + INSET).find(|&at| reading.kind(at) == Kind::Comma);
            let closes = |close: &u32| reading.tag(close + 1) == Tag::Verb;
            next = close.filter(closes).unwrap_or(next) + 1;
        }
        while reading.tag(next).is_light() {
            next += 1;
        }
        let before = words.start.checked_sub(1).map(|at| reading.tag(at));
        let verb = reading.tag(next) == Tag::Verb && reading.has_form(next, Forms::FINITE);
        if !verb || matches!(before, Some(Tag::Preposition | Tag::Possessive)) {
            Rank::Other
        } else if self.said(words.start) != Said::No
            || matches!(
                before,
                Some(Tag::Complementizer | Tag::Relative | Tag::Subordinator)
            )
        {
            Rank::Embedded
        } else {
            Rank::Subject
        }
    }

    fn said(&self, at: u32) -> Said {
        self.said.get(at as usize).copied().unwrap_or(Said::No)
    }

    pub(super) fn log(&mut self, words: Words, entity: u32, rank: Rank) {
        self.log.push(Logged {
            words,
            entity,
            sentence: self.sentence,
            rank,
            block: pronoun::block(self.reading, self.sentence),
            said: self.said(words.start) != Said::No,
            told: self.said(words.start) == Said::Behind,
        });
    }

    /// Gives an entity and an antecedent to the sources whose heads stand before a token.
    fn assign(&mut self, entity: Option<u32>, antecedent: Option<Words>, end: u32) {
        let from = self.next;
        while let Some(one) = self.pending.get(self.next).filter(|one| one.head < end) {
            self.identities[one.number] = Identity {
                entities: entity.into_iter().collect(),
                antecedent,
            };
            self.next += 1;
        }
        if self.next > from {
            self.reached = from..self.next;
        }
    }

    /// Gives an entity of their own to the sources before a token that are not mentions.
    fn others(&mut self, end: u32) {
        let reading = self.reading;
        while let Some(one) = self.pending.get(self.next).filter(|one| one.head < end) {
            let (number, group) = (one.number, one.group);
            self.reached = self.next..self.next + 1;
            self.next += 1;
            let Some(source) = self.attributions[number].source.as_ref() else {
                continue;
            };
            if source.kind == SourceKind::Pronoun {
                continue;
            }
            let cuts = |at: &u32| {
                reading.tag(*at) == Tag::Punctuation && scare::around(reading, *at).is_none()
            };
            let end = (group.start + 1..group.end).find(cuts);
            let words = Words::new(group.start, end.unwrap_or(group.end));
            let plural = reading
                .article
                .language
                .is_plural(reading.word(words.start));
            let fresh = mention::opening(reading, words.start) == Opening::Indefinite;
            let entity = self.registry.bearer(words);
            let entity = entity.unwrap_or_else(|| {
                let registry = &mut self.registry;
                registry.by_words(words, source.kind, plural, fresh)
            });
            self.identities[number].entities = smallvec![entity];
            self.log(words, entity, Rank::Source);
        }
    }
}

/// Whether a mention says less than what was known before it.
fn is_shorter(reading: &Reading<'_>, mention: &Mention, before: &Known) -> bool {
    let own = known::fullness(reading, mention);
    own < before.fullness || own == Fullness::Function && mention.words.len() < before.best.len()
}
