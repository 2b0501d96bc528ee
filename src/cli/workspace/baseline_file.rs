//! A baseline on disk.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::baseline::{Baseline, Orphans};
use crate::cli::errors::with_cause;
use crate::cli::files::{FolderLock, NOT_A_FILE, Replacement, Worth, is_stream, real};
use crate::report::{Problem, ProblemKind};
use crate::rule::{Enclosure, read_bounded};

/// How large a baseline may be, in bytes: over a million entries.
const LARGEST: u64 = 256 << 20;

/// A baseline and the file it is stored in, or would be.
#[derive(Debug)]
pub(in crate::cli) struct BaselineFile {
    /// The file.
    pub(in crate::cli) path: PathBuf,
    /// The file as output shows it.
    pub(in crate::cli) shown: PathBuf,
    /// The folder the paths in it start from.
    pub(in crate::cli) folder: PathBuf,
    /// Its content, unless it is read only to be written again.
    pub(in crate::cli) baseline: Baseline,
    /// Whether the file exists and was read.
    pub(in crate::cli) exists: bool,
    /// The entries of articles that no longer exist, looked for when an article has no entries.
    orphans: OnceLock<Orphans>,
    /// Whether the command line or the configuration names it.
    is_named: bool,
    /// Where it must lie, unless the command line names it.
    enclosure: Option<Enclosure>,
}

/// What a baseline file holds.
struct Content {
    baseline: Baseline,
    exists: bool,
}

impl BaselineFile {
    /// A baseline that is not read yet; `is_named` says whether the command line or the configuration
    /// names it, and `enclosure` where it must lie.
    pub(super) fn new(
        path: PathBuf,
        shown: PathBuf,
        is_named: bool,
        enclosure: Option<Enclosure>,
    ) -> Self {
        let folder = path.parent().unwrap_or(Path::new("/"));
        Self {
            folder: fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()),
            path,
            shown,
            baseline: Baseline::default(),
            exists: false,
            orphans: OnceLock::new(),
            is_named,
            enclosure,
        }
    }

    /// Reads the baseline. It stays empty if it does not exist, which is a problem if it is named, or
    /// if it is damaged.
    pub(super) fn read(&mut self) -> Result<(), Problem> {
        let content = self.content()?;
        if !content.exists && self.is_named {
            let message = "no such baseline; create it with `selon baseline`";
            return Err(self.problem(message.to_owned()));
        }
        self.baseline = content.baseline;
        self.exists = content.exists;
        Ok(())
    }

    /// Reads the file, changes what it holds and writes that, while no other run does. Returns what
    /// `change` does, and whether the file was written; it is not if nothing has changed.
    ///
    /// # Errors
    /// The file cannot be read or written. One that cannot be read is not overwritten: it may hold
    /// people's reasons.
    pub(in crate::cli) fn update<R>(
        &self,
        change: impl FnOnce(&mut Baseline) -> R,
    ) -> Result<(R, bool), Problem> {
        let unwritable = |error: io::Error| self.problem(format!("cannot be written: {error}"));
        self.require_inside()?;
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(unwritable)?;
        }
        let lock = FolderLock::of_file(&self.path).map_err(unwritable)?;
        if is_stream(&self.path) {
            return Err(self.problem(NOT_A_FILE.to_owned()));
        }
        let Content { baseline, exists } = self.content()?;
        let mut changed = baseline.clone();
        let result = change(&mut changed);
        if exists && changed == baseline {
            return Ok((result, false));
        }
        let write = || {
            let mut replacement = Replacement::of(&self.path, Worth::Record)?;
            replacement.write_all(changed.write().as_bytes())?;
            replacement.commit_under(&lock)
        };
        write().map_err(unwritable)?;
        Ok((result, true))
    }

    fn content(&self) -> Result<Content, Problem> {
        self.require_inside()?;
        if self.enclosure.is_some() && is_stream(&self.path) {
            return Err(self.problem(NOT_A_FILE.to_owned()));
        }
        let read = read_bounded(&self.path, LARGEST);
        match read.and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other)) {
            Ok(json) => Baseline::read(&json)
                .map(|baseline| Content {
                    baseline,
                    exists: true,
                })
                .map_err(|error| self.problem(with_cause(&error))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Content {
                baseline: Baseline::default(),
                exists: false,
            }),
            Err(error) => Err(self.problem(format!("cannot read the baseline: {error}"))),
        }
    }

    /// Fails if it lies where only the command line may name one: it may come from a stranger, as a
    /// link out of the project that is to be written through.
    fn require_inside(&self) -> Result<(), Problem> {
        let enclosure = self.enclosure.as_ref();
        if enclosure.is_none_or(|enclosure| enclosure.encloses(&real(&self.path))) {
            return Ok(());
        }
        let message = "outside the project; name it with `--baseline` if you trust it";
        Err(self.problem(message.to_owned()))
    }

    /// Whether an article with entries no longer exists. One of several in a file has a name of its own behind
    /// that of the file.
    pub(in crate::cli) fn is_gone(&self, path: &str) -> bool {
        let exists = |path: &str| self.folder.join(path).exists();
        let mut files = path.match_indices('#').filter_map(|(at, _)| path.get(..at));
        !exists(path) && !files.any(exists)
    }

    /// The entries of articles that no longer exist, some of which may have another name now.
    pub(in crate::cli) fn orphans(&self) -> &Orphans {
        let is_gone = |path: &str| self.is_gone(path);
        self.orphans.get_or_init(|| self.baseline.orphans(is_gone))
    }

    fn problem(&self, message: String) -> Problem {
        Problem {
            kind: ProblemKind::Unreadable,
            path: self.shown.to_string_lossy().into_owned(),
            message,
        }
    }
}
