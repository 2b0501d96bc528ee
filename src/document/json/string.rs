//! Strings of a file, with the bytes that spell each of their characters.

use serde_json::value::RawValue;

use crate::document::nested::Decoded;
use crate::document::story::Line;
use crate::text::{Span, Text, offset};

/// What stands for half a character, or for one that nobody writes.
const LOST: char = '\u{fffd}';

/// A value as the file has it.
pub(super) type Raw<'t> = &'t RawValue;

/// The strings of a file, found by the values that are parts of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strings<'t>(pub(super) &'t Text);

impl Strings<'_> {
    /// A string with its escapes undone; `None` for any other value, and for one with nothing but blanks in it.
    pub(super) fn decoded(self, value: Option<Raw<'_>>) -> Option<Decoded> {
        let inside = self.inside(value?)?;
        let decoded = decode(self.0.slice(inside), inside.start);
        (!decoded.characters.trim().is_empty()).then_some(decoded)
    }

    /// The lines of a string with their escapes undone; none for any other value.
    pub(super) fn lines(self, value: Option<Raw<'_>>) -> Vec<Line> {
        let Some(inside) = value.and_then(|value| self.inside(value)) else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        let mut line = Decoded::default();
        undo(self.0.slice(inside), inside.start, |words, file| {
            match words {
                "\n" => lines.push((std::mem::take(&mut line), file)),
                // The half of a line end that is a blank by itself.
                "\r" => line.push(" ", file),
                _ => line.push(words, file),
            }
        });
        lines.push((line, Span::new(inside.end, inside.end)));
        lines
    }

    /// The bytes of a string without its quotation marks, if nothing in it is escaped and it is not empty.
    pub(super) fn bare(self, value: Option<Raw<'_>>) -> Option<Span> {
        let inside = self.inside(value?)?;
        (!inside.is_empty() && !self.0.slice(inside).contains('\\')).then_some(inside)
    }

    /// The bytes of a value.
    pub(super) fn span(self, value: Raw<'_>) -> Option<Span> {
        let (file, value) = (self.0.as_str(), value.get());
        // The value is a part of the file, so that its address says where.
        let start = value.as_ptr().addr().checked_sub(file.as_ptr().addr())?;
        let end = start.checked_add(value.len())?;
        (file.get(start..end)? == value).then(|| Span::new(offset(start), offset(end)))
    }

    /// The bytes of a string between its quotation marks.
    pub(super) fn inside(self, value: Raw<'_>) -> Option<Span> {
        let is_string = value.get().starts_with('"');
        let Span { start, end } = self.span(value).filter(|_| is_string)?;
        Some(Span::new(start + 1, end.saturating_sub(1)))
    }
}

/// Characters without a byte order mark.
pub(super) fn bare(characters: &str) -> &str {
    characters.strip_prefix('\u{feff}').unwrap_or(characters)
}

/// Whether a value is a string, letter for letter.
pub(super) fn is(value: Option<Raw<'_>>, words: &str) -> bool {
    let written = value.map(|value| value.get().trim_matches('"'));
    written.is_some_and(|written| written.eq_ignore_ascii_case(words))
}

/// Undoes the escapes of a string, given its first byte in the file.
fn decode(written: &str, at: u32) -> Decoded {
    let mut decoded = Decoded::default();
    undo(written, at, |words, file| decoded.push(words, file));
    decoded
}

/// Hands over the words of a string and the characters of its escapes, each with its bytes in the file.
pub(super) fn undo(mut written: &str, mut at: u32, mut take: impl FnMut(&str, Span)) {
    while let Some(plain) = memchr::memchr(b'\\', written.as_bytes()) {
        let (words, escaped) = written.split_at(plain);
        let start = at + offset(plain);
        take(words, Span::new(at, start));
        let (character, length) = escape(escaped);
        at = start + offset(length);
        take(character.encode_utf8(&mut [0; 4]), Span::new(start, at));
        written = escaped.get(length..).unwrap_or_default();
    }
    take(written, Span::new(at, at + offset(written.len())));
}

/// What the escape at the start of some characters stands for, and how many bytes it has.
fn escape(written: &str) -> (char, usize) {
    let character = match written.as_bytes().get(1) {
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'"') => '"',
        Some(b'/') => '/',
        Some(b'\\') => '\\',
        Some(b'u') => return unicode(written),
        // A backspace or a new page, or the end of a file that is cut off.
        _ => LOST,
    };
    (character, written.len().min(2))
}

/// The character of `\uXXXX`, or of two of them for one outside the first 65,536.
fn unicode(written: &str) -> (char, usize) {
    let unit = |at: usize| {
        let digits = written.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let Some(first) = unit(0) else {
        return (LOST, written.len().min(2));
    };
    let units = [first, unit(6).unwrap_or_default()];
    match char::decode_utf16(units).next() {
        Some(Ok(character)) if character != '\0' => (character, 6 * character.len_utf16()),
        _ => (LOST, 6),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn escapes_are_undone() {
        let characters = |written| decode(written, 0).characters;
        assert_eq!(characters(r#"\u00e9t\u00E9 \"\/\\\n\t"#), "été \"/\\\n\t");
        assert_eq!(
            characters(r"\ud83d\ude00 \ud83d \ude00\u0041"),
            "😀 \u{fffd} \u{fffd}A"
        );
        assert_eq!(characters(r"a\u0000b\bc"), "a\u{fffd}b\u{fffd}c");
    }

    #[test]
    fn cut_escapes_are_no_panic() {
        for written in [
            "\\",
            "\\u",
            "\\u00",
            "\\ud83d\\u",
            "\\ud83d\\ude",
            "\\ué",
            "\\u00éé",
        ] {
            assert!(!decode(written, 0).characters.is_empty(), "{written}");
        }
    }
}
