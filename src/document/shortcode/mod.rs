//! What site generators and their authors put into an article that is neither Markdown nor HTML:
//! shortcodes, template tags, components, admonitions.
//!
//! Finds such codes, and covers them so that the parsers of markup see neither them nor what they
//! contain. A code that encloses a quotation, a caption or code says so; all others are no prose, and
//! what stands between two of them is what it would be without.

mod cover;
mod lines;
mod names;
mod pairs;
mod syntax;
mod verbatim;

use std::borrow::Cow;

use crate::text::{Span, offset};

use cover::Cover;
use lines::Lines;
use syntax::Scanner;

pub(super) use pairs::{Effect, Shortcode};
pub(super) use syntax::Dialect;

/// Markup without its codes.
#[derive(Debug)]
pub(super) struct Covered<'s> {
    /// The markup, byte for byte where it was, with something inert in place of its codes.
    pub(super) markup: Cow<'s, str>,
    /// The codes, in order.
    pub(super) codes: Vec<Shortcode>,
    /// Where block quotations start that stand for admonitions, in bytes of the markup.
    pub(super) admonitions: Vec<usize>,
}

/// Covers the codes in some markup that starts at a byte of the file.
pub(super) fn cover(markup: &str, start: u32, dialect: Dialect) -> Covered<'_> {
    let verbatim = match dialect {
        Dialect::Markdown => verbatim::places(markup),
        Dialect::Html => Vec::new(),
    };
    let mut codes = Scanner::new(markup, dialect, &verbatim).codes();
    let mut cover = Cover::new(markup);
    let mut admonitions = Vec::new();
    if dialect == Dialect::Markdown {
        let lines = Lines::new(markup, &mut cover);
        admonitions = lines.read(&verbatim, &mut codes);
        codes.sort_by_key(|code| code.place.start);
        // A line of colons may be inside another code.
        let mut end = 0;
        codes.retain(|code| {
            let is_behind = code.place.start >= end;
            end = end.max(code.place.end);
            is_behind
        });
    }
    cover.codes(&codes, dialect);
    let file = |place: std::ops::Range<usize>| {
        Span::new(start + offset(place.start), start + offset(place.end))
    };
    Covered {
        codes: pairs::pair(codes, file),
        markup: cover.finish(),
        admonitions,
    }
}
