//! Comments in an article that suppress findings.
//!
//! Splits findings into those that are reported and those that are suppressed, and adds findings
//! about comments that are wrong or suppress nothing. No finding is lost: each comes out on one
//! side.

mod directive;
mod notice;
mod reach;
mod split;

use std::collections::HashMap;

use super::fault::Fault;
use super::set::RuleSet;
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Suppressed};
use crate::document::Document;
use crate::language::Id;
use directive::Directive;
use notice::Notice;
use split::Split;

/// Splits findings by the comments of their article, which was read in a language: those that are
/// reported, in the order of the text, and those that are suppressed.
///
/// Findings about wrong comments may be suppressed in turn.
pub fn suppress(
    document: &Document<'_>,
    language: Id,
    rules: &RuleSet,
    findings: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<Suppressed>) {
    let text = document.text;
    let directives: Vec<Directive> = document
        .comments
        .iter()
        .filter_map(|comment| directive::read(text, *comment))
        .collect();
    if directives.is_empty() {
        return (findings, Vec::new());
    }
    let mut notices = Vec::new();
    for directive in &directives {
        notice::about_wording(directive, rules, &mut notices);
    }
    let sound: Vec<Directive> = directives
        .into_iter()
        .filter(|directive| directive.verb.is_some() && !directive.lacks_reason(rules))
        .collect();
    let (reaches, idle) = reach::reaches(document, &sound);
    let mut split = Split::new(document, &sound, reaches);
    for finding in findings {
        split.add(finding);
    }
    notices.extend(idle.into_iter().map(|number| Notice {
        span: sound[number].verb_span,
        comment: sound[number].span,
        fault: Fault::Unused,
    }));
    let is_notice = |id: &str| rules.is_on(id, Subject::Suppression);
    let runs = |id: &str| rules.runs(id, language);
    notices.extend(split.unused(|id| runs(id) && !is_notice(id)));
    let mut known: HashMap<(String, u64), u32> = HashMap::new();
    for finding in notice::diagnostics(document, language, rules, &notices) {
        *known.entry(key(&finding)).or_default() += 1;
        split.add(finding);
    }
    let unused = split.unused(|id| runs(id) && is_notice(id));
    for mut finding in notice::diagnostics(document, language, rules, &unused) {
        // These are numbered after the ones above.
        finding.fingerprint.nth += known.get(&key(&finding)).copied().unwrap_or_default();
        split.reported.push(finding);
    }
    split.finish()
}

fn key(finding: &Diagnostic) -> (String, u64) {
    (finding.rule.clone(), finding.fingerprint.sentence)
}
