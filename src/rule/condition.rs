//! The questions a rule may ask of its subject, and the answers it may want.

use toml::de::DeTable;

use super::reader::{Reader, Value};
use super::subject::Subject;
use super::suppress::Fault;
use crate::annotate::{Anonymity, ContentKind, Signal, SourceKind, Support};
use crate::language::{HedgeForm, SourceNoun, VerbClass};

/// Names each question once: as a variant, as rule files write it, and in words.
macro_rules! fields {
    ($($variant:ident $name:literal $question:literal),+ $(,)?) => {
        /// A question a rule may ask of its subject.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field { $(#[doc = $question] $variant),+ }

        impl Field {
            /// Every question.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The key rule files ask it by.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The question in words.
            pub const fn question(self) -> &'static str {
                match self { $(Self::$variant => $question),+ }
            }
        }
    };
}

fields! {
    ByVerb "by_verb" "Does a verb say it of its subject, as something done, rather than a noun or a passive?",
    AfterStudy "after_study" "Has one of the six sentences before it, or its own, spoken of a study or a poll?",
    AfterVerdict "after_verdict" "Has the opening, one of the six sentences before it, or its own, told of a conviction or a guilty plea?",
    OfSomebody "of_somebody" "Does the sentence speak of somebody: by name, by function or by a pronoun?",
    Signals "signals" "Is one of these among the reasons why it is a checkable claim?",
    Claim "claim" "Is the sentence a claim at all, rather than a question or what the reporter saw?",
    Support "support" "Is the support of the sentence one of these?",
    Linked "linked" "Does the block link to another page, which credits what it says?",
    Kind "kind" "Is the source, the hedge, or what is wrong with a suppression, of one of these kinds?",
    Stacked "stacked" "Does it stand on another hedge of the same verb, which already says as much?",
    InQuotation "in_quotation" "Does it stand between quotation marks, so that the wording is not the writer's?",
    Speech "speech" "Is it speech, rather than a title, a term or a nickname?",
    Attributed "attributed" "Is somebody credited with the quotation?",
    Sourced "sourced" "Is a source named in it?",
    Class "class" "Is the verb of one of these classes?",
    Content "content" "Is what is credited given in one of these ways?",
    Passive "passive" "Is the verb a passive: “was described as”?",
    Clause "clause" "Is what is credited a clause or a quotation, rather than a thing?",
    Tells "tells" "Is it told that somebody says so, rather than wants, tries, declines or might have said it?",
    Attacks "attacks" "Does what is credited accuse or belittle somebody?",
    Noun "noun" "Is the source called by a noun of one of these sorts?",
    First "first" "Is it the first: the first mention of a source, the first quotation of an article?",
    Described "described" "Do its words say more than that it is a source?",
    Identified "identified" "Do readers learn which person, study or outlet it is?",
    Anonymity "anonymity" "How much are readers told of why the source is not named?",
    KnowledgeGiven "knowledge_given" "Are readers told how the source knows?",
    Exemplified "exemplified" "Does somebody named speak in the same sentence, or in the next two?",
    Declined "declined" "Did those it belongs to decline to comment elsewhere in the article?",
    Introduced "introduced" "Does the sentence before it end in a colon, or speak of somebody or something said, or the next go on with somebody?",
    Whole "whole" "Does it fill its sentences, with no word of the writer's around it?",
    MeetsAnother "meets_another" "Does it follow another speaker's quotation with nothing in between?",
    MinBehind "min_behind" "Does its speaker come only after at least so many of its sentences?",
    MinWords "min_words" "Has it at least so many words?",
    MinClaims "min_claims" "Has it at least so many claims?",
    MinDistance "min_distance" "Do at least so many sentences lie between the last source and it, or the article's start?",
    MaxParagraph "max_paragraph" "Is its paragraph, counted from 1, at most this one?",
    MinFirstSource "min_first_source" "Does the first source of the article stand in this paragraph or later?",
    MinSources "min_sources" "Are there at least so many different sources?",
    MaxSources "max_sources" "Are there at most so many different sources?",
    MinAttributions "min_attributions" "Are there at least so many attributions?",
    MinAnonymous "min_anonymous" "Are there at least so many attributions to sources that are not named?",
    AnonymousShare "min_anonymous_share" "Are at least so many in a hundred attributions to sources that are not named?",
    UnsourcedShare "min_unsourced_share" "Have at least so many in a hundred claims no source?",
}

/// What a question is answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One of these names, or some of them.
    Names(Vec<&'static str>),
    /// Yes or no.
    Boolean,
    /// A number of at least as many.
    AtLeast,
    /// A number of at most as many.
    AtMost,
}

impl Field {
    /// How much it takes to answer and how seldom that dismisses a place: what is asked first comes
    /// first.
    const fn effort(self) -> u8 {
        if matches!(self, Self::Kind | Self::Signals | Self::Noun | Self::Class) {
            0
        } else if matches!(self, Self::Linked | Self::InQuotation | Self::Claim) {
            2
        } else {
            1
        }
    }

    /// What it is answered with.
    pub fn shape(self, subject: Subject) -> Shape {
        fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Shape {
            Shape::Names(all.iter().map(|one| name(*one)).collect())
        }
        match self {
            Self::Signals => names(Signal::ALL, Signal::name),
            Self::Support => names(Support::ALL, Support::name),
            Self::Kind if subject == Subject::Hedge => names(HedgeForm::ALL, HedgeForm::name),
            Self::Kind if subject == Subject::Suppression => names(Fault::ALL, Fault::name),
            Self::Kind => names(SourceKind::ALL, SourceKind::name),
            Self::Class => names(VerbClass::ALL, VerbClass::name),
            Self::Content => names(ContentKind::ALL, ContentKind::name),
            Self::Noun => names(SourceNoun::ALL, SourceNoun::name),
            Self::Anonymity => names(Anonymity::ALL, Anonymity::name),
            Self::Claim
            | Self::Linked
            | Self::InQuotation
            | Self::Speech
            | Self::Attributed
            | Self::Sourced
            | Self::Passive
            | Self::Clause
            | Self::Attacks
            | Self::Tells
            | Self::ByVerb
            | Self::OfSomebody
            | Self::AfterStudy
            | Self::AfterVerdict
            | Self::Stacked
            | Self::Introduced
            | Self::Whole
            | Self::First
            | Self::Described
            | Self::Identified
            | Self::KnowledgeGiven
            | Self::Exemplified
            | Self::Declined
            | Self::MeetsAnother => Shape::Boolean,
            Self::MinBehind
            | Self::MinWords
            | Self::MinClaims
            | Self::MinDistance
            | Self::MinFirstSource
            | Self::MinSources
            | Self::MinAttributions
            | Self::MinAnonymous
            | Self::AnonymousShare
            | Self::UnsourcedShare => Shape::AtLeast,
            Self::MaxParagraph | Self::MaxSources => Shape::AtMost,
        }
    }
}

/// What a rule wants a question to be answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One of these names, by their places in their list.
    OneOf(u32),
    Exactly(bool),
    AtLeast(u32),
    AtMost(u32),
}

/// What the analysis answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// These names, by their places in their list.
    Names(u32),
    Is(bool),
    Count(u32),
}

/// The questions a rule asks, each with the answer it wants; none asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions(Vec<(Field, Wanted)>);

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
            let Some(field) = fields.iter().find(|field| field.name() == name) else {
                let what = format!("condition of {}", subject.with_article());
                reader.unknown(key.span(), &what, name, &known);
                continue;
            };
            if let Some(wanted) = wanted(reader, &field.shape(subject), value) {
                conditions.0.push((*field, wanted));
            }
        }
        // Few places are of a kind: most are dismissed by the first question.
        conditions.0.sort_by_key(|(field, _)| field.effort());
        conditions
    }

    /// The question that is asked first, and the answer that is wanted; none when nothing is asked.
    pub(super) fn first(&self) -> Option<(Field, Wanted)> {
        self.0.first().copied()
    }

    /// Whether all that is asked holds; what cannot be decided does not.
    pub(super) fn all_hold(&self, answer: impl Fn(Field) -> Option<Answer>) -> bool {
        let holds =
            |&(field, wanted): &(Field, Wanted)| answer(field).is_some_and(|it| wanted.is(it));
        self.0.iter().all(holds)
    }

    /// Whether anything that is asked holds, or might: what cannot be decided is an exception too,
    /// for silence is cheaper than a false accusation.
    pub(super) fn any_may_hold(&self, answer: impl Fn(Field) -> Option<Answer>) -> bool {
        let may = |&(field, wanted): &(Field, Wanted)| answer(field).is_none_or(|it| wanted.is(it));
        self.0.iter().any(may)
    }
}

fn wanted(reader: &mut Reader<'_>, shape: &Shape, value: &Value<'_>) -> Option<Wanted> {
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
    /// Whether it is answered so.
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
