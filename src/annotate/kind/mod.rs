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
use crate::annotate::support::table::{self, Lines};
use crate::annotate::support::traits::View;
use crate::language::ArticleKind;

/// Fewest tokens of an article that is told: a few sentences may mention a match.
const SHORTEST: usize = 120;

/// How many kinds there are.
const KINDS: usize = ArticleKind::ALL.len();

/// By how much a kind must outweigh news, which an article is if nothing says otherwise, in hundredths of a
/// natural logarithm of the odds: rules are silent about a kind that is told by mistake.
const MARGIN: i32 = 50;

/// How many rows there are.
const ROWS: usize = table::count(KIND_FAMILIES);

/// The lines of `weights.toml`: family, value, and the weight for each kind.
const LINES: Lines = include!(concat!(env!("OUT_DIR"), "/kind_weights.rs"));

/// The weights of all rows, for each kind.
static WEIGHTS: [[i16; KINDS]; ROWS] = {
    let (mut all, mut row) = ([[0; KINDS]; ROWS], 0);
    while row < ROWS {
        all[row] = table::weights(LINES, table::named(KIND_FAMILIES, row));
        row += 1;
    }
    all
};

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
    table::each_held(KIND_FAMILIES, |see| see(&shape), |row| rows.insert(row));
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
    let (question, value) = table::answer(kind_questions(), number)?;
    Some(WeighedRow {
        family: question.name,
        value,
        words: question.words,
        weight: weights[kind as usize],
    })
}
