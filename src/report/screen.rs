//! What reports for people are shown on.

/// No terminal is taken to be narrower: what is cut finer is harder to read than what runs over.
const NARROWEST: usize = 40;

/// What a report for a person is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Screen {
    /// Whether it shows colors.
    pub color: bool,
    /// How many characters a line of it holds; none where a line may be as long as it likes, as in a
    /// file.
    pub columns: Option<usize>,
}

impl Screen {
    /// How wide something is that is best so wide.
    pub(super) fn width(self, best: usize) -> usize {
        best.min(self.columns.unwrap_or(best).max(NARROWEST))
    }
}
