//! A file as read, and places in it.
//!
//! Turns the bytes of a file into a [`Text`], the only type that slices by bytes. It knows neither
//! formats nor languages.

mod span;

pub use span::{Position, Span};

/// One file as read: its name, its characters and where its lines start.
///
/// A leading byte order mark stays part of the characters, so that every [`Span`] counts the bytes
/// of the file itself.
#[derive(Debug, Clone)]
pub struct Text {
    name: String,
    characters: String,
    /// Byte offset of the first character of each line.
    lines: Vec<u32>,
}

/// Why the bytes of a file are not a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The bytes are not UTF-8.
    #[error(
        "not UTF-8: byte {byte} is invalid; convert the file, for instance with `iconv -t UTF-8`"
    )]
    NotUtf8 {
        /// 0-based offset of the first invalid byte.
        byte: usize,
    },
    /// A NUL byte says that this is no prose.
    #[error("looks like a binary file: byte {byte} is NUL")]
    Binary {
        /// 0-based offset of the first NUL byte.
        byte: usize,
    },
    /// Spans are 32 bits wide.
    #[error("larger than 4 GiB; split the file")]
    TooLarge,
}

impl Text {
    /// Takes the bytes of a file for a text.
    ///
    /// # Errors
    /// Refuses bytes that are not UTF-8, that hold a NUL byte, or that exceed 4 GiB.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, TextError> {
        if u32::try_from(bytes.len()).is_err() {
            return Err(TextError::TooLarge);
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

    /// Takes characters for a text.
    ///
    /// # Panics
    /// When the characters exceed 4 GiB, which [`Text::from_bytes`] refuses.
    pub fn new(name: impl Into<String>, characters: impl Into<String>) -> Self {
        let characters = characters.into();
        assert!(
            u32::try_from(characters.len()).is_ok(),
            "a text is at most 4 GiB long"
        );
        let lines = line_starts(characters.as_bytes());
        Self {
            name: name.into(),
            characters,
            lines,
        }
    }

    /// The name the file was asked for by, with `/` between folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All characters, a byte order mark included.
    pub fn as_str(&self) -> &str {
        &self.characters
    }

    /// The characters of a place; empty when the span is not one of this text.
    pub fn slice(&self, span: Span) -> &str {
        self.characters.get(span.range()).unwrap_or_default()
    }

    /// How many lines there are: at least one. A final line end opens one more, empty line.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// 0-based line that holds a byte offset.
    pub fn line_of(&self, offset: u32) -> usize {
        self.lines.partition_point(|&start| start <= offset) - 1
    }

    /// The bytes of a 0-based line, its line end included; empty past the last line.
    pub fn line(&self, line: usize) -> Span {
        let end = self.end();
        let start = self.lines.get(line).copied().unwrap_or(end);
        Span::new(start, self.lines.get(line + 1).copied().unwrap_or(end))
    }

    /// Where a person finds a byte offset; an offset past the end counts as the end.
    pub fn position(&self, offset: u32) -> Position {
        let offset = offset.min(self.end());
        let line = self.line_of(offset);
        let before = self.slice(Span::new(self.line(line).start, offset));
        let before = if line == 0 {
            before.trim_start_matches('\u{feff}')
        } else {
            before
        };
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position {
            line: count(line + 1),
            column: count(before.chars().count() + 1),
            utf16: count(before.encode_utf16().count()),
        }
    }

    fn end(&self) -> u32 {
        u32::try_from(self.characters.len()).unwrap_or(u32::MAX)
    }
}

/// Lines end at LF, CRLF or CR.
fn line_starts(bytes: &[u8]) -> Vec<u32> {
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'))
        .filter_map(|at| u32::try_from(at + 1).ok());
    std::iter::once(0).chain(ends).collect()
}
