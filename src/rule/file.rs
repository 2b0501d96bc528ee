//! A rule as its file writes it.
//!
//! One reading finds every mistake, each with its place, so that an editor mends a file once.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::condition::Conditions;
use super::genre::Genre;
use super::model::{Example, Labels, Rule, Wording};
use super::reader::{Purpose, Reader, Value, codes};
use super::subject::Subject;
use super::suggestion;
use crate::diagnostic::{Confidence, Diagnostic, Severity};
use crate::language::{Id, check_phrase, spellings};
use crate::text::Text;

/// The keys of a rule file.
pub const KEYS: &[&str] = &[
    "summary",
    "why",
    "fix",
    "severity",
    "confidence",
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

/// What a rule may be worth; none when it is off.
const SEVERITIES: &[Option<Severity>] = &[
    Some(Severity::Error),
    Some(Severity::Warning),
    Some(Severity::Note),
    None,
];

/// The placeholders that stand for numbers in the messages of rules on articles.
const COUNTS: &[&str] = &["sources", "attributions", "anonymous", "share"];

const CONFIDENCES: &[Confidence] = &[Confidence::High, Confidence::Medium, Confidence::Low];

/// Reads a rule file; its name without `.toml` is the rule's id. `known` are the ids of all rules
/// there are, this one or not.
///
/// # Errors
/// Every mistake in it.
pub(super) fn read(id: &str, text: &Text, known: &[&str]) -> Result<Rule, Vec<Diagnostic>> {
    let (mut reader, table) = Reader::new(text, Purpose::Rule);
    // What stands in a file that is no TOML would be misread, and its mistakes mistaken.
    if reader.is_content() {
        let rule = rule(&mut reader, id, &table, known);
        if reader.is_content()
            && let Some(rule) = rule
        {
            return Ok(rule);
        }
    }
    Err(reader.finish())
}

fn rule(
    reader: &mut Reader<'_>,
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
    let phrases = phrases(reader, table, subject);
    let languages = languages(reader, table, &phrases);
    let counts: &[_] = match subject {
        Some(Subject::Article) => COUNTS,
        _ => &[],
    };
    let placeholders: Vec<_> = std::iter::once("text")
        .chain(subject.map(Subject::name))
        .chain(counts.iter().copied())
        .collect();
    let mut wording = |key, placeholders: &[&str]| {
        let value = reader.required(table, whole, key)?;
        read_wording(reader, value, &languages, placeholders)
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
        since: table
            .get("since")
            .and_then(|value| reader.string(value))
            .unwrap_or_default(),
        references: strings(reader, table, "references"),
        examples: examples(reader, table, &languages),
        subject: subject.unwrap_or(Subject::Phrase),
        conditions: Conditions::read(reader, table, "where", subject),
        exceptions: Conditions::read(reader, table, "unless", subject),
        message: message.unwrap_or_default(),
        labels: labels(reader, table, subject, &languages),
        yields_to: yields_to(reader, table, id, known),
        genres: genres(reader, table),
        once: table.get("once").and_then(|value| reader.boolean(value)) == Some(true),
        rewordings: suggestion::read(reader, table, subject),
        languages,
        phrases,
    };
    subject.map(|_| rule)
}

/// Suppression comments and command lines name rules, so ids are made of what both can carry.
fn check_id(reader: &mut Reader<'_>, id: &str) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        let message = format!(
            "`{id}` names no rule; the file's name has lower-case letters, digits and hyphens"
        );
        reader.mistake(0..0, message);
    }
}

/// A newsroom's own rule warns, and is sure, unless it says otherwise.
fn severity(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Option<Severity> {
    let name = |severity: Option<Severity>| severity.map_or("off", Severity::name);
    table
        .get("severity")
        .and_then(|value| reader.name(value, SEVERITIES, name))
        .unwrap_or(Some(Severity::Warning))
}

fn confidence(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Confidence {
    table
        .get("confidence")
        .and_then(|value| reader.name(value, CONFIDENCES, Confidence::name))
        .unwrap_or(Confidence::High)
}

/// The languages a rule speaks of: those it names, or those it has phrases in, or all.
fn languages(reader: &mut Reader<'_>, table: &DeTable<'_>, phrases: &[(Id, String)]) -> Vec<Id> {
    if let Some(value) = table.get("languages") {
        return reader.names(value, &Id::ALL, Id::code);
    }
    let has = |id: &Id| phrases.is_empty() || phrases.iter().any(|(of, _)| of == id);
    Id::ALL.into_iter().filter(has).collect()
}

/// The genres a rule speaks of: those it names, or all.
fn genres(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Vec<Genre> {
    match table.get("genres") {
        Some(value) => reader.names(value, Genre::ALL, Genre::name),
        None => Genre::ALL.to_vec(),
    }
}

fn yields_to(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    id: &str,
    known: &[&str],
) -> Vec<String> {
    let mut rules = Vec::new();
    for (at, other) in reader.strings(table, "yields_to") {
        if other == id {
            reader.mistake(at, "a rule cannot yield to itself".to_owned());
        } else if known.contains(&other.as_str()) {
            rules.push(other);
        } else {
            reader.unknown(at, "rule", &other, known);
        }
    }
    rules
}

fn strings(reader: &mut Reader<'_>, table: &DeTable<'_>, key: &str) -> Vec<String> {
    let strings = reader.strings(table, key).into_iter();
    strings.map(|(_, string)| string).collect()
}

fn labels(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    subject: Option<Subject>,
    languages: &[Id],
) -> Labels {
    let Some(table) = table.get("label").and_then(|value| reader.table(value)) else {
        return Labels::default();
    };
    let known: &[&str] = match subject {
        Some(Subject::Claim) => &["last_source", "first_source", "hedge"],
        Some(Subject::Article | Subject::Paragraph | Subject::Sentence) => {
            &["last_source", "first_source"]
        }
        _ => &["last_source"],
    };
    reader.keys(table, known, "label");
    let mut label = |key: &str| {
        let value = table.get(key).filter(|_| known.contains(&key))?;
        read_wording(reader, value, languages, &[])
    };
    Labels {
        last_source: label("last_source"),
        first_source: label("first_source"),
        hedge: label("hedge"),
    }
}

fn phrases(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    subject: Option<Subject>,
) -> Vec<(Id, String)> {
    let value = table.get("phrases");
    let (Some(Subject::Phrase), Some(value)) = (subject, value) else {
        match (subject, value) {
            (Some(Subject::Phrase), None) => {
                let at = table.get("on").map_or(0..0, Spanned::span);
                reader.mistake(at, "a rule on `phrase` needs `phrases`".to_owned());
            }
            (Some(_), Some(value)) => {
                let message = "only a rule on `phrase` has `phrases`".to_owned();
                reader.mistake(value.span(), message);
            }
            _ => {}
        }
        return Vec::new();
    };
    let Some(lists) = reader.table(value) else {
        return Vec::new();
    };
    reader.keys(lists, &codes(), "language");
    let mut all = Vec::new();
    for id in Id::ALL {
        for (at, written) in reader.strings(lists, id.code()) {
            if let Err(error) = check_phrase(id, &written) {
                reader.mistake(at, error.to_string());
            }
            all.extend(spellings(&written).into_iter().map(|phrase| (id, phrase)));
        }
    }
    if all.is_empty() && reader.is_content() {
        let languages = codes().join("` or `");
        reader.mistake(
            value.span(),
            format!("`phrases` needs a list `{languages}`"),
        );
    }
    all
}

fn examples(reader: &mut Reader<'_>, table: &DeTable<'_>, languages: &[Id]) -> Vec<Example> {
    let Some(value) = table.get("example") else {
        return Vec::new();
    };
    reader
        .list(value, "tables `[[example]]`")
        .iter()
        .filter_map(|one| example(reader, one, languages))
        .collect()
}

fn example(reader: &mut Reader<'_>, value: &Value<'_>, languages: &[Id]) -> Option<Example> {
    let table = reader.table(value)?;
    reader.keys(table, &["language", "flagged", "clean"], "key");
    let mut sentence = |key: &str, is_flagged: bool| {
        let value = table.get(key)?;
        let sentence = reader.string(value)?;
        if let Some(mistake) = wrong_marks(&sentence, is_flagged) {
            reader.mistake(value.span(), mistake.to_owned());
        }
        Some(sentence)
    };
    let (flagged, clean) = (sentence("flagged", true), sentence("clean", false));
    let whole = value.span();
    if table.get("flagged").is_none() && table.get("clean").is_none() {
        let message = "an example needs a sentence `flagged`, or `clean`, or both".to_owned();
        reader.mistake(whole.clone(), message);
    }
    let language = reader.required(table, &whole, "language")?;
    let language = reader.name(language, languages, Id::code)?;
    Some(Example {
        language,
        flagged,
        clean,
    })
}

/// What is wrong with the marks of an example, if anything.
fn wrong_marks(sentence: &str, is_flagged: bool) -> Option<&'static str> {
    let opening = sentence.matches("{{").count();
    let pairs = sentence.split("{{").skip(1);
    let is_paired = pairs.clone().all(|rest| rest.matches("}}").count() == 1);
    if opening != sentence.matches("}}").count() || !is_paired {
        Some("`{{` and `}}` do not pair up")
    } else if is_flagged && opening == 0 {
        Some("`{{` and `}}` must mark the words to be flagged")
    } else if !is_flagged && opening > 0 {
        Some("a clean sentence has no words to mark")
    } else {
        None
    }
}

/// A text in each language the rule speaks of, or one for all.
fn read_wording(
    reader: &mut Reader<'_>,
    value: &Value<'_>,
    languages: &[Id],
    placeholders: &[&str],
) -> Option<Wording> {
    if let DeValue::String(_) = value.get_ref() {
        let words = template(reader, value, placeholders)?;
        return Some(Wording::each(|_| words.clone()));
    }
    let DeValue::Table(texts) = value.get_ref() else {
        reader.expected(value, "a string, or a table of one in each language");
        return None;
    };
    reader.keys(texts, &codes(), "language");
    let whole = value.span();
    let all = Wording::each(|id| {
        let value = if languages.contains(&id) {
            reader.required(texts, &whole, id.code())
        } else {
            texts.get(id.code())
        };
        value
            .and_then(|value| template(reader, value, placeholders))
            .unwrap_or_default()
    });
    // A language the rule does not speak of is still asked for where rules are explained.
    let spare = languages.first().map_or("", |id| all.of(*id));
    Some(Wording::each(|id| match all.of(id) {
        "" => spare.to_owned(),
        words => words.to_owned(),
    }))
}

/// A string whose placeholders all are among these; whichever is used, it becomes `{text}`.
fn template(reader: &mut Reader<'_>, value: &Value<'_>, known: &[&str]) -> Option<String> {
    let written = reader.string(value)?;
    let at: Range<usize> = value.span();
    if written.trim().is_empty() {
        reader.mistake(at, "these words are missing".to_owned());
        return None;
    }
    let mut parts = written.split('{');
    let mut words = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((name, rest)) = part.split_once('}') else {
            reader.mistake(at.clone(), "`{` is never closed".to_owned());
            continue;
        };
        if known.is_empty() {
            let message = format!("`{{{name}}}` has no meaning here");
            reader.mistake(at.clone(), message);
        } else if !known.contains(&name) {
            reader.unknown(at.clone(), "placeholder", name, known);
        }
        if COUNTS.contains(&name) {
            words.extend(["{", name, "}"]);
        } else {
            words.push_str("{text}");
        }
        words.push_str(rest);
    }
    Some(words)
}
