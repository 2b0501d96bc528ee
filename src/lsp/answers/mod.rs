//! Answers to what an editor asks about an article.
//!
//! Each turns a question about a [`Draft`](super::draft::Draft) into the types of the protocol. None can
//! fail: a place that says nothing gets an empty answer.

mod actions;
mod definition;
mod highlights;
mod hints;
mod hover;
mod lenses;
mod reference;
mod report;
mod symbols;
mod tokens;

pub(super) use actions::{
    ACCEPT, CHECK, EXPLAIN, LEDGER, SUPPRESS, actions, reasons, workspace_edit,
};
pub(super) use definition::definition;
pub(super) use highlights::highlights;
pub(super) use hints::hints;
pub(super) use hover::hover;
pub(super) use lenses::lenses;
pub(super) use reference::references;
pub(super) use report::{full, report};
pub(super) use symbols::symbols;
pub(super) use tokens::{LEGEND, tokens, tokens_in};
