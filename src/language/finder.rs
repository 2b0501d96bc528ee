//! Finds phrases among words: those that [wait](super::matcher) at a word and stand there.

use super::lexicon::Word;
use super::matcher::{Leads, NONE, Part, Patterns, Start, elsewhere, traces};
use super::phrase::{GAP, Phrase};

/// The phrases of a language.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    pub(super) patterns: Patterns,
    pub(super) leads: Leads,
}

impl Phrases {
    /// Whether a phrase that opens a block which is no prose may start at a word, as far as a glance at
    /// it and the next one tells.
    pub(super) fn may_note(&self, word: Word, next: Word) -> bool {
        self.leads.at(word).notes || self.leads.at(next).notes
    }

    /// Where phrases may start among some words, in order.
    pub(super) fn starts(&self, words: &[Word]) -> Vec<usize> {
        let mut starts = Vec::with_capacity(words.len() / 4);
        let Some(first) = words.first() else {
            return starts;
        };
        // What is known of a word serves it and the one before.
        let (mut behind, mut before) = (self.leads.beside(*first).behind, traces(*first));
        for at in 0..words.len() {
            let next = words.get(at + 1).unwrap_or(&Word::PUNCTUATION);
            let (sides, trace) = (self.leads.beside(*next), traces(*next));
            if behind & trace | sides.before & before != 0 {
                starts.push(at);
            }
            (behind, before) = (sides.behind, trace);
        }
        starts
    }

    /// Shows the phrases that start at a word, in no order.
    pub(super) fn each(&self, words: &[Word], at: usize, mut visit: impl FnMut(Phrase)) {
        let word = words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        let next = words.get(at + 1).copied().unwrap_or(Word::PUNCTUATION);
        let (here, behind) = (self.leads.at(word), self.leads.at(next));
        let gap = if here.gapped { near(words, at) } else { [0; 2] };
        let third = words.get(at + 2).copied().unwrap_or(Word::PUNCTUATION);
        let [before, after, third] = [word, next, third].map(traces);
        for start in here.first.of(&self.leads.starts) {
            let [beside, third] = if start.gapped { gap } else { [after, third] };
            if start.beside & beside != 0 && start.third & third != 0 {
                self.read(*start, words, at)
                    .into_iter()
                    .for_each(&mut visit);
            }
        }
        for start in behind.second.of(&self.leads.starts) {
            if start.beside & before != 0 && start.third & third != 0 {
                self.read(*start, words, at)
                    .into_iter()
                    .for_each(&mut visit);
            }
        }
    }

    /// The phrase of a pattern, if it stands at a word.
    fn read(&self, start: Start, words: &[Word], at: usize) -> Option<Phrase> {
        let patterns = &self.patterns;
        let pattern = patterns.all.get(start.pattern as usize)?;
        let elements = pattern.elements.of(&patterns.elements);
        let end = patterns.advance(elements, words, at)?;
        Some(Phrase {
            length: end - at,
            meaning: pattern.meaning,
        })
    }
}

impl Patterns {
    /// Where a match of `elements` that starts at `at` ends; none when there is none.
    fn advance(&self, elements: &[Part], words: &[Word], mut at: usize) -> Option<usize> {
        for (number, &element) in (1..).zip(elements) {
            let numbers = self.numbers(element);
            if numbers.is_empty() {
                let rest = elements.get(number..).unwrap_or_default();
                let mut ends = (at..=at + GAP).take_while(|&next| {
                    next == at || words.get(next - 1).is_some_and(|w| *w != Word::PUNCTUATION)
                });
                return ends.find_map(|next| self.advance(rest, words, next));
            }
            if !fits(numbers, *words.get(at)?) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

/// Whether a word is one of those an element lists, by its form or its lemma.
fn fits(numbers: &[u32], word: Word) -> bool {
    let mut numbers = numbers.iter();
    numbers.any(|&number| number == word.form || number == word.lemma)
}

/// What the words leave that a gap may reach.
fn near(words: &[Word], at: usize) -> [u64; 2] {
    let end = words.len().min(at + 2 + GAP);
    let near = words.get(at + 1..end).unwrap_or_default();
    let (mut one, mut other) = (NONE, NONE);
    for &word in near {
        one |= traces(word);
        other |= elsewhere(word);
    }
    [one, other]
}
