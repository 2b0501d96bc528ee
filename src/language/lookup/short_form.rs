//! Short forms as numbers.

/// How many bytes a short form has at most.
pub(in crate::language) const LONGEST: usize = 16;

/// A short form as two numbers, its first and its last eight bytes, filled up with NUL: numbers are
/// hashed and compared at once, and no pointer is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct ShortForm(pub(in crate::language) u64, pub(in crate::language) u64);

impl ShortForm {
    /// What an empty place holds, and what long forms have instead.
    pub(super) const NONE: Self = Self(0, 0);

    /// A form that was just put together as numbers; `None` if it is too long or empty.
    ///
    /// Its bytes are read one by one: a processor would wait to read at once what was written apart.
    pub(super) fn of_new(form: &str) -> Option<Self> {
        let bytes = form.as_bytes();
        if bytes.len() > LONGEST || bytes.iter().all(|&byte| byte == 0) {
            return None;
        }
        let (first, last) = bytes.split_at(bytes.len().min(LONGEST / 2));
        Some(Self(number(first), number(last)))
    }

    /// A form as numbers; `None` if it is too long or empty.
    pub(in crate::language) fn of(form: &str) -> Option<Self> {
        let bytes = form.as_bytes();
        let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
            let first = up_to_seven(bytes);
            return (first != 0).then_some(Self(first, 0));
        };
        // What the two have in common is shifted out of the last.
        let unused = u32::try_from(LONGEST.checked_sub(bytes.len())? * 8).ok()?;
        let last = u64::from_le_bytes(*last).checked_shr(unused);
        let short = Self(u64::from_le_bytes(*first), last.unwrap_or_default());
        (short != Self::NONE).then_some(short)
    }

    /// The form with its ASCII letters in lower case.
    pub(super) const fn lower(self) -> Self {
        Self(lower(self.0), lower(self.1))
    }

    /// The place of the form among a number of places, if that one is free.
    pub(super) const fn place(self, places: usize) -> usize {
        // As far among the places as the hash is among its own values, which are 32 bits wide.
        ((self.hash() as u64 * places as u64) >> 32) as usize
    }

    /// A hash of 32 bits.
    const fn hash(self) -> usize {
        // Multiplication carries upward, so the upper half is well mixed once both halves of each
        // number have gone into it: without, « parlerai » and « parleras » would collide.
        const ODD: u64 = 0xf135_7aea_2e62_a9c5;
        let first = (self.0 ^ (self.0 >> 32)).wrapping_mul(ODD);
        let both = (first ^ self.1 ^ (self.1 >> 32)).wrapping_mul(ODD);
        (both >> 32) as usize
    }
}

/// A filter of short forms, which rules out most that are not in the set.
#[derive(Debug)]
pub(in crate::language) struct ShortFormFilter([u64; 64]);

impl ShortFormFilter {
    /// The bit of a form.
    const fn place(form: ShortForm) -> (usize, u64) {
        let hash = form.hash();
        (hash % 64, 1 << (hash / 64 % 64))
    }

    /// Whether a form may be in the set.
    pub(in crate::language) fn may_hold(&self, form: ShortForm) -> bool {
        let (part, bit) = Self::place(form);
        self.0[part] & bit != 0
    }
}

impl<'a> FromIterator<&'a str> for ShortFormFilter {
    /// Leaves out forms that are not short.
    fn from_iter<I: IntoIterator<Item = &'a str>>(forms: I) -> Self {
        let mut filter = [0; 64];
        for (part, bit) in forms.into_iter().filter_map(ShortForm::of).map(Self::place) {
            filter[part] |= bit;
        }
        Self(filter)
    }
}

/// Eight bytes with their ASCII letters in lower case, all at once.
pub(super) const fn lower(bytes: u64) -> u64 {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    // The sums carry into the highest bit of each byte from A on, and of each byte behind Z.
    let low = bytes & (0x7f * EACH);
    let from_a = low + (0x80 - b'A' as u64) * EACH;
    let behind_z = low + (0x7f - b'Z' as u64) * EACH;
    let capitals = from_a & !behind_z & !bytes & (0x80 * EACH);
    bytes | (capitals >> 2)
}

/// Fewer than eight bytes as a number.
fn up_to_seven(bytes: &[u8]) -> u64 {
    let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
        return number(bytes);
    };
    let shift = (bytes.len() - size_of::<u32>()) * 8;
    u64::from(u32::from_le_bytes(*first)) | (u64::from(u32::from_le_bytes(*last)) << shift)
}

/// Up to eight bytes as a number.
fn number(bytes: &[u8]) -> u64 {
    let bytes = bytes.iter().rev();
    bytes.fold(0, |number, &byte| (number << 8) | u64::from(byte))
}
