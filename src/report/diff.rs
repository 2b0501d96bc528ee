//! What suggestions would change, as a unified diff.

use similar::{ChangeTag, TextDiff};

use super::harmless::file_name;
use super::terminal::{Canvas, Paint, Screen};
use crate::diagnostic::Severity;
use crate::text::Text;

/// Appends the difference between two versions of a text, line by line; nothing if they are equal.
pub fn diff(before: &Text, after: &Text, screen: Screen, out: &mut Vec<u8>) {
    // Programs that apply diffs know no line ends but these.
    let [old, new] = [before, after].map(|text| text.as_str().split_inclusive('\n').collect());
    let (old, new): (Vec<&str>, Vec<&str>) = (old, new);
    let difference = TextDiff::from_slices(&old, &new);
    let mut canvas = Canvas::new(screen);
    for (number, hunk) in difference.unified_diff().iter_hunks().enumerate() {
        if number == 0 {
            let names = format!("--- {0}\n+++ {0}\n", file_name(before.name()));
            canvas.put(Paint::Strong, names);
        }
        canvas.put(Paint::Faint, format!("{}\n", hunk.header()));
        for change in hunk.iter_changes() {
            let paint = match change.tag() {
                ChangeTag::Equal => Paint::Plain,
                ChangeTag::Delete => Paint::Severity(Severity::Error),
                ChangeTag::Insert => Paint::Severity(Severity::Note),
            };
            let (line, end) = match change.value().strip_suffix('\n') {
                Some(line) => (line, "\n"),
                None => (change.value(), "\n\\ No newline at end of file\n"),
            };
            canvas.put(paint, format!("{}{line}", change.tag()));
            canvas.put(Paint::Plain, end);
        }
    }
    canvas.finish(out);
}
