//! Phrases: several words that mean one thing, and where they stand among other words.
//!
//! [`syntax`] reads the lines of phrase lists, [`pattern`] holds what they ask for, [`index`] says at
//! which word each pattern is tried, and [`search`] finds those that stand somewhere.

mod index;
mod meaning;
mod pattern;
mod search;
mod syntax;

pub(super) use index::Index;
pub use meaning::{Meaning, Phrase};
pub(super) use pattern::Patterns;
pub(super) use search::Phrases;
pub use syntax::PhraseError;
pub(super) use syntax::{PhraseList, WordSets, check, parse};
