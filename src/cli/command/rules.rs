//! `selon rules`: the list of rules.

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::cli::catalog::{entry, known_rules};
use crate::cli::console::Console;
use crate::cli::options::{TextOrJson, rule_folder};
use crate::cli::outcome::Outcome;
use crate::report::{self, RuleDescription, Style};

/// The arguments of `selon rules`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct RulesArgs {
    /// Also list the rules in a folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rule_folder())]
    rules: Vec<PathBuf>,

    /// Output format
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    format: TextOrJson,
}

const EXAMPLES: &str = "\
Examples:
  selon rules
  selon rules --rules house-rules --format json";

/// Runs `selon rules`.
pub(in crate::cli) fn run(args: &RulesArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, errors) = known_rules(&args.rules);
    errors.show(console);
    let entries: Vec<RuleDescription<'_>> = rules.iter().map(entry).collect();
    let style = Style {
        format: args.format.into(),
        screen: console.screens.stdout,
        explain: false,
    };
    let mut out = Vec::new();
    report::list_rules(style, &entries, &mut out);
    console.stdout.write_all(&out)?;
    Ok(errors.outcome())
}
