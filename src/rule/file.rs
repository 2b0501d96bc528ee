//! A rule as its file writes it, and every mistake in it.
//!
//! The file is walked by hand, key by key, so that one reading finds all mistakes, each with its
//! place and the nearest name that would have been right.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::condition::{Conditions, Field, Subject};
use super::model::{Example, Rule, Wording};
use super::nearest;
use crate::diagnostic::{Confidence, Diagnostic, Severity};
use crate::language::{Id, check_phrase};
use crate::text::{Span, Text};

/// The keys of a rule file.
const KEYS: &[&str] = &[
    "summary",
    "why",
    "fix",
    "severity",
    "confidence",
    "since",
    "references",
    "on",
    "where",
    "unless",
    "message",
    "last_source",
    "yields_to",
    "phrases",
    "example",
];

/// Reads a rule file; its name without `.toml` is the rule's id.
///
/// # Errors
/// Every mistake in it.
pub(super) fn read(id: &str, text: &Text) -> Result<Rule, Vec<Diagnostic>> {
    let mut reader = Reader {
        text,
        mistakes: Vec::new(),
    };
    let rule = match DeTable::parse(text.as_str()) {
        Ok(table) => reader.rule(id, &table),
        Err(error) => {
            reader.mistake(error.span().unwrap_or(0..0), error.message().to_owned());
            None
        }
    };
    match rule {
        Some(rule) if reader.mistakes.is_empty() => Ok(rule),
        _ => Err(reader.mistakes),
    }
}

/// A severity as written; none when the rule is off.
struct Level(Option<Severity>);

type Value<'a> = Spanned<DeValue<'a>>;
type Table<'a> = Spanned<DeTable<'a>>;

struct Reader<'t> {
    text: &'t Text,
    mistakes: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn rule(&mut self, id: &str, file: &Table<'_>) -> Option<Rule> {
        let table = file.get_ref();
        self.keys(table, KEYS, "key");
        let whole = file.span();
        let subject = self
            .required(table, whole.clone(), "on")
            .and_then(|value| {
                let name = self.string(value)?;
                self.name(
                    value,
                    &name,
                    Subject::from_name,
                    &names(Subject::ALL, |one| one.name()),
                )
            })?;
        let severity = self.severity(table, whole.clone());
        let confidence = self.confidence(table, whole.clone());
        let conditions = self.conditions(table, "where", subject);
        let exceptions = self.conditions(table, "unless", subject);
        let phrases = self.phrases(table, subject);
        Some(Rule {
            id: id.to_owned(),
            summary: self.text_of(table, &whole, "summary"),
            why: self.wording(table, &whole, "why"),
            fix: self.wording(table, &whole, "fix"),
            severity: severity?.0,
            confidence: confidence?,
            since: table
                .get("since")
                .and_then(|value| self.string(value))
                .unwrap_or_default(),
            references: self.strings(table, "references"),
            examples: self.examples(table),
            subject,
            conditions,
            exceptions,
            message: self.wording(table, &whole, "message"),
            last_source: table
                .get("last_source")
                .is_some()
                .then(|| self.wording(table, &whole, "last_source")),
            yields_to: self.strings(table, "yields_to"),
            phrases,
        })
    }

    /// Complains of every key that is none of these.
    fn keys(&mut self, table: &DeTable<'_>, known: &[&str], what: &str) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                self.unknown(key.span(), what, name, known);
            }
        }
    }

    fn severity(&mut self, table: &DeTable<'_>, whole: std::ops::Range<usize>) -> Option<Level> {
        let value = self.required(table, whole, "severity")?;
        let name = self.string(value)?;
        let known = ["error", "warning", "note", "off"];
        let read = |name: &str| match name {
            "error" => Some(Level(Some(Severity::Error))),
            "warning" => Some(Level(Some(Severity::Warning))),
            "note" => Some(Level(Some(Severity::Note))),
            "off" => Some(Level(None)),
            _ => None,
        };
        self.name(value, &name, read, &known)
    }

    fn confidence(
        &mut self,
        table: &DeTable<'_>,
        whole: std::ops::Range<usize>,
    ) -> Option<Confidence> {
        let value = self.required(table, whole, "confidence")?;
        let name = self.string(value)?;
        let read = |name: &str| match name {
            "low" => Some(Confidence::Low),
            "medium" => Some(Confidence::Medium),
            "high" => Some(Confidence::High),
            _ => None,
        };
        self.name(value, &name, read, &["high", "medium", "low"])
    }

    fn conditions(&mut self, table: &DeTable<'_>, key: &str, subject: Subject) -> Conditions {
        let mut conditions = Conditions::default();
        let Some(asked) = table.get(key).and_then(|value| self.table(value)) else {
            return conditions;
        };
        let known = names(subject.fields(), |field| field.name());
        for (key, value) in asked {
            let name: &str = key.get_ref();
            match Field::from_name(name).filter(|field| subject.fields().contains(field)) {
                Some(field) => self.condition(field, value, subject, &mut conditions),
                None => {
                    self.unknown(
                        key.span(),
                        &format!("condition of a {}", subject.name()),
                        name,
                        &known,
                    );
                }
            }
        }
        conditions
    }

    fn condition(
        &mut self,
        field: Field,
        value: &Value<'_>,
        subject: Subject,
        to: &mut Conditions,
    ) {
        use crate::annotate::{Signal, SourceKind, Support};
        use crate::language::{HedgeForm, VerbClass};
        match field {
            Field::Signals => to.signals = self.list(value, Signal::ALL, Signal::name),
            Field::Support => to.support = self.list(value, Support::ALL, Support::name),
            Field::Class => to.classes = self.list(value, VerbClass::ALL, VerbClass::name),
            Field::Kind if subject == Subject::Hedge => {
                to.hedges = self.list(value, HedgeForm::ALL, HedgeForm::name);
            }
            Field::Kind => to.sources = self.list(value, SourceKind::ALL, SourceKind::name),
            Field::Linked => to.linked = self.boolean(value),
            Field::InQuotation => to.in_quotation = self.boolean(value),
            Field::Speech => to.speech = self.boolean(value),
            Field::Attributed => to.attributed = self.boolean(value),
            Field::ReasonGiven => to.reason_given = self.boolean(value),
            Field::MinWords => to.min_words = self.count(value),
        }
    }

    fn phrases(&mut self, table: &DeTable<'_>, subject: Subject) -> Vec<(Id, String)> {
        let Some(value) = table.get("phrases") else {
            if subject == Subject::Phrase {
                let at = table.get("on").map_or(0..0, Spanned::span);
                self.mistake(at, "a rule on phrases needs a table `phrases`".to_owned());
            }
            return Vec::new();
        };
        let Some(lists) = self.table(value) else {
            return Vec::new();
        };
        self.keys(lists, &["en", "fr"], "language");
        let mut phrases = Vec::new();
        for id in Id::ALL {
            for phrase in self.strings(lists, id.code()) {
                if let Err(error) = check_phrase(&phrase) {
                    self.mistake(value.span(), format!("`{phrase}`: {error}"));
                }
                phrases.push((id, phrase.to_lowercase()));
            }
        }
        phrases
    }

    fn examples(&mut self, table: &DeTable<'_>) -> Vec<Example> {
        let Some(value) = table.get("example") else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.get_ref() else {
            self.expected(value, "a list of tables");
            return Vec::new();
        };
        array.iter().filter_map(|one| self.example(one)).collect()
    }

    fn example(&mut self, value: &Value<'_>) -> Option<Example> {
        let table = self.table(value)?;
        self.keys(table, &["language", "flagged", "clean"], "key");
        let language = self.required(table, value.span(), "language")?;
        let code = self.string(language)?;
        let language = self.name(language, &code, Id::from_code, &["en", "fr"])?;
        let flagged = table.get("flagged").and_then(|value| self.string(value));
        let clean = table.get("clean").and_then(|value| self.string(value));
        Some(Example {
            language,
            flagged,
            clean,
        })
    }

    /// A text in every language, or one for all.
    fn wording(
        &mut self,
        table: &DeTable<'_>,
        whole: &std::ops::Range<usize>,
        key: &str,
    ) -> Wording {
        let Some(value) = self.required(table, whole.clone(), key) else {
            return Wording::default();
        };
        if let DeValue::String(one) = value.get_ref() {
            return Wording {
                en: one.to_string(),
                fr: one.to_string(),
            };
        }
        let Some(texts) = self.table(value) else {
            return Wording::default();
        };
        self.keys(texts, &["en", "fr"], "language");
        let whole = value.span();
        let en = self.text_of(texts, &whole, "en");
        Wording {
            en,
            fr: self.text_of(texts, &whole, "fr"),
        }
    }

    fn text_of(
        &mut self,
        table: &DeTable<'_>,
        whole: &std::ops::Range<usize>,
        key: &str,
    ) -> String {
        let value = self.required(table, whole.clone(), key);
        value
            .and_then(|value| self.string(value))
            .unwrap_or_default()
    }

    fn required<'a, 'b>(
        &mut self,
        table: &'a DeTable<'b>,
        whole: std::ops::Range<usize>,
        key: &str,
    ) -> Option<&'a Value<'b>> {
        let value = table.get(key);
        if value.is_none() {
            self.mistake(whole.start..whole.start, format!("`{key}` is missing"));
        }
        value
    }

    fn table<'a, 'b>(&mut self, value: &'a Value<'b>) -> Option<&'a DeTable<'b>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        self.expected(value, "a table");
        None
    }

    fn string(&mut self, value: &Value<'_>) -> Option<String> {
        if let DeValue::String(string) = value.get_ref() {
            return Some(string.to_string());
        }
        self.expected(value, "a string");
        None
    }

    fn boolean(&mut self, value: &Value<'_>) -> Option<bool> {
        if let DeValue::Boolean(boolean) = value.get_ref() {
            return Some(*boolean);
        }
        self.expected(value, "`true` or `false`");
        None
    }

    fn count(&mut self, value: &Value<'_>) -> Option<u32> {
        if let DeValue::Integer(integer) = value.get_ref()
            && let Ok(count) = u32::from_str_radix(integer.as_str(), integer.radix())
        {
            return Some(count);
        }
        self.expected(value, "a whole number");
        None
    }

    fn strings(&mut self, table: &DeTable<'_>, key: &str) -> Vec<String> {
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value.get_ref() else {
            self.expected(value, "a list of strings");
            return Vec::new();
        };
        array.iter().filter_map(|one| self.string(one)).collect()
    }

    /// A list of names, each one of these.
    fn list<T: Copy>(
        &mut self,
        value: &Value<'_>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Vec<T> {
        let DeValue::Array(array) = value.get_ref() else {
            self.expected(value, "a list of strings");
            return Vec::new();
        };
        let known = names(all, |one| name(*one));
        let mut list = Vec::new();
        for one in array {
            let Some(written) = self.string(one) else {
                continue;
            };
            let read = |wanted: &str| all.iter().copied().find(|one| name(*one) == wanted);
            list.extend(self.name(one, &written, read, &known));
        }
        list
    }

    fn name<T>(
        &mut self,
        value: &Value<'_>,
        written: &str,
        read: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<T> {
        let read = read(written);
        if read.is_none() {
            self.unknown(value.span(), "value", written, known);
        }
        read
    }

    fn unknown(&mut self, at: std::ops::Range<usize>, what: &str, name: &str, known: &[&str]) {
        let advice = match nearest(name, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("it is one of {}", known.join(", ")),
        };
        self.mistake(at, format!("unknown {what} `{name}`; {advice}"));
    }

    fn expected(&mut self, value: &Value<'_>, what: &str) {
        self.mistake(value.span(), format!("expected {what}"));
    }

    fn mistake(&mut self, at: std::ops::Range<usize>, message: String) {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let span = Span::new(number(at.start), number(at.end));
        let line = self.text.line(self.text.line_of(span.start));
        self.mistakes.push(Diagnostic {
            rule: "rule-file".to_owned(),
            severity: Severity::Error,
            confidence: Confidence::High,
            message,
            why: "a rule that is not understood would pass what it was written to stop".to_owned(),
            fix: "mend the rule file; `selon test --rules DIR` runs its examples".to_owned(),
            span,
            sentence: line.to(span),
            labels: Vec::new(),
        });
    }
}

fn names<T>(all: &[T], name: impl Fn(&T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(name).collect()
}
