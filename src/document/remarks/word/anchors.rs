//! Comments anchored at words: runs are parted where the words start and end.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::edits::{Edits, slice};
use super::super::remark::Remark;
use super::runs::{self, Words};
use crate::text::offset;

/// What stands at one place.
#[derive(Debug, Default)]
struct Marks {
    /// The comments that end.
    ends: Vec<u32>,
    /// The comments that start.
    starts: Vec<u32>,
    /// The words that are parted there; `None` between runs.
    parted: Option<Words>,
}

/// The main part of a document with the marks of comments, numbered from `first`.
pub(super) fn anchor(characters: &str, remarks: &[Remark], first: u32) -> String {
    let (words, prefix) = runs::words(characters);
    let mut places: BTreeMap<u32, Marks> = BTreeMap::new();
    for (number, remark) in remarks.iter().enumerate() {
        let id = first + offset(number);
        let start = words.partition_point(|one| one.span.end <= remark.span.start);
        let after = words.partition_point(|one| one.span.start < remark.span.end);
        let (Some(from), Some(to)) = (
            words.get(start),
            after.checked_sub(1).and_then(|last| words.get(last)),
        ) else {
            continue;
        };
        let (at, parted) = start_of(from, remark.span.start);
        let place = places.entry(at).or_default();
        place.starts.push(id);
        place.parted = parted;
        let (at, parted) = end_of(to, remark.span.end);
        let place = places.entry(at).or_default();
        place.ends.push(id);
        place.parted = parted;
    }
    let mut edits = Edits::default();
    let mut preserved = None;
    for (at, marks) in places {
        if let Some(words) = marks.parted
            && !words.is_preserved
            && preserved.replace(words.tag.start) != Some(words.tag.start)
        {
            // Blanks where it is parted count.
            edits.insert(words.tag.end - 1, " xml:space=\"preserve\"");
        }
        edits.insert(at, written(characters, &marks, &prefix));
    }
    edits.apply(characters)
}

/// Where the mark of the start of words goes, and the words that are parted by it.
fn start_of(words: &Words, at: u32) -> (u32, Option<Words>) {
    let at = at.max(words.span.start);
    if words.is_boxed || words.is_mark || at == words.span.start && words.is_first {
        return (words.run.start, None);
    }
    (at, Some(*words))
}

/// Where the mark of the end of words goes, and the words that are parted by it.
fn end_of(words: &Words, at: u32) -> (u32, Option<Words>) {
    let at = at.min(words.span.end);
    if words.is_boxed || words.is_mark || at == words.span.end && words.is_last {
        return (words.run.end, None);
    }
    (at, Some(*words))
}

/// The marks at one place, as XML.
fn written(characters: &str, marks: &Marks, prefix: &str) -> String {
    let lead = if prefix.is_empty() {
        String::new()
    } else {
        format!("{prefix}:")
    };
    let mut out = String::new();
    if marks.parted.is_some() {
        // Writing to a string cannot fail.
        let _ = write!(out, "</{lead}t></{lead}r>");
    }
    for id in &marks.ends {
        let _ = write!(
            out,
            "<{lead}commentRangeEnd {lead}id=\"{id}\"/><{lead}r><{lead}commentReference {lead}id=\"{id}\"/></{lead}r>"
        );
    }
    for id in &marks.starts {
        let _ = write!(out, "<{lead}commentRangeStart {lead}id=\"{id}\"/>");
    }
    if let Some(words) = marks.parted {
        let properties = slice(characters, words.properties);
        let _ = write!(out, "<{lead}r>{properties}<{lead}t xml:space=\"preserve\">");
    }
    out
}
