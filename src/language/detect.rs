//! Tells the language of a text from its commonest words.

use rustc_hash::FxHashMap;

use super::id::Id;
use super::shipped;

/// How many bytes are looked at: articles do not change their language, and books need not be read.
const SAMPLE: usize = 3_000;

/// A lead of this many words is never made good in prose of one language.
const DECISIVE: u32 = 16;

/// How many bytes a common word has at most.
const LONGEST: usize = 8;

/// The common words of every language.
#[derive(Debug)]
pub(super) struct Detector {
    /// Each word, as a number, with the languages it is common in: one bit for each.
    words: FxHashMap<u64, u8>,
}

impl Detector {
    /// Reads the common words of every pack.
    pub(super) fn new() -> Self {
        let mut words = FxHashMap::default();
        for (bit, id) in Id::ALL.into_iter().enumerate() {
            for word in shipped::pack(id).list("common_words") {
                let number = word.bytes().fold(0, longer);
                *words.entry(number).or_default() |= 1 << bit;
            }
        }
        Self { words }
    }

    /// The language that has most of its common words in the text; the first one if none leads.
    pub(super) fn tell(&self, characters: &str) -> Id {
        let mut end = SAMPLE.min(characters.len());
        while !characters.is_char_boundary(end) {
            end -= 1;
        }
        let sample = characters.get(..end).unwrap_or_default();
        let mut counts = Counts::default();
        let (mut word, mut length) = (0, 0);
        // A blank behind the sample ends its last word.
        for c in sample.chars().chain([' ']) {
            if c.is_alphabetic() {
                let mut bytes = [0; 4];
                let letter = c.to_ascii_lowercase().encode_utf8(&mut bytes);
                word = letter.bytes().fold(word, longer);
                length += letter.len();
                continue;
            }
            if (1..=LONGEST).contains(&length)
                && let Some(languages) = self.words.get(&word)
                && counts.add(*languages)
            {
                break;
            }
            (word, length) = (0, 0);
        }
        counts.best()
    }
}

/// How many common words of each language a text has so far.
#[derive(Debug, Default)]
struct Counts([u32; Id::ALL.len()]);

impl Counts {
    /// Counts a word that is common in some languages; returns whether one now leads decisively.
    fn add(&mut self, languages: u8) -> bool {
        for (bit, count) in self.0.iter_mut().enumerate() {
            *count += u32::from(languages >> bit & 1);
        }
        let mut sorted = self.0;
        sorted.sort_unstable();
        matches!(sorted, [.., second, first] if first - second >= DECISIVE)
    }

    /// The first language that has the highest count.
    fn best(&self) -> Id {
        let counts = Id::ALL.into_iter().zip(self.0);
        let first = counts.reduce(|best, one| if one.1 > best.1 { one } else { best });
        first.map_or(Id::ALL[0], |(id, _)| id)
    }
}

/// A word as a number, with one more byte.
fn longer(word: u64, byte: u8) -> u64 {
    (word << 8) | u64::from(byte)
}
