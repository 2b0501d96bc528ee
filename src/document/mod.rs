//! Input formats: a file becomes blocks of prose.
//!
//! Turns a [`Text`] into a [`Document`]: prose in reading order, markup and entities undone, with a
//! map back to the bytes of the file. It knows no language.

mod blocks;
mod comment;
mod front;
mod html;
mod line;
mod markdown;
mod plain;
mod prose;
mod typography;

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{Span, Text};

pub use comment::Comment;

/// A format selon reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, wire copy included: `.txt`, `.text`, and whatever has no known extension.
    Plain,
    /// Markdown: `.md`, `.markdown`.
    Markdown,
    /// HTML: `.html`, `.htm`, `.xhtml`.
    Html,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Markdown, Self::Html];

    /// The file extensions of a format, lower case, without the dot.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Plain => &["txt", "text"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm", "xhtml"],
        }
    }

    /// The format of a file, by the extension of its name; none when no format claims it.
    pub fn of(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit('/').next()?.rsplit_once('.')?;
        let extension = extension.to_lowercase();
        Self::ALL
            .into_iter()
            .find(|format| format.extensions().contains(&extension.as_str()))
    }
}

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
    /// Who wrote the article.
    Byline,
    /// Where and when it was written: `PARIS (AFP) —`.
    Dateline,
    /// Page furniture: "Read more".
    Boilerplate,
}

impl Role {
    /// Whether a reader is asked to believe what stands there.
    pub const fn bears_claims(self) -> bool {
        matches!(self, Self::Paragraph | Self::List | Self::Blockquote)
    }
}

/// A stretch of prose that belongs together: a paragraph, a heading, a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is for, as far as its typography tells.
    pub role: Role,
    /// Its bytes in [`Document::prose`]; line ends inside are spaces to the reader.
    pub prose: Range<u32>,
    /// Whether it links to another page or to a footnote, which credits what it says.
    pub has_link: bool,
}

/// Prose in reading order, with its map back to the file.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    /// The text it was made from.
    pub text: &'t Text,
    /// All blocks' prose, markup and entities undone.
    pub prose: Cow<'t, str>,
    /// The blocks, in reading order; they do not overlap.
    pub blocks: Vec<Block>,
    /// The comments of its markup, in the order of the file.
    pub comments: Vec<Comment>,
    /// What stands between the fences above the article, if anything does.
    pub front_matter: Option<FrontMatter>,
    /// Where its markup names the language it is in, if it does: `fr-BE`.
    pub language: Option<Span>,
    /// Where runs of prose come from, in order; empty when the prose is the file itself.
    pieces: Vec<Piece>,
}

/// What an article's file says about it before its first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its bytes in the file, fences left out.
    pub span: Span,
    /// Whether its fences, `+++`, say that it is TOML; those of YAML are `---`.
    pub is_toml: bool,
}

/// A run of prose and the bytes of the file it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// Where it starts in the prose.
    prose: u32,
    /// Its bytes in the file. As long as its prose, or else it stands for all of it, as an entity
    /// stands for its character.
    file: Span,
    /// How many bytes of prose it is.
    length: u32,
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

    /// The bytes behind a range of prose that is not the file itself.
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

    /// Whether a range of prose stands in one stretch of the file, with no markup in it.
    pub fn is_unbroken(&self, prose: Range<u32>) -> bool {
        let first = self
            .pieces
            .partition_point(|piece| piece.prose + piece.length <= prose.start);
        let pieces = self.pieces.get(first..).unwrap_or_default();
        let after = pieces.partition_point(|piece| piece.prose < prose.end);
        let pieces = pieces.get(..after).unwrap_or_default();
        let mut pairs = pieces.windows(2);
        pairs.all(|pair| pair[0].file.end == pair[1].file.start)
    }

    /// Whether readers see words of each line of the file, by its 0-based number: blank lines, lines
    /// of markup and comments show none.
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
    const fn is_verbatim(self) -> bool {
        self.file.end - self.file.start == self.length
    }
}

/// Reads a text as prose.
pub fn extract(text: &Text, format: Format) -> Document<'_> {
    match format {
        Format::Plain => plain::extract(text),
        Format::Markdown => markdown::extract(text),
        Format::Html => html::extract(text),
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
