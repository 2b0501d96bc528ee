//! The signs of RTF: groups, control words, characters.

use crate::text::{Span, offset};

/// The longest control word there is has 32 letters; nothing longer is one.
const LONGEST_WORD: usize = 32;

/// A sign, with its bytes in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) span: Span,
}

/// What a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word`, `\word12`: its letters and its number.
    Word(&'t str, Option<i32>),
    /// `\~`, `\*` and the like.
    Symbol(char),
    /// `\'e9`: a byte in the encoding of the file.
    Byte(u8),
    /// Characters as they are.
    Words(&'t str),
}

/// The signs of a file.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'t> {
    rest: &'t str,
    /// Where the rest starts in the file.
    at: u32,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(characters: &'t str, at: u32) -> Self {
        Self {
            rest: characters,
            at,
        }
    }

    /// Skips bytes that are no signs: the data behind `\bin`.
    pub(super) fn pass(&mut self, length: usize) {
        let mut length = length.min(self.rest.len());
        while !self.rest.is_char_boundary(length) {
            length += 1;
        }
        self.rest = self.rest.get(length..).unwrap_or_default();
        self.at += offset(length);
    }

    /// Skips line ends and a character behind them, and returns where it ends.
    pub(super) fn skip_character(&mut self) -> u32 {
        self.skip_line_ends();
        let length = self.rest.chars().next().map_or(0, char::len_utf8);
        self.pass(length);
        self.at
    }

    /// Skips line ends, which are only there for programs that cannot read long lines.
    fn skip_line_ends(&mut self) {
        let ends = self
            .rest
            .bytes()
            .take_while(|byte| matches!(byte, b'\r' | b'\n' | b'\0'));
        self.pass(ends.count());
    }

    fn take(&mut self, kind: Kind<'t>, length: usize) -> Token<'t> {
        let start = self.at;
        self.pass(length);
        Token {
            kind,
            span: Span::new(start, self.at),
        }
    }

    /// Reads what starts with a backslash.
    fn control(&mut self) -> Token<'t> {
        let after = self.rest.get(1..).unwrap_or_default();
        let letters = after.bytes().take_while(u8::is_ascii_alphabetic);
        let letters = letters.take(LONGEST_WORD).count();
        let Some(first) = after.chars().next() else {
            return self.take(Kind::Symbol('\\'), 1);
        };
        if letters == 0 {
            let byte = after.strip_prefix('\'').and_then(|hex| hex.get(..2));
            return match byte.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                Some(byte) => self.take(Kind::Byte(byte), 4),
                None => self.take(Kind::Symbol(first), 1 + first.len_utf8()),
            };
        }
        let (word, behind) = after.split_at(letters);
        let sign = usize::from(behind.starts_with('-'));
        let digits = behind
            .bytes()
            .skip(sign)
            .take_while(u8::is_ascii_digit)
            .count();
        let number = behind.get(..sign + digits).filter(|_| digits > 0);
        let length = number.map_or(0, str::len);
        let blank = usize::from(
            behind
                .get(length..)
                .is_some_and(|rest| rest.starts_with(' ')),
        );
        let number = number.and_then(|number| number.parse().ok());
        self.take(Kind::Word(word, number), 1 + letters + length + blank)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        self.skip_line_ends();
        let sign = |byte: &u8| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | b'\0');
        Some(match self.rest.bytes().next()? {
            b'{' => self.take(Kind::Open, 1),
            b'}' => self.take(Kind::Close, 1),
            b'\\' => self.control(),
            _ => {
                let length = self.rest.bytes().position(|byte| sign(&byte));
                let length = length.unwrap_or(self.rest.len());
                let words = self.rest.get(..length).unwrap_or_default();
                self.take(Kind::Words(words), length)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Tokens};

    #[test]
    fn signs_are_told_apart() {
        let kinds: Vec<_> = Tokens::new("{\\b0 a\\'e9\r\n\\u-10179?\\~\\par}", 0)
            .map(|one| one.kind)
            .collect();
        assert_eq!(
            kinds,
            [
                Kind::Open,
                Kind::Word("b", Some(0)),
                Kind::Words("a"),
                Kind::Byte(0xe9),
                Kind::Word("u", Some(-10_179)),
                Kind::Words("?"),
                Kind::Symbol('~'),
                Kind::Word("par", None),
                Kind::Close,
            ]
        );
    }

    #[test]
    fn cut_signs_are_no_panic() {
        for written in [
            "\\", "\\'", "\\'e", "\\'é", "\\u-", "\\bin9", "\\é", "\\par",
        ] {
            let mut tokens = Tokens::new(written, 0);
            assert_eq!(
                tokens.by_ref().map(|one| one.span.end).max(),
                Some(u32::try_from(written.len()).unwrap())
            );
        }
    }
}
