//! What parsing makes of a document.

use super::marks::Marks;
use super::token::{Kind, Token, Words};
use crate::document::{Block, Document, Role};
use crate::language::{Language, WordList};
use crate::text::Span;

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

/// Some tokens in another language than the rest of their article.
#[derive(Debug, Clone, Copy)]
pub struct PassageWords<'d> {
    /// The tokens.
    pub words: Words,
    /// The language they are read in.
    pub language: &'d Language,
}

/// The parsed prose of one document, which but for its passages is in one language.
#[derive(Debug)]
pub struct Article<'d> {
    /// The document it was made from.
    pub document: &'d Document<'d>,
    /// The language it is read in, but for its passages.
    pub language: &'d Language,
    /// Its tokens, in reading order.
    pub tokens: Vec<Token>,
    /// What the language knows of each token; as long as `tokens`.
    pub words: WordList,
    /// Its sentences, in reading order.
    pub sentences: Vec<Sentence>,
    /// Its quotation marks and block quotations, by their start, outer ones first.
    pub marks: Vec<Marks>,
    /// What signs its block quotations and pull quotes, in reading order.
    pub signatures: Vec<Signature>,
    /// Its blocks as the press reads them: a dateline is a block of its own.
    pub blocks: Vec<(Role, Words)>,
    /// What is in another language, block by block; empty in most articles, and in one that is still to
    /// be joined with its passages.
    pub passages: Vec<PassageWords<'d>>,
}

/// Words that name who speaks a quotation, beside it rather than in a sentence: "— Jane Roe".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// The words, with a dash before them.
    pub words: Words,
    /// Those of them that name the speaker, without the dash and "posted by".
    pub name: Words,
    /// What they sign, before or behind them.
    pub signed: Words,
}

impl<'d> Article<'d> {
    /// The language that a token is read in.
    pub fn language_at(&self, token: u32) -> &'d Language {
        let after = self
            .passages
            .partition_point(|passage| passage.words.start <= token);
        let passage = after.checked_sub(1).and_then(|at| self.passages.get(at));
        let passage = passage.filter(|passage| passage.words.holds(token));
        passage.map_or(self.language, |passage| passage.language)
    }

    /// How many words it has, numbers among them.
    pub fn word_count(&self) -> usize {
        let is_word = |kind: Kind| matches!(kind, Kind::Word | Kind::Number);
        let tokens = self.tokens.iter();
        tokens.filter(|token| is_word(token.kind)).count()
    }

    /// The characters of a token, as written.
    pub fn form(&self, token: u32) -> &str {
        let Some(token) = self.tokens.get(token as usize) else {
            return "";
        };
        let start = token.prose as usize;
        self.document
            .prose
            .get(start..start + token.length() as usize)
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
        let (start, end) = (first.prose as usize, last.prose_end() as usize);
        self.document.prose.get(start..end).unwrap_or_default()
    }

    /// The bytes of the file behind some tokens; empty if there are none.
    pub fn span(&self, words: Words) -> Span {
        let range = words.range();
        match (
            self.tokens.get(range.start),
            self.tokens.get(range.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => {
                self.document.span(first.prose..last.prose_end())
            }
            _ => Span::default(),
        }
    }

    /// Whether some tokens stand in one stretch of the file, with no markup in it.
    pub fn is_unbroken(&self, words: Words) -> bool {
        let tokens = self.tokens.get(words.range()).unwrap_or_default();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return true;
        };
        let prose = first.prose..last.prose_end();
        self.document.is_unbroken(prose)
    }

    /// Whether the block of a sentence links to another page, which credits what it says.
    pub fn is_linked(&self, sentence: u32) -> bool {
        let sentence = self.sentences.get(sentence as usize);
        sentence
            .and_then(|sentence| self.block_of(sentence.words.start))
            .is_some_and(|block| block.has_link)
    }

    /// The block of the document that holds a token; `None` if there is no such token.
    pub(in crate::parse) fn block_of(&self, token: u32) -> Option<&Block> {
        let prose = self.tokens.get(token as usize)?.prose;
        let blocks = &self.document.blocks;
        let after = blocks.partition_point(|block| block.prose.start <= prose);
        blocks.get(after.checked_sub(1)?)
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: u32) -> u32 {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.words.start <= token);
        u32::try_from(after.saturating_sub(1)).unwrap_or(u32::MAX)
    }
}
