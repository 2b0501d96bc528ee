//! `JUnit`'s XML: a suite for each file and a failed test for each finding, so that build servers that
//! only know tests show findings too.

use super::results::Problem;
use super::xml::{escape, lines};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Position, Text};

/// The start of a report.
pub(super) const BEGIN: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"selon\">\n";

/// Appends one file. Without findings it has a test that passes, to show that it was read.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    let mut put = lines(out);
    let (path, failures) = (escape(text.name()), diagnostics.len());
    let tests = failures.max(1);
    put(format!(
        r#"  <testsuite name="{path}" tests="{tests}" failures="{failures}" errors="0">"#
    ));
    if diagnostics.is_empty() {
        put(format!(
            r#"    <testcase name="selon" classname="{path}"/>"#
        ));
    }
    for diagnostic in diagnostics {
        let Position { line, column, .. } = text.position(diagnostic.span.start);
        let (rule, message) = (escape(&diagnostic.rule), escape(&diagnostic.message));
        let severity = diagnostic.severity.name();
        let words = escape(text.slice(diagnostic.sentence));
        put(format!(
            r#"    <testcase name="{rule}" classname="{path}" line="{line}" column="{column}">
      <failure type="{severity}" message="{message}">line {line}, column {column}: {words}</failure>
    </testcase>"#
        ));
    }
    put("  </testsuite>".to_owned());
}

/// Appends problems and the end of a report.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    let mut put = lines(out);
    for problem in problems {
        let (path, message) = (escape(&problem.path), escape(&problem.message));
        // An article that may stay unread is a test that is skipped.
        let (errors, outcome) = match problem.kind.severity() {
            Severity::Error => (1, format!(r#"error type="trouble" message="{message}""#)),
            Severity::Warning | Severity::Note => (0, format!(r#"skipped message="{message}""#)),
        };
        put(format!(
            r#"  <testsuite name="{path}" tests="1" failures="0" errors="{errors}">
    <testcase name="selon" classname="{path}">
      <{outcome}/>
    </testcase>
  </testsuite>"#
        ));
    }
    put("</testsuites>".to_owned());
}
