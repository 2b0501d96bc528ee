//! The phrases of an article, found once and looked up by everyone.

use std::cmp::Reverse;

use crate::language::Phrase;
use crate::parse::{Article, Words};

/// Every phrase of an article, by its first token.
#[derive(Debug)]
pub(in crate::annotate) struct PhraseIndex {
    phrases: Vec<Phrase>,
    /// The first token of each phrase.
    firsts: Vec<u32>,
    /// For each token, where its phrases start in `phrases`; they end where those of the next start.
    starts: Vec<u32>,
}

impl PhraseIndex {
    /// Finds the phrases of an article.
    pub(in crate::annotate) fn new(article: &Article<'_>) -> Self {
        let mut phrases = Vec::with_capacity(article.tokens.len() / 4);
        let mut starts = Vec::with_capacity(article.tokens.len() + 1);
        starts.push(0);
        let mut firsts = Vec::with_capacity(article.tokens.len() / 4);
        for (first, at) in (0..).zip(0..article.words.len()) {
            if article.language.may_start(&article.words, at) {
                let known = phrases.len();
                phrases.extend(article.language.phrases(&article.words, at));
                if phrases.len() > known + 1 {
                    phrases[known..].sort_by_key(|phrase: &Phrase| Reverse(phrase.length));
                }
                firsts.resize(phrases.len(), first);
            }
            starts.push(u32::try_from(phrases.len()).unwrap_or(u32::MAX));
        }
        Self {
            phrases,
            firsts,
            starts,
        }
    }

    /// The phrases that start at a token, longest pattern first.
    pub(in crate::annotate) fn at(&self, token: u32) -> &[Phrase] {
        match self.starts.get(token as usize..) {
            Some(&[start, end, ..]) => self.phrases.get(start as usize..end as usize),
            Some(_) | None => None,
        }
        .unwrap_or_default()
    }

    /// The phrases that start among some tokens, with their first tokens.
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

    /// The first token from a token on that phrases start at; past the article when there is none.
    pub(in crate::annotate) fn next(&self, token: u32) -> u32 {
        let start = self.starts.get(token as usize);
        start
            .and_then(|&start| self.firsts.get(start as usize))
            .copied()
            .unwrap_or(u32::MAX)
    }
}
