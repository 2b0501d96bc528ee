//! The sources of articles as an editor asks for them: who is credited, how often, with how much, and
//! why without a name.
//!
//! Turns analysed articles into [counts](Sources), and those into tables, CSV or JSON.

mod csv;
mod json;
mod table;
mod tally;

pub(super) use tally::credited;
pub use tally::{SourceRow, Sources, Unnamed};
