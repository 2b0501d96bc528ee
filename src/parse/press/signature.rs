//! Words that sign a quotation: "— Jane Roe, mayor", « Anne Morel, maire de Lyon ».

use super::byline;
use super::run::Run;
use crate::language::{Classes, Meaning};
use crate::parse::token::{Kind, OPENERS, Words};

/// How many tokens a signature has at most: "— Jane Roe (@janeroe), mayor of Norcombe, March 3, 2020".
const LONGEST: u32 = 24;

/// How many tokens a name alone has at most: "Gov. Jane A. Roe".
const LONGEST_NAME: usize = 6;

/// How many tokens behind its article a function stands at most: « — une jeune habitante ».
const FUNCTION: u32 = 3;

/// Classes of words that name a person by a first name or a title.
const NAMES: Classes = Classes::FEMININE_NAME
    .union(Classes::MASCULINE_NAME)
    .union(Classes::TITLE);

/// Whether a block is a dash and whoever speaks: "— Jane Roe", « — une habitante ».
///
/// Not fooled by a line of dialogue, « — Je pars, dit-il. »
pub(super) fn is_dashed(run: Run<'_>) -> bool {
    is_dash(run, run.words.start) && names_somebody(behind(run, run.words.start))
}

/// Whether a block is a line without a dash that starts with the name of a person: "Jane Roe, mayor".
pub(super) fn is_line(run: Run<'_>) -> bool {
    let run = unsigned(run);
    let first = run.words.start;
    run.words.len() <= LONGEST as usize
        && run.is_capital(first)
        && run.is(first, NAMES)
        && run.is_capital(first + 1)
        && (!run.stops() || run.words.len() <= LONGEST_NAME)
        && !byline::has_verb(run)
}

/// Whether a line that starts with a name is nothing else than a signature: a name alone, or one with
/// what its bearer does or where it was said.
///
/// Right about « Anne Morel, maire de Lyon » and « Anne Morel à Radio Lyon »; an intertitle such as « Anne
/// Morel en colère » is none.
pub(super) fn is_plain_line(run: Run<'_>) -> bool {
    let part = unsigned(run);
    let named = { part.indices().take_while(|&at| part.is_capital(at)) }.last();
    is_line(run)
        && named.is_some_and(|last| {
            let is_alone = last + 1 == part.words.end && part.words.len() <= LONGEST_NAME;
            is_alone
                || matches!(part.kind(last + 1), Some(Kind::Comma | Kind::OpenBracket))
                || part.is(last + 1, Classes::PREPOSITION) && part.has_media()
        })
}

/// Where the signature starts, with its dash, that ends a block: "It is shut. — Jane Roe".
pub(super) fn behind_dash(run: Run<'_>) -> Option<u32> {
    let start = run
        .words
        .end
        .saturating_sub(LONGEST)
        .max(run.words.start + 1);
    let ends = |at: u32| {
        matches!(
            run.kind(at),
            Some(Kind::Stop | Kind::Close | Kind::CloseBracket)
        )
    };
    (start..run.words.end)
        .rev()
        .find(|&at| is_dash(run, at))
        .filter(|&at| ends(at - 1) && names_somebody(behind(run, at)))
}

/// Where the signature starts, with its dash, that ends a post pasted into an article: "The gate is shut
/// pic.example — Jane Roe (@janeroe) March 3, 2020".
///
/// A post seldom ends in a stop; the handle in brackets tells a signature from words set off by a dash,
/// as in "The gate is shut — for good (see page 2)". Wrong about "It was her boss — Jane Roe (@janeroe)",
/// where the dash explains.
pub(super) fn behind_post(run: Run<'_>) -> Option<u32> {
    let start = run
        .words
        .end
        .saturating_sub(LONGEST)
        .max(run.words.start + 1);
    let handled = |from: u32| {
        (from..run.words.end).any(|at| {
            run.kind(at) == Some(Kind::OpenBracket)
                && run.article.form(at + 1).starts_with('@')
                && run.kind(at + 2) == Some(Kind::CloseBracket)
        })
    };
    (start..run.words.end)
        .rev()
        .find(|&at| is_dash(run, at))
        .filter(|&at| handled(at) && names_somebody(behind(run, at)))
}

/// The words of a signature that name somebody: "Jane Roe, mayor" of "— Jane Roe, mayor".
pub(super) fn name(run: Run<'_>) -> Words {
    let start = run.words.start;
    let dashed = is_dash(run, start) && run.words.len() > 1;
    let run = run.part(Words::new(start + u32::from(dashed), run.words.end));
    unsigned(run).words
}

/// What follows the dash at a token.
const fn behind(run: Run<'_>, dash: u32) -> Run<'_> {
    run.part(Words::new(dash + 1, run.words.end))
}

/// A run without the words that open a byline: "by".
fn unsigned(run: Run<'_>) -> Run<'_> {
    let start = run.words.start;
    let opens = run.phrase(start, Meaning::Byline);
    run.part(Words::new(opens.unwrap_or(start), run.words.end))
}

/// Whether a dash stands at a token, or the hyphen that some type for one: "-Jane Roe".
fn is_dash(run: Run<'_>, at: u32) -> bool {
    match run.kind(at) {
        Some(Kind::Dash) => true,
        Some(Kind::Symbol | Kind::Joint) => matches!(run.article.form(at), "-" | "‑" | "~"),
        _ => false,
    }
}

/// Whether what follows a dash is whoever speaks: a name, or a function with its article.
fn names_somebody(run: Run<'_>) -> bool {
    let run = unsigned(run);
    let first = run.words.start;
    if run.words.is_empty() || run.words.len() > LONGEST as usize || byline::has_verb(run) {
        return false;
    }
    let people = Classes::ROLE | Classes::HUMAN | Classes::ANONYMOUS | Classes::ORGANIZATION;
    let opener = run.is(first, OPENERS);
    let named = run.is_capital(first) && (!opener || run.is(first, NAMES));
    let function = run.is(first, Classes::DETERMINER | Classes::ROLE | Classes::HUMAN)
        && (first..first + FUNCTION).any(|at| run.is(at, people));
    (named || function) && (!run.stops() || named && run.words.len() <= LONGEST as usize)
}
