//! What a rule looks at, and the questions it may ask of it.

use toml::de::DeTable;

use super::reader::{Reader, Value};
use crate::annotate::{Signal, Signals, SourceKind, Support};
use crate::document::Role;
use crate::language::{HedgeForm, VerbClass, named_enum};

named_enum! {
    /// What a rule looks at: one kind of annotation, or a newsroom's own phrases.
    Subject {
        /// A checkable statement; the words flagged show it best.
        Claim = "claim",
        /// Wording that lowers commitment.
        Hedge = "hedge",
        /// Words between quotation marks.
        Quotation = "quotation",
        /// Who is credited.
        Source = "source",
        /// A verb or phrase that credits somebody.
        Cue = "cue",
        /// A phrase the rule file lists.
        Phrase = "phrase",
    }
}

named_enum! {
    /// A question a rule may ask of its subject.
    Field {
        /// Is one of these signals among those of the claim?
        Signals = "signals",
        /// Is the sentence a claim at all, rather than a question or what the reporter saw?
        Claim = "claim",
        /// Is the support of the sentence one of these?
        Support = "support",
        /// Does the block link to another page, which credits what it says?
        Linked = "linked",
        /// Is the source, or the hedge, of one of these kinds?
        Kind = "kind",
        /// Does it stand between quotation marks, so that the wording is not the writer's?
        InQuotation = "in_quotation",
        /// Is it speech, rather than a title, a term or a nickname?
        Speech = "speech",
        /// Is somebody credited with the quotation?
        Attributed = "attributed",
        /// Are there at least so many words between the marks?
        MinWords = "min_words",
        /// Are readers told why the source is not named?
        ReasonGiven = "reason_given",
        /// Is the verb of one of these classes?
        Class = "class",
    }
}

impl Subject {
    /// The questions a rule may ask of this subject.
    pub const fn fields(self) -> &'static [Field] {
        use Field::{
            Attributed, Claim, Class, InQuotation, Kind, Linked, MinWords, ReasonGiven, Signals,
            Speech, Support,
        };
        match self {
            Self::Claim => &[Signals, Support, Linked],
            Self::Hedge => &[Kind, Claim, Support, Linked, InQuotation],
            Self::Quotation => &[Speech, Attributed, MinWords, Support, Linked],
            Self::Source => &[Kind, ReasonGiven, Linked, InQuotation],
            Self::Cue => &[Class, Linked, InQuotation],
            Self::Phrase => &[Claim, Support, Linked, InQuotation],
        }
    }

    /// Whether a rule on it speaks of prose in this role.
    ///
    /// A reader asks "says who?" of running prose alone; wording can be wrong in a headline too.
    pub(super) const fn stands_in(self, role: Role) -> bool {
        match role {
            Role::Paragraph | Role::List | Role::Blockquote => true,
            Role::Heading | Role::Caption => matches!(self, Self::Cue | Self::Phrase),
            Role::Byline | Role::Dateline | Role::Boilerplate => false,
        }
    }

    /// Whether one finding of a rule speaks for its whole sentence, which lacks one source and not
    /// as many as it has hedges.
    pub(super) const fn is_said_once(self) -> bool {
        match self {
            Self::Claim | Self::Hedge | Self::Quotation => true,
            Self::Source | Self::Cue | Self::Phrase => false,
        }
    }
}

/// The answers a rule asks for; an empty list or none asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions {
    /// See [`Field::Signals`].
    pub signals: Vec<Signal>,
    /// See [`Field::Support`].
    pub support: Vec<Support>,
    /// See [`Field::Kind`], for hedges.
    pub hedges: Vec<HedgeForm>,
    /// See [`Field::Kind`], for sources.
    pub sources: Vec<SourceKind>,
    /// See [`Field::Class`].
    pub classes: Vec<VerbClass>,
    /// See [`Field::Claim`].
    pub claim: Option<bool>,
    /// See [`Field::Linked`].
    pub linked: Option<bool>,
    /// See [`Field::InQuotation`].
    pub in_quotation: Option<bool>,
    /// See [`Field::Speech`].
    pub speech: Option<bool>,
    /// See [`Field::Attributed`].
    pub attributed: Option<bool>,
    /// See [`Field::ReasonGiven`].
    pub reason_given: Option<bool>,
    /// See [`Field::MinWords`].
    pub min_words: Option<u32>,
}

/// What the analysis answers about one subject; none where it has no answer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Answers {
    pub(super) signals: Option<Signals>,
    pub(super) support: Option<Support>,
    pub(super) hedge: Option<HedgeForm>,
    pub(super) source: Option<SourceKind>,
    pub(super) class: Option<VerbClass>,
    pub(super) claim: Option<bool>,
    pub(super) linked: Option<bool>,
    pub(super) in_quotation: Option<bool>,
    pub(super) speech: Option<bool>,
    pub(super) attributed: Option<bool>,
    pub(super) reason_given: Option<bool>,
    pub(super) words: Option<u32>,
}

impl Conditions {
    /// Reads `where` or `unless`, as far as it is there.
    pub(super) fn read(
        reader: &mut Reader<'_>,
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
            let field = Field::from_name(name).filter(|field| fields.contains(field));
            if let Some(field) = field {
                conditions.ask(reader, field, value, subject);
            } else {
                let what = format!("condition of a {}", subject.name());
                reader.unknown(key.span(), &what, name, &known);
            }
        }
        conditions
    }

    fn ask(&mut self, reader: &mut Reader<'_>, field: Field, value: &Value<'_>, subject: Subject) {
        match field {
            Field::Signals => self.signals = reader.names(value, Signal::ALL, Signal::name),
            Field::Support => self.support = reader.names(value, Support::ALL, Support::name),
            Field::Class => self.classes = reader.names(value, VerbClass::ALL, VerbClass::name),
            Field::Kind if subject == Subject::Hedge => {
                self.hedges = reader.names(value, HedgeForm::ALL, HedgeForm::name);
            }
            Field::Kind => self.sources = reader.names(value, SourceKind::ALL, SourceKind::name),
            Field::Claim => self.claim = reader.boolean(value),
            Field::Linked => self.linked = reader.boolean(value),
            Field::InQuotation => self.in_quotation = reader.boolean(value),
            Field::Speech => self.speech = reader.boolean(value),
            Field::Attributed => self.attributed = reader.boolean(value),
            Field::ReasonGiven => self.reason_given = reader.boolean(value),
            Field::MinWords => self.min_words = reader.count(value),
        }
    }

    /// Whether all that is asked holds; what cannot be decided does not.
    pub(super) fn all_hold(&self, answers: &Answers) -> bool {
        let holds = |verdict| matches!(verdict, Verdict::Unasked | Verdict::Yes);
        self.verdicts(answers).into_iter().all(holds)
    }

    /// Whether anything that is asked holds, or might: what cannot be decided is an exception too,
    /// for silence is cheaper than a false accusation.
    pub(super) fn any_may_hold(&self, answers: &Answers) -> bool {
        let may = |verdict| matches!(verdict, Verdict::Yes | Verdict::Undecided);
        self.verdicts(answers).into_iter().any(may)
    }

    fn verdicts(&self, answers: &Answers) -> [Verdict; 12] {
        let signals = |all: Signals| self.signals.iter().any(|&one| all.has(one));
        [
            verdict(!self.signals.is_empty(), answers.signals.map(signals)),
            among(&self.support, answers.support),
            among(&self.hedges, answers.hedge),
            among(&self.sources, answers.source),
            among(&self.classes, answers.class),
            equal(self.claim, answers.claim),
            equal(self.linked, answers.linked),
            equal(self.in_quotation, answers.in_quotation),
            equal(self.speech, answers.speech),
            equal(self.attributed, answers.attributed),
            equal(self.reason_given, answers.reason_given),
            verdict(
                self.min_words.is_some(),
                answers.words.map(|words| Some(words) >= self.min_words),
            ),
        ]
    }
}

/// What became of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Unasked,
    Undecided,
    Yes,
    No,
}

fn verdict(is_asked: bool, answer: Option<bool>) -> Verdict {
    match answer {
        _ if !is_asked => Verdict::Unasked,
        None => Verdict::Undecided,
        Some(true) => Verdict::Yes,
        Some(false) => Verdict::No,
    }
}

fn among<T: PartialEq>(wanted: &[T], answer: Option<T>) -> Verdict {
    verdict(
        !wanted.is_empty(),
        answer.map(|answer| wanted.contains(&answer)),
    )
}

fn equal(wanted: Option<bool>, answer: Option<bool>) -> Verdict {
    verdict(
        wanted.is_some(),
        answer.map(|answer| wanted == Some(answer)),
    )
}
