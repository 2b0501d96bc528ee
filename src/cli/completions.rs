//! `selon completions`: what makes a shell complete commands and options.

use std::io;

use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};

use super::Outcome;
use super::arguments::Arguments;
use super::console::Console;

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

/// Runs `selon completions`.
pub(super) fn completions(
    arguments: &Completions,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let mut command = Arguments::command();
    let name = command.get_name().to_owned();
    // It is made in memory: clap panics where nobody reads on.
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, name, &mut script);
    console.stdout.write_all(&script)?;
    Ok(Outcome::Clean)
}
