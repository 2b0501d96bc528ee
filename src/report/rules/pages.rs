//! The documentation of rules in Markdown: a page for each, their index, and what they may ask.

use std::fmt::Write as _;

use super::description::{RuleDescription, RuleExample, language_name, severity_name};
use crate::language::Id;

/// The page of one rule.
pub fn rule_page(rule: &RuleDescription<'_>) -> String {
    let mut page = format!("# {}\n\n{}\n\n", rule.id, rule.summary);
    let facts = rule.facts();
    put(&mut page, format_args!("{facts}.\n"));
    for (heading, texts) in [("Why", &rule.why), ("What to do", &rule.fix)] {
        put(&mut page, format_args!("\n## {heading}\n\n"));
        let mut texts: Vec<&str> = texts.iter().map(|(_, words)| words.trim()).collect();
        // A rule for one language says the same in all.
        texts.dedup();
        put(&mut page, format_args!("{}\n", texts.join("\n\n")));
    }
    put(&mut page, format_args!("\n## Examples\n"));
    for id in Id::ALL {
        let examples = rule.examples(id);
        if !examples.is_empty() {
            let name = language_name(id);
            put(&mut page, format_args!("\n### {name}\n\n"));
        }
        for example in &examples {
            show(&mut page, example);
        }
    }
    if !rule.rewordings.is_empty() {
        put(&mut page, format_args!("\n## Better wordings\n\n"));
    }
    for (from, to) in &rule.rewordings {
        put(&mut page, format_args!("- *{from}* → *{to}*\n"));
    }
    if !rule.references.is_empty() {
        put(&mut page, format_args!("\n## References\n\n"));
    }
    for reference in rule.references {
        put(&mut page, format_args!("- {reference}\n"));
    }
    page
}

/// The index of all pages.
pub fn rule_index(rules: &[RuleDescription<'_>]) -> String {
    let mut page = String::from(
        "# Rules\n\nThese pages are generated from the files in `rules/` by \
         `cargo run --example generate`.\n\n\
         | rule | severity | confidence | what it flags |\n|---|---|---|---|\n",
    );
    for rule in rules {
        let (id, severity) = (rule.id, severity_name(rule.severity));
        let (confidence, summary) = (rule.confidence, rule.summary);
        put(
            &mut page,
            format_args!("| [`{id}`]({id}.md) | {severity} | {confidence} | {summary} |\n"),
        );
    }
    page
}

/// What readers learn about a condition of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionDescription {
    /// Its key in a rule file.
    pub key: &'static str,
    /// What it asks.
    pub asks: &'static str,
    /// The answers a rule may require.
    pub answer: String,
}

/// The page of the subjects and conditions of rules.
pub fn conditions_page(subjects: &[(&str, Vec<ConditionDescription>)]) -> String {
    let mut page = String::from(
        "# Subjects and conditions\n\nA rule names a subject, `on = \"…\"`, and states conditions: \
         all in `where` must hold, and none in `unless`. A condition that the analysis cannot decide \
         does not flag. A key that starts with `min_` requires at least that number, one that starts \
         with `max_` at most.\n",
    );
    for (subject, conditions) in subjects {
        put(
            &mut page,
            format_args!("\n## {subject}\n\n| key | asks | wants |\n|---|---|---|\n"),
        );
        for ConditionDescription { key, asks, answer } in conditions {
            put(&mut page, format_args!("| `{key}` | {asks} | {answer} |\n"));
        }
    }
    page
}

fn show(page: &mut String, example: &RuleExample<'_>) {
    for (label, sentence) in [("flagged", example.flagged), ("clean", example.clean)] {
        let Some(sentence) = sentence else { continue };
        let marked = sentence.replace("{{", "**").replace("}}", "**");
        // Comments stay visible, and an example stays on its line.
        let marked = marked
            .replace('<', "&lt;")
            .replace("\n\n", " ¶ ")
            .replace('\n', " ");
        put(page, format_args!("- {label}: {}\n", marked.trim()));
    }
}

fn put(page: &mut String, words: std::fmt::Arguments<'_>) {
    page.write_fmt(words)
        .expect("writing to memory never fails");
}
