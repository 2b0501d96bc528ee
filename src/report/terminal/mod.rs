//! Reports for people, on a terminal or in a log.
//!
//! Turns findings into snippets of the article, and anything else into colored words and rows that
//! fit the screen. Nothing an article holds can command the terminal.

mod canvas;
mod excerpt;
mod gutter;
mod lines;
mod screen;
mod snippet;
mod words;

pub use screen::Screen;

pub(super) use canvas::{Canvas, Paint};
pub(super) use lines::{summary, trouble};
pub(super) use snippet::findings;
pub(super) use words::{count, cut, wrap};
