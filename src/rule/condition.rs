//! What a rule looks at, and the questions it may ask of it.

use crate::annotate::{Signal, SourceKind, Support};
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
        /// Is the support of the sentence one of these?
        Support = "support",
        /// Does the block link to another page, which credits what it says?
        Linked = "linked",
        /// Is the source, or the hedge, of one of these kinds?
        Kind = "kind",
        /// Is it a quoted speaker's wording, not the writer's?
        InQuotation = "in_quotation",
        /// Is it speech, rather than a title, a term or a nickname?
        Speech = "speech",
        /// Is somebody credited with the quotation?
        Attributed = "attributed",
        /// Are there at least so many words between the marks?
        MinWords = "min_words",
        /// Does the sentence say why the source is not named?
        ReasonGiven = "reason_given",
        /// Is the verb of one of these classes?
        Class = "class",
    }
}

impl Subject {
    /// The questions a rule may ask of this subject.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Claim => &[Field::Signals, Field::Support, Field::Linked],
            Self::Hedge => &[
                Field::Kind,
                Field::Support,
                Field::InQuotation,
                Field::Linked,
            ],
            Self::Quotation => &[
                Field::Speech,
                Field::Attributed,
                Field::MinWords,
                Field::Support,
                Field::Linked,
            ],
            Self::Source => &[Field::Kind, Field::ReasonGiven, Field::InQuotation],
            Self::Cue => &[Field::Class, Field::InQuotation],
            Self::Phrase => &[Field::InQuotation, Field::Support],
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
    pub(super) signals: Option<crate::annotate::Signals>,
    pub(super) support: Option<Support>,
    pub(super) hedge: Option<HedgeForm>,
    pub(super) source: Option<SourceKind>,
    pub(super) class: Option<VerbClass>,
    pub(super) linked: Option<bool>,
    pub(super) in_quotation: Option<bool>,
    pub(super) speech: Option<bool>,
    pub(super) attributed: Option<bool>,
    pub(super) reason_given: Option<bool>,
    pub(super) words: Option<u32>,
}

impl Conditions {
    /// Whether all that is asked holds; what cannot be decided does not.
    pub(super) fn all_hold(&self, answers: &Answers) -> bool {
        self.each(answers).into_iter().flatten().all(|holds| holds)
    }

    /// Whether anything that is asked holds.
    pub(super) fn any_holds(&self, answers: &Answers) -> bool {
        self.each(answers).into_iter().flatten().any(|holds| holds)
    }

    /// For each question asked, whether the answer is the one wanted.
    fn each(&self, answers: &Answers) -> [Option<bool>; 11] {
        let signals = (!self.signals.is_empty()).then(|| {
            answers
                .signals
                .is_some_and(|all| self.signals.iter().any(|&one| all.has(one)))
        });
        let words = self
            .min_words
            .map(|least| answers.words.is_some_and(|words| words >= least));
        [
            signals,
            among(&self.support, answers.support),
            among(&self.hedges, answers.hedge),
            among(&self.sources, answers.source),
            among(&self.classes, answers.class),
            equal(self.linked, answers.linked),
            equal(self.in_quotation, answers.in_quotation),
            equal(self.speech, answers.speech),
            equal(self.attributed, answers.attributed),
            equal(self.reason_given, answers.reason_given),
            words,
        ]
    }
}

fn among<T: PartialEq>(wanted: &[T], answer: Option<T>) -> Option<bool> {
    (!wanted.is_empty()).then(|| answer.is_some_and(|answer| wanted.contains(&answer)))
}

fn equal(wanted: Option<bool>, answer: Option<bool>) -> Option<bool> {
    wanted.map(|wanted| answer == Some(wanted))
}
