//! The language server: who says what, and what the rules object to, in an editor.
//!
//! Turns messages of the Language Server Protocol 3.17 into messages, on standard input and output. Every
//! finding comes from where `check` has it, and every answer about sources from where `inspect` has it;
//! here they are put into places that editors count. An article that is being written is a
//! `Draft`, which never changes: each edit makes a new one, so that a question is
//! answered about the very version it was asked about, on another thread, while the next edit is taken.
//!
//! - `transport`, `places`, `uri`, `client`, `settings`: what an editor sends and can do
//! - `draft`: who says what, and what was found, in one version of an article
//! - `pages`, `asked`, `findings`, `suppression`, `answers`: answers, each a function of a draft
//! - `server`: the session, which holds all that changes

mod answers;
mod asked;
mod client;
mod draft;
mod findings;
mod pages;
mod places;
mod server;
mod settings;
mod suppression;
mod transport;
mod uri;

pub(crate) use server::serve;
pub use transport::{Received, Refusal, Transport};
