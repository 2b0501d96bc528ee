//! The tokens of one block, where it stands, and what is asked about them.

use std::ops::Range;

use crate::language::{Classes, Meaning};
use crate::parse::article::Article;
use crate::parse::token::{Kind, Words};

/// How many of the last blocks may be a sign-off: initials, an agency, a link to its page.
pub(super) const SIGN_OFF_BLOCKS: usize = 4;

/// The tokens of one block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'a> {
    /// The article so far: tokens and words, no sentences.
    pub(super) article: &'a Article<'a>,
    /// The block's tokens.
    pub(super) words: Words,
}

/// Where a block stands in its article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Between the headline and the first paragraph.
    pub(super) above: bool,
    /// Among the last blocks, under a paragraph.
    pub(super) below: bool,
}

impl<'a> Run<'a> {
    /// The block's tokens, by their indices.
    pub(super) const fn indices(self) -> Range<u32> {
        self.words.start..self.words.end
    }

    /// What a token is; `None` outside the block.
    pub(super) fn kind(self, at: u32) -> Option<Kind> {
        let token = self.article.tokens.get(at as usize);
        token
            .filter(|_| self.words.holds(at))
            .map(|token| token.kind)
    }

    /// Whether a token may belong to any of these classes; false outside the block.
    pub(super) fn is(self, at: u32, classes: Classes) -> bool {
        let word = self.article.words.get(at as usize);
        self.words.holds(at) && word.is_some_and(|word| word.is(classes))
    }

    /// Whether a token is a word with a capital.
    pub(super) fn is_capital(self, at: u32) -> bool {
        let token = self.article.tokens.get(at as usize);
        self.words.holds(at) && token.is_some_and(|token| token.is_capital())
    }

    /// The words of the block as written.
    pub(super) fn forms(self) -> impl Iterator<Item = &'a str> {
        self.indices()
            .filter(move |&at| self.kind(at) == Some(Kind::Word))
            .map(move |at| self.article.form(at))
    }

    /// The first token that is not a bracket, a dash or an ornament.
    pub(super) fn first(self) -> u32 {
        let ornament = |&at: &u32| {
            matches!(
                self.kind(at),
                Some(Kind::OpenBracket | Kind::Dash | Kind::Symbol)
            )
        };
        self.indices()
            .find(|at| !ornament(at))
            .unwrap_or(self.words.end)
    }

    /// Whether a sentence ends with the block.
    pub(super) fn stops(self) -> bool {
        let mut last = self.indices().rev();
        let closing = |kind| matches!(kind, Some(Kind::Close | Kind::CloseBracket));
        last.find(|&at| !closing(self.kind(at)))
            .is_some_and(|at| self.kind(at) == Some(Kind::Stop))
    }

    /// Where the longest phrase of a meaning ends that starts at a token; one that opens furniture, a
    /// caption or a byline.
    pub(super) fn phrase(self, at: u32, meaning: Meaning) -> Option<u32> {
        let (language, words) = (self.article.language, self.article.words.all());
        if !language.may_note(words, at as usize) {
            return None;
        }
        let phrases = language.phrases(words, at as usize);
        phrases
            .filter(|phrase| phrase.meaning == meaning)
            .map(|phrase| phrase.end(at))
            .filter(|&end| end <= self.words.end)
            .max()
    }

    /// Where a bracket ends that opens at a token, and what stands inside.
    pub(super) fn bracket(self, at: u32, longest: u32) -> Option<(u32, Words)> {
        if self.kind(at) != Some(Kind::OpenBracket) {
            return None;
        }
        let close =
            (at + 1..=at + 1 + longest).find(|&at| self.kind(at) == Some(Kind::CloseBracket))?;
        let inside = Words::new(at + 1, close);
        (!inside.is_empty()).then_some((close + 1, inside))
    }

    /// The run of some of its tokens.
    pub(super) const fn part(self, words: Words) -> Self {
        Self { words, ..self }
    }

    /// Whether an outlet is named.
    pub(super) fn has_media(self) -> bool {
        self.indices()
            .any(|at| self.is_capital(at) && self.is(at, Classes::MEDIA))
    }
}

/// Whether a word is all in capitals.
pub(super) fn is_upper(form: &str) -> bool {
    form.starts_with(char::is_uppercase) && !form.contains(char::is_lowercase)
}
