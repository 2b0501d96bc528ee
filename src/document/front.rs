//! Front matter: what a file says about its article above it, between two fences.

use crate::text::{Span, Text, offset};

/// What a file says about its article above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its bytes in the file, without the fences.
    pub span: Span,
    /// Whether it is TOML, between `+++`, and not YAML, between `---`.
    pub is_toml: bool,
}

/// Finds front matter, and where the markup starts: after that and any byte order mark.
///
/// A parser of Markdown would take any two rules in the middle of an article for front matter.
pub(super) fn front_matter(text: &Text) -> (u32, Option<FrontMatter>) {
    let first = text.line(0);
    let fence = text.slice(first);
    let bare = fence.strip_prefix('\u{feff}').unwrap_or(fence);
    let start = first.start + offset(fence.len() - bare.len());
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
