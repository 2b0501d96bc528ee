//! Prose becomes sentences and tokens.
//!
//! Turns a [`Document`] into an [`Article`]: the blocks with their press roles, their sentences and
//! their tokens, in one [`Language`]. Nom grammars make the tokens. It knows nothing of sources.

mod press;

use crate::document::{Document, Role};
use crate::language::{Language, Word};
use crate::text::Span;

/// A half-open range of token indices in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Words {
    /// First token.
    pub start: u32,
    /// One past the last token.
    pub end: u32,
}

impl Words {
    /// The tokens from `start` up to, not including, `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The range as indices.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many tokens there are.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether there is no token in it.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether all of `other` lies inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a token.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// What a token is, typographically.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A word, or a part of one: « l' », "n't", "Clinton", "'s".
    Word,
    /// A number in digits: "1,234.5", « 10.000 », "14h30", "$5".
    Number,
    /// An opening quotation mark.
    Open,
    /// A closing quotation mark.
    Close,
    /// What may end a sentence: `.`, `!`, `?`, `…`.
    Stop,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A semicolon.
    Semicolon,
    /// A dash that stands between words.
    Dash,
    /// The hyphen of an inverted pronoun: « dit-il », « a-t-il ».
    Joint,
    /// An opening bracket.
    OpenBracket,
    /// A closing bracket.
    CloseBracket,
    /// An ellipsis in brackets: « (...) ».
    Cut,
    /// A URL, an e-mail address, a handle.
    Link,
    /// Anything else: `%`, `€`, `&`, an emoji.
    Symbol,
}

/// One token; small and copyable.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Its bytes in the file.
    pub span: Span,
    /// Its first byte in the prose.
    pub prose: u32,
    /// How many bytes of prose it is.
    pub length: u32,
    /// What it is, typographically.
    pub kind: Kind,
    /// Whether space stands before it.
    pub spaced: bool,
    /// Whether its first letter is upper case.
    pub capital: bool,
}

/// One sentence. Sentences tile the tokens of their block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub words: Words,
    /// Its bytes in the file.
    pub span: Span,
    /// What its block is for.
    pub role: Role,
    /// The block it stands in; blocks are numbered in reading order, from 0.
    pub block: u32,
}

/// Two quotation marks that belong together, or one that stays alone to the end of its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// From the opening mark through the closing mark.
    pub words: Words,
    /// How many quotations it stands inside of.
    pub depth: u8,
    /// Whether a closing mark was found.
    pub closed: bool,
    /// Whether it carries on the quotation of the paragraph before.
    pub continues: bool,
}

/// The parsed prose of one document in one language.
#[derive(Debug)]
pub struct Article<'d> {
    /// The document it was made from.
    pub document: &'d Document<'d>,
    /// The language it is read in.
    pub language: &'d Language,
    /// Its tokens, in reading order.
    pub tokens: Vec<Token>,
    /// What the language knows of each token; as long as `tokens`.
    pub words: Vec<Word>,
    /// Its sentences, in reading order.
    pub sentences: Vec<Sentence>,
    /// Its quotation marks, by their opening, outer ones first.
    pub marks: Vec<Marks>,
}

impl Article<'_> {
    /// The characters of a token, as written.
    pub fn form(&self, token: u32) -> &str {
        let Some(token) = self.tokens.get(token as usize) else {
            return "";
        };
        let start = token.prose as usize;
        self.document
            .prose
            .get(start..start + token.length as usize)
            .unwrap_or_default()
    }

    /// The prose from the first through the last of some tokens, line ends and markup undone.
    pub fn prose(&self, words: Words) -> &str {
        let (Some(first), Some(last)) = (
            self.tokens.get(words.start as usize),
            self.tokens.get(words.end.wrapping_sub(1) as usize),
        ) else {
            return "";
        };
        let (start, end) = (first.prose as usize, (last.prose + last.length) as usize);
        self.document.prose.get(start..end).unwrap_or_default()
    }

    /// The bytes of the file behind some tokens; empty when there are none.
    pub fn span(&self, words: Words) -> Span {
        let range = words.range();
        match (
            self.tokens.get(range.start),
            self.tokens.get(range.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: u32) -> u32 {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.words.start <= token);
        u32::try_from(after.saturating_sub(1)).unwrap_or(u32::MAX)
    }
}

/// Parses a document.
pub fn article<'d>(document: &'d Document<'d>, language: &'d Language) -> Article<'d> {
    Article {
        document,
        language,
        tokens: Vec::new(),
        words: Vec::new(),
        sentences: Vec::new(),
        marks: Vec::new(),
    }
}
