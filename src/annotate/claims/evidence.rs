//! What speaks for asking who says a claim, or against it, as rows that are weighed beside those of
//! `support::evidence`.
//!
//! Nothing is decided here, and no row is a veto: one that is wrong about a sentence is outweighed by
//! others.

use crate::annotate::model::Signal;
use crate::annotate::support::evidence::{Family, Question, Reach, families, names};
use crate::language::{ArticleKind, ClaimKind, Classes, HedgeForm, VerbClass};

/// What a sentence without a source shows as a claim, in bits.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::annotate) struct Asked {
    /// Its signals.
    pub(in crate::annotate) signals: u32,
    /// Those of its signals that a verb says somebody did.
    pub(in crate::annotate) acted: u32,
    /// Those of its signals in a sentence that mentions somebody.
    pub(in crate::annotate) of_somebody: u32,
    /// How many words show a signal: none, one, two, more.
    pub(in crate::annotate) count: u32,
    /// The forms of its hedges outside quotations.
    pub(in crate::annotate) hedges: u32,
    /// The classes of passive verbs that report in it without saying who.
    pub(in crate::annotate) reported: u32,
    /// How likely it has a source after all, in steps.
    pub(in crate::annotate) sourced: u32,
    /// The kind of its article.
    pub(in crate::annotate) kind: u32,
    /// The classes of its words, as bits of [`WORDS`]; the last bit is for symbols, which are mostly signs of
    /// percents and money, the one before for brackets.
    pub(in crate::annotate) words: u32,
    /// The kinds of claim whose phrases it has, whether they make it a claim or not.
    pub(in crate::annotate) phrases: u32,
}

/// The classes of words that are asked for.
pub(in crate::annotate) const WORDS: [Classes; 16] = [
    Classes::UNIT,
    Classes::NUMBER,
    Classes::TIME,
    Classes::WEEKDAY,
    Classes::MONTH,
    Classes::NEGATION,
    Classes::QUANTIFIER,
    Classes::INDEFINITE,
    Classes::COMMUNITY,
    Classes::PLACE,
    Classes::HUMAN,
    Classes::ROLE,
    Classes::ORGANIZATION,
    Classes::VAGUE,
    Classes::SUBORDINATOR,
    Classes::ANONYMOUS,
];

/// The questions about a claim, beside those about the support of its sentence.
pub fn claim_questions() -> impl Iterator<Item = &'static Question> {
    CLAIM_FAMILIES.iter().map(|family| &family.question)
}

/// From which margins of support on the steps of [`Asked::sourced`] begin, in hundredths of a natural
/// logarithm of the odds: 2, 7, 18, 38 and 50 percent.
pub(in crate::annotate) const SOURCED: [i32; 5] = [-400, -250, -150, -50, 0];

/// What sees the answers to a question about a claim.
type See = fn(&Asked) -> u32;

/// All families, in the order of their rows.
pub(in crate::annotate) const CLAIM_FAMILIES: &[Family<See>] = families! {
    "any" Sentence &["yes"], |_| 1, "it has no source";
    right "The dam leaks." "La digue fuit.";
    wrong "It is Monday." "On est lundi.";
    "signal" Sentence names!(Signal), |asked| asked.signals, "what can be checked in it: {}";
    right "The flood drove out 4,300 families." "La crue a chassé 4.300 familles.";
    wrong "The train takes 40 minutes." "Le train met 40 minutes.";
    "acted" Sentence names!(Signal), |asked| asked.acted, "a verb says that somebody did it: {}";
    right "Roe bribed two ministers." "Roux a corrompu deux ministres.";
    wrong "Roe caused the goal." "Roux a provoqué le penalty.";
    "of-somebody" Sentence names!(Signal),
        |asked| asked.of_somebody,
        "it mentions somebody beside: {}";
    right "Roe owes 4 million." "Roux doit 4 millions.";
    wrong "Roe ran 10 km." "Roux a couru 10 km.";
    "count" Sentence &["none", "one", "two", "more"],
        |asked| asked.count,
        "how many of its words can be checked: {}";
    right "Rents doubled and 200 families left." "Les loyers ont doublé et 200 familles sont parties.";
    wrong "Roe won 6-4, 6-2, 6-1." "Roux l'a emporté 6-4, 6-2, 6-1.";
    "doubt" Sentence names!(HedgeForm), |asked| asked.hedges, "the writer hedges: {}";
    right "The dam reportedly leaks." "La digue serait fissurée.";
    wrong "Perhaps it rains." "Il pleut peut-être.";
    "reported" Sentence names!(VerbClass),
        |asked| asked.reported,
        "a passive verb reports without saying who: {}";
    right "The deal is seen as a defeat." "L'accord est vu comme un échec.";
    wrong "The train was announced." "Le train a été annoncé.";
    "sourced" Article &["under-2", "under-7", "under-18", "under-38", "under-50", "over-50"],
        |asked| asked.sourced,
        "how likely somebody nearby says so: {} percent";
    right "It was May. The dam leaks." "On était en mai. La digue fuit.";
    wrong "He asked why. The dam leaks." "Il demandait pourquoi. La digue fuit.";
    "words" Sentence
        &["unit", "number-word", "time", "weekday", "month", "negation", "quantifier", "indefinite",
            "community", "place", "human", "role", "organization", "vague", "subordinator", "anonymous",
            "bracket", "symbol"],
        |asked| asked.words,
        "a word or sign in it: {}";
    right "Half the town is out of work." "La moitié de la ville est au chômage.";
    wrong "Half the town was dancing." "La moitié de la ville dansait.";
    "phrases" Sentence names!(ClaimKind), |asked| asked.phrases, "words in it that may claim something: {}";
    right "The dam's failure led to ruin." "La rupture de la digue a conduit à la ruine.";
    wrong "The path led to the dam." "Le sentier a conduit à la digue.";
    "kind" Article names!(ArticleKind), |asked| asked.kind, "the kind of its article: {}";
    right "Roe scored twice." "Roux a marqué deux fois.";
    wrong "The club owes 4 million." "Le club doit 4 millions.";
};
