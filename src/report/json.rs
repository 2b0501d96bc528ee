//! The JSON of findings, version 1: types of its own, so that it never changes by accident.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::harmless::{is_bracketed, is_commanding};
use super::results::{File, Problem, Summary};
use crate::diagnostic::{self, Diagnostic};
use crate::text::{self, Encoding, Text};

/// The start of a report.
pub(super) const BEGIN: &str = "{\"version\":1,\"files\":[\n";

/// The separator of files or findings, each on a line of its own so that reports can be compared.
pub(super) const BETWEEN: &str = ",\n";

/// Appends one file and its findings.
pub(super) fn findings(file: File<'_>, out: &mut Vec<u8>) {
    let file = FileJson {
        article: ArticleJson::of(file.text, file.language.code()),
        diagnostics: all(file).collect(),
    };
    append(&file, out);
}

/// The encoding of a file; `None` for UTF-8.
pub(super) fn encoding(text: &Text) -> Option<&'static str> {
    text.encoding().map(Encoding::name)
}

/// The findings of one file, in text order.
pub(super) fn all(file: File<'_>) -> impl Iterator<Item = FindingJson<'_>> {
    file.diagnostics.iter().map(move |one| finding(file, one))
}

/// Appends the end of a report.
pub(super) fn end(problems: &[Problem], summary: Option<Summary>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\n],\"problems\":");
    let problems: Vec<_> = problems.iter().map(ProblemJson::from).collect();
    append(&problems, out);
    if let Some(summary) = summary {
        out.extend_from_slice(b",\"summary\":");
        append(&SummaryJson::from(summary), out);
    }
    out.extend_from_slice(b"}\n");
}

/// Appends JSON values with separators.
pub(super) fn append_all<T: Serialize>(values: impl Iterator<Item = T>, out: &mut Vec<u8>) {
    for (number, value) in values.enumerate() {
        if number > 0 {
            out.extend_from_slice(BETWEEN.as_bytes());
        }
        append(&value, out);
    }
}

/// Appends one JSON value. Characters that command a screen or a build server are escaped.
pub(super) fn append(value: &impl Serialize, out: &mut Vec<u8>) {
    let mut writer = Serializer::with_formatter(out, Harmless);
    let written = value.serialize(&mut writer);
    written.expect("writing types without maps to memory never fails");
}

/// Compact JSON that can be shown anywhere.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let bytes = fragment.as_bytes();
        let mut kept = 0;
        for (at, byte) in bytes.iter().enumerate() {
            // The first bytes of every character that may be escaped.
            if !matches!(byte, b'#' | 0x7f | 0xc2 | 0xd8 | 0xe2) {
                continue;
            }
            let rest = fragment.get(at..).unwrap_or_default();
            let is_escaped = |first: char| {
                let is_command = rest.starts_with("##") && is_bracketed(&bytes[at + 2..]);
                is_commanding(first) || is_command
            };
            if let Some(first) = rest.chars().next().filter(|first| is_escaped(*first)) {
                writer.write_all(&bytes[kept..at])?;
                write!(writer, "\\u{:04x}", u32::from(first))?;
                kept = at + first.len_utf8();
            }
        }
        writer.write_all(&bytes[kept..])
    }
}

/// A half-open range of bytes.
#[derive(Serialize)]
pub(super) struct SpanJson {
    start: u32,
    end: u32,
    /// The part whose bytes they are, if it is another than that of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
}

/// Which article it is.
#[derive(Serialize)]
pub(super) struct ArticleJson<'a> {
    path: &'a str,
    /// The file inside a package whose bytes spans count.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    /// What a file that holds several articles calls this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'a str>,
    /// The encoding of the file, if it is not UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    language: &'static str,
}

#[derive(Serialize)]
struct FileJson<'a> {
    #[serde(flatten)]
    article: ArticleJson<'a>,
    diagnostics: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
pub(super) struct FindingJson<'a> {
    rule: &'a str,
    severity: &'static str,
    confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    probability: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Vec<GroundJson<'a>>>,
    message: &'a str,
    why: &'a str,
    fix: &'a str,
    url: Option<&'a str>,
    span: SpanJson,
    start_position: PositionJson,
    end_position: PositionJson,
    /// The file inside a package that the places are in.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    /// The 1-based number of the paragraph, where people count those and not lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<usize>,
    text: &'a str,
    sentence: SpanJson,
    labels: Vec<LabelJson<'a>>,
    suggestions: Vec<SuggestionJson<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct GroundJson<'a> {
    feature: &'a str,
    weight: f64,
    text: &'a str,
}

#[derive(Serialize)]
struct SuggestionJson<'a> {
    span: SpanJson,
    replacement: &'a str,
    safe: bool,
}

#[derive(Serialize)]
struct PositionJson {
    line: u32,
    column: u32,
    utf16: u32,
}

#[derive(Serialize)]
struct LabelJson<'a> {
    span: SpanJson,
    message: &'a str,
}

#[derive(Serialize)]
pub(super) struct ProblemJson<'a> {
    path: &'a str,
    message: &'a str,
    kind: &'static str,
    severity: &'static str,
}

#[derive(Serialize)]
pub(super) struct SummaryJson {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    suppressed: usize,
    baselined: usize,
    unchanged: usize,
    unsure: usize,
}

fn finding<'a>(file: File<'a>, diagnostic: &'a Diagnostic) -> FindingJson<'a> {
    let File { text, seen, .. } = file;
    let span = diagnostic.span;
    let certainty = diagnostic.certainty.as_ref();
    FindingJson {
        rule: &diagnostic.rule,
        severity: diagnostic.severity.name(),
        confidence: diagnostic.confidence.name(),
        probability: certainty.map(|one| one.probability.share()),
        evidence: certainty.map(|one| one.evidence.iter().map(GroundJson::from).collect()),
        message: &diagnostic.message,
        why: &diagnostic.why,
        fix: &diagnostic.fix,
        url: None,
        span: SpanJson::of(text, diagnostic.span),
        start_position: text.position(diagnostic.span.start).into(),
        end_position: text.position(diagnostic.span.end).into(),
        part: text.place().part_at(span.start).map(|(part, _)| part),
        paragraph: seen.map(|seen| seen.paragraph(span.start)),
        text: seen.map_or(text.slice(span), |seen| seen.words(span)),
        sentence: SpanJson::of(text, diagnostic.sentence),
        labels: { diagnostic.labels.iter() }
            .map(|label| LabelJson::of(text, label))
            .collect(),
        fingerprint: diagnostic.fingerprint.to_string(),
        suggestions: diagnostic
            .suggestions
            .iter()
            .map(|suggestion| SuggestionJson::of(text, suggestion))
            .collect(),
    }
}

impl<'a> From<&'a diagnostic::Ground> for GroundJson<'a> {
    fn from(ground: &'a diagnostic::Ground) -> Self {
        Self {
            feature: &ground.feature,
            weight: f64::from(ground.weight) / 100.0,
            text: &ground.text,
        }
    }
}

impl<'a> ArticleJson<'a> {
    pub(super) fn of(text: &'a Text, language: &'static str) -> Self {
        let place = text.place();
        Self {
            path: text.name(),
            part: place.part.as_deref(),
            entry: place.entry.as_deref(),
            encoding: encoding(text),
            language,
        }
    }
}

impl SpanJson {
    /// The bytes of the file of a text.
    pub(super) fn of(text: &Text, span: text::Span) -> Self {
        let text::Span { start, end } = text.in_file(span);
        let part = text.place().part_at(span.start);
        let other = part.filter(|(_, first)| *first > 0);
        Self {
            start,
            end,
            part: other.map(|(part, _)| part.to_owned()),
        }
    }
}

impl From<text::Position> for PositionJson {
    fn from(position: text::Position) -> Self {
        Self {
            line: position.line,
            column: position.column,
            utf16: position.utf16,
        }
    }
}

impl<'a> LabelJson<'a> {
    fn of(text: &Text, label: &'a diagnostic::Label) -> Self {
        Self {
            span: SpanJson::of(text, label.span),
            message: &label.message,
        }
    }
}

impl<'a> SuggestionJson<'a> {
    fn of(text: &Text, suggestion: &'a diagnostic::Suggestion) -> Self {
        Self {
            span: SpanJson::of(text, suggestion.span),
            replacement: &suggestion.replacement,
            safe: suggestion.is_safe,
        }
    }
}

impl<'a> From<&'a Problem> for ProblemJson<'a> {
    fn from(problem: &'a Problem) -> Self {
        Self {
            path: &problem.path,
            message: &problem.message,
            kind: problem.kind.name(),
            severity: problem.kind.severity().name(),
        }
    }
}

impl From<Summary> for SummaryJson {
    fn from(summary: Summary) -> Self {
        Self {
            files: summary.files,
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
            suppressed: summary.suppressed,
            baselined: summary.baselined,
            unchanged: summary.unchanged,
            unsure: summary.unsure,
        }
    }
}
