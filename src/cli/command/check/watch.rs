//! `selon check --watch`: articles are checked again whenever they change.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::args::CheckArgs;
use crate::cli::cache::FOLDER;
use crate::cli::console::Console;
use crate::cli::files::walk;
use crate::cli::input::{self, InputFile, Inputs};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::Workspace;
use crate::document::Format;

/// How long to wait for more changes: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// How long changes are gathered at most, in case they never stop.
const PATIENCE: Duration = Duration::from_secs(2);

/// What was modified since the last check, by real paths.
#[derive(Debug, Default)]
pub(super) struct Modified {
    paths: BTreeSet<PathBuf>,
    /// Whether a configuration, a baseline or a rule is among them, so that every article is to be
    /// checked.
    is_everything: bool,
}

/// Runs `check` once for all articles, then again for those that change, until the program is
/// interrupted or its output is closed.
pub(super) fn watch(
    args: &CheckArgs,
    console: &mut Console<'_>,
    check: impl Fn(Option<&Modified>, &mut Console<'_>) -> io::Result<Outcome>,
) -> io::Result<Outcome> {
    let mut paths = args.input.paths.iter();
    if paths.any(|path| path.as_os_str() == input::STDIN) {
        console.error("standard input cannot be watched; name files or folders");
        return Ok(Outcome::Failed);
    }
    if args.report.is_page() {
        console.error(
            "`--watch` reports again after every change, which one page cannot hold; use another \
             format, or run `selon check --format html` without it",
        );
        return Ok(Outcome::Refused);
    }
    let (sender, events) = mpsc::channel();
    let watcher = notify::recommended_watcher(sender);
    let folders = watcher.and_then(|watcher| WatchedFolders::new(watcher, args, console));
    let mut folders = match folders {
        Ok(folders) => folders,
        Err(error) => {
            console.error(&format!("cannot watch for changes: {error}"));
            return Ok(Outcome::Failed);
        }
    };
    let mut outcome = check(None, console)?;
    console.stdout.flush().map_err(|error| outcome.at(error))?;
    if outcome == Outcome::Refused {
        // No change to an article can correct the command line.
        return Ok(outcome);
    }
    if !args.quiet {
        console.remark("watching for changes");
    }
    while let Some(modified) = next(&events) {
        // A new folder may contain new folders.
        for folder in modified.paths.iter().filter(|path| path.is_dir()) {
            let _ = folders.add_below(folder);
        }
        outcome = check(Some(&modified), console)?;
        console.stdout.flush().map_err(|error| outcome.at(error))?;
    }
    Ok(outcome)
}

impl Modified {
    /// Keeps the inputs that were modified, and returns whether there are any.
    pub(super) fn keep(&self, inputs: &mut Inputs) -> bool {
        if !self.is_everything {
            inputs.problems.clear();
            inputs.files.retain(|input| {
                let path = input.path().and_then(|path| path.canonicalize().ok());
                path.is_some_and(|path| {
                    // Everything in a new folder is new.
                    path.ancestors().any(|path| self.paths.contains(path))
                })
            });
        }
        self.is_everything || !inputs.files.is_empty()
    }

    fn add(&mut self, event: Event) {
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        for path in event.paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_setting = matches!(
                path.extension().and_then(OsStr::to_str),
                Some("toml" | "json")
            );
            let is_known = is_setting || Format::of(&name).is_some() || path.is_dir();
            // Every check changes the cache.
            let is_cache = path.iter().any(|part| part == FOLDER);
            if is_known && !is_cache {
                self.is_everything |= is_setting;
                self.paths.insert(path);
            }
        }
    }
}

/// The next changes, gathered until nothing more happens; `None` if nothing is watched any more.
fn next(events: &Receiver<notify::Result<Event>>) -> Option<Modified> {
    let mut modified = Modified::default();
    while modified.paths.is_empty() {
        let mut event = Some(events.recv().ok()?);
        let started = Instant::now();
        while let Some(one) = event.take() {
            if let Ok(one) = one {
                modified.add(one);
            }
            if started.elapsed() < PATIENCE {
                event = events.recv_timeout(QUIET).ok();
            }
        }
    }
    Some(modified)
}

/// The folders that are watched, each by itself: a folder that version control ignores may contain
/// more folders than a system can watch.
struct WatchedFolders {
    watcher: RecommendedWatcher,
    real_paths: BTreeSet<PathBuf>,
}

impl WatchedFolders {
    /// Watches the folders of all inputs, those where new ones may appear, and those of rules and
    /// the configuration.
    fn new(
        watcher: RecommendedWatcher,
        args: &CheckArgs,
        console: &mut Console<'_>,
    ) -> notify::Result<Self> {
        let mut folders = Self {
            watcher,
            real_paths: BTreeSet::new(),
        };
        let mut workspace = Workspace::new(&args.input.config, &args.baseline, &args.rules);
        let inputs = input::find(&args.input, console.stdin, &mut workspace);
        for path in inputs.files.iter().filter_map(InputFile::path) {
            folders.add(path.parent().unwrap_or(path))?;
        }
        for path in args.input.paths.iter().filter(|path| path.is_dir()) {
            folders.add_below(path)?;
        }
        for folder in args.rules.rules.iter().filter(|path| path.is_dir()) {
            folders.add(folder)?;
        }
        folders.add(&workspace.root())?;
        Ok(folders)
    }

    /// Watches a folder and those below it that are searched for articles.
    fn add_below(&mut self, folder: &Path) -> notify::Result<()> {
        for entry in walk(folder).0.build().flatten() {
            if entry.file_type().is_some_and(|kind| kind.is_dir()) {
                self.add(entry.path())?;
            }
        }
        Ok(())
    }

    fn add(&mut self, folder: &Path) -> notify::Result<()> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let real = folder.canonicalize().map_err(notify::Error::io)?;
        if self.real_paths.insert(real.clone()) {
            self.watcher.watch(&real, RecursiveMode::NonRecursive)?;
        }
        Ok(())
    }
}
