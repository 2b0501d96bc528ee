//! The support of the sentences of an article as a chain: each depends on what it shows and on the
//! support of the sentence before.
//!
//! A linear-chain conditional random field (Lafferty and others 2001) with three states. All
//! of it is sums of integers, in hundredths of a natural logarithm, so that an article has the same
//! answer on every machine.

/// How many states there are: attributed, carried, none.
pub(in crate::annotate) const STATES: usize = 3;

/// A source of the sentence's own, one carried on, and no source, among the states.
pub(in crate::annotate) const ATTRIBUTED: usize = 0;
pub(in crate::annotate) const CARRIED: usize = 1;
pub(in crate::annotate) const NONE: usize = 2;

/// The score of each state; that of `none` is 0 where nothing stands before.
pub(in crate::annotate) type Scores = [i32; STATES];

/// How sure the support of a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) struct Marginal(Scores);

/// For which differences of two scores the logarithm of the sum of their powers is larger than the
/// larger of them by at least 1, 2, 3 … hundredths.
const STEPS: [i32; 69] = [
    529, 419, 367, 333, 307, 287, 270, 255, 242, 230, 220, 210, 201, 193, 185, 178, 171, 165, 159,
    153, 148, 142, 137, 132, 128, 123, 119, 115, 110, 106, 103, 99, 95, 92, 88, 85, 81, 78, 75, 72,
    69, 66, 63, 60, 57, 55, 52, 49, 47, 44, 42, 39, 37, 34, 32, 29, 27, 25, 22, 20, 18, 16, 14, 11,
    9, 7, 5, 3, 1,
];

/// The logarithm of the sum of two powers.
fn add(one: i32, other: i32) -> i32 {
    let apart = (one - other).abs();
    let more = STEPS.partition_point(|&step| step >= apart);
    one.max(other) + i32::try_from(more).unwrap_or(0)
}

/// The logarithm of the sum of the powers of all states.
fn sum(scores: Scores) -> i32 {
    let [first, second, third] = scores;
    add(add(first, second), third)
}

/// How sure each state of each sentence is, given the scores of its states by what it shows, and the
/// scores of the steps to it: `steps(number)[from][to]`.
pub(in crate::annotate) fn marginals(
    shown: &[Scores],
    steps: impl Fn(usize) -> [Scores; STATES],
) -> Vec<Marginal> {
    let mut all: Vec<Marginal> = Vec::with_capacity(shown.len());
    let mut before: Scores = [0; STATES];
    for (number, own) in shown.iter().enumerate() {
        let (mut next, step) = (*own, steps(number));
        for (to, score) in next.iter_mut().enumerate() {
            if number > 0 {
                *score += sum([0, 1, 2].map(|from: usize| before[from] + step[from][to]));
            }
        }
        // Only differences count; what all share would grow with the article.
        before = level(next);
        all.push(Marginal(before));
    }
    let mut behind: Scores = [0; STATES];
    for number in (0..shown.len()).rev() {
        let Marginal(front) = &mut all[number];
        for (score, more) in front.iter_mut().zip(behind) {
            *score += more;
        }
        let step = steps(number);
        behind = level([0, 1, 2].map(|from: usize| {
            sum([0, 1, 2].map(|to: usize| step[from][to] + shown[number][to] + behind[to]))
        }));
    }
    all
}

/// Scores less their largest.
fn level(scores: Scores) -> Scores {
    let most = scores.into_iter().max().unwrap_or(0);
    scores.map(|score| score - most)
}

impl Marginal {
    /// By how much a source, its own or one carried on, is likelier than none, in hundredths of a natural
    /// logarithm of the odds.
    pub(in crate::annotate) fn margin(self) -> i32 {
        let [attributed, carried, none] = self.0;
        add(attributed, carried) - none
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the sums of integers stand for.
    fn exact(shown: &[Scores], steps: &[[Scores; STATES]]) -> Vec<f64> {
        let power = |score: i32| (f64::from(score) / 100.0).exp();
        let count = shown.len();
        let mut all = vec![[0.0; STATES]; count];
        for path in 0..STATES.pow(u32::try_from(count).expect("a short chain")) {
            let state = |at: usize| path / STATES.pow(u32::try_from(at).expect("short")) % STATES;
            let weight: f64 = (0..count)
                .map(|at| {
                    let step = if at == 0 {
                        0
                    } else {
                        steps[at][state(at - 1)][state(at)]
                    };
                    power(shown[at][state(at)]) * power(step)
                })
                .product();
            for (at, sums) in all.iter_mut().enumerate() {
                sums[state(at)] += weight;
            }
        }
        all.iter()
            .map(|sums| ((sums[0] + sums[1]) / sums[2]).ln() * 100.0)
            .collect()
    }

    #[test]
    fn margins_are_those_of_all_paths() {
        let shown = [
            [120, -40, 0],
            [-300, 80, 0],
            [10, 10, 0],
            [-90, -250, 0],
            [400, 0, 0],
        ];
        let step = [[60, 150, 0], [-80, 210, 0], [30, -170, 0]];
        let steps = [step; 5];
        let margins = marginals(&shown, |number| steps[number]);
        for (margin, exact) in margins.iter().zip(exact(&shown, &steps)) {
            let margin = f64::from(margin.margin());
            assert!((margin - exact).abs() < 4.0, "{margin} for {exact}");
        }
    }

    #[test]
    fn a_long_chain_stays_within_its_numbers() {
        let margins = marginals(&vec![[900, 700, 0]; 20_000], |_| [[500, 400, 0]; STATES]);
        assert!(
            margins
                .iter()
                .all(|margin| (500..100_000).contains(&margin.margin()))
        );
    }
}
