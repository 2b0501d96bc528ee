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

    /// Check only what changed since a git revision: changed files, and findings on changed lines
    #[arg(help_heading = "Articles", long, value_name = "REVISION")]
    pub(super) since: Option<String>,

    /// Apply the safe suggestions to the articles, and report the remaining findings
    #[arg(help_heading = "Rewriting", long, conflicts_with = "diff")]
    pub(super) fix: bool,

    /// Print the changes that `--fix` would make, as a unified diff, without making them
    #[arg(help_heading = "Rewriting", long, conflicts_with_all = ["statistics", "output_file", "format"])]
    pub(super) diff: bool,

    /// Write a copy of the article, in Word or ODT, with a comment for each finding
    #[arg(
        help_heading = "Rewriting",
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with_all = ["fix", "diff", "watch"]
    )]
    pub(super) comment_into: Option<PathBuf>,

    /// Print counts per rule and folder instead of findings, as text or JSON
    #[arg(help_heading = "Report", long)]
    pub(super) statistics: bool,

    /// Check articles again whenever they change, until interrupted
    #[arg(help_heading = "Run", long, conflicts_with_all = ["fix", "diff", "statistics", "output_file"])]
    pub(super) watch: bool,

    /// Neither read nor write the cache of findings
    #[arg(help_heading = "Run", long)]
    pub(super) no_cache: bool,

    /// Cache directory [default: `.selon_cache` next to `selon.toml`, or else in the current folder]
    #[arg(help_heading = "Run", long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) cache_dir: Option<PathBuf>,

    /// Exit with status 1 if a finding is at least this severe
    #[arg(
        help_heading = "Exit status",
        long,
        value_enum,
        default_value = "warning",
        value_name = "SEVERITY"
    )]
    pub(super) fail_on: FailOn,

    /// Exit with status 1 on warnings only if there are more than this
    #[arg(help_heading = "Exit status", long, value_name = "NUMBER", value_parser = number())]
    pub(super) max_warnings: Option<usize>,

    /// Exit with status 0 even if there are findings; errors still exit with status 2
    #[arg(help_heading = "Exit status", long)]
    pub(super) exit_zero: bool,

    /// Print only findings and errors: no summary, no progress
    #[arg(help_heading = "Report", long, short)]
    pub(super) quiet: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FailOn {
    /// Findings that should not be published as they stand
    Error,
    /// Findings worth a second look before publication
    Warning,
    /// Findings worth knowing
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
  selon check                             every article in this folder and below
  selon check story.md wire/              an article and a folder
  selon check 'wire/2024-*.txt'           a pattern
  selon check - < copy.txt                standard input
  selon check --fail-on error             exit status 1 for errors only
  selon check --since origin/main         only what a branch changes
  selon check -o sarif=selon.sarif        an additional report for a program
  selon check --ignore anonymous-source   all rules but one
  selon check --diff                      the changes that `--fix` would make
  selon check a.odt --comment-into b.odt  the findings as comments in a copy
  selon check --pack wire                 the rules for agency copy
  selon check --genre opinion column.md   the rules for an opinion piece
  selon check --rules house-rules         with your own rules

Exit status: 0 if no finding is as severe as --fail-on, 1 if one is, 2 after an error such as an
unreadable file or an unknown rule. After an error in one file, the others are still checked.";
