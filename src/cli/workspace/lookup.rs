//! The configuration and the baseline that apply to a folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use super::baseline_file::BaselineFile;
use super::project::{Flags, Project};
use super::rule_folders::RuleFolders;
use crate::cli::errors::{Errors, with_cause};
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::config::{self, BASELINE, Config, NAME};
use crate::report::{Problem, ProblemKind};
use crate::rule::{Enclosure, Rule, UnknownRule};
use crate::text::Text;

/// What applies to the files of one folder.
#[derive(Debug, Clone)]
pub(in crate::cli) struct FolderContext {
    /// Their configuration with everything built from it.
    pub(in crate::cli) project: Arc<Project>,
    /// The path of the folder from that of the configuration: empty, or ending in `/`.
    from_config: String,
    /// Their baseline, which need not exist yet.
    pub(in crate::cli) baseline: Arc<BaselineFile>,
    /// The path of the folder from that of the baseline: empty, or ending in `/`.
    from_baseline: String,
}

/// What applies to one file.
#[derive(Debug, Clone)]
pub(in crate::cli) struct FileContext {
    /// What applies to all files of its folder.
    pub(in crate::cli) folder: FolderContext,
    /// Its path from the folder of its configuration.
    pub(in crate::cli) config_path: String,
    /// Its path from the folder of its baseline.
    pub(in crate::cli) baseline_path: String,
}

impl FileContext {
    /// What applies to an article of the file, whose findings have entries of their own in the baseline.
    pub(in crate::cli) fn of(&self, article: &Text) -> Self {
        let mut context = self.clone();
        if let Some(entry) = &article.place().entry {
            context.baseline_path = format!("{}#{entry}", self.baseline_path);
        }
        context
    }
}

impl FolderContext {
    /// What applies to a file of the folder, by its name.
    pub(in crate::cli) fn file(&self, name: &str) -> FileContext {
        FileContext {
            config_path: format!("{}{name}", self.from_config),
            baseline_path: format!("{}{name}", self.from_baseline),
            folder: self.clone(),
        }
    }
}

/// The projects and baselines of a run, each read once.
#[derive(Debug)]
pub(in crate::cli) struct Workspace {
    config_options: ConfigOptions,
    baseline_options: BaselineOptions,
    flags: Flags,
    builtin: Vec<Rule>,
    /// The rules of folders named on the command line.
    extra: RuleFolders,
    /// The folder the program runs in, without links.
    here: PathBuf,
    found: HashMap<PathBuf, FolderContext>,
    /// For each real folder, the nearest file of a name in it or above it.
    nearest: HashMap<(PathBuf, &'static str), Option<PathBuf>>,
    /// By the real path of the configuration; `None` stands for no configuration.
    projects: HashMap<Option<PathBuf>, Arc<Project>>,
    baselines: HashMap<PathBuf, Arc<BaselineFile>>,
    /// Folders that are searched completely, by their real paths.
    searched: Vec<PathBuf>,
    /// What is wrong with configurations and baselines.
    errors: Errors,
}

impl Workspace {
    /// The workspace of a run, before any folder is looked at.
    pub(in crate::cli) fn new(
        config_options: &ConfigOptions,
        baseline_options: &BaselineOptions,
        rule_options: &RuleOptions,
    ) -> Self {
        let here = env::current_dir().unwrap_or_default();
        Self {
            config_options: config_options.clone(),
            baseline_options: baseline_options.clone(),
            flags: Flags::new(config_options, rule_options),
            builtin: crate::rule::builtin(),
            extra: RuleFolders::read(&rule_options.rules),
            here: fs::canonicalize(&here).unwrap_or(here),
            found: HashMap::new(),
            nearest: HashMap::new(),
            projects: HashMap::new(),
            baselines: HashMap::new(),
            searched: Vec::new(),
            errors: Errors::default(),
        }
    }

    /// The folder of the configuration that applies where the program runs; without one, the folder
    /// it runs in.
    pub(in crate::cli) fn root(&mut self) -> PathBuf {
        let here = self.here.clone();
        let config = self.config_path(&here);
        let folder = config.and_then(|path| path.parent().map(Path::to_owned));
        folder.unwrap_or(here)
    }

    /// What applies to the files of a folder; the empty path is the folder the program runs in.
    pub(in crate::cli) fn folder(&mut self, folder: &Path) -> FolderContext {
        if let Some(context) = self.found.get(folder) {
            return context.clone();
        }
        let given = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let real = fs::canonicalize(given).unwrap_or_else(|_| self.here.join(given));
        let path = self.config_path(&real);
        let project = self.project(path);
        let baseline = self.baseline(&real, &project.config);
        let context = FolderContext {
            from_config: relative(&real, &project.config.folder),
            from_baseline: relative(&real, &baseline.folder),
            project,
            baseline,
        };
        self.found.insert(folder.to_owned(), context.clone());
        context
    }

    /// The rules of all projects, sorted by id, each id once.
    pub(in crate::cli) fn rules(&self) -> Vec<Rule> {
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

    /// The configurations, baselines and rule files of the run, which need not exist, and what each is.
    pub(in crate::cli) fn files(&self) -> impl Iterator<Item = (PathBuf, &'static str)> {
        let configs = self.projects.values().map(|project| &project.config);
        let folders = configs.clone().flat_map(|config| &config.rule_folders);
        let folders = folders.map(|folder| folder.value.as_path());
        let folders = folders.chain(self.extra.named.iter().map(PathBuf::as_path));
        let rules = folders.flat_map(|folder| fs::read_dir(folder).into_iter().flatten());
        let rules = rules.flatten().map(|entry| entry.path());
        let rules = rules.filter(|path| path.extension().is_some_and(|it| it == "toml"));
        let configs = configs.flat_map(|config| &config.files).map(PathBuf::from);
        let baselines = self.baselines.keys().cloned();
        let configs = configs.map(|path| (path, "a configuration"));
        let baselines = baselines.map(|path| (path, "the baseline"));
        configs
            .chain(baselines)
            .chain(rules.map(|path| (path, "a rule")))
    }

    /// The rules that the command line names and no project has.
    pub(in crate::cli) fn unknown_rules(&self) -> Vec<UnknownRule> {
        let rules = self.rules();
        let known: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        let asked = self.flags.select.iter().chain(&self.flags.ignore);
        asked
            .filter(|id| !known.contains(&id.as_str()))
            .map(|id| UnknownRule::new(id, &known))
            .collect()
    }

    /// Notes that a folder is searched completely, so that patterns without a match can be reported.
    pub(in crate::cli) fn note_searched(&mut self, folder: &Path) {
        let real = fs::canonicalize(folder);
        self.searched.extend(real);
    }

    /// Everything that was read so far, and what would have been read had it existed: configurations,
    /// rules and baselines.
    pub(in crate::cli) fn read_paths(&self) -> Vec<PathBuf> {
        let looked_for = self.nearest.keys().map(|(folder, name)| folder.join(name));
        let mut paths: Vec<PathBuf> = looked_for.chain(self.baselines.keys().cloned()).collect();
        for project in self.projects.values() {
            let config = &project.config;
            paths.extend(config.files.iter().map(|file| self.here.join(file)));
            for folder in config.rule_folders.iter().map(|set| &set.value) {
                let folder = self.here.join(folder);
                let files = fs::read_dir(&folder).into_iter().flatten().flatten();
                paths.extend(files.map(|file| file.path()));
                paths.push(folder);
            }
        }
        paths
    }

    /// What is wrong with rules, configurations and baselines, once all files are found.
    pub(in crate::cli) fn take_errors(&mut self) -> Errors {
        let mut errors = std::mem::take(&mut self.errors);
        let is_searched = |folder: &Path| self.searched.iter().any(|one| folder.starts_with(one));
        for project in self.projects.values() {
            let unmatched = project.config.unmatched_patterns();
            if let Some(text) = &project.config.text
                && !unmatched.is_empty()
                && is_searched(&project.config.folder)
            {
                errors.broken.push((text.clone(), unmatched));
            }
        }
        errors.problems.append(&mut self.extra.errors.problems);
        errors.broken.append(&mut self.extra.errors.broken);
        errors.dedup();
        errors
    }

    /// The configuration of a real folder: the one on the command line, or else the nearest one.
    fn config_path(&mut self, real: &Path) -> Option<PathBuf> {
        match &self.config_options.config {
            Some(path) => Some(path.clone()),
            None if self.config_options.no_config => None,
            None => self.nearest(real, NAME),
        }
    }

    fn project(&mut self, path: Option<PathBuf>) -> Arc<Project> {
        if let Some(project) = self.projects.get(&path) {
            return Arc::clone(project);
        }
        let mut config = match &path {
            Some(path) => self.read_config(path),
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

    fn read_config(&mut self, path: &Path) -> Config {
        // Output names files from the folder the program runs in.
        let shown = path.strip_prefix(&self.here).unwrap_or(path);
        let is_named = self.config_options.config.is_some();
        let enclosure = self.enclosure(path.parent().unwrap_or(path), is_named);
        let read = config::read(shown, &enclosure, is_named);
        for error in &read.unreadable {
            self.errors.problems.push(Problem {
                kind: ProblemKind::Unreadable,
                path: error.path().to_string_lossy().into_owned(),
                message: with_cause(error),
            });
        }
        self.errors.broken.extend(read.broken);
        let mut config = read.config;
        config.folder = if is_named {
            self.here.clone()
        } else {
            path.parent().unwrap_or(Path::new("/")).to_owned()
        };
        config
    }

    /// The baseline of a folder: the one on the command line, or that of the configuration, or the
    /// nearest one, or else a new one beside the configuration or in the folder the program runs in.
    fn baseline(&mut self, real: &Path, config: &Config) -> Arc<BaselineFile> {
        let path = if let Some(path) = &self.baseline_options.baseline {
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
        if let Some(baseline) = self.baselines.get(&path) {
            return Arc::clone(baseline);
        }
        let options = &self.baseline_options;
        let is_named = options.baseline.is_some() || config.baseline.is_some();
        let shown = path.strip_prefix(&self.here).unwrap_or(&path).to_owned();
        let is_asked_for = self.baseline_options.baseline.is_some();
        let named_in = config.baseline.as_ref().and(config.path.as_ref());
        let folder = named_in.unwrap_or(&path).parent().unwrap_or(&path);
        let enclosure = (!is_asked_for).then(|| self.enclosure(folder, false));
        let options = &self.baseline_options;
        let mut baseline = BaselineFile::new(path.clone(), shown, is_named, enclosure);
        // One that is written is read just before, while no other run writes it.
        if !options.no_baseline && !options.is_to_write {
            self.errors.problems.extend(baseline.read().err());
        }
        let baseline = Arc::new(baseline);
        self.baselines.insert(path, Arc::clone(&baseline));
        baseline
    }

    /// Where the files that a configuration in a folder names must lie: in its project, or below the
    /// folder the program runs in.
    fn enclosure(&self, folder: &Path, is_named: bool) -> Enclosure {
        let folder = fs::canonicalize(self.here.join(folder)).unwrap_or_else(|_| folder.to_owned());
        let enclosure = Enclosure::of([project_root(&folder), self.here.clone()]);
        if is_named {
            enclosure.open()
        } else {
            enclosure
        }
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

/// The root of the project that a real folder is part of: of its repository, or else the topmost folder
/// with a configuration.
fn project_root(folder: &Path) -> PathBuf {
    let has = |names: &'static [&str]| {
        move |folder: &&Path| {
            let mut names = names.iter();
            names.any(|name| folder.join(name).symlink_metadata().is_ok())
        }
    };
    let repository = folder
        .ancestors()
        .find(has(&[".git", ".hg", ".jj", ".svn"]));
    let root = repository.or_else(|| folder.ancestors().filter(has(&[NAME])).last());
    root.unwrap_or(folder).to_owned()
}

/// The path of a real folder from another one: empty, or ending in `/`. A folder outside the other
/// keeps its whole path.
fn relative(real: &Path, folder: &Path) -> String {
    let below = real.strip_prefix(folder).unwrap_or(real);
    let path = below.to_string_lossy().replace('\\', "/");
    if path.is_empty() || path.ends_with('/') {
        path
    } else {
        path + "/"
    }
}
