//! Hedges: wording that lowers commitment.

use crate::annotate::model::Extent;
use crate::language::HedgeForm;

/// Wording that lowers commitment: "reportedly", « aurait fui ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedge {
    /// Its words.
    pub extent: Extent,
    /// How it lowers commitment.
    pub kind: HedgeForm,
    /// The sentence it stands in.
    pub sentence: u32,
    /// Whether it is a quoted speaker's, not the writer's.
    pub in_quotation: bool,
    /// Whether it stands on another that already says as much: "may possibly", « pourrait peut-être ».
    pub is_stacked: bool,
}
