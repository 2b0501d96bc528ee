//! Why the analysis decided as it did: one small word for each decision, kept where it is made.

use crate::language::named_enum;

named_enum! {
    /// Why words link a source to a content.
    CueReason {
        /// A clause with its conjunction follows: "said that it rained", « a dit qu'il pleuvait ».
        Clause = "clause",
        /// A clause follows without one: "said it rained"; rare in French: « je crois, il pleuvait ».
        BareClause = "bare-clause",
        /// A quotation stands beside the verb: "“We won,” she smiled", « "On a gagné", sourit-elle ».
        Quotation = "quotation",
        /// A colon follows the verb: "He added: the road is shut", « Il ajoute : la route est coupée ».
        VerbColon = "verb-colon",
        /// An infinitive follows: "vowed to leave", « dit avoir fui ».
        Infinitive = "infinitive",
        /// A question follows: "asked whether it rained", « se demande s'il pleuvait ».
        Question = "question",
        /// A noun group that the verb takes follows: "announced a deal", « a annoncé un accord ».
        Object = "object",
        /// A pronoun stands for what is said: "the claim she made", « le maire le nie ».
        Pointed = "pointed",
        /// The verb stands between commas: "The bridge, she said, will close", « Le pont, dit-elle, fermera ».
        Incise = "incise",
        /// It says how something was put: "as she said", « comme l'a dit le maire ».
        Manner = "manner",
        /// A passive: "was announced by the mayor", « annoncé par le maire ».
        Passive = "passive",
        /// The verb reports whatever follows: "testified", « a témoigné ».
        Always = "always",
        /// A phrase that credits whoever follows: "according to", « selon ».
        Phrase = "phrase",
        /// A phrase that holds a possessive: "in her view", « à ses yeux ».
        OwnView = "own-view",
        /// A noun for a statement, with what is stated: "her claim that", « sa décision de ».
        Noun = "noun",
        /// A noun for a statement, with what it is about: "criticism of the deal"; French has none.
        Topic = "topic",
        /// An adjective for what somebody holds: "is wary of the deal"; French has none.
        Stance = "stance",
        /// A colon behind whoever speaks: "Roe: “We won.”", « Roux : "On a gagné." ».
        Colon = "colon",
        /// A verb of seeming: "The dam appears to leak", « La digue semble fuir ».
        Seeming = "seeming",
        /// An adverb that says something is told: "She has reportedly left", « Elle est, dit-on, partie ».
        Hearsay = "hearsay",
        /// A dash between a quotation and a name: "“We won.” — Roe", « "On a gagné." — Roux ».
        Dash = "dash",
    }
}

named_enum! {
    /// Why somebody is the source.
    SourceReason {
        /// The subject before the verb: "The mayor said", « Le maire a dit ».
        Subject = "subject",
        /// The subject behind the verb: "said the mayor", « a dit le maire ».
        Inverted = "inverted",
        /// A pronoun that hangs on the verb: « a-t-il dit »; English has none: "said he" is inverted.
        Joined = "joined",
        /// A relative pronoun, for whoever it hangs on: "Roe, who said", « Roux, qui a dit ».
        Relative = "relative",
        /// The subject of a verb before, or of the clause: "He rose and said", « Il s'est levé, disant ».
        Shared = "shared",
        /// The agent of a passive: "said by the mayor", « dit par le maire ».
        Agent = "agent",
        /// What follows the phrase: "according to the mayor", « selon le maire ».
        Follows = "follows",
        /// The owner in the phrase: "in her view", « à ses yeux ».
        Owner = "owner",
        /// What stands before the colon or behind the dash: "Roe: “We won.”", « Roux : "Gagné." ».
        Beside = "beside",
        /// Nobody is named: "was announced", « a été annoncé ».
        Nobody = "nobody",
    }
}

named_enum! {
    /// Why words are what is credited.
    ContentReason {
        /// What follows the cue: "said that it rained", « a dit qu'il pleuvait ».
        Behind = "behind",
        /// What the source and the cue stand in the middle or at the end of: "It rained, she said",
        /// « Il pleuvait, dit-elle ».
        Around = "around",
        /// The noun group the cue says something of: "the claim she made", « la réforme qu'il dénonce ».
        Named = "named",
        /// The rest of the sentence: "According to Roe, it rained", « Selon Roux, il pleuvait ».
        Rest = "rest",
        /// The quotation before the dash: "“We won.” — Roe", « "On a gagné." — Roux ».
        Before = "before",
        /// Nothing is credited: "He testified", « Il a témoigné ».
        Nothing = "nothing",
    }
}

/// Why an attribution is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Why its cue is one.
    pub cue: CueReason,
    /// Why its source is one.
    pub source: SourceReason,
    /// Why its content is one.
    pub content: ContentReason,
}

impl Reason {
    /// Why a phrase credits somebody.
    pub(in crate::annotate) const PHRASE: Self = Self {
        cue: CueReason::Phrase,
        source: SourceReason::Follows,
        content: ContentReason::Rest,
    };

    /// Why a colon credits somebody.
    pub(in crate::annotate) const COLON: Self = Self {
        cue: CueReason::Colon,
        source: SourceReason::Beside,
        content: ContentReason::Behind,
    };

    /// Why a dash credits somebody.
    pub(in crate::annotate) const DASH: Self = Self {
        cue: CueReason::Dash,
        source: SourceReason::Beside,
        content: ContentReason::Before,
    };
}
