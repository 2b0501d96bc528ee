//! A sentence whose end is looked for, and what its tokens are.

use crate::language::Classes;
use crate::parse::article::Article;
use crate::parse::token::{Kind, OPENERS, Token, Words};

/// How many marks may stand behind a stop; more are an ornament.
pub(super) const MARKS: u32 = 40;

/// A sentence that starts in a run and whose end is looked for.
pub(super) struct Boundary<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) run: Words,
    pub(super) start: u32,
}

impl Boundary<'_> {
    pub(super) fn token(&self, at: u32) -> Option<&Token> {
        if at < self.run.end {
            self.article.tokens.get(at as usize)
        } else {
            None
        }
    }

    pub(super) fn form(&self, at: u32) -> &str {
        self.article.form(at)
    }

    /// Whether a token is a capital word that opens sentences and is not a name.
    pub(super) fn is_opener(&self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.is_capital()) && self.is(at, OPENERS)
    }

    /// Whether a token is a word without a capital, or a number.
    pub(super) fn is_small(&self, at: u32) -> bool {
        self.token(at).is_some_and(|token| {
            token.kind == Kind::Number || token.kind == Kind::Word && !token.is_capital()
        })
    }

    /// Whether a token hangs a noun on a noun: "of", « de ».
    pub(super) fn is_genitive(&self, at: u32) -> bool {
        let genitive = self.article.language.keys().genitive;
        self.article
            .words
            .get(at as usize)
            .is_some_and(|word| word.lemma == genitive)
    }

    pub(super) fn is(&self, at: u32, classes: Classes) -> bool {
        self.article
            .words
            .get(at as usize)
            .is_some_and(|word| word.is(classes))
    }
}
