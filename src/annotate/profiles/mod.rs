//! Says what readers learn of the source of each attribution and of the speaker of each quotation.
//!
//! Takes a [`Reading`](super::reading::Reading) with its
//! [`SentenceMarks`](super::reading::sentence_marks::SentenceMarks), attributions and quotations;
//! gives one [`SourceProfile`](super::SourceProfile) per attribution (`profile`) and one
//! [`QuotationSpeaker`](super::QuotationSpeaker) per quotation (`speaker`). It does not know what
//! readers ought to learn.

pub(in crate::annotate) mod profile;
pub(in crate::annotate) mod speaker;

pub(in crate::annotate) use profile::of_sources;
pub(in crate::annotate) use speaker::of_quotations;
