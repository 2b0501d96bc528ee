//! Holds hedges: wording that lowers commitment.

use crate::annotate::model::Extent;
use crate::language::HedgeForm;

/// Wording that lowers commitment: "reportedly", « aurait fui ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedge {
    /// Its tokens.
    pub extent: Extent,
    /// How it lowers commitment.
    pub kind: HedgeForm,
    /// The index of its sentence.
    pub sentence: u32,
    /// Whether it stands in a quotation, and so is not the writer's.
    pub in_quotation: bool,
    /// Whether it repeats another hedge of the same verb: "may possibly", « pourrait peut-être ».
    pub is_stacked: bool,
}
