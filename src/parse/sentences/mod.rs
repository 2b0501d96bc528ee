//! Where sentences end.

mod boundary;
mod clauses;
mod ends;
mod items;
mod starts;

use super::article::{Article, Sentence};
use super::token::Words;
use crate::document::Role;
use boundary::Boundary;

/// How many tokens a sentence has at most; a longer one is a table or a list.
const LONGEST: u32 = 1_000;

/// Splits a run of tokens into sentences.
pub(super) fn split(
    article: &Article<'_>,
    role: Role,
    run: Words,
    block: u32,
    starts: &[u32],
    give: &mut impl FnMut(Sentence),
) {
    let mut start = run.start;
    let mut at = run.start;
    let mut cut = |start: u32, end: u32| {
        let words = Words::new(start, end);
        give(Sentence {
            words,
            span: article.span(words),
            role,
            block,
        });
    };
    let mut forced = starts
        .iter()
        .copied()
        .skip_while(|&at| at <= run.start)
        .peekable();
    while at < run.end {
        // Most tokens are passed over at a glance; none of them has to start a sentence.
        let longest = run.end.min(start + LONGEST);
        let glanced = Words::new(at, longest).range();
        let tokens = article.tokens.get(glanced).unwrap_or_default();
        let inner = tokens.iter().take_while(|token| token.is_inner()).count();
        at += u32::try_from(inner).unwrap_or(0);
        if at == run.end {
            break;
        }
        if forced.next_if_eq(&at).is_some() && at > start {
            cut(start, at);
            start = at;
        }
        let too_long = (at - start >= LONGEST).then_some(at);
        let boundary = Boundary {
            article,
            run,
            start,
        };
        if at > start && boundary.is_start_without_stop(at) {
            cut(start, at);
            start = at;
            continue;
        }
        let end = too_long.or_else(|| boundary.end(at));
        match end {
            Some(end) if end < run.end => {
                cut(start, end);
                start = end;
                at = end;
            }
            _ => at += 1,
        }
    }
    if start < run.end {
        cut(start, run.end);
    }
}
