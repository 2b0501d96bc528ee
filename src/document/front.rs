//! What stands above an article between two fences.

use super::{FrontMatter, number};
use crate::text::{Span, Text};

/// Where the markup starts: behind a byte order mark and front matter in `---` or `+++`; and the
/// front matter.
///
/// Left to itself a parser of Markdown would take any two rules in the middle of an article for front
/// matter.
pub(super) fn front_matter(text: &Text) -> (u32, Option<FrontMatter>) {
    let first = text.line(0);
    let fence = text.slice(first);
    let bare = fence.strip_prefix('\u{feff}').unwrap_or(fence);
    let start = first.start + number(fence.len() - bare.len());
    let fence = bare.trim_end();
    if fence != "---" && fence != "+++" || text.slice(text.line(1)).trim().is_empty() {
        return (start, None);
    }
    let closing = (1..text.line_count())
        .map(|line| text.line(line))
        .find(|&line| {
            let line = text.slice(line).trim_end();
            line == fence || fence == "---" && line == "..."
        });
    let Some(closing) = closing else {
        return (start, None);
    };
    let front_matter = FrontMatter {
        span: Span::new(first.end, closing.start),
        is_toml: fence == "+++",
    };
    (closing.end, Some(front_matter))
}
