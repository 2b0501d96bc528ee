//! Where one report goes: standard output or a file.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::cli::console::Console;

/// Where a report goes.
#[derive(Debug)]
pub(super) enum Target {
    /// Standard output.
    Stdout,
    /// A file.
    File(PathBuf, BufWriter<File>),
    /// A pipe that its reader has closed.
    Closed,
}

impl Target {
    /// Creates a file, and the folders it needs.
    ///
    /// # Errors
    /// A message saying why it cannot be written.
    pub(super) fn create(path: &Path) -> Result<Self, String> {
        let file = create(path).map_err(|error| {
            let path = path.display();
            format!("cannot write `{path}`: {error}")
        })?;
        Ok(Self::File(path.to_owned(), BufWriter::new(file)))
    }

    pub(super) fn is_closed(&self) -> bool {
        matches!(self, Self::Closed)
    }

    pub(super) fn write(&mut self, bytes: &[u8], console: &mut Console<'_>) -> io::Result<()> {
        let written = match self {
            Self::Stdout => console.stdout.write_all(bytes),
            Self::File(_, file) => file.write_all(bytes),
            Self::Closed => Ok(()),
        };
        self.after(written)
    }

    pub(super) fn flush(&mut self, console: &mut Console<'_>) -> io::Result<()> {
        let flushed = match self {
            Self::Stdout => console.stdout.flush(),
            Self::File(_, file) => file.flush(),
            Self::Closed => Ok(()),
        };
        self.after(flushed)
    }

    /// Notes a closed pipe, which is no error, and adds the name of the file to other errors.
    fn after(&mut self, result: io::Result<()>) -> io::Result<()> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                *self = Self::Closed;
                Ok(())
            }
            Err(error) => Err(match self {
                Self::File(path, _) => {
                    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
                }
                Self::Stdout | Self::Closed => error,
            }),
            Ok(()) => Ok(()),
        }
    }
}

fn create(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) {
        fs::create_dir_all(folder)?;
    }
    File::create(path)
}
