//! What a sentence may show of where its statement comes from.

use smallvec::SmallVec;

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
    }
}

/// One sentence.
#[derive(Debug, Clone, Default)]
pub(in crate::annotate) struct View {
    pub(in crate::annotate) traits: Traits,
    /// The block it stands in.
    pub(in crate::annotate) block: u32,
    /// The kinds of the sources credited with its statement, one bit each.
    pub(in crate::annotate) sources: u32,
    /// The reasons why the cues of these are cues, one bit each.
    pub(in crate::annotate) cues: u32,
    /// The classes of their verbs, one bit each.
    pub(in crate::annotate) classes: u32,
    /// How their contents are rendered, one bit each; the fourth for none.
    pub(in crate::annotate) contents: u32,
    /// How much of the sentence the largest of them covers, in fifths; 0 if there is none.
    pub(in crate::annotate) covered: u32,
    /// The reasons of cues that credit somebody with no statement, one bit each.
    pub(in crate::annotate) untold_cues: u32,
    /// How much of it is quoted: nothing, a word, a part, half, all.
    pub(in crate::annotate) quoted: u32,
    /// How many words it has: fewer than 5, 10, 20, 35, or more.
    pub(in crate::annotate) length: u32,
    /// The tense of its first finite verb outside quotations, as a [`Tense`].
    pub(in crate::annotate) tense: Tense,
    /// What the subject of that verb is.
    pub(in crate::annotate) subject: Subject,
    /// The forms of its hedges, one bit each.
    pub(in crate::annotate) hedges: u32,
    /// Its nouns and names, as numbers, sorted.
    pub(in crate::annotate) nouns: SmallVec<[u32; 16]>,
    /// Those of the sources credited with its statement.
    pub(in crate::annotate) speakers: SmallVec<[u32; 4]>,
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
