//! Finds the appositions and relative clauses that follow a noun group between commas.

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, CueForm, Forms, Meaning};
use crate::parse::{Kind, Words};

/// Longest title of a work in an apposition, in tokens with its marks.
const TITLE: usize = 14;

/// Longest apposition, in tokens; a longer segment is taken for something else.
const APPOSITION: u32 = 45;

/// Where the appositions after a group end: ", 45, the mayor of Leeds, who saw it". Returns `end`
/// unchanged if none follows.
pub(in crate::annotate) fn appositions(
    reading: &Reading<'_>,
    head: u32,
    mut end: u32,
    limit: u32,
) -> u32 {
    while end < limit && reading.kind(end) == Kind::Comma {
        let close = (end + 1..limit.min(end + APPOSITION))
            .find(|&at| {
                reading.is_kind(
                    at,
                    &[
                        Kind::Comma,
                        Kind::Open,
                        Kind::Close,
                        Kind::Semicolon,
                        Kind::Colon,
                        Kind::Stop,
                        Kind::Dash,
                    ],
                )
            })
            .unwrap_or(limit);
        let close = over_title(reading, end, close, limit);
        let segment = Words::new(end + 1, close);
        if close >= end + APPOSITION || !is_apposition(reading, segment) {
            break;
        }
        // « Interrogé par la radio, Paul Roux a dit »: a person is not in apposition to a radio
        // station.
        if starts_person(reading, segment.start) && is_institution(reading, head) {
            break;
        }
        end = close;
    }
    end
}

/// Where an apposition ends that goes on in the title or the nickname that opens at `open`: "Roe, author
/// of “The Dam”".
fn over_title(reading: &Reading<'_>, comma: u32, open: u32, limit: u32) -> u32 {
    let before = open.saturating_sub(1);
    let first = reading.article.tokens.get(open as usize + 1);
    let leads = before > comma
        && first.is_some_and(|first| first.is_capital())
        && (reading.tag(before) == Tag::Preposition || names(reading, before));
    let marks = (reading.kind(open) == Kind::Open && leads)
        .then(|| reading.quotation(open))
        .flatten()
        .and_then(|number| reading.article.marks.get(number as usize));
    marks
        .map(|marks| marks.words)
        .filter(|title| title.start == open && title.end <= limit && title.len() <= TITLE)
        .map_or(open, |title| title.end)
}

/// Whether a person's name starts here, with or without a title.
fn starts_person(reading: &Reading<'_>, at: u32) -> bool {
    let person = Classes::TITLE | Classes::FEMININE_NAME | Classes::MASCULINE_NAME;
    reading.tag(at) == Tag::Name && reading.is(at, person) && reading.tag(at + 1) == Tag::Name
}

/// Whether a noun denotes an institution or a thing rather than a person: « la radio », « le
/// communiqué ».
fn is_institution(reading: &Reading<'_>, head: u32) -> bool {
    let things = Classes::ORGANIZATION
        | Classes::MEDIA
        | Classes::DOCUMENT
        | Classes::CUE_NOUN
        | Classes::PLACE
        | Classes::TIME;
    let people = Classes::ROLE | Classes::HUMAN | Classes::VAGUE | Classes::ANONYMOUS;
    reading.is(head, things) && !reading.is(head, people)
}

/// Whether a segment between two commas is an apposition to the noun group before it.
pub(in crate::annotate) fn is_apposition(reading: &Reading<'_>, segment: Words) -> bool {
    if segment.is_empty() {
        return false;
    }
    let first = reading.tag(segment.start);
    // "Roe, whose bridge fell, said"
    let owner = first == Tag::Determiner && reading.is(segment.start, Classes::RELATIVE);
    if first == Tag::Relative || owner || is_title(reading, segment) {
        return true;
    }
    // « 40.000 selon les organisateurs, 12.000 selon la police » is a list of credited figures.
    let credits = |meaning| meaning == Meaning::Cue(CueForm::Preposition);
    if reading.says(segment, credits) {
        return false;
    }
    let finite = (segment.start..segment.end).find(|&at| {
        reading.tag(at) == Tag::Verb
            && reading.has_form(at, Forms::FINITE)
            && !reading.is_quoted(at)
    });
    let verb = finite.is_some();
    let clause = finite.unwrap_or(segment.end);
    let relative = (segment.start..clause).any(|at| reading.tag(at) == Tag::Relative);
    let reporting = reading.is(segment.start, Classes::REPORTING);
    match first {
        Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number => !verb || relative,
        Tag::Participle => (!reporting || names(reading, segment.start)) && !verb,
        Tag::Verb => {
            // "a review, published in March, found": a participle that looks like a past tense.
            let participle = reading.has_form(segment.start, Forms::PAST_PARTICIPLE);
            let placed = reading.tag(segment.start + 1) == Tag::Preposition;
            let another = (segment.start + 1..segment.end)
                .any(|at| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE));
            let called = placed || names(reading, segment.start);
            participle && (!verb && !reporting || called && !another)
        }
        Tag::Preposition => {
            segment.len() <= 6
                && !verb
                && reading.word(segment.start).lemma == reading.article.language.keys().genitive
        }
        Tag::Time
        | Tag::Pronoun
        | Tag::Clitic
        | Tag::Adverb
        | Tag::Negation
        | Tag::Infinitive
        | Tag::Coordinator
        | Tag::Complementizer
        | Tag::Relative
        | Tag::Subordinator
        | Tag::Question
        | Tag::Possessive
        | Tag::Punctuation
        | Tag::Other => false,
    }
}

/// Whether a segment is the title of the text named before its comma: "Her book, “The Dam,” argues".
fn is_title(reading: &Reading<'_>, segment: Words) -> bool {
    let texts = Classes::DOCUMENT | Classes::MEDIA;
    let noun = segment.start.checked_sub(2).filter(|&at| {
        reading.kind(at + 1) == Kind::Comma && reading.tag(at) == Tag::Noun && reading.is(at, texts)
    });
    let capital =
        |at: u32| { reading.article.tokens.get(at as usize) }.is_some_and(|one| one.is_capital());
    let marks = reading
        .quotation(segment.start)
        .filter(|_| noun.is_some() && capital(segment.start + 1))
        .and_then(|number| reading.article.marks.get(number as usize));
    marks.is_some_and(|marks| marks.words == segment && marks.words.len() <= TITLE)
}

/// Whether a participle gives somebody the name in the marks behind it: "nicknamed “Red,”", "known as
/// “Red,”".
fn names(reading: &Reading<'_>, at: u32) -> bool {
    let manner = reading.word(at + 1).form == reading.article.language.keys().manner;
    let named = manner || reading.article.language.names(reading.word(at));
    named && reading.kind(at + 1 + u32::from(manner)) == Kind::Open
}
