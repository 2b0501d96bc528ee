//! What phrases ask for, word by word.

use super::meaning::Meaning;
use super::syntax::WordSets;
use crate::language::lookup::FormTable;

/// A stretch of a longer row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stretch {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Stretch {
    /// The items of the row.
    pub(super) fn of<T>(self, row: &[T]) -> &[T] {
        row.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// How long a row is.
pub(super) fn length<T>(row: &[T]) -> u32 {
    u32::try_from(row.len()).unwrap_or(u32::MAX)
}

/// A phrase as its list writes it.
#[derive(Debug)]
pub(super) struct Pattern {
    /// Its stretch of all elements.
    pub(super) elements: Stretch,
    pub(super) meaning: Meaning,
}

/// Patterns, their elements, and the words that fit each element, in three rows.
#[derive(Debug, Default)]
pub(in crate::language) struct Patterns {
    pub(super) all: Vec<Pattern>,
    /// Each is a stretch of the numbers; that of a gap is empty.
    pub(super) elements: Vec<Stretch>,
    /// A word fits if its form or its lemma has one of these numbers.
    numbers: Vec<u32>,
}

impl Patterns {
    /// Adds a pattern that [`check`](super::check) accepts, and numbers its words.
    pub(in crate::language) fn add(
        &mut self,
        pattern: &str,
        meaning: Meaning,
        sets: &WordSets<'_>,
        forms: &mut FormTable,
    ) {
        let first = length(&self.elements);
        for element in pattern.split_whitespace() {
            let start = length(&self.numbers);
            if element != "..." {
                let words = sets.words(element);
                self.numbers.extend(words.map(|word| forms.number(word)));
            }
            let end = length(&self.numbers);
            self.elements.push(Stretch { start, end });
        }
        let elements = Stretch {
            start: first,
            end: length(&self.elements),
        };
        self.all.push(Pattern { elements, meaning });
    }

    /// The words that fit an element, by their numbers; none fit a gap, which takes any.
    pub(super) fn numbers(&self, element: Stretch) -> &[u32] {
        element.of(&self.numbers)
    }
}
