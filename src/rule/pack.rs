//! Packs: selections of rules with a name, for a kind of newsroom.

use super::model::Rule;
use super::reader::{Purpose, Reader};
use crate::diagnostic::Diagnostic;
use crate::text::Text;

/// The name and the characters of every pack file of the program, by name.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// A selection of rules: those that run unasked, more, and less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its name.
    pub name: String,
    /// Whom it is for, in one sentence.
    pub summary: String,
    /// Rules that run though they would not unasked.
    pub with: Vec<String>,
    /// Rules that do not run though they would unasked.
    pub without: Vec<String>,
}

impl Pack {
    /// The ids of the rules it selects among some.
    pub fn select(&self, rules: &[Rule]) -> Vec<String> {
        let chosen = rules.iter().filter(|rule| self.runs(rule));
        chosen.map(|rule| rule.id.clone()).collect()
    }

    /// Whether a rule is among those it selects.
    pub fn runs(&self, rule: &Rule) -> bool {
        (rule.is_default() || self.with.contains(&rule.id)) && !self.without.contains(&rule.id)
    }
}

/// The names of the packs that come with the program.
pub fn pack_names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

/// The packs that come with the program, by name.
///
/// # Panics
/// When a pack file of the program is wrong, which a test rules out.
pub fn packs() -> Vec<Pack> {
    let known = super::ids();
    let read = |(name, toml): &(&str, &str)| {
        let text = Text::new(format!("rules/packs/{name}.toml"), *toml);
        read_pack(name, &text, &known).expect("a test reads every pack of the program")
    };
    FILES.iter().map(read).collect()
}

/// Reads a pack file; `known` are the ids of all rules there are.
///
/// # Errors
/// Every mistake in it.
fn read_pack(name: &str, text: &Text, known: &[&str]) -> Result<Pack, Vec<Diagnostic>> {
    let (mut reader, file) = Reader::new(text, Purpose::Rule);
    let table = file.get_ref();
    reader.keys(table, &["summary", "with", "without"], "key");
    let summary = reader.words(table, &(0..0), "summary");
    let mut ids = |key| {
        let mut ids = Vec::new();
        for (at, id) in reader.strings(table, key) {
            if known.contains(&id.as_str()) {
                ids.push(id);
            } else {
                reader.unknown(at, "rule", &id, known);
            }
        }
        ids
    };
    let (with, without) = (ids("with"), ids("without"));
    if reader.is_content()
        && let Some(summary) = summary
    {
        let name = name.to_owned();
        return Ok(Pack {
            name,
            summary,
            with,
            without,
        });
    }
    Err(reader.finish())
}
