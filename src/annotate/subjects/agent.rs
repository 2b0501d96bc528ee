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
    let limit = complement_end(reading, from, sentence.end);
    (from..limit).find(|&at| reading.word(at).form == word && !reading.is_quoted(at))
}

/// Where the complement of a passive ends at the latest: before the first mark, relative pronoun or
/// finite verb outside quotation marks.
pub(in crate::annotate) fn complement_end(reading: &Reading<'_>, from: u32, limit: u32) -> u32 {
    let limit = limit.min(from + COMPLEMENT);
    let ends = |at: u32| {
        let finite = reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
        let stops = matches!(reading.tag(at), Tag::Relative | Tag::Complementizer)
            || reading.is_kind(at, &[Kind::Comma, Kind::Stop, Kind::Semicolon, Kind::Colon]);
        (finite || stops) && !reading.is_quoted(at)
    };
    (from..limit).find(|&at| ends(at)).unwrap_or(limit)
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
    let agent = nouns::starting_at(reading, at + 1, sentence.end).filter(|_| !bare)?;
    // "hailed by the ministry as a triumph": what something is called is not the agent's.
    let manner = reading.article.language.keys().manner;
    let end = (agent.start + 1..agent.end).find(|&at| reading.word(at).form == manner);
    Some(Words::new(agent.start, end.unwrap_or(agent.end)))
}
