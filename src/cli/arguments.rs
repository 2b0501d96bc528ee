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
use super::command::lsp::LspArgs;
use super::command::rules::RulesArgs;
use super::command::serve::ServeArgs;
use super::command::sources::SourcesArgs;
use super::command::test::TestArgs;
use super::console::Color;

/// A source-attribution linter for news: it asks of every sentence, says who?
///
/// selon reads articles in English and French, finds who says what, and flags statements that readers
/// cannot trace to a source. It runs offline and sends nothing anywhere.
#[derive(Debug, Parser)]
#[command(name = "selon", version, styles = STYLES, after_help = EXAMPLES)]
#[command(arg_required_else_help = true, subcommand_required = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,

    /// When to use colors
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
    /// Flag statements that readers cannot trace to a source
    Check(CheckArgs),
    /// Show who says what, without applying rules
    Inspect(InspectArgs),
    /// List the sources of articles, how much each says, and why some are unnamed
    Sources(SourcesArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Explain what a rule flags, why, and what to do about it
    Explain(ExplainArgs),
    /// Run the examples of rules, or count how often rules fire
    Test(TestArgs),
    /// Record the current findings, so that only new ones are reported
    Baseline(BaselineArgs),
    /// Accept a finding, with a reason and a name
    Accept(AcceptArgs),
    /// Write a first `selon.toml`, based on the articles in a folder
    Init(InitArgs),
    /// Show the configuration in effect, or print its schemas
    #[command(subcommand)]
    Config(ConfigAction),
    /// Serve a page on this machine where texts are pasted and read
    Serve(ServeArgs),
    /// Serve editors: the language server
    Lsp(LspArgs),
    /// Generate shell completions
    Completions(CompletionsArgs),
}

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  selon check                      check every article in this folder and below
  selon check story.md --format json
  selon inspect story.md           show who says what
  selon explain anonymous-source   explain a rule

Exit status: 0 if there are no findings, 1 if there are, 2 after an error.";
