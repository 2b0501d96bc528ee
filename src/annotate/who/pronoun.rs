//! Resolves pronouns to their antecedents.
//!
//! The candidates are the entities mentioned shortly before that agree with the pronoun. The most
//! salient one is chosen: sources count most, then subjects, then other mentions, and each sentence
//! in between takes some away. If two are nearly as salient, the pronoun stays unresolved.

use crate::annotate::model::SourceKind;
use crate::annotate::reading::{Reading, nouns};
use crate::annotate::who::registry::Registry;
use crate::language::{Anaphor, Gender};
use crate::parse::{Kind, Words};

/// How many mentions back an antecedent is sought.
const MENTIONS: usize = 24;

/// How many sentences back.
const SENTENCES: u32 = 5;

/// By how much the most salient candidate must lead.
const MARGIN: i32 = 1;

/// What a mention in another paragraph loses.
const APART: i32 = 1;

/// What a mention loses for each sentence in between.
const AWAY: i32 = 3;

/// What a candidate gains whose gender is shown to agree, and loses if nothing shows it to be a
/// person.
const SHOWN: i32 = 3;

/// The least salience of an antecedent that is not a person: a distant pronoun more likely refers
/// to a person who is not a candidate.
const BODY: i32 = 7;

/// The role of a mention in its sentence, from least to most salient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Inside another mention or a quotation, where no pronoun of the writer's refers.
    Inner,
    /// An object, or the complement of a preposition.
    Other,
    /// The subject of a clause that is part of a content.
    Embedded,
    /// A subject.
    Subject,
    /// The source of an attribution.
    Source,
}

impl Rank {
    const fn weight(self) -> i32 {
        match self {
            Self::Inner => 0,
            Self::Other => 2,
            Self::Embedded => 4,
            Self::Subject => 8,
            Self::Source => 10,
        }
    }
}

/// One mention of an entity.
#[derive(Debug, Clone, Copy)]
pub(super) struct Logged {
    /// Its tokens.
    pub(super) words: Words,
    /// Its entity.
    pub(super) entity: u32,
    /// Its sentence.
    pub(super) sentence: u32,
    /// Its role in the sentence.
    pub(super) rank: Rank,
    /// Its paragraph.
    pub(super) block: u32,
    /// Whether it stands in a content.
    pub(super) said: bool,
    /// Whether it stands in a content after its cue.
    pub(super) told: bool,
}

/// A pronoun, with what its form shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pronoun {
    pub(super) at: u32,
    pub(super) sentence: u32,
    pub(super) block: u32,
    pub(super) anaphor: Anaphor,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// Whether things have a grammatical gender, so that « elle » may be an agency.
    things: bool,
}

impl Pronoun {
    pub(super) fn new(
        reading: &Reading<'_>,
        group: Words,
        sentence: u32,
        anaphor: Anaphor,
    ) -> Self {
        let language = reading.article.language;
        let at = group.end.saturating_sub(1);
        let word = reading.word(at);
        let things = language.facts().gendered_things;
        // « sa » has the gender of what is owned.
        let owner = matches!(anaphor, Anaphor::Owner | Anaphor::Owners);
        let shown = (group.start..group.end).find_map(|at| language.gender(reading.word(at)));
        let shown = shown.filter(|_| !(owner && things));
        let gender = shown.or_else(|| {
            let ending = || language.gender_of_noun(reading.article.form(at));
            (group.len() > 1).then(ending).flatten()
        });
        Self {
            at: group.start,
            sentence,
            block: block(reading, sentence),
            anaphor,
            gender,
            plural: anaphor == Anaphor::Owners || !owner && language.is_plural(word),
            things,
        }
    }

    /// Its antecedent, or `None` if no candidate fits or two are equally salient.
    pub(super) fn resolve(&self, registry: &Registry<'_>, log: &[Logged]) -> Option<u32> {
        let recent = log.iter().rev().take(MENTIONS);
        let recent = recent.take_while(|one| one.sentence + SENTENCES >= self.sentence);
        let mut found: [(u32, i32); MENTIONS] = [(0, 0); MENTIONS];
        let mut count = 0;
        for one in recent {
            let one = &Logged {
                entity: registry.root(one.entity),
                ..*one
            };
            if one.rank == Rank::Inner || !self.fits(registry, one) {
                continue;
            }
            if self.anaphor == Anaphor::Latter {
                return Some(one.entity);
            }
            let score = self.score(registry, one);
            let known = found[..count]
                .iter_mut()
                .find(|(entity, _)| *entity == one.entity);
            if let Some((_, best)) = known {
                *best = score.max(*best);
            } else {
                found[count] = (one.entity, score);
                count += 1;
            }
        }
        let found = &found[..count];
        let &(entity, score) = found.iter().max_by_key(|(_, score)| *score)?;
        let clear = found
            .iter()
            .all(|&(other, near)| other == entity || score >= near + MARGIN);
        let body = !matches!(
            registry.known[entity as usize].kind,
            SourceKind::Person | SourceKind::Role | SourceKind::Anonymous
        );
        (clear && (!body || score >= BODY)).then_some(entity)
    }

    fn score(&self, registry: &Registry<'_>, one: &Logged) -> i32 {
        let known = registry.known[one.entity as usize];
        let away = i32::try_from(self.sentence - one.sentence).unwrap_or(i32::MAX / 4);
        let person = self.gender.is_some() && !self.things;
        let shown = if known.gender.is_some() && known.gender == self.gender {
            SHOWN
        } else if person && known.kind == SourceKind::Person && !known.human {
            // "He" does not refer to a name that may be a newspaper's.
            -SHOWN
        } else {
            0
        };
        // "Roe said inspectors had warned": Roe stays more salient than the inspectors.
        let weight = one.rank.weight() / if one.told { 2 } else { 1 };
        let apart = if one.block == self.block { 0 } else { APART };
        // The subject of the same sentence comes before all others.
        let here = i32::from(away == 0);
        weight + shown + here - AWAY * away - apart
    }

    /// Whether a mention may be its antecedent.
    fn fits(&self, registry: &Registry<'_>, one: &Logged) -> bool {
        let known = registry.known[one.entity as usize];
        let agrees = known.gender.is_none() || self.gender.is_none() || known.gender == self.gender;
        let somebody = match known.kind {
            SourceKind::Person | SourceKind::Role | SourceKind::Anonymous | SourceKind::Vague => {
                let body = matches!(self.anaphor, Anaphor::Neuter | Anaphor::Body);
                // A name that is not shown to be a person's may be a company's.
                let unknown =
                    known.kind == SourceKind::Person && !known.human && known.gender.is_none();
                // An unlisted noun that was taken for a role.
                let nobody = known.kind == SourceKind::Role && !known.human;
                (!body || unknown) && !nobody && known.plural == self.plural
            }
            SourceKind::Organization => self.takes_body(known.plural),
            SourceKind::Document | SourceKind::Place => {
                let near = one.rank >= Rank::Subject || one.sentence == self.sentence;
                let several = self.plural && !self.things;
                near && !several && self.takes_body(known.plural)
            }
            SourceKind::Pronoun => false,
        };
        // « Le maire est fou, a-t-il dit »: people do not refer to themselves like that.
        let same = one.said && one.rank < Rank::Source && one.sentence == self.sentence;
        // « l'intéressée » refers to the person concerned, who must be shown to agree.
        let person = matches!(known.kind, SourceKind::Person | SourceKind::Role);
        let sure = self.anaphor != Anaphor::Concerned || person && known.gender == self.gender;
        let agrees = agrees && sure;
        let sure = known.sure || one.rank == Rank::Source;
        agrees && somebody && sure && !same && one.words.end <= self.at
    }

    /// Whether it may refer to an organization: "it", "they", and any pronoun where things have a
    /// gender.
    fn takes_body(&self, plural: bool) -> bool {
        match self.anaphor {
            Anaphor::Neuter | Anaphor::Body => !plural,
            Anaphor::Third
            | Anaphor::Owner
            | Anaphor::Owners
            | Anaphor::Latter
            | Anaphor::First
            | Anaphor::Second => {
                if self.things {
                    plural == self.plural
                } else {
                    self.plural
                }
            }
            Anaphor::Concerned | Anaphor::Counterpart | Anaphor::Past => false,
        }
    }
}

/// The paragraph of a sentence.
pub(super) fn block(reading: &Reading<'_>, sentence: u32) -> u32 {
    let sentence = reading.article.sentences.get(sentence as usize);
    sentence.map_or(0, |sentence| sentence.block)
}

/// The noun group before a relative pronoun, as its antecedent if no entity is known there.
pub(super) fn antecedent_of_relative(reading: &Reading<'_>, at: u32) -> Option<Words> {
    let comma = at > 0 && reading.kind(at - 1) == Kind::Comma;
    nouns::ending_at(
        reading,
        at.saturating_sub(30),
        if comma { at - 1 } else { at },
    )
}
