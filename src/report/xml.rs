//! Lines and words of XML.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::harmless::{is_bracketed, is_commanding};

/// Appends lines.
pub(super) fn lines(out: &mut Vec<u8>) -> impl FnMut(String) {
    |line| {
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
}

/// Words for an attribute or between tags: line ends and what commands a screen or a build server become
/// references, and characters that XML 1.0 does not allow are replaced.
pub(super) fn escape(words: &str) -> Cow<'_, str> {
    let is_kept = |c| escaped(c).is_none() && !is_commanding(c) && c != '#';
    if words.chars().all(is_kept) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() + 16);
    for (at, c) in words.char_indices() {
        match escaped(c) {
            Some(reference) => out.push_str(reference),
            None if is_commanding(c) || is_command(words, at) => {
                write!(out, "&#{};", u32::from(c)).expect("a string takes any text");
            }
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether a build server takes the characters from here on for a command.
fn is_command(words: &str, at: usize) -> bool {
    let rest = words.as_bytes().get(at..).unwrap_or_default();
    rest.starts_with(b"##") && is_bracketed(&rest[2..])
}

fn escaped(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&apos;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        '\t' => Some("&#9;"),
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => Some("\u{fffd}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_breaks_out_of_an_attribute() {
        assert_eq!(escape("« été »"), "« été »");
        assert_eq!(
            escape("<a b=\"'&\n\r\t"),
            "&lt;a b=&quot;&apos;&amp;&#10;&#13;&#9;"
        );
        assert_eq!(escape("\u{1b}[2J\0\u{ffff}"), "\u{fffd}[2J\u{fffd}\u{fffd}");
        assert_eq!(escape("\u{9b}\u{61c}"), "&#155;&#1564;");
        assert_eq!(escape("# ##vso[x]"), "# &#35;#vso[x]");
    }
}
