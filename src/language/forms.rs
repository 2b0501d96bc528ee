//! The table of forms: what is known of each.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::lexicon::{Classes, Forms, Word};
use super::stored::{Reader, Writer, fields, item};

/// How many bytes a short form has at most.
pub(super) const SHORT: usize = 16;

/// What is known of every form of a language.
///
/// A language has tens of thousands of forms. They are stored as bytes when selon is built, and read
/// where they lie; only a newsroom's own entries have them copied.
#[derive(Debug)]
pub(super) struct Table {
    /// The forms in the order of their numbers, which start at 1, as [`Known`] writes them.
    forms: Cow<'static, [Record]>,
    /// For each place, the number of the short form that stands there, lowest byte first; 0 when none
    /// does. They are a power of two, and at least twice as many as the forms.
    places: Cow<'static, [Place]>,
    /// The numbers of the forms that are too long for a place, of which there are few.
    long: FxHashMap<Cow<'static, str>, u32>,
}

/// What is known of one form, as bytes; two of them fill a line of memory.
type Record = [u8; 32];

/// A number, as bytes.
type Place = [u8; 4];

/// A short form as two numbers, its first and its last eight bytes, filled up with NUL: numbers are
/// hashed and compared at once, and no pointer is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short(u64, u64);

/// What is known of one form.
#[derive(Debug, Clone, Copy)]
struct Known {
    short: Short,
    word: Word,
}

impl Known {
    /// What a record says of the form of a number.
    fn read(record: &Record, form: u32) -> Self {
        let [first, last, classes, rest] = fields(record).map(u64::from_le_bytes);
        #[expect(clippy::cast_possible_truncation, reason = "the number is taken apart")]
        let word = Word {
            form,
            lemma: rest as u32,
            classes: Classes::from_bits_retain(classes),
            verb: Forms::from_bits_retain((rest >> 32) as u16),
            lead: (rest >> 48) as u16,
        };
        Self {
            short: Short(first, last),
            word,
        }
    }

    /// It as a record.
    fn write(self) -> Record {
        let Self { short, word } = self;
        let rest = u64::from(word.lemma)
            | (u64::from(word.verb.bits()) << 32)
            | (u64::from(word.lead) << 48);
        let fields = [short.0, short.1, word.classes.bits(), rest];
        item(fields.map(u64::to_le_bytes))
    }
}

impl Table {
    /// A table made for so many forms.
    pub(super) fn new(forms: usize) -> Self {
        let places = (forms.max(1) * 2).next_power_of_two();
        Self {
            forms: Cow::Owned(Vec::with_capacity(forms)),
            places: Cow::Owned(vec![Place::default(); places]),
            long: FxHashMap::default(),
        }
    }

    /// The table that [`store`](Self::store) wrote; none when there is none.
    pub(super) fn read(bytes: &mut Reader) -> Option<Self> {
        let forms = bytes.row()?;
        let places = bytes.row()?;
        let numbers = bytes.row()?;
        let long = std::str::from_utf8(bytes.row::<1>()?.as_flattened()).ok()?;
        Some(Self {
            forms: Cow::Borrowed(forms),
            places: Cow::Borrowed(places),
            long: { long.lines().map(Cow::Borrowed) }
                .zip(numbers.iter().map(|&number| u32::from_le_bytes(number)))
                .collect(),
        })
    }

    /// Writes the table.
    pub(super) fn store(&self, bytes: &mut Writer) {
        bytes.row(&self.forms);
        bytes.row(&self.places);
        let mut long: Vec<_> = self.long.iter().collect();
        long.sort_unstable();
        bytes.row(
            long.iter()
                .map(|(_, number)| number.to_le_bytes())
                .collect::<Vec<_>>()
                .as_slice(),
        );
        let text: String = long
            .iter()
            .flat_map(|(form, _)| [form.as_ref(), "\n"])
            .collect();
        bytes.row(text.as_bytes().as_chunks::<1>().0);
    }

    /// What is known of a form.
    pub(super) fn get(&self, form: &str) -> Option<Word> {
        match Short::of(form) {
            Some(short) => self.find(short).ok(),
            None => self.word(*self.long.get(form)?),
        }
    }

    /// What is known of a short form, whatever the case of its ASCII letters.
    pub(super) fn get_short(&self, form: &str) -> Option<Word> {
        self.find(Short::of(form)?.small()).ok()
    }

    /// Says more of what is known of a form.
    pub(super) fn learn(&mut self, number: u32, learn: impl FnOnce(&mut Word)) {
        if let Some(record) = self.forms.to_mut().get_mut(number as usize - 1) {
            let mut known = Known::read(record, number);
            learn(&mut known.word);
            *record = known.write();
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
        let known = match short {
            Some(short) => match self.find(short) {
                Ok(word) => Some(word.form),
                Err(place) => {
                    self.places.to_mut()[place] = next.to_le_bytes();
                    None
                }
            },
            None => self.long.get(form).copied(),
        };
        known.unwrap_or_else(|| {
            self.forms.to_mut().push(
                Known {
                    short: short.unwrap_or(Short::NONE),
                    word: Word::UNKNOWN,
                }
                .write(),
            );
            if short.is_none() {
                self.long.insert(form.to_owned().into(), next);
            }
            if self.forms.len() * 2 > self.places.len() {
                self.grow();
            }
            next
        })
    }

    fn word(&self, number: u32) -> Option<Word> {
        let record = self.forms.get(number as usize - 1)?;
        Some(Known::read(record, number).word)
    }

    /// What is known of a short form, or else the free place that would be its own.
    fn find(&self, short: Short) -> Result<Word, usize> {
        let (forms, places) = (&*self.forms, &*self.places);
        let last = places.len() - 1;
        let mut place = short.hash() & last;
        loop {
            match u32::from_le_bytes(places[place]) {
                0 => return Err(place),
                number => {
                    let record = &forms[number as usize - 1];
                    if Short::read(record) == short {
                        return Ok(Known::read(record, number).word);
                    }
                    place = (place + 1) & last;
                }
            }
        }
    }

    /// Makes twice as many places.
    fn grow(&mut self) {
        self.places = Cow::Owned(vec![Place::default(); self.places.len() * 2]);
        for number in self.numbers() {
            let short = Short::read(&self.forms[number as usize - 1]);
            if let (true, Err(place)) = (short != Short::NONE, self.find(short)) {
                self.places.to_mut()[place] = number.to_le_bytes();
            }
        }
    }
}

impl Short {
    /// What a long form has instead.
    const NONE: Self = Self(0, 0);

    /// The form a record is about.
    fn read(record: &Record) -> Self {
        let [first, last, ..]: [_; 4] = fields(record).map(u64::from_le_bytes);
        Self(first, last)
    }

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
