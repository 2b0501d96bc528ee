//! The rows a finding is shown on: its sentence, wrapped to a readable width.
//!
//! News copy has a paragraph on a line, and a line of ten megabytes is possible. So a finding is
//! shown on *rows* cut from the file around its places, and not on the lines of the file.

use std::ops::Range;

use crate::text::{Span, Text};

/// How many bytes of a sentence are shown before and after a finding at most; sentences of news are
/// seldom half as long.
const AROUND: u32 = 300;

/// How many bytes are shown before a related place elsewhere in the file; what is left of its row is
/// shown after it.
const BEFORE_RELATED: u32 = 32;

/// How many bytes of a place itself are shown at most: a dozen rows.
const LONGEST: u32 = 900;

/// Rows of a text, in its order.
#[derive(Debug)]
pub(super) struct Excerpt<'t> {
    text: &'t Text,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// How many characters a row holds.
    width: usize,
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// 1-based line of the file.
    pub(super) line: usize,
    /// Its characters as shown.
    pub(super) shown: String,
    /// Whether it does not follow on the row before.
    pub(super) is_apart: bool,
    /// Its bytes in the file.
    file: Span,
}

impl<'t> Excerpt<'t> {
    /// Cuts the rows of a width that show a primary place in its sentence, and related places.
    pub(super) fn new(
        text: &'t Text,
        width: usize,
        primary: Span,
        sentence: Span,
        related: impl Iterator<Item = Span>,
    ) -> Self {
        let rows = Vec::new();
        let mut excerpt = Self { text, rows, width };
        let mut windows: Vec<Span> = related
            .map(|span| {
                let shown = (span.end - span.start).saturating_add(BEFORE_RELATED);
                let after = u32::try_from(width).map_or(0, |width| width.saturating_sub(shown));
                excerpt.window(span, excerpt.lines(span), BEFORE_RELATED, after)
            })
            .collect();
        let sentence = if sentence.contains(primary) && !sentence.is_empty() {
            sentence
        } else {
            excerpt.lines(primary)
        };
        windows.push(excerpt.window(primary, sentence, AROUND, AROUND));
        windows.sort_unstable();
        let mut windows = windows.into_iter().peekable();
        while let Some(mut window) = windows.next() {
            while let Some(next) = windows.next_if(|next| next.start <= window.end) {
                window = window.to(next);
            }
            excerpt.cut(window);
        }
        excerpt
    }

    /// Where a place is shown: the rows it touches, and its bytes in each. There is always one.
    pub(super) fn places(&self, span: Span) -> Vec<(usize, Range<usize>)> {
        let first = self.rows.partition_point(|row| row.file.end <= span.start);
        let mut touched: Vec<_> = self
            .rows
            .iter()
            .enumerate()
            .skip(first)
            .take_while(|(_, row)| row.file.start < span.end)
            .map(|(number, row)| {
                (
                    number,
                    self.shown(row, span.start)..self.shown(row, span.end),
                )
            })
            .collect();
        if touched.is_empty() {
            // An empty place, or one that is all blanks.
            let number = first.min(self.rows.len().saturating_sub(1));
            let row = self.rows.get(number);
            let at = row.map_or(0, |row| self.shown(row, span.start));
            touched.push((number, at..at));
        }
        touched
    }

    /// All the lines of the file a place touches, without their last line end.
    fn lines(&self, span: Span) -> Span {
        let last = span.end.saturating_sub(1).max(span.start);
        let start = self.text.line(self.text.line_of(span.start)).start;
        let lines = Span::new(start, self.text.line(self.text.line_of(last)).end);
        let characters = self.text.slice(lines).trim_end_matches(['\n', '\r']);
        Span::new(start, start + length(characters))
    }

    /// A place with what stands around it, cut between words where that is too much.
    fn window(&self, span: Span, around: Span, before: u32, after: u32) -> Span {
        let end = span.end.min(span.start.saturating_add(LONGEST));
        let start = around.start.max(span.start.saturating_sub(before));
        let end = around.end.max(end).min(end.saturating_add(after));
        let (start, end) = (self.boundary(start), self.boundary(end));
        let head = self.text.slice(Span::new(start, span.start));
        let cut = if start > around.start {
            head.find(' ').map_or(0, |space| space + 1)
        } else {
            0
        };
        let start = start + u32::try_from(cut).unwrap_or_default();
        let tail = self.text.slice(Span::new(span.end, end));
        let kept = if end < around.end {
            tail.rfind(' ').unwrap_or(tail.len())
        } else {
            tail.len()
        };
        let kept = u32::try_from(kept).unwrap_or_default();
        Span::new(start, if span.end < end { span.end + kept } else { end })
    }

    /// The nearest character boundary at or before an offset of the file.
    fn boundary(&self, offset: u32) -> u32 {
        let characters = self.text.as_str();
        (0..4)
            .filter_map(|back| offset.checked_sub(back))
            .find(|&at| characters.is_char_boundary(at as usize))
            .unwrap_or_else(|| length(characters))
    }

    /// Cuts a window into rows: at line ends, then between words.
    fn cut(&mut self, window: Span) {
        let mut is_apart = !self.rows.is_empty();
        let mut start = window.start;
        let mut line = self.text.line_of(start);
        loop {
            let end = self.text.line(line).end.min(window.end);
            for row in wrap(self.text.slice(Span::new(start, end)), self.width) {
                let offset = |at: usize| start + u32::try_from(at).unwrap_or_default();
                let file = Span::new(offset(row.start), offset(row.end));
                self.rows.push(Row {
                    line: line + 1,
                    shown: self.text.slice(file).chars().map(visible).collect(),
                    is_apart: std::mem::take(&mut is_apart),
                    file,
                });
            }
            line += 1;
            start = end;
            if start >= window.end {
                break;
            }
        }
    }

    /// Where an offset of the file is shown in a row.
    fn shown(&self, row: &Row, offset: u32) -> usize {
        let offset = offset.clamp(row.file.start, row.file.end);
        let before = self.text.slice(Span::new(row.file.start, offset));
        before.chars().map(|c| visible(c).len_utf8()).sum()
    }
}

/// The rows of one line: ranges of at most so many characters, cut between words where there are any.
/// A line without words has one empty row.
pub(super) fn wrap(line: &str, width: usize) -> Vec<Range<usize>> {
    let trimmed = line.trim_start_matches(is_blank);
    let mut start = line.len() - trimmed.len();
    let mut rows = Vec::new();
    let mut rest = trimmed.trim_end_matches(is_blank);
    while let Some((limit, _)) = rest.char_indices().nth(width) {
        let head = rest
            .get(..=limit)
            .unwrap_or_else(|| rest.get(..limit).unwrap_or_default());
        let cut = head
            .rfind([' ', '\t'])
            .filter(|&cut| cut > 0)
            .unwrap_or(limit);
        let row = rest.get(..cut).unwrap_or_default();
        rows.push(start..start + row.trim_end_matches(is_blank).len());
        let tail = rest.get(cut..).unwrap_or_default();
        let next = tail.trim_start_matches(is_blank);
        start += rest.len() - next.len();
        rest = next;
    }
    if !rest.is_empty() || rows.is_empty() {
        rows.push(start..start + rest.len());
    }
    rows
}

/// What a row neither starts nor ends with.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || character == '\u{feff}'
}

/// What stands for a character on a terminal: an article must not move the cursor, ring the bell,
/// or turn the direction of our own words.
pub(super) fn visible(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => ' ',
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        other if other.is_control() => '\u{fffd}',
        other => other,
    }
}

fn length(characters: &str) -> u32 {
    u32::try_from(characters.len()).unwrap_or(u32::MAX)
}
