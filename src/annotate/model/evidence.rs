//! Holds what is weighed: which rows of evidence hold, and what they come to.

/// How many rows there may be.
const ROWS: usize = 384;

/// A set of rows of evidence, by their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::annotate) struct Rows([u64; ROWS / 64]);

impl Rows {
    /// Adds a row; numbers out of range are left out.
    pub(in crate::annotate) fn insert(&mut self, row: usize) {
        if let Some(part) = self.0.get_mut(row / 64) {
            *part |= 1 << (row % 64);
        }
    }

    /// The numbers of the rows, in order.
    pub(in crate::annotate) fn iter(&self) -> impl Iterator<Item = usize> {
        (0..).zip(self.0).flat_map(|(part, mut bits)| {
            std::iter::from_fn(move || {
                let row = part * 64 + bits.trailing_zeros() as usize;
                let some = bits != 0;
                bits &= bits.wrapping_sub(1);
                some.then_some(row)
            })
        })
    }

    /// Whether it holds no row.
    pub(in crate::annotate) fn is_empty(&self) -> bool {
        self.0.iter().all(|part| *part == 0)
    }
}

/// What speaks for asking who says a claim, and what it comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// By how much it is likelier that an editor asks than that none does, in hundredths of a natural
    /// logarithm of the odds; calibrated on left-out articles.
    pub margin: i32,
    /// The rows that hold; [`claim_evidence`](crate::annotate::claim_evidence) names them.
    pub(in crate::annotate) rows: Rows,
}

impl Asking {
    /// How likely an editor asks who says so, from 0 to 1.
    pub fn probability(&self) -> f64 {
        probability(self.margin)
    }
}

/// The probability of odds given as hundredths of their natural logarithm.
pub(in crate::annotate) fn probability(margin: i32) -> f64 {
    1.0 / (1.0 + (-f64::from(margin) / 100.0).exp())
}

/// One row of the evidence for a claim, or for the kind of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeighedRow {
    /// The question.
    pub family: &'static str,
    /// The answer.
    pub value: &'static str,
    /// Both in words; `{}` stands for the answer.
    pub words: &'static str,
    /// What it says for it, in hundredths of a natural logarithm of the odds; below 0, against it.
    pub weight: i16,
}

impl WeighedRow {
    /// The question and its answer: "tense=past".
    pub fn feature(&self) -> String {
        feature(self.family, self.value)
    }

    /// Both in words.
    pub fn text(&self) -> String {
        text(self.words, self.value)
    }

    /// Whether it tells anything: it weighs something, and does not hold of everything.
    pub fn tells(&self) -> bool {
        self.weight != 0 && self.family != "any"
    }
}

/// A question and its answer.
pub(in crate::annotate) fn feature(family: &str, value: &str) -> String {
    format!("{family}={value}")
}

/// A question and its answer in words, where `{}` stands for the answer.
pub(in crate::annotate) fn text(words: &str, value: &str) -> String {
    words.replace("{}", &value.replace('-', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_rows_gives_back_what_was_put_in() {
        let mut rows = Rows::default();
        assert!(rows.is_empty());
        for row in [0, 63, 64, 200, ROWS - 1, ROWS + 5] {
            rows.insert(row);
        }
        let held: Vec<usize> = rows.iter().collect();
        assert_eq!(held, [0, 63, 64, 200, ROWS - 1]);
    }
}
