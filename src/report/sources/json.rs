//! Sources in JSON, version 1, for programs.

use serde::Serialize;

use super::tally::{SourceRow, Sources};
use crate::report::json::{self, ProblemJson};
use crate::report::results::Problem;

impl Sources {
    /// Appends the start of the JSON.
    pub fn json_head(out: &mut Vec<u8>) {
        out.extend_from_slice(json::BEGIN.as_bytes());
    }

    /// Appends an article and its sources as JSON.
    pub fn json(&self, out: &mut Vec<u8>) {
        json::append(&SourcesJson::from(self), out);
    }

    /// Appends the end of the JSON: the sources of all articles, and problems.
    pub fn json_tail(&self, problems: &[Problem], out: &mut Vec<u8>) {
        out.extend_from_slice(b"\n],\"total\":");
        self.json(out);
        out.extend_from_slice(b",\"problems\":");
        let problems: Vec<_> = problems.iter().map(ProblemJson::from).collect();
        json::append(&problems, out);
        out.extend_from_slice(b"}\n");
    }
}

#[derive(Serialize)]
struct SourcesJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    articles: usize,
    words: usize,
    unattributed: usize,
    sources: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    name: &'a str,
    role: Option<&'a str>,
    kind: &'static str,
    first_mention: FirstJson<'a>,
    articles: usize,
    statements: usize,
    words: usize,
    share: f64,
    anonymity: Option<&'static str>,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct FirstJson<'a> {
    path: &'a str,
    line: usize,
}

impl<'a> From<&'a Sources> for SourcesJson<'a> {
    fn from(sources: &'a Sources) -> Self {
        let share = sources.share();
        let row = |row: &'a SourceRow| {
            let unnamed = row.unnamed.as_ref();
            RowJson {
                name: &row.name,
                role: Some(row.role.as_str()).filter(|role| !role.is_empty()),
                kind: row.kind,
                first_mention: FirstJson {
                    path: &row.first.0,
                    line: row.first.1,
                },
                articles: row.articles,
                statements: row.statements,
                words: row.words,
                share: share(row),
                anonymity: unnamed.map(|unnamed| unnamed.anonymity.name()),
                reason: unnamed.and_then(|unnamed| unnamed.reason.as_deref()),
            }
        };
        Self {
            path: Some(sources.path.as_str()).filter(|path| !path.is_empty()),
            articles: sources.articles,
            words: sources.words,
            unattributed: sources.nobody,
            sources: sources.rows.iter().map(row).collect(),
        }
    }
}
