//! SARIF 2.1.0, the exchange format of code scanning.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use super::catalog::text;
use super::{Entry, File, Problem, json as writer, uri};
use crate::diagnostic::{Diagnostic, Severity, Suppressed, Suppression, SuppressionKind};
use crate::language::Id;
use crate::text::{Span, Text};

/// Appends what stands before the first file: the program and its rules.
pub(super) fn begin(rules: &[Entry<'_>], out: &mut Vec<u8>) {
    out.extend_from_slice(
        b"{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\
          \"runs\":[{\"tool\":",
    );
    let tool = json!({"driver": {
        "name": "selon",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(rule).collect::<Vec<_>>(),
    }});
    writer::append(&tool, out);
    out.extend_from_slice(b",\"columnKind\":\"unicodeCodePoints\",\"results\":[\n");
}

/// Appends the findings of one file, and those that are not reported among them.
pub(super) fn findings(file: File<'_>, out: &mut Vec<u8>) {
    let File {
        text,
        language,
        diagnostics,
        suppressed,
    } = file;
    let reported = diagnostics.iter().map(|diagnostic| (diagnostic, None));
    let suppressed = suppressed
        .iter()
        .map(|Suppressed { diagnostic, by }| (diagnostic, Some(by)));
    let mut all: Vec<_> = reported.chain(suppressed).collect();
    all.sort_by(|(one, _), (other, _)| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
    for (number, (diagnostic, by)) in all.into_iter().enumerate() {
        if number > 0 {
            out.extend_from_slice(writer::BETWEEN.as_bytes());
        }
        writer::append(&result(text, language, diagnostic, by), out);
    }
}

/// Appends what stands after the last file: how the run went.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    out.extend_from_slice(b"\n],\"invocations\":");
    let notifications: Vec<Value> = problems
        .iter()
        .map(|problem| {
            json!({
                "level": "error",
                "message": {"text": problem.message},
                "locations": [{"physicalLocation": {"artifactLocation": Artifact::new(&problem.path)}}],
            })
        })
        .collect();
    let invocation = json!([{
        "executionSuccessful": problems.is_empty(),
        "toolExecutionNotifications": notifications,
    }]);
    writer::append(&invocation, out);
    out.extend_from_slice(b"}]}\n");
}

fn rule(entry: &Entry<'_>) -> Value {
    let (why, fix) = (text(&entry.why, Id::En), text(&entry.fix, Id::En));
    let mut markdown = format!("{why}\n\n{fix}\n");
    for reference in entry.references {
        write!(markdown, "\n- <{reference}>").expect("strings take all");
    }
    json!({
        "id": entry.id,
        "shortDescription": {"text": entry.summary},
        "fullDescription": {"text": why},
        "help": {"text": format!("{why}\n{fix}"), "markdown": markdown},
        "defaultConfiguration": {
            "enabled": entry.severity.is_some(),
            "level": entry.severity.map_or("none", level),
        },
        // Names GitHub knows; other readers pass properties over.
        "properties": {
            "precision": entry.confidence,
            "problem.severity": match entry.severity {
                Some(Severity::Error) => "error",
                Some(Severity::Warning) => "warning",
                Some(Severity::Note) | None => "recommendation",
            },
            "tags": ["journalism", "attribution"],
        },
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultJson<'a> {
    rule_id: &'a str,
    level: &'static str,
    message: Message<'a>,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
    partial_fingerprints: Fingerprints,
    /// Always there, since a run must have them on all results or on none.
    suppressions: Vec<SuppressionJson<'a>>,
    properties: Properties,
}

#[derive(Serialize)]
struct Message<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    physical: Physical<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact,
    region: Region<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    context_region: Option<Region<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

/// 1-based, half-open; columns count code points, offsets the bytes of the file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
    byte_offset: u32,
    byte_length: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Message<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: [Replacement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region<'a>,
    inserted_content: Message<'a>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "sentenceHash/v1")]
    sentence: String,
}

#[derive(Serialize)]
struct SuppressionJson<'a> {
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    justification: Option<&'a str>,
}

#[derive(Serialize)]
struct Properties {
    confidence: &'static str,
    language: &'static str,
}

fn result<'a>(
    text: &'a Text,
    language: Id,
    diagnostic: &'a Diagnostic,
    by: Option<&'a Suppression>,
) -> ResultJson<'a> {
    let labels = diagnostic.labels.iter().enumerate();
    ResultJson {
        rule_id: &diagnostic.rule,
        level: level(diagnostic.severity),
        message: Message {
            text: &diagnostic.message,
        },
        locations: [Location {
            id: None,
            physical: Physical {
                artifact_location: Artifact::new(text.name()),
                region: region(text, diagnostic.span, true),
                // The context must be larger than the place.
                context_region: (diagnostic.sentence.contains(diagnostic.span)
                    && diagnostic.sentence != diagnostic.span)
                    .then(|| region(text, diagnostic.sentence, true)),
            },
            message: None,
        }],
        related_locations: labels
            .map(|(number, label)| Location {
                id: Some(number + 1),
                physical: Physical {
                    artifact_location: Artifact::new(text.name()),
                    region: region(text, label.span, false),
                    context_region: None,
                },
                message: Some(Message {
                    text: &label.message,
                }),
            })
            .collect(),
        fixes: diagnostic
            .suggestions
            .iter()
            .map(|suggestion| Fix {
                artifact_changes: [Change {
                    artifact_location: Artifact::new(text.name()),
                    replacements: [Replacement {
                        deleted_region: region(text, suggestion.span, false),
                        inserted_content: Message {
                            text: &suggestion.replacement,
                        },
                    }],
                }],
            })
            .collect(),
        partial_fingerprints: Fingerprints {
            sentence: diagnostic.fingerprint.to_string(),
        },
        suppressions: by.iter().map(|by| SuppressionJson::from(*by)).collect(),
        properties: Properties {
            confidence: diagnostic.confidence.name(),
            language: language.code(),
        },
    }
}

impl<'a> From<&'a Suppression> for SuppressionJson<'a> {
    fn from(suppression: &'a Suppression) -> Self {
        let reason = suppression.reason.as_str();
        Self {
            kind: match suppression.kind {
                SuppressionKind::InText => "inSource",
                SuppressionKind::Baseline | SuppressionKind::Accepted => "external",
            },
            status: "accepted",
            justification: Some(reason).filter(|reason| !reason.is_empty()),
        }
    }
}

impl Artifact {
    fn new(path: &str) -> Self {
        Self {
            uri: uri::of(path),
            uri_base_id: uri::is_relative(path).then_some("%SRCROOT%"),
        }
    }
}

fn region(text: &Text, span: Span, with_snippet: bool) -> Region<'_> {
    let (start, end) = (text.position(span.start), text.position(span.end));
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        byte_offset: span.start,
        byte_length: span.end - span.start,
        snippet: with_snippet.then(|| Message {
            text: text.slice(span),
        }),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
