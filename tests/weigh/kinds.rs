//! Fits the weights that tell the kind of an article.
//!
//! A multinomial logistic regression on the rows that selon shows, with a quadratic penalty.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use selon::annotate::Annotations;
use selon::document::Format;
use selon::language::{ArticleKind, Languages};
use selon::parse::Article;
use selon::text::Text;

use super::FOLDS;
use super::climb::climb;
use super::gold::Gold;

/// How strongly weights are held to nothing. Chosen by cross-validation among 0.5, 1, 2, 4 and 8, between which
/// the figures differ by a point.
const PENALTY: f64 = 2.0;

/// How many steps are taken towards the best weights.
const ROUNDS: usize = 300;

const KINDS: usize = ArticleKind::ALL.len();

/// An article whose kind is known.
struct Known {
    rows: Vec<usize>,
    kind: usize,
}

/// The weights of each row, by kind.
type Weights = Vec<[f64; KINDS]>;

/// Fits weights to the articles whose kind is known, and gives the file of weights and the figures on
/// left-out articles.
pub(crate) fn fit(golds: &[Gold], languages: &Languages) -> (String, String) {
    let mut names = BTreeMap::new();
    let articles: Vec<Known> = { golds.iter() }
        .filter_map(|gold| look(gold, languages, &mut names))
        .collect();
    let mut tally = [[0_usize; 3]; KINDS];
    for fold in 0..FOLDS {
        let kept = articles.iter().enumerate();
        let kept = kept.filter(|(number, _)| number % FOLDS != fold);
        let weights = learn(kept.map(|(_, one)| one), names.len());
        for article in articles.iter().skip(fold).step_by(FOLDS) {
            let told = most(&scores(&weights, &article.rows));
            tally[told][0] += usize::from(told == article.kind);
            tally[told][1] += 1;
            tally[article.kind][2] += 1;
        }
    }
    let percent = |part: usize, whole: usize| part * 100 / whole.max(1);
    let right: usize = tally.iter().map(|kind| kind[0]).sum();
    let mut figures = format!("{} in 100 right", percent(right, articles.len()));
    for (kind, [right, told, known]) in ArticleKind::ALL.iter().zip(tally) {
        let (precision, recall) = (percent(right, told), percent(right, known));
        _ = write!(figures, ", {} P {precision} R {recall}", kind.name());
    }
    let weights = learn(articles.iter(), names.len());
    (write(&names, &weights), figures)
}

/// Analyses an article; `None` if its kind is not known or it is too short.
fn look(
    gold: &Gold,
    languages: &Languages,
    names: &mut BTreeMap<(String, String), usize>,
) -> Option<Known> {
    let kind = ArticleKind::from_name(gold.kind.as_ref()?)?;
    let text = Text::new("judged.txt", gold.text.as_str());
    let look = |_: &Article<'_>, found: &Annotations| -> Vec<usize> {
        let evidence = found.kind_evidence.iter();
        evidence
            .map(|row| {
                let key = (row.family.to_owned(), row.value.to_owned());
                let next = names.len();
                *names.entry(key).or_insert(next)
            })
            .collect()
    };
    let rows = selon::inspect(&text, Format::Plain, Some(gold.language), languages, look);
    (!rows.is_empty()).then_some(Known {
        rows,
        kind: kind as usize,
    })
}

fn scores(weights: &Weights, rows: &[usize]) -> [f64; KINDS] {
    let mut scores = [0.0; KINDS];
    for &row in rows {
        for (score, weight) in scores.iter_mut().zip(weights[row]) {
            *score += weight;
        }
    }
    scores
}

fn most(scores: &[f64; KINDS]) -> usize {
    let all = scores.iter().enumerate();
    all.max_by(|one, other| one.1.total_cmp(other.1))
        .map_or(0, |(kind, _)| kind)
}

/// Weights fitted to some articles.
fn learn<'a>(articles: impl Iterator<Item = &'a Known>, rows: usize) -> Weights {
    let articles: Vec<&Known> = articles.collect();
    let slopes = |flat: &[f64]| {
        let weights = by_row(flat);
        let mut slopes: Vec<f64> = flat.iter().map(|weight| -PENALTY * weight).collect();
        for article in &articles {
            let scores = scores(&weights, &article.rows);
            let highest = scores.iter().copied().fold(f64::MIN, f64::max);
            let powers = scores.map(|score| (score - highest).exp());
            let all: f64 = powers.iter().sum();
            for kind in 0..KINDS {
                let gap = f64::from(u8::from(kind == article.kind)) - powers[kind] / all;
                for &row in &article.rows {
                    slopes[row * KINDS + kind] += gap;
                }
            }
        }
        slopes
    };
    by_row(&climb(rows * KINDS, ROUNDS, slopes, |_, weight| weight))
}

/// Weights one behind the other, row by row.
fn by_row(flat: &[f64]) -> Weights {
    let (rows, _) = flat.as_chunks();
    rows.to_vec()
}

/// The weights as the file of them has them.
fn write(names: &BTreeMap<(String, String), usize>, weights: &Weights) -> String {
    let mut text = String::new();
    let mut family = "";
    for ((own, value), &row) in names {
        // No "-0".
        let weights = weights[row].map(|weight| (weight * 100.0).round() + 0.0);
        if weights.iter().all(|weight| *weight == 0.0) {
            continue;
        }
        if own != family {
            _ = write!(text, "\n[{own}]\n");
            family = own;
        }
        let weights: Vec<String> = weights.iter().map(ToString::to_string).collect();
        _ = writeln!(text, "{value} = [{}]", weights.join(", "));
    }
    text
}
