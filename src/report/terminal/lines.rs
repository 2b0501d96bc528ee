//! Single lines of a report: problems, and the summary at its end.

use super::canvas::{Canvas, Paint};
use super::screen::Screen;
use super::words::count;
use crate::diagnostic::Severity;
use crate::report::results::Summary;

/// Appends one line that says what went wrong, its parts separated by colons.
pub(in crate::report) fn trouble(
    severity: Severity,
    parts: &[&str],
    screen: Screen,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Severity(severity), severity.name());
    for part in parts {
        canvas.put(Paint::Plain, format!(": {}", part.replace('\n', " ")));
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// Appends the line that ends a report.
pub(in crate::report) fn summary(summary: Summary, screen: Screen, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(screen);
    let files = count(summary.files, "file");
    canvas.put(Paint::Plain, format!("{files} checked"));
    let found = [
        (Severity::Error, summary.errors),
        (Severity::Warning, summary.warnings),
        (Severity::Note, summary.notes),
    ];
    let mut lead = ": ";
    for (severity, number) in found.into_iter().filter(|(_, number)| *number > 0) {
        canvas.put(Paint::Plain, lead);
        canvas.put(Paint::Severity(severity), count(number, severity.name()));
        lead = ", ";
    }
    // Without a readable file there is nothing to say about findings.
    if lead == ": " && summary.files > 0 {
        canvas.put(Paint::Plain, ": no findings");
    }
    let hidden = [
        (summary.suppressed, "suppressed"),
        (summary.baselined, "in the baseline"),
        (summary.unchanged, "on unchanged lines"),
        (summary.unsure, "too unsure"),
    ];
    let hidden = hidden.iter().filter(|(number, _)| *number > 0);
    let hidden: Vec<_> = hidden
        .map(|(number, how)| format!("{number} {how}"))
        .collect();
    if !hidden.is_empty() {
        canvas.put(Paint::Plain, format!(" ({})", hidden.join(", ")));
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}
