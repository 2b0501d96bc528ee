//! Holds what is known of an entity at a point of the article.

use crate::annotate::mentions::mention::Mention;
use crate::annotate::model::SourceKind;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, speakers};
use crate::language::{Anaphor, Classes, Gender};
use crate::parse::Words;

/// An entity of the article.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub(super) struct Known {
    /// The words that name it best so far.
    pub(super) best: Words,
    /// The name alone, or what it is called.
    pub(super) name: Words,
    /// The longest it is called without a name, its article left out: "transport ministry".
    pub(super) called: Option<Words>,
    /// How well `best` names it.
    pub(super) fullness: Fullness,
    /// What kind of source it is.
    pub(super) kind: SourceKind,
    /// Its gender, once a mention or a pronoun has shown it.
    pub(super) gender: Option<Gender>,
    /// Whether it is plural.
    pub(super) plural: bool,
    /// Its longest function so far, with its complements.
    pub(super) role: Option<Words>,
    /// Whether that function is a former one.
    pub(super) past: bool,
    /// Whether its name has several words, as a person's with a first name has.
    pub(super) full_name: bool,
    /// Whether more than a capital shows that it can be a source: a function, a title, a first
    /// name.
    pub(super) sure: bool,
    /// Whether its words show that it is a person: a function, a title, a first name.
    pub(super) human: bool,
    /// The token of its last mention.
    pub(super) last: u32,
    /// Whether it was introduced as somebody's: "his lawyer".
    pub(super) owned: bool,
    /// The entity it was merged into: « le maire », then « Paul Vasseur, le maire ».
    pub(super) merged: Option<u32>,
}

/// How well words name an entity, from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fullness {
    /// "the mayor".
    Function,
    /// "Roe", "the WHO".
    Short,
    /// "Jane Roe".
    Name,
}

/// Whether a mention is more than a single capitalized word, which may be anything.
pub(super) fn is_sure(mention: &Mention) -> bool {
    mention.kind != SourceKind::Person
        || mention.role.is_some()
        || mention.gender.is_some()
        || mention
            .name
            .is_none_or(|name| name.len() > 1 || mention.titled)
}

/// How well a mention names its entity.
pub(super) fn fullness(reading: &Reading<'_>, mention: &Mention) -> Fullness {
    match mention.name {
        None => Fullness::Function,
        Some(name) if name.len() > 1 || mention.acronym.is_some() => Fullness::Name,
        Some(name) => {
            let acronym = speakers::is_acronym(reading, name.start);
            if mention.kind == SourceKind::Person || acronym {
                Fullness::Short
            } else {
                Fullness::Name
            }
        }
    }
}

/// The longest that an entity is called without a name, in tokens; more tells readers a story.
const LONGEST: usize = 12;

impl Known {
    /// What the article calls it at its fullest: by its name, or else by all that is said of its function.
    pub(super) fn fullest(&self) -> Words {
        let called = self.called.filter(|_| self.fullness == Fullness::Function);
        called.unwrap_or(self.name)
    }

    /// Records what a mention without a name calls it, if that is more than before.
    pub(super) fn call(&mut self, reading: &Reading<'_>, mention: &Mention) {
        let Some(role) = mention.role.filter(|_| mention.name.is_none()) else {
            return;
        };
        let specifies = |at: &u32| {
            let anaphor = reading.article.language.anaphor(reading.word(*at));
            let tag = reading.tag(*at);
            anaphor.is_none_or(|anaphor| anaphor == Anaphor::Past)
                && matches!(
                    tag,
                    Tag::Name | Tag::Noun | Tag::Adjective | Tag::Participle
                )
        };
        // "the transport ministry": what stands before the noun, back to the article.
        let before = (mention.words.start..role.start).rev();
        let start = before.take_while(specifies).last().unwrap_or(role.start);
        let start = owner(reading, start).unwrap_or(start);
        let called = Words::new(start, role.end);
        let is_more = self.called.is_none_or(|known| known.len() < called.len());
        if is_more && called.len() <= LONGEST {
            self.called = Some(called);
        }
    }
}

/// Where the name or the noun starts of whoever a noun belongs to: "Roe's lawyer", "the company's chairman".
fn owner(reading: &Reading<'_>, noun: u32) -> Option<u32> {
    let mark = noun.checked_sub(1)?;
    if reading.tag(mark) != Tag::Possessive {
        return None;
    }
    let is_name = |at: &u32| {
        reading.tag(*at) == Tag::Name && !reading.is(*at, Classes::WEEKDAY | Classes::MONTH)
    };
    let names = (0..mark).rev().take(LONGEST).take_while(is_name);
    let is_noun = |at: &u32| reading.tag(*at) == Tag::Noun;
    names.last().or(mark.checked_sub(1).filter(is_noun))
}

/// Whether the words of a mention show a person.
pub(super) fn is_human(mention: &Mention) -> bool {
    mention.kind != SourceKind::Organization
        && (mention.gender.is_some() || mention.role.is_some() || mention.titled)
}
