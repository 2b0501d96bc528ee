//! What the body of a message stands for: quoted-printable, base64 and its character set undone.

use encoding_rs::{Decoder, Encoding};

use crate::document::nested::Decoded;
use crate::document::story::Line;
use crate::text::{Span, offset};

/// How the bytes of a body are written so that they pass through every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Transfer {
    /// As they are.
    Plain,
    /// Bytes that are no ASCII as `=C3`, and long lines broken behind a `=`.
    QuotedPrintable,
    /// The same in a field, where a blank is an underscore.
    Field,
    /// Three bytes as four letters.
    Base64,
}

/// A body as the file has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'t> {
    /// Its characters in the file.
    pub(super) characters: &'t str,
    /// Their first byte in the file.
    pub(super) start: u32,
    pub(super) transfer: Transfer,
    /// The encoding of the bytes it stands for.
    pub(super) encoding: &'static Encoding,
}

/// The bytes that something written stands for, on their way to characters.
struct Pending {
    decoder: Decoder,
    /// What spells the bytes that make no character yet.
    file: Option<Span>,
}

impl Written<'_> {
    /// Its lines, each with the bytes of its end.
    pub(super) fn lines(self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut line = Decoded::default();
        self.undo(|words, file| {
            let mut at = file.start;
            let is_verbatim = words.len() == file.range().len();
            for part in words.split_inclusive('\n') {
                let place = if is_verbatim {
                    Span::new(at, at + offset(part.len()))
                } else {
                    file
                };
                at = place.end;
                let (own, end) = match part.strip_suffix('\n') {
                    Some(own) => (own, true),
                    None => (part, false),
                };
                let own = own.trim_end_matches('\r');
                if is_verbatim {
                    line.push(own, Span::new(place.start, place.start + offset(own.len())));
                } else {
                    line.push(own, place);
                }
                if end {
                    let end = Span::new(place.end.saturating_sub(1), place.end);
                    lines.push((std::mem::take(&mut line), end));
                }
            }
        });
        lines.push((line, Span::default()));
        lines
    }

    /// All of it as one string.
    pub(super) fn whole(self) -> Decoded {
        let mut decoded = Decoded::default();
        self.undo(|words, file| decoded.push(words, file));
        decoded
    }

    /// Hands over its characters, each stretch with its bytes in the file.
    pub(super) fn undo(self, take: impl FnMut(&str, Span)) {
        match self.transfer {
            Transfer::Plain => {
                let mut take = take;
                let end = self.start + offset(self.characters.len());
                take(self.characters, Span::new(self.start, end));
            }
            Transfer::QuotedPrintable => self.undo_quoted(take),
            Transfer::Field => {
                let mut take = take;
                self.undo_quoted(|words, file| take(&words.replace('_', " "), file));
            }
            Transfer::Base64 => self.undo_base64(take),
        }
    }

    fn undo_quoted(self, mut take: impl FnMut(&str, Span)) {
        let mut pending = Pending::new(self.encoding);
        let (mut rest, mut at) = (self.characters, self.start);
        while let Some(plain) = memchr::memchr(b'=', rest.as_bytes()) {
            let (words, escape) = rest.split_at(plain);
            if !words.is_empty() {
                pending.flush(&mut take);
                take(words, Span::new(at, at + offset(plain)));
            }
            at += offset(plain);
            let hex = escape
                .get(1..3)
                .and_then(|hex| u8::from_str_radix(hex, 16).ok());
            let length = match hex {
                Some(byte) => {
                    pending.push(byte, Span::new(at, at + 3), &mut take);
                    3
                }
                None => soft_break(escape).unwrap_or_else(|| {
                    // Programs that write badly leave the mark as it is.
                    pending.flush(&mut take);
                    take("=", Span::new(at, at + 1));
                    1
                }),
            };
            at += offset(length);
            rest = escape.get(length..).unwrap_or_default();
        }
        pending.flush(&mut take);
        take(rest, Span::new(at, at + offset(rest.len())));
    }

    fn undo_base64(self, mut take: impl FnMut(&str, Span)) {
        let mut pending = Pending::new(self.encoding);
        // The bits of the letters read so far that make no three bytes yet, and where those letters are.
        let (mut bits, mut places) = (0_u32, Vec::with_capacity(4));
        let mut flush = |bits: u32, places: &mut Vec<u32>| {
            let missing = 4 - places.len();
            let [_, bytes @ ..] = (bits << (6 * missing)).to_be_bytes();
            let last = places.last().map_or(0, |at| at + 1);
            // A byte starts in the letter of its number; the last has the rest, so that no two share one.
            for (number, byte) in bytes.iter().take(3 - missing.min(3)).enumerate() {
                let start = places[number];
                let is_last = number + 1 == 3 - missing;
                let end = if is_last { last } else { places[number + 1] };
                pending.push(*byte, Span::new(start, end), &mut take);
            }
            places.clear();
        };
        for (index, byte) in self.characters.bytes().enumerate() {
            if let Some(six) = six_bits(byte) {
                bits = bits << 6 | six;
                places.push(self.start + offset(index));
            }
            if places.len() == 4 {
                flush(std::mem::take(&mut bits), &mut places);
            }
        }
        // The last letters stand for one byte or two.
        if places.len() > 1 {
            flush(bits, &mut places);
        }
        pending.flush(&mut take);
    }
}

impl Pending {
    fn new(encoding: &'static Encoding) -> Self {
        Self {
            decoder: encoding.new_decoder_without_bom_handling(),
            file: None,
        }
    }

    /// Adds a byte that some bytes of the file spell, and hands over the character that it ends.
    fn push(&mut self, byte: u8, file: Span, take: &mut impl FnMut(&str, Span)) {
        let file = self.file.map_or(file, |before| before.to(file));
        let words = self.decode(&[byte], false);
        // Behind half a character comes the one that cuts it off: no two share bytes of the file.
        match words.chars().next_back() {
            Some(last) => {
                self.file = None;
                take(last.encode_utf8(&mut [0; 4]), file);
            }
            None => self.file = Some(file),
        }
    }

    /// Hands over half a character as what is lost.
    fn flush(&mut self, take: &mut impl FnMut(&str, Span)) {
        let words = self.decode(&[], true);
        if let (Some(file), Some(last)) = (self.file.take(), words.chars().next_back()) {
            take(last.encode_utf8(&mut [0; 4]), file);
        }
        self.decoder = self.decoder.encoding().new_decoder_without_bom_handling();
    }

    /// The characters that some bytes end.
    fn decode(&mut self, bytes: &[u8], is_last: bool) -> String {
        let mut words = String::with_capacity(16);
        let _ = self.decoder.decode_to_string(bytes, &mut words, is_last);
        words
    }
}

/// How long the break of a line is that goes on in the next: `=`, blanks, a line end.
fn soft_break(escape: &str) -> Option<usize> {
    let behind = escape.get(1..)?.trim_start_matches([' ', '\t']);
    let end = behind.strip_prefix('\r').unwrap_or(behind);
    let rest = end.strip_prefix('\n').or(end.is_empty().then_some(end))?;
    Some(escape.len() - rest.len())
}

/// The six bits that a letter of base64 stands for.
fn six_bits(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_8, WINDOWS_1252};

    use super::{Transfer, Written};

    fn characters(
        transfer: Transfer,
        encoding: &'static encoding_rs::Encoding,
        written: &str,
    ) -> String {
        let written = Written {
            characters: written,
            start: 0,
            transfer,
            encoding,
        };
        written.whole().characters
    }

    #[test]
    fn quoted_printable_is_undone() {
        let quoted = |written| characters(Transfer::QuotedPrintable, UTF_8, written);
        assert_eq!(
            quoted("d=C3=A9cid=c3=a9 =\r\n=E2=80=94 a=3Db"),
            "décidé — a=b"
        );
        assert_eq!(quoted("a=  \nb="), "ab");
        assert_eq!(
            quoted("a = b =G1 =C3 x=C3=C3=A9"),
            "a = b =G1 \u{fffd} x\u{fffd}é"
        );
        let western = |written| characters(Transfer::QuotedPrintable, WINDOWS_1252, written);
        assert_eq!(western("d=E9cid=E9 =80"), "décidé €");
    }

    #[test]
    fn base64_is_undone() {
        let base64 = |written| characters(Transfer::Base64, UTF_8, written);
        assert_eq!(base64("TGUgcHLDqWZl\r\ndCBh\r\n"), "Le préfet a");
        assert_eq!(base64("w6k="), "é");
        assert_eq!(base64("YQ=="), "a");
        assert_eq!(base64("YQ"), "a");
        assert_eq!(base64("!!!!"), "");
        assert_eq!(base64("/////w==").trim_matches('\u{fffd}'), "");
    }
}
