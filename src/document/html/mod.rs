//! HTML, through html5gum and its offsets.
//!
//! Turns the tokens of a page into blocks as a browser lays them out, and leaves out what is not its
//! article. It reads no style sheets and runs no scripts.

mod attributes;
mod context;
mod flow;
mod page;
mod reader;
mod stack;
mod tag;
mod tokens;

use html5gum::Tokenizer;

use super::blocks::Markup;
use super::front::front_matter;
use super::model::Document;
use crate::text::Text;

use flow::Flow;
use reader::PageReader;
use tokens::Tokens;

/// Reads HTML as prose.
///
/// Code, scripts, menus, forms and hidden elements are no prose; boxes beside the article, its notes
/// and links to other stories are boilerplate.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let (start, front_matter) = front_matter(text);
    let html = text.as_str().get(start as usize..).unwrap_or_default();
    let mut reader = PageReader::new(text);
    let tokens = Tokens::new(&mut reader, html, start);
    let Ok(()) = Tokenizer::new_with_emitter(html, tokens).finish();
    let PageReader {
        mut flow, comments, ..
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
    };
    blocks.keep(&chosen);
    blocks.finish(text, markup)
}
