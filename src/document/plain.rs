//! Plain text: paragraphs between blank lines, hard-wrapped lines joined.

use std::borrow::Cow;
use std::ops::Range;

use super::{Block, Document, Role, number, typography};
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
    let wrap = Wrap::of(text);
    let mut blocks: Vec<Block> = Vec::new();
    let mut previous: Option<Line> = None;
    for line in lines(text) {
        if let Some(line) = line {
            let joins = previous.is_some_and(|previous| !wrap.breaks(previous, line));
            match blocks.last_mut().filter(|_| joins) {
                Some(block) => block.prose.end = line.words.end,
                None => blocks.push(line.block()),
            }
        }
        previous = line;
    }
    for block in &mut blocks {
        let words = text.slice(Span::new(block.prose.start, block.prose.end));
        block.has_link = typography::has_address(words);
    }
    typography::find_headings(text.as_str(), &mut blocks);
    Document {
        text,
        prose: Cow::Borrowed(text.as_str()),
        blocks,
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
    fn of(text: &Text) -> Self {
        let (mut pairs, mut inside, mut width) = (0, 0, 0);
        let mut previous: Option<Line> = None;
        for line in lines(text) {
            if let (Some(previous), Some(line)) = (previous, line) {
                pairs += 1;
                if line.start == Start::Small && !previous.stops && previous.width <= WIDEST_WRAP {
                    inside += 1;
                    width = width.max(previous.width);
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
    fn breaks(self, line: Line, next: Line) -> bool {
        let hangs = line.kind == LineKind::Item && next.indent > line.indent;
        match (line.kind, next.kind) {
            (LineKind::Alone(_), _) | (_, LineKind::Item | LineKind::Alone(_)) => return true,
            (LineKind::Item, LineKind::Words) if hangs => return false,
            (LineKind::Words | LineKind::Item, LineKind::Words) => {}
        }
        if next.start == Start::Small {
            return line.stops && self.width == 0;
        }
        if line.comma && next.start != Start::Dash {
            return false;
        }
        if self.width == 0 || line.width > self.width || next.indent > line.indent && line.stops {
            return true;
        }
        let fitting = line.width + 1 + next.first_word;
        let full = fitting > self.width;
        !full && (line.stops || next.start == Start::Dash || fitting * 5 <= self.width * SHORT)
    }
}

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
struct Line {
    /// Its bytes without the space and the mark of an item around them.
    words: Span,
    kind: LineKind,
    start: Start,
    /// Whether it ends where a sentence may end.
    stops: bool,
    /// Whether it ends in a comma.
    comma: bool,
    /// How many bytes of space stand before it.
    indent: usize,
    /// Scalar values from its first to its last character that is no space.
    width: usize,
    /// Scalar values of its first word.
    first_word: usize,
}

/// What a line is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineKind {
    /// A part of a paragraph, or all of it.
    Words,
    /// The first line of a list item.
    Item,
    /// A line that is a block of its own: an intertitle, an ornament, a credit.
    Alone(Role),
}

/// What a line starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// A small letter: the sentence goes on.
    Small,
    /// The dash of dialogue.
    Dash,
    /// Anything else.
    Other,
}

impl Line {
    /// Reads one line; none when it is blank.
    fn read(text: &Text, span: Span) -> Option<Self> {
        let whole = text.slice(span);
        let after = whole.trim_start_matches(typography::is_space);
        let line = after.trim_end_matches(typography::is_space);
        if line.is_empty() {
            return None;
        }
        let indent = whole.len() - after.len();
        let (kind, words) = LineKind::of(line);
        let start = span.start + number(indent);
        Some(Self {
            words: Span::new(start + number(words.start), start + number(words.end)),
            kind,
            start: Start::of(line),
            stops: typography::ends_sentence(line),
            comma: line.ends_with(','),
            indent,
            width: line.chars().count(),
            first_word: line
                .split_whitespace()
                .next()
                .map_or(0, |word| word.chars().count()),
        })
    }

    /// The block it opens.
    fn block(self) -> Block {
        let role = match self.kind {
            LineKind::Words => Role::Paragraph,
            LineKind::Item => Role::List,
            LineKind::Alone(role) => role,
        };
        Block {
            role,
            prose: self.words.start..self.words.end,
            has_link: false,
        }
    }
}

impl LineKind {
    /// What a line is, and where its words stand.
    fn of(line: &str) -> (Self, Range<usize>) {
        let whole = 0..line.len();
        if let Some(words) = typography::intertitle(line) {
            (Self::Alone(Role::Heading), words)
        } else if typography::is_ornament(line) {
            (Self::Alone(Role::Boilerplate), whole)
        } else if line.starts_with('©') {
            (Self::Alone(Role::Caption), whole)
        } else if let Some(mark) = typography::item(line) {
            (Self::Item, mark..line.len())
        } else {
            (Self::Words, whole)
        }
    }
}

impl Start {
    fn of(line: &str) -> Self {
        if line.starts_with(char::is_lowercase) {
            Self::Small
        } else if typography::is_dialogue(line) {
            Self::Dash
        } else {
            Self::Other
        }
    }
}

/// The lines of a text in order, none for each blank one.
fn lines(text: &Text) -> impl Iterator<Item = Option<Line>> + '_ {
    (0..text.line_count()).map(|line| Line::read(text, text.line(line)))
}
