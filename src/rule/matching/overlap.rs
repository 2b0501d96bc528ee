//! Removes findings that say the same.

use super::finding::Finding;
use crate::parse::Article;
use crate::rule::set::RuleSet;

/// Removes what is reported twice: by one rule, or by a rule and one it yields to.
pub(super) fn remove(article: &Article<'_>, rules: &RuleSet, findings: &mut Vec<Finding>) {
    findings.sort_unstable();
    findings.dedup_by(|later, first| {
        let rule = &rules.rules[first.rule];
        let is_same_place = if rule.subject.is_once_per_sentence() {
            later.sentence == first.sentence
        } else {
            later.words == first.words
        };
        later.rule == first.rule && (is_same_place || rule.once)
    });
    // A quotation may run over several sentences, none of which is to be flagged again.
    let mut taken: Vec<(usize, u32)> = findings
        .iter()
        .flat_map(|finding| {
            let last = article.sentence_of(finding.words.end.saturating_sub(1));
            (finding.sentence..=last.max(finding.sentence)).map(|sentence| (finding.rule, sentence))
        })
        .collect();
    taken.sort_unstable();
    findings.retain(|finding| {
        let is_taken = |&rule: &usize| taken.binary_search(&(rule, finding.sentence)).is_ok();
        !rules.yields_to(finding.rule).iter().any(is_taken)
    });
}
