//! The list of rules: a table for people, JSON for programs.

use serde::Serialize;

use super::description::{RuleDescription, RuleExample, severity_name};
use super::paragraph::{LEAST, paragraph, rows, severity};
use crate::language::Id;
use crate::report::format::{Format, Style};
use crate::report::json;
use crate::report::terminal::{Canvas, Paint, Screen};

/// Appends a table of rules for people, or everything about them as JSON.
pub fn list_rules(style: Style, rules: &[RuleDescription<'_>], out: &mut Vec<u8>) {
    if style.format == Format::Json {
        let rules: Vec<_> = rules.iter().map(RuleJson::from).collect();
        out.extend_from_slice(b"{\"version\":1,\"rules\":");
        json::append(&rules, out);
        out.extend_from_slice(b"}\n");
    } else {
        table(rules, style.screen, out);
    }
}

fn table(rules: &[RuleDescription<'_>], screen: Screen, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(screen);
    let widest = rules.iter().map(|rule| rule.id.len()).max();
    let width = widest.unwrap_or_default();
    let indent = width + "  warning  medium  ".len();
    // On a narrow screen the summary of a rule goes below its id.
    let has_room = screen
        .columns
        .is_none_or(|columns| columns >= indent + LEAST);
    let (lead, indent) = if has_room { ("", indent) } else { ("\n  ", 2) };
    for rule in rules {
        canvas.put(Paint::Strong, format!("{:<width$}  ", rule.id));
        severity(rule.severity, 7, &mut canvas);
        canvas.put(Paint::Faint, format!("  {:<6}  ", rule.confidence));
        canvas.put(Paint::Plain, lead);
        rows(rule.summary, indent, &mut canvas, |row, canvas| {
            canvas.put(Paint::Plain, row);
        });
    }
    let words =
        "Opt-in rules (off, or of low confidence) run only if selected, configured or in a pack.";
    canvas.put(Paint::Plain, "\n");
    paragraph(Paint::Faint, "", words, &mut canvas);
    canvas.finish(out);
}

#[derive(Serialize)]
struct RuleJson<'a> {
    id: &'a str,
    severity: &'static str,
    confidence: &'static str,
    since: &'a str,
    summary: &'a str,
    why: &'a str,
    fix: &'a str,
    translations: Vec<TranslationJson<'a>>,
    references: &'a [String],
    languages: Vec<&'static str>,
    genres: &'a [&'static str],
    examples: Vec<ExampleJson<'a>>,
}

/// Why a rule matters and what to do, in a language other than English.
#[derive(Serialize)]
struct TranslationJson<'a> {
    language: &'static str,
    why: &'a str,
    fix: &'a str,
}

#[derive(Serialize)]
struct ExampleJson<'a> {
    language: &'static str,
    flagged: Option<&'a str>,
    clean: Option<&'a str>,
}

impl<'a> From<&'a RuleDescription<'a>> for RuleJson<'a> {
    fn from(rule: &'a RuleDescription<'a>) -> Self {
        let example = |example: &RuleExample<'a>| ExampleJson {
            language: example.language.code(),
            flagged: example.flagged,
            clean: example.clean,
        };
        let translation = |id: Id| TranslationJson {
            language: id.code(),
            why: rule.why(id),
            fix: rule.fix(id),
        };
        let others = Id::ALL.into_iter().filter(|id| *id != Id::En);
        Self {
            id: rule.id,
            severity: severity_name(rule.severity),
            confidence: rule.confidence,
            since: rule.since,
            summary: rule.summary,
            why: rule.why(Id::En),
            fix: rule.fix(Id::En),
            translations: others.map(translation).collect(),
            references: rule.references,
            languages: rule.languages.iter().map(|id| id.code()).collect(),
            genres: &rule.genres,
            examples: rule.examples.iter().map(example).collect(),
        }
    }
}
