//! Holds quotations and their speakers.

use crate::annotate::model::SourceKind;
use crate::parse::Words;

/// Words between quotation marks, after a dialogue dash or in a block quotation: a typographic fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, with the marks.
    pub words: Words,
    /// The index of the sentence it starts in.
    pub sentence: u32,
    /// How many words it quotes, punctuation left out.
    pub length: u32,
    /// Whether it quotes speech, rather than a title, a term or a nickname.
    pub is_speech: bool,
    /// Whether it is a block quotation, which has no marks.
    pub is_block: bool,
}

/// The speaker of a quotation, and when readers learn who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub struct QuotationSpeaker {
    /// Whether somebody is credited with it, in its sentence or by a source that carries on.
    pub is_attributed: bool,
    /// The kind of source credited with it; `None` if nobody is.
    pub source: Option<SourceKind>,
    /// Whether it is the article's first quotation of speech with a source.
    pub is_first: bool,
    /// Whether it fills its sentences, with none of the writer's words around it.
    pub is_whole: bool,
    /// Whether the sentence before ends in a colon or mentions somebody or something said, or the
    /// words after it mention or name its speaker.
    pub is_introduced: bool,
    /// How many of its sentences end before its speaker is named; 0 if the speaker is a pronoun,
    /// which refers to somebody known.
    pub behind: u32,
    /// Whether it directly follows another speaker's quotation, and its own speaker is named only
    /// after it.
    pub meets_another: bool,
}
