//! Datelines: where and when a paragraph was written, and for whom.

use super::run::{Run, is_upper};
use crate::language::Classes;
use crate::parse::token::Kind;

/// How many tokens stand before the agency at most: « SAINT-DENIS, La Réunion, 12 mars 2024 ».
const LONGEST_PLACE: u32 = 12;

/// How many tokens an agency has at most: "(Thomson Reuters Foundation)".
const LONGEST_AGENCY: u32 = 6;

/// How many capital letters a place has at least; fewer are initials.
const LETTERS: usize = 4;

/// How many words in capitals a place has at most, « AU LARGE DE NICE »; more are a topic.
const LONGEST_NAME: usize = 4;

/// Where the dateline ends that opens a paragraph; `None` if none does.
///
/// A dateline is `place [date] [agency] dash`, and the dash may be left out behind an agency. A place
/// alone must be in capitals. Right about "LONDON — The mayor left."; wrong about "BREXIT — The mayor
/// left.", whose topic looks like a place.
pub(super) fn find(run: Run<'_>) -> Option<u32> {
    let header = Header::read(run);
    let mut end = header.end;
    let agency = run.bracket(end, LONGEST_AGENCY);
    let mut is_agency = false;
    if let Some((close, inside)) = agency {
        let inside = run.part(inside);
        is_agency = inside.has_media() || header.is_shouted && inside.forms().all(is_upper);
        end = close;
    }
    let dash = is_dash(run, end);
    let dated = header.is_dated && header.is_named;
    let place_alone = agency.is_none() && header.is_shouted;
    let certain = is_agency || dash && (dated || place_alone);
    let end = end + u32::from(dash);
    let ends = end == run.words.end;
    let whole = ends && agency.is_none() && dated;
    (certain && (ends || opens_sentence(run, end)) || whole).then_some(end)
}

/// What stands before the agency and the dash.
#[derive(Debug, Default)]
struct Header {
    /// One past its last token.
    end: u32,
    /// Whether it starts with a capital.
    is_named: bool,
    /// Whether it starts with a place in capitals.
    is_shouted: bool,
    /// Whether it holds a day and a month.
    is_dated: bool,
}

impl Header {
    fn read(run: Run<'_>) -> Self {
        let start = run.words.start;
        let (mut month, mut number) = (false, false);
        let mut end = start;
        while end < run.words.end && end - start < LONGEST_PLACE && belongs(run, end) {
            month |= run.is(end, Classes::MONTH);
            number |= run.kind(end) == Some(Kind::Number);
            end += 1;
            // « MARSEILLE (France), 12 mars 2024 (AFP) – » has the country in brackets.
            if let Some((close, _)) = run.bracket(end, LONGEST_AGENCY)
                && run.kind(close) == Some(Kind::Comma)
            {
                end = close;
            }
        }
        let place = (start..end).take_while(|&at| run.kind(at) == Some(Kind::Word));
        let (mut letters, mut words) = (0, 0);
        let upper = place.map(|at| run.article.form(at)).all(|form| {
            words += 1;
            letters += form.chars().filter(|c| c.is_alphabetic()).count();
            is_upper(form)
        });
        let other = Classes::ORGANIZATION | Classes::MEDIA;
        Self {
            end,
            is_named: run.is_capital(start),
            is_shouted: upper
                && letters >= LETTERS
                && words <= LONGEST_NAME
                && !run.is(start, other),
            is_dated: month && number,
        }
    }
}

/// Whether a token may stand in a dateline before the agency.
fn belongs(run: Run<'_>, at: u32) -> bool {
    let calendar = Classes::MONTH | Classes::WEEKDAY;
    match run.kind(at) {
        Some(Kind::Word) => run.is_capital(at) || run.is(at, calendar),
        Some(Kind::Number | Kind::Comma) => true,
        Some(Kind::Symbol) => run.article.form(at) == "/",
        Some(
            Kind::Open
            | Kind::Close
            | Kind::Stop
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Dash
            | Kind::Joint
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Cut
            | Kind::Link,
        )
        | None => false,
    }
}

/// Whether a token is the dash behind a dateline, spaced or not.
fn is_dash(run: Run<'_>, at: u32) -> bool {
    run.kind(at) == Some(Kind::Dash)
        || run.kind(at) == Some(Kind::Symbol) && matches!(run.article.form(at), "-" | "‑")
}

/// Whether a sentence can start at a token.
fn opens_sentence(run: Run<'_>, at: u32) -> bool {
    run.is_capital(at)
        || matches!(
            run.kind(at),
            Some(Kind::Number | Kind::Open | Kind::OpenBracket)
        )
}
