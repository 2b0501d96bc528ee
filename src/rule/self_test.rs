//! Runs the examples of a rule: what it must flag, and what it must not.

use super::builtin::builtin;
use super::matching::check;
use super::model::Rule;
use super::set::RuleSet;
use super::subject::Subject;
use super::suppress::suppress;
use crate::annotate::annotate_for_rules;
use crate::document::{Format, extract};
use crate::language::{Language, Languages};
use crate::parse::article;
use crate::text::{Span, Text};

/// How an example of a rule failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// `missing` if marked words are not flagged, `noisy` if other words are flagged too, `misplaced`
    /// if both.
    pub outcome: &'static str,
    /// The example as written.
    pub example: String,
    /// The words that are flagged, if any.
    pub found: Vec<String>,
}

/// Runs a rule's own examples, and returns those that fail.
///
/// The rule runs alone, so that it yields to no other, and even if it is off.
pub fn self_test(rule: &Rule, languages: &Languages) -> Vec<Failure> {
    let rules = if rule.subject == Subject::Suppression {
        // Comments suppress what other rules find.
        RuleSet::of(
            builtin()
                .into_iter()
                .filter(|one| one.id != rule.id)
                .chain([rule.clone()])
                .collect(),
        )
    } else {
        RuleSet::of(vec![rule.clone()])
    };
    // Phrases are numbered by their rule set, so a rule with phrases needs packs of its own.
    let own = (!rule.phrases.is_empty())
        .then(|| Languages::with_phrases(rules.phrases()).ok())
        .flatten();
    let languages = own.as_ref().unwrap_or(languages);
    let mut failures = Vec::new();
    for example in &rule.examples {
        for written in [&example.flagged, &example.clean].into_iter().flatten() {
            let (plain, marked) = unmark(written);
            let text = Text::new("example.txt", plain);
            let found = flagged(&text, rule, &rules, languages.get(example.language));
            if let Some(outcome) = compare(&marked, &found) {
                failures.push(Failure {
                    outcome,
                    example: written.clone(),
                    found: found.iter().map(|at| text.slice(*at).to_owned()).collect(),
                });
            }
        }
    }
    failures
}

fn flagged(text: &Text, rule: &Rule, rules: &RuleSet, language: &Language) -> Vec<Span> {
    let format = if rule.subject == Subject::Suppression {
        Format::Markdown
    } else {
        Format::Plain
    };
    let document = extract(text, format);
    let article = article(&document, language);
    let annotations = annotate_for_rules(&article);
    let findings = check(&article, &annotations, rules);
    let (findings, _) = suppress(&document, language.id(), rules, findings);
    let mine = findings
        .into_iter()
        .filter(|finding| finding.rule == rule.id);
    mine.map(|finding| finding.span).collect()
}

/// What is wrong with what was found, given what was marked.
fn compare(marked: &[Span], found: &[Span]) -> Option<&'static str> {
    let holds = |these: &[Span], those: &[Span]| those.iter().all(|one| these.contains(one));
    match (holds(found, marked), holds(marked, found)) {
        (true, true) => None,
        (true, false) => Some("noisy"),
        (false, true) => Some("missing"),
        (false, false) => Some("misplaced"),
    }
}

/// An example without its marks, and the places they mark.
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
