//! What a rule wants its questions to be answered with.

use toml::de::DeTable;

use super::field::{Field, Shape};
use super::subject::Subject;
use super::toml_reader::{TomlReader, Value};

/// What a rule wants a question to be answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One of these names, as bits by their place in the list.
    OneOf(u32),
    Exactly(bool),
    AtLeast(u32),
    AtMost(u32),
}

/// What the analysis answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// These names, as bits by their place in the list.
    Names(u32),
    Is(bool),
    Count(u32),
}

/// The questions a rule asks, each with the answer it wants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions(Vec<(Field, Wanted)>);

impl Conditions {
    /// Reads `where` or `unless`; empty if the rule has no such table.
    pub(super) fn read(
        reader: &mut TomlReader<'_>,
        table: &DeTable<'_>,
        key: &str,
        subject: Option<Subject>,
    ) -> Self {
        let mut conditions = Self::default();
        let (Some(value), Some(subject)) = (table.get(key), subject) else {
            return conditions;
        };
        let Some(asked) = reader.table(value) else {
            return conditions;
        };
        let fields = subject.fields();
        let known: Vec<_> = fields.iter().map(|field| field.name()).collect();
        for (key, value) in asked {
            let name: &str = key.get_ref();
            let Some(field) = fields.iter().find(|field| field.name() == name) else {
                let what = format!("condition of {}", subject.with_article());
                reader.unknown(key.span(), &what, name, &known);
                continue;
            };
            if let Some(wanted) = wanted(reader, &field.shape(subject), value) {
                conditions.0.push((*field, wanted));
            }
        }
        conditions.0.sort_by_key(|(field, _)| rank(*field));
        conditions
    }

    /// Whether a question is asked.
    pub(super) fn ask(&self, field: Field) -> bool {
        self.0.iter().any(|(asked, _)| *asked == field)
    }

    /// The question to ask first and the answer it wants; `None` if there are no questions.
    pub(super) fn first(&self) -> Option<(Field, Wanted)> {
        self.0.first().copied()
    }

    /// Whether every question gets the answer it wants; a question without an answer does not.
    pub(super) fn all_hold(&self, answer: impl Fn(Field) -> Option<Answer>) -> bool {
        let holds =
            |&(field, wanted): &(Field, Wanted)| answer(field).is_some_and(|it| wanted.is(it));
        self.0.iter().all(holds)
    }

    /// Whether any question gets the answer it wants, or has no answer: silence is cheaper than a
    /// false accusation.
    pub(super) fn any_may_hold(&self, answer: impl Fn(Field) -> Option<Answer>) -> bool {
        let may = |&(field, wanted): &(Field, Wanted)| answer(field).is_none_or(|it| wanted.is(it));
        self.0.iter().any(may)
    }
}

/// Where a question comes among those of a rule: those that are cheap to answer and dismiss most
/// candidates come first.
const fn rank(field: Field) -> u8 {
    if matches!(
        field,
        Field::Kind | Field::Signals | Field::Noun | Field::Class
    ) {
        0
    } else if matches!(field, Field::Linked | Field::InQuotation | Field::Claim) {
        2
    } else {
        1
    }
}

fn wanted(reader: &mut TomlReader<'_>, shape: &Shape, value: &Value<'_>) -> Option<Wanted> {
    match shape {
        Shape::Names(names) => {
            let places: Vec<usize> = (0..names.len()).collect();
            let chosen = reader.names(value, names, |name| name);
            let bit = |place: &usize| chosen.contains(&names[*place]).then_some(1 << place);
            Some(Wanted::OneOf(places.iter().filter_map(bit).sum()))
        }
        Shape::Boolean => reader.boolean(value).map(Wanted::Exactly),
        Shape::AtLeast => reader.count(value).map(Wanted::AtLeast),
        Shape::AtMost => reader.count(value).map(Wanted::AtMost),
    }
}

impl Wanted {
    /// Whether this is the answer wanted.
    pub(super) const fn is(self, answer: Answer) -> bool {
        match (self, answer) {
            (Self::OneOf(wanted), Answer::Names(names)) => wanted & names != 0,
            (Self::Exactly(wanted), Answer::Is(is)) => wanted == is,
            (Self::AtLeast(least), Answer::Count(count)) => count >= least,
            (Self::AtMost(most), Answer::Count(count)) => count <= most,
            _ => false,
        }
    }
}
