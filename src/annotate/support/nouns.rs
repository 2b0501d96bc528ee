//! Compares the nouns of sentences with those of the last source.

use crate::annotate::support::traits::{Traits, View, bit, byte, step};

/// How many sentences back the last source is sought for what it spoke of.
pub(in crate::annotate) const NEAR: usize = 7;

/// The nouns and names of all sentences, as numbers. They are compared at once and let go.
#[derive(Debug, Default)]
pub(in crate::annotate) struct Nouns {
    /// Those of each sentence, sorted.
    pub(in crate::annotate) all: Vec<u32>,
    /// Where those of each sentence end in `all`.
    pub(in crate::annotate) ends: Vec<usize>,
    /// Those of the sources credited with the statement of a sentence, behind its number.
    pub(in crate::annotate) speakers: Vec<(u32, u32)>,
}

impl Nouns {
    /// Those of a sentence.
    fn of(&self, sentence: usize) -> &[u32] {
        let end = |sentence: usize| self.ends.get(sentence).copied().unwrap_or(0);
        let start = sentence.checked_sub(1).map_or(0, end);
        self.all.get(start..end(sentence)).unwrap_or_default()
    }

    /// Tells each view whom the last source is by name and what it spoke of, where it is near.
    pub(in crate::annotate) fn compare(mut self, views: &mut [View]) {
        // They are in order but for a few, which a stable sort makes use of.
        self.speakers.sort_by_key(|(sentence, _)| *sentence);
        let mut told: Option<usize> = None;
        for (at, view) in views.iter_mut().enumerate() {
            if let Some(told) = told.filter(|told| at - told <= NEAR) {
                let own = self.of(at);
                let last = u32::try_from(told).unwrap_or(u32::MAX);
                let from = self.speakers.partition_point(|(one, _)| *one < last);
                let mut speakers = { self.speakers.iter().skip(from) }
                    .take_while(|(one, _)| *one == last)
                    .map(|(_, noun)| noun);
                view.topic = byte(bit(shares(own, self.of(told))));
                view.names_source = speakers.any(|noun| own.binary_search(noun).is_ok());
            }
            if view.is(Traits::TOLD) {
                told = Some(at);
            }
        }
    }
}

/// How many of some sorted nouns are among others, in steps of a fifth: none, some, two fifths.
fn shares(own: &[u32], others: &[u32]) -> u32 {
    let mut others = others.iter().peekable();
    let mut shared = 0;
    for noun in own {
        while others.next_if(|other| *other < noun).is_some() {}
        shared += usize::from(others.peek() == Some(&noun));
    }
    match shared {
        0 => 0,
        _ => 1 + step(shared, own.len(), &[20, 40]),
    }
}
