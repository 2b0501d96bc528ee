//! Plain text: paragraphs between blank lines, hard-wrapped lines joined.

use std::borrow::Cow;

use super::line::{self, Line, LineEnd, LineKind, LineStart};
use super::model::{Block, Document};
use super::{headings, typography};
use crate::text::{Span, Text};

/// The greatest width programs wrap lines to, in scalar values: mail stops at 78, editors at 100.
const WIDEST_WRAP: usize = 120;

/// A file is wrapped if at least one pair of lines in this many breaks inside a sentence: in wrapped
/// prose most do, elsewhere only slips.
const WRAPPED_SHARE: usize = 4;

/// A line that leaves at least a fifth of the width free was broken by hand.
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
    // Few texts contain an address, and only their blocks are searched.
    if typography::has_address(text.as_str()) {
        for block in &mut blocks {
            let words = text.slice(Span::new(block.prose.start, block.prose.end));
            block.has_link = typography::has_address(words);
        }
    }
    headings::find(text.as_str(), &mut blocks);
    Document {
        text,
        prose: Cow::Borrowed(text.as_str()),
        blocks,
        comments: Vec::new(),
        front_matter: None,
        language: None,
        fault: None,
        pieces: Vec::new(),
    }
}

/// How a file is wrapped.
#[derive(Debug, Clone, Copy, Default)]
struct Wrap {
    /// The widest line that breaks a sentence, in scalar values; 0 if the file is not wrapped.
    width: usize,
}

impl Wrap {
    /// Measures the lines that break a sentence.
    fn of(lines: &[Option<Line<'_>>]) -> Self {
        let (mut pairs, mut inside, mut width) = (0, 0, 0);
        let mut previous: Option<Line<'_>> = None;
        for &line in lines {
            if let (Some(previous), Some(line)) = (previous, line) {
                pairs += 1;
                if line.start == LineStart::Small
                    && previous.end != LineEnd::Stop
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

    /// Whether a new block starts between two lines without a blank line between them.
    ///
    /// A program breaks a line where its next word does not fit; a line broken earlier ends a block.
    /// Right about a headline above a credit, and about a paragraph whose last line is half empty;
    /// wrong about a paragraph whose last line is full and not followed by a blank one.
    fn breaks(self, line: Line<'_>, next: Line<'_>) -> bool {
        let hangs = line.kind == LineKind::Item && next.indent > line.indent;
        match (line.kind, next.kind) {
            (LineKind::Alone(_), _) | (_, LineKind::Item | LineKind::Alone(_)) => return true,
            (LineKind::Item, LineKind::Words) if hangs => return false,
            (LineKind::Words | LineKind::Item, LineKind::Words) => {}
        }
        let stops = line.end == LineEnd::Stop;
        match next.start {
            LineStart::Closing => return false,
            LineStart::Small => return stops && self.width == 0,
            LineStart::Other if line.end == LineEnd::Comma => return false,
            LineStart::Dash | LineStart::Other => {}
        }
        let width = if self.width == 0 { 0 } else { line.width() };
        if self.width == 0 || width > self.width || next.indent > line.indent && stops {
            return true;
        }
        let fitting = width + 1 + next.first_word();
        let full = fitting > self.width;
        !full && (stops || next.start == LineStart::Dash || fitting * 5 <= self.width * SHORT)
    }
}
