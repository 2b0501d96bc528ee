//! Where one report goes: standard output or a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::cli::console::Console;
use crate::cli::files::{Replacement, Worth, is_stream};

/// Where a report goes.
#[derive(Debug)]
pub(super) enum Target {
    /// Standard output.
    Stdout,
    /// A file, which takes the place of an older one once the report is complete.
    File(PathBuf, Box<Replacement>),
    /// A pipe or a device.
    Stream(PathBuf, BufWriter<File>),
    /// A pipe that its reader has closed.
    Closed,
    /// A file that is in place.
    Done,
}

impl Target {
    /// Begins a file, and creates the folders it needs; or opens a pipe or a device.
    ///
    /// # Errors
    /// A message saying why it cannot be written.
    pub(super) fn create(path: &Path) -> Result<Self, String> {
        create(path).map_err(|error| {
            let path = path.display();
            format!("cannot write `{path}`: {error}")
        })
    }

    pub(super) fn is_closed(&self) -> bool {
        matches!(self, Self::Closed)
    }

    pub(super) fn write(&mut self, bytes: &[u8], console: &mut Console<'_>) -> io::Result<()> {
        let written = match self {
            Self::Stdout => console.stdout.write_all(bytes),
            Self::File(_, file) => file.write_all(bytes),
            Self::Stream(_, file) => file.write_all(bytes),
            Self::Closed | Self::Done => Ok(()),
        };
        self.after(written)
    }

    pub(super) fn flush(&mut self, console: &mut Console<'_>) -> io::Result<()> {
        let flushed = match self {
            Self::Stdout => console.stdout.flush(),
            Self::File(_, file) => file.flush(),
            Self::Stream(_, file) => file.flush(),
            Self::Closed | Self::Done => Ok(()),
        };
        self.after(flushed)
    }

    /// Ends the report: what is buffered is written, and a file is put in place.
    pub(super) fn finish(&mut self, console: &mut Console<'_>) -> io::Result<()> {
        match std::mem::replace(self, Self::Done) {
            Self::File(path, file) => file.commit().map_err(|error| named(&path, &error)),
            other @ (Self::Stdout | Self::Stream(..) | Self::Closed | Self::Done) => {
                *self = other;
                self.flush(console)
            }
        }
    }

    /// Notes a closed pipe, which is no error, and adds the name of the file to other errors.
    fn after(&mut self, result: io::Result<()>) -> io::Result<()> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                *self = Self::Closed;
                Ok(())
            }
            Err(error) => Err(match self {
                Self::File(path, _) | Self::Stream(path, _) => named(path, &error),
                Self::Stdout | Self::Closed | Self::Done => error,
            }),
            Ok(()) => Ok(()),
        }
    }
}

/// An error with the file it is about.
fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn create(path: &Path) -> io::Result<Target> {
    // Where `/dev/stdout` is a file, it is one that somebody else has opened.
    let is_open = ["/dev/", "/proc/"].iter().any(|top| path.starts_with(top));
    if is_open || is_stream(path) {
        let file = OpenOptions::new().append(true).open(path)?;
        return Ok(Target::Stream(path.to_owned(), BufWriter::new(file)));
    }
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) {
        fs::create_dir_all(folder)?;
    }
    let file = Replacement::of(path, Worth::Output)?;
    Ok(Target::File(path.to_owned(), Box::new(file)))
}
