//! The table of forms: what is known of each.

use std::borrow::Cow;

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
    /// The short forms, each at the first free place from its [own](Short::place) on. The places are at
    /// least twice as many as the forms, and no more where they are stored: what is looked at again
    /// and again then lies close together.
    places: Cow<'static, [Record]>,
    /// The forms that are too long for a place, of which there are few.
    long: FxHashMap<Cow<'static, str>, Word>,
    /// How many forms there are; each has a number, from 1 on.
    count: u32,
}

/// What is known of one form, as bytes; two of them fill a line of memory. No form has zeros only.
type Record = [u8; 32];

/// A short form as two numbers, its first and its last eight bytes, filled up with NUL: numbers are
/// hashed and compared at once, and no pointer is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Short(pub(super) u64, pub(super) u64);

/// What a record says.
#[derive(Debug, Clone, Copy)]
struct Known {
    short: Short,
    word: Word,
}

impl Known {
    /// From which bit on the third number of a record holds the number of the form, which leaves
    /// more bits than there are classes.
    const FORM: u32 = 40;

    fn read(record: &Record) -> Self {
        let [first, last, classes, rest] = fields(record).map(u64::from_le_bytes);
        #[expect(clippy::cast_possible_truncation, reason = "numbers are taken apart")]
        let word = Word {
            form: (classes >> Self::FORM) as u32,
            lemma: rest as u32,
            classes: Classes::from_bits_truncate(classes),
            verb: Forms::from_bits_retain((rest >> 32) as u16),
            lead: (rest >> 48) as u16,
        };
        Self {
            short: Short(first, last),
            word,
        }
    }

    fn write(self) -> Record {
        let Self { short, word } = self;
        let classes = word.classes.bits() | (u64::from(word.form) << Self::FORM);
        let rest = u64::from(word.lemma)
            | (u64::from(word.verb.bits()) << 32)
            | (u64::from(word.lead) << 48);
        item([short.0, short.1, classes, rest].map(u64::to_le_bytes))
    }
}

impl Table {
    /// A table made for so many forms.
    pub(super) fn new(forms: usize) -> Self {
        let places = forms.max(1) * 2;
        Self {
            places: Cow::Owned(vec![Record::default(); places]),
            long: FxHashMap::default(),
            count: 0,
        }
    }

    /// The table that [`store`](Self::store) wrote; none when there is none.
    pub(super) fn read(bytes: &mut Reader) -> Option<Self> {
        let places = bytes.row()?;
        let words = bytes.row()?;
        let long = std::str::from_utf8(bytes.row::<1>()?.as_flattened()).ok()?;
        let [count] = *bytes.row()? else { return None };
        Some(Self {
            places: Cow::Borrowed(places),
            long: { long.lines().map(Cow::Borrowed) }
                .zip(words.iter().map(|record| Known::read(record).word))
                .collect(),
            count: u32::from_le_bytes(count),
        })
    }

    /// Writes the table.
    pub(super) fn store(&self, bytes: &mut Writer) {
        bytes.row(&self.moved(self.count as usize * 2));
        let mut long: Vec<_> = self.long.iter().collect();
        long.sort_unstable_by_key(|(form, _)| *form);
        let words = long.iter().map(|&(_, &word)| {
            let short = Short::NONE;
            Known { short, word }.write()
        });
        bytes.row(&words.collect::<Vec<_>>());
        let forms = long.iter().flat_map(|(form, _)| [form.as_ref(), "\n"]);
        bytes.row::<1>(forms.collect::<String>().as_bytes().as_chunks().0);
        bytes.row(&[self.count.to_le_bytes()]);
    }

    /// How many forms there are; their numbers start at 1.
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// What is known of a form.
    pub(super) fn get(&self, form: &str) -> Option<Word> {
        match Short::of(form) {
            Some(short) => self.find(short),
            None => self.long.get(form).copied(),
        }
    }

    /// What is known of a short form, whatever the case of its ASCII letters.
    pub(super) fn get_short(&self, form: &str) -> Option<Word> {
        self.find(Short::of(form)?.small())
    }

    /// The number of a form, given now if it had none.
    pub(super) fn number(&mut self, form: &str) -> u32 {
        match self.get(form) {
            Some(word) => word.form,
            None => self.learn(form, |_| {}),
        }
    }

    /// Says more of what is known of a form, and gives its number.
    pub(super) fn learn(&mut self, form: &str, learn: impl FnOnce(&mut Word)) -> u32 {
        let new = Word {
            form: self.count + 1,
            ..Word::UNKNOWN
        };
        let number = if let Some(short) = Short::new(form) {
            let place = self.place(short);
            let record = &mut self.places.to_mut()[place];
            let mut known = Known::read(record);
            if known.short != short {
                known = Known { short, word: new };
            }
            learn(&mut known.word);
            *record = known.write();
            known.word.form
        } else {
            let word = self.long.entry(form.to_owned().into()).or_insert(new);
            learn(word);
            word.form
        };
        if number == new.form {
            self.count = number;
            if self.count as usize * 2 > self.places.len() {
                self.places = Cow::Owned(self.moved(self.places.len() * 2));
            }
        }
        number
    }

    /// Says more of what is known of every form.
    pub(super) fn learn_all(&mut self, mut learn: impl FnMut(&mut Word)) {
        for record in self.places.to_mut() {
            let mut known = Known::read(record);
            if known.short != Short::NONE {
                learn(&mut known.word);
                *record = known.write();
            }
        }
        self.long.values_mut().for_each(learn);
    }

    /// What is known of a short form.
    #[inline]
    pub(super) fn find(&self, short: Short) -> Option<Word> {
        let places = &*self.places;
        let mut place = short.place(places.len());
        loop {
            let known = Known::read(&places[place]);
            if known.short == short {
                return Some(known.word);
            }
            if known.short == Short::NONE {
                return None;
            }
            place += 1;
            if place == places.len() {
                place = 0;
            }
        }
    }

    /// The place of a short form, which may be free yet.
    fn place(&self, short: Short) -> usize {
        place(&self.places, short)
    }

    /// The short forms in so many places, which are more than the forms.
    fn moved(&self, places: usize) -> Vec<Record> {
        let mut moved = vec![Record::default(); places.max(2)];
        for record in self.places.iter() {
            let short = Known::read(record).short;
            if short != Short::NONE {
                let place = place(&moved, short);
                moved[place] = *record;
            }
        }
        moved
    }
}

/// The place of a short form among some, which may be free yet.
fn place(places: &[Record], short: Short) -> usize {
    let mut place = short.place(places.len());
    loop {
        let other = Known::read(&places[place]).short;
        if other == short || other == Short::NONE {
            return place;
        }
        place = (place + 1) % places.len();
    }
}

impl Short {
    /// What a long form has instead, and a place that is free.
    const NONE: Self = Self(0, 0);

    /// A form that was just put together as numbers; none when it is too long, or nothing.
    ///
    /// Its bytes are read one by one, for a processor waits to read at once what was written apart.
    fn new(form: &str) -> Option<Self> {
        let bytes = form.as_bytes();
        if bytes.len() > SHORT || bytes.iter().all(|&byte| byte == 0) {
            return None;
        }
        let (first, last) = bytes.split_at(bytes.len().min(SHORT / 2));
        Some(Self(number(first), number(last)))
    }

    /// A form as written as numbers; none when it is too long, or nothing.
    pub(super) fn of(form: &str) -> Option<Self> {
        let bytes = form.as_bytes();
        let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
            let first = few(bytes);
            return (first != 0).then_some(Self(first, 0));
        };
        // What the two have in common is shifted out of the last.
        let unused = u32::try_from(SHORT.checked_sub(bytes.len())? * 8).ok()?;
        let last = u64::from_le_bytes(*last).checked_shr(unused);
        let short = Self(u64::from_le_bytes(*first), last.unwrap_or_default());
        (short != Self::NONE).then_some(short)
    }

    /// Where the form stands among so many places when that one is free.
    const fn place(self, places: usize) -> usize {
        // As far among the places as the hash is among its own values, which are 32 bits wide.
        ((self.hash() as u64 * places as u64) >> 32) as usize
    }

    /// A number of 32 bits as good as drawn.
    pub(super) const fn hash(self) -> usize {
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
pub(super) const fn small(bytes: u64) -> u64 {
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
