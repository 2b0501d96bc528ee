//! Findings for a person, through codespan-reporting.

use std::fmt::Write as _;

use codespan_reporting::diagnostic as codespan;
use codespan_reporting::term;

use super::Summary;
use super::excerpt::{Excerpt, wrap};
use super::paint::{Canvas, Paint, harmless};
use super::places::Places;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Text;

/// Appends findings, each under the sentence it is about.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], color: bool, out: &mut Vec<u8>) {
    if diagnostics.is_empty() {
        return;
    }
    let config = term::Config::default();
    let mut places = Places::new(text);
    let mut canvas = Canvas::new(color);
    for diagnostic in diagnostics {
        let excerpt = Excerpt::new(
            text,
            places.position(diagnostic.span.start),
            diagnostic.span,
            diagnostic.sentence,
            diagnostic.labels.iter().map(|label| label.span),
        );
        term::emit_to_write_style(
            &mut canvas.0,
            &config,
            &excerpt,
            &shown(&excerpt, diagnostic),
        )
        .expect("an excerpt has every row it was asked for");
    }
    canvas.finish(out);
}

/// Appends one line of trouble: a path and what is wrong with it, or that alone.
pub(super) fn trouble(parts: &[&str], color: bool, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(color);
    canvas.put(Paint::Severity(Severity::Error), "error");
    for part in parts {
        canvas.put(Paint::Plain, ": ");
        canvas.put(Paint::Plain, part.replace('\n', " "));
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// Appends the line that ends a report.
pub(super) fn summary(summary: Summary, color: bool, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(color);
    let files = count(summary.files, "file");
    canvas.put(Paint::Plain, format!("{files} checked: "));
    let counts = [
        (Severity::Error, summary.errors),
        (Severity::Warning, summary.warnings),
        (Severity::Note, summary.notes),
    ];
    let mut lead = "";
    for (severity, found) in counts.into_iter().filter(|(_, found)| *found > 0) {
        canvas.put(Paint::Plain, lead);
        canvas.put(Paint::Severity(severity), count(found, severity.name()));
        lead = ", ";
    }
    if lead.is_empty() {
        canvas.put(Paint::Plain, "no findings");
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// A number of things, in words: "1 file", "2 files".
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// A finding as codespan shows it: an underline on each row its places touch.
fn shown(excerpt: &Excerpt<'_>, diagnostic: &Diagnostic) -> codespan::Diagnostic<()> {
    let mut labels = Vec::new();
    for range in excerpt.places(diagnostic.span) {
        labels.push(codespan::Label::primary((), range));
    }
    for label in &diagnostic.labels {
        let mut ranges = excerpt.places(label.span);
        let last = ranges.pop().unwrap_or_default();
        labels.extend(
            ranges
                .into_iter()
                .map(|range| codespan::Label::secondary((), range)),
        );
        let message = harmless(&label.message);
        labels.push(codespan::Label::secondary((), last).with_message(message));
    }
    let notes = [("why", &diagnostic.why), ("fix", &diagnostic.fix)];
    codespan::Diagnostic::new(match diagnostic.severity {
        Severity::Error => codespan::Severity::Error,
        Severity::Warning => codespan::Severity::Warning,
        Severity::Note => codespan::Severity::Note,
    })
    .with_code(&diagnostic.rule)
    .with_message(harmless(&diagnostic.message.replace('\n', " ")))
    .with_labels(labels)
    .with_notes(
        notes
            .into_iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(name, words)| note(name, words))
            .collect(),
    )
}

/// A note, wrapped; its later lines stand under the words of the first.
fn note(name: &str, words: &str) -> String {
    let mut note = format!("{name}: ");
    let indent = " ".repeat(note.len());
    let words = harmless(words);
    for (number, row) in words
        .lines()
        .flat_map(|line| wrap(line).into_iter().filter_map(|row| line.get(row)))
        .enumerate()
    {
        let (lead, indent) = if number == 0 {
            ("", "")
        } else {
            ("\n", indent.as_str())
        };
        write!(note, "{lead}{indent}{row}").expect("a string takes all that is written");
    }
    note
}
