//! The phrases of an article, found once and looked up by everyone.

use crate::language::Phrase;
use crate::parse::Article;

/// Every phrase of an article, by its first token.
#[derive(Debug)]
pub(in crate::annotate) struct PhraseIndex {
    phrases: Vec<Phrase>,
    /// For each token, where its phrases end in `phrases`; they start where the token before ends.
    ends: Vec<u32>,
}

impl PhraseIndex {
    /// Finds the phrases of an article.
    pub(in crate::annotate) fn new(article: &Article<'_>) -> Self {
        let mut phrases = Vec::with_capacity(article.tokens.len() / 4);
        let mut ends = Vec::with_capacity(article.tokens.len());
        for at in 0..article.words.len() {
            phrases.extend(article.language.phrases(&article.words, at));
            ends.push(u32::try_from(phrases.len()).unwrap_or(u32::MAX));
        }
        Self { phrases, ends }
    }

    /// The phrases that start at a token, longest pattern first.
    pub(in crate::annotate) fn at(&self, token: u32) -> &[Phrase] {
        let token = token as usize;
        let end = self.ends.get(token).copied().unwrap_or_default();
        let start = token
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied();
        self.phrases
            .get(start.unwrap_or_default() as usize..end as usize)
            .unwrap_or_default()
    }
}
