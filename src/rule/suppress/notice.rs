//! What is wrong with suppression comments, and what the rules about them report.

use super::directive::{Directive, Verb};
use crate::diagnostic::{Diagnostic, Severity, Suggestion};
use crate::document::Document;
use crate::language::Id;
use crate::rule::condition::Answer;
use crate::rule::fault::Fault;
use crate::rule::field::Field;
use crate::rule::fingerprint;
use crate::rule::set::RuleSet;
use crate::rule::subject::Subject;
use crate::text::Span;

/// How many unknown names of a file are compared with the rules: after that, the corrections offered
/// so far are enough, and a file may hold nothing else.
const COMPARED: usize = 100;

/// Something wrong with a comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Notice {
    /// The words that are wrong.
    pub(super) span: Span,
    /// The whole comment.
    pub(super) comment: Span,
    pub(super) fault: Fault,
}

/// Notices what is wrong with the wording of a comment.
pub(super) fn about_wording(directive: &Directive, rules: &RuleSet, notices: &mut Vec<Notice>) {
    let mut notice = |span, fault| {
        notices.push(Notice {
            span,
            comment: directive.span,
            fault,
        });
    };
    let ends = directive.verb == Some(Verb::Enable);
    if directive.verb.is_none() || directive.rules.is_empty() && !ends {
        notice(directive.verb_span, Fault::Unreadable);
        return;
    }
    for (rule, span) in &directive.rules {
        if !rules.knows(rule) {
            notice(*span, Fault::UnknownRule);
        }
    }
    if directive.lacks_reason(rules) {
        notice(directive.verb_span, Fault::NoReason);
    }
}

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
                // It is a guess, and it might suppress a finding nobody has seen.
                is_safe: false,
            }));
        }
        let fault = Answer::Names(1 << notice.fault as u32);
        let answer = |field| (field == Field::Kind).then_some(fault);
        let numbers = rules.on(Subject::Suppression).iter();
        for rule in numbers.map(|&number| &rules.rules[number]) {
            let is_asked = rule.applies_to(language, rules.genre.unwrap_or_default())
                && rule.conditions.all_hold(answer)
                && !rule.exceptions.any_may_hold(answer);
            if !is_asked {
                continue;
            }
            diagnostics.push(Diagnostic {
                rule: rule.id.clone(),
                severity: rule.severity.unwrap_or(Severity::Warning),
                confidence: rule.confidence,
                certainty: None,
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
