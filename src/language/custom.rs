//! What a newsroom adds to the word lists: its spokespeople, its titles, local institutions.
//!
//! An entry is written as the lists of the packs write theirs. Names of several words, which those
//! lists have no room for, become phrases that say what they name.

use super::pack::{Inflection, Pack};
use super::phrase::{self, List, PhraseError};
use super::{Id, en};
use crate::language::kinds::Entity;

/// The list of people by name, which no pack has: there would be no end to it.
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
    /// A word of a class that inflects so.
    Word(super::Classes, Inflection),
    /// A line of a phrase list.
    Phrase(List),
    /// A name of one word or several.
    Name(Entity, &'a str),
}

/// The names of the lists a newsroom may add to, sorted: those of the packs, and one for people.
pub fn lists() -> Vec<&'static str> {
    let words = en::PACK.words.iter().map(|(name, ..)| *name);
    let phrases = en::PACK.phrases.iter().map(|(name, ..)| *name);
    let mut all: Vec<_> = words.chain(phrases).chain([PEOPLE]).collect();
    all.sort_unstable();
    all
}

/// Whether an entry fits a list.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_entry(list: &str, entry: &str) -> Result<(), PhraseError> {
    let entry = entry.to_lowercase();
    match addition(&en::PACK, list, &entry) {
        Some(Addition::Word(..)) if entry.trim().contains(char::is_whitespace) => {
            Err(PhraseError::SeveralWords)
        }
        Some(Addition::Phrase(list)) => phrase::parse(list, &entry).map(|_| ()),
        Some(Addition::Word(..) | Addition::Name(..)) => phrase::check(&entry),
        None => Ok(()),
    }
}

/// What an entry becomes; none when there is no such list.
pub(super) fn addition<'a>(pack: &Pack, list: &str, entry: &'a str) -> Option<Addition<'a>> {
    if list == PEOPLE {
        return Some(Addition::Name(Entity::Person, entry));
    }
    if let Some((.., list, _)) = pack.phrases.iter().find(|(name, ..)| *name == list) {
        return Some(Addition::Phrase(*list));
    }
    let several = entry.trim().contains(char::is_whitespace);
    if let Some(entity) = named_by(list).filter(|_| several) {
        return Some(Addition::Name(entity, entry));
    }
    let (_, classes, inflection, _) = pack.words.iter().find(|(name, ..)| *name == list)?;
    Some(Addition::Word(*classes, *inflection))
}

/// What the names of several words in a word list name; none when it takes words only.
fn named_by(list: &str) -> Option<Entity> {
    match list {
        "organizations" | "media" => Some(Entity::Organization),
        "roles" | "humans" => Some(Entity::Role),
        "documents" => Some(Entity::Document),
        "places" => Some(Entity::Place),
        "vague" => Some(Entity::Vague),
        "anonymous" => Some(Entity::Anonymous),
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
    // Alternatives of one place cannot be of several words.
    if written.contains('|') {
        all.drain(..2);
    }
    all.sort_unstable();
    all.dedup();
    all
}
