//! Reads mentions: the stretches of text that refer to people, organizations, documents or places.
//!
//! Takes a [`Reading`](super::reading::Reading) and a token; gives the
//! [`Mention`](mention::Mention) that starts there, with its titles, function, acronym and
//! appositions. [`pending`] lists the sources of attributions in the order of their heads, for
//! stages that walk over mentions. It does not know which mentions refer to the same person.

pub(in crate::annotate) mod apposition;
pub(in crate::annotate) mod mention;
pub(in crate::annotate) mod name;
pub(in crate::annotate) mod pending;
