//! The diagnostics of reviewdog, which turns them into review comments on any forge.
//!
//! <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>

use serde::Serialize;

use super::json;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Span, Text};

/// The start of a report.
pub(super) const BEGIN: &str = "{\"source\":{\"name\":\"selon\"},\"diagnostics\":[\n";

/// The end of a report.
pub(super) const END: &str = "\n]}\n";

/// Appends the findings of one file.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    json::append_all(diagnostics.iter().map(|one| finding(text, one)), out);
}

fn finding<'a>(text: &'a Text, diagnostic: &'a Diagnostic) -> DiagnosticJson<'a> {
    DiagnosticJson {
        message: format!("{}\n{}", diagnostic.message, diagnostic.fix)
            .trim_end()
            .to_owned(),
        location: location(text, diagnostic.span),
        severity: match diagnostic.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        },
        code: Code {
            value: &diagnostic.rule,
        },
        suggestions: diagnostic
            .suggestions
            .iter()
            .map(|suggestion| Suggestion {
                range: range(text, suggestion.span),
                text: &suggestion.replacement,
            })
            .collect(),
        related_locations: diagnostic
            .labels
            .iter()
            .map(|label| Related {
                message: &label.message,
                location: location(text, label.span),
            })
            .collect(),
    }
}

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

/// Half-open.
#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

/// 1-based; the column counts bytes, also those of a byte order mark.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: u32,
}

fn location(text: &Text, span: Span) -> Location<'_> {
    Location {
        path: text.name(),
        range: range(text, span),
    }
}

fn range(text: &Text, span: Span) -> Range {
    let position = |offset| {
        let line = text.line_of(offset);
        Position {
            line: line + 1,
            column: offset - text.line(line).start + 1,
        }
    };
    Range {
        start: position(span.start),
        end: position(span.end),
    }
}
