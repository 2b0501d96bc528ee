//! The pages of rules: Markdown, one a rule, and their index.

use std::fmt::Write as _;

use super::catalog::{Entry, Sample};
use crate::language::Id;

/// The page of one rule.
pub fn page(entry: &Entry<'_>) -> String {
    let mut page = format!("# {}\n\n{}\n\n", entry.id, entry.summary);
    let facts = entry.facts();
    put(&mut page, format_args!("{facts}.\n"));
    for (heading, texts) in [("Why", &entry.why), ("What to do", &entry.fix)] {
        put(&mut page, format_args!("\n## {heading}\n\n"));
        let mut texts: Vec<&str> = texts.iter().map(|(_, words)| words.trim()).collect();
        // A rule for one language says the same in all.
        texts.dedup();
        put(&mut page, format_args!("{}\n", texts.join("\n\n")));
    }
    put(&mut page, format_args!("\n## Examples\n"));
    for id in Id::ALL {
        let mut own = entry
            .samples
            .iter()
            .filter(|one| one.language == id)
            .peekable();
        if own.peek().is_some() {
            put(&mut page, format_args!("\n### {}\n\n", name(id)));
        }
        own.for_each(|sample| show(&mut page, sample));
    }
    if !entry.rewordings.is_empty() {
        put(&mut page, format_args!("\n## Better wordings\n\n"));
    }
    for (from, to) in &entry.rewordings {
        put(&mut page, format_args!("- *{from}* → *{to}*\n"));
    }
    if !entry.references.is_empty() {
        put(&mut page, format_args!("\n## References\n\n"));
    }
    for reference in entry.references {
        put(&mut page, format_args!("- {reference}\n"));
    }
    page
}

/// The index of all pages.
pub fn index(entries: &[Entry<'_>]) -> String {
    let mut page = String::from(
        "# Rules\n\nThese pages are generated from the files in `rules/` by \
         `cargo run --example generate`.\n\n\
         | rule | severity | confidence | what it flags |\n|---|---|---|---|\n",
    );
    for entry in entries {
        let (id, severity) = (entry.id, entry.severity_name());
        let (confidence, summary) = (entry.confidence, entry.summary);
        let line = format_args!("| [`{id}`]({id}.md) | {severity} | {confidence} | {summary} |\n");
        put(&mut page, line);
    }
    page
}

/// A question rules may ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The key it is asked by.
    pub key: &'static str,
    /// The question in words.
    pub asks: &'static str,
    /// What may be wanted for an answer.
    pub answer: String,
}

/// The page of what rules may look at and ask.
pub fn conditions(subjects: &[(&str, Vec<Question>)]) -> String {
    let mut page = String::from(
        "# Subjects and conditions\n\nA rule names a subject, `on = \"…\"`, and asks questions of \
         it: every condition in `where` must hold, and none in `unless`. If the analysis cannot \
         answer a question, the rule does not flag.\n",
    );
    for (subject, questions) in subjects {
        put(
            &mut page,
            format_args!("\n## {subject}\n\n| key | asks | wants |\n|---|---|---|\n"),
        );
        for Question { key, asks, answer } in questions {
            put(&mut page, format_args!("| `{key}` | {asks} | {answer} |\n"));
        }
    }
    page
}

fn show(page: &mut String, sample: &Sample<'_>) {
    for (label, sentence) in [("flagged", sample.flagged), ("clean", sample.clean)] {
        let Some(sentence) = sentence else { continue };
        let marked = sentence.replace("{{", "**").replace("}}", "**");
        // Comments are shown, not taken for the page's own, and an example stays on its line.
        let marked = marked
            .replace('<', "&lt;")
            .replace("\n\n", " ¶ ")
            .replace('\n', " ");
        put(page, format_args!("- {label}: {}\n", marked.trim()));
    }
}

/// The name of a language.
pub(super) fn name(id: Id) -> &'static str {
    match id {
        Id::En => "English",
        Id::Fr => "French",
    }
}

fn put(page: &mut String, words: std::fmt::Arguments<'_>) {
    page.write_fmt(words)
        .expect("a string takes all that is written");
}
