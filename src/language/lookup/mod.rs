//! How a form is found among the tens of thousands a language has.
//!
//! Forms of up to sixteen bytes are two numbers, compared and hashed at once. The table of a shipped
//! language is stored as bytes when selon is built, and read where it lies.

mod ending;
mod form_table;
mod packed_word;
mod rows;
mod short_form;

pub use ending::WordEnd;
pub(super) use ending::{Ending, Endings};
pub(super) use form_table::FormTable;
pub use packed_word::PackedWord;
pub(super) use rows::{Aligned, RowReader, RowWriter, fields, item};
pub(super) use short_form::{LONGEST, ShortFormFilter};
