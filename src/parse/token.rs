//! What a token is.

use crate::language::{Classes, Word};

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

    /// Whether a token lies inside.
    pub const fn holds(self, token: u32) -> bool {
        self.start <= token && token < self.end
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
    /// A number in digits: "1,234.5", « 10.000 », "14h30".
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

/// One token; small and copyable: an article has as many as a fifth of its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Its first byte in the prose.
    pub prose: u32,
    /// How many bytes of prose it is.
    length: u16,
    /// What it is, typographically.
    pub kind: Kind,
    traits: TokenTraits,
}

bitflags::bitflags! {
    /// Yes or no about a token.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) struct TokenTraits: u8 {
        /// Space stands before it.
        const SPACED = 1;
        /// Its first letter is upper case.
        const CAPITAL = 1 << 1;
        /// No sentence ends at it, and none starts at it unless one ends before. Most tokens are: a comma,
        /// a word without a full stop that opens nothing.
        const INNER = 1 << 2;
    }
}

/// Whether a word is [inner](TokenTraits::INNER): no full stop ends it, and it opens nothing.
pub(super) fn is_inner_word(word: Word, length: u32, capital: bool, ends_in_stop: bool) -> bool {
    length > 1 && !ends_in_stop && !(capital && word.is(OPENERS))
}

impl Token {
    /// How many bytes a token has at most. What is longer, such as a line of dashes or a picture written in
    /// letters, is several.
    pub(super) const LONGEST: usize = u16::MAX as usize;

    /// Some bytes of prose, at most [`LONGEST`](Self::LONGEST).
    pub(super) fn new(prose: u32, length: usize, kind: Kind, traits: TokenTraits) -> Self {
        Self {
            prose,
            length: u16::try_from(length).unwrap_or(u16::MAX),
            kind,
            traits,
        }
    }

    /// How many bytes of prose it is.
    pub const fn length(self) -> u32 {
        self.length as u32
    }

    /// Where it ends in the prose.
    pub const fn prose_end(self) -> u32 {
        self.prose + self.length()
    }

    /// Whether space stands before it.
    pub const fn is_spaced(self) -> bool {
        self.traits.contains(TokenTraits::SPACED)
    }

    /// Whether its first letter is upper case.
    pub const fn is_capital(self) -> bool {
        self.traits.contains(TokenTraits::CAPITAL)
    }

    /// Whether it is [inner](TokenTraits::INNER).
    pub(super) const fn is_inner(self) -> bool {
        self.traits.contains(TokenTraits::INNER)
    }

    /// Makes it end elsewhere, as a [word](is_inner_word) that is inner or not.
    pub(super) fn extend(&mut self, length: usize, inner: bool) {
        self.length = u16::try_from(length).unwrap_or(u16::MAX);
        self.traits.set(TokenTraits::INNER, inner);
    }
}

/// Words that open sentences and are not names.
pub(super) const OPENERS: Classes = Classes::DETERMINER
    .union(Classes::PREPOSITION)
    .union(Classes::SUBJECT_PRONOUN)
    .union(Classes::SUBORDINATOR)
    .union(Classes::POSSESSIVE)
    .union(Classes::DEMONSTRATIVE)
    .union(Classes::COORDINATOR)
    .union(Classes::QUESTION)
    .union(Classes::ADVERB)
    .union(Classes::INDEFINITE)
    .union(Classes::QUANTIFIER);
