//! Rows of evidence by their number, and their weights from the files that hold them.
//!
//! All of it but [`each_held`] and [`answer`] runs while selon is built.

use crate::annotate::support::evidence::{Family, Question};

/// The lines of a file of weights: family, value, and as many weights as a row of it has.
pub(in crate::annotate) type Lines = &'static [(&'static str, &'static str, &'static [i16])];

/// How many rows families have: all their values.
pub(in crate::annotate) const fn count<See>(families: &[Family<See>]) -> usize {
    let (mut rows, mut at) = (0, 0);
    while at < families.len() {
        rows += families[at].question.values.len();
        at += 1;
    }
    rows
}

/// The family and the value of a row, which must be one of the families'.
pub(in crate::annotate) const fn named<See>(
    families: &[Family<See>],
    row: usize,
) -> (&'static str, &'static str) {
    let (mut left, mut at) = (row, 0);
    while left >= families[at].question.values.len() {
        left -= families[at].question.values.len();
        at += 1;
    }
    let question = &families[at].question;
    (question.name, question.values[left])
}

/// The weights of a row; 0 if the file has none, as for a row that is new.
pub(in crate::annotate) const fn weights<const N: usize>(
    lines: Lines,
    (family, value): (&str, &str),
) -> [i16; N] {
    let (mut all, mut at) = ([0; N], 0);
    while at < lines.len() {
        let (own_family, own_value, weights) = lines[at];
        if same(own_family, family) && same(own_value, value) {
            let mut number = 0;
            while number < N {
                all[number] = weights[number];
                number += 1;
            }
            return all;
        }
        at += 1;
    }
    all
}

/// Whether two names are the same.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    one.len() == other.len() && at == one.len()
}

/// Shows the rows that hold, by their number, in order: those of the bits that `bits` sees for each family.
pub(in crate::annotate) fn each_held<See>(
    families: &[Family<See>],
    bits: impl Fn(&See) -> u32,
    mut look: impl FnMut(usize),
) {
    let mut first = 0;
    for family in families {
        let mut bits = bits(&family.see);
        while bits != 0 {
            look(first + bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
        first += family.question.values.len();
    }
}

/// The question and the answer of a row, by its number among those of some questions.
pub(in crate::annotate) fn answer(
    mut questions: impl Iterator<Item = &'static Question>,
    row: usize,
) -> Option<(&'static Question, &'static str)> {
    let mut left = row;
    questions.find_map(|question| {
        let value = question.values.get(left);
        left = left.wrapping_sub(question.values.len());
        value.map(|value| (question, *value))
    })
}
