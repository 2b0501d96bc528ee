//! Why the analysis decided as it did: one small word for each decision, kept where it is made.

use super::cue::VerbCue;
use super::frame::Layout;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::{Frames, named_enum};
use crate::parse::Kind;

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
    pub(super) const PHRASE: Self = Self {
        cue: CueReason::Phrase,
        source: SourceReason::Follows,
        content: ContentReason::Rest,
    };

    /// Why a colon credits somebody.
    pub(super) const COLON: Self = Self {
        cue: CueReason::Colon,
        source: SourceReason::Beside,
        content: ContentReason::Behind,
    };

    /// Why a dash credits somebody.
    pub(super) const DASH: Self = Self {
        cue: CueReason::Dash,
        source: SourceReason::Beside,
        content: ContentReason::Before,
    };

    /// Why a verb credits somebody, by what was seen around it.
    pub(super) fn of_verb(scope: &Scope<'_>, cue: &VerbCue) -> Self {
        Self {
            cue: of_cue(scope, cue),
            source: of_source(scope, cue),
            content: match cue.layout {
                Layout::Behind(_) => ContentReason::Behind,
                Layout::Around => ContentReason::Around,
                Layout::Before(_) => ContentReason::Named,
                Layout::Alone => ContentReason::Nothing,
            },
        }
    }
}

fn of_cue(scope: &Scope<'_>, cue: &VerbCue) -> CueReason {
    if cue.group.passive || scope.tag(cue.words.start) == Tag::Participle && !cue.group.finite {
        return CueReason::Passive;
    }
    if cue.frame.is_empty() {
        return CueReason::Always;
    }
    if cue.frame == Frames::QUOTE && cue.layout != Layout::Around {
        return CueReason::Quotation;
    }
    match cue.layout {
        Layout::Around => around(scope, cue),
        Layout::Before(_) => CueReason::Pointed,
        Layout::Behind(at) if cue.frame == Frames::THAT => {
            let before = at.saturating_sub(1);
            if scope.kind(before) == Kind::Colon {
                CueReason::VerbColon
            } else if scope.tag(before) == Tag::Complementizer {
                CueReason::Clause
            } else {
                CueReason::BareClause
            }
        }
        Layout::Behind(_) | Layout::Alone => match cue.frame {
            Frames::TO => CueReason::Infinitive,
            Frames::QUESTION => CueReason::Question,
            Frames::OBJECT | Frames::TEXT => CueReason::Object,
            _ => CueReason::Always,
        },
    }
}

/// Why a verb in the middle or at the end of its content reports.
fn around(scope: &Scope<'_>, cue: &VerbCue) -> CueReason {
    let keys = scope.article.language.keys();
    let source = cue.source.filter(|_| !cue.inverted);
    let mut start = source.map_or(cue.words.start, |source| source.start.min(cue.words.start));
    while start > 0 && scope.tag(start - 1) == Tag::Clitic {
        start -= 1;
    }
    let manner = start > 0 && scope.word(start - 1).form == keys.manner;
    let likewise = start > 0 && scope.tag(start - 1) == Tag::Complementizer;
    if manner || likewise {
        CueReason::Manner
    } else if cue.frame == Frames::QUOTE {
        CueReason::Quotation
    } else {
        CueReason::Incise
    }
}

fn of_source(scope: &Scope<'_>, cue: &VerbCue) -> SourceReason {
    let Some(source) = cue.source else {
        return SourceReason::Nobody;
    };
    let passive = cue.group.passive || scope.tag(cue.words.start) == Tag::Participle;
    if passive && source.start >= cue.words.end {
        SourceReason::Agent
    } else if cue
        .group
        .inverted
        .is_some_and(|pronoun| source.holds(pronoun))
    {
        SourceReason::Joined
    } else if source.start >= cue.words.end {
        SourceReason::Inverted
    } else if scope.tag(source.start) == Tag::Relative {
        SourceReason::Relative
    } else if !cue.group.finite || is_shared(scope, cue) {
        SourceReason::Shared
    } else {
        SourceReason::Subject
    }
}

/// Whether a verb is the second of its subject: "He rose and said".
fn is_shared(scope: &Scope<'_>, cue: &VerbCue) -> bool {
    let start = scope.before_light(0, cue.words.start);
    let apart = cue.source.is_some_and(|source| source.end < start);
    apart && start > 0 && scope.tag(start - 1) == Tag::Coordinator
}
