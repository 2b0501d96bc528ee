//! The characters of a file that is not UTF-8.
//!
//! Every character of a single-byte encoding is one byte of the file, and every UTF-16 code unit is two, so
//! the counts that positions need anyway lead back to the file, and no map is kept.

use std::borrow::Cow;
use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{ISO_8859_15, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::TextError;

/// How much of the start of a file may say what its encoding is.
const START: usize = 1024;

/// A file is no text if one byte in this many is a control character: of random bytes one in ten is, of
/// wire copy that marks its parts with them one in some hundred.
const CONTROLS: usize = 32;

/// The same for a message that was sent over a line, which may be short: half a dozen part it.
const CONTROLS_SENT: usize = 8;

/// A file is UTF-16 if half of its characters are from the first 256, and one in this many at most is none
/// by the other order of bytes.
const ASKEW: usize = 100;

/// An encoding other than UTF-8, and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    encoding: &'static encoding_rs::Encoding,
    /// How it is known.
    pub ground: EncodingGround,
}

/// How the encoding of a file is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EncodingGround {
    /// A byte order mark says so.
    Mark,
    /// The file says so at its start.
    Stated,
    /// Its bytes look like it.
    Likely,
}

impl Encoding {
    /// Its name on the web: `windows-1252`, `UTF-16LE`.
    pub fn name(self) -> &'static str {
        self.encoding.name()
    }

    /// Whether a character is one or two units of two bytes, and not one byte.
    pub(super) fn is_utf16(self) -> bool {
        self.encoding == UTF_16LE || self.encoding == UTF_16BE
    }

    /// Characters as bytes in the encoding; `None` if it lacks one of them.
    pub(super) fn encode(self, characters: &str) -> Option<Vec<u8>> {
        if self.encoding == UTF_16LE {
            return Some(
                characters
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes)
                    .collect(),
            );
        }
        if self.encoding == UTF_16BE {
            return Some(
                characters
                    .encode_utf16()
                    .flat_map(u16::to_be_bytes)
                    .collect(),
            );
        }
        let (bytes, _, lacks) = self.encoding.encode(characters);
        (!lacks).then(|| bytes.into_owned())
    }

    /// The characters of some bytes; `None` if they are not in the encoding.
    fn decode(self, bytes: &[u8]) -> Option<String> {
        let decoded = self
            .encoding
            .decode_without_bom_handling_and_without_replacement(bytes);
        decoded.map(Cow::into_owned)
    }
}

impl fmt::Display for EncodingGround {
    /// As the end of a sentence: "read as windows-1252, …".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Mark => "as its byte order mark says",
            Self::Stated => "as it says itself",
            Self::Likely => "which its bytes look like",
        })
    }
}

/// The characters of bytes that are not UTF-8, or hold a NUL byte, and their encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), TextError> {
    if let Some(encoding) = utf16(bytes) {
        let is_marked = encoding.ground == EncodingGround::Mark;
        let is_text = |characters: &String| is_marked || !characters.contains(is_control);
        match encoding.decode(bytes).filter(is_text) {
            Some(characters) if characters.contains('\0') => return Err(TextError::DamagedUtf16),
            Some(characters) => return Ok((characters, encoding)),
            None if is_marked => return Err(TextError::DamagedUtf16),
            None => {}
        }
    }
    require_text(bytes)?;
    let encoding = match stated(bytes) {
        Some(encoding) => encoding,
        None => likely(bytes)?,
    };
    let characters = encoding.decode(bytes);
    // Every byte is some character of most encodings; what none writes tells that it is another one.
    let is_written = |c: char| !matches!(c, '\u{80}'..='\u{9f}');
    match characters.filter(|characters| characters.chars().all(is_written)) {
        Some(characters) => Ok((characters, encoding)),
        None => Err(damaged(bytes)),
    }
}

/// Whether bytes are UTF-16, with or without a byte order mark.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    let of = |encoding, ground| Some(Encoding { encoding, ground });
    if bytes.starts_with(b"\xff\xfe") {
        return of(UTF_16LE, EncodingGround::Mark);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return of(UTF_16BE, EncodingGround::Mark);
    }
    let units = bytes.len() / 2;
    let zeros = |first: usize| {
        let half = bytes.iter().skip(first).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    if units == 0 || memchr::memchr(0, bytes).is_none() {
        return None;
    }
    let is_likely = |own: usize, other: usize| own * 2 >= units && other * ASKEW <= units;
    let (even, odd) = (zeros(0), zeros(1));
    if is_likely(odd, even) {
        of(UTF_16LE, EncodingGround::Likely)
    } else if is_likely(even, odd) {
        of(UTF_16BE, EncodingGround::Likely)
    } else {
        None
    }
}

/// Whether a character is a command to a machine, and no end of a line, a page or a column.
const fn is_control(character: char) -> bool {
    character.is_ascii_control() && !character.is_ascii_whitespace()
}

/// Refuses bytes that no encoding makes text of.
fn require_text(bytes: &[u8]) -> Result<(), TextError> {
    if let Some(byte) = memchr::memchr(0, bytes) {
        return Err(TextError::Binary { byte });
    }
    let mut controls = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| is_control(char::from(**byte)));
    let first = controls.next().map_or(0, |(byte, _)| byte);
    let is_sent = matches!(bytes.trim_ascii_start().first(), Some(0x01 | 0x16));
    let share = if is_sent { CONTROLS_SENT } else { CONTROLS };
    if (controls.count() + 1) * share > bytes.len().max(CONTROLS) {
        return Err(TextError::Control { byte: first });
    }
    Ok(())
}

/// The encoding that markup names at its start: `<?xml … encoding="ISO-8859-1"?>`, `<meta charset=…>`.
///
/// UTF-8, which the file is not, and UTF-16, which it would show, are not believed.
fn stated(bytes: &[u8]) -> Option<Encoding> {
    let start = bytes.get(..START).unwrap_or(bytes).trim_ascii_start();
    if !start.starts_with(b"<") {
        return None;
    }
    let start = start.to_ascii_lowercase();
    let label = [b"encoding=".as_slice(), b"charset="]
        .into_iter()
        .find_map(|name| {
            let at = memchr::memmem::find(&start, name)?;
            start.get(at + name.len()..)
        })?;
    let label = label.trim_ascii_start();
    let label = label
        .strip_prefix(b"\"")
        .or(label.strip_prefix(b"'"))
        .unwrap_or(label);
    let is_label = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:".contains(byte);
    let length = label.iter().take_while(|byte| is_label(byte)).count();
    let encoding = encoding_rs::Encoding::for_label(label.get(..length)?)?;
    encoding.is_single_byte().then_some(Encoding {
        encoding,
        ground: EncodingGround::Stated,
    })
}

/// The encoding that bytes look like.
fn likely(bytes: &[u8]) -> Result<Encoding, TextError> {
    if is_damaged(bytes) {
        return Err(damaged(bytes));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let mut encoding = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    if !encoding.is_single_byte() {
        let name = encoding.name();
        return Err(TextError::OtherEncoding { name });
    }
    if encoding == WINDOWS_1252 && is_latin9(bytes) {
        encoding = ISO_8859_15;
    }
    Ok(Encoding {
        encoding,
        ground: EncodingGround::Likely,
    })
}

/// Whether bytes are UTF-8 but for a few: read in another encoding, every accent would be two characters.
///
/// A file may also be cut off inside its only accent: no word ends in what the first byte of one would be.
fn is_damaged(bytes: &[u8]) -> bool {
    if matches!(bytes.last(), Some(0xc2 | 0xc3 | 0xc5 | 0xe2)) {
        return true;
    }
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right >= wrong
}

/// Whether text that could be Windows-1252 is ISO-8859-15, which has « œ » and the euro sign where that has
/// fractions and the sign for any currency.
///
/// Right about "c\xbdur" and "10 \xa4"; wrong about "1\xbdkg", which nobody writes without a space.
fn is_latin9(bytes: &[u8]) -> bool {
    let has_quotes = bytes.iter().any(|byte| matches!(byte, 0x80..=0x9f));
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let is_ligature = |at: usize| is_letter(bytes.get(at + 1));
    let mut ligatures = memchr::memchr2_iter(0xbc, 0xbd, bytes);
    !has_quotes && (memchr::memchr(0xa4, bytes).is_some() || ligatures.any(is_ligature))
}

/// The error of bytes in no encoding that is known.
fn damaged(bytes: &[u8]) -> TextError {
    let byte = str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    TextError::Damaged { byte }
}
