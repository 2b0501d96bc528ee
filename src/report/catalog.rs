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
    /// Why that matters, in each language.
    pub why: Vec<(Id, &'a str)>,
    /// What to do about it, in each language.
    pub fix: Vec<(Id, &'a str)>,
    /// How bad what it flags is; none when it is off.
    pub severity: Option<Severity>,
    /// How sure it is.
    pub confidence: &'static str,
    /// The version it came with.
    pub since: &'a str,
    /// Where its judgment comes from.
    pub references: &'a [String],
    /// The languages it speaks of.
    pub languages: &'a [Id],
    /// The genres it speaks of; empty when it speaks of all.
    pub genres: Vec<&'static str>,
    /// Verbs it flags, and the better ones it offers.
    pub rewordings: Vec<(&'a str, &'a str)>,
    /// Sentences it flags and does not flag.
    pub samples: Vec<Sample<'a>>,
}

impl Entry<'_> {
    /// How bad, how sure, since when, and what it speaks of, on one line.
    pub(super) fn facts(&self) -> String {
        let mut facts = self.severity_name().to_owned();
        facts.extend([", ", self.confidence, " confidence, since ", self.since]);
        if self.severity.is_none() || self.confidence == "low" {
            facts.push_str("; runs only when asked for");
        }
        if self.languages.len() < Id::ALL.len() {
            let codes: Vec<_> = self.languages.iter().map(|id| id.code()).collect();
            facts.extend(["; in ", &codes.join(", ")]);
        }
        if !self.genres.is_empty() {
            facts.extend(["; for ", &self.genres.join(", ")]);
        }
        facts
    }

    pub(super) fn severity_name(&self) -> &'static str {
        name(self.severity)
    }
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

/// A text in one language; empty where there is none.
pub(super) fn text<'a>(texts: &[(Id, &'a str)], language: Id) -> &'a str {
    let own = texts.iter().find(|(id, _)| *id == language);
    own.map_or("", |(_, words)| words)
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

/// Appends all there is to know about one rule, for a person who reads these languages.
pub fn explain(entry: &Entry<'_>, languages: &[Id], color: bool, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(color);
    canvas.put(Paint::Strong, entry.id);
    canvas.put(Paint::Plain, "  ");
    severity(entry.severity, 0, &mut canvas);
    let facts = entry.facts();
    let rest = facts.strip_prefix(entry.severity_name());
    canvas.put(Paint::Faint, format!("{}\n", rest.unwrap_or_default()));
    paragraph("", entry.summary, &mut canvas);
    for (lead, texts) in [("why", &entry.why), ("fix", &entry.fix)] {
        for (id, words) in texts.iter().filter(|(id, _)| languages.contains(id)) {
            // Whoever asked for one language knows which it is.
            let lead = match languages {
                [_] => format!("{lead}: "),
                _ => format!("{lead} ({}): ", id.code()),
            };
            paragraph(&lead, words, &mut canvas);
        }
    }
    let severity = entry.severity.unwrap_or(Severity::Note);
    for language in languages {
        let own = entry.samples.iter().filter(|one| one.language == *language);
        for one in own {
            sample(one, severity, color, &mut canvas);
        }
    }
    if !entry.rewordings.is_empty() {
        canvas.put(Paint::Plain, "\n");
    }
    for (from, to) in &entry.rewordings {
        canvas.put(Paint::Faint, "  better ");
        canvas.put(Paint::Plain, format!("{from} → {to}\n"));
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

fn sample(sample: &Sample<'_>, severity: Severity, color: bool, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, "\n");
    let code = sample.language.code();
    if let Some(flagged) = sample.flagged {
        canvas.put(Paint::Faint, format!("  {code} flagged  "));
        marked(flagged, severity, color, canvas);
    }
    if let Some(clean) = sample.clean {
        canvas.put(Paint::Faint, format!("  {code} clean    "));
        canvas.put(Paint::Plain, format!("{}\n", one_line(clean)));
    }
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
    let words =
        "\nRules of low confidence, or off, run when they are selected, set or in a pack.\n";
    canvas.put(Paint::Faint, words);
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
    translations: Vec<TranslationJson<'a>>,
    references: &'a [String],
    languages: Vec<&'static str>,
    genres: Vec<&'static str>,
    examples: Vec<SampleJson<'a>>,
}

/// Why a rule matters and what to do, in a language other than English.
#[derive(Serialize)]
struct TranslationJson<'a> {
    language: &'static str,
    why: &'a str,
    fix: &'a str,
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
        let translation = |id: Id| TranslationJson {
            language: id.code(),
            why: text(&entry.why, id),
            fix: text(&entry.fix, id),
        };
        let others = Id::ALL.into_iter().filter(|id| *id != Id::En);
        Self {
            id: entry.id,
            severity: name(entry.severity),
            confidence: entry.confidence,
            since: entry.since,
            summary: entry.summary,
            why: text(&entry.why, Id::En),
            fix: text(&entry.fix, Id::En),
            translations: others.map(translation).collect(),
            references: entry.references,
            languages: entry.languages.iter().map(|id| id.code()).collect(),
            genres: entry.genres.clone(),
            examples: entry.samples.iter().map(sample).collect(),
        }
    }
}
