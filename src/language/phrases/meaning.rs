//! What phrases mean.

use crate::language::columns::{
    ArticleKind, ClaimKind, CueForm, HedgeForm, NameKind, Proceeding, Reporting, SourceNoun,
};

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It reports, like a verb: « faire savoir ».
    Reporting(Reporting),
    /// It reports when a reflexive pronoun stands before: « s'engager ».
    Reflexive(Reporting),
    /// It links a source to a content.
    Cue(CueForm),
    /// It lowers commitment.
    Hedge(HedgeForm),
    /// It makes a sentence checkable.
    Claim(ClaimKind),
    /// It says that a source is not named: "on condition of anonymity".
    Anonymity,
    /// It says why a source is not named.
    Reason,
    /// It gives a reason that explains nothing: "not authorized to speak".
    Formula,
    /// It belittles somebody: "incompetent", « menteur ».
    Insult,
    /// Somebody declines to comment.
    NoComment,
    /// It is what a source may be called.
    Noun(SourceNoun),
    /// It says how a source knows.
    Knowledge,
    /// It hands the floor to another: « de son côté ».
    Contrast,
    /// It links sentences, or means something else than its words: « par exemple », "drop by".
    Idiom,
    /// It joins one name or noun to another, as "and" does: "as well as", « ainsi que ».
    Joiner,
    /// The reporter saw it: « a constaté un journaliste ».
    Witness,
    /// Anybody can look it up: a verdict, a vote, a date.
    Record,
    /// It is a step of the law against somebody: "plead guilty", « mis en examen ».
    Proceeding(Proceeding),
    /// It gives away what kind of article it stands in.
    Kind(ArticleKind),
    /// It starts a block that is page furniture: "Read more".
    Furniture,
    /// It starts a caption: "Photo:".
    Caption,
    /// It starts a byline: "Reporting by".
    Byline,
    /// It names somebody or something that can speak.
    Name(NameKind),
    /// A newsroom's own phrase, by its number.
    Custom(u32),
}

impl Meaning {
    /// Whether its words are not to be read one by one: « par ailleurs », "drop by".
    pub const fn is_connector(self) -> bool {
        matches!(self, Self::Contrast | Self::Idiom)
    }

    /// Whether it opens a block that is not prose: furniture, a caption, a byline.
    pub(in crate::language) const fn opens_note(self) -> bool {
        matches!(self, Self::Furniture | Self::Caption | Self::Byline)
    }
}

/// A phrase found in a sequence of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// How many words it covers, gaps included.
    pub length: usize,
    /// What it means.
    pub meaning: Meaning,
}

impl Phrase {
    /// The word behind it, where its first is known.
    pub fn end(&self, first: u32) -> u32 {
        let length = u32::try_from(self.length).unwrap_or(u32::MAX);
        first.saturating_add(length)
    }
}
