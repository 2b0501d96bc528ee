//! One line per finding, as compilers print them, so that editors can jump to it.

use super::harmless::harmless_line;
use super::place;
use super::terminal::{Canvas, Paint, Screen, cut};
use crate::diagnostic::Diagnostic;
use crate::text::Text;

/// The most columns of flagged words.
const WORDS: usize = 40;

/// Appends findings: `path:line:column: severity: message [rule]`. In a file that nobody opens as text, the
/// paragraph and the words stand for line and column.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], screen: Screen, out: &mut Vec<u8>) {
    if diagnostics.is_empty() {
        return;
    }
    let mut canvas = Canvas::new(screen);
    for diagnostic in diagnostics {
        canvas.put(Paint::Strong, place::name(text));
        canvas.put(Paint::Plain, place::at(text, diagnostic.span.start));
        if text.place().has_paragraphs {
            let words = harmless_line(&cut(text.slice(diagnostic.span), WORDS));
            canvas.put(Paint::Plain, format!(", “{words}”"));
        }
        canvas.put(Paint::Plain, ": ");
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
