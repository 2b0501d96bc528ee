//! The JSON of findings, version 1, one self-contained object per line.
//!
//! A long run can be read while it goes on: a line for a file is followed by one for each of its
//! findings; problems and the summary come last. `type` says what a line is.

use serde::Serialize;

use super::json::{self, ProblemJson, SummaryJson};
use super::results::{File, Problem, Summary};

/// Appends one file and its findings.
pub(super) fn findings(file: File<'_>, out: &mut Vec<u8>) {
    let line = FileLine {
        diagnostics: file.diagnostics.len(),
        encoding: json::encoding(file.text),
    };
    append("file", Some(file), &line, out);
    for finding in json::all(file) {
        append("diagnostic", Some(file), &finding, out);
    }
}

/// Appends problems and the summary.
pub(super) fn end(problems: &[Problem], summary: Option<Summary>, out: &mut Vec<u8>) {
    for problem in problems {
        append("problem", None, &ProblemJson::from(problem), out);
    }
    if let Some(summary) = summary {
        append("summary", None, &SummaryJson::from(summary), out);
    }
}

#[derive(Serialize)]
struct Line<'a, T> {
    version: u8,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    /// What a file that holds several articles calls this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(flatten)]
    inside: &'a T,
}

#[derive(Serialize)]
struct FileLine {
    /// How many lines of findings follow.
    diagnostics: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
}

/// Appends a line, with its file if it is about one.
fn append(kind: &'static str, file: Option<File<'_>>, inside: &impl Serialize, out: &mut Vec<u8>) {
    let line = Line {
        version: 1,
        kind,
        path: file.map(|file| file.text.name()),
        entry: file.and_then(|file| file.text.place().entry.as_deref()),
        language: file.map(|file| file.language.code()),
        inside,
    };
    json::append(&line, out);
    out.push(b'\n');
}
