//! Stops that end a sentence, and stops that do not.

use super::super::token::{Kind, Token};
use super::{Boundary, OPENERS};
use crate::language::{Abbreviation, Classes};

impl Boundary<'_> {
    /// Where the sentence ends, if it ends at this token or at the marks that close after it.
    pub(super) fn end(&self, at: u32) -> Option<u32> {
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
}

fn form_is_small(form: &str) -> bool {
    !form.contains(char::is_uppercase)
}
