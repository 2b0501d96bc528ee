//! Input formats: a file becomes blocks of prose.
//!
//! Turns a [`Text`] into a [`Document`]: prose in reading order, markup and entities undone, with a
//! map back to the bytes of the file. It knows no language.

mod blocks;
mod comment;
mod contents;
mod format;
mod front;
mod headings;
mod html;
mod json;
mod line;
mod mail;
mod markdown;
mod model;
mod nested;
mod plain;
mod prose;
mod recognize;
mod respelling;
mod rtf;
mod shortcode;
mod story;
mod typography;

use crate::text::Text;

pub use comment::Comment;
pub use contents::{ContentsError, articles};
pub use format::Format;
pub use front::FrontMatter;
pub use json::{EditorBlock, EditorRequest};
pub use model::{Block, Document, Role};
pub use recognize::OtherFormat;

/// Reads a text as prose: one article, unless the text names no entry of a file that holds several.
pub fn extract(text: &Text, format: Format) -> Document<'_> {
    let document = match format {
        Format::Plain => plain::extract(text),
        Format::Markdown => markdown::extract(text),
        Format::Html => html::extract(text),
        Format::Ninjs => json::ninjs(text),
        Format::Ans => json::ans(text),
        Format::JsonFeed => json::feed(text),
        Format::Editor => json::editor(text),
        Format::Mail => mail::extract(text),
        Format::Rtf => rtf::extract(text),
    };
    respelling::respell(document)
}
