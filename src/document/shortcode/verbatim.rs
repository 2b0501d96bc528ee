//! Where Markdown is shown as it is: between backquotes and between fences. No code is one there.

use std::ops::Range;

/// How far behind its opening the marks of code in a line are looked for, in bytes.
const LONGEST: usize = 1_000;

/// How many marks open a fence at least.
const FENCE: usize = 3;

/// The places of code in some Markdown, in order.
pub(super) fn places(markup: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut fence: Option<(usize, char, usize)> = None;
    let mut start = 0;
    let mut end = 0;
    for line in markup.split_inclusive('\n') {
        let (at, words) = (start, line.trim_start_matches([' ', '\t', '>']));
        start += line.len();
        let marks = marks(words);
        match (fence, marks) {
            (Some((from, mark, least)), Some((same, length)))
                if same == mark && length >= least && words.trim_end().len() == length =>
            {
                places.push(from..start);
                (fence, end) = (None, start);
            }
            (Some(_), _) => {}
            (None, Some((mark, length))) if length >= FENCE => fence = Some((at, mark, length)),
            (None, _) => end = spans(markup, at.max(end)..start, &mut places),
        }
    }
    places.extend(fence.map(|(from, ..)| from..markup.len()));
    places
}

/// The marks of a fence that a line starts with, and how many they are.
fn marks(words: &str) -> Option<(char, usize)> {
    let mark = words.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    Some((mark, words.len() - words.trim_start_matches(mark).len()))
}

/// Adds the code that starts in a line, and returns where the last ends.
fn spans(markup: &str, line: Range<usize>, places: &mut Vec<Range<usize>>) -> usize {
    let mut at = line.start;
    while let Some(found) = markup.get(at..line.end).and_then(|rest| rest.find('`')) {
        let opening = at + found;
        let inside = run_end(markup, opening);
        match closing(markup, inside, inside - opening) {
            Some(end) => {
                places.push(opening..end);
                at = end;
            }
            None => at = inside,
        }
    }
    at.max(line.start)
}

/// Where a run of as many backquotes ends in the same paragraph.
fn closing(markup: &str, from: usize, length: usize) -> Option<usize> {
    let mut limit = markup.len().min(from + LONGEST);
    while !markup.is_char_boundary(limit) {
        limit -= 1;
    }
    let window = markup.get(from..limit)?;
    let window = window.split("\n\n").next().unwrap_or_default();
    let mut at = 0;
    while let Some(found) = window.get(at..).and_then(|rest| rest.find('`')) {
        let start = from + at + found;
        let end = run_end(markup, start);
        if end - start == length {
            return Some(end);
        }
        at = end - from;
    }
    None
}

/// Where the run of backquotes ends that starts at a byte.
fn run_end(markup: &str, start: usize) -> usize {
    let rest = markup.get(start..).unwrap_or_default();
    start + rest.bytes().take_while(|&byte| byte == b'`').count()
}
