//! A code quality report, which GitLab turns into annotations of a merge request.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;

use super::json;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Text;

/// The start of a report.
pub(super) const BEGIN: &str = "[\n";

/// The end of a report.
pub(super) const END: &str = "\n]\n";

/// Appends the findings of one file.
pub(super) fn findings<'a>(text: &'a Text, diagnostics: &'a [Diagnostic], out: &mut Vec<u8>) {
    let issue = |diagnostic: &'a Diagnostic| Issue {
        description: &diagnostic.message,
        check_name: &diagnostic.rule,
        fingerprint: fingerprint(text, diagnostic),
        severity: severity(diagnostic.severity),
        location: Location {
            path: text.name(),
            lines: Lines {
                begin: text.position(diagnostic.span.start).line,
                end: text.position(diagnostic.span.end).line,
            },
        },
    };
    json::append_all(diagnostics.iter().map(issue), out);
}

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// GitLab has five severities; the worst two are for what breaks a system.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    }
}

/// A key unique among the findings of all files: FNV-1a over the path, the rule and the fingerprint.
fn fingerprint(text: &Text, diagnostic: &Diagnostic) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let fingerprint = diagnostic.fingerprint.to_string();
    let mut parts = vec![text.name(), &diagnostic.rule, &fingerprint];
    // Articles of one file may share sentences.
    parts.extend(text.place().entry.as_deref());
    let parts = parts.join("\0");
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    format!("{:016x}", parts.bytes().fold(OFFSET, step))
}
