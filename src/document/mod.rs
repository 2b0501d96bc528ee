//! Input formats: a file becomes blocks of prose.
//!
//! Turns a [`Text`] into a [`Document`]: prose in reading order, markup and entities undone, with a
//! map back to the bytes of the file. It knows no language.

mod blocks;
mod comment;
mod contents;
mod feed;
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
mod office;
mod package;
mod page;
mod plain;
mod prose;
mod purpose;
mod recognize;
mod remarks;
mod respelling;
mod rtf;
mod seen;
mod shortcode;
mod story;
mod transmission;
mod typography;
mod wire;
mod xml;

use crate::text::Text;

pub use comment::Comment;
pub use contents::{ContentsError, articles};
pub use format::Format;
pub use front::FrontMatter;
pub use json::{EditorBlock, EditorRequest};
pub use model::{Block, Document, Fault, Role};
pub use package::PackageError;
pub use recognize::OtherFormat;
pub use remarks::{Remark, RemarkError, with_remarks};
pub use seen::Seen;

/// Reads a text as prose: one article, unless the text names no entry of a file that holds several.
pub fn extract(text: &Text, format: Format) -> Document<'_> {
    let document = match format {
        Format::Plain => plain::extract(text),
        Format::Markdown => markdown::extract(text),
        Format::Ninjs => json::ninjs(text),
        Format::Ans => json::ans(text),
        Format::JsonFeed => json::feed(text),
        Format::WordPress => json::wordpress(text),
        Format::Editor => json::editor(text),
        Format::Mail => mail::extract(text),
        Format::Rtf => rtf::extract(text),
        Format::Html | Format::Epub => html::extract(text),
        Format::Docx => office::docx(text),
        Format::Odt => office::odt(text),
        Format::Feed => feed::extract(text),
        Format::Wire => wire::extract(text),
        Format::Transmission => transmission::extract(text),
    };
    respelling::respell(document)
}
