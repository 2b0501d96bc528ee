//! Checkstyle's XML, version 4.3, which most build servers read.

use std::io::Write as _;

use super::results::Problem;
use super::xml::escape;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Text;

/// The start of a report.
pub(super) const BEGIN: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";

/// Appends one file, even without findings.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    let mut put = |line: String| writeln!(out, "{line}").expect("writing to memory never fails");
    put(format!("  <file name=\"{}\">", escape(text.name())));
    for diagnostic in diagnostics {
        let at = text.position(diagnostic.span.start);
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "info",
        };
        let (message, rule) = (escape(&diagnostic.message), escape(&diagnostic.rule));
        put(format!(
            "    <error line=\"{}\" column=\"{}\" severity=\"{severity}\" message=\"{message}\" \
             source=\"selon.{rule}\"/>",
            at.line, at.column
        ));
    }
    put("  </file>".to_owned());
}

/// Appends problems and the end of a report.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    let mut put = |line: String| writeln!(out, "{line}").expect("writing to memory never fails");
    for Problem { path, message } in problems {
        let (path, message) = (escape(path), escape(message));
        put(format!(
            "  <file name=\"{path}\">\n    <error line=\"1\" severity=\"error\" \
             message=\"{message}\" source=\"selon\"/>\n  </file>"
        ));
    }
    put("</checkstyle>".to_owned());
}
