//! Reads mentions: the stretches of text that refer to people, organizations, documents or places.
//!
//! Takes a [`Reading`](super::reading::Reading) and a token; gives the
//! [`Mention`](mention::Mention) that starts there, with its titles, function, acronym and
//! appositions. [`pending`] lists the sources of attributions in the order of their heads, for
//! stages that walk over mentions. It does not know which mentions refer to the same person.
//!
//! Where to look when somebody is cut short or split in two:
//!
//! - where a name starts among capitals, and nicknames ("Defense Secretary Lloyd Austin", "Robert
//!   “Shorty” Bell"): `name`
//! - the function or the name in apposition to the other ("the mayor, Ann Roe,", « Anne Morel, maire de
//!   Vannes, »), so that they are one: `apposition`
//! - what kind of thing is mentioned, its gender and number: `mention`
//! - a source that is never given an identity: `pending`

pub(in crate::annotate) mod apposition;
pub(in crate::annotate) mod mention;
pub(in crate::annotate) mod name;
pub(in crate::annotate) mod pending;
