//! Finds the phrases of an article once, and indexes them by their first token.

use crate::language::Phrase;
use crate::parse::{Article, Words};

/// How many tokens a part of the index is for.
const BITS: usize = u32::BITS as usize;

/// Every phrase of an article, by first token.
#[derive(Debug)]
pub(in crate::annotate) struct PhraseIndex {
    phrases: Vec<Phrase>,
    /// The first token of each phrase.
    firsts: Vec<u32>,
    /// Where phrases start, one part for as many tokens as it has bits.
    parts: Vec<Part>,
}

/// Where phrases start among the tokens of a part.
#[derive(Debug, Clone, Copy, Default)]
struct Part {
    /// One bit for each token at which a phrase starts.
    bits: u32,
    /// The index in `phrases` of the first that starts in this part or behind it.
    start: u32,
}

impl PhraseIndex {
    /// Finds the phrases of an article.
    pub(in crate::annotate) fn new(article: &Article<'_>) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let count = article.words.len();
        let mut phrases: Vec<Phrase> = Vec::with_capacity(count / 8);
        let mut firsts = Vec::with_capacity(count / 8);
        let mut parts = Vec::with_capacity(count / BITS + 2);
        let mut known = 0;
        article
            .language
            .each_phrase(article.words.all(), |at, phrase| {
                let first = number(at);
                if firsts.last() != Some(&first) {
                    known = phrases.len();
                    let start = number(known);
                    parts.resize_with(at / BITS + 1, || Part { bits: 0, start });
                    parts[at / BITS].bits |= 1 << (at % BITS);
                }
                let longer = |other: &Phrase| other.length >= phrase.length;
                let place = phrases[known..].iter().rposition(longer);
                phrases.insert(place.map_or(known, |place| known + place + 1), phrase);
                firsts.push(first);
            });
        let start = number(phrases.len());
        parts.resize_with(count / BITS + 1, || Part { bits: 0, start });
        phrases.shrink_to_fit();
        firsts.shrink_to_fit();
        Self {
            phrases,
            firsts,
            parts,
        }
    }

    /// The phrases that start at a token, longest pattern first; empty if none does.
    #[inline]
    pub(in crate::annotate) fn at(&self, token: u32) -> &[Phrase] {
        let part = self.parts.get(token as usize / BITS);
        if part.is_none_or(|part| part.bits >> (token as usize % BITS) & 1 == 0) {
            return &[];
        }
        let start = self.place(token);
        let mut end = start + 1;
        while self.firsts.get(end) == Some(&token) {
            end += 1;
        }
        self.phrases.get(start..end).unwrap_or_default()
    }

    /// The phrases that start within these words, each with its first token.
    pub(in crate::annotate) fn among(&self, words: Words) -> impl Iterator<Item = (u32, Phrase)> {
        let start = self.place(words.start);
        let firsts = self.firsts.get(start..).unwrap_or_default();
        let phrases = self.phrases.get(start..).unwrap_or_default();
        let pairs = firsts.iter().copied().zip(phrases.iter().copied());
        pairs.take_while(move |&(first, _)| first < words.end)
    }

    /// The first token at or after `token` where a phrase starts, or `u32::MAX` if there is none.
    pub(in crate::annotate) fn next(&self, token: u32) -> u32 {
        let first = self.firsts.get(self.place(token));
        first.copied().unwrap_or(u32::MAX)
    }

    /// The index of the first phrase that starts at a token or after it.
    fn place(&self, token: u32) -> usize {
        let Some(part) = self.parts.get(token as usize / BITS) else {
            return self.firsts.len();
        };
        let mut place = part.start as usize;
        if part.bits & ((1 << (token as usize % BITS)) - 1) != 0 {
            while self.firsts.get(place).is_some_and(|&first| first < token) {
                place += 1;
            }
        }
        place
    }
}
