//! `selon test`: the examples of rules, and how often rules fire.

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::frequency;
use crate::cli::catalog::known_rules;
use crate::cli::console::Console;
use crate::cli::errors::unknown_rules;
use crate::cli::options::rule_folder;
use crate::cli::outcome::Outcome;
use crate::cli::workspace::RuleFolders;
use crate::language::Languages;
use crate::report;
use crate::rule::{self, Rule, RuleSet};

/// The arguments of `selon test`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct TestArgs {
    /// Test the rules in a folder instead of the built-in ones
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rule_folder())]
    rules: Vec<PathBuf>,

    /// Count how often each rule fires in a folder of articles, instead of running its examples
    ///
    /// Rules that are off by default or of low confidence are counted too.
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::AnyPath)]
    stats: Option<PathBuf>,

    /// Count only these rules
    #[arg(long, value_name = "ID", value_delimiter = ',', requires = "stats")]
    select: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  selon test                       test the built-in rules
  selon test --rules house-rules   test your own rules
  selon test --stats 2024/         how often each rule fires, with the first few findings

An example fails as missing (it is not flagged and should be), noisy (it is flagged and should not
be) or misplaced (other words are flagged). Exit status: 0 if all examples pass, 1 if one fails, 2
after an error.";

/// Runs `selon test`.
pub(in crate::cli) fn run(args: &TestArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, errors) = if args.rules.is_empty() {
        known_rules(&[])
    } else {
        let folders = RuleFolders::read(&args.rules);
        (folders.rules, folders.errors)
    };
    errors.show(console);
    let outcome = errors.outcome();
    if rules.is_empty() {
        if outcome == Outcome::Clean {
            console.error("no rules to test; rules are `.toml` files in that folder");
        }
        return Ok(Outcome::Failed);
    }
    let tested = test(rules, args, console)?;
    Ok(if outcome == Outcome::Clean {
        tested
    } else {
        outcome
    })
}

fn test(rules: Vec<Rule>, args: &TestArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let all: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
    let select = if args.select.is_empty() {
        &all
    } else {
        &args.select
    };
    let rules = match RuleSet::choose(rules, select, &[]) {
        Ok(chosen) => chosen,
        Err(unknown) => {
            unknown_rules(&unknown, console);
            return Ok(Outcome::Failed);
        }
    };
    match &args.stats {
        Some(folder) => frequency::count(&rules, folder, console),
        None => run_examples(&rules, console),
    }
}

/// Runs the examples of rules and reports those that fail.
fn run_examples(rules: &RuleSet, console: &mut Console<'_>) -> io::Result<Outcome> {
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
    let outcome = if failures.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    };
    let written = console.stdout.write_all(&out);
    written.map_or_else(|error| Err(outcome.at(error)), |()| Ok(outcome))
}
