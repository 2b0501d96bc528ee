//! The types of the analysis, and nothing that decides anything.
//!
//! Every stage imports this folder, and it imports no stage.

mod annotations;
mod attribution;
mod claim;
mod hedge;
mod profile;
mod quotation;
mod reason;
mod support;

pub use annotations::Annotations;
pub use attribution::{
    Attribution, Content, ContentKind, Credit, Cue, CueKind, Extent, Source, SourceKind,
};
pub use claim::{Agency, Claim, Signal, Signals};
pub use hedge::Hedge;
pub use profile::{Anonymity, Entity, Identity, SourceProfile};
pub use quotation::{Quotation, QuotationSpeaker};
pub use reason::{ContentReason, CueReason, Reason, SourceReason};
pub use support::{Support, SupportReason};
