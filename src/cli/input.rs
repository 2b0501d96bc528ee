//! Paths on the command line become the files to read.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::arguments;
use super::since::Changes;
use crate::document::Format;
use crate::report::Problem;
use crate::text::Text;

/// What a path on the command line says to read standard input.
const STDIN: &str = "-";

/// One file to read.
#[derive(Debug)]
pub(super) struct Input {
    /// The path as output knows it, with `/` between folders.
    name: String,
    /// What it was found to be.
    from: From,
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

    /// Reads the file: the text and its format, plain where no extension says otherwise.
    pub(super) fn read(self) -> Result<(Text, Format), Problem> {
        let Self { name, from } = self;
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
pub(super) fn find(input: &arguments::Input, stdin: &mut dyn Read) -> Inputs {
    let mut found = Found::default();
    for path in &input.paths {
        if path.as_os_str() == STDIN {
            found.stdin(&input.stdin_filename, stdin);
        } else {
            found.path(path);
        }
    }
    found.finish()
}

/// Finds the files below one path.
pub(super) fn find_below(path: &Path) -> Inputs {
    let mut found = Found::default();
    found.path(path);
    found.finish()
}

impl Inputs {
    /// Whether one of them is standard input.
    pub(super) fn reads_stdin(&self) -> bool {
        let mut files = self.files.iter();
        files.any(|file| matches!(file.from, From::Stdin(_)))
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

#[derive(Debug, Default)]
struct Found {
    inputs: BTreeMap<String, From>,
    problems: Vec<Problem>,
}

impl Found {
    fn finish(self) -> Inputs {
        let inputs = self.inputs.into_iter();
        let mut problems = self.problems;
        problems.sort();
        problems.dedup();
        Inputs {
            files: inputs.map(|(name, from)| Input { name, from }).collect(),
            problems,
        }
    }

    fn stdin(&mut self, name: &str, stdin: &mut dyn Read) {
        let mut bytes = Vec::new();
        match stdin.read_to_end(&mut bytes) {
            Ok(_) => {
                self.inputs
                    .entry(name.to_owned())
                    .or_insert(From::Stdin(bytes));
            }
            Err(error) => self.problem(name, reason(&error)),
        }
    }

    fn path(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(_) => self.file(path),
            Err(error) => match pattern(path) {
                Some(pattern) => self.pattern(pattern),
                None => self.problem(&name(path), reason(&error)),
            },
        }
    }

    fn file(&mut self, path: &Path) {
        let entry = self.inputs.entry(name(path));
        entry.or_insert_with(|| From::File(path.to_owned()));
    }

    /// Walks a folder as version control sees it. Links to files are read; links to folders are not
    /// followed, so no loop is possible.
    fn folder(&mut self, folder: &Path) {
        let before = (self.inputs.len(), self.problems.len());
        let mut known = 0;
        for entry in WalkBuilder::new(folder).require_git(false).build() {
            match entry {
                Ok(entry) if is_article(&entry) => {
                    known += usize::from(self.inputs.contains_key(&name(entry.path())));
                    self.file(entry.path());
                }
                Ok(_) => {}
                Err(error) => self.unwalkable(folder, &error),
            }
        }
        if known == 0 && before == (self.inputs.len(), self.problems.len()) {
            let extensions = Format::ALL
                .map(|format| format.extensions().join(", ."))
                .join(", .");
            self.problem(
                &name(folder),
                format!("no article in this folder; looked for .{extensions}"),
            );
        }
    }

    fn unwalkable(&mut self, folder: &Path, error: &ignore::Error) {
        let message = match error.io_error() {
            Some(error) => reason(error),
            None => error.to_string(),
        };
        self.problem(&name(path_of(error).unwrap_or(folder)), message);
    }

    fn pattern(&mut self, pattern: &str) {
        let options = glob::MatchOptions {
            require_literal_leading_dot: true,
            ..glob::MatchOptions::new()
        };
        let paths = match glob::glob_with(pattern, options) {
            Ok(paths) => paths,
            Err(error) => return self.problem(pattern, format!("not a pattern: {}", error.msg)),
        };
        let mut is_empty = true;
        for path in paths {
            is_empty = false;
            match path {
                Ok(path) => self.path(&path),
                Err(error) => self.problem(&name(error.path()), reason(error.error())),
            }
        }
        if is_empty {
            self.problem(pattern, "no file matches this pattern".to_owned());
        }
    }

    fn problem(&mut self, path: &str, message: String) {
        self.problems.push(Problem {
            path: path.to_owned(),
            message,
        });
    }
}

/// Whether a walk has come to a file with an extension some format claims.
fn is_article(entry: &ignore::DirEntry) -> bool {
    let is_file = entry
        .file_type()
        .is_some_and(|kind| kind.is_file() || (kind.is_symlink() && entry.path().is_file()));
    is_file && Format::of(&entry.file_name().to_string_lossy()).is_some()
}

/// The path as a pattern, when it looks like one.
fn pattern(path: &Path) -> Option<&str> {
    path.to_str().filter(|path| path.contains(['*', '?', '[']))
}

/// The path as output knows it: `/` between folders, without `./` in front.
fn name(path: &Path) -> String {
    let path = match path.strip_prefix(".") {
        Ok(inside) if inside != Path::new("") => inside,
        Ok(_) | Err(_) => path,
    };
    let parts: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    let name = parts.join("/");
    // The root is a part of its own, and already a `/`.
    name.strip_prefix("//")
        .map_or(name.clone(), |rest| format!("/{rest}"))
}

/// The path a walk stumbled over, where the error knows it.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        ignore::Error::Partial(errors) => errors.iter().find_map(path_of),
        ignore::Error::Loop { child, .. } => Some(child),
        ignore::Error::Io(_)
        | ignore::Error::Glob { .. }
        | ignore::Error::UnrecognizedFileType(_)
        | ignore::Error::InvalidDefinition => None,
    }
}

/// Why a path cannot be read, in words that are the same on every system where they matter.
fn reason(error: &io::Error) -> String {
    let kind = error.kind();
    if kind == ErrorKind::NotFound {
        "no such file or folder".to_owned()
    } else if kind == ErrorKind::PermissionDenied {
        "not allowed to read it".to_owned()
    } else {
        error.to_string()
    }
}
