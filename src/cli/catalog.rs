//! Rules as reports and pages show them.

use std::path::{Path, PathBuf};

use super::errors::Errors;
use super::options::{BaselineOptions, ConfigOptions, RuleOptions};
use super::workspace::Workspace;
use crate::language::Id;
use crate::report::{self, ConditionDescription, RuleDescription, RuleExample};
use crate::rule::{self, Field, Genre, Rule, Shape, Subject};

/// The built-in rules, those of the configuration of this folder and those of some other folders;
/// and what is wrong with some of them.
pub(super) fn known_rules(folders: &[PathBuf]) -> (Vec<Rule>, Errors) {
    let options = RuleOptions {
        rules: folders.to_vec(),
        ..RuleOptions::default()
    };
    let baseline = BaselineOptions::none();
    let mut workspace = Workspace::new(&ConfigOptions::default(), &baseline, &options);
    let context = workspace.folder(Path::new(""));
    (context.project.rules.clone(), workspace.take_errors())
}

/// What reports say about a rule.
pub(super) fn entry(rule: &Rule) -> RuleDescription<'_> {
    RuleDescription {
        id: &rule.id,
        summary: &rule.summary,
        why: Id::ALL.map(|id| (id, rule.why.of(id))).to_vec(),
        fix: Id::ALL.map(|id| (id, rule.fix.of(id))).to_vec(),
        severity: rule.severity,
        confidence: rule.confidence.name(),
        since: &rule.since,
        references: &rule.references,
        languages: &rule.languages,
        genres: if rule.genres.len() == Genre::ALL.len() {
            Vec::new()
        } else {
            rule.genres.iter().map(|genre| genre.name()).collect()
        },
        rewordings: rule
            .rewordings
            .iter()
            .map(|one| (one.from.as_str(), one.to.as_str()))
            .collect(),
        examples: rule
            .examples
            .iter()
            .map(|example| RuleExample {
                language: example.language,
                flagged: example.flagged.as_deref(),
                clean: example.clean.as_deref(),
            })
            .collect(),
    }
}

/// The pages about the built-in rules, each with its file name: the index, the conditions, then a
/// page for each rule.
pub fn pages() -> Vec<(String, String)> {
    let rules = rule::builtin();
    let entries: Vec<RuleDescription<'_>> = rules.iter().map(entry).collect();
    let index = ("README.md".to_owned(), report::rule_index(&entries));
    let conditions = (
        "conditions.md".to_owned(),
        report::conditions_page(&subjects()),
    );
    let page = |entry: &RuleDescription<'_>| (format!("{}.md", entry.id), report::rule_page(entry));
    [index, conditions]
        .into_iter()
        .chain(entries.iter().map(page))
        .collect()
}

/// The subjects of rules, each with the conditions it knows and what they take.
fn subjects() -> Vec<(&'static str, Vec<ConditionDescription>)> {
    let question = |subject: Subject| {
        move |field: &Field| ConditionDescription {
            key: field.name(),
            asks: field.question(),
            answer: match field.shape(subject) {
                Shape::Names(names) => format!("some of `{}`", names.join("`, `")),
                Shape::Boolean => "`true` or `false`".to_owned(),
                Shape::AtLeast | Shape::AtMost => "a number".to_owned(),
            },
        }
    };
    let subject = |one: &Subject| {
        let fields = one.fields().iter();
        (one.name(), fields.map(question(*one)).collect())
    };
    Subject::ALL.iter().map(subject).collect()
}
