//! Finds the agent of a passive.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::parse::Words;

/// How many tokens after a passive its agent is sought: « révélé mardi soir par Le Point ».
pub(in crate::annotate) const AGENT: u32 = 8;

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
    // « ordonné par décret » says how, not by whom.
    let bare =
        reading.article.language.facts().articles_obligatory && reading.tag(at + 1) == Tag::Noun;
    nouns::starting_at(reading, at + 1, sentence.end).filter(|_| !bare)
}
