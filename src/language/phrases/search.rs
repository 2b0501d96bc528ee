//! Finds the phrases that stand among some words.

use super::index::{ANY, Candidate, Index, bits, other_bits};
use super::meaning::Phrase;
use super::pattern::{Patterns, Stretch};
use crate::language::word::Word;
use crate::language::word_list::WordSlice;

/// How many words a gap may skip: « met ainsi une nouvelle fois en garde » needs four.
pub(super) const GAP: usize = 4;

/// The phrases of a language.
#[derive(Debug, Default)]
pub(in crate::language) struct Phrases {
    pub(in crate::language) patterns: Patterns,
    pub(in crate::language) index: Index,
}

impl Phrases {
    /// Whether a phrase that opens a block which is not prose may start at a word, judged by the word and
    /// the next one.
    pub(in crate::language) fn may_open_note(&self, word: Word, next: Word) -> bool {
        self.index.at(word).opens_note || self.index.at(next).opens_note
    }

    /// Shows where phrases may start among some words, in order.
    pub(in crate::language) fn each_start(
        &self,
        words: WordSlice<'_>,
        mut visit: impl FnMut(usize),
    ) {
        let Some(first) = words.get(0) else {
            return;
        };
        // What is known of a word serves it and the one before.
        let (mut behind, mut before) = (self.index.beside(*first).behind, bits(*first));
        for at in 0..words.len() {
            let next = words.get(at + 1).unwrap_or(&Word::PUNCTUATION);
            let (beside, own) = (self.index.beside(*next), bits(*next));
            if behind & own | beside.before & before != 0 {
                visit(at);
            }
            (behind, before) = (beside.behind, own);
        }
    }

    /// Shows the phrases that start at a word, in no order.
    pub(in crate::language) fn each(
        &self,
        words: WordSlice<'_>,
        at: usize,
        mut visit: impl FnMut(Phrase),
    ) {
        let word = words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        let next = words.get(at + 1).copied().unwrap_or(Word::PUNCTUATION);
        let (here, behind) = (self.index.at(word), self.index.at(next));
        let gap = if here.gapped { near(words, at) } else { [0; 2] };
        let third = words.get(at + 2).copied().unwrap_or(Word::PUNCTUATION);
        let [before, after, third] = [word, next, third].map(bits);
        for candidate in here.first.of(&self.index.candidates) {
            let [beside, third] = if candidate.gapped {
                gap
            } else {
                [after, third]
            };
            if candidate.beside & beside != 0 && candidate.third & third != 0 {
                self.read(*candidate, words, at)
                    .into_iter()
                    .for_each(&mut visit);
            }
        }
        for candidate in behind.second.of(&self.index.candidates) {
            if candidate.beside & before != 0 && candidate.third & third != 0 {
                self.read(*candidate, words, at)
                    .into_iter()
                    .for_each(&mut visit);
            }
        }
    }

    /// The phrase of a pattern, if it stands at a word.
    fn read(&self, candidate: Candidate, words: WordSlice<'_>, at: usize) -> Option<Phrase> {
        let patterns = &self.patterns;
        let pattern = patterns.all.get(candidate.pattern as usize)?;
        let elements = pattern.elements.of(&patterns.elements);
        let end = end(patterns, elements, words, at)?;
        Some(Phrase {
            length: end - at,
            meaning: pattern.meaning,
        })
    }
}

/// Where the words end that some elements match from `at` on; `None` if they do not match.
fn end(
    patterns: &Patterns,
    elements: &[Stretch],
    words: WordSlice<'_>,
    mut at: usize,
) -> Option<usize> {
    for (number, &element) in (1..).zip(elements) {
        let numbers = patterns.numbers(element);
        if numbers.is_empty() {
            let rest = elements.get(number..).unwrap_or_default();
            let mut ends = (at..=at + GAP).take_while(|&next| {
                next == at || words.get(next - 1).is_some_and(|w| *w != Word::PUNCTUATION)
            });
            return ends.find_map(|next| end(patterns, rest, words, next));
        }
        if !fits(numbers, *words.get(at)?) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Whether the form or the lemma of a word has one of these numbers.
fn fits(numbers: &[u32], word: Word) -> bool {
    let mut numbers = numbers.iter();
    numbers.any(|&number| number == word.form || number == word.lemma)
}

/// The bits of the words that a gap may reach, in both filters.
fn near(words: WordSlice<'_>, at: usize) -> [u64; 2] {
    let (mut one, mut other) = (ANY, ANY);
    let near = { at + 1..at + 2 + GAP }.map_while(|at| words.get(at));
    for &word in near {
        one |= bits(word);
        other |= other_bits(word);
    }
    [one, other]
}
