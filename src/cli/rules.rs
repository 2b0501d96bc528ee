//! `selon rules`, `selon explain` and `selon test`; and the rules of a run.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use super::arguments::{Explain, Rules, Test};
use super::console::Console;
use super::home::Homes;
use super::ledger::LedgerOptions;
use super::settle::{Options, RuleFlags};
use super::trouble::{Trouble, complain, reason};
use super::{Outcome, stats};
use crate::language::{Id, Languages};
use crate::report::{self, ConditionDescription, Problem, RuleDescription, RuleExample, Style};
use crate::rule::{self, Field, Genre, Rule, RuleError, RuleSet, Shape, Subject};

/// Runs `selon rules`.
pub(super) fn list(arguments: &Rules, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, trouble) = known(&arguments.rules);
    let outcome = trouble.tell(console);
    let entries: Vec<RuleDescription<'_>> = rules.iter().map(entry).collect();
    let style = Style {
        format: arguments.format.into(),
        screen: console.screens.stdout,
    };
    let mut out = Vec::new();
    report::list_rules(style, &entries, &mut out);
    console.stdout.write_all(&out)?;
    Ok(outcome)
}

/// Runs `selon explain`.
pub(super) fn explain(arguments: &Explain, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, trouble) = known(&arguments.rules);
    let outcome = trouble.tell(console);
    let rules = match RuleSet::choose(rules, std::slice::from_ref(&arguments.id), &[]) {
        Ok(chosen) => chosen.rules,
        Err(unknown) => {
            complain(&unknown, console);
            return Ok(Outcome::Trouble);
        }
    };
    let languages = arguments.language.map_or(Id::ALL.to_vec(), |id| vec![id]);
    let mut out = Vec::new();
    for rule in &rules {
        report::explain_rule(&entry(rule), &languages, console.screens.stdout, &mut out);
    }
    console.stdout.write_all(&out)?;
    Ok(outcome)
}

/// Runs `selon test`.
pub(super) fn test(arguments: &Test, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, trouble) = if arguments.rules.is_empty() {
        known(&[])
    } else {
        let own = Own::read(&arguments.rules);
        (own.rules, own.trouble)
    };
    let outcome = trouble.tell(console);
    if rules.is_empty() {
        if outcome == Outcome::Clean {
            console
                .trouble("no rule to test; a rule is a file of that folder that ends in `.toml`");
        }
        return Ok(Outcome::Trouble);
    }
    let tested = match &arguments.stats {
        Some(folder) => count(rules, &arguments.select, folder, console)?,
        None => run_examples(rules, console)?,
    };
    Ok(if outcome == Outcome::Clean {
        tested
    } else {
        outcome
    })
}

/// The rules of a newsroom's own folders.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// Those that are right.
    pub(super) rules: Vec<Rule>,
    /// What is wrong with others.
    pub(super) trouble: Trouble,
    /// The folder each was read from, by its id.
    folders: HashMap<String, PathBuf>,
}

/// The rules that come with the program, those of the configuration of this folder, and those of
/// folders; and what is wrong with some.
fn known(folders: &[PathBuf]) -> (Vec<Rule>, Trouble) {
    let flags = RuleFlags {
        rules: folders.to_vec(),
        ..RuleFlags::default()
    };
    let ledger = LedgerOptions::none();
    let mut homes = Homes::new(&Options::default(), &ledger, &flags);
    let home = homes.of(Path::new(""));
    (home.project.rules.clone(), homes.trouble())
}

impl Own {
    /// The rules of some folders; what is wrong with one spares the others.
    pub(super) fn read(folders: &[PathBuf]) -> Self {
        let mut own = Self::default();
        for folder in folders {
            match rule::read_folder(folder) {
                Ok(read) => {
                    for rule in &read.rules {
                        own.place(&rule.id, folder);
                    }
                    own.rules.extend(read.rules);
                    own.trouble.broken.extend(read.broken);
                    let unreadable = read.unreadable.iter().map(problem);
                    own.trouble.problems.extend(unreadable);
                }
                Err(error) => own.trouble.problems.push(problem(&error)),
            }
        }
        own
    }

    /// Notes where a rule was read; one of ours may be replaced, another of the newsroom's may not.
    fn place(&mut self, id: &str, folder: &Path) {
        let Some(other) = self.folders.insert(id.to_owned(), folder.to_owned()) else {
            return;
        };
        if other != folder {
            let path = folder.join(id).with_extension("toml");
            let other = other.display();
            self.trouble.problems.push(Problem {
                path: path.to_string_lossy().into_owned(),
                message: format!(
                    "there is a rule `{id}` in {other} too; give one of them another name"
                ),
            });
        }
    }
}

fn problem(error: &RuleError) -> Problem {
    Problem {
        path: error.path().to_string_lossy().into_owned(),
        message: reason(error),
    }
}

/// The pages of the rules that come with the program, their index first: names and contents.
pub fn pages() -> Vec<(String, String)> {
    let rules = rule::builtin();
    let entries: Vec<RuleDescription<'_>> = rules.iter().map(entry).collect();
    let index = ("README.md".to_owned(), report::rule_index(&entries));
    let questions = (
        "conditions.md".to_owned(),
        report::conditions_page(&subjects()),
    );
    let page = |entry: &RuleDescription<'_>| (format!("{}.md", entry.id), report::rule_page(entry));
    [index, questions]
        .into_iter()
        .chain(entries.iter().map(page))
        .collect()
}

/// What rules may look at, and the questions they may ask of it, each with what answers it.
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

/// What readers are told of a rule.
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

/// Counts how often rules fire over a folder: those selected, or all.
fn count(
    rules: Vec<Rule>,
    select: &[String],
    folder: &Path,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let ids: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
    let select = if select.is_empty() { &ids } else { select };
    match RuleSet::choose(rules, select, &[]) {
        Ok(rules) => stats::stats(&rules, folder, console),
        Err(unknown) => {
            complain(&unknown, console);
            Ok(Outcome::Trouble)
        }
    }
}

/// Runs the examples of rules and writes what went wrong.
fn run_examples(rules: Vec<Rule>, console: &mut Console<'_>) -> io::Result<Outcome> {
    let ids: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
    let rules = match RuleSet::choose(rules, &ids, &[]) {
        Ok(chosen) => chosen,
        Err(unknown) => {
            complain(&unknown, console);
            return Ok(Outcome::Trouble);
        }
    };
    let languages = Languages::with_phrases(rules.phrases()).unwrap_or_default();
    let mut failures = Vec::new();
    for rule in &rules.rules {
        let failed = rule::self_test(rule, &languages);
        failures.extend(failed.into_iter().map(|failure| (rule, failure)));
    }
    let mut out = Vec::new();
    for (rule, failure) in &failures {
        report::example_failure(
            &rule.id,
            failure.outcome,
            &failure.example,
            &failure.found,
            console.screens.stdout,
            &mut out,
        );
    }
    report::examples_tested(rules.rules.len(), failures.len(), &mut out);
    console.stdout.write_all(&out)?;
    Ok(if failures.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
