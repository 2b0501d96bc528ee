//! Plain text: paragraphs between blank lines, hard-wrapped lines joined.

use std::borrow::Cow;

use super::{Block, Document, Role};
use crate::text::Text;

/// Reads plain text as prose.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let characters = text.as_str();
    let mut blocks = Vec::new();
    let mut at = 0_usize;
    for part in characters.split("\n\n") {
        let range = u32::try_from(at).unwrap_or(u32::MAX)
            ..u32::try_from(at + part.len()).unwrap_or(u32::MAX);
        if !part.trim().is_empty() {
            blocks.push(Block {
                role: Role::Paragraph,
                prose: range,
                has_link: false,
            });
        }
        at += part.len() + 2;
    }
    Document {
        text,
        prose: Cow::Borrowed(characters),
        blocks,
        pieces: Vec::new(),
    }
}
