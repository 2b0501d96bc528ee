//! Captions and credits.

use super::run::Run;
use crate::document::Role;
use crate::language::{Classes, Meaning};
use crate::parse::token::{Kind, Words};

/// How many tokens a caption without punctuation has at most.
const SHORT: usize = 12;

/// How many tokens a credit has at most: "/ Jane Roe/AFP via Getty Images".
const LONGEST_CREDIT: u32 = 8;

/// How many tokens a label and the name behind it have at most: "Photo: Jane Roe, University of Leeds."
const LONGEST_LABEL: u32 = 14;

/// Whether a block describes or credits a picture.
pub(super) fn is_caption(run: Run<'_>, role: Role) -> bool {
    opens_like_caption(run, role)
        || starts_with_mark(run)
        || ends_in_credit(run)
        || ends_in_label(run)
}

/// Whether a block opens like a caption, and goes on like one: "Photo: Jane Roe".
///
/// Right about "File photo of the harbor"; not fooled by "Video of the attack shows a van."
fn opens_like_caption(run: Run<'_>, role: Role) -> bool {
    let start = run.first();
    let Some(end) = run.phrase(start, Meaning::Caption) else {
        return false;
    };
    let announces = match run.kind(end) {
        None
        | Some(
            Kind::Colon
            | Kind::Symbol
            | Kind::Dash
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Link,
        ) => true,
        Some(
            Kind::Word
            | Kind::Number
            | Kind::Open
            | Kind::Close
            | Kind::Stop
            | Kind::Comma
            | Kind::Semicolon
            | Kind::Joint
            | Kind::Cut,
        ) => run.is_capital(end) && run.is(end, Classes::MEDIA),
    };
    let several = Words::new(start, end).len() > 1;
    several || announces || role != Role::List && run.words.len() <= SHORT && !run.stops()
}

fn starts_with_mark(run: Run<'_>) -> bool {
    run.article.form(run.words.start) == "©"
}

/// Whether a block ends in a label and a name: "The harbor at dawn. Photo: Jane Roe."
///
/// Wrong about a paragraph of prose that ends like this, with no line before the label.
fn ends_in_label(run: Run<'_>) -> bool {
    let end = run.words.end;
    let start = run.words.start.max(end.saturating_sub(LONGEST_LABEL)) + 1;
    // "near Port Elin image: Jane Roe" lacks a stop; "the image: Jane Roe" is what prose may say.
    let opens = |at: u32| run.is_capital(at) || run.is_capital(at - 1);
    (start..end).any(|at| {
        let label = opens(at).then(|| run.phrase(at, Meaning::Caption));
        label.flatten().is_some_and(|behind| {
            let parts = matches!(run.kind(behind), Some(Kind::Colon | Kind::Semicolon));
            parts && run.is_capital(behind + 1)
        })
    })
}

/// Whether a block ends in a credit: "… / Photo: Jane Roe", "… © Jane Roe", "… (AFP)".
///
/// Wrong about a paragraph that names an outlet behind a slash and lacks its full stop.
fn ends_in_credit(run: Run<'_>) -> bool {
    let end = run.words.end;
    let start = run.words.start.max(end.saturating_sub(LONGEST_CREDIT + 1)) + 1;
    if run.stops() {
        return false;
    }
    (start..end).any(|at| match run.article.form(at) {
        "©" => at + 1 < end,
        "/" | "|" => {
            let credit = run.part(Words::new(at + 1, end));
            credit.phrase(at + 1, Meaning::Caption).is_some() || credit.has_media()
        }
        // An agency behind a full stop credits the paragraph, not a picture.
        "(" if run.kind(at - 1) != Some(Kind::Stop) => run
            .bracket(at, LONGEST_CREDIT)
            .is_some_and(|(close, inside)| close == end && run.part(inside).has_media()),
        _ => false,
    })
}
