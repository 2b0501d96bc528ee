//! Stops that end a sentence, and stops that do not.

use super::boundary::{Boundary, MARKS};
use crate::language::{Abbreviation, Classes};
use crate::parse::token::{Kind, OPENERS, Token};

/// How many tokens a note in brackets has at most: "[citation needed]".
const NOTE: u32 = 4;

impl Boundary<'_> {
    /// Where the sentence ends, if it ends at this token or at the marks that close after it.
    pub(super) fn end(&self, at: u32) -> Option<u32> {
        let token = self.token(at)?;
        if token.kind == Kind::Stop {
            self.after_stop(at)
        } else if token.kind == Kind::Word && self.ends_in_stop(*token) {
            self.after_abbreviation(at)
        } else {
            None
        }
    }

    pub(super) fn ends_in_stop(&self, token: Token) -> bool {
        let last = (token.prose_end() as usize).wrapping_sub(1);
        self.article.document.prose.as_bytes().get(last) == Some(&b'.')
    }

    fn after_stop(&self, at: u32) -> Option<u32> {
        let (last, behind, closed) = self.closing(at);
        let quoted = closed || self.ends_mended(last);
        let next = self.after_notes(last, behind);
        let Some(following) = self.token(next) else {
            return Some(next);
        };
        if next == last + 1 && !following.is_spaced() && !self.is_glued_start(last, next) {
            return None;
        }
        let numbered =
            following.kind == Kind::Number && at > self.start && self.form(at - 1) == "°";
        let pause = self.form(last) == ". . ." && last == at;
        let named = last == at && self.is_name_with_mark(at) && !self.is_opener(next);
        if numbered || pause || named || self.is_enumerator(at) || !self.can_start(next, last) {
            return None;
        }
        let strong = self.form(last) != ".";
        let incise = quoted && self.is_incise(next, strong) && !self.is_introduced(last);
        (!incise).then_some(next)
    }

    /// The last of several stops in a row, what stands behind them and the marks that close there, and
    /// whether one closes a quotation.
    fn closing(&self, stop: u32) -> (u32, u32, bool) {
        let (mut last, mut next, mut quoted) = (stop, stop + 1, false);
        let spaced = self.token(stop).is_some_and(|token| token.is_spaced());
        while let Some(token) = self.token(next).filter(|_| next < stop + MARKS) {
            let bracket = token.kind == Kind::CloseBracket;
            // A mark whose partner is missing still closes what the stop ends.
            let stray = token.kind == Kind::Symbol
                && !token.is_spaced()
                && matches!(self.form(next), "\"" | "”" | "»" | "’" | "'");
            let final_ = self.token(next + 1).is_none();
            let joins = match self.form(next) {
                "." | "!" | "?" => true,
                ". . ." => spaced || final_,
                _ => final_,
            };
            if token.kind == Kind::Stop && (joins || !token.is_spaced() || quoted) {
                last = next;
            } else if token.kind == Kind::Close || stray {
                quoted = true;
            } else if !bracket {
                break;
            }
            next += 1;
        }
        (last, next, quoted)
    }

    /// Where the marks of notes end that stand behind a stop: "He left. [17] She stayed."
    ///
    /// What follows decides whether they are notes: the start of a sentence, or nothing.
    fn after_notes(&self, stop: u32, from: u32) -> u32 {
        let mut at = from;
        while let Some(end) = self.after_note(at).filter(|_| at < from + MARKS) {
            at = end;
        }
        if at == from {
            return self.after_figure(from);
        }
        let ends = self.token(at).is_none() || self.can_start(at, stop);
        if ends { at } else { from }
    }

    /// Where a note in square brackets ends: "[17]", "[a]", "[citation needed]", or a cut at the end.
    fn after_note(&self, at: u32) -> Option<u32> {
        if self.token(at)?.kind == Kind::Cut {
            return self.token(at + 1).is_none().then_some(at + 1);
        }
        if self.form(at) != "[" {
            return None;
        }
        let close = (at + 2..at + 2 + NOTE).find(|&at| self.form(at) == "]")?;
        (at + 1..close)
            .all(|at| {
                self.token(at).is_some_and(|token| {
                    token.kind == Kind::Number || token.kind == Kind::Word && !token.is_capital()
                })
            })
            .then_some(close + 1)
    }

    /// Where the figure of a note ends that lost its raised type: "so. 4 Even now", "so.4 Voters".
    ///
    /// Wrong about "He left. 2 Then he came back.", a list whose first number is missing.
    fn after_figure(&self, at: u32) -> u32 {
        let Some(token) = self.token(at) else {
            return at;
        };
        let figure = token.kind == Kind::Number && token.length() <= 3;
        let listed = self
            .token(self.start)
            .is_some_and(|first| first.kind == Kind::Number);
        let starts = self.token(at + 1).is_some_and(|next| {
            next.is_spaced() && next.is_capital() && (!token.is_spaced() || self.is_opener(at + 1))
        });
        at + u32::from(figure && starts && !listed)
    }

    /// Whether a stop belongs to the name before it: "Yahoo!".
    fn is_name_with_mark(&self, stop: u32) -> bool {
        let Some(before) = stop.checked_sub(1).and_then(|at| self.token(at)) else {
            return false;
        };
        let named = self.form(stop) == "!" && before.is_capital() && before.length() < MARKS;
        named && {
            let form = self.form(stop - 1).to_lowercase() + "!";
            self.article.language.abbreviation(&form, true).is_some()
        }
    }

    /// Whether a sentence starts right behind a full stop with no space between: « fin.Le ».
    fn is_glued_start(&self, stop: u32, next: u32) -> bool {
        let before = stop.checked_sub(1).and_then(|at| self.token(at));
        let lower = before.is_some_and(|token| token.kind != Kind::Word || !token.is_capital());
        self.token(next).is_some_and(|token| {
            matches!(token.kind, Kind::Open | Kind::Dash)
                || token.kind == Kind::Word && token.is_capital() && lower && token.length() > 1
        })
    }

    /// Whether an abbreviation may be the last word of a noun group: "Main St.", not "St. Louis".
    fn ends_group(&self, at: u32, kind: Option<Abbreviation>) -> bool {
        match kind {
            Some(Abbreviation::Trailing) => true,
            // "the U.S.S.R.", not "J.R.R. Tolkien".
            None => at
                .checked_sub(1)
                .is_some_and(|at| self.is(at, Classes::DETERMINER)),
            Some(Abbreviation::Either) => at
                .checked_sub(1)
                .is_some_and(|at| self.token(at).is_some_and(|before| before.is_capital())),
            Some(Abbreviation::Leading | Abbreviation::Numbered) => false,
        }
    }

    /// Whether words behind an hour say by which clock: "Eastern Time", "GMT".
    fn is_time_zone(&self, at: u32) -> bool {
        let form = self.form(at);
        let short = (2..=4).contains(&form.len()) && form.ends_with('T');
        let named =
            self.token(at + 1).is_some_and(|next| next.is_capital()) && self.verb_of(at).is_none();
        named || short && form.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// Whether a sentence ends on an abbreviation: only when the next word cannot be a name.
    fn after_abbreviation(&self, at: u32) -> Option<u32> {
        let mut next = at + 1;
        while self.token(next).is_some_and(|token| {
            token.kind == Kind::Close || token.kind == Kind::CloseBracket && !token.is_spaced()
        }) {
            next += 1;
        }
        let form = self.form(at).trim_end_matches('.').to_lowercase();
        let capital = self.token(at).is_some_and(|token| token.is_capital());
        let known = |form: &str| self.article.language.abbreviation(form, capital);
        // "D-Calif." is what "Calif." is.
        let last = form.rsplit_once('-').map(|(_, last)| last);
        let kind = known(&form).or_else(|| known(last?));
        let kind = kind.filter(|&kind| kind != Abbreviation::Numbered || form.len() > 1);
        let acronym = form.contains('.');
        // « (une ferme par ex.) »: nothing can follow behind the bracket.
        let leads = matches!(kind, Some(Abbreviation::Leading | Abbreviation::Numbered));
        if leads && next == at + 1 {
            return None;
        }
        let token = self.token(next)?;
        let opens = matches!(token.kind, Kind::Open | Kind::Dash | Kind::OpenBracket);
        let first = if opens { next + 1 } else { next };
        let lead = token.kind;
        let quotes = lead == Kind::Open;
        let token = self.token(first)?;
        if !token.is_capital() {
            return None;
        }
        let word = self.article.words[first as usize];
        let initial = kind.is_none() && !acronym;
        if initial {
            let name = at
                .checked_sub(1)
                .and_then(|at| self.token(at))
                .is_some_and(|before| before.is_capital());
            // "Mac OS X. The", but "Jean M. Le Roux".
            let name = name && (self.is_genitive(first) || !self.is_small(first + 1));
            return (at > self.start && !name && word.is(OPENERS)).then_some(next);
        }
        let starts = word.is(OPENERS) || quotes;
        let calendar = word.is(Classes::WEEKDAY | Classes::MONTH);
        let plain = kind == Some(Abbreviation::Trailing)
            && !acronym
            && !word.is(Classes::TITLE)
            && !self.ends_in_stop(*token)
            && word.form != 0
            && !word.is(Classes::PLACE
                | Classes::FEMININE_NAME
                | Classes::MASCULINE_NAME
                | Classes::MEDIA
                | Classes::ORGANIZATION
                | Classes::ROLE);
        // "at 5 p.m. Tickets", where no name can follow.
        let small = acronym
            && form_is_small(self.form(at))
            && !word.is(Classes::TITLE)
            && lead != Kind::OpenBracket
            && !self.is_time_zone(first);
        if calendar {
            return None;
        }
        (starts
            || plain
            || small
            || self.ends_group(at, kind) && self.is_between_clauses(at, first))
        .then_some(next)
    }
}

fn form_is_small(form: &str) -> bool {
    !form.contains(char::is_uppercase)
}
