//! How a command ends.

use std::io::{self, ErrorKind};
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

/// A pipe that its reader closed, and how the command would have ended there.
#[derive(Debug, thiserror::Error)]
#[error("the reader closed its pipe")]
struct ClosedPipe(Outcome);

impl Outcome {
    /// Notes with a closed pipe how the command would have ended there: findings that were seen stay
    /// findings though nobody reads on. Other errors are as they were.
    pub(super) fn at(self, error: io::Error) -> io::Error {
        let is_noted = matches!(error.get_ref(), Some(inner) if inner.is::<ClosedPipe>());
        if error.kind() == ErrorKind::BrokenPipe && !is_noted {
            return io::Error::new(ErrorKind::BrokenPipe, ClosedPipe(self));
        }
        error
    }

    /// How a command ends whose output failed; `None` if that is trouble, which a closed pipe is not.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        let noted = error.get_ref().and_then(|inner| inner.downcast_ref());
        match noted {
            Some(ClosedPipe(outcome)) => Some(*outcome),
            None => (error.kind() == ErrorKind::BrokenPipe).then_some(Self::Clean),
        }
    }
}
