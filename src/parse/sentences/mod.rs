//! Where sentences end.

mod ends;
mod items;
mod starts;

use super::token::{Token, Words};
use super::{Article, Sentence};
use crate::document::Role;
use crate::language::Classes;

/// No sentence is longer, in tokens; a longer one is a table or a list nobody wrote as prose.
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
        if boundary.is_next_item(at) {
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

/// The run a sentence is looked for in.
struct Boundary<'a> {
    article: &'a Article<'a>,
    run: Words,
    start: u32,
}

impl Boundary<'_> {
    fn token(&self, at: u32) -> Option<&Token> {
        if at < self.run.end {
            self.article.tokens.get(at as usize)
        } else {
            None
        }
    }

    fn form(&self, at: u32) -> &str {
        self.article.form(at)
    }
}

/// Words that open sentences and are no names.
const OPENERS: Classes = Classes::DETERMINER
    .union(Classes::PREPOSITION)
    .union(Classes::SUBJECT_PRONOUN)
    .union(Classes::SUBORDINATOR)
    .union(Classes::POSSESSIVE)
    .union(Classes::DEMONSTRATIVE)
    .union(Classes::COORDINATOR)
    .union(Classes::QUESTION)
    .union(Classes::ADVERB)
    .union(Classes::INDEFINITE)
    .union(Classes::QUANTIFIER);
