//! The configuration of a newsroom: `selon.toml`, what it extends, and what an article says of itself.
//!
//! Turns files users write into [`Settings`] that hold for one article, each with its [`Origin`], and
//! tells every mistake in them at its place. It knows no article but its front matter, and sets
//! nothing that a rule file could say.
//!
//! What is written closest to the article wins: a flag over front matter, front matter over an
//! override, an override over its file, a file over those it extends, and those over the defaults.

mod chain;
mod file;
mod front;
mod pattern;
mod setting;
mod starter;
mod yaml;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::language::Entry;
use crate::rule::Rule;
use crate::rule::toml_reader::{Purpose, TomlReader};
use crate::text::Text;

pub use chain::{ConfigError, Read, read};
pub use file::{KEYS, OVERRIDE_KEYS};
pub use front::{front_matter, named_language};
pub use pattern::Pattern;
pub use setting::{Level, Origin, Set, Settings};
pub use starter::{Seen, genre_of, starter};

/// What a configuration file is called.
pub const NAME: &str = "selon.toml";

/// What a baseline is called, unless the configuration says otherwise.
pub const BASELINE: &str = "selon-baseline.json";

/// A configuration, ready to be asked; the default one is that of no file at all.
#[derive(Debug, Default)]
pub struct Config {
    /// The file, where there is one.
    pub path: Option<PathBuf>,
    /// What stands in it.
    pub text: Option<Text>,
    /// The folder patterns start from.
    pub folder: PathBuf,
    /// The names of the file and of those it extends, in rising precedence.
    pub files: Vec<String>,
    /// What is read in folders; what some format claims when there is none.
    pub include: Vec<Pattern>,
    /// What is not read in folders.
    pub exclude: Vec<Pattern>,
    /// What holds for all articles.
    pub settings: Settings,
    /// What holds for some, in rising precedence.
    pub overrides: Vec<Override>,
    /// Entries for the word lists.
    pub entries: Vec<Entry>,
    /// How many of them each file has.
    pub words: Vec<Set<usize>>,
    /// The newsroom's own rules.
    pub rules: Vec<Rule>,
    /// The folders they are in.
    pub rule_folders: Vec<Set<PathBuf>>,
    /// The folder of each, by its id.
    pub rule_homes: BTreeMap<String, PathBuf>,
    /// The file of what is known and accepted.
    pub baseline: Option<Set<PathBuf>>,
}

/// Settings for some articles.
#[derive(Debug)]
pub struct Override {
    /// Which; one of them is enough.
    pub files: Vec<Pattern>,
    /// What holds for them.
    pub settings: Settings,
}

impl Config {
    /// What holds for an article, by its path from [`Config::folder`] with `/` between folders, less
    /// what the article and the command line have to say.
    pub fn settings_for(&self, path: &str) -> Settings {
        let mut settings = self.settings.clone();
        for one in &self.overrides {
            // Each is asked, so that none seems to match nothing.
            let matching = one.files.iter().filter(|pattern| pattern.matches(path));
            if matching.count() > 0 {
                settings.lay(&one.settings);
            }
        }
        settings
    }

    /// Whether an article in a folder is to be read; `is_article` says whether some format claims it.
    pub fn includes(&self, path: &str, is_article: bool) -> bool {
        let included = if self.include.is_empty() {
            is_article
        } else {
            let matching = self.include.iter().filter(|pattern| pattern.matches(path));
            matching.count() > 0
        };
        included && !self.excludes(path)
    }

    /// Whether an article is kept out.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.iter().any(|pattern| pattern.matches(path))
    }

    /// Shows it an article that is there, for [`Config::idle`] to know.
    pub fn meet(&self, path: &str) {
        for pattern in self.overrides.iter().flat_map(|one| &one.files) {
            pattern.matches(path);
        }
    }

    /// Mistakes at the patterns of its own file that have matched nothing it was shown, and were to
    /// match something.
    ///
    /// Those of files it extends are written for several folders, and those that keep articles out
    /// lose nothing.
    pub fn idle(&self) -> Vec<Diagnostic> {
        let Some(text) = &self.text else {
            return Vec::new();
        };
        let mut reader = TomlReader::over(text, Purpose::Config);
        let overrides = self.overrides.iter().flat_map(|one| &one.files);
        for pattern in self.include.iter().chain(overrides) {
            if !pattern.has_matched() && pattern.origin.file() == Some(text.name()) {
                let message = format!("`{}` matches no article", pattern.written);
                reader.mistake(pattern.at.clone(), message);
            }
        }
        reader.finish()
    }
}
