//! Finds the phrases of an article once, and indexes them by their first token.

use crate::language::Phrase;
use crate::parse::{Article, Words};

/// Every phrase of an article, by first token.
#[derive(Debug)]
pub(in crate::annotate) struct PhraseIndex {
    phrases: Vec<Phrase>,
    /// The first token of each phrase.
    firsts: Vec<u32>,
    /// For each token, the index in `phrases` of its first phrase; its last is the one before the
    /// next token's first.
    starts: Vec<u32>,
}

impl PhraseIndex {
    /// Finds the phrases of an article.
    pub(in crate::annotate) fn new(article: &Article<'_>) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let count = article.words.len();
        let mut phrases: Vec<Phrase> = Vec::with_capacity(count / 4);
        let mut firsts = Vec::with_capacity(count / 4);
        let mut starts = Vec::with_capacity(count + 1);
        article
            .language
            .each_phrase(article.words.all(), |at, phrase| {
                if starts.len() <= at {
                    starts.resize(at + 1, number(phrases.len()));
                }
                let known = starts[at] as usize;
                let longer = |other: &Phrase| other.length >= phrase.length;
                let place = phrases[known..].iter().rposition(longer);
                phrases.insert(place.map_or(known, |place| known + place + 1), phrase);
                firsts.push(number(at));
            });
        starts.resize(count + 1, number(phrases.len()));
        Self {
            phrases,
            firsts,
            starts,
        }
    }

    /// The phrases that start at a token, longest pattern first; empty if none does.
    pub(in crate::annotate) fn at(&self, token: u32) -> &[Phrase] {
        match self.starts.get(token as usize..) {
            Some(&[start, end, ..]) => self.phrases.get(start as usize..end as usize),
            Some(_) | None => None,
        }
        .unwrap_or_default()
    }

    /// The phrases that start within these words, each with its first token.
    pub(in crate::annotate) fn among(&self, words: Words) -> impl Iterator<Item = (u32, Phrase)> {
        let last = self.phrases.len();
        let place = |token: u32| {
            let start = self.starts.get(token as usize);
            start.map_or(last, |&start| start as usize)
        };
        let places = place(words.start)..place(words.end);
        let firsts = self.firsts.get(places.clone()).unwrap_or_default();
        let phrases = self.phrases.get(places).unwrap_or_default();
        firsts.iter().copied().zip(phrases.iter().copied())
    }

    /// The first token at or after `token` where a phrase starts, or `u32::MAX` if there is none.
    pub(in crate::annotate) fn next(&self, token: u32) -> u32 {
        let start = self.starts.get(token as usize);
        start
            .and_then(|&start| self.firsts.get(start as usize))
            .copied()
            .unwrap_or(u32::MAX)
    }
}
