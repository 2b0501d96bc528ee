//! Remarks as annotations of an `OpenDocument` text.

use std::fmt::Write as _;

use super::edits::{Edits, escaped};
use super::notes;
use super::remark::{AUTHOR, Remark};
use crate::document::xml::{Node, Xml};
use crate::text::Span;

/// The namespace of who wrote an annotation, for texts without annotations.
const CREATOR: &str = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

/// The elements of a paragraph, itself among them, that may hold annotations.
const HOLDERS: [&str; 9] = [
    "a",
    "h",
    "meta",
    "meta-field",
    "note",
    "p",
    "ruby",
    "ruby-base",
    "span",
];

/// The content of a text with annotations.
pub(super) fn content(content: &str, remarks: &[Remark]) -> String {
    let mut lead = "selon".to_owned();
    while content.contains(&format!("\"{lead}-")) {
        lead.push('-');
    }
    let creator = if content.contains("xmlns:dc=") {
        ""
    } else {
        CREATOR
    };
    let notes = notes::in_text(content);
    let fields = fields(content);
    let mut edits = Edits::default();
    for (number, remark) in remarks.iter().enumerate() {
        let name = format!("{lead}-{number}");
        let mut annotation = format!(
            "<office:annotation office:name=\"{name}\"{creator}><dc:creator>{AUTHOR}</dc:creator>"
        );
        for paragraph in &remark.paragraphs {
            let words = escaped(paragraph);
            // Writing to a string cannot fail.
            let _ = write!(annotation, "<text:p>{words}</text:p>");
        }
        annotation.push_str("</office:annotation>");
        let span = around(&fields, notes::around(&notes, remark.span));
        edits.insert(span.start, annotation);
        edits.insert(
            span.end,
            format!("<office:annotation-end office:name=\"{name}\"/>"),
        );
    }
    edits.apply(content)
}

/// The fields of a text, such as who wrote it or a place to fill in: they hold characters and nothing else.
fn fields(content: &str) -> Vec<Span> {
    let mut xml = Xml::new(content, 0);
    let mut fields = Vec::new();
    // The depth of the elements that are open, paragraphs and all that may hold annotations in them.
    let mut holders = Vec::new();
    while let Some(node) = xml.next() {
        while holders.last().is_some_and(|depth| *depth > xml.depth()) {
            holders.pop();
        }
        let Node::Start(tag) = node else { continue };
        let is_inside = holders.last() == Some(&(xml.depth() - 1));
        if tag.prefix != "text" {
            continue;
        }
        if matches!(tag.name, "p" | "h") || is_inside && HOLDERS.contains(&tag.name) {
            holders.push(xml.depth());
        } else if is_inside {
            fields.push(notes::whole(tag, &mut xml));
        }
    }
    fields
}

/// A place with all of the fields that it starts and ends in.
fn around(fields: &[Span], place: Span) -> Span {
    let last = Span::new(place.end.saturating_sub(1).max(place.start), place.end);
    let start = notes::around(fields, place).start;
    let end = notes::around(fields, last).end;
    Span::new(start, end.max(place.end))
}
