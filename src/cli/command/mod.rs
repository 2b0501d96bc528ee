//! The commands, each with its arguments, its help and the function that runs it.

pub(super) mod accept;
pub(super) mod baseline;
pub(super) mod check;
pub(super) mod completions;
pub(super) mod config;
mod drafts;
pub(super) mod explain;
mod frequency;
pub(super) mod init;
pub(super) mod inspect;
pub(super) mod lsp;
pub(super) mod newsroom;
pub(super) mod rules;
pub(super) mod serve;
pub(super) mod sources;
pub(super) mod test;
