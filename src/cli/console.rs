//! The streams a run reads and writes, and whether they are colored.

use std::env;
use std::io::{self, BufWriter, IsTerminal as _, Read, Write};

use terminal_size::{Width, terminal_size};

use super::arguments::Color;
use crate::report::{self, Problem, Screen};

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
    /// What they are shown on.
    pub screens: Screens,
}

/// What the streams of a run are shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Screens {
    /// Standard output.
    pub stdout: Screen,
    /// Standard error.
    pub stderr: Screen,
}

impl Console<'_> {
    /// Lends the streams of the process.
    pub(super) fn with_standard<R>(run: impl FnOnce(&mut Console<'_>) -> R) -> R {
        let (stdout, stderr) = (io::stdout(), io::stderr());
        let screen = |is_terminal| Screen {
            color: wants_color(is_terminal),
            columns: columns(is_terminal),
        };
        let screens = Screens {
            stdout: screen(stdout.is_terminal()),
            stderr: screen(stderr.is_terminal()),
        };
        let is_watched = stderr.is_terminal();
        run(&mut Console {
            stdin: &mut io::stdin(),
            stdout: &mut BufWriter::with_capacity(BUFFER, stdout.lock()),
            stderr: &mut stderr.lock(),
            is_watched,
            screens,
        })
    }

    /// Obeys `--color`.
    pub(super) fn choose_color(&mut self, color: Color) {
        let color = match color {
            Color::Auto => return,
            Color::Always => true,
            Color::Never => false,
        };
        self.screens.stdout.color = color;
        self.screens.stderr.color = color;
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
        report::trouble(message, self.screens.stderr, &mut out);
        self.complain(&out);
    }

    /// Says what is worth knowing and keeps nothing from being done.
    pub(super) fn remark(&mut self, message: &str) {
        let mut out = Vec::new();
        report::remark(message, self.screens.stderr, &mut out);
        self.complain(&out);
    }

    /// Says what kept paths from being read.
    pub(super) fn problems(&mut self, problems: &[Problem]) {
        let mut out = Vec::new();
        report::problems(problems, self.screens.stderr, &mut out);
        self.complain(&out);
    }
}

/// How many characters a line of a terminal holds; none where the stream is no terminal.
fn columns(is_terminal: bool) -> Option<usize> {
    let (Width(columns), _) = terminal_size().filter(|_| is_terminal)?;
    Some(usize::from(columns)).filter(|&columns| columns > 0)
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
