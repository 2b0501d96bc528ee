//! Who wrote the article.

use super::run::{Place, Run};
use crate::language::{Classes, Forms, Meaning};
use crate::parse::token::{Kind, Words};

/// How many tokens a line of authors and outlets has at most.
const LONGEST: usize = 20;

/// How many tokens a line of names alone has at most.
const LONGEST_NAMES: usize = 10;

/// Whether a block says who wrote the article.
pub(super) fn is_byline(run: Run<'_>, place: Place) -> bool {
    opens_like_byline(run)
        || shares_with_agency(run)
        || (place.above || place.below) && is_name(run)
}

/// Whether a block opens like a byline, and goes on with names: « Par Anne Morel, à Lyon ».
///
/// Right about "By Jane Roe and John Poe"; not fooled by "By Monday, nobody had left."
fn opens_like_byline(run: Run<'_>) -> bool {
    let start = run.first();
    let Some(end) = run.phrase(start, Meaning::Byline) else {
        return false;
    };
    if !run.is_capital(end) {
        return false;
    }
    let several = Words::new(start, end).len() > 1;
    let calendar = Classes::MONTH | Classes::WEEKDAY;
    let names = run.part(Words::new(end, run.words.end));
    several
        || !run.is(end, calendar)
            && run.words.len() <= LONGEST
            && !has_verb(names)
            && (!run.stops() || is_names(names))
}

/// Whether a block is an author or outlet with an agency: « Le Progrès avec AFP ».
fn shares_with_agency(run: Run<'_>) -> bool {
    let links = Classes::PREPOSITION | Classes::COORDINATOR;
    is_names(run)
        && !run.stops()
        && run
            .indices()
            .any(|at| !run.is_capital(at) && run.is(at, links) && run.is(at + 1, Classes::MEDIA))
}

/// Whether a block is the name of a person, with another or an outlet.
fn is_name(run: Run<'_>) -> bool {
    let first_name = Classes::FEMININE_NAME | Classes::MASCULINE_NAME;
    run.is(run.words.start, first_name) && run.words.len() > 1 && is_names(run) && !run.stops()
}

/// Whether a short run holds names, what links them, and nothing else.
fn is_names(run: Run<'_>) -> bool {
    let links = Classes::PREPOSITION | Classes::COORDINATOR | Classes::DETERMINER;
    run.words.len() <= LONGEST_NAMES
        && run.is_capital(run.words.start)
        && run.indices().all(|at| match run.kind(at) {
            Some(Kind::Word) => run.is_capital(at) || run.is(at, links | Classes::MEDIA),
            Some(Kind::Comma | Kind::Dash | Kind::Symbol | Kind::Stop | Kind::Semicolon) => true,
            Some(
                Kind::Number
                | Kind::Open
                | Kind::Close
                | Kind::Colon
                | Kind::Joint
                | Kind::OpenBracket
                | Kind::CloseBracket
                | Kind::Cut
                | Kind::Link,
            )
            | None => false,
        })
}

/// Whether a lower-case word can only be a verb with a subject.
pub(super) fn has_verb(run: Run<'_>) -> bool {
    let other = Classes::NOUN | Classes::ADJECTIVE | Classes::ROLE | Classes::PREPOSITION;
    run.indices().any(|at| {
        let word = run.article.words.get(at as usize);
        !run.is_capital(at)
            && !run.is(at, other)
            && word.is_some_and(|word| {
                word.verb.intersects(Forms::FINITE) && !word.verb.intersects(Forms::PAST_PARTICIPLE)
            })
    })
}
