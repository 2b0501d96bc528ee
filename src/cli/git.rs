//! The `git` that is installed, asked without trusting the repository.
//!
//! A repository comes from somebody, and its settings can name programs. None of them is run: no
//! filter, no monitor, no helper. Nothing is fetched, and git is not waited for without end: a
//! repository can also name a pipe where git expects a file.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// How long git may take for one answer. Comparing a hundred thousand files takes it seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a program that has said all is looked at until it has ended.
const PAUSE: Duration = Duration::from_millis(1);

/// Settings that hold whatever a repository sets.
///
/// A bare repository that lies among the files of another is one that somebody has put there: its
/// settings come with a clone.
const SETTINGS: [&str; 4] = [
    "core.quotePath=false",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "safe.bareRepository=explicit",
];

/// Why git gives no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum GitError {
    /// There is no git.
    #[error("`git` is not installed")]
    Missing,
    /// It takes too long.
    #[error("git does not answer within {} seconds", PATIENCE.as_secs())]
    Slow,
    /// It cannot be started, or what it says cannot be read.
    #[error("cannot run git")]
    Failed(#[source] io::Error),
}

/// Runs git in a folder, with settings that are added to those that always hold.
///
/// # Errors
/// If git cannot be run or does not end. That it fails is an answer.
pub(super) fn run(
    folder: &Path,
    settings: &[String],
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Output, GitError> {
    let always = SETTINGS.map(str::to_owned);
    let mut command = Command::new("git");
    for setting in always.iter().chain(settings) {
        command.args(["-c", setting]);
    }
    command
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        // No protocol has this name. Versions that do not know the variable above still fetch nothing.
        .env("GIT_ALLOW_PROTOCOL", "none")
        .env("GIT_TERMINAL_PROMPT", "0");
    output(command, PATIENCE)
}

/// The output of a program that ends in time.
fn output(mut command: Command, patience: Duration) -> Result<Output, GitError> {
    let started = Instant::now();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            GitError::Missing
        } else {
            GitError::Failed(error)
        }
    })?;
    let stdout = read(child.stdout.take());
    let stderr = read(child.stderr.take());
    let left = || patience.saturating_sub(started.elapsed());
    let answer = stdout.recv_timeout(left()).and_then(|stdout| {
        let stderr = stderr.recv_timeout(left())?;
        Ok((stdout, stderr))
    });
    let Ok((stdout, stderr)) = answer else {
        return Err(stop(&mut child));
    };
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                return Ok(Output {
                    status,
                    stdout: stdout.map_err(GitError::Failed)?,
                    stderr: stderr.map_err(GitError::Failed)?,
                });
            }
            Ok(None) if left().is_zero() => return Err(stop(&mut child)),
            Ok(None) => thread::sleep(PAUSE),
            Err(error) => return Err(GitError::Failed(error)),
        }
    }
}

/// Ends a program that takes too long.
fn stop(child: &mut Child) -> GitError {
    let _ = child.kill().and_then(|()| child.wait());
    GitError::Slow
}

/// Reads a stream to its end on a thread of its own, so that a program never waits for its reader.
fn read(stream: Option<impl Read + Send + 'static>) -> mpsc::Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = stream.map_or(Ok(0), |mut stream| stream.read_to_end(&mut bytes));
        let _ = sender.send(read.map(|_| bytes));
    });
    receiver
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn shell(script: &str, patience: Duration) -> Result<Output, GitError> {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        output(command, patience)
    }

    #[test]
    fn what_a_program_says_is_read_whole() {
        let script = "yes | head -c 1000000; yes | head -c 300000 >&2; exit 3";
        let output = shell(script, PATIENCE).unwrap();
        assert_eq!(
            (output.stdout.len(), output.stderr.len()),
            (1_000_000, 300_000)
        );
        assert_eq!(output.status.code(), Some(3));
    }

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let started = Instant::now();
        let patience = Duration::from_millis(50);
        for script in [
            "exec sleep 60",
            "exec >&- 2>&-; exec sleep 60",
            "sleep 60 & exit",
        ] {
            assert!(
                matches!(shell(script, patience), Err(GitError::Slow)),
                "{script}"
            );
        }
        assert!(started.elapsed() < Duration::from_secs(30));
    }
}
