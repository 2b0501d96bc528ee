//! Words that a hyphen hangs on others: « a-t-il », « rappelons-le », « porte - parole ».

use super::grammar;
use super::shapes::{LONGEST_WORD, find, lower_into};
use super::token::{Kind, is_inner_word};
use super::tokenizer::Tokenizer;
use crate::language::{Forms, Language, Word};

impl Tokenizer<'_> {
    /// Takes a verb with the pronoun that hangs on it: « a-t-il », « est-ce », « dites-le ».
    pub(super) fn inversion(&mut self, name: &str, at: usize, spaced: bool) -> Option<usize> {
        let (before, last) = name.rsplit_once('-')?;
        let pronoun = find(self.language, last, &mut self.lower);
        if !self.language.is_hung_subject(pronoun) && !self.language.is_hung_object(pronoun) {
            return None;
        }
        let verb = before
            .strip_suffix("-t")
            .or_else(|| before.strip_suffix("-T"))
            .or_else(|| before.strip_suffix("-t'"))
            .unwrap_or(before);
        if verb.is_empty() || verb.contains('-') {
            return None;
        }
        let word = find(self.language, verb, &mut self.lower);
        if !hangs(self.language, word, pronoun) {
            return None;
        }
        self.lookup(at, verb.len(), spaced);
        let joint = name.len() - last.len() - verb.len();
        self.push(
            at + verb.len(),
            joint,
            Kind::Joint,
            false,
            Word::PUNCTUATION,
        );
        self.lookup(at + verb.len() + joint, last.len(), false);
        Some(name.len())
    }

    /// Takes a pronoun that careless typing cut off from its verb: « a -t-il ».
    pub(super) fn hung(&mut self, rest: &str, at: usize) -> Option<usize> {
        if !self.language.facts().hyphenated_pronouns {
            return None;
        }
        let joint = if rest.starts_with("-t-") { 3 } else { 1 };
        let (_, name) = grammar::name(rest.get(joint..)?).ok()?;
        let pronoun = find(self.language, name, &mut self.lower);
        if !hangs(self.language, *self.words.last()?, pronoun) {
            return None;
        }
        self.push(at, joint, Kind::Joint, false, Word::PUNCTUATION);
        self.lookup(at + joint, name.len(), false);
        Some(joint + name.len())
    }

    /// Takes the rest of a compound that careless typing parted: « le porte - parole ».
    ///
    /// Right about what a list holds; wrong about "the editor - in - chief", which has two hyphens.
    pub(super) fn parted(&mut self, rest: &str, at: usize) -> Option<usize> {
        let after = rest.strip_prefix('-')?;
        let second = after.strip_prefix(' ').unwrap_or(after);
        let first = self.tokens.last().filter(|last| last.kind == Kind::Word)?;
        let start = first.prose as usize;
        let apart = self.document.prose.get(first.prose_end() as usize..at) == Some(" ");
        let (_, name) = grammar::name(second).ok().filter(|_| apart)?;
        let length = rest.len() - second.len() + name.len();
        let whole = self.document.prose.get(start..at + length)?;
        if whole.len() > LONGEST_WORD {
            return None;
        }
        lower_into(whole, &mut self.lower);
        self.lower.retain(|c| c != ' ');
        self.language.number(&self.lower)?;
        let word = self.language.find(&self.lower);
        self.words.replace_last(word);
        let token = self.tokens.last_mut()?;
        let bytes = u32::try_from(whole.len()).unwrap_or(u32::MAX);
        let inner = is_inner_word(word, bytes, token.is_capital(), false);
        token.extend(whole.len(), inner);
        Some(length)
    }
}

/// Whether a pronoun may hang on a word: as the subject of any verb, as the object of an order.
fn hangs(language: &Language, word: Word, pronoun: Word) -> bool {
    let order = Forms::FIRST_OR_SECOND | Forms::PRESENT;
    word.verb.intersects(Forms::FINITE) && language.is_hung_subject(pronoun)
        || word.verb.contains(order) && language.is_hung_object(pronoun)
}
