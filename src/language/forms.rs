//! The table of forms: what is known of each, found with one look into memory.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::lexicon::Word;

/// How many bytes a short form has at most.
pub(super) const SHORT: usize = 16;

/// What is known of every form of a language.
#[derive(Debug)]
pub(super) struct Table {
    short: FxHashMap<Short, Word>,
    /// The forms that are too long for that, of which there are few.
    long: FxHashMap<Box<str>, Word>,
}

/// A short form as two numbers, its first and its last eight bytes, filled up with NUL: numbers are
/// hashed and compared at once, and no pointer is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short(u64, u64);

impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Multiplication carries upward, and the hasher gives the middle: without a hand the last
        // letters of « parlerai » and « parleras » would tell nothing.
        let fold = |number: u64| number ^ (number >> 32);
        state.write_u64(fold(self.0));
        state.write_u64(fold(self.1));
    }
}

impl Table {
    /// A table made for so many forms.
    pub(super) fn new(forms: usize) -> Self {
        Self {
            short: FxHashMap::with_capacity_and_hasher(forms, FxBuildHasher),
            long: FxHashMap::default(),
        }
    }

    /// What is known of a form.
    pub(super) fn get(&self, form: &str) -> Option<Word> {
        match Short::of(form) {
            Some(short) => self.short.get(&short),
            None => self.long.get(form),
        }
        .copied()
    }

    /// What is known of a short form, whatever the case of its ASCII letters.
    pub(super) fn get_short(&self, form: &str) -> Option<Word> {
        let short = Short::of(form)?.small();
        self.short.get(&short).copied()
    }

    /// What is known of every form, in no order.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Word> {
        self.short.values_mut().chain(self.long.values_mut())
    }

    /// What is known of a form, which is given a number now if it had none.
    pub(super) fn entry(&mut self, form: &str) -> &mut Word {
        let count = self.short.len() + self.long.len();
        let new = || Word {
            form: u32::try_from(count + 1).unwrap_or(u32::MAX - 1),
            ..Word::UNKNOWN
        };
        match Short::new(form) {
            Some(short) => self.short.entry(short).or_insert_with(new),
            None => self.long.entry(form.into()).or_insert_with(new),
        }
    }
}

impl Short {
    /// A form that was just put together as numbers; none when it is too long.
    ///
    /// Its bytes are read one by one, for a processor waits to read at once what was written apart.
    fn new(form: &str) -> Option<Self> {
        let bytes = form.as_bytes();
        if bytes.len() > SHORT {
            return None;
        }
        let (first, last) = bytes.split_at(bytes.len().min(SHORT / 2));
        Some(Self(number(first), number(last)))
    }

    /// A form as written as numbers; none when it is too long.
    fn of(form: &str) -> Option<Self> {
        let bytes = form.as_bytes();
        let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
            return Some(Self(few(bytes), 0));
        };
        // What the two have in common is shifted out of the last.
        let unused = u32::try_from(SHORT.checked_sub(bytes.len())? * 8).ok()?;
        let last = u64::from_le_bytes(*last).checked_shr(unused);
        Some(Self(u64::from_le_bytes(*first), last.unwrap_or_default()))
    }

    /// The form with its ASCII letters in lower case.
    const fn small(self) -> Self {
        Self(small(self.0), small(self.1))
    }
}

/// Eight bytes with their ASCII letters in lower case, all at once.
const fn small(bytes: u64) -> u64 {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    // The sums carry into the highest bit of each byte from A on, and of each byte behind Z.
    let low = bytes & (0x7f * EACH);
    let from_a = low + (0x80 - b'A' as u64) * EACH;
    let behind_z = low + (0x7f - b'Z' as u64) * EACH;
    let capitals = from_a & !behind_z & !bytes & (0x80 * EACH);
    bytes | (capitals >> 2)
}

/// Fewer than eight bytes as a number.
fn few(bytes: &[u8]) -> u64 {
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
