//! A baseline on disk.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process;

use clap::{Args, ValueHint};

use super::console::Console;
use super::input::{NO_FILE, is_stream};
use super::review::Stale;
use super::trouble::reason;
use crate::baseline::Baseline;
use crate::report::Problem;

/// Which baseline holds, as the command line says it.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Baseline")]
pub(super) struct LedgerOptions {
    /// The file of findings that are known, rather than the nearest `selon-baseline.json`
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with = "no_baseline",
    )]
    pub(super) baseline: Option<PathBuf>,

    /// Report what is known as if it were new
    #[arg(long)]
    pub(super) no_baseline: bool,

    /// Whether the file is to be written, and so need not be there.
    #[arg(skip)]
    pub(super) is_to_write: bool,
}

impl LedgerOptions {
    /// Reads a baseline to write it again, were it not there yet.
    pub(super) fn to_write(file: Option<&PathBuf>) -> Self {
        Self {
            baseline: file.cloned(),
            no_baseline: false,
            is_to_write: true,
        }
    }

    /// Reads no baseline.
    pub(super) fn none() -> Self {
        Self {
            baseline: None,
            no_baseline: true,
            is_to_write: false,
        }
    }
}

/// A baseline and the file it is in, or would be.
#[derive(Debug)]
pub(super) struct Ledger {
    /// The file.
    pub(super) path: PathBuf,
    /// The file as people are told of it.
    pub(super) shown: PathBuf,
    /// The folder the paths in it start from.
    pub(super) folder: PathBuf,
    /// What it says.
    pub(super) baseline: Baseline,
    /// Whether the file is there.
    pub(super) exists: bool,
    /// Whether there is a file that says something else: it must not be written over.
    pub(super) is_damaged: bool,
}

impl Ledger {
    /// A baseline that says nothing.
    pub(super) fn empty(path: PathBuf, shown: PathBuf) -> Self {
        let folder = path.parent().unwrap_or(Path::new("/"));
        Self {
            folder: fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()),
            path,
            shown,
            baseline: Baseline::default(),
            exists: false,
            is_damaged: false,
        }
    }

    /// Reads a baseline that was named or found, empty where there is none or it is damaged; it must
    /// be there if it is asked for.
    pub(super) fn read(
        path: PathBuf,
        shown: PathBuf,
        is_named: bool,
        is_asked: bool,
    ) -> (Self, Option<Problem>) {
        let mut ledger = Self::empty(path, shown);
        if !is_named && is_stream(&ledger.path) {
            ledger.is_damaged = true;
            let problem = ledger.problem(NO_FILE.to_owned());
            return (ledger, Some(problem));
        }
        let message = match fs::read_to_string(&ledger.path) {
            Ok(json) => match Baseline::read(&json) {
                Ok(baseline) => {
                    ledger.exists = true;
                    ledger.baseline = baseline;
                    return (ledger, None);
                }
                Err(error) => reason(&error),
            },
            Err(error) if error.kind() == ErrorKind::NotFound && !is_asked => {
                return (ledger, None);
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let message = "there is no such baseline; `selon baseline` writes it".to_owned();
                let problem = ledger.problem(message);
                return (ledger, Some(problem));
            }
            Err(error) => format!("cannot read this baseline: {error}"),
        };
        ledger.is_damaged = true;
        let problem = ledger.problem(message);
        (ledger, Some(problem))
    }

    fn problem(&self, message: String) -> Problem {
        Problem {
            path: self.shown.to_string_lossy().into_owned(),
            message,
        }
    }
}

/// Says which entries answer to nothing any more, as far as anybody would read them.
pub(super) fn remark_stale(stale: &[Stale], console: &mut Console<'_>) {
    const SHOWN: usize = 10;
    if stale.is_empty() {
        return;
    }
    let entries = match stale.len() {
        1 => "an entry".to_owned(),
        count => format!("{count} entries"),
    };
    console.remark(&format!(
        "{entries} of the baseline found nothing to answer to; `selon baseline --prune` takes out:"
    ));
    for Stale { path, rule, text } in stale.iter().take(SHOWN) {
        let line = format!("  {path}: {rule}: {text}");
        // An article cannot command the terminal.
        let line: String = line.chars().filter(|c| !c.is_control()).collect();
        console.complain(format!("{line}\n").as_bytes());
    }
    if stale.len() > SHOWN {
        console.complain(format!("  and {} more\n", stale.len() - SHOWN).as_bytes());
    }
}

/// Writes a file whole or not at all: who reads it meanwhile sees the old one or the new one.
pub(super) fn write_whole(path: &Path, characters: &str) -> io::Result<()> {
    // A link is written through, and not over.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", process::id()));
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&beside)?;
        file.write_all(characters.as_bytes())?;
        if let Ok(old) = fs::metadata(&path) {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&beside, &path)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}
