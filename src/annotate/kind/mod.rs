//! Tells what kind of article it is.
//!
//! What needs a source differs by kind: everyone in the stadium saw the score, a closing price is on record,
//! and an interviewee says everything. Takes a [`Reading`] and what its sentences show; gives the kind for
//! which the rows of `evidence` weigh most, with weights fitted to judged articles (multinomial logistic
//! regression, sums of integers).
//!
//! Where to look when an article is of another kind: its words are listed in `kinds.txt` of its language,
//! what else it shows is counted in `shape`.

pub(in crate::annotate) mod evidence;
pub(in crate::annotate) mod shape;

use crate::annotate::kind::evidence::{KIND_FAMILIES, kind_questions};
use crate::annotate::kind::shape::Shape;
use crate::annotate::model::{Rows, WeighedRow};
use crate::annotate::reading::Reading;
use crate::annotate::support::traits::View;
use crate::annotate::support::weights::same;
use crate::language::ArticleKind;

/// Fewest tokens of an article that is told: a few sentences may mention a match.
const SHORTEST: usize = 120;

/// How many kinds there are.
const KINDS: usize = ArticleKind::ALL.len();

/// By how much a kind must outweigh news, which an article is if nothing says otherwise, in hundredths of a
/// natural logarithm of the odds: rules are silent about a kind that is told by mistake.
const MARGIN: i32 = 50;

/// How many rows there are.
const ROWS: usize = {
    let (mut rows, mut at) = (0, 0);
    while at < KIND_FAMILIES.len() {
        rows += KIND_FAMILIES[at].question.values.len();
        at += 1;
    }
    rows
};

/// The lines of `weights.toml`: family, value, and the weight for each kind.
const LINES: &[(&str, &str, &[i16])] = include!(concat!(env!("OUT_DIR"), "/kind_weights.rs"));

/// The weights of all rows, for each kind.
static WEIGHTS: [[i16; KINDS]; ROWS] = {
    let mut all = [[0; KINDS]; ROWS];
    let (mut row, mut at) = (0, 0);
    while at < KIND_FAMILIES.len() {
        let question = &KIND_FAMILIES[at].question;
        let mut value = 0;
        while value < question.values.len() {
            all[row] = weight(question.name, question.values[value]);
            row += 1;
            value += 1;
        }
        at += 1;
    }
    all
};

/// The weights of a row; 0 if the file has none.
const fn weight(family: &str, value: &str) -> [i16; KINDS] {
    let mut at = 0;
    while at < LINES.len() {
        let (own_family, own_value, weights) = LINES[at];
        if same(own_family, family) && same(own_value, value) {
            let mut all = [0; KINDS];
            let mut kind = 0;
            while kind < KINDS && kind < weights.len() {
                all[kind] = weights[kind];
                kind += 1;
            }
            return all;
        }
        at += 1;
    }
    [0; KINDS]
}

/// The kind of an article, and the rows that tell it; `None` for an article that is too short.
pub(in crate::annotate) fn of(
    reading: &Reading<'_>,
    views: &[View],
) -> Option<(ArticleKind, Rows)> {
    if reading.tokens.len() < SHORTEST || views.is_empty() {
        return None;
    }
    let shape = Shape::of(reading, views);
    let mut rows = Rows::default();
    let mut first = 0;
    for family in KIND_FAMILIES {
        let mut bits = (family.see)(&shape);
        while bits != 0 {
            rows.insert(first + bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
        first += family.question.values.len();
    }
    let score = |kind: &ArticleKind| -> i32 {
        let weights = rows.iter().filter_map(|row| WEIGHTS.get(row));
        weights
            .map(|weights| i32::from(weights[*kind as usize]))
            .sum()
    };
    let kinds = ArticleKind::ALL.iter().copied();
    let most = kinds.max_by_key(score).unwrap_or(ArticleKind::News);
    let is_sure = score(&most) >= score(&ArticleKind::News) + MARGIN;
    let kind = if is_sure { most } else { ArticleKind::News };
    Some((kind, rows))
}

/// The rows that hold of an article, with their weights for a kind, the heaviest first.
pub(in crate::annotate) fn shown(rows: &Rows, kind: ArticleKind) -> Vec<WeighedRow> {
    let mut all: Vec<WeighedRow> = rows.iter().filter_map(|number| row(number, kind)).collect();
    all.sort_by_key(|row| -row.weight.abs());
    all
}

/// A row by its number.
fn row(number: usize, kind: ArticleKind) -> Option<WeighedRow> {
    let weights = WEIGHTS.get(number)?;
    let mut left = number;
    kind_questions().find_map(|question| {
        let value = question.values.get(left);
        left = left.wrapping_sub(question.values.len());
        value.map(|value| WeighedRow {
            family: question.name,
            value,
            words: question.words,
            weight: weights[kind as usize],
        })
    })
}
