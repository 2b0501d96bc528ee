//! Packs: named selections of rules, for different kinds of newsrooms.

use toml::de::{DeTable, DeValue};

use super::builtin::ids;
use super::model::Rule;
use super::toml_reader::{Purpose, TomlReader};
use crate::diagnostic::{Diagnostic, Probability};
use crate::text::Text;

/// The name and the text of every pack file in `rules/packs/`, sorted by name.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// What a pack file says to add every rule, so that no list has to grow with the rules.
const EVERY_RULE: &str = "every rule";

/// A selection of rules: the default ones, and more, and less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its name.
    pub name: String,
    /// Whom it is for, in one sentence.
    pub summary: String,
    /// Rules that run though they do not by default.
    pub with: With,
    /// Rules that do not run though they do by default.
    pub without: Vec<String>,
    /// From which probability on findings are reported; `None` for the default.
    pub min_confidence: Option<Probability>,
}

/// What a pack adds to the default rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum With {
    /// Every other rule.
    EveryRule,
    /// Rules by id.
    These(Vec<String>),
}

impl Pack {
    /// The ids of those of some rules that it selects.
    pub fn select(&self, rules: &[Rule]) -> Vec<String> {
        let chosen = rules.iter().filter(|rule| self.runs(rule));
        chosen.map(|rule| rule.id.clone()).collect()
    }

    /// Whether it selects a rule.
    pub fn runs(&self, rule: &Rule) -> bool {
        let is_added = match &self.with {
            With::EveryRule => true,
            With::These(ids) => ids.contains(&rule.id),
        };
        (rule.is_default() || is_added) && !self.without.contains(&rule.id)
    }
}

/// The names of the packs that come with the program.
pub fn pack_names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The packs that come with the program, sorted by name.
///
/// # Panics
/// If a pack file of the program is wrong, which a test rules out.
pub fn packs() -> Vec<Pack> {
    let known = ids();
    let read = |(name, toml): &(&str, &str)| {
        let text = Text::new(format!("rules/packs/{name}.toml"), *toml);
        read_pack(name, &text, &known).expect("a test reads every pack of the program")
    };
    FILES.iter().map(read).collect()
}

/// Reads a pack file; `known` are the ids of all rules.
///
/// # Errors
/// Every mistake in it.
fn read_pack(name: &str, text: &Text, known: &[&str]) -> Result<Pack, Vec<Diagnostic>> {
    let (mut reader, file) = TomlReader::new(text, Purpose::Rule);
    let table = file.get_ref();
    reader.keys(
        table,
        &["summary", "with", "without", "min_confidence"],
        "key",
    );
    let summary = reader.words(table, &(0..0), "summary");
    let with = match table.get("with").map(toml::Spanned::get_ref) {
        Some(DeValue::String(word)) if word == EVERY_RULE => With::EveryRule,
        _ => With::These(rules(&mut reader, table, "with", known)),
    };
    let without = rules(&mut reader, table, "without", known);
    let least = table.get("min_confidence");
    let min_confidence = least.and_then(|value| reader.share(value));
    if reader.has_no_mistakes()
        && let Some(summary) = summary
    {
        return Ok(Pack {
            name: name.to_owned(),
            summary,
            with,
            without,
            min_confidence,
        });
    }
    Err(reader.finish())
}

/// The rules a list names.
fn rules(
    reader: &mut TomlReader<'_>,
    table: &DeTable<'_>,
    key: &str,
    known: &[&str],
) -> Vec<String> {
    let named = reader.strings(table, key).into_iter();
    named
        .filter_map(|(at, id)| reader.is_known(at, "rule", &id, known).then_some(id))
        .collect()
}
