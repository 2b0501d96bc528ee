//! Holds the reasons for each decision, recorded where it is made.

use crate::language::named_enum;

named_enum! {
    /// Why words are a cue.
    CueReason {
        /// A complement clause with its conjunction follows: "said that it rained", « a dit qu'il
        /// pleuvait ».
        Clause = "clause",
        /// A bare complement clause follows: "said it rained"; rare in French: « je crois, il
        /// pleuvait ».
        BareClause = "bare-clause",
        /// A quotation is beside the verb: "“We won,” she smiled", « "On a gagné", sourit-elle ».
        Quotation = "quotation",
        /// A colon follows the verb: "He added: the road is shut", « Il ajoute : il pleut ».
        VerbColon = "verb-colon",
        /// An infinitive follows: "vowed to leave", « dit avoir fui ».
        Infinitive = "infinitive",
        /// A question follows: "asked whether it rained", « se demande s'il pleuvait ».
        Question = "question",
        /// A noun group follows that the verb takes as its object: "announced a deal", « a annoncé
        /// un accord ».
        Object = "object",
        /// A pronoun or an antecedent stands for the content: "the claim she made", « le maire le
        /// nie ».
        Pointed = "pointed",
        /// A parenthetical reporting clause (incise): "The bridge, she said, will close", « Le
        /// pont, dit-elle, fermera ».
        Incise = "incise",
        /// A clause of manner: "as she said", « comme l'a dit le maire ».
        Manner = "manner",
        /// A passive: "was announced by the mayor", « annoncé par le maire ».
        Passive = "passive",
        /// The verb reports without a complement: "testified", « a témoigné ».
        Always = "always",
        /// A phrase that credits what follows it: "according to", « selon ».
        Phrase = "phrase",
        /// A phrase with a possessive: "in her view", « à ses yeux ».
        OwnView = "own-view",
        /// A noun for a statement, with its complement: "her claim that", « sa décision de ».
        Noun = "noun",
        /// A noun for a statement, with its topic: "criticism of the deal"; not in French.
        Topic = "topic",
        /// An adjective of stance: "is wary of the deal"; not in French.
        Stance = "stance",
        /// A colon after the speaker: "Roe: “We won.”", « Roux : "On a gagné." ».
        Colon = "colon",
        /// A verb of seeming: "The dam appears to leak", « La digue semble fuir ».
        Seeming = "seeming",
        /// An evidential adverb: "She has reportedly left", « Elle est, dit-on, partie ».
        Hearsay = "hearsay",
        /// A dash between a quotation and a name: "“We won.” — Roe", « "On a gagné." — Roux ».
        Dash = "dash",
        /// They sign a quotation that is set apart, a block quotation or a pull quote: "— Roe, mayor".
        Signature = "signature",
    }
}

named_enum! {
    /// Why a noun group is the source.
    SourceReason {
        /// It is the subject before the verb: "The mayor said", « Le maire a dit ».
        Subject = "subject",
        /// It is the subject after the verb: "said the mayor", « a dit le maire ».
        Inverted = "inverted",
        /// It is a hyphenated pronoun: « a-t-il dit »; not in English, where "said he" is inverted.
        Joined = "joined",
        /// It is a relative pronoun: "Roe, who said", « Roux, qui a dit ».
        Relative = "relative",
        /// It is the subject of another verb or of the clause: "He rose and said", « Il s'est levé,
        /// disant ».
        Shared = "shared",
        /// It is the agent of a passive: "said by the mayor", « dit par le maire ».
        Agent = "agent",
        /// It follows the phrase: "according to the mayor", « selon le maire ».
        Follows = "follows",
        /// It is the owner of the noun, or in the phrase: "in her view", « à ses yeux ».
        Owner = "owner",
        /// It stands before the colon or after the dash: "Roe: “We won.”", « Roux : "Gagné." ».
        Beside = "beside",
        /// It signs a quotation that is set apart: "— Jane Roe", « — Anne Roux ».
        Signs = "signs",
        /// There is none: "was announced", « a été annoncé ».
        Nobody = "nobody",
    }
}

named_enum! {
    /// Why words are the content.
    ContentReason {
        /// They follow the cue: "said that it rained", « a dit qu'il pleuvait ».
        Behind = "behind",
        /// Source and cue interrupt or follow them: "It rained, she said", « Il pleuvait,
        /// dit-elle ».
        Around = "around",
        /// They are the noun group that the cue is about: "the claim she made", « la réforme qu'il
        /// dénonce ».
        Named = "named",
        /// They are the rest of the sentence: "According to Roe, it rained", « Selon Roux, il
        /// pleuvait ».
        Rest = "rest",
        /// They are the quotation before the dash: "“We won.” — Roe", « "On a gagné." — Roux ».
        Before = "before",
        /// They are the quotation that is signed: "— Jane Roe" below it, « — Anne Roux ».
        Signed = "signed",
        /// There are none: "He testified", « Il a témoigné ».
        Nothing = "nothing",
    }
}

/// Why an attribution is as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Why it has its cue.
    pub cue: CueReason,
    /// Why it has its source, or none.
    pub source: SourceReason,
    /// Why it has its content, or none.
    pub content: ContentReason,
}

impl Reason {
    /// The reason of a phrase such as "according to".
    pub(in crate::annotate) const PHRASE: Self = Self {
        cue: CueReason::Phrase,
        source: SourceReason::Follows,
        content: ContentReason::Rest,
    };

    /// The reason of a colon.
    pub(in crate::annotate) const COLON: Self = Self {
        cue: CueReason::Colon,
        source: SourceReason::Beside,
        content: ContentReason::Behind,
    };

    /// The reason of a dash.
    pub(in crate::annotate) const DASH: Self = Self {
        cue: CueReason::Dash,
        source: SourceReason::Beside,
        content: ContentReason::Before,
    };
}
