//! A finding before it is put into words.

use crate::parse::Words;

/// What a rule flags; ordered by rule, then by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Finding {
    /// The number of its rule.
    pub(super) rule: usize,
    pub(super) sentence: u32,
    pub(super) words: Words,
}
