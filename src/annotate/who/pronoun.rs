//! Whom a pronoun stands for.
//!
//! Whoever was spoken of shortly before, agrees with it and stands out: those who spoke stand out
//! most, then subjects, then all others; each sentence in between takes a little away. Where two
//! stand out alike, the pronoun stays undecided.

use crate::annotate::model::SourceKind;
use crate::annotate::reading::{Reading, nouns};
use crate::annotate::who::registry::Registry;
use crate::language::{Anaphor, Gender};
use crate::parse::{Kind, Words};

/// How many mentions back an antecedent may stand.
const MENTIONS: usize = 24;

/// How many sentences back.
const SENTENCES: u32 = 5;

/// How much somebody must stand out against the next.
const MARGIN: i32 = 1;

/// How much less somebody in another paragraph stands out.
const APART: i32 = 1;

/// How much less somebody stands out with each sentence in between.
const AWAY: i32 = 3;

/// How much more somebody stands out whose words show that the pronoun fits, and how much less
/// somebody whose words show nothing.
const SHOWN: i32 = 3;

/// How much a thing must stand out: a pronoun far from it is likelier a person's nobody named.
const BODY: i32 = 7;

/// What a mention is to its sentence; what is said last stands out most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Inside another mention or a quotation, where no pronoun of the writer's looks.
    Inner,
    /// An object, or what hangs on a preposition.
    Other,
    /// The subject of what somebody says.
    Embedded,
    /// A subject.
    Subject,
    /// Who speaks.
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

/// One mention of somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Logged {
    /// Its words.
    pub(super) words: Words,
    /// Whom it speaks of.
    pub(super) entity: u32,
    /// Its sentence.
    pub(super) sentence: u32,
    /// What it is to its sentence.
    pub(super) rank: Rank,
    /// Its paragraph.
    pub(super) block: u32,
    /// Whether it stands in what somebody says.
    pub(super) said: bool,
    /// Whether it stands behind the one who says it.
    pub(super) told: bool,
}

/// A pronoun, with what it shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pronoun {
    pub(super) at: u32,
    pub(super) sentence: u32,
    pub(super) block: u32,
    pub(super) anaphor: Anaphor,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// Whether the language gives things a gender, so that « elle » may be an agency.
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

    /// Whom it stands for; none when nobody fits, or two do.
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
            // "He" is nobody's whose name may be a newspaper's.
            -SHOWN
        } else {
            0
        };
        // "Roe said inspectors had warned": it is Roe who goes on.
        let weight = one.rank.weight() / if one.told { 2 } else { 1 };
        let apart = if one.block == self.block { 0 } else { APART };
        // Who is the subject of the very sentence comes before all others.
        let here = i32::from(away == 0);
        weight + shown + here - AWAY * away - apart
    }

    /// Whether a mention may be what it stands for.
    fn fits(&self, registry: &Registry<'_>, one: &Logged) -> bool {
        let known = registry.known[one.entity as usize];
        let agrees = known.gender.is_none() || self.gender.is_none() || known.gender == self.gender;
        let somebody = match known.kind {
            SourceKind::Person | SourceKind::Role | SourceKind::Anonymous | SourceKind::Vague => {
                let body = matches!(self.anaphor, Anaphor::Neuter | Anaphor::Body);
                // A name that nothing shows to be a person's may be a company's.
                let unknown =
                    known.kind == SourceKind::Person && !known.human && known.gender.is_none();
                // Whoever no list knows as somebody, whose words were taken for a source's.
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
        // « Le maire est fou, a-t-il dit »: nobody speaks of himself so.
        let same = one.said && one.rank < Rank::Source && one.sentence == self.sentence;
        // « l'intéressée » is whoever it is all about, and surely a woman.
        let person = matches!(known.kind, SourceKind::Person | SourceKind::Role);
        let sure = self.anaphor != Anaphor::Concerned || person && known.gender == self.gender;
        let agrees = agrees && sure;
        let sure = known.sure || one.rank == Rank::Source;
        agrees && somebody && sure && !same && one.words.end <= self.at
    }

    /// Whether it may stand for an organization: "it", "they", and any pronoun of a language whose
    /// things have a gender.
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

/// The noun group a relative pronoun hangs on, where nobody known stands there.
pub(super) fn antecedent_of_relative(reading: &Reading<'_>, at: u32) -> Option<Words> {
    let comma = at > 0 && reading.kind(at - 1) == Kind::Comma;
    nouns::ending_at(
        reading,
        at.saturating_sub(30),
        if comma { at - 1 } else { at },
    )
}
