//! Markup with something inert in place of what it does not understand.

use std::borrow::Cow;
use std::ops::Range;

use super::syntax::{Code, Dialect};

/// A character that means nothing in Markdown or HTML, and keeps its line from being blank.
const INERT: u8 = 0x01;

/// What stands for a code in the address of a link, where the other would end the link.
const IN_ADDRESS: u8 = b'x';

/// Markup that is partly covered, byte for byte.
#[derive(Debug)]
pub(super) struct Cover<'s> {
    markup: &'s str,
    /// The bytes with what is covered so far; empty if nothing is.
    bytes: Vec<u8>,
}

impl<'s> Cover<'s> {
    pub(super) const fn new(markup: &'s str) -> Self {
        Self {
            markup,
            bytes: Vec::new(),
        }
    }

    /// Covers whole characters, except line ends.
    pub(super) fn fill(&mut self, place: Range<usize>, with: u8) {
        if self.bytes.is_empty() {
            self.bytes = self.markup.as_bytes().to_vec();
        }
        for byte in self.bytes.get_mut(place).unwrap_or_default() {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = with;
            }
        }
    }

    /// Covers codes. In Markdown, lines that hold nothing else become blank, as they are to readers.
    pub(super) fn codes(&mut self, codes: &[Code<'_>], dialect: Dialect) {
        for code in codes {
            let before = code.place.start.checked_sub(1);
            let before = before.and_then(|at| self.markup.as_bytes().get(at));
            let is_address = matches!(before, Some(b'(' | b'/'));
            self.fill(
                code.place.clone(),
                if is_address { IN_ADDRESS } else { INERT },
            );
        }
        if dialect == Dialect::Html {
            return;
        }
        let mut last = 0;
        for code in codes {
            for line in self.lines(code.place.clone()) {
                if line.start >= last {
                    last = line.end;
                    self.blank(line);
                }
            }
        }
    }

    /// The markup.
    pub(super) fn finish(self) -> Cow<'s, str> {
        if self.bytes.is_empty() {
            return Cow::Borrowed(self.markup);
        }
        let covered = String::from_utf8(self.bytes);
        Cow::Owned(covered.expect("characters are covered as a whole, and by ASCII"))
    }

    /// The lines that share bytes with a place.
    fn lines(&self, place: Range<usize>) -> Vec<Range<usize>> {
        let bytes = &self.bytes;
        let line_end = |at: usize| {
            let rest = bytes.get(at..).unwrap_or_default();
            memchr::memchr(b'\n', rest).map_or(bytes.len(), |length| at + length + 1)
        };
        let before = bytes.get(..place.start).unwrap_or_default();
        let mut start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
        let mut lines = Vec::new();
        while start < place.end {
            let end = line_end(start);
            lines.push(start..end);
            start = end;
        }
        lines
    }

    /// Makes a line blank that holds only what is covered and marks of block quotations.
    fn blank(&mut self, line: Range<usize>) {
        let bytes = self.bytes.get_mut(line).unwrap_or_default();
        let is_empty = { bytes.iter() }
            .all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'>' | &INERT));
        if is_empty {
            for byte in bytes.iter_mut().filter(|byte| **byte == INERT) {
                *byte = b' ';
            }
        }
    }
}
