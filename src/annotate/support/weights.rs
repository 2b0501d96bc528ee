//! The weights of the evidence, read from `weights.toml` when selon is built.

use crate::annotate::model::{EvidenceRow, Support};
use crate::annotate::support::chain::{STATES, Scores};
use crate::annotate::support::evidence::{FAMILIES, support_questions};
use crate::annotate::support::table::{self, Lines};

/// How many rows there are.
pub(in crate::annotate) const ROWS: usize = table::count(FAMILIES);

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
const LINES: Lines = include!(concat!(env!("OUT_DIR"), "/support_weights.rs"));

/// The weights of every row: for a source of its own, for one carried on.
static WEIGHTS: [[i16; 2]; ROWS] = {
    let (mut weights, mut row) = ([[0; 2]; ROWS], 0);
    while row < ROWS {
        weights[row] = table::weights(LINES, table::named(FAMILIES, row));
        row += 1;
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
            steps[at][from] = table::weights(LINES, (BOUNDARIES[at], FROM[from]));
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
    const ATTRIBUTED: [i16; 2] = table::weights(LINES, ("decision", "attributed"));
    const CARRIED: [i16; 2] = table::weights(LINES, ("decision", "carried"));
    const NONE: [i16; 2] = table::weights(LINES, ("decision", "none"));
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
    let (question, value) = table::answer(support_questions(), number)?;
    Some(EvidenceRow {
        family: question.name,
        value,
        words: question.words,
        attributed,
        carried,
    })
}
