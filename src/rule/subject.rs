//! What a rule looks at.

use super::condition::Field;
use crate::document::Role;
use crate::language::named_enum;

named_enum! {
    /// What a rule looks at: one kind of annotation, a stretch of the article, or a newsroom's own
    /// phrases.
    Subject {
        /// All of it; the words flagged are its first sentence.
        Article = "article",
        /// A paragraph or a list item; the words flagged are its first sentence.
        Paragraph = "paragraph",
        /// A sentence of running prose.
        Sentence = "sentence",
        /// A checkable statement; the words flagged show it best.
        Claim = "claim",
        /// Wording that lowers commitment.
        Hedge = "hedge",
        /// Words between quotation marks.
        Quotation = "quotation",
        /// A content with who says it; the words flagged are the cue.
        Attribution = "attribution",
        /// Who is credited.
        Source = "source",
        /// A verb or phrase that credits somebody.
        Cue = "cue",
        /// A phrase the rule file lists.
        Phrase = "phrase",
        /// A comment that takes findings back, where something is wrong with it.
        Suppression = "suppression",
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
    Field::Linked,
    Field::InQuotation,
];

impl Subject {
    /// The questions a rule may ask of this subject.
    pub const fn fields(self) -> &'static [Field] {
        use Field::{
            AfterStudy, AfterVerdict, AnonymousShare, Attacks, Attributed, ByVerb, Claim, Class,
            Clause, Content, First, InQuotation, Introduced, Kind, Linked, MaxParagraph,
            MaxSources, MeetsAnother, MinAnonymous, MinAttributions, MinBehind, MinClaims,
            MinDistance, MinFirstSource, MinSources, MinWords, OfSomebody, Passive, Signals,
            Sourced, Speech, Stacked, Support, Tells, UnsourcedShare, Whole,
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

    /// Its name with an article, as a sentence takes it.
    pub(super) const fn with_article(self) -> &'static str {
        match self {
            Self::Article => "an article",
            Self::Paragraph => "a paragraph",
            Self::Sentence => "a sentence",
            Self::Claim => "a claim",
            Self::Hedge => "a hedge",
            Self::Quotation => "a quotation",
            Self::Attribution => "an attribution",
            Self::Source => "a source",
            Self::Cue => "a cue",
            Self::Phrase => "a phrase",
            Self::Suppression => "a suppression",
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
            Self::Article
            | Self::Paragraph
            | Self::Sentence
            | Self::Claim
            | Self::Hedge
            | Self::Quotation => true,
            Self::Attribution | Self::Source | Self::Cue | Self::Phrase | Self::Suppression => {
                false
            }
        }
    }
}
