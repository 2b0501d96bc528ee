//! One result of SARIF: types of its own, and how a finding becomes one.

use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostic::{Diagnostic, Suppression, SuppressionKind};
use crate::language::Id;
use crate::report::uri;
use crate::text::{Span, Text};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ResultJson<'a> {
    rule_id: &'a str,
    level: &'static str,
    message: Message<'a>,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
    partial_fingerprints: Fingerprints,
    /// Present where there is a baseline to compare with.
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    /// Always present: a run must have them on all results or on none.
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
pub(super) struct Artifact {
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
    /// None where the file is a package, whose bytes are no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_offset: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_length: Option<u32>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    probability: Option<f64>,
    language: &'static str,
}

/// A finding, and what suppresses it.
pub(super) fn result<'a>(
    text: &'a Text,
    language: Id,
    diagnostic: &'a Diagnostic,
    by: Option<&'a Suppression>,
    baseline_state: Option<&'static str>,
) -> ResultJson<'a> {
    let labels = diagnostic.labels.iter().enumerate();
    ResultJson {
        rule_id: &diagnostic.rule,
        level: diagnostic.severity.name(),
        message: Message {
            text: &diagnostic.message,
        },
        locations: [Location {
            id: None,
            physical: Physical {
                artifact_location: Artifact::new(text.name()),
                region: region(text, diagnostic.span, true),
                // A context must be larger than its region.
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
            sentence: fingerprint(text, diagnostic),
        },
        baseline_state,
        suppressions: by.iter().map(|by| SuppressionJson::from(*by)).collect(),
        properties: Properties {
            confidence: diagnostic.confidence.name(),
            probability: diagnostic
                .certainty
                .as_ref()
                .map(|one| one.probability.share()),
            language: language.code(),
        },
    }
}

/// Where a finding stands against the baseline, by what suppresses it.
pub(super) fn state(by: Option<&Suppression>) -> &'static str {
    match by.map(|by| by.kind) {
        Some(SuppressionKind::Baseline | SuppressionKind::Accepted) => "unchanged",
        Some(SuppressionKind::InText) | None => "new",
    }
}

/// What tells a finding from the others of its rule in a file, and stays the same when lines move. Articles of one
/// file may share sentences.
fn fingerprint(text: &Text, diagnostic: &Diagnostic) -> String {
    let sentence = &diagnostic.fingerprint;
    match &text.place().entry {
        Some(entry) => format!("{:016x}-{sentence}", xxh3_64(entry.as_bytes())),
        None => sentence.to_string(),
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
    /// The file at a path.
    pub(super) fn new(path: &str) -> Self {
        Self {
            uri: uri::of(path),
            uri_base_id: uri::is_relative(path).then_some("%SRCROOT%"),
        }
    }
}

fn region(text: &Text, span: Span, with_snippet: bool) -> Region<'_> {
    let (start, end) = (text.position(span.start), text.position(span.end));
    let file = text.in_file(span);
    let is_file = text.place().part.is_none();
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        byte_offset: is_file.then_some(file.start),
        byte_length: is_file.then_some(file.end - file.start),
        snippet: with_snippet.then(|| Message {
            text: text.slice(span),
        }),
    }
}
