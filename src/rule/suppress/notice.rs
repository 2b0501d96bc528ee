//! What rules on suppressions have to say of wrong ones.

use super::{Fault, Notice};
use crate::diagnostic::{Diagnostic, Severity, Suggestion};
use crate::document::Document;
use crate::language::Id;
use crate::rule::condition::{Answer, Field};
use crate::rule::subject::Subject;
use crate::rule::{RuleSet, fingerprint};

/// How many names of a file are compared with those of the rules: a person who misspelled more has
/// seen how, and a file may hold nothing else.
const COMPARED: usize = 100;

/// The findings of the rules on suppressions, in the order of the notices, then of rule ids.
pub(super) fn diagnostics(
    document: &Document<'_>,
    language: Id,
    rules: &RuleSet,
    notices: &[Notice],
) -> Vec<Diagnostic> {
    let text = document.text;
    let mut diagnostics = Vec::new();
    let mut compared = 0;
    for notice in notices {
        let mut suggestions = Vec::new();
        if notice.fault == Fault::UnknownRule && compared < COMPARED {
            compared += 1;
            let nearest = rules.nearest(text.slice(notice.span));
            suggestions.extend(nearest.map(|id| Suggestion {
                span: notice.span,
                replacement: id.to_owned(),
                // It is a guess, and what it takes back would no longer be seen.
                is_safe: false,
            }));
        }
        let fault = Answer::Names(1 << notice.fault as u32);
        let answer = |field| (field == Field::Kind).then_some(fault);
        let numbers = rules.on(Subject::Suppression).iter();
        for rule in numbers.map(|&number| &rules.rules[number]) {
            let is_asked = rule.speaks_of(language, rules.genre)
                && rule.conditions.all_hold(answer)
                && !rule.exceptions.any_may_hold(answer);
            if !is_asked {
                continue;
            }
            diagnostics.push(Diagnostic {
                rule: rule.id.clone(),
                severity: rule.severity.unwrap_or(Severity::Warning),
                confidence: rule.confidence,
                message: rule
                    .message
                    .of(language)
                    .replace("{text}", text.slice(notice.span)),
                why: rule.why.of(language).to_owned(),
                fix: rule.fix.of(language).to_owned(),
                span: notice.span,
                sentence: notice.comment,
                labels: Vec::new(),
                suggestions: suggestions.clone(),
                fingerprint: fingerprint::of(text.slice(notice.comment)),
            });
        }
    }
    fingerprint::number(&mut diagnostics);
    diagnostics
}
