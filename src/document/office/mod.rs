//! Texts of office programs: Word and its like, `LibreOffice`.
//!
//! Paragraphs are what their styles say: headings, quotations, captions, items of lists. What was deleted
//! and is only kept to be looked at, comments, and the codes of fields are no prose; what was inserted is.
//! Notes stand behind the text.

mod boxes;
mod docx;
mod notes;
mod odt;
mod styles;

pub(super) use docx::extract as docx;
pub(super) use notes::{NoteName, Notes, marked};
pub(super) use odt::extract as odt;
