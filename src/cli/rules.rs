//! `selon rules`, `selon explain` and `selon test`; and the rules of a run.

use std::io;
use std::path::PathBuf;

use super::Outcome;
use super::arguments::{Check, Explain, Rules, Test};
use super::console::Console;
use crate::language::Languages;
use crate::report::{self, Entry, Sample, Style};
use crate::rule::{self, Rule, RuleSet, UnknownRule};

/// The rules a check runs; none when the command line or a rule file is wrong, and it was said how.
pub(super) fn choose(arguments: &Check, console: &mut Console<'_>) -> Option<RuleSet> {
    let rules = known(&arguments.rules, console)?;
    match RuleSet::choose(rules, &arguments.select, &arguments.ignore) {
        Ok(rules) => Some(rules),
        Err(unknown) => {
            complain(&unknown, console);
            None
        }
    }
}

/// Runs `selon rules`.
pub(super) fn list(arguments: &Rules, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some(rules) = known(&arguments.rules, console) else {
        return Ok(Outcome::Trouble);
    };
    let entries: Vec<Entry<'_>> = rules.iter().map(entry).collect();
    let style = Style {
        format: arguments.format.into(),
        color: console.color.stdout,
    };
    let mut out = Vec::new();
    report::list(style, &entries, &mut out);
    console.stdout.write_all(&out)?;
    Ok(Outcome::Clean)
}

/// Runs `selon explain`.
pub(super) fn explain(arguments: &Explain, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some(rules) = known(&arguments.rules, console) else {
        return Ok(Outcome::Trouble);
    };
    let rules = match RuleSet::choose(rules, std::slice::from_ref(&arguments.id), &[]) {
        Ok(chosen) => chosen.rules,
        Err(unknown) => {
            complain(&unknown, console);
            return Ok(Outcome::Trouble);
        }
    };
    let mut out = Vec::new();
    for rule in &rules {
        report::explain(&entry(rule), console.color.stdout, &mut out);
    }
    console.stdout.write_all(&out)?;
    Ok(Outcome::Clean)
}

/// Runs `selon test`.
pub(super) fn test(arguments: &Test, console: &mut Console<'_>) -> io::Result<Outcome> {
    let rules = if arguments.rules.is_empty() {
        Some(rule::builtin())
    } else {
        read(&arguments.rules, console)
    };
    let Some(rules) = rules else {
        return Ok(Outcome::Trouble);
    };
    run_examples(rules, console)
}

/// The rules that come with the program and those of folders; none when a file is wrong.
fn known(folders: &[PathBuf], console: &mut Console<'_>) -> Option<Vec<Rule>> {
    let mut rules = rule::builtin();
    rules.extend(read(folders, console)?);
    Some(rules)
}

/// The rules of folders; none when a file is wrong, and it was said how.
fn read(folders: &[PathBuf], console: &mut Console<'_>) -> Option<Vec<Rule>> {
    if let Some(folder) = folders.first() {
        console.trouble(&format!("cannot read rules from {}", folder.display()));
        return None;
    }
    Some(Vec::new())
}

fn complain(unknown: &[UnknownRule], console: &mut Console<'_>) {
    for UnknownRule { id, nearest } in unknown {
        let advice = match nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`selon rules` lists them all".to_owned(),
        };
        console.trouble(&format!("no rule is called `{id}`; {advice}"));
    }
}

fn entry(rule: &Rule) -> Entry<'_> {
    Entry {
        id: &rule.id,
        summary: &rule.summary,
        why: &rule.why,
        fix: &rule.fix,
        severity: rule.severity,
        confidence: rule.confidence.name(),
        since: &rule.since,
        references: &rule.references,
        samples: rule
            .examples
            .iter()
            .map(|example| Sample {
                language: example.language,
                flagged: example.flagged.as_deref(),
                clean: example.clean.as_deref(),
            })
            .collect(),
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
        report::failure(
            &rule.id,
            failure.outcome,
            &failure.example,
            &failure.found,
            console.color.stdout,
            &mut out,
        );
    }
    report::tested(rules.rules.len(), failures.len(), &mut out);
    console.stdout.write_all(&out)?;
    Ok(if failures.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
