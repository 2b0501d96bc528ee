//! Lines and columns of many offsets, computed without reading a line again for each of them.

use crate::text::{Position, Span, Text};

/// A place in a text that moves to the next offset asked for, forward or back.
///
/// Findings come in the order of the text, so the whole file is walked about once, even when it is
/// one line of ten megabytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places<'t> {
    text: &'t Text,
    /// The line stood on, without its byte order mark; empty before the first question.
    line: Span,
    /// The offset stood at.
    offset: u32,
    /// Where a person finds it.
    at: Position,
}

impl<'t> Places<'t> {
    /// Stands at the start of a text.
    pub(super) fn new(text: &'t Text) -> Self {
        Self {
            text,
            line: Span::default(),
            offset: 0,
            at: Position {
                line: 0,
                column: 1,
                utf16: 0,
            },
        }
    }

    /// What [`Text::position`] says, remembered from one question to the next.
    pub(super) fn position(&mut self, offset: u32) -> Position {
        let end = u32::try_from(self.text.as_str().len()).unwrap_or(u32::MAX);
        let offset = offset.min(end);
        if self.at.line == 0 || offset < self.line.start || offset >= self.line.end {
            self.enter_line(offset);
        }
        let offset = offset.max(self.line.start);
        if offset >= self.offset {
            let (columns, units) = self.count(Span::new(self.offset, offset));
            self.at.column += columns;
            self.at.utf16 += units;
        } else {
            let (columns, units) = self.count(Span::new(offset, self.offset));
            self.at.column -= columns;
            self.at.utf16 -= units;
        }
        self.offset = offset;
        self.at
    }

    /// Goes to the start of the line that holds an offset, unless it is the line stood on.
    fn enter_line(&mut self, offset: u32) {
        let line = self.text.line_of(offset);
        let number = u32::try_from(line + 1).unwrap_or(u32::MAX);
        if number == self.at.line {
            return;
        }
        self.line = self.text.line(line);
        if line == 0 {
            let characters = self.text.slice(self.line);
            let mark = characters.len() - characters.trim_start_matches('\u{feff}').len();
            self.line.start += u32::try_from(mark).unwrap_or_default();
        }
        self.offset = self.line.start;
        self.at = Position {
            line: number,
            column: 1,
            utf16: 0,
        };
    }

    /// How many scalar values and how many UTF-16 units a span holds.
    fn count(&self, span: Span) -> (u32, u32) {
        let characters = self.text.slice(span);
        let scalars = characters.chars().count();
        // Four bytes make two units; such bytes start with 0xF0 or more.
        let pairs = characters.bytes().filter(|&byte| byte >= 0xF0).count();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (count(scalars), count(scalars + pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_text_in_any_order() {
        let text = Text::new("a", "\u{feff}été 🎉 fin\r\nb\rc\n\n« fin »");
        let offsets: Vec<u32> = text
            .as_str()
            .char_indices()
            .map(|(at, _)| u32::try_from(at).unwrap())
            .chain([u32::try_from(text.as_str().len()).unwrap()])
            .collect();
        let mut places = Places::new(&text);
        for &first in &offsets {
            for &second in &offsets {
                assert_eq!(places.position(first), text.position(first), "{first}");
                assert_eq!(places.position(second), text.position(second), "{second}");
            }
        }
    }
}
