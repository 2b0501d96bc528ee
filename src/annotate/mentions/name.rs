//! Finds where a name starts among capitalized words: "French President | Emmanuel Macron".

use rustc_hash::FxHashSet;

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::tagger::NOUNS;
use crate::annotate::reading::{Reading, speakers};
use crate::language::Classes;
use crate::parse::{Kind, Words};

/// How many particles in a row a name may hold: "von der", « de la ».
const PARTICLES: u32 = 2;

/// Longest nickname, in tokens, its closing mark included.
const NICKNAME: usize = 4;

/// Classes of given names.
pub(in crate::annotate) const GIVEN: Classes =
    Classes::FEMININE_NAME.union(Classes::MASCULINE_NAME);

/// The listed words that are somebody's surname, by their forms: "Page" in "Bill Page".
pub(in crate::annotate) fn surnames(reading: &Reading<'_>) -> FxHashSet<u32> {
    let language = reading.article.language;
    let named = |at: u32| reading.tag(at) == Tag::Name;
    let courtesy =
        |at: u32| reading.is(at, Classes::TITLE) && language.gender(reading.word(at)).is_some();
    let given = |at: u32| {
        reading.is(at, GIVEN)
            || courtesy(at)
            || speakers::is_word_name(reading, Words::new(at, at + 2))
    };
    let last = |at: &u32| named(*at) && named(at - 1) && given(at - 1) && !named(at + 1);
    let all = 1..u32::try_from(reading.tokens.len()).unwrap_or(u32::MAX);
    { all.filter(last) }
        .map(|at| reading.word(at).form)
        .filter(|&form| form != 0)
        .collect()
}

/// The name at the end of a group, without functions and titles, or `None` if it does not end in
/// one.
///
/// Right about "Defense Secretary Lloyd Austin"; wrong about "Lake Placid Mayor", where Lake Placid
/// is not a person's name.
pub(in crate::annotate) fn ending(reading: &Reading<'_>, base: Words) -> Option<Words> {
    let run = run(reading, base)?;
    let last = run.end - 1;
    let mut start = run.start;
    for at in run.start..last {
        // "the Engineers' Office": a plural or possessive is not somebody's function.
        let one = !reading.article.form(at).ends_with(['s', '\'', '’']);
        let role = one && reading.is(at, Classes::ROLE) || reading.is(at, Classes::TITLE);
        if role && !reading.is(at, GIVEN) {
            start = at + 1;
        }
    }
    if start == run.start {
        let first = (run.start + 1..last).find(|&at| reading.is(at, GIVEN));
        start = first
            .filter(|&at| is_known(reading, at - 1))
            .unwrap_or(start);
    }
    // "the President", "Republicans".
    let people = Classes::ROLE | Classes::TITLE | Classes::HUMAN | Classes::VAGUE;
    let alone = start == last && reading.is(last, people) && !reading.is(last, GIVEN);
    // "the President", « le Premier ministre », "the Trust": capitalized common nouns.
    let common = start == last
        && start == base.start + 1
        && reading.tag(base.start) == Tag::Determiner
        && reading.is(
            last,
            Classes::ORGANIZATION
                .union(Classes::DOCUMENT)
                .union(Classes::ROLE),
        )
        && !is_acronym_like(reading, last);
    (!(common || alone && start == run.start)).then_some(Words::new(start, run.end))
}

/// Where a name ends that continues with particles: "Ursula | von der Leyen", « Marc | de Boissy ».
///
/// Right after a first name or a title; wrong about « Jean de Nantes », which is cut off because
/// Nantes is listed as a place.
pub(in crate::annotate) fn carried(
    reading: &Reading<'_>,
    name: Words,
    titled: bool,
    limit: u32,
) -> u32 {
    let given = reading.is(name.start, GIVEN);
    if name.len() > 2 || !(given || titled && name.len() == 1) {
        return name.end;
    }
    let mut at = name.end;
    while at < limit
        && at < name.end + PARTICLES
        && reading.article.language.is_particle(reading.word(at))
    {
        at += 1;
    }
    let goes_on = at > name.end && reading.tag(at) == Tag::Name && !reading.is(at, Classes::PLACE);
    if !goes_on {
        return name.end;
    }
    while at < limit && reading.tag(at) == Tag::Name {
        at += 1;
    }
    at
}

/// The name of the person after the complement of a function: « de l'Intérieur | Bruno
/// Retailleau ». A name directly after the preposition is part of the complement: « l'avocat de
/// Jean Roux ».
pub(in crate::annotate) fn behind(reading: &Reading<'_>, base: Words) -> Option<Words> {
    let run = run(reading, base)?;
    // « du quotidien Le Phare » names the newspaper.
    let bodies = Classes::ORGANIZATION | Classes::MEDIA | Classes::DOCUMENT;
    let body = (base.start..run.start).any(|at| reading.is(at, bodies));
    if body && !reading.is(run.start, GIVEN) {
        return None;
    }
    let lower = run.start > base.start && reading.tag(run.start - 1) != Tag::Determiner;
    if lower && run.len() > 1 {
        return Some(run);
    }
    given(reading, run).map(|start| Words::new(start, run.end))
}

/// Where a name starts after capitalized words that are not part of it: at a first name, or after
/// listed words.
fn given(reading: &Reading<'_>, run: Words) -> Option<u32> {
    let known = |at: u32| {
        !reading.is(at, GIVEN) && reading.is(at, NOUNS | Classes::PLACE | Classes::ADJECTIVE)
    };
    let mut start = run.start;
    while start + 2 < run.end && known(start) {
        start += 1;
    }
    (start > run.start && run.end - start < 4 && (reading.is(start, GIVEN) || !known(run.end - 1)))
        .then_some(start)
}

/// Whether a capitalized word is listed, but not as a first name: "Democrat Jane Roe".
fn is_known(reading: &Reading<'_>, at: u32) -> bool {
    !reading.is(at, GIVEN) && reading.is(at, NOUNS | Classes::PLACE | Classes::ADJECTIVE)
}

/// The run of capitalized words at the end of a group, over a nickname between them.
fn run(reading: &Reading<'_>, base: Words) -> Option<Words> {
    let mut start = base.end;
    while start > base.start {
        if reading.tag(start - 1) == Tag::Name {
            start -= 1;
            continue;
        }
        let open = (base.start..start.saturating_sub(1))
            .rev()
            .take(NICKNAME)
            .find(|&at| start < base.end && over_nickname(reading, at, base.end) == Some(start));
        match open {
            Some(open) => start = open,
            None => break,
        }
    }
    (start < base.end).then_some(Words::new(start, base.end))
}

/// Where a name goes on after a nickname that opens at a token: "Robert “Shorty” | Bell", "Robert
/// (Shorty) | Bell"; `None` if no nickname opens there.
pub(in crate::annotate) fn over_nickname(
    reading: &Reading<'_>,
    open: u32,
    limit: u32,
) -> Option<u32> {
    let opens = reading.is_kind(open, &[Kind::Open, Kind::OpenBracket]);
    let close = (open + 1..limit)
        .take(NICKNAME)
        .find(|&at| reading.is_kind(at, &[Kind::Close, Kind::CloseBracket]))?;
    let named = |at: u32| reading.tag(at) == Tag::Name;
    (opens && open > 0 && named(open - 1) && close + 1 < limit && named(close + 1))
        .then_some(close + 1)
}

fn is_acronym_like(reading: &Reading<'_>, at: u32) -> bool {
    reading.article.form(at).chars().all(|c| !c.is_lowercase())
}
