//! Tells a participle that gives a nickname from a verb that reports: « Paul Roux, dit « Le Rouge », … ».

use crate::annotate::reading::tagger::Tagger;
use crate::language::{Forms, Word};
use crate::parse::Kind;

/// How many tokens a nickname in marks has at most.
const NICKNAME: usize = 4;

impl Tagger<'_> {
    /// Whether a word of saying stands between a name and its nickname: « Paul Roux, dit « Le Rouge », a
    /// fui », but not « Le maire dit « Non » à la vente ».
    pub(in crate::annotate) fn gives_nickname(&self, at: usize, word: Word) -> bool {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        let capital = |at: usize| self.tokens.get(at).is_some_and(|token| token.is_capital());
        let called = self.article.language.is_so_called(word)
            && at > self.sentence.start as usize + 1
            && kind(at + 1) == Some(Kind::Open)
            && capital(at + 2);
        if !called {
            return false;
        }
        let comma = kind(at - 1) == Some(Kind::Comma);
        let close = (at + 3..at + 3 + NICKNAME).find(|&at| kind(at) == Some(Kind::Close));
        let ends = |close: usize| {
            if comma {
                kind(close + 1) == Some(Kind::Comma)
            } else {
                self.word(close + 1).verb.intersects(Forms::FINITE)
            }
        };
        close.is_some_and(ends) && capital(at - 1 - usize::from(comma))
    }
}
