//! Stretches of text that speak of somebody: names, functions, organizations.
//!
//! Reads one [mention](mention) at a time, with its titles and appositions, and lists the sources that
//! wait to be told who they are.

pub(in crate::annotate) mod apposition;
pub(in crate::annotate) mod mention;
pub(in crate::annotate) mod name;
pub(in crate::annotate) mod pending;
