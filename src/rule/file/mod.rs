//! A rule as its file writes it.
//!
//! One reading finds every mistake, each with its place, so that an editor mends a file once.

mod examples;
mod phrases;
mod suggest;
mod wording;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::condition::Conditions;
use super::genre::Genre;
use super::model::Rule;
use super::subject::Subject;
use super::toml_reader::{Purpose, TomlReader};
use crate::diagnostic::{Confidence, Diagnostic, Severity};
use crate::language::Id;
use crate::text::Text;

/// The keys of a rule file.
pub const KEYS: &[&str] = &[
    "summary",
    "why",
    "fix",
    "severity",
    "confidence",
    "min_confidence",
    "since",
    "references",
    "languages",
    "genres",
    "on",
    "where",
    "unless",
    "once",
    "yields_to",
    "message",
    "label",
    "phrases",
    "suggest",
    "example",
];

const CONFIDENCES: &[Confidence] = &[Confidence::High, Confidence::Medium, Confidence::Low];

/// `None` is "off".
const SEVERITIES: &[Option<Severity>] = &[
    Some(Severity::Error),
    Some(Severity::Warning),
    Some(Severity::Note),
    None,
];

/// Reads a rule file. `id` is its name without `.toml`, `known` the ids of all rules, with or
/// without this one.
///
/// # Errors
/// Every mistake in it.
pub(super) fn read(id: &str, text: &Text, known: &[&str]) -> Result<Rule, Vec<Diagnostic>> {
    let (mut reader, table) = TomlReader::new(text, Purpose::Rule);
    // In a file that is not TOML, keys would be misread and their mistakes misleading.
    if reader.has_no_mistakes() {
        let rule = rule(&mut reader, id, &table, known);
        if reader.has_no_mistakes()
            && let Some(rule) = rule
        {
            return Ok(rule);
        }
    }
    Err(reader.finish())
}

fn rule(
    reader: &mut TomlReader<'_>,
    id: &str,
    file: &Spanned<DeTable<'_>>,
    known: &[&str],
) -> Option<Rule> {
    let table = file.get_ref();
    let whole = &(0..0);
    check_id(reader, id);
    reader.keys(table, KEYS, "key");
    let summary = reader.words(table, whole, "summary");
    let subject = reader
        .required(table, whole, "on")
        .and_then(|value| reader.name(value, Subject::ALL, Subject::name));
    let languages = languages(reader, table);
    let placeholders = wording::placeholders(subject);
    let mut wording = |key, placeholders: &[&str]| {
        let value = reader.required(table, whole, key)?;
        wording::read(reader, value, &languages, placeholders)
    };
    let (why, fix) = (wording("why", &[]), wording("fix", &[]));
    let message = wording("message", &placeholders);
    let rule = Rule {
        id: id.to_owned(),
        summary: summary.unwrap_or_default(),
        why: why.unwrap_or_default(),
        fix: fix.unwrap_or_default(),
        severity: severity(reader, table),
        confidence: confidence(reader, table),
        min_confidence: table
            .get("min_confidence")
            .and_then(|value| reader.share(value)),
        since: table
            .get("since")
            .and_then(|value| reader.string(value))
            .unwrap_or_default(),
        references: strings(reader, table, "references"),
        examples: examples::read(reader, table, &languages),
        subject: subject.unwrap_or(Subject::Phrase),
        conditions: Conditions::read(reader, table, "where", subject),
        exceptions: Conditions::read(reader, table, "unless", subject),
        message: message.unwrap_or_default(),
        labels: wording::labels(reader, table, subject, &languages),
        yields_to: yields_to(reader, table, id, known),
        genres: genres(reader, table),
        once: table.get("once").and_then(|value| reader.boolean(value)) == Some(true),
        rewordings: suggest::read(reader, table, subject),
        phrases: phrases::read(reader, table, subject),
        languages,
    };
    subject.map(|_| rule)
}

/// Ids are made of characters that suppression comments and command lines can both hold.
fn check_id(reader: &mut TomlReader<'_>, id: &str) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        let message =
            format!("`{id}` cannot be a rule's name; use lower-case letters, digits and hyphens");
        reader.mistake(0..0, message);
    }
}

/// The default, `warning`, suits a newsroom's own rules, as does the default confidence, `high`.
fn severity(reader: &mut TomlReader<'_>, table: &DeTable<'_>) -> Option<Severity> {
    let name = |severity: Option<Severity>| severity.map_or("off", Severity::name);
    table
        .get("severity")
        .and_then(|value| reader.name(value, SEVERITIES, name))
        .unwrap_or(Some(Severity::Warning))
}

fn confidence(reader: &mut TomlReader<'_>, table: &DeTable<'_>) -> Confidence {
    table
        .get("confidence")
        .and_then(|value| reader.name(value, CONFIDENCES, Confidence::name))
        .unwrap_or(Confidence::High)
}

/// The languages a rule applies to: those it names, or else those it has phrases in, or else those
/// of its message, or else all. So a rule in English alone need not say anything in French.
fn languages(reader: &mut TomlReader<'_>, table: &DeTable<'_>) -> Vec<Id> {
    if let Some(value) = table.get("languages") {
        return reader.names(value, &Id::ALL, Id::code);
    }
    let in_table = |key: &&str| {
        let DeValue::Table(texts) = table.get(*key)?.get_ref() else {
            return None;
        };
        let own = Id::ALL
            .into_iter()
            .filter(|id| texts.contains_key(id.code()));
        Some(own.collect::<Vec<_>>()).filter(|own| !own.is_empty())
    };
    let named = ["phrases", "message"].iter().find_map(in_table);
    named.unwrap_or_else(|| Id::ALL.to_vec())
}

/// The genres a rule applies to: those it names, or all.
fn genres(reader: &mut TomlReader<'_>, table: &DeTable<'_>) -> Vec<Genre> {
    match table.get("genres") {
        Some(value) => reader.names(value, Genre::ALL, Genre::name),
        None => Genre::ALL.to_vec(),
    }
}

fn yields_to(
    reader: &mut TomlReader<'_>,
    table: &DeTable<'_>,
    id: &str,
    known: &[&str],
) -> Vec<String> {
    let mut rules = Vec::new();
    for (at, other) in reader.strings(table, "yields_to") {
        if other == id {
            reader.mistake(at, "a rule cannot yield to itself".to_owned());
        } else if reader.is_known(at, "rule", &other, known) {
            rules.push(other);
        }
    }
    rules
}

fn strings(reader: &mut TomlReader<'_>, table: &DeTable<'_>, key: &str) -> Vec<String> {
    let strings = reader.strings(table, key).into_iter();
    strings.map(|(_, string)| string).collect()
}
