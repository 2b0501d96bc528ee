//! Remarks on the words of notes, which stand at the marks of these: Word has no comments inside notes.

use std::collections::HashMap;

use super::remark::Remark;
use crate::document::office::{NoteName, Notes, marked};
use crate::document::xml::{Node, Tag, Xml};
use crate::text::{Span, Text};

/// Remarks on a Word document, with those on notes at their marks in the main part.
pub(super) fn at_marks(text: &Text, remarks: &[Remark]) -> Vec<Remark> {
    let main = text.first_part();
    let mut remarks = remarks.to_vec();
    if remarks.iter().all(|remark| remark.span.start < main.end) {
        return remarks;
    }
    let notes = Notes::of(text);
    let marks = marks(text.slice(main));
    for remark in &mut remarks {
        let mark = notes.at(remark.span.start).and_then(|note| marks.get(note));
        if let Some(mark) = mark {
            remark.span = *mark;
        }
    }
    remarks
}

/// The first mark of each note.
fn marks(characters: &str) -> HashMap<NoteName, Span> {
    let mut xml = Xml::new(characters, 0);
    let mut marks = HashMap::new();
    while let Some(node) = xml.next() {
        if let Node::Start(tag) = node
            && let Some(name) = marked(tag)
        {
            marks.entry(name).or_insert(tag.span);
        }
    }
    marks
}

/// The notes in the content of an `OpenDocument` text, in order.
pub(super) fn in_text(content: &str) -> Vec<Span> {
    let mut xml = Xml::new(content, 0);
    let mut notes = Vec::new();
    while let Some(node) = xml.next() {
        if let Node::Start(tag) = node
            && (tag.prefix, tag.name) == ("text", "note")
        {
            notes.push(whole(tag, &mut xml));
        }
    }
    notes
}

/// All of an element whose start tag was read, which is read to its end.
pub(super) fn whole(tag: Tag<'_>, xml: &mut Xml<'_>) -> Span {
    let outside = xml.depth() - 1;
    let mut end = tag.span.end;
    while xml.depth() > outside
        && let Some(node) = xml.next()
    {
        if let Node::End(_, span) = node {
            end = span.end;
        }
    }
    Span::new(tag.span.start, end)
}

/// Which of some elements, such as notes, is around a place, or else the place itself.
pub(super) fn around(elements: &[Span], place: Span) -> Span {
    let after = elements.partition_point(|element| element.start <= place.start);
    let element = after.checked_sub(1).and_then(|last| elements.get(last));
    element
        .filter(|element| place.start < element.end)
        .copied()
        .unwrap_or(place)
}
