//! The arguments of `selon check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use crate::cli::options::{BaselineOptions, InputOptions, RuleOptions, number};
use crate::cli::output::ReportOptions;
use crate::diagnostic::Severity;

/// The arguments of `selon check`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(in crate::cli) struct CheckArgs {
    #[command(flatten)]
    pub(super) input: InputOptions,

    #[command(flatten)]
    pub(super) report: ReportOptions,

    #[command(flatten)]
    pub(super) rules: RuleOptions,

    #[command(flatten)]
    pub(super) baseline: BaselineOptions,

    /// Check what changed since a git revision: changed files, and findings on changed lines
    #[arg(help_heading = "Articles", long, value_name = "REVISION")]
    pub(super) since: Option<String>,

    /// Rewrite the articles with the suggestions that are safe, and report what is left
    #[arg(help_heading = "Rewriting", long, conflicts_with = "diff")]
    pub(super) fix: bool,

    /// Show what `--fix` would rewrite, as a unified diff, and rewrite nothing
    #[arg(help_heading = "Rewriting", long, conflicts_with_all = ["statistics", "output_file", "format"])]
    pub(super) diff: bool,

    /// Write how much was found, by rule and by folder, instead of what; as text or JSON
    #[arg(help_heading = "Report", long)]
    pub(super) statistics: bool,

    /// Check again whatever changes, until interrupted
    #[arg(help_heading = "Run", long, conflicts_with_all = ["fix", "diff", "statistics", "output_file"])]
    pub(super) watch: bool,

    /// Neither use nor keep what earlier runs found
    #[arg(help_heading = "Run", long)]
    pub(super) no_cache: bool,

    /// Where what is found is kept; without it in `.selon_cache`, beside the configuration or where
    /// the program is run
    #[arg(help_heading = "Run", long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) cache_dir: Option<PathBuf>,

    /// Exit with 1 when something at least so bad is found
    #[arg(
        help_heading = "Exit status",
        long,
        value_enum,
        default_value = "warning",
        value_name = "SEVERITY"
    )]
    pub(super) fail_on: FailOn,

    /// Exit with 1 on warnings only when there are more than this
    #[arg(help_heading = "Exit status", long, value_name = "NUMBER", value_parser = number())]
    pub(super) max_warnings: Option<usize>,

    /// Exit with 0 whatever is found; trouble is still 2
    #[arg(help_heading = "Exit status", long)]
    pub(super) exit_zero: bool,

    /// Write findings and trouble, and nothing else: no summary, no progress
    #[arg(help_heading = "Report", long, short)]
    pub(super) quiet: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FailOn {
    /// What is not to be published as it stands
    Error,
    /// What is worth a second look before publication
    Warning,
    /// What is worth knowing
    Note,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Error => Self::Error,
            FailOn::Warning => Self::Warning,
            FailOn::Note => Self::Note,
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  selon check                               every article below this folder
  selon check story.md wire/                one article and a folder
  selon check 'wire/2024-*.txt'             a pattern
  selon check - < copy.txt                  standard input
  selon check --fail-on error               fail on errors only
  selon check --since origin/main           what a branch changes
  selon check -o sarif=selon.sarif          a report for a program beside the one for you
  selon check --ignore anonymous-source     all rules but one
  selon check --diff                        what the safe suggestions would change
  selon check --pack wire                   the rules for agency copy
  selon check --genre opinion column.md     what a column may say, a report may not
  selon check --rules house-rules           with the newsroom's own rules

Exit status: 0 nothing as bad as --fail-on, 1 findings as bad, 2 trouble: a path, a rule or an
option that is wrong. With trouble in one file the others are still checked.";
