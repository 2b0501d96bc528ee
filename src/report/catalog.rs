//! Rules as they are listed and explained; whoever has rules turns them into an [`Entry`] each.

use serde::Serialize;

use super::excerpt::wrap;
use super::json;
use super::paint::{Canvas, Paint};
use super::terminal::count;
use super::{Format, Screen, Style, page};
use crate::diagnostic::Severity;
use crate::language::Id;

/// No words are wrapped to less, whatever stands before them.
const LEAST: usize = 24;

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
        facts.extend([", ", self.confidence, " confidence"]);
        if !self.since.is_empty() {
            facts.extend([", since ", self.since]);
        }
        if self.severity.is_none() || self.confidence == "low" {
            facts.push_str("; opt-in");
        }
        if self.languages.len() < Id::ALL.len() {
            let names: Vec<_> = self.languages.iter().map(|id| page::name(*id)).collect();
            facts.extend(["; only in ", &names.join(", ")]);
        }
        if !self.genres.is_empty() {
            facts.extend(["; only for ", &self.genres.join(", ")]);
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
        table(entries, style.screen, out);
    }
}

/// Appends all there is to know about one rule, for a person who reads these languages: what is said
/// in each under its name, where there are several.
pub fn explain(entry: &Entry<'_>, languages: &[Id], screen: Screen, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Strong, entry.id);
    canvas.put(Paint::Plain, "  ");
    severity(entry.severity, 0, &mut canvas);
    let facts = entry.facts();
    let rest = facts.strip_prefix(entry.severity_name());
    canvas.put(Paint::Faint, format!("{}\n", rest.unwrap_or_default()));
    canvas.put(Paint::Plain, "\n");
    paragraph(Paint::Plain, "", entry.summary, &mut canvas);
    for language in languages {
        let said = [("why: ", &entry.why), ("fix: ", &entry.fix)];
        let said = said.map(|(lead, texts)| (lead, text(texts, *language)));
        let samples = entry.samples.iter();
        let samples: Vec<_> = samples.filter(|one| one.language == *language).collect();
        // A rule for one language says the same in all.
        let earlier = languages.iter().take_while(|other| *other != language);
        let is_repeated = earlier
            .map(|other| [&entry.why, &entry.fix].map(|texts| text(texts, *other)))
            .any(|texts| texts == said.map(|(_, words)| words));
        let says_nothing = is_repeated || said.iter().all(|(_, words)| words.is_empty());
        if samples.is_empty() && says_nothing {
            continue;
        }
        canvas.put(Paint::Plain, "\n");
        if languages.len() > 1 {
            canvas.put(Paint::Strong, format!("{}\n", page::name(*language)));
        }
        for (lead, words) in said.iter().filter(|(_, words)| !words.is_empty()) {
            paragraph(Paint::Strong, lead, words, &mut canvas);
        }
        for one in samples {
            sample(one, entry.severity.unwrap_or(Severity::Note), &mut canvas);
        }
    }
    if !entry.rewordings.is_empty() {
        canvas.put(Paint::Plain, "\n");
    }
    for (from, to) in &entry.rewordings {
        let words = format!("{from} → {to}");
        paragraph(Paint::Faint, "  better ", &words, &mut canvas);
    }
    if !entry.references.is_empty() {
        canvas.put(Paint::Plain, "\n");
    }
    for reference in entry.references {
        paragraph(Paint::Faint, "  see ", reference, &mut canvas);
    }
    canvas.finish(out);
}

fn sample(sample: &Sample<'_>, severity: Severity, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, "\n");
    if let Some(flagged) = sample.flagged {
        marked("  flagged  ", flagged, severity, canvas);
    }
    if let Some(clean) = sample.clean {
        paragraph(Paint::Faint, "  clean    ", clean, canvas);
    }
}

/// Appends an example of a rule that went wrong, as `outcome` says, and the words flagged instead.
pub fn failure(
    id: &str,
    outcome: &str,
    example: &str,
    found: &[String],
    screen: Screen,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
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

fn table(entries: &[Entry<'_>], screen: Screen, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(screen);
    let widest = entries.iter().map(|entry| entry.id.len()).max();
    let width = widest.unwrap_or_default();
    let behind = width + "  warning  medium  ".len();
    // Where that leaves no room, what a rule flags stands below it.
    let has_room = screen
        .columns
        .is_none_or(|columns| columns >= behind + LEAST);
    let (lead, indent) = if has_room { ("", behind) } else { ("\n  ", 2) };
    for entry in entries {
        canvas.put(Paint::Strong, format!("{:<width$}  ", entry.id));
        severity(entry.severity, 7, &mut canvas);
        canvas.put(Paint::Faint, format!("  {:<6}  ", entry.confidence));
        canvas.put(Paint::Plain, lead);
        rows(entry.summary, indent, &mut canvas, |row, canvas| {
            canvas.put(Paint::Plain, row);
        });
    }
    let words =
        "Opt-in rules (off, or of low confidence) run only if selected, configured or in a pack.";
    canvas.put(Paint::Plain, "\n");
    paragraph(Paint::Faint, "", words, &mut canvas);
    canvas.finish(out);
}

fn severity(severity: Option<Severity>, width: usize, canvas: &mut Canvas) {
    let paint = severity.map_or(Paint::Faint, Paint::Severity);
    canvas.put(paint, format!("{:<width$}", name(severity)));
}

/// Words behind a lead, and under the first of them where they take several rows.
fn paragraph(paint: Paint, lead: &str, words: &str, canvas: &mut Canvas) {
    canvas.put(paint, lead);
    rows(words, lead.len(), canvas, |row, canvas| {
        canvas.put(Paint::Plain, row);
    });
}

/// A flagged sentence. Colors stand for the marks where there are colors.
fn marked(lead: &str, sentence: &str, severity: Severity, canvas: &mut Canvas) {
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

/// Writes words in rows as wide as the screen, all but the first behind an indent.
fn rows(words: &str, indent: usize, canvas: &mut Canvas, mut put: impl FnMut(&str, &mut Canvas)) {
    let words = one_line(words);
    // What goes to a file or another program is read by line.
    let columns = canvas.screen.columns.unwrap_or(usize::MAX);
    let room = columns.saturating_sub(indent).max(LEAST);
    for (number, row) in wrap(&words, room).into_iter().enumerate() {
        let indent = if number == 0 { 0 } else { indent };
        canvas.put(Paint::Plain, format!("{:indent$}", ""));
        put(words.get(row).unwrap_or_default(), canvas);
        canvas.put(Paint::Plain, "\n");
    }
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
