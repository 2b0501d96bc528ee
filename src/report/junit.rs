//! `JUnit`'s XML: a suite for each file and a failed test for each finding, so that build servers that
//! only know tests show findings too.

use std::io::Write as _;

use super::results::Problem;
use super::xml::escape;
use crate::diagnostic::Diagnostic;
use crate::text::Text;

/// The start of a report.
pub(super) const BEGIN: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"selon\">\n";

/// Appends one file. Without findings it has a test that passes, to show that it was read.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    let mut put = |line: String| writeln!(out, "{line}").expect("writing to memory never fails");
    let (path, failures) = (escape(text.name()), diagnostics.len());
    let tests = failures.max(1);
    put(format!(
        "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
    ));
    if diagnostics.is_empty() {
        put(format!(
            "    <testcase name=\"selon\" classname=\"{path}\"/>"
        ));
    }
    for diagnostic in diagnostics {
        let at = text.position(diagnostic.span.start);
        let (rule, message) = (escape(&diagnostic.rule), escape(&diagnostic.message));
        let severity = diagnostic.severity.name();
        let words = escape(text.slice(diagnostic.sentence));
        put(format!(
            "    <testcase name=\"{rule}\" classname=\"{path}\" line=\"{}\" column=\"{}\">\n      \
             <failure type=\"{severity}\" message=\"{message}\">line {}, column {}: {words}\
             </failure>\n    </testcase>",
            at.line, at.column, at.line, at.column
        ));
    }
    put("  </testsuite>".to_owned());
}

/// Appends problems and the end of a report.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    let mut put = |line: String| writeln!(out, "{line}").expect("writing to memory never fails");
    for Problem { path, message } in problems {
        let (path, message) = (escape(path), escape(message));
        put(format!(
            "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\">\n    \
             <testcase name=\"selon\" classname=\"{path}\">\n      \
             <error type=\"trouble\" message=\"{message}\"/>\n    </testcase>\n  </testsuite>"
        ));
    }
    put("</testsuites>".to_owned());
}
