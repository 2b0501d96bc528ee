//! Shallow syntax: what part each word plays, which words hang together, which verb has which subject.
//!
//! Turns the tokens of a sentence into tags, verb groups and noun groups. It knows nothing of who
//! says what.

pub(in crate::annotate) mod ambiguity;
pub(in crate::annotate) mod appositions;
pub(in crate::annotate) mod glance;
mod lookup;
pub(in crate::annotate) mod nouns;
pub(in crate::annotate) mod numbers;
pub(in crate::annotate) mod particles;
pub(in crate::annotate) mod passives;
pub(in crate::annotate) mod phrase_index;
pub(in crate::annotate) mod quoted;
pub(in crate::annotate) mod sentence_marks;
pub(in crate::annotate) mod sentences;
pub(in crate::annotate) mod speakers;
pub(in crate::annotate) mod tag;
pub(in crate::annotate) mod tagger;
pub(in crate::annotate) mod verbs;

pub(in crate::annotate) use lookup::Reading;
