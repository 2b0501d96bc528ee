//! What suggestions would change, as a unified diff.

use similar::{ChangeTag, TextDiff};

use super::terminal::{Canvas, Paint, Screen};
use crate::diagnostic::Severity;
use crate::text::Text;

/// Appends the difference between a text and the same text after changes; nothing if they are equal.
pub fn diff(before: &Text, after: &Text, screen: Screen, out: &mut Vec<u8>) {
    let lines = TextDiff::from_lines(before.as_str(), after.as_str());
    let mut canvas = Canvas::new(screen);
    for (number, hunk) in lines.unified_diff().iter_hunks().enumerate() {
        if number == 0 {
            let head = format!("--- {0}\n+++ {0}\n", before.name());
            canvas.put(Paint::Strong, head);
        }
        canvas.put(Paint::Faint, format!("{}\n", hunk.header()));
        for change in hunk.iter_changes() {
            let paint = match change.tag() {
                ChangeTag::Delete => Paint::Severity(Severity::Error),
                ChangeTag::Insert => Paint::Severity(Severity::Note),
                ChangeTag::Equal => Paint::Plain,
            };
            let line = change.value().trim_end_matches('\n');
            canvas.put(paint, format!("{}{line}", change.tag()));
            let end = if change.missing_newline() {
                "\n\\ No newline at end of file\n"
            } else {
                "\n"
            };
            canvas.put(Paint::Plain, end);
        }
    }
    canvas.finish(out);
}
