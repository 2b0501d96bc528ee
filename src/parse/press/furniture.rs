//! Page furniture: pointers elsewhere, dates, links, ornaments, sign-offs.

use super::run::{Run, is_upper};
use crate::document::Role;
use crate::language::{Classes, Meaning};
use crate::parse::token::{Kind, Words};

/// How many tokens a line of furniture without punctuation has at most.
const SHORT: usize = 12;

/// How many words may stand beside an address at most: "Contact:", « Suivez-nous sur ».
const WORDS_BESIDE_LINK: usize = 3;

/// How many tokens a sign-off has at most: `abc/def/gh`, `A.Morel--XYZ`.
const LONGEST_SIGN_OFF: usize = 12;

/// How many letters initials or an agency have at most.
const INITIALS: usize = 4;

/// How many tokens a bracket that credits an agency has at most: "(with AFP)".
const LONGEST_BRACKET: u32 = 8;

/// Whether a block belongs to the page rather than to the story.
pub(super) fn is_furniture(run: Run<'_>, role: Role) -> bool {
    is_ornament(run) || is_link(run) || is_date(run) || is_agency(run) || is_pointer(run, role)
}

/// Whether a block among the last ones is a sign-off: one unspaced chain, or initials.
///
/// Right about « jbl/roc/ast »; wrong about a paragraph that is one word, such as « ici/maintenant ».
pub(super) fn is_sign_off(run: Run<'_>) -> bool {
    let tokens = run
        .article
        .tokens
        .get(run.words.range())
        .unwrap_or_default();
    let chain = tokens.iter().skip(1).all(|token| !token.is_spaced());
    if !chain || run.words.len() > LONGEST_SIGN_OFF || run.stops() {
        return false;
    }
    let linked = tokens
        .iter()
        .any(|token| matches!(token.kind, Kind::Symbol | Kind::Dash));
    let form = run.article.form(run.words.start);
    let same_case = is_upper(form) || !form.contains(char::is_uppercase);
    let initials = tokens.len() == 1
        && tokens.first().is_some_and(|token| token.kind == Kind::Word)
        && same_case
        && form.chars().count() <= INITIALS;
    linked || initials
}

/// Whether nothing in a block can be read: `***`, "-30-".
fn is_ornament(run: Run<'_>) -> bool {
    let is = |at: u32, kind: Kind| run.kind(at) == Some(kind);
    let has = |kind: Kind| run.indices().any(|at| is(at, kind));
    let between_dashes = run.words.len() == 3
        && is(run.words.start, Kind::Symbol)
        && is(run.words.start + 1, Kind::Number)
        && is(run.words.start + 2, Kind::Dash);
    !has(Kind::Word) && !has(Kind::Link) && (!has(Kind::Number) || between_dashes)
}

/// Whether a block is an address, with a word or two before it.
fn is_link(run: Run<'_>) -> bool {
    // Few blocks are this short, and only those are read to their end.
    let words = run.forms().take(WORDS_BESIDE_LINK + 1).count();
    words <= WORDS_BESIDE_LINK
        && run.indices().any(|at| run.kind(at) == Some(Kind::Link))
        && (words == 0 || !run.stops())
}

/// Whether a block is an agency in brackets.
fn is_agency(run: Run<'_>) -> bool {
    run.bracket(run.words.start, LONGEST_BRACKET)
        .is_some_and(|(end, inside)| end == run.words.end && run.part(inside).has_media())
}

/// Whether a block is a date, with what a page says before one: « Publié le 12 mars 2024 à 10h30 ».
fn is_date(run: Run<'_>) -> bool {
    let calendar = Classes::MONTH
        | Classes::WEEKDAY
        | Classes::TIME
        | Classes::PREPOSITION
        | Classes::DETERMINER
        | Classes::COORDINATOR;
    let (mut at, mut months, mut numbers) = (run.words.start, 0, 0);
    while at < run.words.end {
        if let Some(end) = run.phrase(at, Meaning::Furniture) {
            at = end;
            continue;
        }
        match run.kind(at) {
            Some(Kind::Number) => {
                numbers += 1;
                // "12/03/2024" and "2024-03-12" write the month in figures.
                let form = run.article.form(at);
                months += usize::from(form.matches(['/', '-', '.']).count() == 2);
            }
            Some(Kind::Word) => {
                let form = run.article.form(at);
                // Time zones, "am" and « h » are short; little else that stands beside a date is.
                if !run.is(at, calendar) && form.chars().count() > INITIALS {
                    return false;
                }
                months += usize::from(run.is(at, Classes::MONTH));
            }
            Some(Kind::Stop | Kind::Open | Kind::Close | Kind::Joint | Kind::Link | Kind::Cut) => {
                return false;
            }
            Some(
                Kind::Comma
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Dash
                | Kind::OpenBracket
                | Kind::CloseBracket
                | Kind::Symbol,
            )
            | None => {}
        }
        at += 1;
    }
    months > 0 && numbers > 0
}

/// Whether a block opens like furniture, and goes on like it.
///
/// Right about "Read more: the mayor's answer"; wrong about « À lire aussi les pages que le
/// ministère a publiées. », which may be a sentence of the story.
fn is_pointer(run: Run<'_>, role: Role) -> bool {
    let start = run.first();
    let Some(end) = run.phrase(start, Meaning::Furniture) else {
        return false;
    };
    let announces = matches!(
        run.kind(end),
        None | Some(Kind::Colon | Kind::Number | Kind::Symbol | Kind::Dash | Kind::Link)
    );
    let several = Words::new(start, end).len() > 1;
    several || announces || role != Role::List && run.words.len() <= SHORT && !run.stops()
}
