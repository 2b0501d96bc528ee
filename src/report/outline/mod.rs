//! Who says what in one article, for questions about places in it.
//!
//! Turns what the analysis saw into an [`Outline`] that keeps nothing of the article but spans and
//! names. It knows no rule and no protocol.

mod build;
mod model;

pub(crate) use model::{Outline, OutlineSentence, OutlineSource, Statement, Sureness, touches};
