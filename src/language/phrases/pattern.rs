//! What phrases ask for, word by word.

use super::meaning::Meaning;
use super::syntax::WordSets;
use crate::language::lookup::{FormTable, RowReader, RowWriter, fields, item};

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
    /// The elements of patterns that were stored, in the order in which their meanings are added, and how
    /// many of them have theirs.
    stored: (Vec<Stretch>, usize),
}

impl Patterns {
    /// The patterns that [`store`](Self::store) wrote, still without their meanings; `None` if the bytes
    /// hold none.
    pub(in crate::language) fn read(bytes: &mut RowReader) -> Option<Self> {
        let mut stretches = || {
            let stretch = |record: &[u8; 8]| {
                let [start, end] = fields(record).map(u32::from_le_bytes);
                Stretch { start, end }
            };
            Some(bytes.row()?.iter().map(stretch).collect())
        };
        Some(Self {
            all: Vec::new(),
            stored: (stretches()?, 0),
            elements: stretches()?,
            numbers: bytes
                .row()?
                .iter()
                .map(|&one| u32::from_le_bytes(one))
                .collect(),
        })
    }

    /// Writes the patterns without their meanings, which their lists say.
    pub(in crate::language) fn store(&self, bytes: &mut RowWriter) {
        let record = |one: &Stretch| item::<8, 4, 2>([one.start, one.end].map(u32::to_le_bytes));
        let all = self.all.iter().map(|pattern| record(&pattern.elements));
        bytes.row(&all.collect::<Vec<_>>());
        bytes.row(&self.elements.iter().map(record).collect::<Vec<_>>());
        let numbers = self.numbers.iter().map(|one| one.to_le_bytes());
        bytes.row(&numbers.collect::<Vec<_>>());
    }

    /// Adds the meaning of the next pattern that was stored; `false` if all have theirs.
    pub(in crate::language) fn add_meaning(&mut self, meaning: Meaning) -> bool {
        let (stored, next) = &mut self.stored;
        let Some(&elements) = stored.get(*next) else {
            return false;
        };
        *next += 1;
        self.all.push(Pattern { elements, meaning });
        true
    }

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
