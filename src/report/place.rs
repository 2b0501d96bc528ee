//! Where a finding is, as people look for it.

use super::harmless::file_name;
use crate::text::Text;

/// The file, and what it calls the article if it holds several: `feed.xml (a3)`.
pub(super) fn name(text: &Text) -> String {
    let name = file_name(text.name());
    match &text.place().entry {
        Some(entry) => format!("{name} ({})", file_name(entry)),
        None => name,
    }
}

/// The place of a byte: `:3:7`, or, in a file that nobody opens as text, `, paragraph 3`.
pub(super) fn at(text: &Text, byte: u32) -> String {
    let at = text.position(byte);
    if text.place().has_paragraphs {
        format!(", paragraph {}", at.line)
    } else {
        format!(":{}:{}", at.line, at.column)
    }
}
