//! Comments in an article that take findings back.
//!
//! Turns findings into those that are reported and those that are not, and notices of comments that
//! are wrong or take nothing back. No finding is lost on the way: each comes out on one side.

mod directive;
mod notice;
mod reach;

use std::collections::HashMap;

use super::{RuleSet, Subject};
use crate::diagnostic::{Diagnostic, Suppressed, Suppression, SuppressionKind};
use crate::document::Document;
use crate::language::{Id, named_enum};
use crate::text::Span;
use directive::{Directive, Verb};
use reach::Reach;

named_enum! {
    /// What is wrong with a comment that takes findings back.
    Fault {
        /// It takes nothing back: its rule found nothing there.
        Unused = "unused",
        /// It does not say why, so it takes nothing back.
        NoReason = "no_reason",
        /// It names a rule there is not.
        UnknownRule = "unknown_rule",
        /// It says nothing we know of, or names no rule.
        Unreadable = "unreadable",
    }
}

/// Something wrong with a comment.
#[derive(Debug, Clone, Copy)]
struct Notice {
    /// The words that are wrong.
    span: Span,
    /// All of the comment.
    comment: Span,
    fault: Fault,
}

/// Parts findings by the comments of their article, which was read in a language: those that are
/// reported, in the order of the text, and those that are taken back.
///
/// Notices of wrong comments are findings too, and may be taken back in their turn.
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
        complain(directive, rules, &mut notices);
    }
    let sound: Vec<Directive> = directives
        .into_iter()
        .filter(|directive| is_sound(directive, rules))
        .collect();
    let (reaches, idle) = reach::reaches(document, &sound);
    let mut parting = Parting {
        document,
        directives: &sound,
        used: sound
            .iter()
            .map(|one| vec![false; one.rules.len()])
            .collect(),
        reaches,
        reported: Vec::new(),
        suppressed: Vec::new(),
    };
    for finding in findings {
        parting.part(finding);
    }
    notices.extend(idle.into_iter().map(|number| Notice {
        span: sound[number].verb_span,
        comment: sound[number].span,
        fault: Fault::Unused,
    }));
    let is_notice = |id: &str| rules.is_on(id, Subject::Suppression);
    let runs = |id: &str| rules.runs(id, language);
    notices.extend(parting.unused(|id| runs(id) && !is_notice(id)));
    let mut known: HashMap<(String, u64), u32> = HashMap::new();
    for finding in notice::diagnostics(document, language, rules, &notices) {
        *known.entry(key(&finding)).or_default() += 1;
        parting.part(finding);
    }
    let unused = parting.unused(|id| runs(id) && is_notice(id));
    for mut finding in notice::diagnostics(document, language, rules, &unused) {
        // These are counted on from the first.
        finding.fingerprint.nth += known.get(&key(&finding)).copied().unwrap_or_default();
        parting.reported.push(finding);
    }
    parting.finish()
}

fn key(finding: &Diagnostic) -> (String, u64) {
    (finding.rule.clone(), finding.fingerprint.sentence)
}

/// Findings on their way to one side or the other.
struct Parting<'a> {
    document: &'a Document<'a>,
    directives: &'a [Directive],
    /// For each comment, which of the rules it names have found something there.
    used: Vec<Vec<bool>>,
    reaches: HashMap<&'a str, Reach>,
    reported: Vec<Diagnostic>,
    suppressed: Vec<Suppressed>,
}

impl Parting<'_> {
    fn part(&mut self, finding: Diagnostic) {
        let reach = self.reaches.get(finding.rule.as_str());
        let held = reach.and_then(|reach| reach.holds(self.document.text, finding.span));
        let Some((number, at)) = held else {
            self.reported.push(finding);
            return;
        };
        self.used[number][at] = true;
        self.suppressed.push(Suppressed {
            diagnostic: finding,
            by: Suppression {
                kind: SuppressionKind::InText,
                reason: self.directives[number].reason.clone(),
                author: String::new(),
            },
        });
    }

    /// The places where a comment names one of these rules and takes nothing of it back.
    fn unused(&self, is_asked: impl Fn(&str) -> bool) -> Vec<Notice> {
        let mut notices = Vec::new();
        for (directive, used) in self.directives.iter().zip(&self.used) {
            if directive.verb == Some(Verb::Enable) {
                continue;
            }
            for ((rule, span), used) in directive.rules.iter().zip(used) {
                // A rule that did not run might have found something.
                if !used && is_asked(rule) {
                    notices.push(Notice {
                        span: *span,
                        comment: directive.span,
                        fault: Fault::Unused,
                    });
                }
            }
        }
        notices
    }

    fn finish(mut self) -> (Vec<Diagnostic>, Vec<Suppressed>) {
        self.reported
            .sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
        self.suppressed.sort_by(|one, other| {
            let (one, other) = (&one.diagnostic, &other.diagnostic);
            (one.span, &one.rule).cmp(&(other.span, &other.rule))
        });
        (self.reported, self.suppressed)
    }
}

/// Notices what is wrong with the wording of a comment.
fn complain(directive: &Directive, rules: &RuleSet, notices: &mut Vec<Notice>) {
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
    if lacks_reason(directive, rules) {
        notice(directive.verb_span, Fault::NoReason);
    }
}

/// Whether a comment takes anything back.
fn is_sound(directive: &Directive, rules: &RuleSet) -> bool {
    directive.verb.is_some() && !lacks_reason(directive, rules)
}

fn lacks_reason(directive: &Directive, rules: &RuleSet) -> bool {
    !rules.reason_optional && directive.verb != Some(Verb::Enable) && directive.reason.is_empty()
}
