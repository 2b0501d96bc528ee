//! A configuration, read and ready to answer for each article.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::pattern::Pattern;
use super::settings::{Set, Settings};
use crate::diagnostic::Diagnostic;
use crate::language::Entry;
use crate::rule::Rule;
use crate::rule::toml_reader::{Purpose, TomlReader};
use crate::text::Text;

/// A configuration; the default one stands for no file at all.
#[derive(Debug, Default)]
pub struct Config {
    /// The file, if there is one.
    pub path: Option<PathBuf>,
    /// Its text.
    pub text: Option<Text>,
    /// The folder that patterns start from.
    pub folder: PathBuf,
    /// The names of the file and of those it extends, in increasing precedence.
    pub files: Vec<String>,
    /// What is read in folders; if empty, every file with the extension of a format.
    pub include: Vec<Pattern>,
    /// What is not read in folders.
    pub exclude: Vec<Pattern>,
    /// The settings of all articles.
    pub settings: Settings,
    /// The settings of some articles, in increasing precedence.
    pub overrides: Vec<Override>,
    /// Entries for the lexicon lists.
    pub entries: Vec<Entry>,
    /// How many entries each file has.
    pub words: Vec<Set<usize>>,
    /// The newsroom's own rules.
    pub rules: Vec<Rule>,
    /// The folders of these rules.
    pub rule_folders: Vec<Set<PathBuf>>,
    /// The folder of each of these rules, by its id.
    pub rule_sources: BTreeMap<String, PathBuf>,
    /// The baseline.
    pub baseline: Option<Set<PathBuf>>,
}

/// Settings for some articles.
#[derive(Debug)]
pub struct Override {
    /// Which articles: those that match one of these.
    pub files: Vec<Pattern>,
    /// Their settings.
    pub settings: Settings,
}

impl Config {
    /// The settings of an article, by its path from [`Config::folder`] with `/` between folders,
    /// without those of the article itself and of the command line.
    pub fn settings_for(&self, path: &str) -> Settings {
        let mut settings = self.settings.clone();
        for one in &self.overrides {
            // Every pattern is tried, so that each notes its match.
            let matching = one.files.iter().filter(|pattern| pattern.matches(path));
            if matching.count() > 0 {
                settings.lay(&one.settings);
            }
        }
        settings
    }

    /// Whether a file in a folder is read; `is_article` says whether it has the extension of a format.
    pub fn includes(&self, path: &str, is_article: bool) -> bool {
        let included = if self.include.is_empty() {
            is_article
        } else {
            let matching = self.include.iter().filter(|pattern| pattern.matches(path));
            matching.count() > 0
        };
        included && !self.excludes(path)
    }

    /// Whether an article is excluded.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.iter().any(|pattern| pattern.matches(path))
    }

    /// Notes an article that exists, for [`Config::unmatched_patterns`].
    pub fn note_article(&self, path: &str) {
        for pattern in self.overrides.iter().flat_map(|one| &one.files) {
            pattern.matches(path);
        }
    }

    /// Mistakes at the patterns of its own file that have matched none of the articles noted.
    ///
    /// Patterns of files it extends are not reported, since those are written for several folders,
    /// nor are those that exclude articles, since nothing is lost by them.
    pub fn unmatched_patterns(&self) -> Vec<Diagnostic> {
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
