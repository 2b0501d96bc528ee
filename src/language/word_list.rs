//! The words of an article, each kept once however often it stands there.

use std::ops::{Index, Range};

use rustc_hash::FxHashMap;

use crate::language::word::Word;

/// How many words are found again without a search; a power of two.
const RECENT: usize = 1 << RECENT_BITS;
const RECENT_BITS: u32 = 10;

/// What a language knows of each token of an article. Texts say the same words again and again, so what
/// is known of a word stands here once, and each token has its number.
#[derive(Debug, Clone)]
pub struct WordList {
    /// What is known of each word; of punctuation first.
    known: Vec<Word>,
    /// The index in `known` of each token.
    numbers: Vec<u32>,
}

/// Some words of a list, in a row.
#[derive(Debug, Clone, Copy)]
pub struct WordSlice<'a> {
    known: &'a [Word],
    numbers: &'a [u32],
}

/// Makes a list of words.
#[derive(Debug)]
pub struct WordListMaker {
    list: WordList,
    /// Numbers of words in no order, each where it is looked for first.
    recent: Box<[u32]>,
    /// The number of every word that was not found there.
    all: FxHashMap<Word, u32>,
}

impl Default for WordList {
    fn default() -> Self {
        Self {
            known: vec![Word::PUNCTUATION],
            numbers: Vec::new(),
        }
    }
}

impl WordList {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// All words, by token.
    pub fn all(&self) -> WordSlice<'_> {
        WordSlice {
            known: &self.known,
            numbers: &self.numbers,
        }
    }

    /// The words of some tokens; none if there are no such tokens.
    pub fn slice(&self, tokens: Range<usize>) -> WordSlice<'_> {
        WordSlice {
            known: &self.known,
            numbers: self.numbers.get(tokens).unwrap_or_default(),
        }
    }

    /// The word of a token.
    pub fn get(&self, token: usize) -> Option<&Word> {
        self.all().get(token)
    }
}

impl Index<usize> for WordList {
    type Output = Word;

    fn index(&self, token: usize) -> &Word {
        &self.known[self.numbers[token] as usize]
    }
}

impl<'a> WordSlice<'a> {
    /// Some words that need not stand in a row anywhere.
    pub const fn of(words: &'a [Word; 4]) -> Self {
        Self {
            known: words,
            numbers: &[0, 1, 2, 3],
        }
    }

    /// How many tokens there are.
    pub fn len(self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no token.
    pub fn is_empty(self) -> bool {
        self.numbers.is_empty()
    }

    /// The word of a token, which is counted from the first of the slice.
    #[inline]
    pub fn get(self, token: usize) -> Option<&'a Word> {
        self.known.get(*self.numbers.get(token)? as usize)
    }

    /// The words in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = &'a Word> {
        let Self { known, numbers } = self;
        numbers.iter().map(move |&number| &known[number as usize])
    }
}

impl WordListMaker {
    /// Makes an empty list, with space for some tokens.
    pub fn with_capacity(tokens: usize) -> Self {
        let list = WordList {
            numbers: Vec::with_capacity(tokens),
            ..WordList::default()
        };
        Self {
            recent: vec![0; RECENT].into(),
            all: (0..)
                .zip(&list.known)
                .map(|(number, &word)| (word, number))
                .collect(),
            list,
        }
    }

    /// Appends the word of a token.
    #[inline]
    pub fn push(&mut self, word: Word) {
        let number = self.number(word);
        self.list.numbers.push(number);
    }

    /// Appends the words of some tokens of another list.
    pub fn extend(&mut self, words: WordSlice<'_>) {
        for &word in words.iter() {
            self.push(word);
        }
    }

    /// Puts another word in the place of the last one, if there is one.
    pub fn replace_last(&mut self, word: Word) {
        let number = self.number(word);
        if let Some(last) = self.list.numbers.last_mut() {
            *last = number;
        }
    }

    /// The list so far.
    pub const fn list(&self) -> &WordList {
        &self.list
    }

    /// The word of the last token.
    pub fn last(&self) -> Option<&Word> {
        self.list.get(self.list.len().checked_sub(1)?)
    }

    /// The list.
    pub fn finish(self) -> WordList {
        let mut list = self.list;
        list.numbers.shrink_to_fit();
        list
    }

    /// The number of a word, which is added if it is new.
    #[inline]
    fn number(&mut self, word: Word) -> u32 {
        let [low, high] = halves(word.classes.bits());
        let hash = (word.form ^ low ^ high).wrapping_mul(0x9e37_79b1);
        let place = &mut self.recent[(hash >> (u32::BITS - RECENT_BITS)) as usize];
        let known = &mut self.list.known;
        if known[*place as usize] != word {
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            *place = *self.all.entry(word).or_insert(next);
            if *place == next {
                known.push(word);
            }
        }
        *place
    }
}

/// The low and the high half of a number.
#[expect(clippy::cast_possible_truncation, reason = "numbers are taken apart")]
const fn halves(number: u64) -> [u32; 2] {
    [number as u32, (number >> u32::BITS) as u32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_in_order_however_many_there_are() {
        let word = |form: u32| Word {
            form,
            ..Word::UNKNOWN
        };
        // More different words than are found without a search, each of them twice.
        let count = u32::try_from(RECENT).unwrap() * 3;
        let words: Vec<Word> = { 0..2 }.flat_map(|_| (0..count).map(word)).collect();
        let mut maker = WordListMaker::with_capacity(0);
        for &word in &words {
            maker.push(word);
        }
        maker.push(Word::PUNCTUATION);
        maker.replace_last(word(7));
        let list = maker.finish();
        assert_eq!(list.known.len(), words.len() / 2 + 1);
        assert_eq!(list.len(), words.len() + 1);
        assert!(list.all().iter().eq(words.iter().chain([&word(7)])));
        assert_eq!(list[1], word(1));
        assert_eq!(list.slice(3..5).get(1), Some(&word(4)));
        assert!(list.slice(0..list.len() + 1).is_empty());
    }
}
