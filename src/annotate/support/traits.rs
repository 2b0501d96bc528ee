//! What a sentence may show of where its statement comes from.

bitflags::bitflags! {
    /// Yes or no about a sentence.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(in crate::annotate) struct Traits: u32 {
        /// Somebody is credited with its statement.
        const TOLD = 1;
        /// Somebody is credited with what is no statement: a wish, a plan.
        const UNTOLD = 1 << 1;
        /// Something is reported and nobody credited.
        const NOBODY = 1 << 2;
        /// Somebody is credited in passing.
        const ASIDE = 1 << 3;
        /// The same by a noun: "her claim".
        const ASIDE_NOUN = 1 << 4;
        /// The same, with most of the sentence as its content.
        const ASIDE_COVERS = 1 << 5;
        /// It is partly the content of another sentence's attribution.
        const RUNS_ON_PARTLY = 1 << 6;
        /// It is mostly the content of another sentence's attribution.
        const RUNS_ON = 1 << 7;
        /// It quotes speech with which nobody is credited.
        const UNCREDITED = 1 << 8;
        /// It ends in a colon.
        const COLON = 1 << 9;
        /// It asks.
        const QUESTION = 1 << 10;
        /// The writer speaks of "I" or "we", outside quotations.
        const FIRST_PERSON = 1 << 11;
        /// It mentions a name.
        const NAME = 1 << 12;
        /// It mentions what can be read.
        const DOCUMENT = 1 << 13;
        /// It mentions a function.
        const FUNCTION = 1 << 14;
        /// It mentions a statement: "claim".
        const STATEMENT = 1 << 15;
        /// It mentions a day of the week.
        const WEEKDAY = 1 << 16;
        /// It has a number in digits.
        const NUMBER = 1 << 17;
        /// It has a link or a handle.
        const LINK = 1 << 18;
        /// It has a verb that may report, and no attribution.
        const SILENT_VERB = 1 << 19;
        /// Its block is no prose.
        const FURNITURE = 1 << 20;
        /// It is an item of a list.
        const LIST = 1 << 21;
        /// It is in a block quotation.
        const BLOCK_QUOTATION = 1 << 22;
        /// Its source is beyond doubt: a clause, a quotation or a phrase that credits a good part of it.
        const PLAINLY_TOLD = 1 << 23;
        /// It speaks to the reader, or to whoever is interviewed, outside quotations.
        const SECOND_PERSON = 1 << 24;
        /// It is in a note.
        const NOTE = 1 << 25;
    }
}

/// One sentence.
#[derive(Debug, Clone, Default)]
pub(in crate::annotate) struct View {
    pub(in crate::annotate) traits: Traits,
    /// The block it stands in.
    pub(in crate::annotate) block: u32,
    /// The kinds of the sources credited with its statement, one bit each.
    pub(in crate::annotate) sources: u8,
    /// The reasons why the cues of these are cues, one bit each.
    pub(in crate::annotate) cues: u32,
    /// The classes of their verbs, one bit each.
    pub(in crate::annotate) classes: u32,
    /// How their contents are rendered, one bit each; the fourth for none.
    pub(in crate::annotate) contents: u8,
    /// How much of the sentence the largest of them covers, in fifths; 0 if there is none.
    pub(in crate::annotate) covered: u8,
    /// The reasons of cues that credit somebody with no statement, one bit each.
    pub(in crate::annotate) untold_cues: u32,
    /// How much of it is quoted: nothing, a word, a part, half, all.
    pub(in crate::annotate) quoted: u8,
    /// How many words it has: fewer than 5, 10, 20, 35, or more.
    pub(in crate::annotate) length: u8,
    /// The tense of its first finite verb outside quotations, as a [`Tense`].
    pub(in crate::annotate) tense: Tense,
    /// What the subject of that verb is.
    pub(in crate::annotate) subject: Subject,
    /// The forms of its hedges, one bit each.
    pub(in crate::annotate) hedges: u8,
    /// How many of its nouns the last source spoke of, one bit for each step; none if that is not near.
    pub(in crate::annotate) topic: u8,
    /// Whether it names the last source, if that is near.
    pub(in crate::annotate) names_source: bool,
}

/// The tense of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::annotate) enum Tense {
    /// It has no finite verb.
    #[default]
    None,
    Conditional,
    Future,
    Perfect,
    Past,
    Imperfect,
    Modal,
    Present,
}

/// What a subject is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::annotate) enum Subject {
    #[default]
    None,
    Third,
    Pronoun,
    Name,
    Human,
    Function,
    Organization,
    Document,
    Vague,
    Media,
    Statement,
    Thing,
}

impl View {
    /// Whether it has a trait.
    pub(in crate::annotate) const fn is(&self, traits: Traits) -> bool {
        self.traits.intersects(traits)
    }
}

/// The bit of a value.
pub(in crate::annotate) const fn bit(value: u32) -> u32 {
    1 << value
}

/// A number of steps, or bits of eight values at most, in a byte.
pub(in crate::annotate) fn byte(bits: u32) -> u8 {
    u8::try_from(bits).unwrap_or(u8::MAX)
}

/// Into which of the steps a share falls: how many of them it reaches.
pub(in crate::annotate) fn step(part: usize, whole: usize, percents: &[usize]) -> u32 {
    let reached = percents
        .iter()
        .filter(|&&percent| part * 100 >= whole * percent);
    u32::try_from(reached.count()).unwrap_or(0)
}
