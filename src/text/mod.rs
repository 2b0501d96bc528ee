//! A file as read, and places in it.
//!
//! Turns the bytes of a file into a [`Text`], the only type that slices by bytes. It knows no format
//! and no language.

mod columns;
mod encoding;
mod error;
mod respelling;
mod span;
mod within;

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use columns::{Columns, Count, STRIDE};

pub use encoding::{Encoding, EncodingGround};
pub use error::TextError;
pub(crate) use respelling::{respelled, respellings};
pub(crate) use span::offset;
pub use span::{Position, Span};
pub use within::{Joined, Within};

/// One file as read: its name, its characters and where its lines start.
///
/// A leading byte order mark is part of the characters, so that every [`Span`] counts the bytes of the
/// file itself; of a file in another encoding than UTF-8 it counts the bytes of its characters as UTF-8, and
/// [`Text::in_file`] has the bytes of the file.
#[derive(Debug, Clone)]
pub struct Text {
    name: String,
    /// Shared by the articles of one file.
    content: Arc<Content>,
    within: Within,
}

/// The characters of a file.
#[derive(Debug)]
struct Content {
    characters: String,
    /// Byte offset of the first character of each line.
    lines: Vec<u32>,
    /// Counted for the first position far into a line: few texts have such lines.
    columns: OnceLock<Columns>,
    /// The encoding of the file; `None` for UTF-8.
    encoding: Option<Encoding>,
}

/// The most bytes of a text: spans are 32 bits wide.
pub const LONGEST: u64 = u32::MAX as u64;

impl Text {
    /// Makes a text of the bytes of a file.
    ///
    /// # Errors
    /// Refuses bytes that are not UTF-8, that hold a NUL byte, or that exceed 4 GiB.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, TextError> {
        if u32::try_from(bytes.len()).is_err() {
            return Err(TextError::TooLarge);
        }
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err(TextError::Utf16);
        }
        if let Some(byte) = memchr::memchr(0, &bytes) {
            return Err(TextError::Binary { byte });
        }
        match String::from_utf8(bytes) {
            Ok(characters) => Ok(Self::new(name, characters)),
            Err(error) => Err(TextError::NotUtf8 {
                byte: error.utf8_error().valid_up_to(),
            }),
        }
    }

    /// Makes a text of the bytes of an article, which may be in an encoding of old.
    ///
    /// # Errors
    /// Refuses bytes that are no text, that are in no encoding that can be told, or that exceed 4 GiB.
    pub fn decode(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, TextError> {
        if memchr::memchr(0, &bytes).is_none() {
            let is_utf8 = str::from_utf8(&bytes).is_ok();
            if is_utf8 {
                return Self::from_bytes(name, bytes);
            }
        }
        let (characters, encoding) = encoding::decode(&bytes)?;
        if u32::try_from(characters.len().max(bytes.len())).is_err() {
            return Err(TextError::TooLarge);
        }
        Ok(Self::in_encoding(name, characters, Some(encoding)))
    }

    /// Makes a text of characters.
    ///
    /// # Panics
    /// When the characters exceed 4 GiB, which [`Text::from_bytes`] refuses.
    pub fn new(name: impl Into<String>, characters: impl Into<String>) -> Self {
        Self::in_encoding(name, characters.into(), None)
    }

    /// The same file with other characters.
    #[must_use]
    pub fn with(&self, characters: String) -> Self {
        Self::in_encoding(self.name(), characters, self.encoding())
    }

    fn in_encoding(
        name: impl Into<String>,
        characters: String,
        encoding: Option<Encoding>,
    ) -> Self {
        assert!(
            u32::try_from(characters.len()).is_ok(),
            "a text is at most 4 GiB long"
        );
        let lines = line_starts(characters.as_bytes());
        Self {
            name: name.into(),
            content: Arc::new(Content {
                characters,
                lines,
                columns: OnceLock::new(),
                encoding,
            }),
            within: Within::default(),
        }
    }

    /// An article of a file that is not all of it, or that is a part of a package. The characters are
    /// those of the file, so that spans count its bytes.
    #[must_use]
    pub fn within(&self, within: Within) -> Self {
        Self {
            name: self.name.clone(),
            content: Arc::clone(&self.content),
            within,
        }
    }

    /// The articles of a file that holds several, given what the file calls each and the bytes of each.
    ///
    /// One without a name, or with that of an earlier one, has its number from 1: two of one name would share
    /// their findings in a baseline. `language` is the value in the file that names the language of all.
    pub fn entries(
        &self,
        found: impl IntoIterator<Item = (Option<String>, Option<Span>)>,
        language: Option<Span>,
    ) -> Vec<Self> {
        let mut taken = HashSet::new();
        let article = |(number, (name, span)): (usize, (Option<String>, Option<Span>))| {
            let name = name.filter(|name| !taken.contains(name));
            let name = name.unwrap_or_else(|| (number + 1).to_string());
            taken.insert(name.clone());
            self.within(Within {
                entry: Some(name),
                span,
                language,
                ..Within::default()
            })
        };
        found.into_iter().enumerate().map(article).collect()
    }

    /// The characters of the first part of a package that it holds: all, unless it holds several.
    pub fn first_part(&self) -> Span {
        let joined = self.within.joined.first();
        // A line end parts them.
        let end = joined.map_or(self.end(), |joined| joined.start.saturating_sub(1));
        Span::new(0, end)
    }

    /// The characters of the other parts of a package that it holds, each with the part.
    pub fn joined_parts(&self) -> impl Iterator<Item = (&str, Span)> {
        let all = &self.within.joined;
        let next = all
            .iter()
            .skip(1)
            .map(|joined| joined.start.saturating_sub(1));
        let ends = next.chain(std::iter::once(self.end()));
        let spans = all.iter().zip(ends);
        spans.map(|(joined, end)| (joined.part.as_str(), Span::new(joined.start, end)))
    }

    /// Where in its file it is.
    pub const fn place(&self) -> &Within {
        &self.within
    }

    /// The bytes of the article: all of them, unless the file holds several.
    pub fn article(&self) -> Span {
        self.within.span.unwrap_or(Span::new(0, self.end()))
    }

    /// The name by which the user asked for the file, with `/` between folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All characters, a byte order mark included.
    pub fn as_str(&self) -> &str {
        &self.content.characters
    }

    /// The encoding of the file; `None` for UTF-8.
    pub fn encoding(&self) -> Option<Encoding> {
        self.content.encoding
    }

    /// The bytes of the file as it would be written; `None` if its encoding lacks one of the characters.
    pub fn to_bytes(&self) -> Option<Cow<'_, [u8]>> {
        match self.encoding() {
            None => Some(Cow::Borrowed(self.as_str().as_bytes())),
            Some(encoding) => encoding.encode(self.as_str()).map(Cow::Owned),
        }
    }

    /// The bytes of the file that a span stands for: the span itself, unless the file is not UTF-8, or the text
    /// holds several parts of a package: then they are bytes of the part that holds its start.
    pub fn in_file(&self, span: Span) -> Span {
        let Some(encoding) = self.encoding() else {
            let first = self.part_start(span.start);
            return Span::new(span.start - first, span.end.saturating_sub(first));
        };
        let place = |at: u32| {
            let before = self.count(0, at.min(self.end()));
            if encoding.is_utf16() {
                before.utf16 * 2
            } else {
                before.scalars
            }
        };
        Span::new(place(span.start), place(span.end))
    }

    /// The characters of a span; empty if the text has no such span.
    pub fn slice(&self, span: Span) -> &str {
        self.content
            .characters
            .get(span.range())
            .unwrap_or_default()
    }

    /// The number of lines, at least one. A final line end starts one more, empty line.
    pub fn line_count(&self) -> usize {
        self.content.lines.len()
    }

    /// 0-based line that holds a byte offset.
    pub fn line_of(&self, offset: u32) -> usize {
        self.content.lines.partition_point(|&start| start <= offset) - 1
    }

    /// The bytes of a 0-based line, its line end included; empty past the last line.
    pub fn line(&self, line: usize) -> Span {
        let end = self.end();
        let start = self.content.lines.get(line).copied().unwrap_or(end);
        Span::new(
            start,
            self.content.lines.get(line + 1).copied().unwrap_or(end),
        )
    }

    /// The line and column of a byte offset. An offset past the end counts as the end.
    ///
    /// A byte order mark has no column: editors remove it before they count. Lines of a part of a package are
    /// those of that part.
    pub fn position(&self, at: u32) -> Position {
        let at = at.min(self.end());
        let line = self.line_of(at);
        let start = if line == 0 {
            self.mark().min(at)
        } else {
            self.line(line).start
        };
        let before = self.count(start, at);
        let above = self.line_of(self.part_start(at));
        Position {
            line: offset(line - above + 1),
            column: before.scalars + 1,
            utf16: before.utf16,
        }
    }

    /// How many UTF-16 code units of the file precede a byte. An offset past the end counts as the end.
    pub fn units_before(&self, at: u32) -> u32 {
        self.count(0, at.min(self.end())).utf16
    }

    /// The characters between two bytes; only for distant ones are counts kept.
    fn count(&self, from: u32, to: u32) -> Count {
        let bytes = self.content.characters.as_bytes();
        let span = Span::new(from, to).range();
        if span.len() <= STRIDE {
            return Count::default().and(bytes.get(span).unwrap_or_default());
        }
        let columns = self.content.columns.get_or_init(|| Columns::new(bytes));
        let [from, to] = [span.start, span.end].map(|at| columns.before(bytes, at));
        Count {
            scalars: to.scalars - from.scalars,
            utf16: to.utf16 - from.utf16,
        }
    }

    /// Where the part of a package starts that holds a byte; 0 if the text is one part.
    fn part_start(&self, at: u32) -> u32 {
        self.within.part_at(at).map_or(0, |(_, start)| start)
    }

    /// How many bytes the byte order mark has.
    fn mark(&self) -> u32 {
        if self.content.characters.starts_with('\u{feff}') {
            3
        } else {
            0
        }
    }

    fn end(&self) -> u32 {
        offset(self.content.characters.len())
    }
}

/// Lines end at LF, CRLF or CR.
fn line_starts(bytes: &[u8]) -> Vec<u32> {
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'))
        .filter_map(|at| u32::try_from(at + 1).ok());
    let mut starts = Vec::with_capacity(bytes.len() / 64 + 2);
    starts.push(0);
    starts.extend(ends);
    starts
}

#[cfg(test)]
mod tests {
    use super::{Position, Text};

    fn check(characters: &str, offset: u32, line: u32, column: u32, utf16: u32) {
        let expected = Position {
            line,
            column,
            utf16,
        };
        assert_eq!(Text::new("t", characters).position(offset), expected);
    }

    #[test]
    fn lines_end_at_lf_crlf_and_cr() {
        let starts = |characters| Text::new("t", characters).content.lines.clone();
        assert_eq!(starts(""), [0]);
        assert_eq!(starts("a\nb"), [0, 2]);
        assert_eq!(starts("a\r\nb\rc\n"), [0, 3, 5, 7]);
        assert_eq!(starts("\r\r\n\n"), [0, 1, 3, 4]);
    }

    #[test]
    fn columns_count_scalars_and_utf16_units() {
        check("été 😀 x", 5, 1, 4, 3);
        check("été 😀 x", 11, 1, 7, 7);
        check("un\r\ndeux", 4, 2, 1, 0);
        check("un\rdeux", 5, 2, 3, 2);
        check("end", 99, 1, 4, 3);
        check("", 0, 1, 1, 0);
    }

    #[test]
    fn byte_order_mark_has_no_column() {
        check("\u{feff}a\nb", 0, 1, 1, 0);
        check("\u{feff}a\nb", 3, 1, 1, 0);
        check("\u{feff}a\nb", 4, 1, 2, 1);
        check("\u{feff}a\nb", 5, 2, 1, 0);
    }

    #[test]
    fn long_lines_count_like_short_ones() {
        let line = "é😀-".repeat(5_000);
        check(&line, 70, 1, 31, 40);
        check(&line, 34_999, 1, 15_000, 19_999);
        check(&line, 35_000, 1, 15_001, 20_000);
    }
}
