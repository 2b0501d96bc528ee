//! The screen a report is shown on.

/// The least width assumed: shorter rows are harder to read than rows that run over the edge.
const NARROWEST: usize = 40;

/// What a report for people is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Screen {
    /// Whether it shows colors.
    pub color: bool,
    /// How many characters fit on a line; `None` if lines may have any length, as in a file.
    pub columns: Option<usize>,
}

impl Screen {
    /// The width to use where `best` would be ideal.
    pub(in crate::report) fn width(self, best: usize) -> usize {
        best.min(self.columns.unwrap_or(best).max(NARROWEST))
    }
}
