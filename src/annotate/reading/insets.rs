//! Finds what is inserted into noun groups: brackets, nicknames, scare quotes.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, scare};
use crate::parse::Kind;

/// Longest bracketed insertion or nickname in a group, in tokens: "Sen. Ana Ruiz (D-Ohio)".
const INSET: u32 = 8;

/// Where the bracket, nickname or scare quotes that close at a token open.
pub(in crate::annotate) fn inset_before(
    reading: &Reading<'_>,
    floor: u32,
    close: u32,
) -> Option<u32> {
    if let Some(marks) = scare::around(reading, close).filter(|marks| marks.end == close + 1) {
        return (marks.start >= floor).then_some(marks.start);
    }
    let bracket = match reading.kind(close) {
        Kind::CloseBracket => Kind::OpenBracket,
        Kind::Close => Kind::Open,
        Kind::Word
        | Kind::Number
        | Kind::Open
        | Kind::Stop
        | Kind::Comma
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Dash
        | Kind::Joint
        | Kind::OpenBracket
        | Kind::Cut
        | Kind::Link
        | Kind::Symbol => return None,
    };
    let from = close.saturating_sub(INSET).max(floor);
    (from..close)
        .rev()
        .find(|&at| reading.kind(at) == bracket)
        .filter(|&at| at > floor && reading.tag(at - 1).is_nominal())
}

/// Where the scare quotes that open at a token end.
pub(in crate::annotate) fn scare_end(reading: &Reading<'_>, open: u32, limit: u32) -> Option<u32> {
    let opens = reading.kind(open) == Kind::Open;
    let marks = opens.then(|| scare::around(reading, open)).flatten()?;
    (marks.start == open && marks.end <= limit).then_some(marks.end)
}

/// Where the bracket or nickname that opens at a token ends.
pub(in crate::annotate) fn inset_after(
    reading: &Reading<'_>,
    open: u32,
    limit: u32,
) -> Option<u32> {
    let bracket = reading.kind(open) == Kind::OpenBracket;
    let nickname = reading.kind(open) == Kind::Open && reading.tag(open - 1) == Tag::Name;
    if !bracket && !nickname {
        return None;
    }
    let close = (open + 1..(open + INSET).min(limit))
        .find(|&at| reading.is_kind(at, &[Kind::CloseBracket, Kind::Close]))?;
    (bracket || reading.tag(close + 1) == Tag::Name).then_some(close + 1)
}
