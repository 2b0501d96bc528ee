//! Everything about one rule, for people.

use super::description::{RuleDescription, RuleExample, language_name, severity_name};
use super::paragraph::{paragraph, rows, severity};
use crate::diagnostic::Severity;
use crate::language::Id;
use crate::report::terminal::{Canvas, Paint, Screen};

/// Appends everything about one rule in some languages, each under its name if there are several.
pub fn explain_rule(
    rule: &RuleDescription<'_>,
    languages: &[Id],
    screen: Screen,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Strong, rule.id);
    canvas.put(Paint::Plain, "  ");
    severity(rule.severity, 0, &mut canvas);
    let facts = rule.facts();
    let rest = facts.strip_prefix(severity_name(rule.severity));
    canvas.put(Paint::Faint, format!("{}\n", rest.unwrap_or_default()));
    canvas.put(Paint::Plain, "\n");
    paragraph(Paint::Plain, "", rule.summary, &mut canvas);
    for language in languages {
        let texts = [
            ("why: ", rule.why(*language)),
            ("fix: ", rule.fix(*language)),
        ];
        let examples = rule.examples(*language);
        // A rule for one language says the same in all.
        let mut earlier = languages.iter().take_while(|other| *other != language);
        let is_repeated = earlier
            .any(|other| [rule.why(*other), rule.fix(*other)] == texts.map(|(_, words)| words));
        let says_nothing = is_repeated || texts.iter().all(|(_, words)| words.is_empty());
        if examples.is_empty() && says_nothing {
            continue;
        }
        canvas.put(Paint::Plain, "\n");
        if languages.len() > 1 {
            let name = language_name(*language);
            canvas.put(Paint::Strong, format!("{name}\n"));
        }
        for (lead, words) in texts.iter().filter(|(_, words)| !words.is_empty()) {
            paragraph(Paint::Strong, lead, words, &mut canvas);
        }
        for one in &examples {
            example(one, rule.severity.unwrap_or(Severity::Note), &mut canvas);
        }
    }
    if !rule.rewordings.is_empty() {
        canvas.put(Paint::Plain, "\n");
    }
    for (from, to) in &rule.rewordings {
        let words = format!("{from} → {to}");
        paragraph(Paint::Faint, "  better ", &words, &mut canvas);
    }
    if !rule.references.is_empty() {
        canvas.put(Paint::Plain, "\n");
    }
    for reference in rule.references {
        paragraph(Paint::Faint, "  see ", reference, &mut canvas);
    }
    canvas.finish(out);
}

fn example(example: &RuleExample<'_>, severity: Severity, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, "\n");
    if let Some(sentence) = example.flagged {
        flagged("  flagged  ", sentence, severity, canvas);
    }
    if let Some(sentence) = example.clean {
        paragraph(Paint::Faint, "  clean    ", sentence, canvas);
    }
}

/// Writes a flagged sentence, with its words in color instead of between `{{` and `}}` on a screen
/// with colors.
fn flagged(lead: &str, sentence: &str, severity: Severity, canvas: &mut Canvas) {
    if !canvas.screen.color {
        return paragraph(Paint::Faint, lead, sentence, canvas);
    }
    canvas.put(Paint::Faint, lead);
    let mut is_flagged = false;
    rows(sentence, lead.len(), canvas, |row, canvas| {
        for (number, piece) in row.split("{{").enumerate() {
            is_flagged |= number > 0;
            let (inside, outside) = match piece.split_once("}}") {
                Some(parts) => parts,
                None if is_flagged => (piece, ""),
                None => ("", piece),
            };
            is_flagged &= inside.len() == piece.len();
            canvas.put(Paint::Severity(severity), inside);
            canvas.put(Paint::Plain, outside);
        }
    });
}
