//! Whether a sentence says where it is from, and why that is thought.

use crate::language::named_enum;

named_enum! {
    /// Whether a sentence says where it is from.
    Support {
        /// The sentence itself says who says so.
        Attributed = "attributed",
        /// It plainly continues what an earlier source says.
        Carried = "carried",
        /// Neither.
        None = "none",
    }
}

named_enum! {
    /// Why a sentence has the support it has.
    SupportReason {
        /// It says itself who says so: "It rained, Roe said", « Il pleuvait, a dit Roux ».
        Attributed = "attributed",
        /// What an earlier sentence credits runs on into it: a quotation of several sentences.
        ///
        /// English: "“We won. We rest,” she said". French: « "On a gagné. On se repose", dit-elle ».
        RunsOn = "runs-on",
        /// It is a quotation behind words of the same speaker: "“We won,” she said. “Now we rest.”",
        /// « "On a gagné", dit-elle. "On se repose." ».
        QuotationBehind = "quotation-behind",
        /// It is a quotation before words of its speaker: "“We won.” She said so twice",
        /// « "On a gagné." Elle l'a dit deux fois ».
        QuotationBefore = "quotation-before",
        /// It is an item of a list that a source opens: "Roe said:" and dashes, « Roux demande : ».
        Listed = "listed",
        /// It goes on, in the tense of what is told, with what the sentence before credits: "Roe said
        /// it rained. The road is shut", « Selon Roux, il pleut. La route serait coupée ».
        SpeaksOn = "speaks-on",
        /// It quotes on, and names nobody else: "Roe said it rained. It was “a very long night”",
        /// « Selon Roux, il pleuvait. C'était "une bien longue nuit" ».
        QuotesOn = "quotes-on",
        /// Somebody is credited in it with a remark alone: "Roe, who called him a fool, left",
        /// « Roux, qui le dit fou, est parti ».
        Aside = "aside",
        /// Somebody wants or plans something in it, or is said to have said it, which is nobody's
        /// statement: "He plans to leave", « Il aurait menacé de partir ».
        Untold = "untold",
        /// Something is told in it, and not by whom: "The sale was announced", « La vente a été annoncée ».
        Nobody = "nobody",
        /// Nobody is credited with anything in it: "It rained", « Il pleuvait ».
        None = "none",
    }
}
