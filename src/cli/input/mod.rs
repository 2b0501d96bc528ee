//! Paths on the command line become the files to read.

mod path;
mod search;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::arguments;
use super::home::{Home, Homes};
use super::since::Changes;
use crate::document::Format;
use crate::report::Problem;
use crate::text::Text;
use path::reason;
pub(super) use path::{NO_FILE, is_stream, name};
use search::Found;

/// What a path on the command line says to read standard input.
pub(super) const STDIN: &str = "-";

/// One file to read.
#[derive(Debug)]
pub(super) struct Input {
    /// The path as output knows it, with `/` between folders.
    name: String,
    /// What it was found to be.
    from: From,
    home: Home,
    /// Its name in its folder.
    file: String,
}

/// Where a file is at home.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The home of its folder.
    pub(super) home: Home,
    /// Its path from the folder of its configuration.
    pub(super) config_path: String,
    /// Its path from the folder of its baseline.
    pub(super) ledger_path: String,
}

#[derive(Debug)]
enum From {
    /// A file, not read yet.
    File(PathBuf),
    /// Bytes already read from standard input.
    Stdin(Vec<u8>),
}

impl Input {
    /// The path as output knows it.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Where the file is; nowhere for standard input.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.from {
            From::File(path) => Some(path),
            From::Stdin(_) => None,
        }
    }

    /// Where it is at home.
    pub(super) fn place(&self) -> Place {
        Place {
            config_path: format!("{}{}", self.home.folder, self.file),
            ledger_path: format!("{}{}", self.home.ledger_folder, self.file),
            home: self.home.clone(),
        }
    }

    /// Reads the file: the text and its format, plain where no extension says otherwise.
    pub(super) fn read(self) -> Result<(Text, Format), Problem> {
        let Self { name, from, .. } = self;
        let bytes = match from {
            From::File(path) => fs::read(path),
            From::Stdin(bytes) => Ok(bytes),
        };
        let problem = |message| Problem {
            path: name.clone(),
            message,
        };
        let bytes = bytes.map_err(|error| problem(reason(&error)))?;
        let format = Format::of(&name).unwrap_or(Format::Plain);
        Text::from_bytes(name.as_str(), bytes)
            .map(|text| (text, format))
            .map_err(|error| problem(error.to_string()))
    }
}

/// The files to read, by name and each once, and what is wrong with the paths.
#[derive(Debug)]
pub(super) struct Inputs {
    /// The files.
    pub(super) files: Vec<Input>,
    /// What is wrong.
    pub(super) problems: Vec<Problem>,
}

/// Finds the files to read.
pub(super) fn find(input: &arguments::Input, stdin: &mut dyn Read, homes: &mut Homes) -> Inputs {
    let mut found = Found::new(homes, input.force_exclude);
    for path in &input.paths {
        if path.as_os_str() == STDIN {
            found.stdin(&input.stdin_filename, stdin);
        } else {
            found.path(path);
        }
    }
    found.finish()
}

/// Finds files that are asked for one by one.
pub(super) fn find_named(paths: Vec<PathBuf>, homes: &mut Homes) -> Inputs {
    let mut found = Found::new(homes, false);
    for path in paths {
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() => found.named(&path),
            Ok(_) => found.problem(&name(&path), "a folder, and a file is asked for".to_owned()),
            Err(error) => found.problem(&name(&path), reason(&error)),
        }
    }
    found.finish()
}

/// Finds the files below one path.
pub(super) fn find_below(path: &Path, homes: &mut Homes) -> Inputs {
    let mut found = Found::new(homes, false);
    found.path(path);
    found.finish()
}

impl Inputs {
    /// Whether one of them is standard input.
    pub(super) fn reads_stdin(&self) -> bool {
        let mut files = self.files.iter();
        files.any(|file| matches!(file.from, From::Stdin(_)))
    }

    /// Whether one of them is the file at a path. What leads to it by another name is not known.
    pub(super) fn reads(&self, path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else {
            return false;
        };
        let files = self.files.iter().filter_map(Input::path);
        let mut files = files.filter(|file| file.file_name() == path.file_name());
        files.any(|file| file.canonicalize().is_ok_and(|file| file == path))
    }

    /// Keeps the files that changed since a revision of the repository the program is run in, if
    /// there is one to compare with.
    ///
    /// # Errors
    /// Why that cannot be told.
    pub(super) fn keep_changed(
        &mut self,
        revision: Option<&str>,
    ) -> Result<Option<Changes>, String> {
        let Some(revision) = revision else {
            return Ok(None);
        };
        let folder = Path::new(".");
        Changes::since(revision, folder, &mut self.files, &mut self.problems).map(Some)
    }
}
