//! Rules as they are listed and explained; whoever has rules turns them into an [`Entry`] each.

use serde::Serialize;

use super::excerpt::wrap;
use super::json;
use super::paint::{Canvas, Paint};
use super::terminal::count;
use super::{Format, Style};
use crate::diagnostic::Severity;
use crate::language::Id;

/// What readers are told of a rule.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it flags.
    pub summary: &'a str,
    /// Why that matters.
    pub why: &'a str,
    /// What to do about it.
    pub fix: &'a str,
    /// How bad what it flags is; none when it is off.
    pub severity: Option<Severity>,
    /// How sure it is.
    pub confidence: &'static str,
    /// The version it came with.
    pub since: &'a str,
    /// Where its judgment comes from.
    pub references: &'a [String],
    /// Sentences it flags and does not flag.
    pub samples: Vec<Sample<'a>>,
}

/// A sentence a rule flags, between `{{` and `}}`, and one it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample<'a> {
    /// The language of both.
    pub language: Id,
    /// Flagged.
    pub flagged: Option<&'a str>,
    /// Not flagged.
    pub clean: Option<&'a str>,
}

/// Appends all rules: a table for a person, everything about them for a program.
pub fn list(style: Style, entries: &[Entry<'_>], out: &mut Vec<u8>) {
    if style.format == Format::Json {
        out.extend_from_slice(b"{\"version\":1,\"rules\":");
        json::append(
            &entries.iter().map(EntryJson::from).collect::<Vec<_>>(),
            out,
        );
        out.extend_from_slice(b"}\n");
    } else {
        table(entries, style.color, out);
    }
}

/// Appends all there is to know about one rule, for a person.
pub fn explain(entry: &Entry<'_>, color: bool, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(color);
    canvas.put(Paint::Strong, entry.id);
    canvas.put(Paint::Plain, "  ");
    severity(entry.severity, 0, &mut canvas);
    let rest = format!(", {} confidence, since {}\n", entry.confidence, entry.since);
    canvas.put(Paint::Faint, rest);
    paragraph("", entry.summary, &mut canvas);
    paragraph("why: ", entry.why, &mut canvas);
    paragraph("fix: ", entry.fix, &mut canvas);
    for sample in &entry.samples {
        canvas.put(Paint::Plain, "\n");
        if let Some(flagged) = sample.flagged {
            canvas.put(
                Paint::Faint,
                format!("  {} flagged  ", sample.language.code()),
            );
            marked(
                flagged,
                entry.severity.unwrap_or(Severity::Note),
                color,
                &mut canvas,
            );
        }
        if let Some(clean) = sample.clean {
            canvas.put(
                Paint::Faint,
                format!("  {} clean    ", sample.language.code()),
            );
            canvas.put(Paint::Plain, format!("{}\n", one_line(clean)));
        }
    }
    if !entry.references.is_empty() {
        canvas.put(Paint::Plain, "\n");
    }
    for reference in entry.references {
        canvas.put(Paint::Faint, "  see ");
        canvas.put(Paint::Plain, format!("{reference}\n"));
    }
    canvas.finish(out);
}

/// Appends an example of a rule that went wrong, as `outcome` says, and the words flagged instead.
pub fn failure(
    id: &str,
    outcome: &str,
    example: &str,
    found: &[String],
    color: bool,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(color);
    let paint = Paint::Severity(Severity::Error);
    canvas.put(paint, format!("{outcome:<9}"));
    canvas.put(Paint::Strong, format!("  {id}"));
    canvas.put(
        Paint::Plain,
        format!("\n  example: {}\n", one_line(example)),
    );
    for words in found {
        canvas.put(Paint::Plain, format!("  flagged: {}\n", one_line(words)));
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// Appends the line that ends a test of rules.
pub fn tested(rules: usize, failures: usize, out: &mut Vec<u8>) {
    let outcome = match failures {
        0 => "all examples hold".to_owned(),
        1 => "1 example fails".to_owned(),
        more => format!("{more} examples fail"),
    };
    let line = format!("{} tested: {outcome}\n", count(rules, "rule"));
    out.extend_from_slice(line.as_bytes());
}

fn table(entries: &[Entry<'_>], color: bool, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(color);
    let widest = entries.iter().map(|entry| entry.id.len()).max();
    let width = widest.unwrap_or_default();
    for entry in entries {
        canvas.put(Paint::Strong, format!("{:<width$}  ", entry.id));
        severity(entry.severity, 7, &mut canvas);
        canvas.put(Paint::Faint, format!("  {:<6}  ", entry.confidence));
        canvas.put(Paint::Plain, format!("{}\n", entry.summary));
    }
    canvas.finish(out);
}

fn severity(severity: Option<Severity>, width: usize, canvas: &mut Canvas) {
    let paint = severity.map_or(Paint::Faint, Paint::Severity);
    canvas.put(paint, format!("{:<width$}", name(severity)));
}

fn paragraph(lead: &str, words: &str, canvas: &mut Canvas) {
    if words.is_empty() {
        return;
    }
    canvas.put(Paint::Plain, "\n");
    canvas.put(Paint::Strong, lead);
    let words = one_line(words);
    for (number, row) in wrap(&words).into_iter().enumerate() {
        let indent = if number == 0 { 0 } else { lead.len() };
        let row = words.get(row).unwrap_or_default();
        canvas.put(Paint::Plain, format!("{:indent$}{row}\n", ""));
    }
}

/// A flagged sentence. Colors stand for the marks where there are colors.
fn marked(sentence: &str, severity: Severity, color: bool, canvas: &mut Canvas) {
    let sentence = one_line(sentence);
    if !color {
        canvas.put(Paint::Plain, format!("{sentence}\n"));
        return;
    }
    for (number, piece) in sentence.split("{{").enumerate() {
        let (inside, outside) = match piece.split_once("}}") {
            Some(parts) if number > 0 => parts,
            _ => ("", piece),
        };
        canvas.put(Paint::Severity(severity), inside);
        canvas.put(Paint::Plain, outside);
    }
    canvas.put(Paint::Plain, "\n");
}

/// Words on one line, however their file broke them.
fn one_line(words: &str) -> String {
    words.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn name(severity: Option<Severity>) -> &'static str {
    severity.map_or("off", Severity::name)
}

#[derive(Serialize)]
struct EntryJson<'a> {
    id: &'a str,
    severity: &'static str,
    confidence: &'static str,
    since: &'a str,
    summary: &'a str,
    why: &'a str,
    fix: &'a str,
    references: &'a [String],
    examples: Vec<SampleJson<'a>>,
}

#[derive(Serialize)]
struct SampleJson<'a> {
    language: &'static str,
    flagged: Option<&'a str>,
    clean: Option<&'a str>,
}

impl<'a> From<&Entry<'a>> for EntryJson<'a> {
    fn from(entry: &Entry<'a>) -> Self {
        let sample = |sample: &Sample<'a>| SampleJson {
            language: sample.language.code(),
            flagged: sample.flagged,
            clean: sample.clean,
        };
        Self {
            id: entry.id,
            severity: name(entry.severity),
            confidence: entry.confidence,
            since: entry.since,
            summary: entry.summary,
            why: entry.why,
            fix: entry.fix,
            references: entry.references,
            examples: entry.samples.iter().map(sample).collect(),
        }
    }
}
