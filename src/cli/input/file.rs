//! One file to read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::files::{FileId, read_error};
use crate::cli::workspace::{FileContext, FolderContext};
use crate::document::Format;
use crate::report::{Problem, ProblemKind};
use crate::text::Text;

/// One file to read.
#[derive(Debug)]
pub(in crate::cli) struct InputFile {
    /// The path as output shows it, with `/` between folders.
    pub(super) name: String,
    pub(super) origin: FileOrigin,
    /// What applies to its folder.
    pub(super) folder: FolderContext,
    /// Its name in its folder.
    pub(super) file_name: String,
}

/// Where the bytes of a file come from.
#[derive(Debug)]
pub(super) enum FileOrigin {
    /// A file, not read yet.
    Path(PathBuf),
    /// Bytes already read from standard input.
    Stdin(Vec<u8>),
}

impl InputFile {
    /// The path as output shows it.
    pub(in crate::cli) fn name(&self) -> &str {
        &self.name
    }

    /// Where the file is; `None` for standard input.
    pub(in crate::cli) fn path(&self) -> Option<&Path> {
        match &self.origin {
            FileOrigin::Path(path) => Some(path),
            FileOrigin::Stdin(_) => None,
        }
    }

    /// What applies to it.
    pub(in crate::cli) fn context(&self) -> FileContext {
        self.folder.file(&self.file_name)
    }

    /// Reads the file: its text and its format, which is plain text unless its extension says
    /// otherwise.
    pub(in crate::cli) fn read(self) -> Result<(Text, Format), Problem> {
        let Self { name, origin, .. } = self;
        let bytes = match origin {
            FileOrigin::Path(path) => fs::read(path),
            FileOrigin::Stdin(bytes) => Ok(bytes),
        };
        let problem = |message| Problem {
            kind: ProblemKind::Unreadable,
            path: name.clone(),
            message,
        };
        let bytes = bytes.map_err(|error| problem(read_error(&error)))?;
        let format = Format::of(&name).unwrap_or(Format::Plain);
        Text::from_bytes(name.as_str(), bytes)
            .map(|text| (text, format))
            .map_err(|error| problem(error.to_string()))
    }
}

/// The files to read, sorted by name and each listed once, and what is wrong with the paths.
#[derive(Debug)]
pub(in crate::cli) struct Inputs {
    /// The files.
    pub(in crate::cli) files: Vec<InputFile>,
    /// What is wrong with the other paths.
    pub(in crate::cli) problems: Vec<Problem>,
}

impl Inputs {
    /// Whether standard input is among them.
    pub(in crate::cli) fn includes_stdin(&self) -> bool {
        let mut files = self.files.iter();
        files.any(|file| matches!(file.origin, FileOrigin::Stdin(_)))
    }

    /// Whether the file at a path is among them, by whatever name.
    pub(in crate::cli) fn includes(&self, path: &Path) -> bool {
        if !path.is_file() {
            return false;
        }
        let id = FileId::of(path);
        let mut files = self.files.iter().filter_map(InputFile::path);
        files.any(|file| FileId::of(file) == id)
    }
}
