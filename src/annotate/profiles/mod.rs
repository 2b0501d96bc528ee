//! What readers learn of a source.

pub(in crate::annotate) mod profile;
pub(in crate::annotate) mod speaker;
