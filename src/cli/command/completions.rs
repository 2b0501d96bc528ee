//! `selon completions`: shell completions.

use std::io;

use clap::Args;
use clap_complete::{Shell, generate};

use crate::cli::console::Console;
use crate::cli::outcome::Outcome;

/// The arguments of `selon completions`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct CompletionsArgs {
    /// Shell to complete for
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  selon completions bash > ~/.local/share/bash-completion/completions/selon
  selon completions fish > ~/.config/fish/completions/selon.fish";

/// Runs `selon completions` for a command line.
pub(in crate::cli) fn run(
    args: &CompletionsArgs,
    mut command: clap::Command,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let name = command.get_name().to_owned();
    // Generated in memory, because clap panics when its output cannot be written.
    let mut script = Vec::new();
    generate(args.shell, &mut command, name, &mut script);
    console.stdout.write_all(&script)?;
    Ok(Outcome::Clean)
}
