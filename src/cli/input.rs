//! Paths on the command line become the files to read.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::arguments;
use super::home::{Home, Homes};
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

#[derive(Debug)]
struct Found<'h> {
    homes: &'h mut Homes,
    /// Whether what a configuration excludes is kept out though it is named.
    spares_excluded: bool,
    inputs: BTreeMap<String, Input>,
    problems: Vec<Problem>,
}

impl<'h> Found<'h> {
    fn new(homes: &'h mut Homes, spares_excluded: bool) -> Self {
        Self {
            homes,
            spares_excluded,
            inputs: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    fn finish(self) -> Inputs {
        let mut problems = self.problems;
        problems.sort_by(|one, other| one.path.cmp(&other.path));
        problems.dedup();
        Inputs {
            files: self.inputs.into_values().collect(),
            problems,
        }
    }

    fn stdin(&mut self, name: &str, stdin: &mut dyn Read) {
        let mut bytes = Vec::new();
        match stdin.read_to_end(&mut bytes) {
            Ok(_) => {
                let input = self.input(Path::new(name), name.to_owned(), From::Stdin(bytes));
                self.inputs.entry(name.to_owned()).or_insert(input);
            }
            Err(error) => self.problem(name, reason(&error)),
        }
    }

    fn path(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(_) => self.named(path),
            Err(error) => match pattern(path) {
                Some(pattern) => self.pattern(pattern),
                None => self.problem(&name(path), reason(&error)),
            },
        }
    }

    /// Takes a file that is asked for, whatever it is called.
    fn named(&mut self, path: &Path) {
        let input = self.input(path, name(path), From::File(path.to_owned()));
        let config = &input.home.project.config;
        if !(self.spares_excluded && config.excludes(&input.place().config_path)) {
            self.inputs.entry(input.name.clone()).or_insert(input);
        }
    }

    fn input(&mut self, path: &Path, name: String, from: From) -> Input {
        let home = self.homes.of(path.parent().unwrap_or(Path::new("")));
        let file = path.file_name().unwrap_or(path.as_os_str());
        let file = file.to_string_lossy().into_owned();
        Input {
            name,
            from,
            home,
            file,
        }
    }

    /// Walks a folder as version control sees it. Links to files are read; links to folders are not
    /// followed, so no loop is possible.
    fn folder(&mut self, folder: &Path) {
        self.homes.cover(folder);
        let before = self.problems.len();
        let (mut taken, mut left) = (0, 0);
        for entry in WalkBuilder::new(folder).require_git(false).build() {
            match entry {
                Ok(entry) if is_file(&entry) => {
                    let path = entry.path();
                    let is_article = Format::of(&entry.file_name().to_string_lossy()).is_some();
                    let input = self.input(path, name(path), From::File(path.to_owned()));
                    let (config, at) = (&input.home.project.config, input.place().config_path);
                    if config.includes(&at, is_article) {
                        taken += 1;
                        config.meet(&at);
                        self.inputs.entry(input.name.clone()).or_insert(input);
                    } else {
                        left += usize::from(is_article);
                    }
                }
                Ok(_) => {}
                Err(error) => self.unwalkable(folder, &error),
            }
        }
        if taken == 0 && left > 0 {
            let message = "the configuration keeps every article of this folder out";
            self.problem(&name(folder), message.to_owned());
        } else if taken == 0 && before == self.problems.len() {
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

/// Whether a walk has come to a file, or to a link to one.
fn is_file(entry: &ignore::DirEntry) -> bool {
    entry
        .file_type()
        .is_some_and(|kind| kind.is_file() || (kind.is_symlink() && entry.path().is_file()))
}

/// The path as a pattern, when it looks like one.
fn pattern(path: &Path) -> Option<&str> {
    path.to_str().filter(|path| path.contains(['*', '?', '[']))
}

/// The path as output knows it: `/` between folders, without `./` in front.
pub(super) fn name(path: &Path) -> String {
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
