//! Fits the weights that say how likely an editor asks who says a sentence that has no source.
//!
//! A logistic regression on the rows that selon shows, with a quadratic penalty. Its sums are calibrated
//! (Platt 1999) on articles left out of the fit: published ones, if there are any, because those written
//! for tests make more claims than a newspaper.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use selon::annotate::{Annotations, claim_evidence};
use selon::document::Format;
use selon::language::Languages;
use selon::parse::Article;
use selon::text::Text;

use super::climb::climb;
use super::gold::{Gold, Verdict};
use super::{FOLDS, offsets, shared};

/// How strongly weights are held to nothing. Chosen by cross-validation among 5, 10, 20 and 50, between
/// which the figures differ by a point.
const PENALTY: f64 = 10.0;

/// How many steps are taken towards the best weights.
const ROUNDS: usize = 300;

/// What a sentence counts about which editors differ: half a claim.
const EITHER: f64 = 0.5;

/// What a sentence of an article written for tests counts.
const OWN: f64 = 0.5;

/// From which probability on a plain statement is a claim: there, as many are right as of all findings.
const ASSERTION: f64 = 0.2;

/// A sentence without a source.
struct Sentence {
    rows: Vec<usize>,
    verdict: Verdict,
}

/// An article's sentences.
struct Judged {
    sentences: Vec<Sentence>,
    /// How many sentences need a source, those included that seem to have one.
    needs: usize,
    is_own: bool,
}

/// The weights of a fit: of each row, and what is added.
type Weights = Vec<f64>;

/// What is learned from.
pub(crate) struct Study {
    /// The rows by family and value.
    names: BTreeMap<(String, String), usize>,
    articles: Vec<Judged>,
    /// Whether figures are those of published articles.
    published: bool,
}

impl Study {
    /// Looks at judged articles; `is_own` says which were written for tests.
    pub(crate) fn of(golds: &[Gold], is_own: &[bool], languages: &Languages) -> Self {
        let mut names = BTreeMap::new();
        let articles: Vec<Judged> = { golds.iter().zip(is_own) }
            .map(|(gold, &is_own)| look(gold, is_own, languages, &mut names))
            .collect();
        Self {
            names,
            articles,
            published: is_own.iter().any(|own| !own),
        }
    }

    /// The sums of left-out sentences, with what editors say of them, learned from so many quarters of the
    /// other articles and without some rows.
    fn left_out(&self, quarters: usize, off: &BTreeSet<usize>) -> Vec<(f64, Verdict)> {
        let mut scored = Vec::new();
        for fold in 0..FOLDS {
            let kept = self
                .articles
                .iter()
                .enumerate()
                .filter(|(number, _)| number % FOLDS != fold && number / FOLDS % 4 < quarters);
            let weights = learn(kept.map(|(_, one)| one), self.names.len(), off);
            let out = self.articles.iter().skip(fold).step_by(FOLDS);
            for article in out.filter(|one| !(self.published && one.is_own)) {
                let sentences = article.sentences.iter();
                scored.extend(sentences.map(|one| (sum(&weights, &one.rows), one.verdict)));
            }
        }
        scored
    }

    /// The figures on left-out articles, learned from so many quarters of the others.
    pub(crate) fn figures(&self, quarters: usize) -> String {
        self.calibrated(&self.left_out(quarters, &BTreeSet::new()))
    }

    fn calibrated(&self, scored: &[(f64, Verdict)]) -> String {
        let (slope, offset) = calibrate(scored);
        let counted = self
            .articles
            .iter()
            .filter(|one| !(self.published && one.is_own));
        figures(scored, slope, offset, counted.map(|one| one.needs).sum())
    }

    /// Prints the figures without each family in turn.
    pub(crate) fn turn_each_off(&self) {
        let families: BTreeSet<&String> = self.names.keys().map(|(family, _)| family).collect();
        for family in families {
            let rows = self.names.iter().filter(|((own, _), _)| own == family);
            let off = rows.map(|(_, &row)| row).collect();
            println!(
                "without {family:16} {}",
                self.calibrated(&self.left_out(4, &off))
            );
        }
    }

    /// Fits weights, and gives the file of weights and the figures on left-out articles.
    pub(crate) fn fit(&self) -> (String, String) {
        let scored = self.left_out(4, &BTreeSet::new());
        let (slope, offset) = calibrate(&scored);
        let weights = learn(self.articles.iter(), self.names.len(), &BTreeSet::new());
        let file = write(&self.names, &weights, slope, offset);
        (file, self.calibrated(&scored))
    }
}

/// Analyses a judged article.
fn look(
    gold: &Gold,
    is_own: bool,
    languages: &Languages,
    names: &mut BTreeMap<(String, String), usize>,
) -> Judged {
    let text = Text::new("judged.txt", gold.text.as_str());
    let offsets = offsets(&gold.text);
    let statuses: Vec<_> = gold.statuses.iter().flatten().collect();
    let needs = statuses
        .iter()
        .filter(|one| one.verdict == Verdict::NeedsSource)
        .count();
    let look = |article: &Article<'_>, found: &Annotations| {
        let sentences = (0..)
            .zip(&article.sentences)
            .filter_map(|(number, sentence)| {
                let asking = found.asking(number)?;
                let span = sentence.span;
                let place = (offsets[span.start as usize], offsets[span.end as usize]);
                let most = statuses.iter().max_by_key(|one| shared(one.span, place))?;
                let evidence = claim_evidence(asking);
                let rows = evidence.iter().map(|row| {
                    let key = (row.family.to_owned(), row.value.to_owned());
                    let next = names.len();
                    *names.entry(key).or_insert(next)
                });
                Some(Sentence {
                    rows: rows.collect(),
                    verdict: most.verdict,
                })
            });
        sentences.collect()
    };
    let sentences = selon::inspect(&text, Format::Plain, Some(gold.language), languages, look);
    Judged {
        sentences,
        needs,
        is_own,
    }
}

/// The sum of the weights of rows.
fn sum(weights: &[f64], rows: &[usize]) -> f64 {
    rows.iter().map(|&row| weights[row]).sum()
}

fn probability(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

/// How much of a claim a sentence is, and what it counts.
fn worth(verdict: Verdict) -> (f64, f64) {
    match verdict {
        Verdict::NeedsSource => (1.0, 1.0),
        Verdict::Either => (1.0, EITHER),
        Verdict::Attributed | Verdict::Carried | Verdict::None => (0.0, 1.0),
    }
}

/// Weights fitted to some articles; rows that are off weigh nothing.
fn learn<'a>(
    articles: impl Iterator<Item = &'a Judged>,
    rows: usize,
    off: &BTreeSet<usize>,
) -> Weights {
    let examples: Vec<(&[usize], f64, f64)> = articles
        .flat_map(|article| {
            article.sentences.iter().map(|one| {
                let (is_claim, counts) = worth(one.verdict);
                let counts = counts * if article.is_own { OWN } else { 1.0 };
                (one.rows.as_slice(), is_claim, counts)
            })
        })
        .collect();
    let slopes = |weights: &[f64]| {
        let mut slopes: Vec<f64> = weights.iter().map(|weight| -PENALTY * weight).collect();
        for (held, is_claim, counts) in &examples {
            let gap = counts * (is_claim - probability(sum(weights, held)));
            for &row in *held {
                slopes[row] += gap;
            }
        }
        slopes
    };
    let hold = |row: usize, weight: f64| if off.contains(&row) { 0.0 } else { weight };
    climb(rows, ROUNDS, slopes, hold)
}

/// The slope and the offset that make probabilities of sums, by Newton's method.
fn calibrate(scored: &[(f64, Verdict)]) -> (f64, f64) {
    let (mut slope, mut offset) = (1.0, 0.0);
    for _ in 0..50 {
        let (mut gs, mut go, mut ss, mut so, mut oo) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
        for (sum, verdict) in scored {
            let (is_claim, counts) = match verdict {
                // Whoever counts findings leaves out those about which editors differ.
                Verdict::Either => continue,
                Verdict::NeedsSource | Verdict::Attributed | Verdict::Carried | Verdict::None => {
                    worth(*verdict)
                }
            };
            let share = probability(slope * sum + offset);
            let (gap, width) = (counts * (is_claim - share), counts * share * (1.0 - share));
            gs += gap * sum;
            go += gap;
            ss += width * sum * sum;
            so += width * sum;
            oo += width;
        }
        let all = ss * oo - so * so;
        slope += (gs * oo - go * so) / all;
        offset += (go * ss - gs * so) / all;
    }
    (slope, offset)
}

/// How many of the sentences from a probability on need a source, and how many of those that do are among
/// them.
fn figures(scored: &[(f64, Verdict)], slope: f64, offset: f64, needs: usize) -> String {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let mut text = String::new();
    for least in [0.4, 0.3, 0.2, 0.15, 0.1] {
        let of = |wanted: fn(Verdict) -> bool| {
            let held = scored.iter().filter(|(sum, verdict)| {
                probability(slope * sum + offset) >= least && wanted(*verdict)
            });
            held.count()
        };
        let right = of(|verdict| verdict == Verdict::NeedsSource);
        let all = of(|verdict| verdict != Verdict::Either);
        _ = write!(
            text,
            "{}{least} P {:.0} R {:.0}",
            if text.is_empty() { "from " } else { ", from " },
            100.0 * count(right) / count(all.max(1)),
            100.0 * count(right) / count(needs.max(1))
        );
    }
    text
}

/// The weights as the file of them has them.
fn write(
    names: &BTreeMap<(String, String), usize>,
    weights: &[f64],
    slope: f64,
    offset: f64,
) -> String {
    // No "-0".
    let round = |weight: f64| (weight * 100.0).round() + 0.0;
    let margin = (ASSERTION / (1.0 - ASSERTION)).ln();
    let mut text = format!(
        "[decision]\nassertion = {}\n\n[calibration]\nslope = {}\noffset = {}\n",
        round(margin),
        round(slope),
        round(offset)
    );
    let mut family = "";
    for ((own, value), &row) in names {
        let weight = round(weights[row]);
        if weight == 0.0 {
            continue;
        }
        if own != family {
            _ = write!(text, "\n[{own}]\n");
            family = own;
        }
        _ = writeln!(text, "{value} = {weight}");
    }
    text
}
