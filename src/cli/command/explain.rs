//! `selon explain`: what a rule flags, why, and what to do about it.

use std::io;
use std::path::PathBuf;
use std::slice;

use clap::{Args, ValueHint};

use crate::cli::catalog::{entry, known_rules};
use crate::cli::console::Console;
use crate::cli::errors::unknown_rules;
use crate::cli::options::{language, rule_folder};
use crate::cli::outcome::Outcome;
use crate::language::Id;
use crate::report;
use crate::rule::RuleSet;

/// The arguments of `selon explain`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct ExplainArgs {
    /// Id of the rule, as shown in brackets beside a finding
    #[arg(value_name = "ID")]
    id: String,

    /// Language of the explanation [default: all]
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    language: Option<Id>,

    /// Also look for the rule in a folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rule_folder())]
    rules: Vec<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  selon explain anonymous-source
  selon explain anonymous-source --language fr";

/// Runs `selon explain`.
pub(in crate::cli) fn run(args: &ExplainArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, errors) = known_rules(&args.rules);
    errors.show(console);
    let rules = match RuleSet::choose(rules, slice::from_ref(&args.id), &[]) {
        Ok(chosen) => chosen.rules,
        Err(unknown) => {
            unknown_rules(&unknown, console);
            return Ok(Outcome::Failed);
        }
    };
    let languages = args.language.map_or(Id::ALL.to_vec(), |id| vec![id]);
    let mut out = Vec::new();
    for rule in &rules {
        report::explain_rule(&entry(rule), &languages, console.screens.stdout, &mut out);
    }
    console.stdout.write_all(&out)?;
    Ok(errors.outcome())
}
