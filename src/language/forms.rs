//! The table of forms: what is known of each.

use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::lexicon::{Classes, Forms, Word};

/// How many bytes a short form has at most.
pub(super) const SHORT: usize = 16;

/// What is known of every form of a language.
///
/// A language has tens of thousands of forms, made anew in each run, so that what a run costs at
/// least is what this table costs. Its forms stand in one row, with no room between them.
#[derive(Debug)]
pub(super) struct Table {
    /// The forms in the order of their numbers, which start at 1.
    forms: Vec<Known>,
    /// For each place, the number of the short form that stands there; 0 when none does. They are a
    /// power of two, and at least twice as many as the forms.
    places: Vec<u32>,
    /// The numbers of the forms that are too long for a place, of which there are few.
    long: FxHashMap<Box<str>, u32>,
}

/// A short form as two numbers, its first and its last eight bytes, filled up with NUL: numbers are
/// hashed and compared at once, and no pointer is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short(u64, u64);

/// What is known of one form; two of them fill a line of memory.
#[derive(Debug, Clone, Copy)]
#[repr(align(32))]
struct Known {
    short: Short,
    classes: Classes,
    lemma: u32,
    verb: Forms,
    lead: u16,
}

impl Known {
    const fn word(self, form: u32) -> Word {
        Word {
            form,
            lemma: self.lemma,
            classes: self.classes,
            verb: self.verb,
            lead: self.lead,
        }
    }
}

impl Table {
    /// A table made for so many forms.
    pub(super) fn new(forms: usize) -> Self {
        Self {
            forms: Vec::with_capacity(forms),
            places: vec![0; (forms.max(1) * 2).next_power_of_two()],
            long: FxHashMap::default(),
        }
    }

    /// What is known of a form.
    pub(super) fn get(&self, form: &str) -> Option<Word> {
        match Short::of(form) {
            Some(short) => self.word(self.find(short).ok()?),
            None => self.word(*self.long.get(form)?),
        }
    }

    /// What is known of a short form, whatever the case of its ASCII letters.
    pub(super) fn get_short(&self, form: &str) -> Option<Word> {
        self.word(self.find(Short::of(form)?.small()).ok()?)
    }

    /// Says more of what is known of a form.
    pub(super) fn learn(&mut self, number: u32, learn: impl FnOnce(&mut Word)) {
        if let Some(known) = self.forms.get_mut(number as usize - 1) {
            let mut word = known.word(number);
            learn(&mut word);
            let Word {
                lemma,
                classes,
                verb,
                lead,
                ..
            } = word;
            *known = Known {
                short: known.short,
                classes,
                lemma,
                verb,
                lead,
            };
        }
    }

    /// The numbers of all forms.
    pub(super) fn numbers(&self) -> RangeInclusive<u32> {
        1..=u32::try_from(self.forms.len()).unwrap_or(u32::MAX - 1)
    }

    /// The number of a form, given now if it had none.
    pub(super) fn number(&mut self, form: &str) -> u32 {
        let next = *self.numbers().end() + 1;
        let short = Short::new(form);
        let number = match short {
            Some(short) => self.find(short).unwrap_or_else(|place| {
                self.places[place] = next;
                next
            }),
            None => *self.long.entry(form.into()).or_insert(next),
        };
        if number == next {
            self.forms.push(Known {
                short: short.unwrap_or(Short::NONE),
                classes: Classes::empty(),
                lemma: 0,
                verb: Forms::empty(),
                lead: 0,
            });
            if self.forms.len() * 2 > self.places.len() {
                self.grow();
            }
        }
        number
    }

    fn word(&self, number: u32) -> Option<Word> {
        let known = self.forms.get(number as usize - 1)?;
        Some(known.word(number))
    }

    /// The number of a short form, or else the free place that would be its own.
    fn find(&self, short: Short) -> Result<u32, usize> {
        let last = self.places.len() - 1;
        let mut place = short.hash() & last;
        loop {
            match self.places[place] {
                0 => return Err(place),
                number if self.forms[number as usize - 1].short == short => return Ok(number),
                _ => place = (place + 1) & last,
            }
        }
    }

    /// Makes twice as many places.
    fn grow(&mut self) {
        self.places = vec![0; self.places.len() * 2];
        for number in self.numbers() {
            let short = self.forms[number as usize - 1].short;
            if let (true, Err(place)) = (short != Short::NONE, self.find(short)) {
                self.places[place] = number;
            }
        }
    }
}

impl Short {
    /// What a long form has instead.
    const NONE: Self = Self(0, 0);

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

    /// Where the form stands when that place is free; only the lower bits are looked at.
    const fn hash(self) -> usize {
        // Multiplication carries upward, so that the upper half is as good as drawn once both halves
        // of each number have gone into it: without, « parlerai » and « parleras » would collide.
        const ODD: u64 = 0xf135_7aea_2e62_a9c5;
        let first = (self.0 ^ (self.0 >> 32)).wrapping_mul(ODD);
        let both = (first ^ self.1 ^ (self.1 >> 32)).wrapping_mul(ODD);
        (both >> 32) as usize
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
