//! Cuts a sentence into clauses, so that what exempts one clause exempts that clause alone: "The council
//! meets on Monday; the mafia bribed the mayor", « Une fusillade a eu lieu et a fait 45 morts ».

use smallvec::SmallVec;

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::{Forms, Meaning};
use crate::parse::{Kind, Words};

/// The clauses of a sentence that say what the reporter saw or what anybody can look up.
///
/// Right about "Shares are held on the island, where the gang murdered 45 villagers", of which only the
/// first clause is; wrong about "The $3 million, voted on Monday, is gone", where the figure is in the
/// vote.
pub(in crate::annotate) fn exempt(reading: &Reading<'_>, sentence: Words) -> SmallVec<[Words; 2]> {
    let known = |clause: &Words| {
        reading.says(*clause, |meaning| {
            matches!(meaning, Meaning::Witness | Meaning::Record)
        })
    };
    if !known(&sentence) {
        return SmallVec::new();
    }
    clauses(reading, sentence)
        .into_iter()
        .filter(known)
        .collect()
}

/// The clauses of a sentence, in order. Words without a verb of their own belong to the clause before
/// them.
fn clauses(reading: &Reading<'_>, sentence: Words) -> SmallVec<[Words; 4]> {
    let mut clauses = SmallVec::new();
    let mut start = sentence.start;
    for at in sentence.start + 1..sentence.end {
        let after = Words::new(at, end_of_part(reading, sentence, at + 1));
        let tag = reading.tag(at);
        let splits = matches!(tag, Tag::Relative | Tag::Subordinator)
            || tag == Tag::Coordinator && has_finite(reading, after)
            || is_mark(reading, at) && has_verb(reading, after);
        if splits && has_verb(reading, Words::new(start, at)) {
            clauses.push(Words::new(start, at));
            start = at;
        }
    }
    clauses.push(Words::new(start, sentence.end));
    clauses
}

/// Whether a mark may stand between two clauses.
fn is_mark(reading: &Reading<'_>, at: u32) -> bool {
    let marks = [Kind::Comma, Kind::Semicolon, Kind::Colon, Kind::Dash];
    reading.is_kind(at, &marks)
}

/// Where the part of a sentence that starts at a token ends: at the next mark.
fn end_of_part(reading: &Reading<'_>, sentence: Words, from: u32) -> u32 {
    let next = (from..sentence.end).find(|&at| is_mark(reading, at));
    next.unwrap_or(sentence.end)
}

/// Whether some words have a verb of their own, finite or a participle: ", seen by the town as a hero".
fn has_verb(reading: &Reading<'_>, words: Words) -> bool {
    (words.start..words.end).any(|at| matches!(reading.tag(at), Tag::Verb | Tag::Participle))
}

/// Whether some words have a finite verb: « et a fait 45 morts », but not "and adopted" behind "has met".
fn has_finite(reading: &Reading<'_>, words: Words) -> bool {
    (words.start + 1..words.end).any(|at| {
        reading.tag(at) == Tag::Verb
            && reading.has_form(at, Forms::FINITE)
            && reading.tag(at - 1) != Tag::Infinitive
    })
}
