//! One configuration file.
//!
//! Every mistake in it is reported with its place, as in rule files.

use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::min_confidence;
use super::pattern::Pattern;
use super::resolved::Override;
use super::settings::{Level, Origin, Set, Settings};
use crate::diagnostic::Severity;
use crate::document::Role;
use crate::language::{Entry, Id, check_entry, lists};
use crate::rule::toml_reader::{TomlReader, Value};
use crate::rule::{Genre, WordPattern, pack_names};
use crate::text::{Text, respelled};

/// The keys of a configuration file.
pub const KEYS: &[&str] = &[
    "extends",
    "language",
    "genre",
    "pack",
    "min_confidence",
    "unread",
    "include",
    "exclude",
    "rule_folders",
    "baseline",
    "rules",
    "ignore",
    "allow",
    "suppressions",
    "lexicon",
    "override",
];

/// The keys of an `[[override]]`.
pub const OVERRIDE_KEYS: &[&str] = &[
    "files",
    "language",
    "genre",
    "pack",
    "min_confidence",
    "unread",
    "rules",
    "ignore",
    "allow",
];

/// How bad it can be if an article is not understood. That nobody is told is not offered: `exclude` does
/// it where it is meant.
const UNREAD: &[Severity] = &[Severity::Error, Severity::Warning];

/// The language that is detected for each article.
const AUTO: &str = "auto";

/// The key that stands for every language.
const ALL: &str = "all";

/// What one file sets.
#[derive(Debug, Default)]
pub(super) struct Layer {
    pub(super) extends: Vec<(Range<usize>, PathBuf)>,
    pub(super) include: Option<Vec<Pattern>>,
    pub(super) exclude: Vec<Pattern>,
    pub(super) settings: Settings,
    pub(super) overrides: Vec<Override>,
    pub(super) entries: Vec<Entry>,
    /// How many entries are written.
    pub(super) words: Option<Set<usize>>,
    pub(super) rule_folders: Vec<(Range<usize>, PathBuf)>,
    pub(super) baseline: Option<Set<PathBuf>>,
    /// Every rule that is named, and where.
    pub(super) named: Vec<(Range<usize>, String)>,
}

/// Reads what a file in a folder sets.
pub(super) fn layer(
    reader: &mut TomlReader<'_>,
    text: &Text,
    table: &DeTable<'_>,
    folder: &Path,
) -> Layer {
    let file = ConfigFile { text };
    reader.keys(table, KEYS, "key");
    let mut layer = Layer::default();
    layer.settings = file.settings(reader, table, false, &mut layer.named);
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "extends" => layer.extends = paths(reader, value, folder),
            "rule_folders" => layer.rule_folders = paths(reader, value, folder),
            "include" => layer.include = Some(file.patterns(reader, value, false)),
            "exclude" => layer.exclude = file.patterns(reader, value, false),
            "baseline" => {
                layer.baseline = reader.string(value).map(|path| Set {
                    value: folder.join(path),
                    origin: file.origin(&value.span(), false),
                });
            }
            "suppressions" => {
                layer.settings.requires_reason = file.suppressions(reader, value);
            }
            "lexicon" => {
                let (entries, written) = lexicon(reader, value);
                layer.entries = entries;
                layer.words = Some(Set {
                    value: written,
                    origin: file.origin(&key.span(), false),
                });
            }
            "override" => {
                for one in reader.list(value, "tables `[[override]]`") {
                    layer
                        .overrides
                        .extend(file.over(reader, one, &mut layer.named));
                }
            }
            _ => {}
        }
    }
    layer
}

/// The file that is being read, which origins name.
struct ConfigFile<'t> {
    text: &'t Text,
}

impl ConfigFile<'_> {
    fn origin(&self, at: &Range<usize>, is_override: bool) -> Origin {
        Origin::in_file(self.text, at, is_override)
    }

    fn settings(
        &self,
        reader: &mut TomlReader<'_>,
        table: &DeTable<'_>,
        is_override: bool,
        named: &mut Vec<(Range<usize>, String)>,
    ) -> Settings {
        let origin = |at: &Range<usize>| self.origin(at, is_override);
        let (mut settings, rules) = settings(reader, table, &origin);
        named.extend(rules);
        if let Some(value) = table.get("ignore") {
            ignored(reader, value, &origin, &mut settings);
        }
        if let Some(value) = table.get("allow") {
            allowed(reader, value, &origin, &mut settings, named);
        }
        settings
    }

    fn patterns(
        &self,
        reader: &mut TomlReader<'_>,
        value: &Value<'_>,
        is_override: bool,
    ) -> Vec<Pattern> {
        let mut patterns = Vec::new();
        for (at, written) in reader.one_or_more(value) {
            let origin = self.origin(&at, is_override);
            match Pattern::new(&written, origin, at.clone()) {
                Ok(pattern) => patterns.push(pattern),
                Err(message) => reader.mistake(at, message),
            }
        }
        patterns
    }

    fn suppressions(&self, reader: &mut TomlReader<'_>, value: &Value<'_>) -> Option<Set<bool>> {
        let table = reader.table(value)?;
        reader.keys(table, &["require_reason"], "key");
        let value = table.get("require_reason")?;
        Some(Set {
            value: reader.boolean(value)?,
            origin: self.origin(&value.span(), false),
        })
    }

    fn over(
        &self,
        reader: &mut TomlReader<'_>,
        value: &Value<'_>,
        named: &mut Vec<(Range<usize>, String)>,
    ) -> Option<Override> {
        let table = reader.table(value)?;
        reader.keys(table, OVERRIDE_KEYS, "key");
        let settings = self.settings(reader, table, true, named);
        let files = reader.required(table, &value.span(), "files")?;
        let patterns = self.patterns(reader, files, true);
        if matches!(files.get_ref(), DeValue::Array(array) if array.is_empty()) {
            reader.mistake(files.span(), "this list is empty".to_owned());
        }
        Some(Override {
            files: patterns,
            settings,
        })
    }
}

/// The settings for articles in a table, and the rules it names.
pub(super) fn settings(
    reader: &mut TomlReader<'_>,
    table: &DeTable<'_>,
    origin: &dyn Fn(&Range<usize>) -> Origin,
) -> (Settings, Vec<(Range<usize>, String)>) {
    let mut settings = Settings::default();
    let mut named = Vec::new();
    if let Some(value) = table.get("language") {
        settings.language = language(reader, value).map(|language| Set {
            value: language,
            origin: origin(&value.span()),
        });
    }
    if let Some(value) = table.get("genre") {
        let genre = reader.name(value, Genre::ALL, Genre::name);
        settings.genre = genre.map(|genre| Set {
            value: genre,
            origin: origin(&value.span()),
        });
    }
    if let Some(value) = table.get("pack") {
        let packs: Vec<_> = pack_names().collect();
        let pack = reader.name(value, &packs, |name| name);
        settings.pack = pack.map(|pack| Set {
            value: pack.to_owned(),
            origin: origin(&value.span()),
        });
    }
    if let Some(value) = table.get("min_confidence") {
        min_confidence::read(reader, value, origin, &mut settings, &mut named);
    }
    if let Some(value) = table.get("unread") {
        let unread = reader.name(value, UNREAD, Severity::name);
        settings.unread = unread.map(|unread| Set {
            value: unread,
            origin: origin(&value.span()),
        });
    }
    let rules = table.get("rules").and_then(|value| reader.table(value));
    for (id, value) in rules.into_iter().flatten() {
        named.push((id.span(), id.get_ref().to_string()));
        if let Some(level) = reader.name(value, Level::ALL, Level::name) {
            let level = Set {
                value: level,
                origin: origin(&value.span()),
            };
            settings.rules.insert(id.get_ref().to_string(), level);
        }
    }
    (settings, named)
}

/// Reads what is not checked at all.
fn ignored(
    reader: &mut TomlReader<'_>,
    value: &Value<'_>,
    origin: &dyn Fn(&Range<usize>) -> Origin,
    settings: &mut Settings,
) {
    let Some(table) = reader.table(value) else {
        return;
    };
    reader.keys(table, &["blocks", "lines"], "key");
    if let Some(value) = table.get("blocks") {
        let roles = reader.names(value, Role::ALL, Role::name).into_iter();
        settings.ignored_blocks.extend(roles.map(|value| Set {
            value,
            origin: origin(&table["blocks"].span()),
        }));
    }
    for (at, written) in { table.get("lines").into_iter() }
        .flat_map(|value| reader.one_or_more(value))
        .collect::<Vec<_>>()
    {
        if let Some(value) = word_pattern(reader, &at, &written) {
            let origin = origin(&at);
            settings.ignored_lines.push(Set { value, origin });
        }
    }
}

/// Reads the words that single rules let pass.
fn allowed(
    reader: &mut TomlReader<'_>,
    value: &Value<'_>,
    origin: &dyn Fn(&Range<usize>) -> Origin,
    settings: &mut Settings,
    named: &mut Vec<(Range<usize>, String)>,
) {
    for (id, value) in reader.table(value).into_iter().flatten() {
        let rule = id.get_ref().to_string();
        named.push((id.span(), rule.clone()));
        for (at, written) in reader.one_or_more(value) {
            if let Some(pattern) = word_pattern(reader, &at, &written) {
                settings.allowed.push(Set {
                    value: (rule.clone(), pattern),
                    origin: origin(&at),
                });
            }
        }
    }
}

fn word_pattern(
    reader: &mut TomlReader<'_>,
    at: &Range<usize>,
    written: &str,
) -> Option<WordPattern> {
    let pattern = WordPattern::new(written);
    pattern
        .map_err(|message| reader.mistake(at.clone(), message))
        .ok()
}

#[expect(
    clippy::option_option,
    reason = "a mistake is not the same as no language"
)]
fn language(reader: &mut TomlReader<'_>, value: &Value<'_>) -> Option<Option<Id>> {
    let known: Vec<Option<Id>> = Id::ALL.into_iter().map(Some).chain([None]).collect();
    reader.name(value, &known, |id| id.map_or(AUTO, Id::code))
}

/// Paths, relative to the folder of the file they are written in.
fn paths(
    reader: &mut TomlReader<'_>,
    value: &Value<'_>,
    folder: &Path,
) -> Vec<(Range<usize>, PathBuf)> {
    let paths = reader.one_or_more(value).into_iter();
    paths.map(|(at, path)| (at, folder.join(path))).collect()
}

/// The entries for each language, and how many are written: an entry for all languages counts once.
fn lexicon(reader: &mut TomlReader<'_>, value: &Value<'_>) -> (Vec<Entry>, usize) {
    let (mut entries, mut written) = (Vec::new(), 0);
    let Some(table) = reader.table(value) else {
        return (entries, written);
    };
    let codes: Vec<_> = Id::ALL.map(Id::code).into_iter().chain([ALL]).collect();
    reader.keys(table, &codes, "language");
    let names = lists();
    for (code, value) in table {
        let code: &str = code.get_ref();
        // What is below an unknown name is not read: one mistake is reported once.
        if !codes.contains(&code) {
            continue;
        }
        let languages = Id::ALL
            .into_iter()
            .filter(|id| code == ALL || code == id.code());
        let Some(lists) = reader.table(value) else {
            continue;
        };
        reader.keys(lists, &names, "word list");
        for (list, value) in lists {
            let list: &str = list.get_ref();
            if !names.contains(&list) {
                continue;
            }
            for (at, entry) in reader.one_or_more(value) {
                let entry = respelled(&entry);
                let mut checked = languages.clone();
                if let Some(error) = checked.find_map(|id| check_entry(id, list, &entry).err()) {
                    reader.mistake(at, error.to_string());
                    continue;
                }
                written += 1;
                entries.extend(languages.clone().map(|language| Entry {
                    language,
                    list: list.to_owned(),
                    entry: entry.clone().into_owned(),
                }));
            }
        }
    }
    (entries, written)
}
