//! A configuration file with the files it extends, and the rules they name.

use std::collections::{BTreeMap, HashSet};
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use super::file::{self, Layer};
use super::resolved::Config;
use super::settings::{Origin, Set};
use crate::diagnostic::Diagnostic;
use crate::rule::toml_reader::{Purpose, TomlReader};
use crate::rule::{self, Enclosure, RuleError, read_named};
use crate::text::{Text, TextError};

/// How many files may extend one another in a row.
const DEEPEST: usize = 32;

/// A configuration as far as it could be read.
#[derive(Debug, Default)]
pub struct ReadConfig {
    /// Everything without a mistake.
    pub config: Config,
    /// The files with mistakes, each with its mistakes in the order of the file.
    pub broken: Vec<(Text, Vec<Diagnostic>)>,
    /// The files that could not be read at all.
    pub unreadable: Vec<ConfigError>,
}

/// Why a file of a configuration could not be read; messages leave the path out.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The path is a folder.
    #[error("a folder, not a configuration file")]
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// The file does not exist or cannot be opened.
    #[error("cannot read this configuration")]
    File {
        /// The path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file has mistakes that are not shown.
    #[error(
        "this configuration has mistakes, which are not shown since it lies outside the project, is hidden or \
         does not end in .toml"
    )]
    Elsewhere {
        /// The path.
        path: PathBuf,
    },
    /// The file is not text.
    #[error("this configuration is not text")]
    Text {
        /// The path.
        path: PathBuf,
        /// Why.
        source: TextError,
    },
    /// A file in a folder of rules.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

impl ConfigError {
    /// The file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder { path }
            | Self::File { path, .. }
            | Self::Elsewhere { path }
            | Self::Text { path, .. } => path,
            Self::Rule(error) => error.path(),
        }
    }
}

/// Reads a configuration file, the files it extends, and the rules of the folders they name, as far as
/// they lie where they may. The file itself may lie anywhere, and be a pipe, if it `is_named` on the
/// command line.
///
/// Mistakes are left out, and everything else applies. A file comes after those it extends: single
/// values are those of the last file that sets them, tables are merged key by key, and lists are
/// joined, except `include`, which is a single value.
pub fn read(path: &Path, enclosure: &Enclosure, is_named: bool) -> ReadConfig {
    let mut chain = Chain {
        enclosure,
        is_named,
        links: Vec::new(),
        seen: HashSet::new(),
    };
    let mut unreadable = Vec::new();
    if let Err(error) = chain.follow(path, &mut Vec::new()) {
        unreadable.push(error);
    }
    let mut rules = ChainRules::default();
    for link in &mut chain.links {
        rules.add(link, enclosure);
    }
    for link in &mut chain.links {
        link.check_rules(&rules);
    }
    let mut config = Config {
        path: Some(path.to_owned()),
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
        rules: rules.read,
        rule_folders: rules.named,
        rule_sources: rules.sources,
        ..Config::default()
    };
    let mut broken = rules.broken;
    unreadable.extend(rules.unreadable.into_iter().map(ConfigError::from));
    for link in chain.links {
        config.files.push(link.text.name().to_owned());
        config.lay(link.layer);
        let at = Path::new(link.text.name());
        let is_named = is_named && at == path;
        if !link.mistakes.is_empty() && !is_named && !enclosure.shows(at) {
            let path = at.to_owned();
            unreadable.push(ConfigError::Elsewhere { path });
        } else if !link.mistakes.is_empty() {
            let mut mistakes = link.mistakes;
            mistakes.sort_by_key(|mistake| mistake.span);
            broken.push((link.text.clone(), mistakes));
        }
        config.text = Some(link.text);
    }
    ReadConfig {
        config,
        broken,
        unreadable,
    }
}

impl Config {
    fn lay(&mut self, layer: Layer) {
        if let Some(include) = layer.include {
            self.include = include;
        }
        self.exclude.extend(layer.exclude);
        self.settings.lay(&layer.settings);
        self.overrides.extend(layer.overrides);
        self.entries.extend(layer.entries);
        self.words.extend(layer.words);
        self.baseline = layer.baseline.or(self.baseline.take());
    }
}

/// One file of a chain.
#[derive(Debug)]
struct Link {
    text: Text,
    layer: Layer,
    mistakes: Vec<Diagnostic>,
}

/// The files of a configuration, each after those it extends.
#[derive(Debug)]
struct Chain<'e> {
    enclosure: &'e Enclosure,
    /// Whether the command line names the file that extends the others.
    is_named: bool,
    links: Vec<Link>,
    /// The files read so far: one that two others extend is read once.
    seen: HashSet<PathBuf>,
}

impl Chain<'_> {
    /// Reads a file and those it extends; `above` are the real paths of the files that lead here.
    fn follow(&mut self, path: &Path, above: &mut Vec<PathBuf>) -> Result<(), ConfigError> {
        let is_named = self.is_named && above.is_empty();
        let text = read_text(path, (!is_named).then_some(self.enclosure))?;
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        self.seen.insert(real.clone());
        above.push(real);
        let folder = path.parent().unwrap_or(Path::new(""));
        let (mut reader, table) = TomlReader::new(&text, Purpose::Config);
        // In a file with syntax errors, further mistakes would mostly be their consequences.
        let layer = if reader.has_no_mistakes() {
            file::layer(&mut reader, &text, table.get_ref(), folder)
        } else {
            Layer::default()
        };
        for (at, path) in &layer.extends {
            if let Err(message) = self.extend(&normalized(path), above) {
                reader.mistake(at.clone(), message);
            }
        }
        above.pop();
        let mistakes = reader.finish();
        self.links.push(Link {
            text,
            layer,
            mistakes,
        });
        Ok(())
    }

    fn extend(&mut self, path: &Path, above: &mut Vec<PathBuf>) -> Result<(), String> {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if let Some(start) = above.iter().position(|one| *one == real) {
            let name = |path: &PathBuf| {
                let name = path.file_name().unwrap_or(path.as_os_str());
                format!("`{}`", name.to_string_lossy())
            };
            let round: Vec<_> = above[start..].iter().chain([&real]).map(name).collect();
            return Err(format!("this file extends itself: {}", round.join(" → ")));
        }
        if above.len() >= DEEPEST {
            return Err(format!(
                "more than {DEEPEST} files extend one another in a row"
            ));
        }
        if self.seen.contains(&real) {
            return Ok(());
        }
        self.follow(path, above).map_err(|error| {
            let cause = std::error::Error::source(&error);
            let cause = cause.map_or(String::new(), |cause| format!(": {cause}"));
            format!("{error}{cause}")
        })
    }
}

impl Link {
    /// Reports the rules it names that do not exist.
    fn check_rules(&mut self, rules: &ChainRules) {
        let mut reader = TomlReader::over(&self.text, Purpose::Config);
        let known = rules.ids();
        for (at, id) in &self.layer.named {
            if !known.contains(&id.as_str()) {
                reader.unknown_rule(at.clone(), id, &known);
            }
        }
        let mistakes = reader.finish();
        self.mistakes.extend(mistakes);
    }
}

/// The rules of a chain.
#[derive(Debug, Default)]
struct ChainRules {
    read: Vec<rule::Rule>,
    broken: Vec<(Text, Vec<Diagnostic>)>,
    unreadable: Vec<RuleError>,
    /// The folder of each rule, by its id.
    sources: BTreeMap<String, PathBuf>,
    /// The folders, as they are named.
    named: Vec<Set<PathBuf>>,
    /// The same by their real paths: one that two files name is read once.
    folders: HashSet<PathBuf>,
}

impl ChainRules {
    /// Reads the folders a file names.
    fn add(&mut self, link: &mut Link, enclosure: &Enclosure) {
        let mut reader = TomlReader::over(&link.text, Purpose::Config);
        for (at, folder) in &link.layer.rule_folders {
            let folder = normalized(folder);
            let real = fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone());
            if !self.folders.insert(real) {
                continue;
            }
            match rule::read_folder(&folder, enclosure) {
                Ok(all) => {
                    self.named.push(Set {
                        value: folder.clone(),
                        origin: Origin::in_file(&link.text, at, false),
                    });
                    self.broken.extend(all.broken);
                    self.unreadable.extend(all.unreadable);
                    for rule in all.rules {
                        if let Some(other) = self.sources.get(&rule.id) {
                            let other = other.display();
                            let id = &rule.id;
                            reader.mistake(
                                at.clone(),
                                format!(
                                    "two rules are called `{id}`; the other one is in `{other}`"
                                ),
                            );
                            continue;
                        }
                        self.sources.insert(rule.id.clone(), folder.clone());
                        self.read.push(rule);
                    }
                }
                Err(error) => {
                    let cause = std::error::Error::source(&error);
                    let cause = cause.map_or(String::new(), |cause| format!(": {cause}"));
                    reader.mistake(at.clone(), format!("{error}{cause}"));
                }
            }
        }
        let mistakes = reader.finish();
        link.mistakes.extend(mistakes);
    }

    /// Every id a configuration may name, including those of rules with mistakes.
    fn ids(&self) -> Vec<&str> {
        let broken = self.broken.iter().filter_map(|(text, _)| {
            let name = text.name().rsplit(['/', '\\']).next()?;
            name.strip_suffix(".toml")
        });
        let own = self.read.iter().map(|rule| rule.id.as_str());
        rule::ids().into_iter().chain(own).chain(broken).collect()
    }
}

/// A path without `.` and `..` inside, for people to read.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for part in path.components() {
        let last = normalized.components().next_back();
        if part == Component::ParentDir && matches!(last, Some(Component::Normal(_))) {
            normalized.pop();
        } else if part != Component::CurDir {
            normalized.push(part);
        }
    }
    if normalized.as_os_str().is_empty() {
        normalized.push(Component::CurDir);
    }
    normalized
}

/// Reads a file, inside an enclosure if there is one.
fn read_text(path: &Path, enclosure: Option<&Enclosure>) -> Result<Text, ConfigError> {
    if path.is_dir() {
        return Err(ConfigError::Folder {
            path: path.to_owned(),
        });
    }
    let name = path.to_string_lossy().replace('\\', "/");
    match enclosure.map_or_else(|| read_named(path), |enclosure| enclosure.read(path)) {
        Ok(bytes) => Text::from_bytes(name, bytes).map_err(|source| ConfigError::Text {
            path: path.to_owned(),
            source,
        }),
        Err(source) => Err(ConfigError::File {
            path: path.to_owned(),
            source,
        }),
    }
}
