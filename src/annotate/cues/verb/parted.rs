//! Reads multiword verbs whose words others part: « fait-il valoir », « fait aussi valoir », « se plaint
//! donc de », « parle, elle, de ».

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::language::{Meaning, Reporting};
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
    let next = over_insertions(reading, from);
    if next == group.head + 1 {
        return None;
    }
    let words = [group.head, next, next + 1, next + 2].map(|at| reading.word(at));
    let phrases = reading.article.language.phrases(&words, 0);
    let longest = phrases
        .filter(|phrase| phrase.length > 1)
        .filter_map(|phrase| Some((phrase, reports(phrase.meaning)?)))
        .max_by_key(|(phrase, _)| phrase.length);
    longest.map(|(phrase, how)| (how, phrase.end(next) - 1))
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
