//! The streams a run reads and writes, and whether they are colored.

use std::env;
use std::io::{self, BufWriter, IsTerminal as _, Read, Write};

use clap::ValueEnum;
use terminal_size::{Width, terminal_size};

use crate::report::{self, Screen};

/// How many bytes of a report are buffered: as many as a pipe holds.
const BUFFER: usize = 1 << 16;

/// When output is colored.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Color {
    /// On terminals, unless `NO_COLOR`, `CLICOLOR` or `CLICOLOR_FORCE` says otherwise
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The streams of a run.
#[expect(missing_debug_implementations, reason = "streams have nothing to show")]
pub struct Console<'a> {
    /// Standard input.
    pub stdin: &'a mut dyn Read,
    /// Where reports go.
    pub stdout: &'a mut dyn Write,
    /// Where errors and remarks go.
    pub stderr: &'a mut dyn Write,
    /// Whether a person watches standard error, so that progress may be shown.
    pub is_watched: bool,
    /// How wide and how colored both may be.
    pub screens: Screens,
}

/// The screens that the streams of a run are shown on.
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

    /// Writes to standard error. There is nowhere to report that this fails.
    pub(super) fn write_error(&mut self, bytes: &[u8]) {
        let _ = self
            .stderr
            .write_all(bytes)
            .and_then(|()| self.stderr.flush());
    }

    /// Reports an error that belongs to no path.
    pub(super) fn error(&mut self, message: &str) {
        let mut out = Vec::new();
        report::trouble(message, self.screens.stderr, &mut out);
        self.write_error(&out);
    }

    /// Reports something worth knowing that is no error.
    pub(super) fn remark(&mut self, message: &str) {
        let mut out = Vec::new();
        report::remark(message, self.screens.stderr, &mut out);
        self.write_error(&out);
    }
}

/// How many characters fit on a line of the terminal; `None` if the stream is not a terminal.
fn columns(is_terminal: bool) -> Option<usize> {
    let (Width(columns), _) = terminal_size().filter(|_| is_terminal)?;
    Some(usize::from(columns)).filter(|&columns| columns > 0)
}

/// Whether the environment wants color on a stream: never with `NO_COLOR`, else always with
/// `CLICOLOR_FORCE`, else on terminals that support it.
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
