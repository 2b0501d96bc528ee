//! Plain text: paragraphs between blank lines, hard-wrapped lines joined.
//!
//! Press exports print one paragraph a line as often as they wrap lines at a width, so a line end is
//! read by the lines around it: it is a wrap when the next word would not have fitted.

use std::borrow::Cow;
use std::ops::Range;

use super::{Block, Document, Role};
use crate::text::Text;

/// No typewriter or mail program wraps wider, in scalar values; longer lines are paragraphs.
const WIDEST_WRAP: usize = 100;

/// Longer lines are no intertitles, in words.
const LONGEST_HEADING: usize = 14;

/// Longer first lines are no headlines, in words.
const LONGEST_HEADLINE: usize = 25;

/// Reads plain text as prose.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let characters = text.as_str();
    let mut lines = Vec::new();
    for number in 0..text.line_count() {
        let mut range = text.line(number).range();
        if number == 0 && characters.starts_with('\u{feff}') {
            range.start = '\u{feff}'.len_utf8();
        }
        lines.push(trimmed(characters, range));
    }
    let mut blocks = Vec::new();
    for group in lines.chunk_by(|one, other| one.is_empty() == other.is_empty()) {
        if group.first().is_some_and(|line| !line.is_empty()) {
            paragraphs(characters, group, &mut |range| blocks.push(range));
        }
    }
    let only = blocks.len() == 1;
    let blocks = blocks
        .into_iter()
        .enumerate()
        .map(|(number, range)| block(characters, range, number == 0, only))
        .collect();
    Document {
        text,
        prose: Cow::Borrowed(characters),
        blocks,
        pieces: Vec::new(),
    }
}

/// A range without the white space at its ends.
fn trimmed(characters: &str, range: Range<usize>) -> Range<usize> {
    let whole = characters.get(range.clone()).unwrap_or_default();
    let start = range.start + (whole.len() - whole.trim_start().len());
    let length = whole.trim().len();
    if length == 0 {
        range.start..range.start
    } else {
        start..start + length
    }
}

/// Joins the lines of a group that are wrapped.
///
/// Right about mail wrapped at 72 columns; wrong about verse, whose lines it keeps apart.
fn paragraphs(characters: &str, group: &[Range<usize>], give: &mut impl FnMut(Range<usize>)) {
    let line = |range: &Range<usize>| characters.get(range.clone()).unwrap_or_default();
    let width = |range: &Range<usize>| line(range).chars().count();
    let widest = group.iter().map(width).max().unwrap_or_default();
    let mut current: Option<Range<usize>> = None;
    let mut last = 0..0;
    for range in group {
        let joins = current.is_some() && {
            let (before, after) = (line(&last), line(range));
            let first_word = after
                .split_whitespace()
                .next()
                .unwrap_or_default()
                .chars()
                .count();
            let full = widest <= WIDEST_WRAP && width(&last) + 1 + first_word > widest;
            let runs_on = after.starts_with(char::is_lowercase) && !ends_sentence(before);
            (full || runs_on) && item(after).is_none() && !is_intertitle(before)
        };
        current = match current.take() {
            Some(paragraph) if joins => Some(paragraph.start..range.end),
            Some(paragraph) => {
                give(paragraph);
                Some(range.clone())
            }
            None => Some(range.clone()),
        };
        last = range.clone();
    }
    if let Some(paragraph) = current {
        give(paragraph);
    }
}

/// Whether a line ends in what may end a sentence, closing marks behind it left out.
fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches([
        '"', '”', '»', '’', '\'', ')', ']', ' ', '\u{a0}', '\u{202f}',
    ]);
    bare.ends_with(['.', '!', '?', '…', ':', ';'])
}

fn block(characters: &str, range: Range<usize>, first: bool, only: bool) -> Block {
    let line = characters.get(range.clone()).unwrap_or_default();
    let role = if is_intertitle(line) {
        Role::Heading
    } else if item(line).is_some() {
        Role::List
    } else if !only && is_heading(line, first) {
        Role::Heading
    } else {
        Role::Paragraph
    };
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Block {
        role,
        prose: number(range.start)..number(range.end),
        has_link: false,
    }
}

/// What follows the mark of a list item: "- ", "• ", "1. ".
fn item(line: &str) -> Option<&str> {
    for mark in ["- ", "* ", "• ", "◦ ", "▪ ", "+ "] {
        if let Some(rest) = line.strip_prefix(mark) {
            return Some(rest);
        }
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    if !(1..=2).contains(&digits) {
        return None;
    }
    rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
}

/// « - Première ligne - »
fn is_intertitle(line: &str) -> bool {
    ["- ", "– ", "— "].iter().any(|mark| line.starts_with(mark))
        && [" -", " –", " —"].iter().any(|mark| line.ends_with(mark))
        && line.chars().count() <= WIDEST_WRAP
}

/// Whether a line alone reads like a heading: short, starting large, without a full stop.
fn is_heading(line: &str, first: bool) -> bool {
    let longest = if first {
        LONGEST_HEADLINE
    } else {
        LONGEST_HEADING
    };
    let words = line.split_whitespace().take(longest + 1).count();
    let large = line
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let question = line.ends_with('?') && !line.contains(". ");
    let comma = line.ends_with([',', ':']);
    words <= longest && large && !comma && (question || !ends_sentence(line))
}
