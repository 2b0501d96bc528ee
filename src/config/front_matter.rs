//! The front matter of an article.

use std::ops::Range;

use toml::de::DeTable;

use super::file;
use super::settings::{Origin, Set, Settings};
use super::yaml::{self, Yaml};
use crate::diagnostic::Diagnostic;
use crate::language::Id;
use crate::rule::toml_reader::{Purpose, TomlReader};
use crate::text::{Span, Text};

/// The table with our settings; everything else belongs to other programs.
const OURS: &str = "selon";

/// The keys in which articles name their language for any program.
const LANGUAGE: [&str; 2] = ["language", "lang"];

/// The keys of our table.
const KEYS: &[&str] = &["language", "genre", "pack", "min_confidence", "rules"];

/// The longest front matter that is read, in bytes.
const LONGEST: usize = 1 << 16;

/// Reads the settings in front matter between two fences, which is TOML or else YAML. `known` are the
/// ids of all rules.
///
/// Front matter may contain anything; only our own keys can have mistakes.
pub fn front_matter(
    text: &Text,
    place: Span,
    is_toml: bool,
    known: &[&str],
) -> (Settings, Vec<Diagnostic>) {
    let characters = text.slice(place);
    let mut reader = TomlReader::over(text, Purpose::FrontMatter);
    // Most articles set nothing, and need not be parsed.
    if characters.len() > LONGEST || ![OURS, "lang"].iter().any(|key| characters.contains(key)) {
        return (Settings::default(), Vec::new());
    }
    // Padding makes places count from the start of the file.
    let padded = "\n".repeat(place.start as usize) + characters;
    let parsed = if is_toml {
        DeTable::parse(&padded)
            .map(|table| Yaml {
                table: table.into_inner(),
                ..Yaml::default()
            })
            .map_err(|error| (error.span().unwrap_or_default(), error.message().to_owned()))
    } else {
        yaml::parse(&padded)
    };
    let mut settings = Settings::default();
    match parsed {
        Ok(Yaml { table, duplicates }) => {
            settings = read(&mut reader, text, &table, known);
            let is_ours = |key: &str| key == OURS || LANGUAGE.contains(&key);
            for (_, at) in duplicates.into_iter().filter(|(key, _)| is_ours(key)) {
                reader.mistake(at, "duplicate key".to_owned());
            }
        }
        Err((at, message)) if mentions_ours(characters) => reader.mistake(at, message),
        Err(_) => {}
    }
    (settings, reader.finish())
}

/// The settings of an article whose markup names its language at a place.
pub fn named_language(text: &Text, place: Span) -> Settings {
    let line = text.position(place.start).line;
    let language = language(text.slice(place)).map(|id| Set {
        value: Some(id),
        origin: Origin::Markup { line },
    });
    Settings {
        language,
        ..Settings::default()
    }
}

/// The language of a code such as `fr-BE`. A language we do not know is not a mistake.
fn language(code: &str) -> Option<Id> {
    let code = code.trim().to_lowercase();
    let code = code.split(['-', '_']).next().unwrap_or_default();
    Id::from_code(code)
}

fn read(reader: &mut TomlReader<'_>, text: &Text, table: &DeTable<'_>, known: &[&str]) -> Settings {
    let origin = |at: &Range<usize>| Origin::FrontMatter {
        line: text
            .position(u32::try_from(at.start).unwrap_or(u32::MAX))
            .line,
    };
    let mut settings = Settings::default();
    for value in LANGUAGE.iter().filter_map(|key| table.get(*key)) {
        if let Some(id) = language(value.get_ref().as_str().unwrap_or_default()) {
            settings.language = Some(Set {
                value: Some(id),
                origin: origin(&value.span()),
            });
        }
    }
    let Some(ours) = table.get(OURS).and_then(|value| reader.table(value)) else {
        return settings;
    };
    reader.keys(ours, KEYS, "key");
    let (own, named) = file::settings(reader, ours, &origin);
    for (at, id) in named {
        if !known.contains(&id.as_str()) {
            reader.unknown_rule(at, &id, known);
        }
    }
    settings.lay(&own);
    settings
}

/// Whether front matter that cannot be parsed mentions our table.
fn mentions_ours(characters: &str) -> bool {
    let ours = |line: &str| {
        let line = line.trim_start_matches('[');
        line.strip_prefix(OURS)
            .is_some_and(|rest| rest.trim_start().starts_with([':', ']', '=', '.']))
    };
    characters.lines().any(ours)
}
