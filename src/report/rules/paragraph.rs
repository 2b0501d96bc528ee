//! Paragraphs about rules, wrapped to the screen.

use super::description::severity_name;
use crate::diagnostic::Severity;
use crate::report::terminal::{Canvas, Paint, wrap};

/// The least width words are wrapped to, however long the indent is.
pub(super) const LEAST: usize = 24;

/// Writes words after a lead, all rows but the first indented by its width.
pub(super) fn paragraph(paint: Paint, lead: &str, words: &str, canvas: &mut Canvas) {
    canvas.put(paint, lead);
    rows(words, lead.len(), canvas, |row, canvas| {
        canvas.put(Paint::Plain, row);
    });
}

/// Writes words in rows as wide as the screen, all but the first indented.
pub(super) fn rows(
    words: &str,
    indent: usize,
    canvas: &mut Canvas,
    mut put: impl FnMut(&str, &mut Canvas),
) {
    let words = on_one_line(words);
    // Files and programs want each paragraph on one line.
    let columns = canvas.screen.columns.unwrap_or(usize::MAX);
    let room = columns.saturating_sub(indent).max(LEAST);
    for (number, row) in wrap(&words, room).into_iter().enumerate() {
        let indent = if number == 0 { 0 } else { indent };
        canvas.put(Paint::Plain, format!("{:indent$}", ""));
        put(words.get(row).unwrap_or_default(), canvas);
        canvas.put(Paint::Plain, "\n");
    }
}

/// Writes the severity of a rule, padded to a width.
pub(super) fn severity(severity: Option<Severity>, width: usize, canvas: &mut Canvas) {
    let paint = severity.map_or(Paint::Faint, Paint::Severity);
    canvas.put(paint, format!("{:<width$}", severity_name(severity)));
}

/// Words on one line, however their file wraps them.
pub(super) fn on_one_line(words: &str) -> String {
    words.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
