//! Words as a terminal shows them: counted, cut to a width or wrapped into rows.

use std::ops::Range;

/// A number with its noun: "1 file", "2 files".
pub(in crate::report) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Words cut to a width, with an ellipsis if anything is missing.
pub(in crate::report) fn cut(words: &str, width: usize) -> String {
    if words.chars().nth(width).is_none() {
        return words.to_owned();
    }
    let kept: String = words.chars().take(width.saturating_sub(1)).collect();
    format!("{kept}…")
}

/// Wraps a line into rows of at most `width` characters, cut between words where possible.
///
/// A line without words has one empty row.
pub(in crate::report) fn wrap(line: &str, width: usize) -> Vec<Range<usize>> {
    let trimmed = line.trim_start_matches(is_blank);
    let mut start = line.len() - trimmed.len();
    let mut rows = Vec::new();
    let mut rest = trimmed.trim_end_matches(is_blank);
    while let Some((limit, _)) = rest.char_indices().nth(width) {
        let cut = rest
            .char_indices()
            .take(width + 1)
            .filter(|&(at, c)| at > 0 && matches!(c, ' ' | '\t'))
            .last()
            .map_or(limit, |(at, _)| at);
        let row = rest.get(..cut).unwrap_or_default();
        rows.push(start..start + row.trim_end_matches(is_blank).len());
        let tail = rest.get(cut..).unwrap_or_default();
        let next = tail.trim_start_matches(is_blank);
        start += rest.len() - next.len();
        rest = next;
    }
    if !rest.is_empty() || rows.is_empty() {
        rows.push(start..start + rest.len());
    }
    rows
}

/// Whether a row neither starts nor ends with a character.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || character == '\u{feff}'
}
