//! The syntax of phrase lists.
//!
//! An entry is a sequence of elements between single spaces, then, after two spaces or more, its
//! columns. An element is
//!
//! - a lemma or a form: `say`, `aux`;
//! - alternatives: `big|huge`;
//! - a set that the pack defines in `sets.txt`: `@outcry`, which may be one of the alternatives too;
//! - a gap of up to [`GAP`](super::search::GAP) words: `...`.
//!
//! "be ... believe to" matches "was widely believed to". A verb that needs its reflexive pronoun is
//! written `~engager`.

use rustc_hash::FxHashMap;

use super::meaning::Meaning;
use crate::language::columns::{
    ArticleKind, ClaimKind, CueForm, Frames, HedgeForm, NameKind, Proceeding, Reporting,
    SourceNoun, VerbClass,
};

/// What the entries of a phrase list mean, and so which columns they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) enum PhraseList {
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
    Joiner,
    /// `pattern`
    Witness,
    /// `pattern`
    Record,
    /// `pattern  step`
    Proceeding,
    /// `pattern  kind`
    Kind,
    /// `pattern`
    Furniture,
    /// `pattern`
    Caption,
    /// `pattern`
    Byline,
    /// `pattern  kind`
    Name,
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
    /// An element names a set the language does not have.
    #[error("unknown set `@{name}`; {known}")]
    UnknownSet {
        /// The name, without its `@`.
        name: String,
        /// Which sets there are, as a clause.
        known: String,
    },
    /// A line does not define a set.
    #[error("a set is written `@name = word|word`")]
    Set,
}

/// The named sets of a language, by their names: any word of the set fits where its name stands.
#[derive(Debug, Default)]
pub(in crate::language) struct WordSets<'t>(FxHashMap<&'t str, Vec<&'t str>>);

impl<'t> WordSets<'t> {
    /// Reads lines of the form `@name = word|word`; what several lines say of one name adds up.
    ///
    /// # Errors
    /// If a line does not define a set.
    pub(in crate::language) fn read(
        lines: impl Iterator<Item = &'t str>,
    ) -> Result<Self, PhraseError> {
        let mut sets = Self::default();
        for line in lines {
            let set = line.strip_prefix('@').and_then(|set| set.split_once('='));
            let (name, words) = set.ok_or(PhraseError::Set)?;
            let words = words.trim().split('|');
            let set = sets.0.entry(name.trim()).or_default();
            set.extend(words.filter(|word| !word.is_empty()));
        }
        Ok(sets)
    }

    /// The words that fit an element: a word, the words of a set, or those of several alternatives.
    pub(in crate::language) fn words<'a>(
        &'a self,
        element: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        element.split('|').flat_map(|one| {
            let set = one.strip_prefix('@').and_then(|name| self.0.get(name));
            let word = set.is_none().then_some(one);
            word.into_iter().chain(set.into_iter().flatten().copied())
        })
    }

    /// Which set an element names that does not exist.
    fn unknown(&self, element: &str) -> Option<PhraseError> {
        let mut names = element.split('|').filter_map(|one| one.strip_prefix('@'));
        let name = names.find(|name| !self.0.contains_key(name))?;
        let mut known: Vec<_> = self.0.keys().map(|name| format!("`@{name}`")).collect();
        known.sort_unstable();
        Some(PhraseError::UnknownSet {
            name: name.to_owned(),
            known: if known.is_empty() {
                "the language has none".to_owned()
            } else {
                format!("the language has {}", known.join(", "))
            },
        })
    }
}

/// Whether a pattern is well formed.
///
/// # Errors
/// Says what is wrong with it.
pub(in crate::language) fn check(pattern: &str, sets: &WordSets<'_>) -> Result<(), PhraseError> {
    let mut elements = pattern.split_whitespace();
    let first = elements.next().ok_or(PhraseError::Empty)?;
    let last = elements.next_back().unwrap_or(first);
    if first == "..." || last == "..." {
        return Err(PhraseError::OuterGap);
    }
    let unknown = || pattern.split_whitespace().find_map(|one| sets.unknown(one));
    match pattern.contains('@').then(unknown).flatten() {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

/// Reads a line of a phrase list: its pattern, which may be [ill formed](check), and its meaning.
///
/// # Errors
/// Says what is wrong with it.
pub(in crate::language) fn parse(
    list: PhraseList,
    line: &str,
) -> Result<(&str, Meaning), PhraseError> {
    let (pattern, columns) = line.split_once("  ").unwrap_or((line, ""));
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
        PhraseList::Reporting => {
            let how = Reporting {
                class: VerbClass::from_name(first).ok_or_else(wrong)?,
                frames: frames(columns)?,
            };
            if reflexive {
                Meaning::Reflexive(how)
            } else {
                Meaning::Reporting(how)
            }
        }
        PhraseList::Cue => Meaning::Cue(CueForm::from_name(first).ok_or_else(wrong)?),
        PhraseList::Hedge => Meaning::Hedge(HedgeForm::from_name(first).ok_or_else(wrong)?),
        PhraseList::Claim => Meaning::Claim(ClaimKind::from_name(first).ok_or_else(wrong)?),
        PhraseList::Anonymity => Meaning::Anonymity,
        PhraseList::Reason => Meaning::Reason,
        PhraseList::Formula => Meaning::Formula,
        PhraseList::Insult => Meaning::Insult,
        PhraseList::NoComment => Meaning::NoComment,
        PhraseList::Noun => Meaning::Noun(SourceNoun::from_name(first).ok_or_else(wrong)?),
        PhraseList::Knowledge => Meaning::Knowledge,
        PhraseList::Contrast => Meaning::Contrast,
        PhraseList::Idiom => Meaning::Idiom,
        PhraseList::Joiner => Meaning::Joiner,
        PhraseList::Witness => Meaning::Witness,
        PhraseList::Record => Meaning::Record,
        PhraseList::Proceeding => {
            Meaning::Proceeding(Proceeding::from_name(first).ok_or_else(wrong)?)
        }
        PhraseList::Kind => Meaning::Kind(ArticleKind::from_name(first).ok_or_else(wrong)?),
        PhraseList::Furniture => Meaning::Furniture,
        PhraseList::Caption => Meaning::Caption,
        PhraseList::Byline => Meaning::Byline,
        PhraseList::Name => Meaning::Name(NameKind::from_name(first).ok_or_else(wrong)?),
    };
    Ok((pattern, meaning))
}

/// The complements that columns name.
fn frames<'c>(mut columns: impl Iterator<Item = &'c str>) -> Result<Frames, PhraseError> {
    columns.try_fold(Frames::empty(), |all, name| {
        let frame = Frames::from_name(&name.to_uppercase());
        let frame = frame.ok_or_else(|| PhraseError::Column(name.to_owned()))?;
        Ok(all | frame)
    })
}
