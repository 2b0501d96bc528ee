//! Quotations, and who speaks them.

use crate::annotate::model::SourceKind;
use crate::parse::Words;

/// Words between quotation marks or after a dialogue dash: a typographic fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, marks included.
    pub words: Words,
    /// The sentence it starts in.
    pub sentence: u32,
    /// How many words it quotes.
    pub length: u32,
    /// Whether it quotes speech, rather than a title, a term or a nickname.
    pub is_speech: bool,
}

/// Who speaks a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub struct QuotationSpeaker {
    /// Whether somebody is credited with it, in its sentence or by what carries on.
    pub is_attributed: bool,
    /// What kind of source is credited with it; none when nobody is.
    pub source: Option<SourceKind>,
    /// Whether it is the first speech in the article that somebody is credited with.
    pub is_first: bool,
    /// Whether it fills its sentences, with no word of the writer's around it.
    pub is_whole: bool,
    /// Whether the sentence before it ends in a colon, or speaks of somebody or something that is said,
    /// or the one behind it goes on with somebody.
    pub is_introduced: bool,
    /// How many of its sentences end before its speaker is named; 0 when the speaker is a pronoun,
    /// which stands for somebody known.
    pub behind: u32,
    /// Whether it follows another speaker's quotation with nothing in between, and its own speaker
    /// is named only behind it.
    pub meets_another: bool,
}
