//! An article as prose: the types every format makes.

use std::borrow::Cow;
use std::ops::Range;

use super::comment::Comment;
use super::front::FrontMatter;
use crate::text::{Span, Text};

/// What a block is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Running prose.
    Paragraph,
    /// A headline, a standfirst, an intertitle.
    Heading,
    /// A list item.
    List,
    /// A paragraph of a block quotation.
    Blockquote,
    /// A caption, a credit, a table cell.
    Caption,
    /// A footnote or an endnote, which stands apart from what is above it.
    Note,
    /// Who wrote the article; in a block quotation, who said it.
    Byline,
    /// Where and when it was written: `PARIS (AFP) —`.
    Dateline,
    /// Page furniture, such as "Read more".
    Boilerplate,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Self] = &[
        Self::Paragraph,
        Self::Heading,
        Self::List,
        Self::Blockquote,
        Self::Caption,
        Self::Note,
        Self::Byline,
        Self::Dateline,
        Self::Boilerplate,
    ];

    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::List => "list",
            Self::Blockquote => "blockquote",
            Self::Caption => "caption",
            Self::Note => "note",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Boilerplate => "boilerplate",
        }
    }

    /// Whether readers are asked to believe its words.
    pub const fn bears_claims(self) -> bool {
        matches!(
            self,
            Self::Paragraph | Self::List | Self::Blockquote | Self::Note
        )
    }
}

/// Prose that belongs together: a paragraph, a heading, a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its role, as far as its typography shows.
    pub role: Role,
    /// Its bytes in [`Document::prose`]; readers see spaces for line ends.
    pub prose: Range<u32>,
    /// Whether it links to another page or to a footnote that backs what it says.
    pub has_link: bool,
    /// The number of the block quotation it belongs to, counted from 0; `None` outside any.
    pub quotation: Option<u32>,
}

/// Prose in reading order, with its map back to the file.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    /// The text it was made from.
    pub text: &'t Text,
    /// The prose of all blocks, markup and entities undone.
    pub prose: Cow<'t, str>,
    /// The blocks in reading order; they do not overlap.
    pub blocks: Vec<Block>,
    /// The comments in its markup, in file order.
    pub comments: Vec<Comment>,
    /// The front matter above the article.
    pub front_matter: Option<FrontMatter>,
    /// The language its markup names, such as `fr-BE`.
    pub language: Option<Span>,
    /// Why it could not be read to its end.
    pub fault: Option<Fault>,
    /// The pieces of its prose in order; empty if the prose is the file itself.
    pub(super) pieces: Vec<Piece>,
}

/// Why a file cannot be read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The byte of the file where it is seen.
    pub at: u32,
    /// What is wrong: lower case, no final stop.
    pub message: String,
}

/// Some prose and the bytes of the file it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it starts in the prose.
    pub(super) prose: u32,
    /// Its bytes in the file: the prose letter for letter, or another spelling of all of it, as an
    /// entity is of its character.
    pub(super) file: Span,
    /// How many bytes of prose it is.
    pub(super) length: u32,
}

impl Document<'_> {
    /// The bytes of the file behind a range of prose.
    #[inline]
    pub fn span(&self, prose: Range<u32>) -> Span {
        if self.pieces.is_empty() {
            return Span::new(prose.start, prose.end);
        }
        self.span_of_pieces(prose)
    }

    /// The bytes behind a range of prose in pieces.
    fn span_of_pieces(&self, prose: Range<u32>) -> Span {
        let Some(first) = self.piece_at(prose.start) else {
            return Span::default();
        };
        let last = self
            .piece_at(prose.end.saturating_sub(1).max(prose.start))
            .unwrap_or(first);
        let start = if first.is_verbatim() {
            first.file.start + (prose.start - first.prose).min(first.length)
        } else {
            first.file.start
        };
        let end = if last.is_verbatim() {
            last.file.start + (prose.end - last.prose).min(last.length)
        } else {
            last.file.end
        };
        Span::new(start, end.max(start))
    }

    /// The 1-based line of the file that holds a byte of the prose, or, if nobody opens the file as text, the
    /// paragraph.
    pub fn line(&self, prose: u32) -> usize {
        if self.text.place().part.is_none() {
            return self.text.line_of(self.span(prose..prose + 1).start) + 1;
        }
        self.blocks
            .partition_point(|block| block.prose.start <= prose)
    }

    /// Whether there is anything to read in it besides headings: a letter or a figure.
    pub fn has_prose(&self) -> bool {
        self.has_words(|role| role != Role::Heading)
    }

    /// Whether there is a heading with a letter or a figure in it.
    pub fn has_headings(&self) -> bool {
        self.has_words(|role| role == Role::Heading)
    }

    fn has_words(&self, is_asked: impl Fn(Role) -> bool) -> bool {
        let is_word = |block: &Block| {
            let Range { start, end } = block.prose;
            let words = self.prose.get(start as usize..end as usize);
            words.is_some_and(|words| words.contains(char::is_alphanumeric))
        };
        let mut blocks = self.blocks.iter().filter(|block| is_asked(block.role));
        blocks.any(is_word)
    }

    /// Whether a range of prose is one stretch of the file, without markup inside.
    pub fn is_unbroken(&self, prose: Range<u32>) -> bool {
        let mut pairs = pieces_in(&self.pieces, prose).windows(2);
        pairs.all(|pair| pair[0].file.end == pair[1].file.start)
    }

    /// Whether readers see words of each line of the file, by its 0-based number. They see none of blank
    /// lines, markup and comments.
    pub fn worded_lines(&self) -> Vec<bool> {
        let mut worded = vec![false; self.text.line_count()];
        let mut mark = |words: &str, file: Span| {
            if !words.trim().is_empty() {
                let first = self.text.line_of(file.start);
                let last = self
                    .text
                    .line_of(file.end.saturating_sub(1).max(file.start));
                worded[first..=last].fill(true);
            }
        };
        let words = |start: u32, end: u32| {
            let words = self.prose.get(start as usize..end as usize);
            words.unwrap_or_default()
        };
        for piece in &self.pieces {
            let words = words(piece.prose, piece.prose + piece.length);
            mark(words, piece.file);
        }
        if self.pieces.is_empty() {
            for block in &self.blocks {
                let Range { start, end } = block.prose;
                mark(words(start, end), Span::new(start, end));
            }
        }
        worded
    }

    /// The piece that holds a byte of prose, or the last one before it.
    fn piece_at(&self, prose: u32) -> Option<Piece> {
        let after = self.pieces.partition_point(|piece| piece.prose <= prose);
        self.pieces.get(after.saturating_sub(1)).copied()
    }
}

impl Piece {
    /// Whether its prose is in the file letter for letter.
    pub(super) const fn is_verbatim(self) -> bool {
        self.file.end - self.file.start == self.length
    }

    /// The part of some prose that it holds, and the bytes of the file behind that.
    pub(super) fn cut(self, prose: &Range<u32>) -> (Range<u32>, Span) {
        let from = self.prose.max(prose.start);
        let to = (self.prose + self.length).min(prose.end);
        let file = if self.is_verbatim() {
            let start = self.file.start + (from - self.prose);
            Span::new(start, start + (to - from))
        } else {
            self.file
        };
        (from..to, file)
    }
}

/// The pieces that share bytes with a range of prose.
pub(super) fn pieces_in(pieces: &[Piece], prose: Range<u32>) -> &[Piece] {
    let first = pieces.partition_point(|piece| piece.prose + piece.length <= prose.start);
    let pieces = pieces.get(first..).unwrap_or_default();
    let after = pieces.partition_point(|piece| piece.prose < prose.end);
    pieces.get(..after).unwrap_or_default()
}
