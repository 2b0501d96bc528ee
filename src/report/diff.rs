//! What suggestions would change, as a unified diff.

use std::ops::Range;

use super::terminal::{Canvas, Paint, Screen};
use crate::diagnostic::Severity;
use crate::text::Text;

/// How many lines are shown on either side of a change.
const CONTEXT: usize = 3;

/// Appends the difference between a text and the same text with words replaced, line for line;
/// nothing when there is none.
pub fn diff(before: &Text, after: &Text, screen: Screen, out: &mut Vec<u8>) {
    // A final line end opens one more line, which is none to a diff.
    let empty = before.line(before.line_count() - 1).is_empty();
    let lines = before.line_count() - usize::from(empty);
    let changed: Vec<usize> = (0..lines)
        .filter(|&line| slice(before, line) != slice(after, line))
        .collect();
    if changed.is_empty() {
        return;
    }
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Strong, format!("--- {0}\n+++ {0}\n", before.name()));
    for hunk in hunks(&changed, lines) {
        let (start, length) = (hunk.start + 1, hunk.len());
        canvas.put(
            Paint::Faint,
            format!("@@ -{start},{length} +{start},{length} @@\n"),
        );
        let mut pending = Vec::new();
        for line in hunk {
            if changed.binary_search(&line).is_ok() {
                put(
                    &mut canvas,
                    Paint::Severity(Severity::Error),
                    '-',
                    slice(before, line),
                );
                pending.push(line);
                continue;
            }
            flush(&mut canvas, after, &mut pending);
            put(&mut canvas, Paint::Plain, ' ', slice(before, line));
        }
        flush(&mut canvas, after, &mut pending);
    }
    canvas.finish(out);
}

/// The runs of lines to show: changes with their context, joined where those meet.
fn hunks(changed: &[usize], lines: usize) -> Vec<Range<usize>> {
    let mut hunks: Vec<Range<usize>> = Vec::new();
    for &line in changed {
        let around = line.saturating_sub(CONTEXT)..(line + CONTEXT + 1).min(lines);
        match hunks.last_mut() {
            Some(last) if around.start <= last.end => last.end = around.end,
            _ => hunks.push(around),
        }
    }
    hunks
}

/// Writes the new lines behind the old ones they stand for.
fn flush(canvas: &mut Canvas, after: &Text, pending: &mut Vec<usize>) {
    for line in pending.drain(..) {
        put(
            canvas,
            Paint::Severity(Severity::Note),
            '+',
            slice(after, line),
        );
    }
}

fn put(canvas: &mut Canvas, paint: Paint, sign: char, line: &str) {
    canvas.put(paint, format!("{sign}{}", line.trim_end_matches('\n')));
    let end = if line.ends_with('\n') {
        "\n"
    } else {
        "\n\\ No newline at end of file\n"
    };
    canvas.put(Paint::Plain, end);
}

fn slice(text: &Text, line: usize) -> &str {
    text.slice(text.line(line))
}
