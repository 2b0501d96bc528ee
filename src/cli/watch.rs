//! `--watch`: check again what changed, whenever it does.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use ignore::WalkBuilder;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Outcome;
use super::arguments::Check;
use super::cache::FOLDER;
use super::check::once;
use super::console::Console;
use super::home::Homes;
use super::input::{self, Inputs};
use crate::document::Format;

/// How long nothing more must happen: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// How long changes are gathered at most, where something never stops changing.
const PATIENCE: Duration = Duration::from_secs(2);

/// What changed since the last check, by real paths.
#[derive(Debug, Default)]
pub(super) struct Touched {
    paths: BTreeSet<PathBuf>,
    /// Whether a configuration, a baseline or a rule is among them, so that all is to be checked.
    is_everything: bool,
}

/// Checks once, then again whatever changes, until the program is ended or nobody reads on.
pub(super) fn watch(arguments: &Check, console: &mut Console<'_>) -> io::Result<Outcome> {
    let mut paths = arguments.input.paths.iter();
    if paths.any(|path| path.as_os_str() == input::STDIN) {
        console.trouble("standard input cannot be watched; name files or folders");
        return Ok(Outcome::Trouble);
    }
    let (sender, events) = mpsc::channel();
    let watcher = notify::recommended_watcher(sender);
    let mut eyes = match watcher.map(|watcher| Eyes::new(watcher, arguments, console)) {
        Ok(Ok(eyes)) => eyes,
        Ok(Err(error)) | Err(error) => {
            console.trouble(&format!("cannot watch for changes: {error}"));
            return Ok(Outcome::Trouble);
        }
    };
    let mut outcome = once(arguments, None, console)?;
    console.stdout.flush()?;
    if outcome == Outcome::Refused {
        // No change of an article mends the command line.
        return Ok(outcome);
    }
    if !arguments.quiet {
        console.remark("watching for changes");
    }
    while let Some(touched) = next(&events) {
        // Where a folder is new, so is what is in it.
        for folder in touched.paths.iter().filter(|path| path.is_dir()) {
            let _ = eyes.walk(folder);
        }
        outcome = once(arguments, Some(&touched), console)?;
        console.stdout.flush()?;
    }
    Ok(outcome)
}

impl Touched {
    /// Keeps the inputs that changed; whether there are any.
    pub(super) fn keep(&self, inputs: &mut Inputs) -> bool {
        if !self.is_everything {
            inputs.problems.clear();
            inputs.files.retain(|input| {
                let path = input.path().and_then(|path| path.canonicalize().ok());
                path.is_some_and(|path| {
                    // All that is in a new folder is new.
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
            // What is kept from run to run changes with every check.
            let is_ours = path.iter().any(|part| part == FOLDER);
            if is_known && !is_ours {
                self.is_everything |= is_setting;
                self.paths.insert(path);
            }
        }
    }
}

/// The next changes, gathered until nothing more happens; none when nothing is watched any more.
fn next(events: &Receiver<notify::Result<Event>>) -> Option<Touched> {
    let mut touched = Touched::default();
    while touched.paths.is_empty() {
        let mut event = Some(events.recv().ok()?);
        let started = Instant::now();
        while let Some(one) = event.take() {
            if let Ok(one) = one {
                touched.add(one);
            }
            if started.elapsed() < PATIENCE {
                event = events.recv_timeout(QUIET).ok();
            }
        }
    }
    Some(touched)
}

/// The folders that are watched, each by itself: a folder version control ignores may hold more
/// folders than a system can watch.
struct Eyes {
    watcher: RecommendedWatcher,
    watched: BTreeSet<PathBuf>,
}

impl Eyes {
    /// Watches the folders of all inputs, those they may come to be in, and those of what is set.
    fn new(
        watcher: RecommendedWatcher,
        arguments: &Check,
        console: &mut Console<'_>,
    ) -> notify::Result<Self> {
        let mut eyes = Self {
            watcher,
            watched: BTreeSet::new(),
        };
        let mut homes = Homes::new(
            &arguments.input.options,
            &arguments.ledger,
            &arguments.rules,
        );
        let inputs = input::find(&arguments.input, console.stdin, &mut homes);
        for path in inputs.files.iter().filter_map(input::Input::path) {
            eyes.open(path.parent().unwrap_or(path))?;
        }
        for path in &arguments.input.paths {
            if path.is_dir() {
                eyes.walk(path)?;
            }
        }
        for folder in arguments.rules.rules.iter().filter(|path| path.is_dir()) {
            eyes.open(folder)?;
        }
        eyes.open(&homes.root())?;
        Ok(eyes)
    }

    /// Watches a folder and those below it that are searched for articles.
    fn walk(&mut self, folder: &Path) -> notify::Result<()> {
        for entry in WalkBuilder::new(folder)
            .require_git(false)
            .build()
            .flatten()
        {
            if entry.file_type().is_some_and(|kind| kind.is_dir()) {
                self.open(entry.path())?;
            }
        }
        Ok(())
    }

    fn open(&mut self, folder: &Path) -> notify::Result<()> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let real = folder.canonicalize().map_err(notify::Error::io)?;
        if self.watched.insert(real.clone()) {
            self.watcher.watch(&real, RecursiveMode::NonRecursive)?;
        }
        Ok(())
    }
}
