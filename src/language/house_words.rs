//! What a newsroom adds to the word lists: its spokespeople, its titles, local institutions.
//!
//! An entry is written as the lists of the packs write theirs. Names of several words, which those
//! lists have no room for, become phrases that say what they name.

use super::columns::NameKind;
use super::id::Id;
use super::lists::{PHRASE_LISTS, WORD_LISTS};
use super::pack::Inflection;
use super::phrases::{self, PhraseError, PhraseList};
use super::shipped;
use super::word::Classes;

/// The list of people by name, which no pack has: it would have no end.
const PEOPLE: &str = "people";

/// One entry a newsroom adds to a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The language whose list it is added to.
    pub language: Id,
    /// The list, one of [`lists`].
    pub list: String,
    /// The entry as written.
    pub entry: String,
}

/// What an entry becomes in a pack.
#[derive(Debug)]
pub(super) enum Addition<'a> {
    /// A word of some classes that inflects in some way.
    Word(Classes, Inflection),
    /// A line of a phrase list.
    Phrase(PhraseList),
    /// A name of one word or several.
    Name(NameKind, &'a str),
}

/// The names of the lists a newsroom may add to, sorted: those of the packs, and one for people.
pub fn lists() -> Vec<&'static str> {
    let words = WORD_LISTS.iter().map(|(name, ..)| *name);
    let phrases = PHRASE_LISTS.iter().map(|(name, _)| *name);
    let mut all: Vec<_> = words.chain(phrases).chain([PEOPLE]).collect();
    all.sort_unstable();
    all
}

/// Checks that an entry fits a list of a language.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_entry(language: Id, list: &str, entry: &str) -> Result<(), PhraseError> {
    let entry = entry.to_lowercase();
    let sets = shipped::sets(language);
    match addition(list, &entry) {
        Some(Addition::Word(..)) if entry.trim().contains(char::is_whitespace) => {
            Err(PhraseError::SeveralWords)
        }
        Some(Addition::Phrase(list)) => {
            phrases::parse(list, &entry).and_then(|(pattern, _)| phrases::check(pattern, &sets))
        }
        Some(Addition::Word(..) | Addition::Name(..)) => phrases::check(&entry, &sets),
        None => Ok(()),
    }
}

/// Checks that a newsroom's own phrase is one of a language.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_phrase(language: Id, phrase: &str) -> Result<(), PhraseError> {
    phrases::check(phrase, &shipped::sets(language))
}

/// What an entry becomes; `None` if there is no such list.
pub(super) fn addition<'a>(list: &str, entry: &'a str) -> Option<Addition<'a>> {
    if list == PEOPLE {
        return Some(Addition::Name(NameKind::Person, entry));
    }
    if let Some((_, list)) = PHRASE_LISTS.iter().find(|(name, _)| *name == list) {
        return Some(Addition::Phrase(*list));
    }
    let several = entry.trim().contains(char::is_whitespace);
    if let Some(kind) = named_by(list).filter(|_| several) {
        return Some(Addition::Name(kind, entry));
    }
    let (_, classes, inflection) = WORD_LISTS.iter().find(|(name, ..)| *name == list)?;
    Some(Addition::Word(*classes, *inflection))
}

/// What the names of several words in a word list name; `None` if it takes single words only.
fn named_by(list: &str) -> Option<NameKind> {
    match list {
        "organizations" | "media" => Some(NameKind::Organization),
        "roles" | "humans" => Some(NameKind::Role),
        "documents" => Some(NameKind::Document),
        "places" => Some(NameKind::Place),
        "vague" => Some(NameKind::Vague),
        "anonymous" => Some(NameKind::Anonymous),
        _ => None,
    }
}

/// A newsroom's phrase as packs list it: lower case, straight apostrophes; and, where it has an
/// apostrophe, also with the words apart that it joins: « l'entourage », "the mayor's office".
pub fn spellings(written: &str) -> Vec<String> {
    let whole = written.to_lowercase().replace('’', "'");
    let mut all = vec![
        whole.replace('\'', "' "),
        whole.replace("'s ", " 's "),
        whole,
    ];
    // Alternatives are single words.
    if written.contains('|') {
        all.drain(..2);
    }
    all.sort_unstable();
    all.dedup();
    all
}
