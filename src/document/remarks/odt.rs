//! Remarks as annotations of an `OpenDocument` text.

use std::fmt::Write as _;

use super::edits::{Edits, escaped};
use super::notes;
use super::remark::{AUTHOR, Remark};

/// The namespace of who wrote an annotation, for texts without annotations.
const CREATOR: &str = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

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
        let span = notes::around(&notes, remark.span);
        edits.insert(span.start, annotation);
        edits.insert(
            span.end,
            format!("<office:annotation-end office:name=\"{name}\"/>"),
        );
    }
    edits.apply(content)
}
