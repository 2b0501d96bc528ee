//! The command line, as clap reads it and as `--help` shows it.

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};

use super::completions::Completions;
use super::config::{Action, Init};
use super::ledger::LedgerOptions;
use super::outputs::Output;
use super::settle::{Options, RuleFlags, language, number, rules};
use super::sources::Ask;
use super::{accept, baseline};
use crate::diagnostic::Severity;
use crate::language::Id;
use crate::report;

/// A source-attribution linter for news: it asks of every sentence, says who?
///
/// selon reads articles in English and French, finds who says what, and points at statements a
/// reader could not trace to a source. It runs offline and sends nothing anywhere.
#[derive(Debug, Parser)]
#[command(name = "selon", version, styles = STYLES, after_help = EXAMPLES)]
#[command(arg_required_else_help = true, subcommand_required = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,

    /// When to color what is written for people
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "auto",
        value_name = "WHEN"
    )]
    pub(super) color: Color,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Point at statements a reader could not trace to a source
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Show who says what, without any rule's opinion
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(Inspect),
    /// List who is credited, how often, with how much, and why unnamed
    #[command(after_help = SOURCES_EXAMPLES)]
    Sources(Ask),
    /// List the rules
    #[command(after_help = RULES_EXAMPLES)]
    Rules(Rules),
    /// Say what a rule flags, why, and what to do about it
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// Run the examples of rules
    #[command(after_help = TEST_EXAMPLES)]
    Test(Test),
    /// Write down what stands today, so that only what is new is reported
    #[command(after_help = BASELINE_EXAMPLES)]
    #[command(mut_arg("paths", |paths| paths.help(BASELINE_PATHS).long_help(None)))]
    #[command(mut_arg("stdin_filename", |name| name.hide(true)))]
    Baseline(baseline::Write),
    /// Write down that a finding is accepted, by whom and why
    #[command(after_help = ACCEPT_EXAMPLES)]
    Accept(accept::Accept),
    /// Write a first `selon.toml`, having looked at the folder
    #[command(after_help = INIT_EXAMPLES)]
    Init(Init),
    /// Say what the configuration comes to
    #[command(subcommand, after_help = CONFIG_EXAMPLES)]
    Config(Action),
    /// Print what makes a shell complete commands and options
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions(Completions),
}

#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) input: Input,

    #[command(flatten)]
    pub(super) output: Output,

    #[command(flatten)]
    pub(super) rules: RuleFlags,

    #[command(flatten)]
    pub(super) ledger: LedgerOptions,

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

#[derive(Debug, Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    pub(super) input: Input,

    /// Say why: why this is a cue, why this is its source, what each sentence rests on
    #[arg(help_heading = "Report", long)]
    pub(super) explain: bool,

    /// For whom to write
    #[arg(
        help_heading = "Report",
        long,
        value_enum,
        default_value = "text",
        value_name = "FORMAT"
    )]
    pub(super) format: Format,
}

/// What is read.
#[derive(Debug, Args)]
pub(super) struct Input {
    /// Files, folders, patterns such as `'2024/**/*.md'`, or `-` for standard input
    ///
    /// Folders are searched for articles (.txt, .text, .md, .markdown, .html, .htm, .xhtml); what
    /// .gitignore names, hidden files and linked folders are passed over. A file named here is read
    /// whatever it is called.
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath, value_name = "PATHS")]
    pub(super) paths: Vec<PathBuf>,

    /// What to call standard input; its extension says how to read it
    #[arg(
        help_heading = "Articles",
        long,
        value_name = "NAME",
        default_value = "<stdin>",
        hide_default_value = true
    )]
    pub(super) stdin_filename: String,

    /// Keep out what the configuration excludes, even if it is named here
    #[arg(help_heading = "Articles", long)]
    pub(super) force_exclude: bool,

    #[command(flatten)]
    pub(super) options: Options,
}

#[derive(Debug, Args)]
pub(super) struct Rules {
    /// Also list the rules of a folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rules())]
    pub(super) rules: Vec<PathBuf>,

    /// For whom to write
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The rule's id, as it stands in brackets beside a finding
    #[arg(value_name = "ID")]
    pub(super) id: String,

    /// The language to explain it in; without it, in all
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(super) language: Option<Id>,

    /// Also know the rules of a folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rules())]
    pub(super) rules: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Test {
    /// Test the rules of a folder, rather than those that come with selon
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rules())]
    pub(super) rules: Vec<PathBuf>,

    /// Count how often the rules fire over a folder of articles, even those that are off or unsure,
    /// rather than run their examples
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::AnyPath)]
    pub(super) stats: Option<PathBuf>,

    /// Count these rules only
    #[arg(long, value_name = "ID", value_delimiter = ',', requires = "stats")]
    pub(super) select: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[value(alias = "terminal")]
    Text,
    /// For programs: JSON, version 1
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Color {
    /// On terminals, unless the environment says otherwise: `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`
    Auto,
    /// Always
    Always,
    /// Never
    Never,
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

impl From<Format> for report::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Json => Self::Json,
        }
    }
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

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  selon check                      check every article below this folder
  selon check story.md --format json
  selon inspect story.md           who says what
  selon explain anonymous-source   why a rule flags what it flags

Exit status: 0 nothing to fail on, 1 findings, 2 trouble.";

const CHECK_EXAMPLES: &str = "\
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

const INSPECT_EXAMPLES: &str = "\
Examples:
  selon inspect story.md
  selon inspect story.md --explain      why each of it was decided
  selon inspect story.md --format json

The report shows the article with its sources in it, painted or [1 in brackets], each with the
number of who it is; then each source with its statements: the line in the file, the cue, the
content, and in brackets what the source is called there; then the claims nobody is credited with.
Exit status: 0, or 2 when a path cannot be read.";

const SOURCES_EXAMPLES: &str = "\
Examples:
  selon sources story.md
  selon sources --total archive/           one ledger of all articles
  selon sources --format csv archive/ > sources.csv

The share is that of the words credited to somebody. Exit status: 0, or 2 when a path cannot be
read.";

const RULES_EXAMPLES: &str = "\
Examples:
  selon rules
  selon rules --rules house-rules --format json";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  selon explain anonymous-source
  selon explain anonymous-source --language fr";

const TEST_EXAMPLES: &str = "\
Examples:
  selon test                       the rules that come with selon
  selon test --rules house-rules   the newsroom's own
  selon test --stats 2024/         how often each rule fires, with the first examples

An example fails as missing (nothing is flagged), noisy (something is, and should not be) or
misplaced (other words are). Exit status: 0 when all hold, 1 when one fails, 2 trouble.";

const INIT_EXAMPLES: &str = "\
Examples:
  selon init
  selon init newsroom/paris";

const CONFIG_EXAMPLES: &str = "\
Examples:
  selon config show desk/harbor.md
  selon config schema > selon.schema.json
  selon config schema rule > rule.schema.json

What is written closest to an article wins: an option over its front matter, that over an
[[override]], that over the file it stands in, that over the files it extends.";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  selon completions bash > ~/.local/share/bash-completion/completions/selon
  selon completions fish > ~/.config/fish/completions/selon.fish";

/// Standard input has no place in a baseline.
const BASELINE_PATHS: &str = "Files, folders, or patterns such as `'2024/**/*.md'`";

const BASELINE_EXAMPLES: &str = "\
Examples:
  selon baseline                   what stands below this folder
  selon baseline wire/             what stands there; other entries stay
  selon baseline --prune           take out what no finding answers to

An entry is known by its file, its rule and its sentence, however that is wrapped: text that moves
in its file wakes nothing, an edited sentence does. Findings that somebody accepted keep their
entries until they are pruned.";

const ACCEPT_EXAMPLES: &str = "\
Examples:
  selon accept unsourced-figure desk/harbor.txt:7 --reason 'public record'
  selon accept vague-source wire/*.txt --reason 'named in the box' --by 'Maren Holt'";
