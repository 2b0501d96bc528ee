//! From which probability on findings are reported.

use std::ops::Range;

use toml::de::DeValue;

use super::settings::{Origin, Set, Settings};
use crate::rule::toml_reader::{TomlReader, Value};

/// The key that stands for every rule.
const ALL: &str = "all";

/// Reads from which probability on findings are reported: a number for all of them, or a table with numbers
/// for `all` and for single rules.
pub(super) fn read(
    reader: &mut TomlReader<'_>,
    value: &Value<'_>,
    origin: &dyn Fn(&Range<usize>) -> Origin,
    settings: &mut Settings,
    named: &mut Vec<(Range<usize>, String)>,
) {
    let share = |reader: &mut TomlReader<'_>, value: &Value<'_>| {
        Some(Set {
            value: reader.share(value)?,
            origin: origin(&value.span()),
        })
    };
    let DeValue::Table(table) = value.get_ref() else {
        settings.min_confidence = share(reader, value);
        return;
    };
    for (id, value) in table {
        if id.get_ref() == ALL {
            settings.min_confidence = share(reader, value);
            continue;
        }
        named.push((id.span(), id.get_ref().to_string()));
        if let Some(least) = share(reader, value) {
            let id = id.get_ref().to_string();
            settings.rule_confidence.insert(id, least);
        }
    }
}
