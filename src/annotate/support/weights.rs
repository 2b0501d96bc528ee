//! The weights of the evidence, read from `weights.toml` when selon is built.

use crate::annotate::model::{EvidenceRow, Support};
use crate::annotate::support::chain::{STATES, Scores};
use crate::annotate::support::evidence::{FAMILIES, support_questions};

/// How many rows there are: the values of all families.
pub(in crate::annotate) const ROWS: usize = {
    let (mut rows, mut at) = (0, 0);
    while at < FAMILIES.len() {
        rows += FAMILIES[at].question.values.len();
        at += 1;
    }
    rows
};

/// What lies between two sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum Boundary {
    /// Nothing: they stand in one paragraph.
    None,
    /// The end of a paragraph.
    Paragraph,
    /// A heading, or the start of the article.
    Heading,
}

/// The lines of `weights.toml`: family, value, and the weights for each kind of source.
const LINES: &[(&str, &str, i16, i16)] = include!(concat!(env!("OUT_DIR"), "/support_weights.rs"));

/// The weights of every row: for a source of its own, for one carried on.
static WEIGHTS: [[i16; 2]; ROWS] = {
    let mut weights = [[0; 2]; ROWS];
    let (mut row, mut at) = (0, 0);
    while at < FAMILIES.len() {
        let mut value = 0;
        while value < FAMILIES[at].question.values.len() {
            weights[row] = weight(
                FAMILIES[at].question.name,
                FAMILIES[at].question.values[value],
            );
            row += 1;
            value += 1;
        }
        at += 1;
    }
    weights
};

/// The weights of the steps from each state to each kind of source, over each boundary.
static STEPS: [[[i16; 2]; STATES]; 3] = {
    let mut steps = [[[0; 2]; STATES]; 3];
    let mut at = 0;
    while at < BOUNDARIES.len() {
        let mut from = 0;
        while from < STATES {
            steps[at][from] = weight(BOUNDARIES[at], FROM[from]);
            from += 1;
        }
        at += 1;
    }
    steps
};

/// The families of the steps, in the order of [`Boundary`].
pub(in crate::annotate) const BOUNDARIES: [&str; 3] =
    ["in-paragraph", "over-paragraph", "over-heading"];

/// Their values: the state of the sentence before.
pub(in crate::annotate) const FROM: [&str; STATES] = ["attributed", "carried", "none"];

/// The weights of a row; 0 if the file has none, as for a row that is new.
const fn weight(family: &str, value: &str) -> [i16; 2] {
    let mut at = 0;
    while at < LINES.len() {
        let (own_family, own_value, attributed, carried) = LINES[at];
        if same(own_family, family) && same(own_value, value) {
            return [attributed, carried];
        }
        at += 1;
    }
    [0; 2]
}

/// Whether two names are the same, while selon is built.
pub(in crate::annotate) const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    one.len() == other.len() && at == one.len()
}

/// Adds what a row says to the scores of a sentence.
pub(in crate::annotate) fn add(row: usize, scores: &mut Scores) {
    let [attributed, carried, _] = scores;
    if let Some([more, carried_more]) = WEIGHTS.get(row) {
        *attributed += i32::from(*more);
        *carried += i32::from(*carried_more);
    }
}

/// The scores of the steps over a boundary: from each state to each.
pub(in crate::annotate) fn steps(boundary: Boundary) -> [Scores; STATES] {
    STEPS[boundary as usize]
        .map(|[attributed, carried]| [i32::from(attributed), i32::from(carried), 0])
}

/// From which margin on a sentence has a source, in hundredths of a natural logarithm of the odds, by what
/// was found before anything was weighed. An alarm is worst where somebody is named.
pub(in crate::annotate) fn threshold(found: Support) -> i32 {
    const ATTRIBUTED: [i16; 2] = weight("decision", "attributed");
    const CARRIED: [i16; 2] = weight("decision", "carried");
    const NONE: [i16; 2] = weight("decision", "none");
    let [threshold, _] = match found {
        Support::Attributed => ATTRIBUTED,
        Support::Carried => CARRIED,
        Support::None => NONE,
    };
    i32::from(threshold)
}

/// A row by its number, with its weights; `None` if there is no such row.
pub(in crate::annotate) fn row(number: usize) -> Option<EvidenceRow> {
    let &[attributed, carried] = WEIGHTS.get(number)?;
    let mut left = number;
    support_questions().find_map(|family| {
        let value = family.values.get(left);
        left = left.wrapping_sub(family.values.len());
        value.map(|value| EvidenceRow {
            family: family.name,
            value,
            words: family.words,
            attributed,
            carried,
        })
    })
}
