//! Lines and words of XML.

use std::borrow::Cow;

/// Appends lines.
pub(super) fn lines(out: &mut Vec<u8>) -> impl FnMut(String) {
    |line| {
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
}

/// Words for an attribute or between tags: line ends become references, as attributes need, and
/// characters that XML 1.0 does not allow are replaced.
pub(super) fn escape(words: &str) -> Cow<'_, str> {
    if words.chars().all(|c| escaped(c).is_none()) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len() + 16);
    for c in words.chars() {
        match escaped(c) {
            Some(reference) => out.push_str(reference),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
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
    }
}
