//! Footnotes and endnotes: read behind the text, in the order of their marks in it.

use std::collections::HashMap;

use crate::document::model::Fault;
use crate::document::xml::{Node, Tag, Xml};
use crate::text::{Span, Text, offset};

/// What a note is known by: whether it is an endnote, and its number in the file.
pub(in crate::document) type NoteName = (bool, String);

/// The notes in the parts of a Word document.
#[derive(Debug, Default)]
pub(in crate::document) struct Notes<'t> {
    /// What is in each and its bytes in the text, in order.
    all: Vec<(NoteName, &'t str, Span)>,
    /// Where those are that were not taken, by what they are known by.
    numbers: HashMap<NoteName, usize>,
    /// Why they cannot be read to the end.
    pub(super) fault: Option<Fault>,
}

impl<'t> Notes<'t> {
    /// The notes of a document.
    pub(in crate::document) fn of(text: &'t Text) -> Self {
        let mut notes = Self::default();
        for (_, span) in text.joined_parts() {
            let mut xml = Xml::new(text.slice(span), span.start);
            while let Some(node) = xml.next() {
                if let Node::Start(tag) = node
                    && let Some(name) = name(tag, "footnote", "endnote")
                {
                    let inside = xml.inside(tag);
                    let start = tag.span.end;
                    let span = Span::new(start, start + offset(inside.len()));
                    let number = notes.all.len();
                    notes.numbers.entry(name.clone()).or_insert(number);
                    notes.all.push((name, inside, span));
                }
            }
            notes.fault = notes.fault.or(xml.fault());
        }
        notes
    }

    /// What is in a note, and the byte where that starts; nothing the second time.
    pub(super) fn take(&mut self, name: &NoteName) -> Option<(&'t str, u32)> {
        let (_, inside, span) = self.all.get(self.numbers.remove(name)?)?;
        Some((inside, span.start))
    }

    /// The note that holds a byte of the text.
    pub(in crate::document) fn at(&self, at: u32) -> Option<&NoteName> {
        let after = self.all.partition_point(|(.., span)| span.start <= at);
        let (name, _, span) = self.all.get(after.checked_sub(1)?)?;
        (at < span.end).then_some(name)
    }
}

/// The note that a mark in a Word document stands for.
pub(in crate::document) fn marked(tag: Tag<'_>) -> Option<NoteName> {
    name(tag, "footnoteReference", "endnoteReference")
}

/// The name of the note of an element that is called so for a footnote or for an endnote.
fn name(tag: Tag<'_>, foot: &str, end: &str) -> Option<NoteName> {
    let is_end = tag.name == end;
    let id = tag.attribute("id").filter(|_| is_end || tag.name == foot)?;
    Some((is_end, id.into_owned()))
}
