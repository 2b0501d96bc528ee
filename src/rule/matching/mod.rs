//! Runs rules on the annotations of one article.

mod certainty;
mod diagnostic;
mod finding;
mod judge;
mod overlap;
mod phrases;

use super::article_index::ArticleIndex;
use super::fingerprint;
use super::set::RuleSet;
use crate::annotate::Annotations;
use crate::diagnostic::Diagnostic;
use crate::parse::Article;
use judge::Judge;

/// Runs rules on one article; the findings come in the order of the text, then of rule ids.
///
/// A rule that flags the same words twice reports them once, and a rule is silent in sentences where
/// a rule it yields to has a finding.
pub fn check(article: &Article<'_>, annotations: &Annotations, rules: &RuleSet) -> Vec<Diagnostic> {
    let index = ArticleIndex::new(article, annotations);
    let mut judge = Judge::new(&index, rules);
    judge.judge_annotations();
    phrases::judge(&mut judge);
    let mut findings = judge.findings;
    overlap::remove(article, rules, &mut findings);
    if !rules.spared.is_empty() {
        findings.retain(|finding| {
            let rule = &rules.rules[finding.rule].id;
            let spared = &rules.spared;
            !spared.spares(article, rule, finding.sentence, finding.words)
        });
    }
    // They are put in order before they are put into words, which takes space.
    let place = |finding: &finding::Finding| {
        let rule = rules.rules[finding.rule].id.as_str();
        (article.span(finding.words), rule)
    };
    findings.sort_by(|one, other| place(one).cmp(&place(other)));
    let mut diagnostics: Vec<Diagnostic> = findings
        .iter()
        .map(|finding| diagnostic::diagnostic(&index, &rules.rules[finding.rule], finding))
        .collect();
    fingerprint::number(&mut diagnostics);
    diagnostics
}
