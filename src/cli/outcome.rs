//! How a command ends.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing to fail on.
    Clean,
    /// Findings at or above the threshold, or examples that fail.
    Findings,
    /// Something kept the program from doing all it was asked to do.
    Failed,
    /// The command line asks for something impossible, whatever the files contain.
    Refused,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::Failed | Outcome::Refused => Self::from(2),
        }
    }
}
