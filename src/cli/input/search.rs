//! Folders and patterns searched for articles.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::path::{NO_FILE, is_stream, name, reason, tidy};
use super::{From, Input, Inputs};
use crate::cli::home::Homes;
use crate::document::Format;
use crate::report::Problem;

/// Files in the making, and what is wrong with paths.
#[derive(Debug)]
pub(super) struct Found<'h> {
    homes: &'h mut Homes,
    /// Whether what a configuration excludes is kept out though it is named.
    spares_excluded: bool,
    /// By the names output knows, and by their paths: names that are not UTF-8 may look alike.
    inputs: BTreeMap<(String, PathBuf), Input>,
    problems: Vec<Problem>,
}

impl<'h> Found<'h> {
    pub(super) fn new(homes: &'h mut Homes, spares_excluded: bool) -> Self {
        Self {
            homes,
            spares_excluded,
            inputs: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Inputs {
        let mut problems = self.problems;
        Problem::sort(&mut problems);
        problems.dedup();
        Inputs {
            files: self.inputs.into_values().collect(),
            problems,
        }
    }

    pub(super) fn stdin(&mut self, name: &str, stdin: &mut dyn Read) {
        let mut bytes = Vec::new();
        match stdin.read_to_end(&mut bytes) {
            Ok(_) => {
                let input = self.input(Path::new(name), name.to_owned(), From::Stdin(bytes));
                self.take(input);
            }
            Err(error) => self.problem(name, reason(&error)),
        }
    }

    pub(super) fn path(&mut self, path: &Path) {
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
    pub(super) fn named(&mut self, path: &Path) {
        let input = self.input(path, name(path), From::File(path.to_owned()));
        let config = &input.home.project.config;
        if !(self.spares_excluded && config.excludes(&input.place().config_path)) {
            self.take(input);
        }
    }

    /// Takes a file once, however often it is come to.
    fn take(&mut self, input: Input) {
        let path = input.path().map(tidy).unwrap_or_default();
        self.inputs
            .entry((input.name.clone(), path))
            .or_insert(input);
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
    /// followed, so no loop is possible. An article that cannot be read is told of.
    fn folder(&mut self, folder: &Path) {
        self.homes.cover(folder);
        let before = self.problems.len();
        let (mut taken, mut left) = (0, 0);
        for entry in WalkBuilder::new(folder).require_git(false).build() {
            match entry {
                Ok(entry) if !is_folder(&entry) => {
                    let path = entry.path();
                    let is_article = Format::of(&entry.file_name().to_string_lossy()).is_some();
                    let input = self.input(path, name(path), From::File(path.to_owned()));
                    let (config, at) = (&input.home.project.config, input.place().config_path);
                    if !config.includes(&at, is_article) {
                        left += usize::from(is_article);
                        continue;
                    }
                    config.meet(&at);
                    match file(&entry) {
                        Ok(()) => {
                            taken += 1;
                            self.take(input);
                        }
                        Err(message) => self.problem(&input.name, message),
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
                Ok(path) if is_stream(&path) => self.problem(&name(&path), NO_FILE.to_owned()),
                Ok(path) => self.path(&path),
                Err(error) => self.problem(&name(error.path()), reason(error.error())),
            }
        }
        if is_empty {
            self.problem(pattern, "no file matches this pattern".to_owned());
        }
    }

    pub(super) fn problem(&mut self, path: &str, message: String) {
        self.problems.push(Problem {
            path: path.to_owned(),
            message,
        });
    }
}

/// Whether a walk has come to a folder, or to a link to one.
fn is_folder(entry: &ignore::DirEntry) -> bool {
    entry
        .file_type()
        .is_none_or(|kind| kind.is_dir() || (kind.is_symlink() && entry.path().is_dir()))
}

/// Refuses what a walk has come to, unless it is a file or a link to one.
fn file(entry: &ignore::DirEntry) -> Result<(), String> {
    if entry.file_type().is_some_and(|kind| kind.is_file()) {
        return Ok(());
    }
    match fs::metadata(entry.path()) {
        Ok(found) if found.is_file() => Ok(()),
        Ok(_) => Err(NO_FILE.to_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err("a link to a file that is not there".to_owned())
        }
        Err(error) => Err(reason(&error)),
    }
}

/// The path as a pattern, when it looks like one.
fn pattern(path: &Path) -> Option<&str> {
    path.to_str().filter(|path| path.contains(['*', '?', '[']))
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
