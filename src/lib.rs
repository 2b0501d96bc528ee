//! selon reads a news article, finds who says what, and points at statements a reader could not
//! trace to a source.

pub mod annotate;
pub mod diagnostic;
pub mod document;
pub mod language;
pub mod parse;
pub mod rule;
pub mod text;
