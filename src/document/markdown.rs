//! Markdown, through pulldown-cmark and its source offsets.

use super::Document;
use crate::text::Text;

/// Reads Markdown as prose.
pub(super) fn extract(text: &Text) -> Document<'_> {
    super::plain::extract(text)
}
