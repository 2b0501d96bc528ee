//! The examples a rule is tested by.

use toml::de::DeTable;

use crate::language::Id;
use crate::rule::model::Example;
use crate::rule::toml_reader::{TomlReader, Value};

/// Reads the tables `[[example]]`.
pub(super) fn read(
    reader: &mut TomlReader<'_>,
    table: &DeTable<'_>,
    languages: &[Id],
) -> Vec<Example> {
    let Some(value) = table.get("example") else {
        return Vec::new();
    };
    // After a mistake in `languages`, an example may be in any.
    let languages = if languages.is_empty() {
        &Id::ALL
    } else {
        languages
    };
    reader
        .list(value, "tables `[[example]]`")
        .iter()
        .filter_map(|one| example(reader, one, languages))
        .collect()
}

fn example(reader: &mut TomlReader<'_>, value: &Value<'_>, languages: &[Id]) -> Option<Example> {
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
