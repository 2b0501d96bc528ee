//! Splits findings into reported and suppressed ones.

use std::collections::HashMap;

use super::directive::{Directive, Verb};
use super::notice::Notice;
use super::reach::Reach;
use crate::diagnostic::{Diagnostic, Suppressed, Suppression, SuppressionKind};
use crate::document::Document;
use crate::rule::fault::Fault;

/// The findings of one file, as they are split.
pub(super) struct Split<'a> {
    document: &'a Document<'a>,
    directives: &'a [Directive],
    /// For each comment, whether it has suppressed a finding of each rule it names.
    used: Vec<Vec<bool>>,
    reaches: HashMap<&'a str, Reach>,
    pub(super) reported: Vec<Diagnostic>,
    suppressed: Vec<Suppressed>,
}

impl<'a> Split<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        directives: &'a [Directive],
        reaches: HashMap<&'a str, Reach>,
    ) -> Self {
        let unused = |one: &Directive| vec![false; one.rules.len()];
        Self {
            document,
            directives,
            used: directives.iter().map(unused).collect(),
            reaches,
            reported: Vec::new(),
            suppressed: Vec::new(),
        }
    }

    /// Puts a finding on the side it belongs to.
    pub(super) fn add(&mut self, finding: Diagnostic) {
        let reach = self.reaches.get(finding.rule.as_str());
        let place = reach.and_then(|reach| reach.at(self.document.text, finding.span));
        let Some((number, at)) = place else {
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

    /// The places where a comment names one of these rules but suppresses none of its findings.
    pub(super) fn unused(&self, is_asked: impl Fn(&str) -> bool) -> Vec<Notice> {
        let mut notices = Vec::new();
        for (directive, used) in self.directives.iter().zip(&self.used) {
            if directive.verb == Some(Verb::Enable) {
                continue;
            }
            for ((rule, span), used) in directive.rules.iter().zip(used) {
                // A rule that did not run might have found something there.
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

    /// The reported and the suppressed findings, each in the order of the text.
    pub(super) fn finish(mut self) -> (Vec<Diagnostic>, Vec<Suppressed>) {
        self.reported
            .sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
        self.suppressed.sort_by(|one, other| {
            let (one, other) = (&one.diagnostic, &other.diagnostic);
            (one.span, &one.rule).cmp(&(other.span, &other.rule))
        });
        (self.reported, self.suppressed)
    }
}
