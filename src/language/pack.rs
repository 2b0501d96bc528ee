//! A language as its folder writes it: facts of grammar, lists of words, and how words inflect.

use super::facts::Facts;
use super::id::Id;
use super::lookup::WordEnd;
use super::word::{Classes, Forms};

/// A language pack: all that selon knows of a language before anything is built from it.
///
/// A pack is a value. Those that come with selon have an [`Id`] and a folder; any other can be
/// [built](super::Language::new) and read all the same.
#[derive(Debug)]
pub struct Pack {
    /// The ISO 639-1 code of the language.
    pub code: &'static str,
    /// The language in which findings are worded: that of the pack, if selon has messages in it.
    pub messages: Id,
    /// What its grammar does.
    pub facts: Facts,
    /// Its lists, by their names; those it lacks are empty. The first list that holds a form decides
    /// the lemma of the form.
    pub lists: &'static [(&'static str, &'static str)],
    /// How its words inflect.
    pub morphology: Morphology,
}

impl Pack {
    /// The entries of a list, without comments and blank lines.
    pub(super) fn list(&self, name: &str) -> impl Iterator<Item = &'static str> + use<> {
        let mut lists = self.lists.iter();
        let list = lists.find(|(other, _)| *other == name);
        let lines = list.map_or("", |(_, text)| text).lines();
        lines
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
    }

    /// The entries of a list of the form `entry  column`, each with its column.
    pub(super) fn columns(
        &self,
        name: &str,
    ) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.list(name).map(|line| {
            let (entry, columns) = line.split_once("  ").unwrap_or((line, ""));
            (entry, columns.trim())
        })
    }
}

/// How the words of a language inflect.
#[derive(Debug, Clone, Copy)]
pub struct Morphology {
    /// Gives out every form of a verb.
    pub conjugate: Inflect,
    /// Gives out every form of a noun, the lemma included; the verb forms are empty.
    pub decline_noun: Inflect,
    /// Gives out every form of an adjective, the lemma included; the verb forms are empty.
    pub decline_adjective: Inflect,
    /// Guesses from its ending what a form is that no list holds.
    pub guess: Guess,
}

/// A function that gives out the forms of a lemma.
pub type Inflect = fn(&str, &mut dyn FnMut(&str, Forms));

/// A function that guesses from its ending what a form may be.
pub type Guess = fn(WordEnd) -> (Classes, Forms);

/// How the entries of a list inflect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inflection {
    /// Not at all.
    None,
    /// Like nouns.
    Noun,
    /// Like adjectives.
    Adjective,
    /// Like verbs.
    Verb,
}
