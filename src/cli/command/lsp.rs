//! `selon lsp`: the language server, which editors start by themselves.

use std::io::{self, BufReader};

use clap::Args;

use super::newsroom::Newsroom;
use crate::cli::console::Console;
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::lsp;

/// The arguments of `selon lsp`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct LspArgs {
    /// Talk over standard input and output, which is the only way; many editors say so
    #[arg(long)]
    stdio: bool,

    #[command(flatten)]
    config: ConfigOptions,

    #[command(flatten)]
    rules: RuleOptions,

    #[command(flatten)]
    baseline: BaselineOptions,
}

const EXAMPLES: &str = "\
Editors start this command themselves and speak the Language Server Protocol with it. It finds what
`selon check` finds, with the `selon.toml` nearest to each article.

Exit status: 0 if the editor said goodbye, 1 if it did not, 2 if it cannot be written to.";

/// Runs `selon lsp`.
pub(in crate::cli) fn run(args: &LspArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let newsroom = Newsroom::new(&args.config, &args.baseline, &args.rules);
    let input = BufReader::new(io::stdin());
    let is_orderly = lsp::serve(input, console.stdout, newsroom)?;
    Ok(if is_orderly {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
