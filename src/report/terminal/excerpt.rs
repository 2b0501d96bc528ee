//! The rows a finding is shown on: its sentence, wrapped to a readable width.
//!
//! News copy has one paragraph per line, and a line of ten megabytes is possible. So a finding is
//! shown on *rows* cut from the file around its places, not on the lines of the file.

use std::ops::Range;

use super::words::wrap;
use crate::report::harmless::visible;
use crate::text::{Span, Text, offset};

/// The most bytes of a sentence shown on either side of a finding; few sentences in the news are
/// half as long.
const AROUND: usize = 300;

/// The most bytes shown before a label elsewhere in the file; what is left of its row follows it.
const BEFORE_LABEL: usize = 32;

/// The most bytes shown of a place itself: a dozen rows.
const LONGEST: usize = 900;

/// Rows of a text, in text order.
#[derive(Debug)]
pub(super) struct Excerpt<'t> {
    text: &'t Text,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// How many characters fit in a row.
    width: usize,
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// 1-based line of the file.
    pub(super) line: usize,
    /// The characters shown.
    pub(super) shown: String,
    /// Whether words are left out between the row above and this one.
    pub(super) is_apart: bool,
    /// The bytes of the file it shows.
    file: Range<usize>,
}

impl<'t> Excerpt<'t> {
    /// Cuts rows that show a place in its sentence, and the places of labels.
    pub(super) fn new(
        text: &'t Text,
        width: usize,
        place: Span,
        sentence: Span,
        labels: impl Iterator<Item = Span>,
    ) -> Self {
        let rows = Vec::new();
        let mut excerpt = Self { text, rows, width };
        let mut windows: Vec<_> = labels
            .map(|label| {
                let after = width.saturating_sub(label.range().len() + BEFORE_LABEL);
                excerpt.window(label, &excerpt.lines(label), BEFORE_LABEL, after)
            })
            .collect();
        let sentence = if sentence.contains(place) && !sentence.is_empty() {
            sentence.range()
        } else {
            excerpt.lines(place)
        };
        windows.push(excerpt.window(place, &sentence, AROUND, AROUND));
        windows.sort_unstable_by_key(|window| (window.start, window.end));
        let mut windows = windows.into_iter().peekable();
        while let Some(mut window) = windows.next() {
            while let Some(next) = windows.next_if(|next| next.start <= window.end) {
                window.end = window.end.max(next.end);
            }
            excerpt.cut(&window);
        }
        excerpt
    }

    /// The rows a place touches, with its bytes in each. There is at least one.
    pub(super) fn places(&self, place: Span) -> Vec<(usize, Range<usize>)> {
        let Range { start, end } = place.range();
        let first = self.rows.partition_point(|row| row.file.end <= start);
        let rows = self.rows.iter().enumerate().skip(first);
        let mut touched: Vec<_> = rows
            .take_while(|(_, row)| row.file.start < end)
            .map(|(number, row)| (number, self.shown(row, start)..self.shown(row, end)))
            .collect();
        if touched.is_empty() {
            // An empty place, or only blanks.
            let number = first.min(self.rows.len().saturating_sub(1));
            let row = self.rows.get(number);
            let at = row.map_or(0, |row| self.shown(row, start));
            touched.push((number, at..at));
        }
        touched
    }

    /// The lines a place touches, without the last line end.
    fn lines(&self, place: Span) -> Range<usize> {
        let line = |at| self.text.line(self.text.line_of(at)).range();
        let start = line(place.start).start;
        let end = line(place.end.saturating_sub(1).max(place.start)).end;
        let characters = self.slice(start..end).trim_end_matches(['\n', '\r']);
        start..start + characters.len()
    }

    /// A place with some bytes around it, cut between words.
    fn window(
        &self,
        place: Span,
        around: &Range<usize>,
        before: usize,
        after: usize,
    ) -> Range<usize> {
        let place = place.range();
        let end = place.end.min(place.start + LONGEST);
        let start = self.boundary(around.start.max(place.start.saturating_sub(before)));
        let end = self.boundary(around.end.max(end).min(end + after));
        let head = self.slice(start..place.start);
        let skipped = match head.find(' ') {
            Some(space) if start > around.start => space + 1,
            _ => 0,
        };
        let tail = self.slice(place.end..end);
        let end = match tail.rfind(' ') {
            Some(space) if end < around.end => place.end + space,
            _ => end,
        };
        start + skipped..end
    }

    /// The nearest character boundary at or before a byte of the file.
    fn boundary(&self, at: usize) -> usize {
        let characters = self.text.as_str();
        let mut before = (0..=at.min(characters.len())).rev();
        let found = before.find(|&at| characters.is_char_boundary(at));
        found.unwrap_or_default()
    }

    /// Cuts a window into rows: at line ends, then between words.
    fn cut(&mut self, window: &Range<usize>) {
        let mut is_apart = !self.rows.is_empty();
        let mut start = window.start;
        let mut line = self.text.line_of(offset(start));
        loop {
            let end = self.text.line(line).range().end.min(window.end);
            for row in wrap(self.slice(start..end), self.width) {
                let file = start + row.start..start + row.end;
                self.rows.push(Row {
                    line: line + 1,
                    shown: self.slice(file.clone()).chars().map(visible).collect(),
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

    /// Where a byte of the file is shown in a row.
    fn shown(&self, row: &Row, at: usize) -> usize {
        let before = self.slice(row.file.start..at.clamp(row.file.start, row.file.end));
        before.chars().map(|c| visible(c).len_utf8()).sum()
    }

    fn slice(&self, file: Range<usize>) -> &'t str {
        self.text.as_str().get(file).unwrap_or_default()
    }
}
