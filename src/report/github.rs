//! Workflow commands, which GitHub turns into annotations of a pull request.
//!
//! <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>

use std::io::Write as _;

use super::harmless::harmless_part;
use super::results::Problem;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Text;

/// Appends one command for each finding.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    for diagnostic in diagnostics {
        let start = text.position(diagnostic.span.start);
        let end = text.position(diagnostic.span.end);
        let command = command(diagnostic.severity);
        let path = property(text.name());
        let lines = format!("line={},endLine={}", start.line, end.line);
        let columns = if start.line == end.line {
            format!(",col={},endColumn={}", start.column, end.column)
        } else {
            // GitHub refuses columns of findings that span lines.
            String::new()
        };
        let title = property(&diagnostic.rule);
        let message = data(&format!("{}\n{}", diagnostic.message, diagnostic.fix));
        writeln!(
            out,
            "::{command} file={path},{lines}{columns},title={title}::{message}"
        )
        .expect("writing to memory never fails");
    }
}

/// Appends one command for each problem.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    for problem in problems {
        let command = command(problem.kind.severity());
        let (place, message) = (property(&problem.path), data(&problem.message));
        writeln!(out, "::{command} file={place},title=selon::{message}")
            .expect("writing to memory never fails");
    }
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

/// The data of a command, after its colons.
fn data(words: &str) -> String {
    let words = words.trim_end().replace('%', "%25");
    let lines = words.replace('\r', "%0D").replace('\n', "%0A");
    harmless_part(&lines)
}

/// The value of a property of a command.
fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}
