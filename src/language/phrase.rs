//! Phrases: several words that mean one thing, and where they stand in a sequence of words.
//!
//! An entry is a sequence of elements between single spaces, then, after two spaces or more, its
//! columns. An element is a lemma or a form (`say`, `aux`), alternatives (`big|huge`), or a gap of
//! up to [`GAP`] words (`...`). A verb that needs its reflexive pronoun is written `~engager`. "be ... believe to" matches "was widely believed to".

use super::kinds::{
    ClaimKind, CueForm, Entity, Frames, HedgeForm, Proceeding, Reporting, SourceNoun, VerbClass,
};

/// How many words a gap may skip: « met ainsi une nouvelle fois en garde » needs four.
pub(super) const GAP: usize = 4;

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
    /// It says so in words that tell nothing: "not authorized to speak".
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
    /// The reporter saw it: « a constaté un journaliste ».
    Witness,
    /// Anybody can look it up: a verdict, a vote, a date.
    Record,
    /// It is a step of the law against somebody: "plead guilty", « mis en examen ».
    Proceeding(Proceeding),
    /// It starts a block that is page furniture: "Read more".
    Furniture,
    /// It starts a caption: "Photo:".
    Caption,
    /// It starts a byline: "Reporting by".
    Byline,
    /// It names somebody or something that can speak.
    Name(Entity),
    /// A newsroom's own phrase, by its number.
    Custom(u32),
}

impl Meaning {
    /// Whether its words are not to be read one by one: « par ailleurs », "drop by".
    pub const fn is_connector(self) -> bool {
        matches!(self, Self::Contrast | Self::Idiom)
    }

    /// Whether it opens a block that is no prose: furniture, a caption, a byline.
    pub(super) const fn opens_note(self) -> bool {
        matches!(self, Self::Furniture | Self::Caption | Self::Byline)
    }
}

/// The phrase list an entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// `pattern  class  frames`
    Reporting,
    /// `pattern  form`
    Cue,
    /// `pattern  form`
    Hedge,
    /// `pattern  kind`
    Claim,
    /// `pattern`
    Anonymity,
    /// `pattern`
    Reason,
    /// `pattern`
    Formula,
    /// `pattern`
    Insult,
    /// `pattern`
    NoComment,
    /// `pattern  sort`
    Noun,
    /// `pattern`
    Knowledge,
    /// `pattern`
    Contrast,
    /// `pattern`
    Idiom,
    /// `pattern`
    Witness,
    /// `pattern`
    Record,
    /// `pattern  step`
    Proceeding,
    /// `pattern`
    Furniture,
    /// `pattern`
    Caption,
    /// `pattern`
    Byline,
    /// `pattern  entity`
    Name,
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

/// Why a line is not a phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// There is no word in it.
    #[error("a phrase needs at least one word")]
    Empty,
    /// A gap at either end would match anything.
    #[error("a phrase cannot start or end with a gap")]
    OuterGap,
    /// A list of words takes no phrases.
    #[error("this list takes single words")]
    SeveralWords,
    /// An entry says too little.
    #[error("an entry of this list ends in two blanks and a word that says what it is")]
    NoColumn,
    /// A column holds a word it cannot hold.
    #[error("unknown column `{0}`")]
    Column(String),
}

/// Whether a pattern is one.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn check(pattern: &str) -> Result<(), PhraseError> {
    let mut elements = pattern.split_whitespace();
    let first = elements.next().ok_or(PhraseError::Empty)?;
    let last = elements.next_back().unwrap_or(first);
    if first == "..." || last == "..." {
        Err(PhraseError::OuterGap)
    } else {
        Ok(())
    }
}

/// Reads a line of a phrase list: its pattern and its meaning.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn parse(list: List, line: &str) -> Result<(&str, Meaning), PhraseError> {
    let (pattern, columns) = line.split_once("  ").unwrap_or((line, ""));
    check(pattern)?;
    let mut columns = columns.split_whitespace();
    let first = columns.next().unwrap_or_default();
    let wrong = || {
        if first.is_empty() {
            PhraseError::NoColumn
        } else {
            PhraseError::Column(first.to_owned())
        }
    };
    let (pattern, reflexive) = match pattern.strip_prefix('~') {
        Some(verb) => (verb, true),
        None => (pattern, false),
    };
    let meaning = match list {
        List::Reporting => reporting(
            reflexive,
            Reporting {
                class: VerbClass::from_name(first).ok_or_else(wrong)?,
                frames: columns
                    .map(|name| {
                        Frames::from_name(&name.to_uppercase())
                            .ok_or_else(|| PhraseError::Column(name.to_owned()))
                    })
                    .try_fold(Frames::empty(), |all, frame| frame.map(|frame| all | frame))?,
            },
        ),
        List::Cue => Meaning::Cue(CueForm::from_name(first).ok_or_else(wrong)?),
        List::Hedge => Meaning::Hedge(HedgeForm::from_name(first).ok_or_else(wrong)?),
        List::Claim => Meaning::Claim(ClaimKind::from_name(first).ok_or_else(wrong)?),
        List::Anonymity => Meaning::Anonymity,
        List::Reason => Meaning::Reason,
        List::Formula => Meaning::Formula,
        List::Insult => Meaning::Insult,
        List::NoComment => Meaning::NoComment,
        List::Noun => Meaning::Noun(SourceNoun::from_name(first).ok_or_else(wrong)?),
        List::Knowledge => Meaning::Knowledge,
        List::Contrast => Meaning::Contrast,
        List::Idiom => Meaning::Idiom,
        List::Witness => Meaning::Witness,
        List::Record => Meaning::Record,
        List::Proceeding => Meaning::Proceeding(Proceeding::from_name(first).ok_or_else(wrong)?),
        List::Furniture => Meaning::Furniture,
        List::Caption => Meaning::Caption,
        List::Byline => Meaning::Byline,
        List::Name => Meaning::Name(Entity::from_name(first).ok_or_else(wrong)?),
    };
    Ok((pattern, meaning))
}

fn reporting(reflexive: bool, how: Reporting) -> Meaning {
    if reflexive {
        Meaning::Reflexive(how)
    } else {
        Meaning::Reporting(how)
    }
}
