//! Where sentences end.

mod ends;
mod items;
mod starts;

use super::token::{Kind, Token, Words};
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
        // Most tokens are passed over at a glance; what has to start a sentence is none of them.
        let longest = run.end.min(start + LONGEST);
        let glanced = Words::new(at, longest).range();
        let tokens = article.tokens.get(glanced).unwrap_or_default();
        let inner = tokens.iter().take_while(|token| token.inner).count();
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

    /// Whether a token is a capital word that opens sentences and is no name.
    fn is_opener(&self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.capital) && self.is(at, OPENERS)
    }

    /// Whether a token is a word without a capital, or a number.
    fn is_small(&self, at: u32) -> bool {
        self.token(at).is_some_and(|token| {
            token.kind == Kind::Number || token.kind == Kind::Word && !token.capital
        })
    }

    /// Whether a token hangs a noun on a noun: "of", « de ».
    fn is_genitive(&self, at: u32) -> bool {
        let genitive = self.article.language.keys().genitive;
        self.article
            .words
            .get(at as usize)
            .is_some_and(|word| word.lemma == genitive)
    }

    fn is(&self, at: u32, classes: Classes) -> bool {
        self.article
            .words
            .get(at as usize)
            .is_some_and(|word| word.is(classes))
    }
}

/// Words that open sentences and are no names.
pub(super) const OPENERS: Classes = Classes::DETERMINER
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
