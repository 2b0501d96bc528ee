//! HTML, through html5gum and its offsets.
//!
//! Turns the tokens of a page into blocks as a browser lays them out, and leaves out what is not its
//! article. It reads no style sheets and runs no scripts.

mod attributes;
mod codes;
mod context;
mod flow;
mod inline;
mod page;
mod places;
mod reader;
mod stack;
mod tag;
mod tagless;
mod tokens;

use html5gum::Tokenizer;

use super::blocks::Markup;
use super::front::{FrontMatter, front_matter};
use super::model::Document;
use super::shortcode::{self, Covered, Dialect};
use crate::text::Text;

pub(super) use attributes::Attributes;
pub(super) use places::Places;
pub(super) use reader::PageReader;

use flow::Flow;
use tokens::Tokens;

/// Reads HTML as prose.
///
/// Code, scripts, menus, forms and hidden elements are no prose; boxes beside the article, its notes
/// and links to other stories are boilerplate.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let (start, front_matter) = front_matter(text);
    let html = text.as_str().get(start as usize..).unwrap_or_default();
    let Covered { markup, codes, .. } = shortcode::cover(html, start, Dialect::Html);
    let mut reader = PageReader::new(text, codes);
    read(&mut reader, &markup, &Places::one(start));
    document(reader, front_matter)
}

/// Reads some HTML of a page, given where it is in the file.
pub(super) fn read(reader: &mut PageReader<'_>, html: &str, places: &Places) {
    let tokens = Tokens::new(reader, html, places);
    let Ok(()) = Tokenizer::new_with_emitter(html, tokens).finish();
}

/// The document that a page makes.
pub(super) fn document(reader: PageReader<'_>, front_matter: Option<FrontMatter>) -> Document<'_> {
    let PageReader {
        text,
        mut flow,
        comments,
        ..
    } = reader;
    flow.end_block();
    let Flow {
        mut blocks, page, ..
    } = flow;
    let chosen = page.choose(&blocks.done);
    let markup = Markup {
        comments,
        front_matter,
        language: page.language(&chosen),
        fault: None,
    };
    blocks.keep(&chosen);
    blocks.finish(text, markup)
}
