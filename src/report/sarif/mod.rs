//! SARIF 2.1.0, the exchange format of code scanning.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

mod result;

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::json as writer;
use super::results::{File, Problem};
use super::rules::RuleDescription;
use crate::diagnostic::{Severity, Suppressed};
use crate::language::Id;
use result::{Artifact, result, state};

/// Appends the start of a report: the program and its rules.
pub(super) fn begin(rules: &[RuleDescription<'_>], out: &mut Vec<u8>) {
    out.extend_from_slice(
        b"{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\
          \"runs\":[{\"tool\":",
    );
    let tool = json!({"driver": {
        "name": "selon",
        "informationUri": concat!("https://docs.rs/selon/", env!("CARGO_PKG_VERSION")),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(rule).collect::<Vec<_>>(),
    }});
    writer::append(&tool, out);
    out.extend_from_slice(b",\"columnKind\":\"unicodeCodePoints\",\"results\":[\n");
}

/// Appends the findings of one file, suppressed ones among them.
pub(super) fn findings(file: File<'_>, out: &mut Vec<u8>) {
    let File {
        text,
        language,
        diagnostics,
        suppressed,
        unsure: _,
        has_baseline,
        seen: _,
    } = file;
    let reported = diagnostics.iter().map(|diagnostic| (diagnostic, None));
    let suppressed = suppressed
        .iter()
        .map(|Suppressed { diagnostic, by }| (diagnostic, Some(by)));
    let mut all: Vec<_> = reported.chain(suppressed).collect();
    all.sort_by(|(one, _), (other, _)| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
    let results = all.into_iter().map(|(diagnostic, by)| {
        let state = has_baseline.then(|| state(by));
        result(text, language, diagnostic, by, state)
    });
    writer::append_all(results, out);
}

/// Appends the end of a report: how the run went.
pub(super) fn end(problems: &[Problem], out: &mut Vec<u8>) {
    out.extend_from_slice(b"\n],\"invocations\":");
    let notifications: Vec<Value> = problems
        .iter()
        .map(|problem| {
            json!({
                "level": problem.kind.severity().name(),
                "message": {"text": problem.message},
                "locations": [{"physicalLocation": {"artifactLocation": Artifact::new(&problem.path)}}],
            })
        })
        .collect();
    let invocation = json!([{
        "executionSuccessful": !problems.iter().any(Problem::is_error),
        "toolExecutionNotifications": notifications,
    }]);
    writer::append(&invocation, out);
    out.extend_from_slice(b"}]}\n");
}

fn rule(rule: &RuleDescription<'_>) -> Value {
    let (why, fix) = (rule.why(Id::En), rule.fix(Id::En));
    let mut markdown = format!("{why}\n\n{fix}\n");
    for reference in rule.references {
        write!(markdown, "\n- <{reference}>").expect("writing to memory never fails");
    }
    json!({
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": why},
        "help": {"text": format!("{why}\n{fix}"), "markdown": markdown},
        "defaultConfiguration": {
            "enabled": rule.severity.is_some(),
            "level": rule.severity.map_or("none", Severity::name),
        },
        // GitHub knows these names; other programs ignore them.
        "properties": {
            "precision": rule.confidence,
            "problem.severity": match rule.severity {
                Some(Severity::Error) => "error",
                Some(Severity::Warning) => "warning",
                Some(Severity::Note) | None => "recommendation",
            },
            "tags": ["journalism", "attribution"],
        },
    })
}
