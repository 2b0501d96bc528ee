//! One file to read.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::cli::files::{FileId, read_error};
use crate::cli::workspace::{FileContext, FolderContext};
use crate::config::Settings;
use crate::document::{self, ContentsError, Format};
use crate::report::{Problem, ProblemKind, Unread};
use crate::text::{LONGEST, Text, TextError};

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

    /// Reads the file: the articles in it, at least one, each with its format, which is plain text unless the
    /// content or the extension of the file says otherwise.
    pub(in crate::cli) fn read(self) -> Result<Vec<(Text, Format)>, Problem> {
        let context = self.context();
        let Self { name, origin, .. } = self;
        let bytes = match origin {
            FileOrigin::Path(path) => read_article(&path),
            FileOrigin::Stdin(bytes) => Ok(bytes),
        };
        let problem = |message| Problem {
            kind: ProblemKind::Unreadable,
            path: name.clone(),
            message,
        };
        let bytes = bytes.map_err(|error| problem(read_error(&error)))?;
        document::articles(&name, Format::of(&name), bytes).map_err(|error| match error {
            ContentsError::Format(other) => {
                unread(&name, Unread::Format, &other.to_string(), &context)
            }
            ContentsError::Text(error) => problem(error.to_string()),
            ContentsError::Package(error) => problem(error.to_string()),
        })
    }
}

/// The problem of an article that selon does not understand, for a reason.
pub(in crate::cli) fn unread(
    path: &str,
    what: Unread,
    reason: &str,
    context: &FileContext,
) -> Problem {
    let project = &context.folder.project;
    let settings = project.settings(&context.config_path, &Settings::default());
    let advice = match what {
        Unread::Format => "save it as plain text, Markdown or HTML, or exclude it",
        Unread::Language => "exclude it, or set `language` if it is in one of them",
        Unread::Prose => "exclude it if it is no article",
    };
    Problem {
        kind: ProblemKind::Unread(what, settings.unread()),
        path: path.to_owned(),
        message: format!("not read: {reason}; {advice}"),
    }
}

/// Reads the bytes of a file, unless it is too large: then memory is not filled with it first.
pub(in crate::cli) fn read_article(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > LONGEST {
        return Err(io::Error::other(TextError::TooLarge));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // One that grows meanwhile, or a pipe, tells its length last.
    file.take(LONGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
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
