//! Runs the examples of a rule: what it must flag, and what it must not.

use super::model::Rule;
use super::{RuleSet, check};
use crate::annotate::annotate;
use crate::document::{Format, extract};
use crate::language::{Id, Languages};
use crate::parse::article;
use crate::text::{Span, Text};

/// How an example of a rule went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// `missing`, `noisy` or `misplaced`.
    pub outcome: &'static str,
    /// The example as written.
    pub example: String,
    /// The words flagged instead, if any.
    pub found: Vec<String>,
}

/// Runs a rule's own examples; no failure is the wish.
pub fn self_test(rule: &Rule, languages: &Languages) -> Vec<Failure> {
    let alone = Rule {
        yields_to: Vec::new(),
        ..rule.clone()
    };
    let rules = RuleSet::of(vec![alone]);
    let mut failures = Vec::new();
    for example in &rule.examples {
        for (written, must_flag) in [(&example.flagged, true), (&example.clean, false)] {
            let Some(written) = written else { continue };
            let (plain, marked) = unmark(written);
            let found = spans(&plain, &rules, example.language, languages);
            let outcome = match (found.is_empty(), must_flag) {
                (true, true) => "missing",
                (false, false) => "noisy",
                (false, true) if found != marked => "misplaced",
                _ => continue,
            };
            let text = Text::new("example", plain);
            let found = found
                .iter()
                .map(|span| text.slice(*span).to_owned())
                .collect();
            failures.push(Failure {
                outcome,
                example: written.clone(),
                found,
            });
        }
    }
    failures
}

fn spans(plain: &str, rules: &RuleSet, language: Id, languages: &Languages) -> Vec<Span> {
    let text = Text::new("example.txt", plain);
    let document = extract(&text, Format::Plain);
    let article = article(&document, languages.get(language));
    let annotations = annotate(&article);
    check(&article, &annotations, rules)
        .into_iter()
        .map(|finding| finding.span)
        .collect()
}

/// An example without its marks, and the places they marked.
fn unmark(written: &str) -> (String, Vec<Span>) {
    let mut plain = String::with_capacity(written.len());
    let mut marked = Vec::new();
    for (number, part) in written.split("{{").enumerate() {
        let Some((inside, after)) = part.split_once("}}").filter(|_| number > 0) else {
            plain.push_str(part);
            continue;
        };
        let place = |plain: &String| u32::try_from(plain.len()).unwrap_or(u32::MAX);
        let start = place(&plain);
        plain.push_str(inside);
        marked.push(Span::new(start, place(&plain)));
        plain.push_str(after);
    }
    (plain, marked)
}
