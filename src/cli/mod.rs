//! The program: paths, threads, terminals.
//!
//! Turns command lines into reports on standard output, trouble on standard error, and an exit
//! status: 0 for clean, 1 for findings at or above the threshold, 2 for trouble. A closed pipe is
//! success. It knows everything, and what it knows no other folder needs to.

mod accept;
mod arguments;
mod baseline;
mod batch;
mod cache;
mod check;
mod completions;
mod config;
mod console;
mod fix;
mod home;
mod input;
mod known;
mod ledger;
mod outputs;
mod project;
mod review;
mod rules;
mod settle;
mod since;
mod sources;
mod stats;
mod trouble;
mod watch;

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::Parser as _;

use crate::report::Problem;
use arguments::{Arguments, Command};
pub use console::{Console, Screens};
pub use rules::pages;

/// Runs the program on the command line and the standard streams of its process.
pub fn start() -> ExitCode {
    Console::with_standard(|console| run(std::env::args_os(), console))
}

/// Runs the program.
///
/// `arguments` start with the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> ExitCode {
    let outcome = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => {
            console.choose_color(arguments.color);
            dispatch(arguments.command, console)
        }
        Err(error) => refuse(&error, console),
    };
    let outcome = outcome.and_then(|outcome| console.stdout.flush().map(|()| outcome));
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Trouble | Outcome::Refused) => ExitCode::from(2),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            console.trouble(&format!("cannot write the report: {error}"));
            ExitCode::from(2)
        }
    }
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing to report, or nothing as bad as asked for.
    Clean,
    /// Something as bad as asked for.
    Findings,
    /// Something kept the program from doing all it was asked to.
    Trouble,
    /// What was asked for cannot be done, whatever the files hold.
    Refused,
}

impl Outcome {
    /// How a command ends that found nothing but problems, or not even those.
    fn of(problems: &[Problem]) -> Self {
        if problems.is_empty() {
            Self::Clean
        } else {
            Self::Trouble
        }
    }
}

fn dispatch(command: Command, console: &mut Console<'_>) -> io::Result<Outcome> {
    match command {
        Command::Check(arguments) => check::check(&arguments, console),
        Command::Inspect(arguments) => check::inspect(&arguments, console),
        Command::Sources(arguments) => sources::sources(&arguments, console),
        Command::Rules(arguments) => rules::list(&arguments, console),
        Command::Explain(arguments) => rules::explain(&arguments, console),
        Command::Test(arguments) => rules::test(&arguments, console),
        Command::Baseline(arguments) => baseline::write(&arguments, console),
        Command::Accept(arguments) => accept::accept(&arguments, console),
        Command::Init(arguments) => config::init(&arguments, console),
        Command::Config(action) => config::config(&action, console),
        Command::Completions(arguments) => completions::completions(&arguments, console),
    }
}

/// Writes what clap has to say: help and version to standard output, mistakes to standard error.
fn refuse(error: &clap::Error, console: &mut Console<'_>) -> io::Result<Outcome> {
    let words = |color| {
        let words = error.render();
        if color {
            words.ansi().to_string()
        } else {
            words.to_string()
        }
    };
    if error.use_stderr() {
        console.complain(words(console.screens.stderr.color).as_bytes());
        return Ok(Outcome::Trouble);
    }
    let help = words(console.screens.stdout.color);
    console.stdout.write_all(help.as_bytes())?;
    Ok(Outcome::Clean)
}
