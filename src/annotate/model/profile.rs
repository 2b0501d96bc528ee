//! What the article as a whole says of a source: who it is, and what readers learn of it.

use crate::annotate::model::SourceKind;
use crate::language::{SourceNoun, named_enum};
use crate::parse::Words;

/// Who the source of one attribution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Identity {
    /// An index into [`Annotations::entities`]; `None` where it cannot be told.
    pub entity: Option<u32>,
    /// What a pronoun or a short form refers to.
    pub antecedent: Option<Words>,
}

/// One source of an article, whatever it is called: "Jane Roe", "Ms. Roe", "the mayor" and "she".
///
/// French: « Anne Morel, maire de Vannes », « Mme Morel », « la maire », « elle ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The words that name it best: a full name, or else what it is called.
    pub name: Words,
    /// Its function, where the article gives one beside its name.
    pub role: Option<Words>,
    /// What kind of source it is, told from the words that name it best.
    pub kind: SourceKind,
    /// Wherever the article speaks of it, in order; pronouns only where they are sources.
    pub mentions: Vec<Words>,
}

/// What readers are told of the source of one attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub struct SourceProfile {
    /// The sort of noun it is called by, where that is one of a sort.
    pub noun: Option<SourceNoun>,
    /// Why it is not named, where it is not.
    pub anonymity: Anonymity,
    /// Whether it is the first mention of whoever it is, by the same word.
    pub is_first: bool,
    /// Whether its words say more than that it is a source.
    pub is_described: bool,
    /// Whether readers learn which person, study or outlet it is.
    pub is_identified: bool,
    /// Whether they learn how it knows.
    pub knowledge_given: bool,
    /// Whether somebody named says something close by.
    pub is_exemplified: bool,
    /// Whether those it belongs to decline to comment elsewhere.
    pub declined: bool,
    /// Whether what it says accuses or belittles somebody.
    pub attacks: bool,
    /// Whether it says a clause or a quotation, rather than names a thing.
    pub is_clause: bool,
    /// Whether the cue is a passive: "was described as".
    pub is_passive: bool,
}

named_enum! {
    /// How much readers are told of why a source is not named.
    Anonymity {
        /// Nothing: it merely has no name.
        Silent = "silent",
        /// That it asked not to be named.
        Stated = "stated",
        /// That, and why.
        Explained = "explained",
        /// That, and a reason that says nothing: "not authorized to speak".
        Formulaic = "formulaic",
    }
}
