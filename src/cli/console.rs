//! The streams a run reads and writes, and whether they are colored.

use std::env;
use std::io::{self, BufWriter, IsTerminal as _, Read, Write};

use super::arguments::Color;
use crate::report::{self, Problem};

/// How much of a report is held back before it is written; a pipe holds as much.
const BUFFER: usize = 1 << 16;

/// The streams of a run.
#[expect(missing_debug_implementations, reason = "streams have nothing to show")]
pub struct Console<'a> {
    /// Standard input.
    pub stdin: &'a mut dyn Read,
    /// Where reports go.
    pub stdout: &'a mut dyn Write,
    /// Where trouble goes.
    pub stderr: &'a mut dyn Write,
    /// Whether a person watches standard error, and may be shown progress.
    pub is_watched: bool,
    /// Which streams are colored unless the command line says otherwise.
    pub color: Colored,
}

/// Which streams are colored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colored {
    /// Standard output.
    pub stdout: bool,
    /// Standard error.
    pub stderr: bool,
}

impl Console<'_> {
    /// Lends the streams of the process.
    pub(super) fn with_standard<R>(run: impl FnOnce(&mut Console<'_>) -> R) -> R {
        let (stdout, stderr) = (io::stdout(), io::stderr());
        let color = Colored {
            stdout: wants_color(stdout.is_terminal()),
            stderr: wants_color(stderr.is_terminal()),
        };
        let is_watched = stderr.is_terminal();
        run(&mut Console {
            stdin: &mut io::stdin(),
            stdout: &mut BufWriter::with_capacity(BUFFER, stdout.lock()),
            stderr: &mut stderr.lock(),
            is_watched,
            color,
        })
    }

    /// Obeys `--color`.
    pub(super) fn choose_color(&mut self, color: Color) {
        let all = |color| Colored {
            stdout: color,
            stderr: color,
        };
        match color {
            Color::Auto => {}
            Color::Always => self.color = all(true),
            Color::Never => self.color = all(false),
        }
    }

    /// Writes to standard error. Nobody is left to be told when that fails.
    pub(super) fn complain(&mut self, bytes: &[u8]) {
        let _ = self
            .stderr
            .write_all(bytes)
            .and_then(|()| self.stderr.flush());
    }

    /// Says what is wrong, where no path is to blame.
    pub(super) fn trouble(&mut self, message: &str) {
        let mut out = Vec::new();
        report::trouble(message, self.color.stderr, &mut out);
        self.complain(&out);
    }

    /// Says what is worth knowing and keeps nothing from being done.
    pub(super) fn remark(&mut self, message: &str) {
        let mut out = Vec::new();
        report::remark(message, self.color.stderr, &mut out);
        self.complain(&out);
    }

    /// Says what kept paths from being read.
    pub(super) fn problems(&mut self, problems: &[Problem]) {
        let mut out = Vec::new();
        report::problems(problems, self.color.stderr, &mut out);
        self.complain(&out);
    }
}

/// Whether the environment wants color on a stream: never with `NO_COLOR`, else always with
/// `CLICOLOR_FORCE`, else on terminals that can.
fn wants_color(is_terminal: bool) -> bool {
    let value = |name| env::var_os(name).filter(|value| !value.is_empty());
    let is_zero = |name| value(name).is_some_and(|value| value == "0");
    if value("NO_COLOR").is_some() {
        return false;
    }
    if value("CLICOLOR_FORCE").is_some() && !is_zero("CLICOLOR_FORCE") {
        return true;
    }
    let is_able = value("TERM").is_none_or(|value| value != "dumb");
    is_terminal && is_able && !is_zero("CLICOLOR")
}
