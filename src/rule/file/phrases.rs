//! A newsroom's own phrases.

use toml::Spanned;
use toml::de::DeTable;

use crate::language::{Id, check_phrase, spellings};
use crate::rule::subject::Subject;
use crate::rule::toml_reader::{TomlReader, codes};
use crate::text::respelled;

/// Reads `phrases`, which only rules on `phrase` have, and those must have.
pub(super) fn read(
    reader: &mut TomlReader<'_>,
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
            let written = respelled(&written);
            if let Err(error) = check_phrase(id, &written) {
                reader.mistake(at, error.to_string());
            }
            all.extend(spellings(&written).into_iter().map(|phrase| (id, phrase)));
        }
    }
    if all.is_empty() && reader.has_no_mistakes() {
        let languages = codes().join("` or `");
        reader.mistake(
            value.span(),
            format!("`phrases` needs a list `{languages}`"),
        );
    }
    all
}
