//! Holds whether a sentence has a source, and why.

use crate::annotate::model::evidence::{self, probability};
use crate::language::named_enum;

named_enum! {
    /// Whether a sentence has a source.
    Support {
        /// It names its source itself.
        Attributed = "attributed",
        /// It plainly continues what an earlier source says.
        Carried = "carried",
        /// It has none.
        None = "none",
    }
}

named_enum! {
    /// Why a sentence has the support it has.
    SupportReason {
        /// It names its source itself: "It rained, Roe said", « Il pleuvait, a dit Roux ».
        Attributed = "attributed",
        /// A content that starts in an earlier sentence runs on into it: a quotation of several
        /// sentences.
        ///
        /// English: "“We won. We rest,” she said".
        /// French: « "On a gagné. On se repose", dit-elle ».
        RunsOn = "runs-on",
        /// It is a quotation after an attribution to the same speaker: "“We won,” she said. “Now we
        /// rest.”", « "On a gagné", dit-elle. "On se repose." ».
        QuotationBehind = "quotation-behind",
        /// It is a quotation before an attribution to its speaker: "“We won.” She said so twice",
        /// « "On a gagné." Elle l'a dit deux fois ».
        QuotationBefore = "quotation-before",
        /// It is an item of a list that a source introduces: "Roe said:" and dashes, « Roux demande
        /// : ».
        Listed = "listed",
        /// It continues, in an open tense, what the sentence before credits: "Roe said it rained.
        /// The road is shut", « Selon Roux, il pleut. La route serait coupée ».
        SpeaksOn = "speaks-on",
        /// It continues with quoted words, and names nobody else: "Roe said it rained. It was “a
        /// very long night”", « Selon Roux, il pleuvait. C'était "une bien longue nuit" ».
        QuotesOn = "quotes-on",
        /// It has a source only for a remark in passing: "Roe, who called him a fool, left",
        /// « Roux, qui le dit fou, est parti ».
        Aside = "aside",
        /// Its attributions state nothing: a wish, a plan, or a report that is itself hearsay: "He
        /// plans to leave", « Il aurait menacé de partir ».
        Untold = "untold",
        /// It reports something without a source: "The sale was announced", « La vente a été
        /// annoncée ».
        Nobody = "nobody",
        /// It attributes nothing to anybody: "It rained", « Il pleuvait ».
        None = "none",
        /// It credits nobody itself, and what it shows says that it goes on with a source: "The study
        /// found leaks. Half of them are old", « L'étude relève des fuites. La moitié est ancienne ».
        GoesOn = "goes-on",
        /// It seemed to have a source, and what it shows speaks against it: "Roe proposed a toast",
        /// « Roux a proposé un toast ».
        Outweighed = "outweighed",
    }
}

impl SupportReason {
    /// The support of a sentence for which it is the reason.
    pub const fn support(self) -> Support {
        match self {
            Self::Attributed => Support::Attributed,
            Self::RunsOn
            | Self::QuotationBehind
            | Self::QuotationBefore
            | Self::Listed
            | Self::SpeaksOn
            | Self::QuotesOn
            | Self::GoesOn => Support::Carried,
            Self::Aside | Self::Untold | Self::Nobody | Self::None | Self::Outweighed => {
                Support::None
            }
        }
    }
}

/// What speaks for a source of a sentence's statement, and against one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// By how much a source is likelier than none, in hundredths of a natural logarithm of the odds.
    pub margin: i32,
    /// Its state, "attributed" or "none", where that is known and nothing is weighed: it names its source
    /// beyond doubt, or states nothing.
    pub known: Option<&'static str>,
    /// The support found before anything was weighed.
    pub found: Support,
    /// What lies before the sentence, by the name of its family of weights.
    pub boundary: &'static str,
    /// The rows that hold of it.
    pub rows: Vec<EvidenceRow>,
}

impl Evidence {
    /// What is known of a sentence of which nothing is.
    pub(in crate::annotate) const NOTHING: Self = Self {
        margin: 0,
        known: None,
        found: Support::None,
        boundary: "",
        rows: Vec::new(),
    };

    /// How likely the sentence has a source, from 0 to 1.
    pub fn probability(&self) -> f64 {
        probability(self.margin)
    }
}

/// One row of the evidence, with its weights in hundredths of a natural logarithm of the odds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The question.
    pub family: &'static str,
    /// The answer.
    pub value: &'static str,
    /// Both in words; `{}` stands for the answer.
    pub words: &'static str,
    /// What it says for a source of the sentence's own.
    pub attributed: i16,
    /// What it says for a source carried on.
    pub carried: i16,
}

impl EvidenceRow {
    /// The question and its answer: "told-by=person".
    pub fn feature(&self) -> String {
        evidence::feature(self.family, self.value)
    }

    /// Both in words.
    pub fn text(&self) -> String {
        evidence::text(self.words, self.value)
    }
}
