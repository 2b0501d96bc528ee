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
    /// Test the rules of a folder, rather than those that come with selon
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rule_folder())]
    rules: Vec<PathBuf>,

    /// Count how often the rules fire over a folder of articles, even those that are off or unsure,
    /// rather than run their examples
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::AnyPath)]
    stats: Option<PathBuf>,

    /// Count these rules only
    #[arg(long, value_name = "ID", value_delimiter = ',', requires = "stats")]
    select: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  selon test                       the rules that come with selon
  selon test --rules house-rules   the newsroom's own
  selon test --stats 2024/         how often each rule fires, with the first examples

An example fails as missing (nothing is flagged), noisy (something is, and should not be) or
misplaced (other words are). Exit status: 0 when all hold, 1 when one fails, 2 trouble.";

/// Runs `selon test`.
pub(in crate::cli) fn run(args: &TestArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, errors) = if args.rules.is_empty() {
        known_rules(&[])
    } else {
        let folders = RuleFolders::read(&args.rules);
        (folders.rules, folders.errors)
    };
    let outcome = errors.show_all(console);
    if rules.is_empty() {
        if outcome == Outcome::Clean {
            console.error("no rule to test; a rule is a file of that folder that ends in `.toml`");
        }
        return Ok(Outcome::Trouble);
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
            return Ok(Outcome::Trouble);
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
        report::failure(
            &rule.id,
            failure.outcome,
            &failure.example,
            &failure.found,
            console.screens.stdout,
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
