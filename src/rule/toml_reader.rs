//! Reads a TOML file key by key and collects every mistake in it.
//!
//! The file is walked by hand, not deserialized, because serde stops at the first mistake. Here each
//! read says what is wrong, where, and which name was probably meant, and then goes on.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use crate::diagnostic::{Confidence, Diagnostic, Fingerprint, Probability, Severity};
use crate::language::Id;
use crate::text::{Span, Text};

/// A value and its bytes in the file.
pub(crate) type Value<'a> = Spanned<DeValue<'a>>;

/// What a file is for, and so what a mistake in it is called and leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A rule.
    Rule,
    /// A configuration.
    Config,
    /// The settings of one article, above its first line.
    FrontMatter,
}

/// Reads the values of one file and collects the mistakes in them.
pub(crate) struct TomlReader<'t> {
    text: &'t Text,
    purpose: Purpose,
    mistakes: Vec<Diagnostic>,
}

impl<'t> TomlReader<'t> {
    /// A reader of values that come from a file, whatever its format.
    pub(crate) fn over(text: &'t Text, purpose: Purpose) -> Self {
        Self {
            text,
            purpose,
            mistakes: Vec::new(),
        }
    }

    /// Parses a TOML file; what is not TOML is a mistake, and the rest is still read.
    pub(crate) fn new(text: &'t Text, purpose: Purpose) -> (Self, Spanned<DeTable<'t>>) {
        let mut reader = Self::over(text, purpose);
        let (table, mut errors) = DeTable::parse_recoverable(text.as_str());
        let place = |error: &toml::de::Error| error.span().unwrap_or_default();
        errors.sort_by_key(|error| place(error).start);
        let mut line = None;
        for error in errors {
            let at = place(&error);
            let here = text.line_of(number(at.start));
            // Later mistakes in a line mostly follow from its first.
            if line.replace(here) != Some(here) {
                reader.mistake(at, error.message().to_owned());
            }
        }
        (reader, table)
    }

    /// The mistakes so far, in the order of the file.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.mistakes.sort_by_key(|mistake| mistake.span);
        self.mistakes
    }

    /// Whether nothing has been wrong so far.
    pub(crate) fn has_no_mistakes(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// Reports every key that is not known.
    pub(crate) fn keys(&mut self, table: &DeTable<'_>, known: &[&str], what: &str) {
        for key in table.keys() {
            self.is_known(key.span(), what, key.get_ref(), known);
        }
    }

    /// A required value; `whole` is the place of its table.
    pub(crate) fn required<'a, 'b>(
        &mut self,
        table: &'a DeTable<'b>,
        whole: &Range<usize>,
        key: &str,
    ) -> Option<&'a Value<'b>> {
        let value = table.get(key);
        if value.is_none() {
            let end = whole.end.min(whole.start + heading(self.text, whole.start));
            self.mistake(whole.start..end, format!("`{key}` is missing"));
        }
        value
    }

    /// A required string that is not blank.
    pub(crate) fn words(
        &mut self,
        table: &DeTable<'_>,
        whole: &Range<usize>,
        key: &str,
    ) -> Option<String> {
        let value = self.required(table, whole, key)?;
        let words = self.string(value)?;
        if words.trim().is_empty() {
            self.mistake(value.span(), format!("`{key}` is empty"));
        }
        Some(words)
    }

    pub(crate) fn table<'a, 'b>(&mut self, value: &'a Value<'b>) -> Option<&'a DeTable<'b>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        self.expected(value, "a table");
        None
    }

    pub(crate) fn string(&mut self, value: &Value<'_>) -> Option<String> {
        if let DeValue::String(string) = value.get_ref() {
            return Some(string.to_string());
        }
        self.expected(value, "a string");
        None
    }

    pub(crate) fn boolean(&mut self, value: &Value<'_>) -> Option<bool> {
        if let DeValue::Boolean(boolean) = value.get_ref() {
            return Some(*boolean);
        }
        self.expected(value, "`true` or `false`");
        None
    }

    pub(crate) fn count(&mut self, value: &Value<'_>) -> Option<u32> {
        if let DeValue::Integer(integer) = value.get_ref()
            && let Ok(count) = u32::from_str_radix(integer.as_str(), integer.radix())
        {
            return Some(count);
        }
        self.expected(value, "a whole number");
        None
    }

    /// A number from 0 to 1.
    pub(crate) fn share(&mut self, value: &Value<'_>) -> Option<Probability> {
        let number = match value.get_ref() {
            DeValue::Float(float) => float.as_str().parse().ok(),
            DeValue::Integer(integer) => integer.as_str().parse().ok(),
            // YAML has no other scalars.
            DeValue::String(written) if self.purpose == Purpose::FrontMatter => {
                written.parse().ok()
            }
            DeValue::String(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        let share = number.and_then(Probability::of_share);
        if share.is_none() {
            self.expected(value, "a number from 0 to 1");
        }
        share
    }

    /// A list that must not be empty; empty if the value is not a list.
    pub(crate) fn list<'a, 'b>(&mut self, value: &'a Value<'b>, of: &str) -> &'a [Value<'b>] {
        let DeValue::Array(array) = value.get_ref() else {
            self.expected(value, &format!("a list of {of}"));
            return &[];
        };
        if array.is_empty() {
            self.mistake(value.span(), "this list is empty".to_owned());
        }
        array
    }

    /// The strings of an optional list, each with its place.
    pub(crate) fn strings(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
    ) -> Vec<(Range<usize>, String)> {
        let list = table.get(key).map(|value| self.list(value, "strings"));
        self.each_string(list.unwrap_or_default())
    }

    /// The strings of a list, or a single string, each with its place; empty if the value is neither.
    pub(crate) fn one_or_more(&mut self, value: &Value<'_>) -> Vec<(Range<usize>, String)> {
        if let DeValue::String(string) = value.get_ref() {
            return vec![(value.span(), string.to_string())];
        }
        let DeValue::Array(array) = value.get_ref() else {
            self.expected(value, "a string, or a list of strings");
            return Vec::new();
        };
        self.each_string(array)
    }

    fn each_string(&mut self, values: &[Value<'_>]) -> Vec<(Range<usize>, String)> {
        let strings = values.iter();
        strings
            .filter_map(|one| Some((one.span(), self.string(one)?)))
            .collect()
    }

    /// The values named in a list.
    pub(crate) fn names<T: Copy>(
        &mut self,
        value: &Value<'_>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Vec<T> {
        self.list(value, "strings")
            .iter()
            .filter_map(|one| self.name(one, all, name))
            .collect()
    }

    /// The value that a string names.
    pub(crate) fn name<T: Copy>(
        &mut self,
        value: &Value<'_>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let known: Vec<_> = all.iter().map(|one| name(*one)).collect();
        let DeValue::String(written) = value.get_ref() else {
            let strings = format!("\"{}\"", known.join("\", \""));
            self.expected(value, &format!("one of {strings}"));
            return None;
        };
        let found = all.iter().copied().find(|one| name(*one) == *written);
        if found.is_none() {
            self.unknown(value.span(), "value", written, &known);
        }
        found
    }

    /// Whether a name is known; if not, it is reported.
    pub(crate) fn is_known(
        &mut self,
        at: Range<usize>,
        what: &str,
        name: &str,
        known: &[&str],
    ) -> bool {
        let is_known = known.contains(&name);
        if !is_known {
            self.unknown(at, what, name, known);
        }
        is_known
    }

    /// Reports a name that is not known, with the nearest one that is.
    pub(crate) fn unknown(&mut self, at: Range<usize>, what: &str, name: &str, known: &[&str]) {
        let advice = match nearest(name, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("known here: `{}`", known.join("`, `")),
        };
        self.mistake(at, format!("unknown {what} `{name}`; {advice}"));
    }

    /// Reports a rule that does not exist; there are too many rules to list.
    pub(crate) fn unknown_rule(&mut self, at: Range<usize>, id: &str, known: &[&str]) {
        let advice = match nearest(id, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`selon rules` lists them all".to_owned(),
        };
        self.mistake(at, format!("no rule is called `{id}`; {advice}"));
    }

    pub(crate) fn mistake(&mut self, at: Range<usize>, message: String) {
        let span = Span::new(number(at.start), number(at.end));
        let line = self.text.line(self.text.line_of(span.start));
        let (rule, why, fix) = self.purpose.words();
        self.mistakes.push(Diagnostic {
            rule: rule.to_owned(),
            severity: Severity::Error,
            confidence: Confidence::High,
            certainty: None,
            message,
            why: why.to_owned(),
            fix: fix.to_owned(),
            span,
            sentence: line.to(span),
            labels: Vec::new(),
            fingerprint: Fingerprint::default(),
            suggestions: Vec::new(),
        });
    }

    /// Reports a value of the wrong type.
    pub(crate) fn expected(&mut self, value: &Value<'_>, what: &str) {
        let found = value.get_ref().type_str();
        self.mistake(value.span(), format!("expected {what}, found {found}"));
    }
}

impl Purpose {
    /// The id of a mistake, why it matters and what to do about it.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Rule => (
                "rule-file",
                "a rule selon cannot read would miss what it is meant to catch",
                "correct the rule file, then run `selon test --rules DIR`",
            ),
            Self::Config => (
                "config-file",
                "a setting with a mistake is ignored, so findings may be missing or unwanted",
                "correct the configuration; `selon config show` shows the settings in effect",
            ),
            Self::FrontMatter => (
                "front-matter",
                "a setting with a mistake is ignored, so findings may be missing or unwanted",
                "correct the front matter; `selon config show FILE` shows the settings in effect",
            ),
        }
    }
}

/// The codes of all languages: the keys of texts in several languages.
pub(crate) fn codes() -> [&'static str; Id::ALL.len()] {
    Id::ALL.map(Id::code)
}

/// How many bytes the heading of a table has: enough to point at instead of the whole table.
fn heading(text: &Text, start: usize) -> usize {
    let start = number(start);
    let line = text.line(text.line_of(start));
    text.slice(Span::new(start, line.end)).trim_end().len()
}

fn number(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
