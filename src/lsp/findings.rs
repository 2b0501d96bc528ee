//! Findings as editors show them.

use std::collections::HashMap;

use gen_lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag,
    Location, Range,
};
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::draft::{Draft, Findings};
use crate::diagnostic::{self, Severity};
use crate::report::{Problem, ProblemKind, Unread};
use crate::text::{Span, Text, offset};

/// Who finds it, in an editor's list of findings.
const SOURCE: &str = "selon";

/// The rule about comments that suppress nothing, which an editor may show faded.
const UNUSED: &str = "unused-suppression";

/// What the server needs to know a finding again when an action is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FindingData {
    /// The id of the rule.
    pub(super) rule: String,
    /// What identifies the finding in its article.
    pub(super) finding: String,
}

impl FindingData {
    /// The data of a finding.
    pub(super) fn of(finding: &diagnostic::Diagnostic) -> Self {
        Self {
            rule: finding.rule.clone(),
            finding: finding.fingerprint.to_string(),
        }
    }

    /// The finding of a draft that this is about; `None` if it is gone.
    pub(super) fn find<'d>(&self, draft: &'d Draft) -> Option<&'d diagnostic::Diagnostic> {
        let mut all = draft.findings().reported.iter();
        all.find(|finding| Self::of(finding) == *self)
    }
}

/// All findings of a draft.
pub(super) fn all(asked: &Asked<'_>) -> Vec<Diagnostic> {
    let Findings {
        reported, problem, ..
    } = asked.draft.findings();
    // Who starts an article knows that there is nothing in it yet.
    let told = |problem: &&Problem| !matches!(problem.kind, ProblemKind::Unread(Unread::Prose, _));
    let problem = { problem.iter().filter(told) }.map(|problem| not_read(asked, problem));
    // Many findings have few rules.
    let mut pages: HashMap<&str, Option<CodeDescription>> = HashMap::new();
    let findings = reported.iter().map(|finding| {
        let rule = finding.rule.as_str();
        let page = pages.entry(rule).or_insert_with(|| page(asked, rule));
        shown(asked, finding, page.clone())
    });
    problem.chain(findings).collect()
}

/// One finding of a draft.
pub(super) fn one(asked: &Asked<'_>, finding: &diagnostic::Diagnostic) -> Diagnostic {
    shown(asked, finding, page(asked, &finding.rule))
}

fn shown(
    asked: &Asked<'_>,
    finding: &diagnostic::Diagnostic,
    page: Option<CodeDescription>,
) -> Diagnostic {
    let Asked { draft, client, .. } = asked;
    let related = finding.labels.iter().map(|label| {
        let location = Location::new(draft.uri.clone(), asked.range(label.span));
        DiagnosticRelatedInformation::new(location, label.message.clone())
    });
    let is_unused = finding.rule == UNUSED;
    Diagnostic {
        range: asked.range(finding.span),
        severity: Some(severity(finding.severity)),
        code: Some(finding.rule.clone().into()),
        code_description: page,
        source: Some(SOURCE.to_owned()),
        message: finding.message.clone().into(),
        tags: (client.tags && is_unused).then(|| vec![DiagnosticTag::Unnecessary]),
        related_information: (client.related && !finding.labels.is_empty())
            .then(|| related.collect()),
        data: serde_json::to_value(FindingData::of(finding)).ok(),
    }
}

/// A mistake in a configuration or a rule, which is in a file of its own.
pub(super) fn mistake(range: Range, mistake: &diagnostic::Diagnostic) -> Diagnostic {
    let mut parts = vec![mistake.message.as_str()];
    parts.extend(
        [mistake.why.as_str(), &mistake.fix]
            .iter()
            .filter(|words| !words.is_empty()),
    );
    Diagnostic {
        code: Some(mistake.rule.clone().into()),
        ..plain(range, severity(mistake.severity), parts.join("\n"))
    }
}

/// Says on its first line why an article was not read.
fn not_read(asked: &Asked<'_>, problem: &Problem) -> Diagnostic {
    let text = &asked.draft.text;
    let severity = match problem.kind {
        ProblemKind::Encoding | ProblemKind::Unread(..) => DiagnosticSeverity::Information,
        ProblemKind::Unreadable => DiagnosticSeverity::Warning,
    };
    plain(
        asked.range(first_line(text)),
        severity,
        problem.message.clone(),
    )
}

/// A diagnostic that is nothing but a message at a place.
fn plain(range: Range, severity: DiagnosticSeverity, message: String) -> Diagnostic {
    Diagnostic {
        range,
        severity: Some(severity),
        code: None,
        code_description: None,
        source: Some(SOURCE.to_owned()),
        message: message.into(),
        tags: None,
        related_information: None,
        data: None,
    }
}

fn first_line(text: &Text) -> Span {
    let line = text.slice(text.line(0)).trim_end();
    Span::new(0, offset(line.len()))
}

const fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Note => DiagnosticSeverity::Information,
        Severity::Warning => DiagnosticSeverity::Warning,
        Severity::Error => DiagnosticSeverity::Error,
    }
}

/// The page about a rule, for an editor that links to it.
fn page(asked: &Asked<'_>, rule: &str) -> Option<CodeDescription> {
    if !asked.client.described {
        return None;
    }
    let page = asked.draft.context.rule_page(rule)?;
    let uri = asked.pages.write(&format!("{rule}.md"), &page)?;
    Some(CodeDescription::new(uri))
}
