//! Finds the agent of a passive.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::Forms;
use crate::parse::{Kind, Words};

/// How many tokens after a passive its agent is sought: « révélé mardi soir par Le Point ».
pub(in crate::annotate) const AGENT: u32 = 8;

/// How many tokens a complement may hold that stands between a passive and its agent.
const COMPLEMENT: u32 = 24;

/// The preposition of an agent behind what somebody was called or accused of, « qualifié de « traître »
/// par le maire », and one of a document there, « décrit comme « réservé » dans un portrait »: the first
/// of these words behind `from` outside quotation marks, before the clause ends.
pub(in crate::annotate) fn behind_complement(
    reading: &Reading<'_>,
    sentence: Words,
    from: u32,
    word: u32,
) -> Option<u32> {
    let limit = sentence.end.min(from + COMPLEMENT);
    let ends = |at: u32| {
        let finite = reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
        let stops = matches!(reading.tag(at), Tag::Relative | Tag::Complementizer)
            || reading.is_kind(at, &[Kind::Comma, Kind::Stop, Kind::Semicolon, Kind::Colon]);
        (finite || stops) && !reading.is_quoted(at)
    };
    let mut inside = (from..limit).take_while(|&at| !ends(at));
    inside.find(|&at| reading.word(at).form == word && !reading.is_quoted(at))
}

/// The agent after `from`, or `None` if there is none: "by the police", « par la préfecture ».
pub(in crate::annotate) fn agent(
    reading: &Reading<'_>,
    sentence: Words,
    from: u32,
) -> Option<Words> {
    let by = reading.article.language.keys().agent;
    let at = (from..sentence.end.min(from + AGENT))
        .take_while(|&at| {
            !matches!(
                reading.tag(at),
                Tag::Punctuation | Tag::Verb | Tag::Relative
            )
        })
        .find(|&at| reading.word(at).form == by)?;
    at_preposition(reading, sentence, at)
}

/// The agent that a preposition names, or `None` if it says how something was done.
pub(in crate::annotate) fn at_preposition(
    reading: &Reading<'_>,
    sentence: Words,
    at: u32,
) -> Option<Words> {
    // « ordonné par décret » says how, not by whom.
    let bare =
        reading.article.language.facts().articles_obligatory && reading.tag(at + 1) == Tag::Noun;
    nouns::starting_at(reading, at + 1, sentence.end).filter(|_| !bare)
}
