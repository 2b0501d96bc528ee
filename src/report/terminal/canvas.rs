//! Colored words for people.

use std::io::Write as _;

use codespan_reporting::term::termcolor::{Buffer, Color, ColorSpec, WriteColor as _};

use super::screen::Screen;
use crate::diagnostic::Severity;
use crate::report::harmless::{append_lines, harmless};

/// What words are, which decides their color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Paint {
    /// Running words.
    Plain,
    /// A heading, or a name readers will look for.
    Strong,
    /// A detail.
    Faint,
    /// A severity.
    Severity(Severity),
    /// A source.
    Source,
    /// A cue.
    Cue,
}

/// A report being written, with or without colors.
#[derive(Debug)]
pub(in crate::report) struct Canvas {
    /// What is written so far.
    pub(super) buffer: Buffer,
    /// The screen it will be shown on.
    pub(in crate::report) screen: Screen,
}

impl Canvas {
    /// An empty report.
    pub(in crate::report) fn new(screen: Screen) -> Self {
        let buffer = if screen.color {
            Buffer::ansi()
        } else {
            Buffer::no_color()
        };
        Self { buffer, screen }
    }

    /// Adds words, without characters that command a terminal.
    pub(in crate::report) fn put(&mut self, paint: Paint, words: impl AsRef<str>) {
        let words = harmless(words.as_ref());
        self.buffer
            .set_color(&paint.color())
            .and_then(|()| self.buffer.write_all(words.as_bytes()))
            .and_then(|()| self.buffer.reset())
            .expect("writing to memory never fails");
    }

    /// Appends the report to `out`, without commands to build servers.
    pub(in crate::report) fn finish(self, out: &mut Vec<u8>) {
        append_lines(self.buffer.as_slice(), out);
    }
}

impl Paint {
    fn color(self) -> ColorSpec {
        let mut color = ColorSpec::new();
        match self {
            Self::Plain => {}
            Self::Strong => {
                color.set_bold(true);
            }
            Self::Faint => {
                color.set_dimmed(true);
            }
            Self::Severity(severity) => {
                color.set_bold(true).set_fg(Some(match severity {
                    Severity::Error => Color::Red,
                    Severity::Warning => Color::Yellow,
                    Severity::Note => Color::Green,
                }));
            }
            Self::Source => {
                color.set_fg(Some(Color::Cyan));
            }
            Self::Cue => {
                color.set_fg(Some(Color::Magenta));
            }
        }
        color
    }
}
