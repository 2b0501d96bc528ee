//! Short words as they stand in a text, read sixteen bytes at once.

use super::short_form::{ShortForm, lower};

/// A short word as word: its letters as one number, which is looked up as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackedWord {
    /// Its bytes, the first letter in lower case, from the lowest bits on; filled up with NUL.
    bytes: u128,
    /// How many bytes it is.
    length: usize,
    /// Whether its first letter is upper case.
    capital: bool,
}

/// Every byte a one.
const EACH: u64 = u64::from_ne_bytes([1; 8]);

/// The highest bit of every byte.
const HIGH: u64 = 0x80 * EACH;

impl PackedWord {
    /// How many bytes are read; a word is shorter, so that what ends it is seen.
    pub const WINDOW: usize = 16;

    /// The Latin letters at the start of some bytes, only the first of them a capital; `None` if there
    /// are none, or more than fit.
    #[inline]
    pub fn read(window: &[u8; Self::WINDOW]) -> Option<Self> {
        let window = u128::from_le_bytes(*window);
        let [first, last] = halves(window);
        // What this makes a small letter of is a capital or a small letter.
        let start = first | 0x20;
        let others = others(start);
        let end = others.trailing_zeros();
        if others == 0 {
            return Self::read_second(start, last, first & 0x20 == 0);
        }
        if (first >> end) & 1 != 0 {
            return Self::read_all(window);
        }
        // The highest bit of the byte that is not a letter stands behind seven others.
        let bits = end - 7;
        let letters = start & ((1 << bits) - 1);
        (bits > 0).then_some(Self {
            bytes: u128::from(letters),
            length: bits as usize / 8,
            capital: first & 0x20 == 0,
        })
    }

    /// The same for more letters than eight.
    #[inline(never)]
    fn read_second(first: u64, last: u64, capital: bool) -> Option<Self> {
        let others = others(last);
        let end = others.trailing_zeros();
        if others == 0 || (last >> end) & 1 != 0 {
            return Self::read_all(join(first, last)).map(|all| Self { capital, ..all });
        }
        let bits = end - 7;
        Some(Self {
            bytes: join(first, last & ((1 << bits) - 1)),
            length: 8 + bits as usize / 8,
            capital,
        })
    }

    /// The ASCII letters at the start of some bytes, in any case: "NATO", "iPhone"; `None` if there are
    /// more than fit, or if two sentences may be glued together in them: « villeDepuis ».
    pub fn read_mixed(window: &[u8; Self::WINDOW]) -> Option<Self> {
        let window = u128::from_le_bytes(*window);
        let [first, last] = halves(window).map(lower);
        let bits = join(others(first), others(last)).trailing_zeros();
        let bits = bits.checked_sub(7).filter(|&bits| bits < 120)?;
        let letters = (1 << bits) - 1;
        let bytes = join(first, last) & letters;
        // The bit in which a small letter differs from its capital.
        let case = join(0x20 * EACH, 0x20 * EACH) & letters;
        let capitals = (window ^ bytes) & case;
        let glued = capitals & ((case & !capitals) << 8) & !0xff_ffff;
        (bits > 0 && glued == 0).then_some(Self {
            bytes,
            length: bits as usize / 8,
            capital: capitals & 0x20 != 0,
        })
    }

    /// The same for letters from « à » to « ÿ » among others.
    #[inline(never)]
    fn read_all(window: u128) -> Option<Self> {
        let mut start = window | 0x20;
        let mut capital = window & 0x20 == 0;
        if window & 0x80 != 0 {
            // From « À » to « Ý », each 32 below its small letter.
            capital = matches!(window.to_le_bytes(), [0xc3, 0x80..=0x96 | 0x98..=0x9d, ..]);
            start = window | if capital { 0x2000 } else { 0 };
        }
        let [first, last] = halves(start);
        // A letter of two bytes is one that leads and one that follows, which stands behind it.
        let leads = join(equal(first, 0xc3), equal(last, 0xc3));
        let follows = join(follow(first), follow(last));
        let pairs = leads & (follows >> 8);
        let others = join(others(first), others(last)) & !(pairs | (pairs << 8));
        let bits = others.trailing_zeros().checked_sub(7)?;
        (others != 0 && bits > 0).then_some(Self {
            bytes: start & ((1 << bits) - 1),
            length: bits as usize / 8,
            capital,
        })
    }

    /// How many bytes it has: at least one.
    pub const fn length(self) -> usize {
        self.length
    }

    /// Whether its first letter is upper case.
    pub const fn is_capital(self) -> bool {
        self.capital
    }

    /// This word with an ASCII character behind it: « l' ».
    #[must_use]
    pub fn and(self, mark: u8) -> Self {
        Self {
            bytes: self.bytes | (u128::from(mark) << (self.length * 8)),
            length: self.length + 1,
            ..self
        }
    }

    /// This word and another as one; `None` if that is too long: « l'un ».
    pub fn with(self, other: Self) -> Option<Self> {
        let length = self.length + other.length;
        (length <= Self::WINDOW).then(|| Self {
            bytes: self.bytes | (other.bytes << (self.length * 8)),
            length,
            ..self
        })
    }

    /// This word up to one of its bytes, and from there on.
    pub fn split(self, at: usize) -> (Self, Self) {
        let bits = at * 8;
        let first = Self {
            bytes: self.bytes & ((1 << bits) - 1),
            length: at,
            ..self
        };
        let second = Self {
            bytes: self.bytes >> bits,
            length: self.length - at,
            capital: false,
        };
        (first, second)
    }

    /// Whether it is one letter.
    pub const fn is_letter(self) -> bool {
        self.length == 1 || self.length == 2 && self.bytes & 0x80 != 0
    }

    /// Whether it is this word.
    pub fn is(self, word: &str) -> bool {
        let bytes = self.bytes.to_le_bytes();
        bytes.get(..self.length) == Some(word.as_bytes())
    }

    /// Its bytes in lower case as a number, the first byte lowest, filled up with NUL.
    pub(in crate::language) const fn bytes(self) -> u128 {
        self.bytes
    }

    /// The number it is looked up by.
    pub(in crate::language) const fn short(self) -> ShortForm {
        let [first, last] = halves(self.bytes);
        ShortForm(first, last)
    }
}

/// The first and the last eight of sixteen bytes.
#[expect(clippy::cast_possible_truncation, reason = "numbers are taken apart")]
const fn halves(bytes: u128) -> [u64; 2] {
    [bytes as u64, (bytes >> 64) as u64]
}

/// The sixteen bytes of two halves.
fn join(first: u64, last: u64) -> u128 {
    u128::from(first) | (u128::from(last) << 64)
}

/// The highest bit of each byte that is not a letter from a to z.
const fn others(bytes: u64) -> u64 {
    // The sums carry into the highest bit of each byte from a on, and of each byte behind z.
    let low = bytes & (0x7f * EACH);
    let from_a = low + (0x80 - b'a' as u64) * EACH;
    let behind_z = low + (0x7f - b'z' as u64) * EACH;
    !(from_a & !behind_z & !bytes) & HIGH
}

/// The highest bit of each byte that is a certain one.
const fn equal(bytes: u64, byte: u8) -> u64 {
    let rest = bytes ^ (byte as u64 * EACH);
    !(((rest & (0x7f * EACH)) + 0x7f * EACH) | rest) & HIGH
}

/// The highest bit of each byte that follows in a letter from « à » to « ÿ »: from 0xa0 to 0xbf, but
/// for that of « ÷ ».
const fn follow(bytes: u64) -> u64 {
    // Shifts bring the next two bits up to the highest one.
    bytes & !(bytes << 1) & (bytes << 2) & HIGH & !equal(bytes, 0xb7)
}

#[cfg(test)]
mod tests {
    use super::PackedWord;

    fn check(window: &str, expected: Option<(&str, bool)>) {
        let bytes = window.as_bytes().first_chunk().expect("a window is long");
        let word = PackedWord::read(bytes);
        let told = word.map(|word| {
            let bytes = word.bytes().to_le_bytes();
            let form = String::from_utf8(bytes[..word.length()].to_vec());
            (form.expect("letters are whole"), word.is_capital())
        });
        let expected = expected.map(|(form, capital)| (form.to_owned(), capital));
        assert_eq!(told, expected, "{window}");
    }

    #[test]
    fn letters_are_read_up_to_what_is_no_letter() {
        check("The mayor says it", Some(("the", true)));
        check("a, then some more", Some(("a", false)));
        check("harbors, all of them", Some(("harbors", false)));
        check("harboring all of them", Some(("harboring", false)));
        check("McDonald and others", Some(("mc", true)));
        check("abcdefghijklmno, p", Some(("abcdefghijklmno", false)));
        check("abcdefghijklmnop, q", None);
        check("[bracketed words]", None);
        check("@home, where it is", None);
        check(" and so on and on", None);
    }

    #[test]
    fn letters_of_either_case_are_read() {
        let check = |window: &str, expected: Option<(usize, bool)>| {
            let bytes = window.as_bytes().first_chunk().expect("a window is long");
            let word = PackedWord::read_mixed(bytes);
            let told = word.map(|word| (word.length(), word.is_capital()));
            assert_eq!(told, expected, "{window}");
        };
        check("NATO and others, ", Some((4, true)));
        check("iPhones of others", Some((7, false)));
        check("McDonald said so.", Some((8, true)));
        check("villeDepuis lundi", None);
        check("ABCDEFGHIJKLMNOPQ", None);
        check("2nd of the others", None);
    }

    #[test]
    fn letters_with_accents_are_read() {
        check("été comme hiver, ", Some(("été", false)));
        check("État de nature, ", Some(("état", true)));
        check("×2 ou peut-être 3", None);
        check("ßa va, et pourtant", None);
        check("Hôtel de la plage", Some(("hôtel", true)));
        check("préféré, il reste", Some(("préféré", false)));
        check("ça va, et pourtant", Some(("ça", false)));
        check("a÷b, c'est tout vu", Some(("a", false)));
        check("cœurs et âmes, oui", Some(("c", false)));
        check("a²: le carré de a", Some(("a", false)));
    }
}
