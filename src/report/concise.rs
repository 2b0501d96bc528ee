//! One line per finding, as compilers print them, so that editors can jump to it.

use super::harmless::file_name;
use super::terminal::{Canvas, Paint, Screen};
use crate::diagnostic::Diagnostic;
use crate::text::Text;

/// Appends findings: `path:line:column: severity: message [rule]`.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], screen: Screen, out: &mut Vec<u8>) {
    if diagnostics.is_empty() {
        return;
    }
    let mut canvas = Canvas::new(screen);
    for diagnostic in diagnostics {
        let at = text.position(diagnostic.span.start);
        canvas.put(Paint::Strong, file_name(text.name()));
        canvas.put(Paint::Plain, format!(":{}:{}: ", at.line, at.column));
        let severity = diagnostic.severity;
        canvas.put(Paint::Severity(severity), severity.name());
        let message = one_line(&diagnostic.message);
        canvas.put(Paint::Plain, format!(": {message} "));
        canvas.put(Paint::Faint, format!("[{}]\n", diagnostic.rule));
    }
    canvas.finish(out);
}

fn one_line(words: &str) -> String {
    words.replace(['\n', '\r'], " ")
}
