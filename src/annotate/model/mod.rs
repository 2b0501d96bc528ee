//! Holds the types of the analysis, and decides nothing.
//!
//! Every stage imports this folder; it imports no stage. Token ranges
//! ([`Words`](crate::parse::Words)) and sentence numbers are 0-based indices into the article, and
//! ranges are half-open.

mod annotations;
mod attribution;
mod claim;
mod evidence;
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
pub use evidence::{Asking, WeighedRow};
pub use hedge::Hedge;
pub use profile::{Anonymity, Entity, Identity, SourceProfile};
pub use quotation::{Quotation, QuotationSpeaker};
pub use reason::{ContentReason, CueReason, Reason, SourceReason};
pub use support::{Evidence, EvidenceRow, Support, SupportReason};

pub(in crate::annotate) use evidence::Rows;
