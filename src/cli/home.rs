//! Where files are at home: the configuration and the baseline that hold in their folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use super::input::{NO_FILE, is_stream};
use super::ledger::{Ledger, LedgerOptions};
use super::project::{Flags, Project};
use super::rules::Own;
use super::settle::{Options, RuleFlags};
use super::trouble::{Trouble, reason};
use crate::config::{self, BASELINE, Config, NAME, Origin, Set, Settings};
use crate::report::Problem;
use crate::rule::{Rule, UnknownRule};

/// Where the files of one folder are at home.
#[derive(Debug, Clone)]
pub(super) struct Home {
    /// Their configuration with all that is built for it.
    pub(super) project: Arc<Project>,
    /// The folder, seen from that of the configuration: empty, or with `/` at its end.
    pub(super) folder: String,
    /// The baseline that holds for them, were it still to be written.
    pub(super) ledger: Arc<Ledger>,
    /// The folder, seen from that of the baseline: empty, or with `/` at its end.
    pub(super) ledger_folder: String,
}

/// The homes of the files of a run, each looked up once.
#[derive(Debug)]
pub(super) struct Homes {
    options: Options,
    ledger_options: LedgerOptions,
    flags: Flags,
    /// The rules that come with the program, and those of folders on the command line.
    builtin: Vec<Rule>,
    extra: Own,
    /// The folder the program runs in, by its real path.
    here: PathBuf,
    found: HashMap<PathBuf, Home>,
    /// For each real folder, the nearest file of a name in it or above it.
    nearest: HashMap<(PathBuf, &'static str), Option<PathBuf>>,
    /// By the real path of the configuration; that of no configuration has none.
    projects: HashMap<Option<PathBuf>, Arc<Project>>,
    ledgers: HashMap<PathBuf, Arc<Ledger>>,
    /// The folders that are searched from end to end, by their real paths.
    covered: Vec<PathBuf>,
    /// What is wrong with configurations and baselines.
    trouble: Trouble,
}

impl Homes {
    /// The homes of a run with the rules of some folders beside those of configurations.
    pub(super) fn new(
        options: &Options,
        ledger_options: &LedgerOptions,
        rule_flags: &RuleFlags,
    ) -> Self {
        let settings = Settings {
            language: options.language.map(|language| Set {
                value: Some(language),
                origin: Origin::Flag("--language"),
            }),
            genre: options.genre.map(|genre| Set {
                value: genre,
                origin: Origin::Flag("--genre"),
            }),
            pack: rule_flags.pack.clone().map(|pack| Set {
                value: pack,
                origin: Origin::Flag("--pack"),
            }),
            ..Settings::default()
        };
        let here = env::current_dir().unwrap_or_default();
        Self {
            options: options.clone(),
            ledger_options: ledger_options.clone(),
            flags: Flags {
                settings,
                select: rule_flags.select.clone(),
                ignore: rule_flags.ignore.clone(),
            },
            builtin: crate::rule::builtin(),
            extra: Own::read(&rule_flags.rules),
            here: fs::canonicalize(&here).unwrap_or(here),
            found: HashMap::new(),
            nearest: HashMap::new(),
            projects: HashMap::new(),
            ledgers: HashMap::new(),
            covered: Vec::new(),
            trouble: Trouble::default(),
        }
    }

    /// The folder of the configuration that holds where the program runs; without one, that folder.
    pub(super) fn root(&mut self) -> PathBuf {
        let here = self.here.clone();
        let config = match &self.options.config {
            Some(path) => Some(path.clone()),
            None if self.options.no_config => None,
            None => self.nearest(&here, NAME),
        };
        let folder = config.and_then(|path| path.parent().map(Path::to_owned));
        folder.unwrap_or(here)
    }

    /// Where the files of a folder are at home; the empty path is the folder the program runs in.
    pub(super) fn of(&mut self, folder: &Path) -> Home {
        if let Some(home) = self.found.get(folder) {
            return home.clone();
        }
        let given = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let real = fs::canonicalize(given).unwrap_or_else(|_| self.here.join(given));
        let path = match &self.options.config {
            Some(path) => Some(path.clone()),
            None if self.options.no_config => None,
            None => self.nearest(&real, NAME),
        };
        let project = self.project(path);
        let ledger = self.ledger(&real, &project.config);
        let home = Home {
            folder: inside(&real, &project.config.folder),
            ledger_folder: inside(&real, &ledger.folder),
            project,
            ledger,
        };
        self.found.insert(folder.to_owned(), home.clone());
        home
    }

    /// The rules of all projects, sorted; of one id the first that comes.
    pub(super) fn rules(&self) -> Vec<Rule> {
        let projects = self.projects.values();
        let own = self.builtin.iter().chain(&self.extra.rules);
        let mut rules: Vec<Rule> = projects
            .flat_map(|project| &project.rules)
            .chain(own)
            .cloned()
            .collect();
        rules.sort_by(|one, other| one.id.cmp(&other.id));
        rules.dedup_by(|one, other| one.id == other.id);
        rules
    }

    /// The rules the command line names and no project has.
    pub(super) fn unknown(&self) -> Vec<UnknownRule> {
        let rules = self.rules();
        let known: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        let asked = self.flags.select.iter().chain(&self.flags.ignore);
        asked
            .filter(|id| !known.contains(&id.as_str()))
            .map(|id| UnknownRule::new(id, &known))
            .collect()
    }

    /// Notes that a folder is searched from end to end.
    pub(super) fn cover(&mut self, folder: &Path) {
        let real = fs::canonicalize(folder);
        self.covered.extend(real);
    }

    /// What is wrong with rules, configurations and baselines, now that the files are found.
    pub(super) fn trouble(&mut self) -> Trouble {
        let mut trouble = std::mem::take(&mut self.trouble);
        let covers = |folder: &Path| self.covered.iter().any(|one| folder.starts_with(one));
        for project in self.projects.values() {
            let idle = project.config.idle();
            if let Some(text) = &project.config.text
                && !idle.is_empty()
                && covers(&project.config.folder)
            {
                trouble.broken.push((text.clone(), idle));
            }
        }
        trouble.problems.append(&mut self.extra.trouble.problems);
        trouble.broken.append(&mut self.extra.trouble.broken);
        trouble
    }

    fn project(&mut self, path: Option<PathBuf>) -> Arc<Project> {
        if let Some(project) = self.projects.get(&path) {
            return Arc::clone(project);
        }
        let mut config = match &path {
            Some(path) => self.read(path),
            None => Config {
                folder: self.here.clone(),
                ..Config::default()
            },
        };
        let mut rules = self.builtin.clone();
        rules.append(&mut config.rules);
        rules.extend(self.extra.rules.iter().cloned());
        let project = Arc::new(Project::new(config, rules, &self.flags));
        self.projects.insert(path, Arc::clone(&project));
        project
    }

    fn read(&mut self, path: &Path) -> Config {
        // What people read names files as they would: from the folder they are in.
        let shown = path.strip_prefix(&self.here).unwrap_or(path);
        let read = if self.options.config.is_none() && is_stream(path) {
            self.trouble.problems.push(Problem {
                path: shown.to_string_lossy().into_owned(),
                message: NO_FILE.to_owned(),
            });
            config::Read::default()
        } else {
            config::read(shown)
        };
        for error in &read.unreadable {
            self.trouble.problems.push(Problem {
                path: error.path().to_string_lossy().into_owned(),
                message: reason(error),
            });
        }
        self.trouble.broken.extend(read.broken);
        let mut config = read.config;
        config.folder = if self.options.config.is_some() {
            self.here.clone()
        } else {
            path.parent().unwrap_or(Path::new("/")).to_owned()
        };
        config
    }

    /// The baseline of a folder: that of the command line, or of the configuration, or the nearest
    /// one, or else one beside the configuration, or in the folder the program runs in.
    fn ledger(&mut self, real: &Path, config: &Config) -> Arc<Ledger> {
        let path = if let Some(path) = &self.ledger_options.baseline {
            self.here.join(path)
        } else if let Some(path) = &config.baseline {
            self.here.join(&path.value)
        } else if let Some(path) = self.nearest(real, BASELINE) {
            path
        } else if config.path.is_some() {
            config.folder.join(BASELINE)
        } else {
            self.here.join(BASELINE)
        };
        if let Some(ledger) = self.ledgers.get(&path) {
            return Arc::clone(ledger);
        }
        let options = &self.ledger_options;
        let is_named = options.baseline.is_some() || config.baseline.is_some();
        let is_asked = is_named && !options.is_to_write;
        let shown = path.strip_prefix(&self.here).unwrap_or(&path).to_owned();
        let ledger = if self.ledger_options.no_baseline {
            Ledger::empty(path.clone(), shown)
        } else {
            let (ledger, problem) = Ledger::read(path.clone(), shown, is_named, is_asked);
            self.trouble.problems.extend(problem);
            ledger
        };
        let ledger = Arc::new(ledger);
        self.ledgers.insert(path, Arc::clone(&ledger));
        ledger
    }

    /// The nearest file of a name in a real folder or above it.
    fn nearest(&mut self, folder: &Path, name: &'static str) -> Option<PathBuf> {
        let key = (folder.to_owned(), name);
        if let Some(known) = self.nearest.get(&key) {
            return known.clone();
        }
        let path = folder.join(name);
        let found = if path.symlink_metadata().is_ok() {
            Some(path)
        } else {
            let above = folder.parent().map(Path::to_owned);
            above.and_then(|above| self.nearest(&above, name))
        };
        self.nearest.insert(key, found.clone());
        found
    }
}

/// A real folder seen from another one: empty, or with `/` at its end. One that is not inside keeps
/// its whole path.
fn inside(real: &Path, folder: &Path) -> String {
    let below = real.strip_prefix(folder).unwrap_or(real);
    let path = below.to_string_lossy().replace('\\', "/");
    if path.is_empty() || path.ends_with('/') {
        path
    } else {
        path + "/"
    }
}
