//! Words of articles, paths and configurations that command nobody: neither the terminal they are shown
//! on nor the build server that reads a log.
//!
//! A terminal obeys control characters, and shows text in another order where marks of direction say
//! so. Build servers obey lines that start with `::`, as GitHub's does, and `##vso[…]`, `##teamcity[…]`
//! or `##[…]` anywhere in a line.

use std::borrow::Cow;

/// What stands for a character that is not shown.
pub(super) const REPLACEMENT: char = '\u{fffd}';

/// The first characters of names that are shown behind `./`: build servers or spreadsheets give them a
/// meaning at the start of a line or a cell.
const LEADING: &[char] = &[':', '#', '=', '+', '-', '@', '~'];

/// What stands for a character on a screen: an article must not move the cursor, ring the bell or
/// change the direction of text.
pub(super) fn visible(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        other if is_commanding(other) => REPLACEMENT,
        other => other,
    }
}

/// Whether a character is a command rather than a sign: a control character, or a mark that changes the
/// direction of the text around it.
pub(super) fn is_commanding(character: char) -> bool {
    matches!(
        character,
        '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
    ) || character.is_control()
}

/// Words without characters that command a screen. Line feeds stay.
pub(super) fn harmless(words: &str) -> Cow<'_, str> {
    let shown = |character| match character {
        '\n' => '\n',
        other => visible(other),
    };
    if words.chars().all(|character| shown(character) == character) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.chars().map(shown).collect())
}

/// Words as a line that commands neither a screen nor a build server.
pub fn harmless_line(words: &str) -> String {
    defused(words, true)
}

/// The same for words inside a line.
pub(super) fn harmless_part(words: &str) -> String {
    defused(words, false)
}

fn defused(words: &str, starts_line: bool) -> String {
    let shown: String = words.chars().map(visible).collect();
    let mut out = Vec::with_capacity(shown.len());
    append(shown.as_bytes(), starts_line, &mut out);
    String::from_utf8(out).expect("only whole characters are replaced")
}

/// The name of a file on one line, still a path to the same file if nothing in it commands a screen.
pub(super) fn file_name(name: &str) -> String {
    let shown: String = name.chars().map(visible).collect();
    if shown.starts_with(LEADING) || shown.starts_with(char::is_whitespace) {
        return format!("./{shown}");
    }
    shown
}

/// Appends lines of a log, whose characters are harmless, without the commands of build servers in
/// them.
pub(super) fn append_lines(lines: &[u8], out: &mut Vec<u8>) {
    append(lines, true, out);
}

fn append(lines: &[u8], starts_line: bool, out: &mut Vec<u8>) {
    let mut kept = 0;
    for at in memchr::memchr2_iter(b'#', b':', lines) {
        let is_command = match lines.get(at + 1) {
            Some(b'#') => lines[at] == b'#' && is_bracketed(&lines[at + 2..]),
            Some(b':') => starts_line && lines[at] == b':' && is_line_start(&lines[..at]),
            _ => false,
        };
        if is_command {
            out.extend_from_slice(&lines[kept..at]);
            out.extend_from_slice("\u{fffd}".as_bytes());
            kept = at + 1;
        }
    }
    out.extend_from_slice(&lines[kept..]);
}

/// Whether two characters `##` start a command of a build server, given what follows them: `[`, or a
/// name and `[`.
pub(super) fn is_bracketed(rest: &[u8]) -> bool {
    let after = rest.iter().find(|byte| !byte.is_ascii_alphabetic());
    after == Some(&b'[')
}

/// Whether nothing but blanks stands before, on the line.
fn is_line_start(before: &[u8]) -> bool {
    let last = before.iter().rfind(|byte| !matches!(byte, b' ' | b'\t'));
    last.is_none_or(|byte| *byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::{file_name, harmless_line};

    #[test]
    fn nothing_commands_a_screen() {
        assert_eq!(
            harmless_line("a\u{1b}[2J\u{7}\u{9b}\u{7f}"),
            "a\u{fffd}[2J\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(
            harmless_line("\u{61c}\u{202e}\u{2066}"),
            "\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(harmless_line("a\r\nb\tc\u{2028}d"), "a  b c d");
        assert_eq!(harmless_line("« été » – “x” 😀"), "« été » – “x” 😀");
    }

    #[test]
    fn nothing_commands_a_build_server() {
        assert_eq!(harmless_line("  ::error::x"), "  \u{fffd}:error::x");
        assert_eq!(harmless_line("see std::io"), "see std::io");
        assert_eq!(harmless_line("a ##vso[x]"), "a \u{fffd}#vso[x]");
        assert_eq!(harmless_line("###[error]x"), "#\u{fffd}#[error]x");
        assert_eq!(harmless_line("## Heading [1]"), "## Heading [1]");
    }

    #[test]
    fn names_stay_paths() {
        assert_eq!(file_name("desk/a.txt"), "desk/a.txt");
        assert_eq!(
            file_name("::error file=x::y.txt"),
            "./::error file=x::y.txt"
        );
        assert_eq!(file_name("=SUM(A1).txt"), "./=SUM(A1).txt");
        assert_eq!(file_name("a\nb.txt"), "a b.txt");
    }
}
