//! Reporting clauses set off from what they report: "It leaks, Roe said, badly", « comme l'a dit Roux ».

use crate::annotate::cues::verb::verb_cue::VerbCue;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens after subject and verb a parenthetical reporting clause may end.
const INCISE: u32 = 14;

/// From how many words on what stands before a comma is a clause, whether its verb is known or not.
const CLAUSE: u32 = 4;

/// Whether subject and verb form a parenthetical reporting clause: between commas, or after the
/// last one (« , a-t-il dit. »).
///
/// If it `shows` by its inverted pronoun or as an imperative, no clause need precede it: « Les
/// caisses, note-t-elle à la presse, … ».
pub(in crate::annotate) fn is_parenthetical(
    reading: &Reading<'_>,
    sentence: Words,
    start: u32,
    end: u32,
    shows: bool,
) -> bool {
    let edges = [Kind::Comma, Kind::Dash, Kind::Stop, Kind::Close];
    if start <= sentence.start + 1 || !reading.is_kind(start - 1, &edges) {
        return false;
    }
    // « — Demain, répond le maire », « Quand ? demande une habitante »: what a dash opens, or asks or
    // exclaims before a verb in the same sentence, is speech, however short.
    let speech =
        reading.kind(sentence.start) == Kind::Dash || reading.kind(start - 1) == Kind::Stop;
    // "In May, the plan proved costly": no clause precedes that could be the content.
    let said = (sentence.start..start).any(|at| {
        reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE) || reading.is_quoted(at)
    });
    // « La foule, venue tôt, acclame le maire. »: what stands before is the subject with an inset.
    if !said && !speech && ends_in_inset(reading, sentence, start) {
        return false;
    }
    let clause = shows || speech || said;
    let mut next = end;
    let dated = |at: u32| {
        reading.tag(at) == Tag::Time
            || reading.tag(at) == Tag::Preposition && reading.tag(at + 1) == Tag::Time
    };
    while reading.tag(next).is_light() || dated(next) {
        next += 1;
    }
    // "The main sprang a leak, Roe said.": what stands before is a clause, whatever its verb.
    let whole = start >= sentence.start + CLAUSE
        && reading.kind(start - 1) == Kind::Comma
        && (next >= sentence.end || reading.kind(next) == Kind::Stop)
        && opens_with_subject(reading, sentence);
    if !clause && !whole && reading.kind(next) != Kind::Comma {
        return false;
    }
    let limit = sentence.end.min(end + INCISE);
    let close = (end..limit)
        .find(|&at| {
            reading.is_kind(
                at,
                &[
                    Kind::Comma,
                    Kind::Stop,
                    Kind::Dash,
                    Kind::Open,
                    Kind::Semicolon,
                ],
            )
        })
        .or((limit == sentence.end).then_some(limit));
    let finite = |at| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
    // « note Anne Morel, qui rentre de Lyon »: the relative clause describes the source.
    let clause = |close: u32| (end..close).take_while(|&at| reading.tag(at) != Tag::Relative);
    close.is_some_and(|close| !clause(close).any(finite))
}

/// Whether the words before a verb are a noun group and what is set off behind it: « Le classement, paru
/// mardi, » of « Le classement, paru mardi, compte dix villes ».
fn ends_in_inset(reading: &Reading<'_>, sentence: Words, start: u32) -> bool {
    let group = nouns::base_starting_at(reading, sentence.start, start);
    group.is_some_and(|group| {
        let comma = group.end;
        comma + 2 < start && reading.kind(comma) == Kind::Comma
    })
}

/// Whether a main clause stands before a reporting clause that a comma sets off: "The gate will not
/// open, Lambert told the BBC", but not "When the vote ended, Lambert told the council a story".
pub(in crate::annotate) fn is_clause_before(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    start: u32,
) -> bool {
    let comma = start > sentence.start + 1 && reading.kind(start - 1) == Kind::Comma;
    comma
        && cue.group.finite
        && opens_with_subject(reading, sentence)
        && (sentence.start..start).any(|at| is_finite(reading, at))
}

/// Whether a sentence starts as a main clause does, with its subject, rather than with a circumstance.
fn opens_with_subject(reading: &Reading<'_>, sentence: Words) -> bool {
    let first = reading.tag(sentence.start);
    let dated = reading.is(sentence.start, Classes::TIME)
        || reading.is(sentence.start + 1, Classes::TIME)
        || reading.tag(sentence.start + 1) == Tag::Time;
    !dated
        && matches!(
            first,
            Tag::Determiner
                | Tag::Name
                | Tag::Noun
                | Tag::Number
                | Tag::Adjective
                | Tag::Pronoun
                | Tag::Participle
        )
}

/// Whether a verb is finite; a contracted one ("it's") has no listed forms.
pub(in crate::annotate) fn is_finite(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at) == Tag::Verb
        && (reading.has_form(at, Forms::FINITE) || reading.word(at).verb.is_empty())
        && reading.tag(at - 1) != Tag::Infinitive
}

/// Whether a conjunction of manner opens the clause: "as Roe said", « comme l'a dit Roux ».
pub(in crate::annotate) fn is_manner(reading: &Reading<'_>, sentence: Words, start: u32) -> bool {
    let keys = reading.article.language.keys();
    // « ainsi que l'a dit Roux »
    let likewise = start > sentence.start + 1
        && reading.tag(start - 1) == Tag::Complementizer
        && reading.word(start - 2).form == keys.likewise;
    likewise || start > sentence.start && reading.word(start - 1).form == keys.manner
}
