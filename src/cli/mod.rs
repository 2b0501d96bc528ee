//! The program: paths, threads, terminals.
//!
//! Turns command lines into reports on standard output, errors on standard error, and an exit
//! status: 0 for clean, 1 for findings at or above the threshold, 2 for errors. A closed pipe ends the
//! run early, with the status of what was seen. It may use every other folder, and no other folder
//! uses it.
//!
//! Its modules are listed in reading order: each imports only modules that stand before it.

mod outcome;

mod console;
mod errors;
mod files;
mod git;
mod options;

mod batch;
mod cache;
mod workspace;

mod input;
mod since;

mod analysis;
mod catalog;
mod output;

mod command;

mod arguments;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use arguments::{Arguments, Command};
pub use catalog::pages;
pub(crate) use command::newsroom::{ArticleContext, Newsroom};
use command::{
    accept, baseline, check, completions, config, explain, init, inspect, lsp, rules, serve,
    sources, test,
};
pub use console::{Console, Screens};
use outcome::Outcome;

use crate::report::harmless_line;

/// Runs the program on the command line and the standard streams of its process.
pub fn start() -> ExitCode {
    Console::with_standard(|console| run(std::env::args_os(), console))
}

/// Runs the program.
///
/// `arguments` start with the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let is_plain = |written: &OsString| {
        let written = written.to_string_lossy();
        harmless_line(&written) == written
    };
    let are_plain = arguments.iter().all(is_plain);
    let outcome = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => {
            console.choose_color(arguments.color);
            dispatch(arguments.command, console)
        }
        Err(error) => refuse(&error, are_plain, console),
    };
    let outcome = outcome.and_then(|outcome| {
        let flushed = console.stdout.flush();
        flushed.map_or_else(|error| Err(outcome.at(error)), |()| Ok(outcome))
    });
    let outcome = outcome.unwrap_or_else(|error| {
        Outcome::of(&error).unwrap_or_else(|| {
            console.error(&format!("cannot write the report: {error}"));
            Outcome::Failed
        })
    });
    outcome.into()
}

fn dispatch(command: Command, console: &mut Console<'_>) -> io::Result<Outcome> {
    match command {
        Command::Check(args) => check::run(&args, console),
        Command::Inspect(args) => inspect::run(&args, console),
        Command::Sources(args) => sources::run(&args, console),
        Command::Rules(args) => rules::run(&args, console),
        Command::Explain(args) => explain::run(&args, console),
        Command::Test(args) => test::run(&args, console),
        Command::Baseline(args) => baseline::run(&args, console),
        Command::Accept(args) => accept::run(&args, console),
        Command::Init(args) => init::run(&args, console),
        Command::Config(action) => config::run(&action, console),
        Command::Serve(args) => serve::run(&args, console),
        Command::Lsp(args) => lsp::run(&args, console),
        Command::Completions(args) => completions::run(&args, Arguments::command(), console),
    }
}

/// Writes clap's messages: help and version to standard output, mistakes to standard error.
///
/// They repeat what was written, so that they have no color unless `are_plain` says that the arguments
/// command nobody.
fn refuse(error: &clap::Error, are_plain: bool, console: &mut Console<'_>) -> io::Result<Outcome> {
    let words = |color| {
        let words = error.render();
        if !are_plain {
            let words = words.to_string();
            let lines: Vec<_> = words.lines().map(harmless_line).collect();
            lines.join("\n") + "\n"
        } else if color {
            words.ansi().to_string()
        } else {
            words.to_string()
        }
    };
    if error.use_stderr() {
        console.write_error(words(console.screens.stderr.color).as_bytes());
        return Ok(Outcome::Failed);
    }
    let help = words(console.screens.stdout.color);
    console.stdout.write_all(help.as_bytes())?;
    Ok(Outcome::Clean)
}
