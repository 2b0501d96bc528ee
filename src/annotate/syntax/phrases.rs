//! The phrases of an article, found once and looked up by everyone.

use crate::language::Phrase;
use crate::parse::Article;

/// Every phrase of an article, by its first token.
#[derive(Debug)]
pub(in crate::annotate) struct PhraseIndex {
    phrases: Vec<Phrase>,
    /// For each token, where its phrases start in `phrases`; they end where those of the next start.
    starts: Vec<u32>,
}

impl PhraseIndex {
    /// Finds the phrases of an article.
    pub(in crate::annotate) fn new(article: &Article<'_>) -> Self {
        let mut phrases = Vec::with_capacity(article.tokens.len() / 4);
        let mut starts = Vec::with_capacity(article.tokens.len() + 1);
        starts.push(0);
        for at in 0..article.words.len() {
            phrases.extend(article.language.phrases(&article.words, at));
            starts.push(u32::try_from(phrases.len()).unwrap_or(u32::MAX));
        }
        Self { phrases, starts }
    }

    /// The phrases that start at a token, longest pattern first.
    pub(in crate::annotate) fn at(&self, token: u32) -> &[Phrase] {
        match self.starts.get(token as usize..) {
            Some(&[start, end, ..]) => self.phrases.get(start as usize..end as usize),
            Some(_) | None => None,
        }
        .unwrap_or_default()
    }
}
