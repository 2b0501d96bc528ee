//! Shallow syntax: what part each word plays, which words hang together, which verb has which subject.
//!
//! Turns the tokens of a sentence into tags, verb groups and noun groups. It knows nothing of who
//! says what.

pub(in crate::annotate) mod appositions;
pub(in crate::annotate) mod glance;
pub(in crate::annotate) mod nouns;
mod particles;
pub(in crate::annotate) mod phrases;
mod reading;
pub(in crate::annotate) mod scope;
pub(in crate::annotate) mod subject;
pub(in crate::annotate) mod tag;
pub(in crate::annotate) mod tagger;
pub(in crate::annotate) mod verbs;
