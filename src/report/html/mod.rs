//! A page for people: articles with their sources and what was found in them, in one file that loads
//! nothing from anywhere.
//!
//! Turns analysed articles into [sheets](sheet()), one at a time and in any order, and those into a page:
//! [`PageFrame::begin`], the sheets, [`PageFrame::end`]. The page works without its script, which only
//! marks what belongs together, aligns the margin and sorts the index.

mod index;
mod ledger;
mod model;
mod notes;
mod page;
mod prose;
mod sheet;
mod words;

pub use model::{Sheet, SheetRow};
pub use page::{GENERATOR, PASTED, PageFrame, PastedText, SCRIPT, STYLE};
pub use sheet::sheet;
