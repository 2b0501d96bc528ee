//! Reads multiword verbs whose words others part: « fait-il valoir », « fait aussi valoir », « se plaint
//! donc de », « parle, elle, de », "called Tuesday for".

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::language::{Classes, Meaning, Reporting, WordSlice};
use crate::parse::Kind;

/// Over how many tokens other words may part a verb: « fait-on enfin savoir ».
const PARTED: u32 = 6;

/// How a parted verb reports, and where it ends.
pub(in crate::annotate) fn reporting(
    reading: &Reading<'_>,
    group: &VerbGroup,
) -> Option<(Reporting, u32)> {
    parted(reading, group, |meaning| {
        if let Meaning::Reporting(how) = meaning {
            Some(how)
        } else {
            None
        }
    })
}

/// How a parted verb reports with its reflexive pronoun, and where it ends.
pub(in crate::annotate) fn reflexive(
    reading: &Reading<'_>,
    group: &VerbGroup,
) -> Option<(Reporting, u32)> {
    parted(reading, group, |meaning| {
        if let Meaning::Reflexive(how) = meaning {
            Some(how)
        } else {
            None
        }
    })
}

/// What a verb and the words behind what parts it mean, and where they end.
fn parted(
    reading: &Reading<'_>,
    group: &VerbGroup,
    reports: impl Fn(Meaning) -> Option<Reporting>,
) -> Option<(Reporting, u32)> {
    let pronoun = group.inverted.filter(|&at| at > group.head);
    let from = pronoun.unwrap_or(group.head) + 1;
    let next = match over_insertions(reading, from) {
        same if same == group.head + 1 => over_day(reading, same)?,
        next => next,
    };
    let words = [group.head, next, next + 1, next + 2].map(|at| reading.word(at));
    let phrases = reading.article.language.phrases(WordSlice::of(&words), 0);
    let longest = phrases
        .filter(|phrase| phrase.length > 1)
        .filter_map(|phrase| Some((phrase, reports(phrase.meaning)?)))
        .max_by_key(|(phrase, _)| phrase.length);
    longest.map(|(phrase, how)| (how, phrase.end(next) - 1))
}

/// The preposition behind a day that follows a verb: "called Tuesday for", "complained this week about".
fn over_day(reading: &Reading<'_>, start: u32) -> Option<u32> {
    let time = |at: u32| reading.tag(at) == Tag::Time || reading.is(at, Classes::TIME);
    let opens = start + u32::from(reading.tag(start) == Tag::Determiner);
    let end = (opens..start + PARTED).find(|&at| !time(at))?;
    (end > opens && reading.tag(end) == Tag::Preposition).then_some(end)
}

/// The first token at or after another that belongs to no adverb, connector or pronoun put in for
/// emphasis: « toutefois », « , elle, ».
fn over_insertions(reading: &Reading<'_>, from: u32) -> u32 {
    let mut at = from;
    while at < from + PARTED {
        let comma = u32::from(reading.kind(at) == Kind::Comma);
        let first = at + comma;
        let end = if reading.tag(first).is_light() || reading.tag(first) == Tag::Pronoun {
            first + 1
        } else {
            reading.over_connector(first).unwrap_or(first)
        };
        let closed = comma == 0 || reading.kind(end) == Kind::Comma;
        // Without commas a pronoun is a subject or an object.
        let inserted = comma > 0 || reading.tag(first) != Tag::Pronoun;
        if end == first || !closed || !inserted {
            break;
        }
        at = end + comma;
    }
    at
}
