//! The command line, as clap reads it and as `--help` shows it.

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Parser, Subcommand};

use super::command::accept::AcceptArgs;
use super::command::baseline::BaselineArgs;
use super::command::check::CheckArgs;
use super::command::completions::CompletionsArgs;
use super::command::config::ConfigAction;
use super::command::explain::ExplainArgs;
use super::command::init::InitArgs;
use super::command::inspect::InspectArgs;
use super::command::rules::RulesArgs;
use super::command::sources::SourcesArgs;
use super::command::test::TestArgs;
use super::console::Color;

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
    Check(CheckArgs),
    /// Show who says what, without any rule's opinion
    Inspect(InspectArgs),
    /// List who is credited, how often, with how much, and why unnamed
    Sources(SourcesArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Say what a rule flags, why, and what to do about it
    Explain(ExplainArgs),
    /// Run the examples of rules
    Test(TestArgs),
    /// Write down what stands today, so that only what is new is reported
    Baseline(BaselineArgs),
    /// Write down that a finding is accepted, by whom and why
    Accept(AcceptArgs),
    /// Write a first `selon.toml`, having looked at the folder
    Init(InitArgs),
    /// Say what the configuration comes to
    #[command(subcommand)]
    Config(ConfigAction),
    /// Print what makes a shell complete commands and options
    Completions(CompletionsArgs),
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
