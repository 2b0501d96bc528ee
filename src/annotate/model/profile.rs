//! Holds what the whole article says of a source: who it is, and what readers learn of it.

use smallvec::SmallVec;

use crate::annotate::model::SourceKind;
use crate::language::{SourceNoun, named_enum};
use crate::parse::Words;

/// The identity of one attribution's source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// Its index in [`Annotations::entities`](crate::annotate::Annotations::entities); several if
    /// several people speak together, none if it is unknown.
    pub entities: SmallVec<[u32; 2]>,
    /// The antecedent of a pronoun, or the fuller form of a short one; `None` if there is none.
    pub antecedent: Option<Words>,
}

/// One source of an article, under all its names: "Jane Roe", "Ms. Roe", "the mayor" and "she".
///
/// French: « Anne Morel, maire de Vannes », « Mme Morel », « la maire », « elle ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The tokens that name it best: a full name, or else what it is called.
    pub name: Words,
    /// Its function, if the article gives one beside its name.
    pub role: Option<Words>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// All its mentions, in order; of pronouns only those that are sources.
    pub mentions: Vec<Words>,
}

/// What readers learn of the source of one attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub struct SourceProfile {
    /// The sort of noun it is called by; `None` if that is of no listed sort.
    pub noun: Option<SourceNoun>,
    /// How much readers learn of why it is not named; [`Anonymity::Silent`] for named sources.
    pub anonymity: Anonymity,
    /// Whether no earlier attribution has the same source, going by its surname or noun.
    pub is_first: bool,
    /// Whether it is described as more than a source; true for named sources.
    pub is_described: bool,
    /// Whether readers learn which person, study or outlet it is.
    pub is_identified: bool,
    /// Whether readers learn how it knows; true for named sources.
    pub knowledge_given: bool,
    /// Whether a named person is a source in the same sentence or soon after.
    pub is_exemplified: bool,
    /// Whether the organization it belongs to declines to comment elsewhere in the article.
    pub declined: bool,
    /// Whether its content or its cue accuses or belittles somebody.
    pub attacks: bool,
    /// Whether its content is a clause or a quotation, rather than a noun group.
    pub is_clause: bool,
    /// Whether the cue is a passive: "was described as".
    pub is_passive: bool,
}

named_enum! {
    /// How much readers learn of why a source is not named.
    Anonymity {
        /// Nothing: it simply has no name.
        Silent = "silent",
        /// That it asked not to be named.
        Stated = "stated",
        /// That it asked not to be named, and why.
        Explained = "explained",
        /// A formulaic reason, which tells readers nothing: "not authorized to speak".
        Formulaic = "formulaic",
    }
}
