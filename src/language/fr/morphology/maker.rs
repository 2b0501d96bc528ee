//! Makes forms of stems and the endings that all verbs share.

use crate::language::Forms;

pub(super) const SINGULAR: Forms = Forms::THIRD_SINGULAR;

pub(super) const PLURAL: Forms = Forms::THIRD_PLURAL;

pub(super) const OTHER: Forms = Forms::FIRST_OR_SECOND;

pub(super) const IMPERFECT: [(&str, Forms); 5] = [
    ("ais", OTHER),
    ("ait", SINGULAR),
    ("ions", OTHER),
    ("iez", OTHER),
    ("aient", PLURAL),
];

pub(super) const FUTURE: [(&str, Forms); 6] = [
    ("ai", OTHER),
    ("as", OTHER),
    ("a", SINGULAR),
    ("ons", OTHER),
    ("ez", OTHER),
    ("ont", PLURAL),
];

/// A form made of a stem and an ending, in one buffer.
pub(super) struct Maker<'a> {
    pub(super) buffer: String,
    pub(super) give: &'a mut dyn FnMut(&str, Forms),
}

impl Maker<'_> {
    pub(super) fn make(&mut self, stem: &str, ending: &str, forms: Forms) {
        self.buffer.clear();
        self.buffer.push_str(stem);
        self.buffer.push_str(ending);
        (self.give)(&self.buffer, forms);
    }

    pub(super) fn all(&mut self, stem: &str, endings: &[(&str, Forms)], tense: Forms) {
        for &(ending, person) in endings {
            self.make(stem, ending, tense | person);
        }
    }
}

/// Gives out the future and the conditional, which share their stem.
pub(super) fn future(maker: &mut Maker<'_>, stem: &str) {
    maker.all(stem, &FUTURE, Forms::FUTURE);
    maker.all(stem, &IMPERFECT, Forms::CONDITIONAL);
}

/// Gives out the past participle in both genders and numbers.
pub(super) fn participle(maker: &mut Maker<'_>, masculine: &str) {
    // « plu » never agrees, and « plus » is never read as a verb.
    let same = masculine.ends_with('s') || masculine == "plu";
    let plural = if same { "" } else { "s" };
    for ending in ["", plural, "e", "es"] {
        maker.make(masculine, ending, Forms::PAST_PARTICIPLE);
    }
}
