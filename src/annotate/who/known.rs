//! What is known of somebody an article speaks of.

use crate::annotate::mentions::mention::Mention;
use crate::annotate::model::SourceKind;
use crate::annotate::reading::{Reading, speakers};
use crate::language::Gender;
use crate::parse::Words;

/// Somebody an article speaks of.
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
    /// How well `best` names it.
    pub(super) fullness: Fullness,
    /// What it is.
    pub(super) kind: SourceKind,
    /// Its gender, once its words or a pronoun have shown it.
    pub(super) gender: Option<Gender>,
    /// Whether they are several.
    pub(super) plural: bool,
    /// The function it was first given, with what hangs on it.
    pub(super) role: Option<Words>,
    /// Whether that function is one of the past.
    pub(super) past: bool,
    /// Whether its name has several words, as those of people with a first name have.
    pub(super) full_name: bool,
    /// Whether more than a capital says that it is somebody: a function, a title, a first name.
    pub(super) sure: bool,
    /// Whether its words show it to be a person: by a function, a title, a first name.
    pub(super) human: bool,
    /// The last token it is spoken of at.
    pub(super) last: u32,
    /// Whether it was somebody's: "his lawyer".
    pub(super) owned: bool,
    /// Who it turned out to be: « le maire », then « Paul Vasseur, le maire ».
    pub(super) merged: Option<u32>,
}

/// How well words name somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fullness {
    /// "the mayor".
    Function,
    /// "Roe", "the WHO".
    Short,
    /// "Jane Roe".
    Name,
}

/// Whether a mention is more than one capitalized word, which may be anything.
pub(super) fn is_sure(mention: &Mention) -> bool {
    mention.kind != SourceKind::Person
        || mention.role.is_some()
        || mention.gender.is_some()
        || mention
            .name
            .is_none_or(|name| name.len() > 1 || mention.titled)
}

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

/// Whether the words of a mention show a person.
pub(super) fn is_human(mention: &Mention) -> bool {
    mention.kind != SourceKind::Organization
        && (mention.gender.is_some() || mention.role.is_some() || mention.titled)
}
