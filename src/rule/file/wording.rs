//! What a rule says: texts in several languages, with placeholders.

use std::iter;

use toml::de::{DeTable, DeValue};

use crate::language::Id;
use crate::rule::model::{Labels, Wording};
use crate::rule::subject::Subject;
use crate::rule::toml_reader::{TomlReader, Value, codes};

/// The placeholders that stand for numbers, in the messages of rules on articles.
const COUNTS: &[&str] = &["sources", "attributions", "anonymous", "share"];

/// The placeholders a message may have: `{text}`, the same under the name of the subject, and, for
/// articles, the counts.
pub(super) fn placeholders(subject: Option<Subject>) -> Vec<&'static str> {
    let counts: &[_] = match subject {
        Some(Subject::Article) => COUNTS,
        _ => &[],
    };
    iter::once("text")
        .chain(subject.map(Subject::name))
        .chain(counts.iter().copied())
        .collect()
}

/// Reads `label`; empty if the rule has none.
pub(super) fn labels(
    reader: &mut TomlReader<'_>,
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
        read(reader, value, languages, &[])
    };
    Labels {
        last_source: label("last_source"),
        first_source: label("first_source"),
        hedge: label("hedge"),
    }
}

/// Reads a text in each language the rule applies to, or one for all.
pub(super) fn read(
    reader: &mut TomlReader<'_>,
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
    // Rules are explained in every language, even those they do not apply to.
    let spare = languages.first().map_or("", |id| all.of(*id));
    Some(Wording::each(|id| match all.of(id) {
        "" => spare.to_owned(),
        words => words.to_owned(),
    }))
}

/// A string whose placeholders are all known; all but the counts become `{text}`.
fn template(reader: &mut TomlReader<'_>, value: &Value<'_>, known: &[&str]) -> Option<String> {
    let written = reader.string(value)?;
    let at = value.span();
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
