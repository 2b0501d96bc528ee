//! Plain text: paragraphs between blank lines, hard-wrapped lines joined.

use std::borrow::Cow;

use super::line::{self, End, Line, LineKind, Start};
use super::{Block, Document, typography};
use crate::text::{Span, Text};

/// Lines wrapped by a program are no wider, in scalar values: mail stops at 78, editors at 100.
const WIDEST_WRAP: usize = 120;

/// One pair of lines in this many must break inside a sentence for a file to count as wrapped: in
/// wrapped prose most do, elsewhere only slips.
const WRAPPED_SHARE: usize = 4;

/// A line this short, in parts of five of the wrap width, was broken by hand.
const SHORT: usize = 4;

/// Reads plain text as prose.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let lines: Vec<Option<Line<'_>>> = line::read(text).collect();
    let wrap = Wrap::of(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut previous: Option<Line<'_>> = None;
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied().flatten();
        let line = line.map(|line| line.between(previous, next));
        if let Some(line) = line {
            let joins = previous.is_some_and(|previous| !wrap.breaks(previous, line));
            match blocks.last_mut().filter(|_| joins) {
                Some(block) => block.prose.end = line.words.end,
                None => blocks.push(line.block()),
            }
        }
        previous = line;
    }
    // Few texts hold an address, and only those are looked through block by block.
    if typography::has_address(text.as_str()) {
        for block in &mut blocks {
            let words = text.slice(Span::new(block.prose.start, block.prose.end));
            block.has_link = typography::has_address(words);
        }
    }
    typography::find_headings(text.as_str(), &mut blocks);
    Document {
        text,
        prose: Cow::Borrowed(text.as_str()),
        blocks,
        comments: Vec::new(),
        front_matter: None,
        language: None,
        pieces: Vec::new(),
    }
}

/// How a file was wrapped.
#[derive(Debug, Clone, Copy, Default)]
struct Wrap {
    /// The widest line that a sentence goes on after, in scalar values; 0 when the file is not
    /// wrapped.
    width: usize,
}

impl Wrap {
    /// Tells from the lines that sentences go on after.
    fn of(lines: &[Option<Line<'_>>]) -> Self {
        let (mut pairs, mut inside, mut width) = (0, 0, 0);
        let mut previous: Option<Line<'_>> = None;
        for &line in lines {
            if let (Some(previous), Some(line)) = (previous, line) {
                pairs += 1;
                if line.start == Start::Small
                    && previous.end != End::Stop
                    && previous.width() <= WIDEST_WRAP
                {
                    inside += 1;
                    width = width.max(previous.width());
                }
            }
            previous = line;
        }
        let wrapped = inside * WRAPPED_SHARE >= pairs;
        Self {
            width: if wrapped { width } else { 0 },
        }
    }

    /// Whether a new block starts between two lines with no blank line between them.
    ///
    /// A program breaks a line where its next word does not fit; whoever breaks earlier means it.
    /// Right about a headline over a credit, and about a paragraph whose last line is half empty;
    /// wrong about a paragraph that ends in a full line with no blank line behind it.
    fn breaks(self, line: Line<'_>, next: Line<'_>) -> bool {
        let hangs = line.kind == LineKind::Item && next.indent > line.indent;
        match (line.kind, next.kind) {
            (LineKind::Alone(_), _) | (_, LineKind::Item | LineKind::Alone(_)) => return true,
            (LineKind::Item, LineKind::Words) if hangs => return false,
            (LineKind::Words | LineKind::Item, LineKind::Words) => {}
        }
        let stops = line.end == End::Stop;
        match next.start {
            Start::Closing => return false,
            Start::Small => return stops && self.width == 0,
            Start::Other if line.end == End::Comma => return false,
            Start::Dash | Start::Other => {}
        }
        let width = if self.width == 0 { 0 } else { line.width() };
        if self.width == 0 || width > self.width || next.indent > line.indent && stops {
            return true;
        }
        let fitting = width + 1 + next.first_word();
        let full = fitting > self.width;
        !full && (stops || next.start == Start::Dash || fitting * 5 <= self.width * SHORT)
    }
}
