//! Line numbers, blank on rows that continue the line of the row above.

use std::io::{Result, Write};

use codespan_reporting::diagnostic::{LabelStyle, Severity as Level};
use codespan_reporting::term::WriteStyle;
use codespan_reporting::term::termcolor::Buffer;

/// A buffer that blanks line numbers.
///
/// codespan numbers every row it draws, but a paragraph of several rows is one line of the file.
pub(super) struct Unnumbered<'b> {
    buffer: &'b mut Buffer,
    is_number: bool,
}

impl<'b> Unnumbered<'b> {
    /// Draws on a buffer.
    pub(super) fn new(buffer: &'b mut Buffer) -> Self {
        Self {
            buffer,
            is_number: false,
        }
    }
}

impl Write for Unnumbered<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.is_number {
            self.buffer.write_all(&vec![b' '; bytes.len()])?;
            Ok(bytes.len())
        } else {
            self.buffer.write(bytes)
        }
    }

    fn flush(&mut self) -> Result<()> {
        self.buffer.flush()
    }
}

impl WriteStyle for Unnumbered<'_> {
    fn set_header(&mut self, severity: Level) -> Result<()> {
        self.buffer.set_header(severity)
    }

    fn set_header_message(&mut self) -> Result<()> {
        self.buffer.set_header_message()
    }

    fn set_line_number(&mut self) -> Result<()> {
        self.is_number = true;
        self.buffer.set_line_number()
    }

    fn set_note_bullet(&mut self) -> Result<()> {
        self.buffer.set_note_bullet()
    }

    fn set_source_border(&mut self) -> Result<()> {
        self.buffer.set_source_border()
    }

    fn set_label(&mut self, severity: Level, style: LabelStyle) -> Result<()> {
        self.buffer.set_label(severity, style)
    }

    fn reset(&mut self) -> Result<()> {
        self.is_number = false;
        self.buffer.reset()
    }
}
