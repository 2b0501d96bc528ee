//! RTF, as old office programs and wire desks write it.
//!
//! Turns groups and control words into paragraphs, with roles by the names of their styles. What readers do not see
//! is left out: tables of fonts and styles, running heads, notes, comments, what was deleted.

mod group;
mod reader;
mod styles;
mod token;

use super::model::Document;
use crate::text::{Text, offset};
use reader::Reader;
use token::{Kind, Tokens};

/// What every file starts with.
pub(super) const SIGNATURE: &[u8] = b"{\\rtf";

/// Reads a file as prose.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let file = text.as_str();
    let characters = file.trim_start_matches('\u{feff}');
    Reader::new(text, characters, offset(file.len() - characters.len())).read()
}

/// Whether a file is whole: every group in it ends.
pub(super) fn is_whole(characters: &str) -> bool {
    let mut tokens = Tokens::new(characters, 0);
    let mut depth = 0_usize;
    while let Some(token) = tokens.next() {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close if depth == 1 => return true,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Word("bin", Some(length)) => tokens.pass(length.try_into().unwrap_or_default()),
            Kind::Word(..) | Kind::Symbol(_) | Kind::Byte(_) | Kind::Words(_) => {}
        }
    }
    false
}
