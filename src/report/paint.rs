//! Colors for words a terminal report writes itself.

use std::borrow::Cow;
use std::io::Write as _;

use codespan_reporting::term::termcolor::{Buffer, Color, ColorSpec, WriteColor as _};

use super::Screen;
use super::excerpt::visible;
use crate::diagnostic::Severity;

/// What a stretch of a terminal report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Nothing in particular.
    Plain,
    /// A heading or a name to be found again.
    Strong,
    /// What is beside the point.
    Faint,
    /// A severity.
    Severity(Severity),
    /// Who is credited.
    Source,
    /// What links a source to a content.
    Cue,
}

/// A report in the making, colored or not.
#[derive(Debug)]
pub(super) struct Canvas {
    /// What is written so far.
    pub(super) buffer: Buffer,
    /// What it will be shown on.
    pub(super) screen: Screen,
}

impl Canvas {
    /// An empty report.
    pub(super) fn new(screen: Screen) -> Self {
        let buffer = if screen.color {
            Buffer::ansi()
        } else {
            Buffer::no_color()
        };
        Self { buffer, screen }
    }

    /// Adds words. An article's characters that would command the terminal are made visible.
    pub(super) fn put(&mut self, paint: Paint, words: impl AsRef<str>) {
        let words = harmless(words.as_ref());
        self.buffer
            .set_color(&paint.color())
            .and_then(|()| self.buffer.write_all(words.as_bytes()))
            .and_then(|()| self.buffer.reset())
            .expect("memory takes all that is written");
    }

    /// Appends the report to what was written before.
    pub(super) fn finish(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.buffer.as_slice());
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

/// The name of a file on one line, with nothing in it that would command a terminal.
pub(super) fn shown_name(name: &str) -> String {
    name.chars().map(visible).collect()
}

/// Words with nothing in them that would command a terminal; line ends stay.
pub(super) fn harmless(words: &str) -> Cow<'_, str> {
    let stays = |character: char| character == '\n' || visible(character) == character;
    if words.chars().all(stays) {
        return Cow::Borrowed(words);
    }
    let keep = |character: char| match character {
        '\n' => '\n',
        other => visible(other),
    };
    Cow::Owned(words.chars().map(keep).collect())
}
