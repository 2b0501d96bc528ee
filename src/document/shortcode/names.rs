//! What codes enclose, by their names.

use std::ops::Range;

/// What a code encloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) enum Element {
    /// Words of somebody else.
    Quotation,
    /// What describes a picture.
    Caption,
    /// Nothing to read: a comment, code.
    Hidden,
}

impl Element {
    /// How many there are.
    pub(super) const COUNT: usize = 3;

    /// What a code encloses, by its name in any case; `None` if it changes nothing.
    pub(super) fn of(name: &str) -> Option<Self> {
        let plain: String = { name.chars() }
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        Some(match plain.as_str() {
            "quote" | "blockquote" | "pullquote" | "quotation" | "citation" | "epigraph"
            | "testimonial" => Self::Quotation,
            "caption" | "wpcaption" | "figcaption" | "figure" => Self::Caption,
            "comment" | "highlight" | "code" | "codeblock" | "sourcecode" | "mermaid" | "math"
            | "katex" | "script" | "javascript" | "style" | "stylesheet" | "schema" => Self::Hidden,
            _ => return None,
        })
    }

    /// The element of HTML that encloses the same.
    pub(in crate::document) const fn tag(self) -> &'static [u8] {
        match self {
            Self::Quotation => b"blockquote",
            Self::Caption => b"figcaption",
            Self::Hidden => b"template",
        }
    }
}

/// Names of arguments that name the speaker of a quotation.
const AUTHOR: [&str; 7] = [
    "author",
    "cite",
    "by",
    "attribution",
    "speaker",
    "name",
    "person",
];

/// Where the arguments of a quotation name its speaker; `None` if they do not.
///
/// Arguments are `author="Ann Roe"`, or bare words as in `{% blockquote Ann Roe, The Norcombe Post %}` and
/// `[quote=Ann Roe]`.
pub(super) fn author(arguments: &str) -> Option<Range<usize>> {
    let named = AUTHOR.iter().find_map(|name| value(arguments, name));
    named.or_else(|| {
        let words = arguments.trim_start_matches(['=', '"', '\'']);
        let start = arguments.len() - words.len();
        let place = bare(words.trim_end_matches(['"', '\'']))?;
        Some(start + place.start..start + place.end)
    })
}

/// The value of an argument, between its quotation marks.
fn value(arguments: &str, name: &str) -> Option<Range<usize>> {
    for (at, _) in arguments.match_indices(name) {
        let before = arguments.get(..at)?.chars().next_back();
        let rest = arguments.get(at + name.len()..)?.trim_start();
        let Some(rest) = rest.strip_prefix(['=', ':']) else {
            continue;
        };
        let rest = rest.trim_start();
        if before.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let mark = rest
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\'' | '“'));
        let inside = rest.get(mark?.len_utf8()..)?;
        let closing = if mark == Some('“') { '”' } else { mark? };
        let length = inside.find(closing)?;
        let start = arguments.len() - inside.len();
        return (length > 0).then_some(start..start + length);
    }
    None
}

/// Bare words that start with a capital, before an address or an argument with a name.
fn bare(arguments: &str) -> Option<Range<usize>> {
    if arguments.contains(['=', '"', '\'', '<', '{']) {
        return None;
    }
    let words = arguments.split("http").next().unwrap_or_default();
    let start = words.len() - words.trim_start().len();
    let words = words.trim();
    (words.starts_with(char::is_uppercase)).then(|| start..start + words.len())
}
