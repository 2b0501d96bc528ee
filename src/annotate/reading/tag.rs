//! The parts of speech that the analysis distinguishes.
//!
//! A word list says what a form can be; the [tagger](super::tagger) chooses one reading: "the
//! claims" has a noun, "he claims" a verb.

/// The part of speech of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum Tag {
    /// A verb in any form except a participle without auxiliary.
    Verb,
    /// A past participle without auxiliary: « cité par ».
    Participle,
    /// A common noun, or an unknown word.
    Noun,
    /// A name or a part of one, titles included.
    Name,
    /// A day, a month, a year, "today".
    Time,
    /// An adjective.
    Adjective,
    /// An article, a possessive or a demonstrative before its noun.
    Determiner,
    /// A pronoun that can be a subject.
    Pronoun,
    /// An object pronoun before or after its verb.
    Clitic,
    /// An adverb.
    Adverb,
    /// "not", « ne », « pas ».
    Negation,
    /// A preposition.
    Preposition,
    /// "to" before an infinitive.
    Infinitive,
    /// "and", « mais ».
    Coordinator,
    /// "that", « que ».
    Complementizer,
    /// "who", « dont ».
    Relative,
    /// "because", « si ».
    Subordinator,
    /// "how", « comment ».
    Question,
    /// A number.
    Number,
    /// "'s" after its owner.
    Possessive,
    /// Punctuation; the token's kind says which.
    Punctuation,
    /// Anything else.
    Other,
}

impl Tag {
    /// Whether it can continue a noun group.
    pub(in crate::annotate) const fn is_nominal(self) -> bool {
        matches!(
            self,
            Self::Noun | Self::Name | Self::Adjective | Self::Number | Self::Time
        )
    }

    /// Whether it may stand between an auxiliary and its participle.
    pub(in crate::annotate) const fn is_light(self) -> bool {
        matches!(self, Self::Adverb | Self::Negation | Self::Clitic)
    }
}
