//! Fits the weights: a linear-chain conditional random field with two kinds of source and none.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::climb::climb;

/// How many states there are: attributed, carried, none. The last has no weights.
pub(crate) const STATES: usize = 3;
const SOURCES: usize = 2;

/// What a state weighs that is known.
const CERTAIN: f64 = 50.0;

/// Rounds of descent; the figures do not change after about half of them.
const ROUNDS: usize = 250;

/// A sentence to learn from.
#[derive(Clone)]
pub(crate) struct Sentence {
    /// The rows that hold of it.
    pub(crate) rows: Vec<usize>,
    /// What lies before it: the number of a boundary.
    pub(crate) boundary: usize,
    /// Its state where nothing is weighed.
    pub(crate) known: Option<usize>,
    /// The support found before anything is weighed, by its number.
    pub(crate) found: usize,
    /// Its state; `None` if editors differ.
    pub(crate) state: Option<usize>,
}

/// The weights of rows and of steps.
#[derive(Clone)]
pub(crate) struct Weights {
    pub(crate) rows: Vec<[f64; SOURCES]>,
    /// By boundary, from each state.
    pub(crate) steps: Vec<[[f64; SOURCES]; STATES]>,
}

type Scores = [f64; STATES];

fn sum(scores: Scores) -> f64 {
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if most == f64::NEG_INFINITY {
        return most;
    }
    most + scores
        .iter()
        .map(|score| (score - most).exp())
        .sum::<f64>()
        .ln()
}

/// What a pass over an article gives: how likely each state is, and each step.
struct Pass {
    states: Vec<Scores>,
    /// `steps[number][from][to]`, empty for the first sentence.
    steps: Vec<[Scores; STATES]>,
}

impl Weights {
    pub(crate) fn new(rows: usize, boundaries: usize) -> Self {
        Self {
            rows: vec![[0.0; SOURCES]; rows],
            steps: vec![[[0.0; SOURCES]; STATES]; boundaries],
        }
    }

    fn shown(&self, sentence: &Sentence) -> Scores {
        let mut scores = [0.0; STATES];
        if let Some(state) = sentence.known {
            scores[state] = CERTAIN;
            return scores;
        }
        for &row in &sentence.rows {
            for (score, weight) in scores.iter_mut().zip(self.rows[row]) {
                *score += weight;
            }
        }
        scores
    }

    fn step(&self, sentence: &Sentence, from: usize) -> Scores {
        let [attributed, carried] = self.steps[sentence.boundary][from];
        [attributed, carried, 0.0]
    }

    /// Goes over an article; with `gold`, only states that agree with the judgments count.
    fn pass(&self, article: &[Sentence], gold: bool) -> Pass {
        let count = article.len();
        let own: Vec<Scores> = { article.iter() }
            .map(|sentence| {
                let mut scores = self.shown(sentence);
                if let Some(state) = sentence.state.filter(|_| gold) {
                    for (number, score) in scores.iter_mut().enumerate() {
                        if number != state {
                            *score = f64::NEG_INFINITY;
                        }
                    }
                }
                scores
            })
            .collect();
        let (mut front, mut back) = (vec![[0.0; STATES]; count], vec![[0.0; STATES]; count]);
        for number in 0..count {
            for to in 0..STATES {
                let before = if number == 0 {
                    0.0
                } else {
                    sum([0, 1, 2].map(|from| {
                        front[number - 1][from] + self.step(&article[number], from)[to]
                    }))
                };
                front[number][to] = before + own[number][to];
            }
        }
        for number in (0..count.saturating_sub(1)).rev() {
            for from in 0..STATES {
                let step = self.step(&article[number + 1], from);
                back[number][from] =
                    sum([0, 1, 2].map(|to| step[to] + own[number + 1][to] + back[number + 1][to]));
            }
        }
        let all = front.last().map_or(0.0, |last| sum(*last));
        let states = (0..count)
            .map(|number| {
                [0, 1, 2]
                    .map(|state: usize| (front[number][state] + back[number][state] - all).exp())
            })
            .collect();
        let steps = (0..count)
            .map(|number| {
                if number == 0 {
                    return [[0.0; STATES]; STATES];
                }
                [0, 1, 2].map(|from: usize| {
                    let step = self.step(&article[number], from);
                    [0, 1, 2].map(|to: usize| {
                        (front[number - 1][from] + step[to] + own[number][to] + back[number][to]
                            - all)
                            .exp()
                    })
                })
            })
            .collect();
        Pass { states, steps }
    }

    /// How likely each sentence has a source.
    pub(crate) fn sourced(&self, article: &[Sentence]) -> Vec<f64> {
        let pass = self.pass(article, false);
        pass.states
            .iter()
            .map(|state| state[0] + state[1])
            .collect()
    }

    /// The slope of the penalized likelihood.
    fn slope(&self, articles: &[&[Sentence]], penalty: f64) -> Self {
        let mut slope = Self::new(self.rows.len(), self.steps.len());
        for article in articles {
            let (gold, free) = (self.pass(article, true), self.pass(article, false));
            for (number, sentence) in article.iter().enumerate() {
                for source in 0..SOURCES {
                    let gap = gold.states[number][source] - free.states[number][source];
                    let rows = if sentence.known.is_none() {
                        sentence.rows.as_slice()
                    } else {
                        &[]
                    };
                    for &row in rows {
                        slope.rows[row][source] += gap;
                    }
                    for from in 0..STATES {
                        slope.steps[sentence.boundary][from][source] +=
                            gold.steps[number][from][source] - free.steps[number][from][source];
                    }
                }
            }
        }
        let rows = slope.rows.iter_mut().flatten();
        let all = rows.chain(slope.steps.iter_mut().flatten().flatten());
        for (slope, weight) in all.zip(self.flat()) {
            *slope -= penalty * weight;
        }
        slope
    }

    fn flat(&self) -> Vec<f64> {
        let rows = self.rows.iter().flatten();
        rows.chain(self.steps.iter().flatten().flatten())
            .copied()
            .collect()
    }

    fn fill(&mut self, flat: &[f64]) {
        let rows = self.rows.iter_mut().flatten();
        let all = rows.chain(self.steps.iter_mut().flatten().flatten());
        for (weight, value) in all.zip(flat) {
            *weight = *value;
        }
    }

    /// Fits weights to articles. `bounded` are the rows that cannot speak against a source.
    pub(crate) fn fit(
        articles: &[&[Sentence]],
        rows: usize,
        boundaries: usize,
        penalty: f64,
        bounded: &[bool],
    ) -> Self {
        let mut weights = Self::new(rows, boundaries);
        let count = weights.flat().len();
        let slopes = |flat: &[f64]| {
            weights.fill(flat);
            weights.slope(articles, penalty).flat()
        };
        let hold = |at: usize, weight: f64| {
            let is_bounded = bounded.get(at / SOURCES).is_some_and(|bounded| *bounded);
            if is_bounded { weight.max(0.0) } else { weight }
        };
        let flat = climb(count, ROUNDS, slopes, hold);
        weights.fill(&flat);
        weights
    }

    /// The weights as `weights.toml` holds them.
    pub(crate) fn write(
        &self,
        names: &BTreeMap<(String, String), usize>,
        boundaries: &[String],
    ) -> String {
        let mut text = String::new();
        let mut family = "";
        // No "-0".
        let round = |weight: f64| (weight * 100.0).round() + 0.0;
        for ((own, value), &row) in names {
            let [attributed, carried] = self.rows[row].map(round);
            if attributed == 0.0 && carried == 0.0 {
                continue;
            }
            if own != family {
                _ = write!(text, "\n[{own}]\n");
                family = own;
            }
            _ = writeln!(text, "{value} = [{attributed}, {carried}]");
        }
        for (boundary, steps) in boundaries.iter().zip(&self.steps) {
            _ = write!(text, "\n[{boundary}]\n");
            for (from, step) in ["attributed", "carried", "none"].iter().zip(steps) {
                let [attributed, carried] = step.map(round);
                _ = writeln!(text, "{from} = [{attributed}, {carried}]");
            }
        }
        text
    }
}
