//! Checkstyle's XML, version 4.3, which most build servers read.

use super::results::Problem;
use super::xml::{escape, lines};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Position, Text};

/// The start of a report.
pub(super) const BEGIN: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";

/// Appends one file, even without findings.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    let mut put = lines(out);
    put(format!(r#"  <file name="{}">"#, escape(text.name())));
    for diagnostic in diagnostics {
        let Position { line, column, .. } = text.position(diagnostic.span.start);
        let severity = level(diagnostic.severity);
        let (message, rule) = (escape(&diagnostic.message), escape(&diagnostic.rule));
        let place = format!(r#"line="{line}" column="{column}""#);
        put(format!(
            r#"    <error {place} severity="{severity}" message="{message}" source="selon.{rule}"/>"#
        ));
    }
    put("  </file>".to_owned());
}

/// Appends problems and the end of a report.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    let mut put = lines(out);
    for problem in problems {
        let (path, message) = (escape(&problem.path), escape(&problem.message));
        let severity = level(problem.kind.severity());
        put(format!(
            r#"  <file name="{path}">
    <error line="1" severity="{severity}" message="{message}" source="selon"/>
  </file>"#
        ));
    }
    put("</checkstyle>".to_owned());
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "info",
    }
}
