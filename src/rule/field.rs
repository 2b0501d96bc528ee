//! The questions a rule may ask, what answers each, and which subject each is asked of.

use super::fault::Fault;
use super::subject::Subject;
use crate::annotate::{Anonymity, ContentKind, Signal, SourceKind, Support};
use crate::language::{HedgeForm, SourceNoun, VerbClass};

/// The shape of a group of questions; only the names depend on the question and its subject.
macro_rules! shape {
    (Names, $field:expr, $subject:expr) => {
        Shape::Names($field.names($subject))
    };
    ($shape:ident, $field:expr, $subject:expr) => {
        Shape::$shape
    };
}

/// Declares each question once, under what answers it: as a variant, as rule files write it, and in
/// words.
macro_rules! fields {
    ($($answer:ident { $($variant:ident $name:literal $question:literal),+ $(,)? })+) => {
        /// A question a rule may ask of its subject.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field { $($(#[doc = $question] $variant),+),+ }

        impl Field {
            /// Every question.
            pub const ALL: &'static [Self] = &[$($(Self::$variant),+),+];

            /// The key rule files ask it by.
            pub const fn name(self) -> &'static str {
                match self { $($(Self::$variant => $name),+),+ }
            }

            /// The question in words.
            pub const fn question(self) -> &'static str {
                match self { $($(Self::$variant => $question),+),+ }
            }

            /// What answers it.
            pub fn shape(self, subject: Subject) -> Shape {
                match self { $($(Self::$variant)|+ => shape!($answer, self, subject)),+ }
            }
        }
    };
}

fields! {
    Names {
        Kind "kind" "What kind of source, hedge or suppression fault is it?",
        Signals "signals" "Is it a checkable claim for one of these reasons?",
        Support "support" "Does the sentence credit a source itself (`attributed`), continue an earlier one (`carried`) or neither (`none`)?",
        Class "class" "Which class of verb is it?",
        Content "content" "Is what is reported quoted (`direct`), paraphrased (`indirect`) or both (`mixed`)?",
        Noun "noun" "Which type of noun is the source called by?",
        Anonymity "anonymity" "What are readers told about why the source is not named?",
    }
    Boolean {
        Claim "claim" "Is the sentence a checkable claim, not a question or what the reporter saw?",
        ByVerb "by_verb" "Is it said by a verb with a subject or an agent, not by a noun or an agentless passive?",
        OfSomebody "of_somebody" "Does the sentence mention a person by name, role or pronoun?",
        AfterStudy "after_study" "Is a study or a poll mentioned in this sentence or the six before it?",
        AfterVerdict "after_verdict" "Is a conviction or a guilty plea reported in the opening, in this sentence or in the six before it?",
        Linked "linked" "Does its paragraph link to another page, which counts as a credit?",
        Stacked "stacked" "Is it stacked on another hedge of the same verb?",
        InQuotation "in_quotation" "Is it inside quotation marks, and so not the writer's own wording?",
        Speech "speech" "Is it speech, not a title, a term or a nickname?",
        Attributed "attributed" "Is the quotation attributed to anyone?",
        Sourced "sourced" "Does it have a source?",
        Passive "passive" "Is the verb passive, as in “was described as”?",
        Clause "clause" "Is what is reported a clause or a quotation, not just a noun?",
        Tells "tells" "Is it actually said, not wished, attempted, declined or imagined?",
        Attacks "attacks" "Does what is reported accuse or disparage someone?",
        First "first" "Is it the first mention of this source, or the first quotation of the article?",
        Described "described" "Is the source described at all, beyond being called a source?",
        Identified "identified" "Are readers told which person, study or outlet it is?",
        KnowledgeGiven "knowledge_given" "Are readers told how the source knows?",
        Exemplified "exemplified" "Does a named person speak in the same sentence or the next two?",
        Declined "declined" "Does the source's own organization decline to comment elsewhere in the article?",
        Introduced "introduced" "Does the text before it or after it lead to a speaker: a colon, a mention of someone or of something said, or a sentence that continues with someone?",
        Whole "whole" "Does it fill whole sentences, with none of the writer's own words around it?",
        TitleCase "title_case" "Is it written as a name is, each word with a capital, as in “Scientists for Global Responsibility”?",
        MeetsAnother "meets_another" "Does it directly follow another speaker's quotation?",
    }
    AtLeast {
        MinBehind "min_behind" "At least this many of its sentences before its speaker is named?",
        MinWords "min_words" "At least this many words?",
        MinClaims "min_claims" "At least this many claims?",
        MinDistance "min_distance" "At least this many sentences since the last source or, without one, since the start?",
        MinFirstSource "min_first_source" "Is the article's first source in this paragraph or later, counting from 1?",
        MinSources "min_sources" "At least this many distinct sources?",
        MinAttributions "min_attributions" "At least this many attributions?",
        MinAnonymous "min_anonymous" "At least this many attributions to unnamed sources?",
        MinHedges "min_hedges" "At least this many hedges outside quotation marks?",
        HedgeDensity "min_hedge_density" "At least this many hedges in a hundred words?",
        AnonymousShare "min_anonymous_share" "At least this percentage of attributions to unnamed sources?",
        UnsourcedShare "min_unsourced_share" "At least this percentage of claims without a source?",
    }
    AtMost {
        MaxParagraph "max_paragraph" "Is it in this paragraph or an earlier one, counting from 1?",
        MaxSources "max_sources" "At most this many distinct sources?",
    }
}

/// What a question is answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One or more of these names.
    Names(Vec<&'static str>),
    /// Yes or no.
    Boolean,
    /// The least number wanted.
    AtLeast,
    /// The greatest number wanted.
    AtMost,
}

impl Field {
    /// The names that answer it; empty if its answers are not names.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "few questions are answered with names"
    )]
    fn names(self, subject: Subject) -> Vec<&'static str> {
        fn all<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<&'static str> {
            all.iter().map(|one| name(*one)).collect()
        }
        match self {
            Self::Kind if subject == Subject::Hedge => all(HedgeForm::ALL, HedgeForm::name),
            Self::Kind if subject == Subject::Suppression => all(Fault::ALL, Fault::name),
            Self::Kind => all(SourceKind::ALL, SourceKind::name),
            Self::Signals => all(Signal::ALL, Signal::name),
            Self::Support => all(Support::ALL, Support::name),
            Self::Class => all(VerbClass::ALL, VerbClass::name),
            Self::Content => all(ContentKind::ALL, ContentKind::name),
            Self::Noun => all(SourceNoun::ALL, SourceNoun::name),
            Self::Anonymity => all(Anonymity::ALL, Anonymity::name),
            _ => Vec::new(),
        }
    }
}

/// The questions a rule may ask of a source.
const OF_SOURCE: &[Field] = &[
    Field::Kind,
    Field::Noun,
    Field::Class,
    Field::Clause,
    Field::Tells,
    Field::First,
    Field::Described,
    Field::Identified,
    Field::Anonymity,
    Field::KnowledgeGiven,
    Field::Exemplified,
    Field::Declined,
    Field::TitleCase,
    Field::Linked,
    Field::InQuotation,
];

impl Subject {
    /// The questions a rule may ask of this subject.
    pub const fn fields(self) -> &'static [Field] {
        use Field::{
            AfterStudy, AfterVerdict, AnonymousShare, Attacks, Attributed, ByVerb, Claim, Class,
            Clause, Content, First, HedgeDensity, InQuotation, Introduced, Kind, Linked,
            MaxParagraph, MaxSources, MeetsAnother, MinAnonymous, MinAttributions, MinBehind,
            MinClaims, MinDistance, MinFirstSource, MinHedges, MinSources, MinWords, OfSomebody,
            Passive, Signals, Sourced, Speech, Stacked, Support, Tells, UnsourcedShare, Whole,
        };
        match self {
            Self::Article => &[
                MinWords,
                MinClaims,
                MinSources,
                MaxSources,
                MinAttributions,
                MinAnonymous,
                AnonymousShare,
                UnsourcedShare,
                MinFirstSource,
            ],
            Self::Paragraph => &[
                Signals,
                Sourced,
                MinWords,
                MinClaims,
                MinHedges,
                HedgeDensity,
                MaxParagraph,
                MinFirstSource,
                Linked,
            ],
            Self::Sentence => &[
                Signals,
                Claim,
                Support,
                MinWords,
                MinDistance,
                MaxParagraph,
                Linked,
            ],
            Self::Claim => &[
                Signals,
                ByVerb,
                OfSomebody,
                AfterStudy,
                AfterVerdict,
                Support,
                MinDistance,
                MaxParagraph,
                MinFirstSource,
                Linked,
            ],
            Self::Hedge => &[
                Kind,
                Stacked,
                Claim,
                Support,
                MinDistance,
                Linked,
                InQuotation,
            ],
            Self::Quotation => &[
                Speech,
                Attributed,
                MinWords,
                Kind,
                First,
                Whole,
                Introduced,
                MinBehind,
                MeetsAnother,
                Support,
                Linked,
            ],
            Self::Mark => &[MaxParagraph, Linked],
            Self::Attribution => &[
                Kind,
                Sourced,
                Class,
                Content,
                Clause,
                Passive,
                Tells,
                Attacks,
                Support,
                Linked,
                InQuotation,
            ],
            Self::Source => OF_SOURCE,
            Self::Cue => &[Class, Clause, Linked, InQuotation],
            Self::Phrase => &[Claim, Support, Linked, InQuotation],
            Self::Suppression => &[Kind],
        }
    }
}
