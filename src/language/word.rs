//! What a language knows of one word.

bitflags::bitflags! {
    /// The word classes a form may belong to; a form may have several.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub struct Classes: u64 {
        /// An adjective: "Russian", « militaire ».
        const ADJECTIVE = 1;
        /// An adverb, listed because its ending does not show it: "also", « aussi ».
        const ADVERB = 1 << 1;
        /// A noun for someone unnamed: "source", « proche ».
        const ANONYMOUS = 1 << 2;
        /// "be", "have", « être », « avoir ».
        const AUXILIARY = 1 << 3;
        /// What opens a reported clause: "that", « que ».
        const COMPLEMENTIZER = 1 << 4;
        /// "and", « mais ».
        const COORDINATOR = 1 << 5;
        /// A noun that names a statement: "claim", « annonce ».
        const CUE_NOUN = 1 << 6;
        /// "this", « cette ».
        const DEMONSTRATIVE = 1 << 7;
        /// An article or the like: "the", « les ».
        const DETERMINER = 1 << 8;
        /// A noun for what can be read or seen: "report", « étude ».
        const DOCUMENT = 1 << 9;
        /// A woman's first name.
        const FEMININE_NAME = 1 << 10;
        /// A noun for people: "resident", « témoin ».
        const HUMAN = 1 << 11;
        /// A pronoun for nobody in particular: "someone", « certains ».
        const INDEFINITE = 1 << 12;
        /// A man's first name.
        const MASCULINE_NAME = 1 << 13;
        /// A news outlet or a noun for one: "newspaper", "Reuters".
        const MEDIA = 1 << 14;
        /// A verb that lowers commitment or obliges: "may", « devoir ».
        const MODAL = 1 << 15;
        /// The name of a month.
        const MONTH = 1 << 16;
        /// "not", « pas ».
        const NEGATION = 1 << 17;
        /// Another noun, listed because the form is also a verb's: "note", « montre ».
        const NOUN = 1 << 18;
        /// A number in letters: "two", « douzaine ».
        const NUMBER = 1 << 19;
        /// "him", « lui », « se ».
        const OBJECT_PRONOUN = 1 << 20;
        /// A noun for an organization: "ministry", « parquet ».
        const ORGANIZATION = 1 << 21;
        /// A country, a capital or a seat of power: "Moscow", « Élysée ».
        const PLACE = 1 << 22;
        /// "his", « leur ».
        const POSSESSIVE = 1 << 23;
        /// "of", « dans ».
        const PREPOSITION = 1 << 24;
        /// A quantity of people nobody counts: "some", « plusieurs ».
        const QUANTIFIER = 1 << 25;
        /// A question word: "how", « comment ».
        const QUESTION = 1 << 26;
        /// A relative pronoun: "who", « dont ».
        const RELATIVE = 1 << 27;
        /// A function somebody holds: "mayor", « porte-parole ».
        const ROLE = 1 << 28;
        /// "she", « il ».
        const SUBJECT_PRONOUN = 1 << 29;
        /// What opens a subordinate clause: "because", « lorsque ».
        const SUBORDINATOR = 1 << 30;
        /// A noun of time: "year", « semaine ».
        const TIME = 1 << 31;
        /// What stands before a name: "Dr", « Mme ».
        const TITLE = 1 << 32;
        /// What is counted: "percent", « euros ».
        const UNIT = 1 << 33;
        /// A noun for people who are cited without being named: "experts", « observateurs ».
        const VAGUE = 1 << 34;
        /// A verb.
        const VERB = 1 << 35;
        /// The name of a day.
        const WEEKDAY = 1 << 36;
        /// A verb that may report; see [`super::Language::reporting`].
        const REPORTING = 1 << 37;
        /// A noun for a place where people live together: "town", « pays ».
        const COMMUNITY = 1 << 38;
        /// A unit of length: "mile", « mètre ».
        const LENGTH = 1 << 39;
        /// A word that is a given name too: "rose", « juste ».
        const WORD_NAME = 1 << 40;
        /// A noun for a merit, a fault or a change: "courage", « hausse ».
        const QUALITY = 1 << 41;
        /// A noun for what somebody does or has done: "closure", « départ ».
        const ACT = 1 << 42;
        /// A noun for who studies and measures: "researcher", « laboratoire ».
        const RESEARCH = 1 << 43;
    }
}

bitflags::bitflags! {
    /// The verb forms a form may be; a form may be several. Empty if it is not a verb's.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub struct Forms: u16 {
        /// Present indicative.
        const PRESENT = 1;
        /// French imperfect.
        const IMPERFECT = 1 << 1;
        /// English preterite, French passé simple.
        const PAST = 1 << 2;
        /// French future.
        const FUTURE = 1 << 3;
        /// French conditional.
        const CONDITIONAL = 1 << 4;
        /// French subjunctive, present or imperfect.
        const SUBJUNCTIVE = 1 << 5;
        /// Imperative.
        const IMPERATIVE = 1 << 6;
        /// Infinitive, the English base form included.
        const INFINITIVE = 1 << 7;
        /// Past participle, in any gender and number.
        const PAST_PARTICIPLE = 1 << 8;
        /// Present participle: "saying", « déclarant ».
        const PRESENT_PARTICIPLE = 1 << 9;
        /// First or second person.
        const FIRST_OR_SECOND = 1 << 10;
        /// Third person singular.
        const THIRD_SINGULAR = 1 << 11;
        /// Third person plural.
        const THIRD_PLURAL = 1 << 12;
        /// Any form that has a subject.
        const FINITE = 0b11_1111;
    }
}

/// What a language knows of one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Word {
    /// The number of the form, or one of [`Word::UNKNOWN`] and [`Word::PUNCTUATION`].
    pub form: u32,
    /// The number of its lemma.
    pub lemma: u32,
    /// The classes it may belong to.
    pub classes: Classes,
    /// The verb forms it may be.
    pub verb: Forms,
    /// The entry of the phrase index for it; 0 if no phrase waits at it.
    pub(in crate::language) lead: u16,
}

impl Word {
    /// A word no list holds.
    pub const UNKNOWN: Self = Self {
        form: 0,
        lemma: 0,
        classes: Classes::empty(),
        verb: Forms::empty(),
        lead: 0,
    };

    /// What is not a word: punctuation and symbols.
    pub const PUNCTUATION: Self = Self {
        form: u32::MAX,
        lemma: u32::MAX,
        ..Self::UNKNOWN
    };

    /// Whether no list of words holds it, though phrases may.
    pub const fn is_unlisted(self) -> bool {
        self.lemma == 0
    }

    /// Whether it may belong to any of these classes.
    pub const fn is(self, classes: Classes) -> bool {
        self.classes.intersects(classes)
    }
}
