//! A configuration file with all it extends, and the rules they name.

use std::collections::{BTreeMap, HashSet};
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use super::Config;
use super::file::{self, Layer};
use super::setting::{Origin, Set};
use crate::diagnostic::Diagnostic;
use crate::rule::toml_reader::{Purpose, TomlReader};
use crate::rule::{self, RuleError};
use crate::text::{Text, TextError};

/// How many files may extend one another in a row; no newsroom has so many floors.
const DEEPEST: usize = 32;

/// What came of reading a configuration.
#[derive(Debug, Default)]
pub struct Read {
    /// What is right of it.
    pub config: Config,
    /// The files that are wrong, each with its mistakes in the order of the file.
    pub broken: Vec<(Text, Vec<Diagnostic>)>,
    /// The files that could not be read at all.
    pub unreadable: Vec<ConfigError>,
}

/// Why a file of a configuration could not be read; the path is told apart.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// There is a folder where the file should be.
    #[error("this is a folder, and a configuration is a file")]
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// A file that is not there, or is closed to us.
    #[error("cannot read this configuration")]
    File {
        /// The path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file that is no text.
    #[error("this configuration is no text")]
    Text {
        /// The path.
        path: PathBuf,
        /// Why.
        source: TextError,
    },
    /// A file of a folder of rules.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

impl ConfigError {
    /// The file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder { path } | Self::File { path, .. } | Self::Text { path, .. } => path,
            Self::Rule(error) => error.path(),
        }
    }
}

/// Reads a configuration file, those it extends, and the rules of the folders they name.
///
/// What is wrong is left out, and what is right holds. Single values are those of the last file that
/// sets them, a file after those it extends; tables are joined key by key, and lists end to end, but
/// for `include`, which is a single choice.
pub fn read(path: &Path) -> Read {
    let mut chain = Chain::default();
    let mut unreadable = Vec::new();
    if let Err(error) = chain.follow(path, &mut Vec::new()) {
        unreadable.push(error);
    }
    let mut rules = Rules::default();
    for link in &mut chain.links {
        rules.add(link);
    }
    for link in &mut chain.links {
        link.check_rules(&rules);
    }
    let mut config = Config {
        path: Some(path.to_owned()),
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
        rules: rules.read,
        rule_folders: rules.named,
        rule_homes: rules.homes,
        ..Config::default()
    };
    let mut broken = rules.broken;
    unreadable.extend(rules.unreadable.into_iter().map(ConfigError::from));
    for link in chain.links {
        config.files.push(link.text.name().to_owned());
        config.lay(link.layer);
        if !link.mistakes.is_empty() {
            let mut mistakes = link.mistakes;
            mistakes.sort_by_key(|mistake| mistake.span);
            broken.push((link.text.clone(), mistakes));
        }
        config.text = Some(link.text);
    }
    Read {
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

/// Files, each after those it extends.
#[derive(Debug, Default)]
struct Chain {
    links: Vec<Link>,
    /// What was read already: a file that two others extend holds once.
    seen: HashSet<PathBuf>,
}

impl Chain {
    /// Reads a file and all it extends; `above` are the files that lead here, by their real paths.
    fn follow(&mut self, path: &Path, above: &mut Vec<PathBuf>) -> Result<(), ConfigError> {
        let text = read_text(path)?;
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        self.seen.insert(real.clone());
        above.push(real);
        let folder = path.parent().unwrap_or(Path::new(""));
        let (mut reader, table) = TomlReader::new(&text, Purpose::Config);
        // What stands in a file that is no TOML would be misread, and its mistakes mistaken.
        let layer = if reader.has_no_mistakes() {
            file::layer(&mut reader, &text, table.get_ref(), folder)
        } else {
            Layer::default()
        };
        for (at, path) in &layer.extends {
            if let Err(message) = self.extend(&tidy(path), above) {
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
            return Err(format!("more than {DEEPEST} files extend one another"));
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
    /// Complains of every rule it names that there is not.
    fn check_rules(&mut self, rules: &Rules) {
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
struct Rules {
    read: Vec<rule::Rule>,
    broken: Vec<(Text, Vec<Diagnostic>)>,
    unreadable: Vec<RuleError>,
    /// Where each id comes from.
    homes: BTreeMap<String, PathBuf>,
    /// The folders, as they are named.
    named: Vec<Set<PathBuf>>,
    /// The same by their real paths: one that two files name holds once.
    folders: HashSet<PathBuf>,
}

impl Rules {
    /// Reads the folders a file names.
    fn add(&mut self, link: &mut Link) {
        let mut reader = TomlReader::over(&link.text, Purpose::Config);
        for (at, folder) in &link.layer.rule_folders {
            let folder = tidy(folder);
            let real = fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone());
            if !self.folders.insert(real) {
                continue;
            }
            match rule::read_folder(&folder) {
                Ok(all) => {
                    self.named.push(Set {
                        value: folder.clone(),
                        origin: Origin::in_file(&link.text, at, false),
                    });
                    self.broken.extend(all.broken);
                    self.unreadable.extend(all.unreadable);
                    for rule in all.rules {
                        if let Some(home) = self.homes.get(&rule.id) {
                            let home = home.display();
                            let id = &rule.id;
                            reader.mistake(
                                at.clone(),
                                format!("two rules are called `{id}`: one is in `{home}` too"),
                            );
                            continue;
                        }
                        self.homes.insert(rule.id.clone(), folder.clone());
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

    /// Every id a configuration may name, those of rules that are broken too.
    fn ids(&self) -> Vec<&str> {
        let broken = self.broken.iter().filter_map(|(text, _)| {
            let name = text.name().rsplit(['/', '\\']).next()?;
            name.strip_suffix(".toml")
        });
        let own = self.read.iter().map(|rule| rule.id.as_str());
        rule::ids().into_iter().chain(own).chain(broken).collect()
    }
}

/// A path without the detours of `.` and `..`, for people to read.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        let last = tidy.components().next_back();
        if part == Component::ParentDir && matches!(last, Some(Component::Normal(_))) {
            tidy.pop();
        } else if part != Component::CurDir {
            tidy.push(part);
        }
    }
    if tidy.as_os_str().is_empty() {
        tidy.push(Component::CurDir);
    }
    tidy
}

fn read_text(path: &Path) -> Result<Text, ConfigError> {
    if path.is_dir() {
        return Err(ConfigError::Folder {
            path: path.to_owned(),
        });
    }
    let name = path.to_string_lossy().replace('\\', "/");
    match fs::read(path) {
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
