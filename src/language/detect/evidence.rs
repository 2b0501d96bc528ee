//! What tells languages apart: common words, endings, letters.

use rustc_hash::FxHashMap;

/// A set of languages, one bit for each.
pub(super) type Tongues = u32;

/// How many bytes a common word has at most.
const LONGEST: usize = 8;

/// How many bytes the endings of words have.
const ENDINGS: std::ops::RangeInclusive<usize> = 2..=5;

/// How many more bytes a word has than its ending at least.
const STEM: usize = 2;

/// The languages that each common word, ending and letter speaks for.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// By the bytes of a word as a number; what is elided ends in an apostrophe.
    words: FxHashMap<u64, Tongues>,
    /// By the last bytes of a word as a number.
    endings: FxHashMap<u64, Tongues>,
    /// By letters and marks that are not ASCII.
    letters: FxHashMap<char, Tongues>,
}

/// A word that is being read, in lower case.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// Whether it starts with its only capital. Names may be of any language, whatever the text is in.
    pub(super) is_capital: bool,
    /// Its last eight bytes as a number.
    bytes: u64,
    length: usize,
    /// The languages that spell with all of its letters, if some letter is not ASCII.
    spelled: Option<Tongues>,
}

impl Letters {
    /// Whether it is a single letter, as in tables of results.
    pub(super) const fn is_initial(&self) -> bool {
        self.length == 1
    }
}

impl Evidence {
    /// Adds the entry of a list of common words for some languages.
    pub(super) fn add(&mut self, entry: &str, tongues: Tongues) {
        if let Some(letters) = entry.strip_prefix('*') {
            for letter in letters.chars() {
                *self.letters.entry(letter).or_default() |= tongues;
            }
        } else if let Some(ending) = entry.strip_prefix('-') {
            *self.endings.entry(number(ending)).or_default() |= tongues;
        } else {
            *self.words.entry(number(entry)).or_default() |= tongues;
        }
    }

    /// Reads one more letter of a word.
    pub(super) fn read(&self, letter: char, word: &mut Letters) {
        let mut bytes = [0; 4];
        let is_capital = letter.is_uppercase();
        word.is_capital = is_capital == (word.length == 0) && (word.length == 0 || word.is_capital);
        let small = if letter.is_ascii() {
            letter.to_ascii_lowercase()
        } else {
            let small = letter.to_lowercase().next().unwrap_or(letter);
            let spelled = self.of_mark(small);
            *word.spelled.get_or_insert(Tongues::MAX) &= spelled;
            small
        };
        for byte in small.encode_utf8(&mut bytes).bytes() {
            word.bytes = longer(word.bytes, byte);
            word.length += 1;
        }
    }

    /// The languages that a letter or a mark speaks for.
    pub(super) fn of_mark(&self, mark: char) -> Tongues {
        self.letters.get(&mark).copied().unwrap_or_default()
    }

    /// The languages that a word speaks for, given the character behind it.
    pub(super) fn of_word(&self, word: &Letters, behind: char) -> Tongues {
        let elided = matches!(behind, '\'' | '’') && word.length < LONGEST;
        let whole = || self.words.get(&word.bytes);
        let known = if word.length > LONGEST {
            None
        } else if elided {
            { self.words.get(&longer(word.bytes, b'\'')) }.or_else(whole)
        } else {
            whole()
        };
        let shape = || self.of_ending(word).or(word.spelled);
        let shape = || shape().filter(|_| !word.is_capital);
        known.copied().or_else(shape).unwrap_or_default()
    }

    /// The languages that the longest known ending of a word speaks for.
    fn of_ending(&self, word: &Letters) -> Option<Tongues> {
        let fits = |length: &usize| length + STEM <= word.length;
        let mut lengths = ENDINGS.rev().filter(fits);
        lengths.find_map(|length| {
            let last = word.bytes & ((1 << (8 * length)) - 1);
            self.endings.get(&last).copied()
        })
    }
}

impl Letters {
    /// Whether no letter was read.
    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }
}

/// Some bytes as a number.
fn number(entry: &str) -> u64 {
    entry.bytes().fold(0, longer)
}

/// Bytes as a number, with one more.
const fn longer(bytes: u64, byte: u8) -> u64 {
    (bytes << 8) | byte as u64
}
