//! Findings in an article as people see it, where the file itself says nothing to them.

use crate::diagnostic::{Diagnostic, Label, Suggestion, Suppressed};
use crate::document::Seen;

/// Findings with their places in what people see.
pub fn shown(seen: &Seen, diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    diagnostics
        .iter()
        .map(|one| diagnostic(seen, one))
        .collect()
}

/// Suppressed findings with their places in what people see.
pub(super) fn shown_suppressed(seen: &Seen, suppressed: &[Suppressed]) -> Vec<Suppressed> {
    let shown = |one: &Suppressed| Suppressed {
        diagnostic: diagnostic(seen, &one.diagnostic),
        by: one.by.clone(),
    };
    suppressed.iter().map(shown).collect()
}

fn diagnostic(seen: &Seen, diagnostic: &Diagnostic) -> Diagnostic {
    let label = |label: &Label| Label {
        span: seen.span(label.span),
        message: label.message.clone(),
    };
    let suggestion = |suggestion: &Suggestion| Suggestion {
        span: seen.span(suggestion.span),
        ..suggestion.clone()
    };
    Diagnostic {
        span: seen.span(diagnostic.span),
        sentence: seen.span(diagnostic.sentence),
        labels: diagnostic.labels.iter().map(label).collect(),
        suggestions: diagnostic.suggestions.iter().map(suggestion).collect(),
        ..diagnostic.clone()
    }
}
