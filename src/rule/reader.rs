//! A TOML file read key by key, with every mistake in it.
//!
//! The file is walked by hand, not deserialized, because serde stops at the first mistake. Here each
//! reading says what is wrong, where, and which name would have been right, and then goes on.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest;
use crate::diagnostic::{Confidence, Diagnostic, Fingerprint, Severity};
use crate::language::Id;
use crate::text::{Span, Text};

/// A value and its bytes in the file.
pub(crate) type Value<'a> = Spanned<DeValue<'a>>;

/// What a file is for, and so what a mistake in it is called and brings about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A rule.
    Rule,
    /// A configuration.
    Config,
    /// What an article says of itself above its first line.
    FrontMatter,
}

/// Reads values, and collects what is wrong with them.
pub(crate) struct Reader<'t> {
    text: &'t Text,
    purpose: Purpose,
    mistakes: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// A reader of values that come from a file.
    pub(crate) fn over(text: &'t Text, purpose: Purpose) -> Self {
        Self {
            text,
            purpose,
            mistakes: Vec::new(),
        }
    }

    /// Parses a file as far as it is TOML.
    pub(crate) fn new(text: &'t Text, purpose: Purpose) -> (Self, Spanned<DeTable<'t>>) {
        let mut reader = Self::over(text, purpose);
        let (table, mut errors) = DeTable::parse_recoverable(text.as_str());
        let place = |error: &toml::de::Error| error.span().unwrap_or_default();
        errors.sort_by_key(|error| place(error).start);
        let mut line = None;
        for error in errors {
            let at = place(&error);
            let here = text.line_of(number(at.start));
            // What follows the first mistake of a line is mostly its consequence.
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

    /// Whether nothing was wrong so far.
    pub(crate) fn is_content(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// Complains of every key that is none of these.
    pub(crate) fn keys(&mut self, table: &DeTable<'_>, known: &[&str], what: &str) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                self.unknown(key.span(), what, name, known);
            }
        }
    }

    /// A value that must be there; `whole` is the place of its table.
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

    /// A string that must be there and say something.
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

    /// A list that holds something; empty when the value is none.
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
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        self.list(value, "strings")
            .iter()
            .filter_map(|one| Some((one.span(), self.string(one)?)))
            .collect()
    }

    /// The strings of a list, or one alone, each with its place; empty when the value is neither.
    pub(crate) fn one_or_more(&mut self, value: &Value<'_>) -> Vec<(Range<usize>, String)> {
        if let DeValue::String(string) = value.get_ref() {
            return vec![(value.span(), string.to_string())];
        }
        let DeValue::Array(array) = value.get_ref() else {
            self.expected(value, "a string, or a list of strings");
            return Vec::new();
        };
        array
            .iter()
            .filter_map(|one| Some((one.span(), self.string(one)?)))
            .collect()
    }

    /// A list of names, each the name of one of these.
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

    /// The one of these that a string names.
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

    /// Complains of a name that is none of these, and says which is most like it.
    pub(crate) fn unknown(&mut self, at: Range<usize>, what: &str, name: &str, known: &[&str]) {
        let advice = match nearest(name, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("known here: `{}`", known.join("`, `")),
        };
        self.mistake(at, format!("unknown {what} `{name}`; {advice}"));
    }

    /// Complains of a rule there is not: there are too many to list.
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

    /// Complains of a value of another kind.
    pub(crate) fn expected(&mut self, value: &Value<'_>, what: &str) {
        let found = value.get_ref().type_str();
        self.mistake(value.span(), format!("expected {what}, found {found}"));
    }
}

impl Purpose {
    /// What a mistake is called, why it matters and what to do about it.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Rule => (
                "rule-file",
                "a rule that is not understood would pass what it was written to stop",
                "mend the rule file; `selon test --rules DIR` runs its examples",
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

/// The codes of all languages, which are keys wherever words stand in a rule file.
pub(crate) fn codes() -> [&'static str; Id::ALL.len()] {
    Id::ALL.map(Id::code)
}

/// How many bytes a table's heading has: enough to point at, where the whole table is too much.
fn heading(text: &Text, start: usize) -> usize {
    let start = number(start);
    let line = text.line(text.line_of(start));
    text.slice(Span::new(start, line.end)).trim_end().len()
}

fn number(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
