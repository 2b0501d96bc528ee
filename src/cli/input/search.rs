//! Folders and patterns searched for articles.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::file::{FileOrigin, InputFile, Inputs};
use crate::cli::files::{NOT_A_FILE, display_name, is_stream, normalized, read_error, walk};
use crate::cli::workspace::Workspace;
use crate::document::Format;
use crate::report::{GENERATOR, Problem, ProblemKind};
use crate::text::LONGEST;

/// How many bytes of a file are read to tell whether it is an article.
const START: u64 = 64 * 1024;

/// How many bytes of a page say what wrote it.
const PAGE_START: u64 = 256;

/// A search for files, with what it has found so far.
#[derive(Debug)]
pub(super) struct Search<'w> {
    workspace: &'w mut Workspace,
    /// Whether files that the configuration excludes are left out even if they are named.
    force_exclude: bool,
    /// By the names output shows, and by their paths: names that are not UTF-8 may look alike.
    files: BTreeMap<(String, PathBuf), InputFile>,
    problems: Vec<Problem>,
}

impl<'w> Search<'w> {
    pub(super) fn new(workspace: &'w mut Workspace, force_exclude: bool) -> Self {
        Self {
            workspace,
            force_exclude,
            files: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Inputs {
        let mut problems = self.problems;
        Problem::sort(&mut problems);
        problems.dedup();
        Inputs {
            files: self.files.into_values().collect(),
            problems,
        }
    }

    pub(super) fn stdin(&mut self, name: &str, stdin: &mut dyn Read) {
        let mut bytes = Vec::new();
        match stdin.take(LONGEST + 1).read_to_end(&mut bytes) {
            Ok(_) => {
                let input = self.input(Path::new(name), name.to_owned(), FileOrigin::Stdin(bytes));
                self.take(input);
            }
            Err(error) => self.problem(name, read_error(&error)),
        }
    }

    pub(super) fn path(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(_) => self.named(path),
            Err(error) => match pattern(path) {
                Some(pattern) => self.pattern(pattern),
                None => self.problem(&display_name(path), read_error(&error)),
            },
        }
    }

    /// Takes a file that is named, whatever its extension.
    pub(super) fn named(&mut self, path: &Path) {
        let input = self.input(path, display_name(path), FileOrigin::Path(path.to_owned()));
        let config = &input.folder.project.config;
        if !(self.force_exclude && config.excludes(&input.context().config_path)) {
            self.take(input);
        }
    }

    /// Takes a file, once even if it is found several times.
    fn take(&mut self, input: InputFile) {
        let path = input.path().map(normalized).unwrap_or_default();
        self.files
            .entry((input.name.clone(), path))
            .or_insert(input);
    }

    fn input(&mut self, path: &Path, name: String, origin: FileOrigin) -> InputFile {
        let folder = self
            .workspace
            .folder(path.parent().unwrap_or(Path::new("")));
        let file = path.file_name().unwrap_or(path.as_os_str());
        let file = file.to_string_lossy().into_owned();
        InputFile {
            name,
            origin,
            folder,
            file_name: file,
        }
    }

    /// Walks a folder as version control sees it. Links to files are read; links to folders are not
    /// followed, so no loop is possible. An article that cannot be read is reported.
    fn folder(&mut self, folder: &Path) {
        self.workspace.note_searched(folder);
        let before = self.problems.len();
        let (mut taken, mut excluded) = (0, 0);
        let (walk, endless) = walk(folder);
        for entry in walk.build() {
            match entry {
                Ok(entry) if !is_folder(&entry) => {
                    let path = entry.path();
                    let is_article = is_article(&entry);
                    let input =
                        self.input(path, display_name(path), FileOrigin::Path(path.to_owned()));
                    let (config, at) = (&input.folder.project.config, input.context().config_path);
                    if !config.includes(&at, is_article) {
                        excluded += usize::from(is_article);
                        continue;
                    }
                    if is_own_page(path) {
                        continue;
                    }
                    config.note_article(&at);
                    match require_file(&entry) {
                        Ok(()) => {
                            taken += 1;
                            self.take(input);
                        }
                        Err(message) => self.problem(&input.name, message),
                    }
                }
                Ok(_) => {}
                Err(error) => self.walk_error(folder, &error),
            }
        }
        for path in endless.take() {
            self.problem(&display_name(&path), NOT_A_FILE.to_owned());
        }
        if taken == 0 && excluded > 0 {
            let message = "the configuration excludes every article in this folder";
            self.problem(&display_name(folder), message.to_owned());
        } else if taken == 0 && before == self.problems.len() {
            let extensions = { Format::ALL.iter() }.flat_map(|format| format.extensions());
            let extensions: Vec<&str> = extensions.copied().collect();
            let extensions = extensions.join(", .");
            self.problem(
                &display_name(folder),
                format!("no articles in this folder (looked for .{extensions})"),
            );
        }
    }

    fn walk_error(&mut self, folder: &Path, error: &ignore::Error) {
        let message = match error.io_error() {
            Some(error) => read_error(error),
            None => error.to_string(),
        };
        self.problem(&display_name(path_of(error).unwrap_or(folder)), message);
    }

    fn pattern(&mut self, pattern: &str) {
        let options = glob::MatchOptions {
            require_literal_leading_dot: true,
            ..glob::MatchOptions::new()
        };
        let paths = match glob::glob_with(pattern, options) {
            Ok(paths) => paths,
            Err(error) => return self.problem(pattern, format!("invalid pattern: {}", error.msg)),
        };
        let mut is_empty = true;
        for path in paths {
            is_empty = false;
            match path {
                Ok(path) if is_stream(&path) => {
                    self.problem(&display_name(&path), NOT_A_FILE.to_owned());
                }
                Ok(path) => self.path(&path),
                Err(error) => self.problem(&display_name(error.path()), read_error(error.error())),
            }
        }
        if is_empty {
            self.problem(pattern, "no file matches this pattern".to_owned());
        }
    }

    pub(super) fn problem(&mut self, path: &str, message: String) {
        self.problems.push(Problem {
            kind: ProblemKind::Unreadable,
            path: path.to_owned(),
            message,
        });
    }
}

/// Whether an entry of a walk is an article by its name, or, where other files have such names too, by how
/// it starts.
fn is_article(entry: &ignore::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    if !Format::is_shared(&name) {
        return Format::of(&name).is_some();
    }
    start_of(entry.path(), START).is_some_and(|start| Format::starts(&start))
}

/// Whether a file is a page that selon wrote: a report on articles, and none of them.
fn is_own_page(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    let is_page = ["html", "htm"].iter().any(|one| extension == *one);
    let start = is_page.then(|| start_of(path, PAGE_START)).flatten();
    start.is_some_and(|start| String::from_utf8_lossy(&start).contains(GENERATOR))
}

/// The first bytes of a file; `None` if it cannot be read, or is none: nobody may ever write to a pipe.
fn start_of(path: &Path, length: u64) -> Option<Vec<u8>> {
    let mut start = Vec::new();
    let file = path.is_file().then(|| File::open(path))?.ok()?;
    file.take(length).read_to_end(&mut start).ok()?;
    Some(start)
}

/// Whether an entry of a walk is a folder, or a link to one.
fn is_folder(entry: &ignore::DirEntry) -> bool {
    entry
        .file_type()
        .is_none_or(|kind| kind.is_dir() || (kind.is_symlink() && entry.path().is_dir()))
}

/// Fails unless an entry of a walk is a file or a link to one.
fn require_file(entry: &ignore::DirEntry) -> Result<(), String> {
    if entry.file_type().is_some_and(|kind| kind.is_file()) {
        return Ok(());
    }
    match fs::metadata(entry.path()) {
        Ok(found) if found.is_file() => Ok(()),
        Ok(_) => Err(NOT_A_FILE.to_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err("a link to a file that does not exist".to_owned())
        }
        Err(error) => Err(read_error(&error)),
    }
}

/// The path as a pattern; `None` if it does not look like one.
fn pattern(path: &Path) -> Option<&str> {
    path.to_str().filter(|path| path.contains(['*', '?', '[']))
}

/// The path that an error of a walk is about, if it says so.
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
