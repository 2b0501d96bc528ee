//! Better verbs, as a rule file lists them.

use toml::de::{DeTable, DeValue};

use crate::language::Id;
use crate::rule::model::Rewording;
use crate::rule::subject::Subject;
use crate::rule::toml_reader::{TomlReader, codes};

/// Reads `suggest`: for each language, verbs and better ones for them. Empty if the rule has none.
pub(super) fn read(
    reader: &mut TomlReader<'_>,
    table: &DeTable<'_>,
    subject: Option<Subject>,
) -> Vec<Rewording> {
    let Some(value) = table.get("suggest") else {
        return Vec::new();
    };
    if subject.is_some_and(|subject| subject != Subject::Cue) {
        let message = "only a rule on `cue` has `suggest`".to_owned();
        reader.mistake(value.span(), message);
        return Vec::new();
    }
    let Some(lists) = reader.table(value) else {
        return Vec::new();
    };
    let known: Vec<_> = codes().into_iter().chain(["safe"]).collect();
    reader.keys(lists, &known, "key");
    let is_safe = lists.get("safe").and_then(|value| reader.boolean(value)) == Some(true);
    let mut all = Vec::new();
    for language in Id::ALL {
        let Some(pairs) = lists.get(language.code()) else {
            continue;
        };
        let DeValue::Table(pairs) = pairs.get_ref() else {
            reader.expected(pairs, "a table of verbs");
            continue;
        };
        for (from, to) in pairs {
            if let Some(to) = reader.string(to) {
                all.push(Rewording {
                    language,
                    from: from.get_ref().to_string(),
                    to,
                    is_safe,
                });
            }
        }
    }
    all
}
