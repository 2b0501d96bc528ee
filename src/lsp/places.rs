//! Places as editors count them.
//!
//! A [`Span`] counts bytes of the file; an editor gives lines and, in each, code units of an encoding
//! that both sides agree on. A byte order mark counts here, since it is among the characters that the
//! editor sent.

use gen_lsp_types::{Position, PositionEncodingKind, Range};

use crate::text::{Span, Text, offset};

/// What the columns of positions count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, which every editor understands.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    /// The first encoding that is known among those an editor offers, best first.
    pub(super) fn negotiate<'a>(offered: impl IntoIterator<Item = &'a str>) -> Self {
        let known = |name| match name {
            "utf-8" => Some(Self::Utf8),
            "utf-16" => Some(Self::Utf16),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        };
        offered.into_iter().find_map(known).unwrap_or_default()
    }

    /// Its name in the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    /// The position of a byte. A byte past the end counts as the end.
    pub(super) fn position(self, text: &Text, at: u32) -> Position {
        let at = at.min(offset(text.as_str().len()));
        let line = text.line_of(at);
        let start = text.line(line).start;
        let counted = text.position(at);
        // Counted from behind a byte order mark, which is one unit of either encoding.
        let mark = u32::from(line == 0 && at > 0 && text.as_str().starts_with('\u{feff}'));
        let character = match self {
            Self::Utf8 => at - start,
            Self::Utf16 => counted.utf16 + mark,
            Self::Utf32 => counted.column - 1 + mark,
        };
        Position {
            line: offset(line),
            character,
        }
    }

    /// The byte of a position. What is past the end of a line counts as the end of that line, and a
    /// position inside a character as its start.
    pub(super) fn offset(self, text: &Text, position: Position) -> u32 {
        let line = text.line(position.line as usize);
        let characters = text.slice(line).trim_end_matches(['\r', '\n']);
        let mut left = position.character as usize;
        let mut bytes = 0;
        for character in characters.chars() {
            let width = match self {
                Self::Utf8 => character.len_utf8(),
                Self::Utf16 => character.len_utf16(),
                Self::Utf32 => 1,
            };
            if width > left {
                break;
            }
            left -= width;
            bytes += character.len_utf8();
        }
        line.start + offset(bytes)
    }

    /// A span as a range.
    pub(super) fn range(self, text: &Text, span: Span) -> Range {
        Range {
            start: self.position(text, span.start),
            end: self.position(text, span.end.max(span.start)),
        }
    }

    /// A range as a span; one that ends before it starts is taken the other way round.
    pub(super) fn span(self, text: &Text, range: Range) -> Span {
        let [one, other] = [range.start, range.end].map(|position| self.offset(text, position));
        Span::new(one.min(other), one.max(other))
    }
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::Position;

    use super::Encoding::{Utf8, Utf16, Utf32};
    use crate::text::Text;

    #[test]
    fn every_byte_has_a_position_in_every_encoding_and_back() {
        for characters in ["", "été 😀\r\nx\ry\n\nz", "\u{feff}a\nb", "\u{feff}"] {
            let text = Text::new("t", characters);
            for encoding in [Utf8, Utf16, Utf32] {
                for (at, character) in characters.char_indices() {
                    let at = u32::try_from(at).expect("short");
                    let position = encoding.position(&text, at);
                    // Between CR and LF is no place of its own.
                    let before = text.slice(crate::text::Span::new(0, at));
                    let inside = character == '\n' && before.ends_with('\r');
                    let back = encoding.offset(&text, position);
                    assert_eq!(back, at - u32::from(inside), "{characters:?}");
                }
            }
        }
    }

    #[test]
    fn places_that_do_not_exist_are_moved_to_the_nearest() {
        let text = Text::new("t", "é😀\nab");
        let at = |encoding: super::Encoding, line, character| {
            encoding.offset(&text, Position { line, character })
        };
        assert_eq!(at(Utf16, 0, 2), 2);
        assert_eq!(at(Utf16, 0, 99), 6);
        assert_eq!(at(Utf8, 0, 1), 0);
        assert_eq!(at(Utf32, 1, 1), 8);
        assert_eq!(at(Utf32, 9, 9), 9);
    }
}
