//! What part a word plays in its sentence, told from its classes and its neighbors.
//!
//! A word list says what a form can be; here one reading is chosen, from left to right, by looking
//! at the tag before and the word after: "the claims" has a noun, "he claims" a verb.

/// The part a token plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum Tag {
    /// A verb in any form but a participle that stands alone.
    Verb,
    /// A past participle with no auxiliary: « cité par ».
    Participle,
    /// A common noun, or a word nothing is known of.
    Noun,
    /// A name or a part of one, titles included.
    Name,
    /// A day, a month, a year, "today".
    Time,
    /// An adjective.
    Adjective,
    /// An article, a possessive, a demonstrative before its noun.
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
    /// "'s" behind its owner.
    Possessive,
    /// Punctuation; its kind says which.
    Punctuation,
    /// Anything else.
    Other,
}

impl Tag {
    /// Whether a noun group can hold it after its start.
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
