//! What readers learn of a source.

pub(in crate::annotate) mod profile;
pub(in crate::annotate) mod speaker;

pub(in crate::annotate) use profile::of_sources;
pub(in crate::annotate) use speaker::of_quotations;
