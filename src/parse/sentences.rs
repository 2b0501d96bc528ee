//! Where sentences end.

use super::token::{Kind, Token, Words};
use super::{Article, Sentence};
use crate::document::Role;
use crate::language::{Abbreviation, Classes, Forms};

/// How far behind a closing mark a reporting verb may stand: "…!" the former prime minister said.
const INCISE: u32 = 7;

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
    /// Where the sentence ends, if it ends at this token or at the marks that close after it.
    fn end(&self, at: u32) -> Option<u32> {
        let token = self.token(at)?;
        if token.kind == Kind::Stop {
            self.after_stop(at)
        } else if token.kind == Kind::Word && self.ends_in_stop(token) {
            self.after_abbreviation(at)
        } else {
            None
        }
    }

    fn ends_in_stop(&self, token: &Token) -> bool {
        let last = (token.prose_end() as usize).wrapping_sub(1);
        self.article.document.prose.as_bytes().get(last) == Some(&b'.')
    }

    fn after_stop(&self, at: u32) -> Option<u32> {
        let mut next = at + 1;
        let mut last = at;
        let mut quoted = false;
        let spaced = self.token(at).is_some_and(|token| token.spaced);
        while let Some(token) = self.token(next) {
            let bracket = token.kind == Kind::CloseBracket && !token.spaced;
            // A mark whose partner is missing still closes what the stop ends.
            let stray = token.kind == Kind::Symbol
                && !token.spaced
                && matches!(self.form(next), "\"" | "”" | "»" | "’" | "'");
            let form = self.form(next);
            let joins = !token.spaced || quoted || form == "." || form == ". . ." && spaced;
            if token.kind == Kind::Stop && joins {
                last = next;
            } else if token.kind == Kind::Close || stray {
                quoted = true;
            } else if !bracket {
                break;
            }
            next += 1;
        }
        let Some(following) = self.token(next) else {
            return Some(next);
        };
        if next == last + 1 && !following.spaced && !self.is_glued_start(last, next) {
            return None;
        }
        let numbered =
            following.kind == Kind::Number && at > self.start && self.form(at - 1) == "°";
        let pause = self.form(last) == ". . ." && last == at;
        if numbered || pause || self.is_enumerator(at) || !self.can_start(next, last) {
            return None;
        }
        let strong = self.form(last) != ".";
        (!(quoted && self.is_incise(next, strong))).then_some(next)
    }

    /// Whether a sentence starts right behind a full stop with no space between: « fin.Le ».
    fn is_glued_start(&self, stop: u32, next: u32) -> bool {
        let before = stop.checked_sub(1).and_then(|at| self.token(at));
        let lower = before.is_some_and(|token| token.kind != Kind::Word || !token.capital);
        self.token(next).is_some_and(|token| {
            matches!(token.kind, Kind::Open | Kind::Dash)
                || token.kind == Kind::Word && token.capital && lower && token.length > 1
        })
    }

    /// Whether what stands before the stop only numbers an item: "2. The second".
    fn is_enumerator(&self, stop: u32) -> bool {
        let bullet = u32::from(self.is_bullet(self.start));
        let before = Words::new(self.start + bullet, stop);
        before.len() == 1
            && self.token(before.start).is_some_and(|token| {
                token.kind == Kind::Number && token.length <= 3
                    || token.kind == Kind::Word && token.length == 1
            })
    }

    /// Whether a token numbers the item after the one the sentence starts with: "1. Bread 2. Milk".
    fn is_next_item(&self, at: u32) -> bool {
        let numbers = |token: &Token| match token.kind {
            Kind::Number => token.length <= 3,
            Kind::Word => token.length == 1,
            Kind::Symbol => true,
            Kind::Open
            | Kind::Close
            | Kind::Stop
            | Kind::Comma
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Dash
            | Kind::Joint
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Cut
            | Kind::Link => false,
        };
        let both = [self.start, at]
            .into_iter()
            .all(|at| self.token(at).is_some_and(numbers));
        if at <= self.start + 1 || !both {
            return false;
        }
        let bullet = u32::from(self.is_bullet(self.start));
        let here = u32::from(self.is_bullet(at));
        let numbers = (self.form(self.start + bullet), self.form(at + here));
        let follows = match (numbers.0.parse::<u16>(), numbers.1.parse::<u16>()) {
            (Ok(first), Ok(second)) => second == first.saturating_add(1),
            _ => match (numbers.0.as_bytes(), numbers.1.as_bytes()) {
                ([first], [second]) => first.is_ascii_lowercase() && *second == first + 1,
                _ => false,
            },
        };
        follows && bullet == here && {
            let (first, second) = (self.form(self.start + bullet + 1), self.form(at + here + 1));
            first == second && matches!(first, "." | ")")
        }
    }

    fn is_bullet(&self, at: u32) -> bool {
        matches!(self.form(at), "•" | "⁃" | "◦" | "▪" | "*")
    }

    /// Whether a sentence can start at a token.
    fn can_start(&self, at: u32, stop: u32) -> bool {
        let Some(token) = self.token(at) else {
            return true;
        };
        match token.kind {
            Kind::Word => {
                token.capital || self.is_capital_inside(at) || self.is_uncapitalized(at, stop)
            }
            Kind::Number | Kind::Link => true,
            Kind::Open | Kind::OpenBracket => {
                let next = self.token(at + 1);
                self.form(stop) == "." && token.kind == Kind::Open
                    || next.is_some_and(|next| {
                        next.capital
                            || matches!(
                                next.kind,
                                Kind::Number | Kind::Open | Kind::Cut | Kind::Stop
                            )
                    })
            }
            Kind::Cut => self.can_start(at + 1, stop),
            Kind::Dash => {
                let item = self.form(at) == "-" && self.form(stop) == ".";
                let opens = |next: &Token| next.capital || next.kind == Kind::Open;
                item || self.token(at + 1).is_some_and(opens)
            }
            Kind::Symbol => token.spaced && !matches!(self.form(at), "%" | "/" | "&" | "=" | "+"),
            Kind::Stop => self.form(at) != "." && self.can_start(at + 1, stop),
            Kind::Close
            | Kind::Comma
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Joint
            | Kind::CloseBracket => false,
        }
    }

    /// Whether a word starts small but is a name: "iPhone", "eBay".
    fn is_capital_inside(&self, at: u32) -> bool {
        let mut letters = self.form(at).chars().skip(1);
        letters.next().is_some_and(char::is_uppercase)
    }

    /// Whether a writer forgot the capital: a common word stands on either side of the full stop.
    ///
    /// Right about "They left the city. the police followed."; wrong about an abbreviation that is
    /// also a word and is on no list.
    fn is_uncapitalized(&self, at: u32, stop: u32) -> bool {
        let before = stop.wrapping_sub(1);
        let plain = self.form(stop) == "."
            && stop + 1 == at
            && self.token(before).is_some_and(|token| {
                token.kind == Kind::Word && !token.capital && token.length >= 4
            });
        plain
            && self
                .article
                .words
                .get(at as usize)
                .is_some_and(|word| word.is(OPENERS))
    }

    /// Whether the words behind a closing mark say who spoke: "Why?" Smith asked.
    ///
    /// Right about "“Stop!” Mayor Ana Ruiz shouted."; wrong about "“Stop!” Officers responded."
    fn is_incise(&self, from: u32, strong: bool) -> bool {
        let mut at = from;
        while at < from + INCISE {
            let Some(token) = self.token(at) else {
                return false;
            };
            if token.kind != Kind::Word {
                return false;
            }
            let word = self.article.words[at as usize];
            if at > from
                && !token.capital
                && word.is(Classes::REPORTING)
                && word.verb.intersects(Forms::FINITE)
            {
                break;
            }
            let group = Classes::DETERMINER
                | Classes::TITLE
                | Classes::ROLE
                | Classes::POSSESSIVE
                | Classes::HUMAN
                | Classes::ORGANIZATION
                | Classes::ADJECTIVE
                | Classes::SUBJECT_PRONOUN;
            if !token.capital && !word.is(group) && word.form != 0 {
                return false;
            }
            at += 1;
        }
        let limit = if strong { 3 } else { 0 };
        (at + 1..=at + 1 + limit)
            .find_map(|next| match self.token(next).map(|token| token.kind) {
                None => Some(true),
                Some(Kind::Word) => None,
                Some(kind) => Some(matches!(kind, Kind::Stop | Kind::Comma)),
            })
            .unwrap_or(false)
    }

    /// Whether a sentence ends on an abbreviation: only when the next word cannot be a name.
    fn after_abbreviation(&self, at: u32) -> Option<u32> {
        let mut next = at + 1;
        while self.token(next).is_some_and(|token| {
            token.kind == Kind::Close || token.kind == Kind::CloseBracket && !token.spaced
        }) {
            next += 1;
        }
        let form = self.form(at).trim_end_matches('.').to_lowercase();
        let kind = self.article.language.abbreviation(&form);
        let acronym = form.contains('.');
        if kind == Some(Abbreviation::Leading) {
            return None;
        }
        let token = self.token(next)?;
        let opens = matches!(token.kind, Kind::Open | Kind::Dash | Kind::OpenBracket);
        let first = if opens { next + 1 } else { next };
        let token = self.token(first)?;
        if !token.capital {
            return None;
        }
        let word = self.article.words[first as usize];
        let initial = kind.is_none() && !acronym;
        if initial {
            let name = at
                .checked_sub(1)
                .and_then(|at| self.token(at))
                .is_some_and(|before| before.capital);
            return (at > self.start && !name && word.is(OPENERS)).then_some(next);
        }
        let starts = word.is(OPENERS) || opens;
        let calendar = word.is(Classes::WEEKDAY | Classes::MONTH);
        let plain = kind == Some(Abbreviation::Trailing)
            && !acronym
            && !word.is(Classes::TITLE)
            && word.form != 0
            && !word.is(Classes::PLACE
                | Classes::FEMININE_NAME
                | Classes::MASCULINE_NAME
                | Classes::MEDIA
                | Classes::ORGANIZATION
                | Classes::ROLE);
        // "at 5 p.m. Tickets", where no name can follow.
        let small = acronym && form_is_small(self.form(at)) && !word.is(Classes::TITLE);
        ((starts || plain || small) && !calendar).then_some(next)
    }

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

fn form_is_small(form: &str) -> bool {
    !form.contains(char::is_uppercase)
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
