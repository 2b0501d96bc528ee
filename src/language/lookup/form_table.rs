//! The table of forms: what a language knows of each.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::rows::{RowReader, RowWriter, fields, item};
use super::short_form::ShortForm;
use crate::language::word::{Classes, Forms, Word};

/// How many places a new table has; it grows as forms are added.
const PLACES: usize = 1 << 10;

/// What is known of every form of a language.
///
/// The tables of shipped languages are read where they lie, and copied only for the entries a newsroom
/// adds.
#[derive(Debug)]
pub(in crate::language) struct FormTable {
    /// The short forms, each at the first free place from its [own](ShortForm::place) on. There are at
    /// least twice as many places as forms, and exactly twice as many in what is stored: what is looked
    /// up again and again then lies close together.
    places: Cow<'static, [Record]>,
    /// The few forms that are too long for a place.
    long: FxHashMap<Cow<'static, str>, Word>,
    /// How many forms there are; they are numbered from 1.
    count: u32,
}

/// What is known of one form, as bytes; two of them fill a line of memory. A free place has zeros only.
type Record = [u8; 32];

const _: () = assert!(
    Classes::all().bits() >> Known::FORM == 0,
    "classes and forms share no bit"
);

/// What a record says.
#[derive(Debug, Clone, Copy)]
struct Known {
    short: ShortForm,
    word: Word,
}

impl Known {
    /// The third number of a record holds the number of the form from this bit on, and the classes
    /// below it.
    const FORM: u32 = 44;

    /// How many forms there is room for: a million, five times those of a shipped language.
    const MOST: u32 = (1 << (u64::BITS - Self::FORM)) - 1;

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
            short: ShortForm(first, last),
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

impl Default for FormTable {
    fn default() -> Self {
        Self {
            places: Cow::Owned(vec![Record::default(); PLACES]),
            long: FxHashMap::default(),
            count: 0,
        }
    }
}

impl FormTable {
    /// The table that [`store`](Self::store) wrote; `None` if the bytes hold none.
    pub(in crate::language) fn read(bytes: &mut RowReader) -> Option<Self> {
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
    pub(in crate::language) fn store(&self, bytes: &mut RowWriter) {
        bytes.row(&self.moved(self.count as usize * 2));
        let mut long: Vec<_> = self.long.iter().collect();
        long.sort_unstable_by_key(|(form, _)| *form);
        let words = long.iter().map(|&(_, &word)| {
            let short = ShortForm::NONE;
            Known { short, word }.write()
        });
        bytes.row(&words.collect::<Vec<_>>());
        let forms = long.iter().flat_map(|(form, _)| [form.as_ref(), "\n"]);
        bytes.row::<1>(forms.collect::<String>().as_bytes().as_chunks().0);
        bytes.row(&[self.count.to_le_bytes()]);
    }

    /// How many forms there are.
    pub(in crate::language) fn count(&self) -> u32 {
        self.count
    }

    /// What is known of a lower-case form.
    pub(in crate::language) fn find(&self, form: &str) -> Option<Word> {
        match ShortForm::of(form) {
            Some(short) => self.find_short(short),
            None => self.long.get(form).copied(),
        }
    }

    /// What is known of a form that is short, whatever the case of its ASCII letters.
    pub(in crate::language) fn find_in_any_case(&self, form: &str) -> Option<Word> {
        self.find_short(ShortForm::of(form)?.lower())
    }

    /// What is known of a short form.
    #[inline]
    pub(in crate::language) fn find_short(&self, short: ShortForm) -> Option<Word> {
        let places = &*self.places;
        let mut place = short.place(places.len());
        loop {
            let known = Known::read(&places[place]);
            if known.short == short {
                return Some(known.word);
            }
            if known.short == ShortForm::NONE {
                return None;
            }
            place += 1;
            if place == places.len() {
                place = 0;
            }
        }
    }

    /// The number of a form, which is added if it is new.
    pub(in crate::language) fn number(&mut self, form: &str) -> u32 {
        match self.find(form) {
            Some(word) => word.form,
            None => self.update(form, |_| {}),
        }
    }

    /// Adds a form of a lemma; the first lemma a form is given stays.
    pub(in crate::language) fn add(
        &mut self,
        form: &str,
        lemma: u32,
        classes: Classes,
        verb: Forms,
    ) {
        self.update(form, |word| {
            if word.lemma == 0 {
                word.lemma = lemma;
            }
            word.classes |= classes;
            word.verb |= verb;
        });
    }

    /// Changes what is known of a form, which is added if it is new; returns its number. One that the table
    /// has no room for stays unknown: 0.
    fn update(&mut self, form: &str, change: impl FnOnce(&mut Word)) -> u32 {
        let new = Word {
            form: self.count + 1,
            ..Word::UNKNOWN
        };
        let number = if let Some(short) = ShortForm::of_new(form) {
            let place = free_or_own(&self.places, short);
            let record = &mut self.places.to_mut()[place];
            let mut known = Known::read(record);
            if known.short != short {
                if self.count >= Known::MOST {
                    return 0;
                }
                known = Known { short, word: new };
            }
            change(&mut known.word);
            *record = known.write();
            known.word.form
        } else {
            let word = self.long.entry(form.to_owned().into()).or_insert(new);
            change(word);
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

    /// Changes what is known of every form.
    pub(in crate::language) fn update_all(&mut self, mut change: impl FnMut(&mut Word)) {
        for record in self.places.to_mut() {
            let mut known = Known::read(record);
            if known.short != ShortForm::NONE {
                change(&mut known.word);
                *record = known.write();
            }
        }
        self.long.values_mut().for_each(change);
    }

    /// The short forms in a number of places, which are more than the forms.
    fn moved(&self, places: usize) -> Vec<Record> {
        let mut moved = vec![Record::default(); places.max(2)];
        for record in self.places.iter() {
            let short = Known::read(record).short;
            if short != ShortForm::NONE {
                let place = free_or_own(&moved, short);
                moved[place] = *record;
            }
        }
        moved
    }
}

/// The place that holds a short form, or the one it would be put in.
fn free_or_own(places: &[Record], short: ShortForm) -> usize {
    let mut place = short.place(places.len());
    loop {
        let other = Known::read(&places[place]).short;
        if other == short || other == ShortForm::NONE {
            return place;
        }
        place = (place + 1) % places.len();
    }
}
