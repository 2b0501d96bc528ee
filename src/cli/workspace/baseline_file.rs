//! A baseline on disk.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::baseline::{Baseline, Orphans};
use crate::cli::errors::with_cause;
use crate::cli::files::{NOT_A_FILE, is_stream};
use crate::report::{Problem, ProblemKind};

/// A baseline and the file it is stored in, or would be.
#[derive(Debug)]
pub(in crate::cli) struct BaselineFile {
    /// The file.
    pub(in crate::cli) path: PathBuf,
    /// The file as output shows it.
    pub(in crate::cli) shown: PathBuf,
    /// The folder the paths in it start from.
    pub(in crate::cli) folder: PathBuf,
    /// Its content.
    pub(in crate::cli) baseline: Baseline,
    /// Whether the file exists.
    pub(in crate::cli) exists: bool,
    /// Whether the file cannot be read: it must not be overwritten.
    pub(in crate::cli) is_damaged: bool,
    /// The entries of articles that no longer exist, looked for when an article has no entries.
    orphans: OnceLock<Orphans>,
}

impl BaselineFile {
    /// An empty baseline.
    pub(super) fn empty(path: PathBuf, shown: PathBuf) -> Self {
        let folder = path.parent().unwrap_or(Path::new("/"));
        Self {
            folder: fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()),
            path,
            shown,
            baseline: Baseline::default(),
            exists: false,
            is_damaged: false,
            orphans: OnceLock::new(),
        }
    }

    /// Reads a baseline that was named or found. It is empty if it does not exist or is damaged;
    /// that it does not exist is a problem only if it `must_exist`.
    pub(super) fn read(
        path: PathBuf,
        shown: PathBuf,
        is_named: bool,
        must_exist: bool,
    ) -> (Self, Option<Problem>) {
        let mut file = Self::empty(path, shown);
        if !is_named && is_stream(&file.path) {
            file.is_damaged = true;
            let problem = file.problem(NOT_A_FILE.to_owned());
            return (file, Some(problem));
        }
        let message = match fs::read_to_string(&file.path) {
            Ok(json) => match Baseline::read(&json) {
                Ok(baseline) => {
                    file.exists = true;
                    file.baseline = baseline;
                    return (file, None);
                }
                Err(error) => with_cause(&error),
            },
            Err(error) if error.kind() == ErrorKind::NotFound && !must_exist => {
                return (file, None);
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let message = "no such baseline; create it with `selon baseline`".to_owned();
                let problem = file.problem(message);
                return (file, Some(problem));
            }
            Err(error) => format!("cannot read the baseline: {error}"),
        };
        file.is_damaged = true;
        let problem = file.problem(message);
        (file, Some(problem))
    }

    /// The entries of articles that no longer exist, some of which may have another name now.
    pub(in crate::cli) fn orphans(&self) -> &Orphans {
        let is_gone = |path: &str| !self.folder.join(path).exists();
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
