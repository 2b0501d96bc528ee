//! Decides which numbers are figures: those that count or measure what readers could not check
//! themselves.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, speakers, verbs};
use crate::annotate::subjects::preceding;
use crate::language::{Anaphor, Classes};
use crate::parse::{Kind, Words};

/// How many tokens before a number the community may stand whose people it counts: "a nation of
/// nearly 12 million".
const COUNTED: u32 = 4;

/// How many sentences back the document may be named whose provisions a sentence continues.
const RUN: u32 = 3;

/// Whether a number is a figure, rather than a date, a label, a length or a population.
pub(in crate::annotate) fn is_figure(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let in_figures = reading.kind(at) == Kind::Number;
    if !in_figures && !reading.is(at, Classes::NUMBER) {
        return false;
    }
    counts_something(reading, at, in_figures)
        && !reading.is(at + 1, Classes::LENGTH)
        && !is_population(reading, sentence, at)
}

/// A figure with its unit: "$2.1 billion", « 340 emplois ».
pub(in crate::annotate) fn with_unit(reading: &Reading<'_>, sentence: Words, at: u32) -> Words {
    let start = if at > sentence.start && is_symbol(reading, at - 1) {
        at - 1
    } else {
        at
    };
    let mut end = at + 1;
    while end < sentence.end && reading.is(end, Classes::NUMBER) && reading.kind(end) == Kind::Word
    {
        end += 1;
    }
    let unit = reading.is(end, Classes::UNIT)
        || reading.article.form(end) == "%"
        || is_symbol(reading, end);
    Words::new(start, end + u32::from(unit && end < sentence.end))
}

/// Whether a token is a currency sign.
fn is_symbol(reading: &Reading<'_>, at: u32) -> bool {
    reading
        .article
        .language
        .is_currency(reading.article.form(at))
}

/// Whether a number stands before a unit or something countable.
fn counts_something(reading: &Reading<'_>, at: u32, in_figures: bool) -> bool {
    let form = reading.article.form(at);
    let unit = reading.is(at + 1, Classes::UNIT)
        || reading.article.form(at + 1) == "%"
        || is_symbol(reading, at + 1)
        || at > 0 && is_symbol(reading, at - 1);
    if !in_figures {
        // « dix mètres », "six rooms": anybody on the spot could count those, but not six million.
        return unit && reading.is(at + 1, Classes::NUMBER);
    }
    if unit {
        return true;
    }
    let digits = form.chars().filter(char::is_ascii_digit).count();
    let plain = form.chars().all(|c| c.is_ascii_digit());
    let year = reading.article.language.is_recent_year(form);
    // « 20 h 30 », "2:30 p.m.", "30 years".
    let time = |at: u32| reading.tag(at) == Tag::Time || reading.is(at, Classes::TIME);
    let date = at > 0 && time(at - 1) || time(at + 1) || form.contains(':');
    let glued = form.chars().any(char::is_alphabetic);
    // "between 18 and 25", but not « 12 et 14 ans ».
    let span = reading.tag(at + 1) == Tag::Coordinator
        && reading.kind(at + 2) == Kind::Number
        && !time(at + 3);
    // "Channel 4 viewers", "Studio 60".
    let named = at > 0
        && plain
        && reading.tag(at - 1) == Tag::Name
        && reading.word(at - 1).is_unlisted()
        && reading.kind(at - 1) == Kind::Word;
    let is_model = plain && is_model(reading, at);
    digits >= 2
        && !year
        && !date
        && !glued
        && !named
        && !is_model
        && (span || reading.tag(at + 1).is_nominal())
}

/// Whether a number is part of a name: "the 737 Max", but not "the 33 Chilean miners" or "the 200 Syrians".
fn is_model(reading: &Reading<'_>, at: u32) -> bool {
    let people = Classes::ADJECTIVE | Classes::HUMAN | Classes::VAGUE | Classes::PLACE;
    let word = reading.word(at + 1);
    let named = reading.tag(at + 1) == Tag::Name && !word.is(people) && word.form == word.lemma;
    let before = at.checked_sub(1).map(|before| reading.tag(before));
    let held = matches!(before, Some(Tag::Name | Tag::Determiner | Tag::Adjective));
    named && held && !reading.article.form(at + 1).ends_with('s')
}

/// Whether a number is the population of a place: "a town of 800", « ce pays de 12 millions ».
///
/// Right about those; wrong about "the town of 3,000 refugees", which it takes for one.
fn is_population(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let genitive = reading.article.language.keys().genitive;
    let floor = sentence.start.max(at.saturating_sub(COUNTED));
    let link = (floor..at).rev().find(|&at| !reading.tag(at).is_light());
    let Some(link) = link.filter(|&link| reading.word(link).lemma == genitive) else {
        return false;
    };
    let before = (floor..link).rev();
    { before.take_while(|&at| reading.tag(at).is_nominal()) }
        .any(|at| reading.is(at, Classes::COMMUNITY))
}

/// Whether a sentence says what a document provides: "The budget sets aside $340 million. It cuts
/// the tax by 3 percent.", « Le projet prévoit 85 millions d'euros ».
///
/// Right about those; wrong about "The report missed 300 cases", which it takes for one.
pub(in crate::annotate) fn is_of_text(reading: &Reading<'_>, sentence: u32) -> bool {
    let mut groups = Vec::new();
    let first = sentence.saturating_sub(RUN);
    for number in (first..=sentence).rev() {
        let Some(one) = reading.article.sentences.get(number as usize) else {
            return false;
        };
        verbs::verb_groups(reading, one.words, &mut groups);
        let mut subjects = { groups.iter().filter(|group| group.finite && !group.passive) }
            .filter_map(|group| preceding::before(reading, one.words, group));
        let Some(subject) = subjects.next() else {
            return false;
        };
        if speakers::is_document(reading, subject) {
            return true;
        }
        // "It" continues about the subject of the sentence before.
        let word = reading.word(subject.start);
        let anaphor = reading.article.language.anaphor(word);
        if subject.len() != 1 || !matches!(anaphor, Some(Anaphor::Neuter | Anaphor::Third)) {
            return false;
        }
    }
    false
}
