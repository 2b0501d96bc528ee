//! How a command ends.

use std::process::ExitCode;

use crate::report::Problem;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing to fail on.
    Clean,
    /// Findings at or above the threshold, or examples that fail.
    Findings,
    /// Something kept the program from doing all it was asked to do.
    Trouble,
    /// The command line asks for something impossible, whatever the files contain.
    Refused,
}

impl Outcome {
    /// The outcome of a command that reports no findings, only problems.
    pub(super) fn of(problems: &[Problem]) -> Self {
        if problems.is_empty() {
            Self::Clean
        } else {
            Self::Trouble
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::Trouble | Outcome::Refused => Self::from(2),
        }
    }
}
