//! Items that follow each other in one line: numbers, bullets.

use super::boundary::Boundary;
use crate::language::{Classes, Forms};
use crate::parse::token::{Kind, Words};

/// How many tokens an apposition between hyphens has at most.
const APPOSITION: u32 = 30;

/// How many tokens a title in capitals has at most.
const TITLE: u32 = 30;

impl Boundary<'_> {
    /// Whether what stands before the stop only numbers an item: "2. The second".
    pub(super) fn is_enumerator(&self, stop: u32) -> bool {
        let bullet = u32::from(self.is_bullet(self.start));
        let before = Words::new(self.start + bullet, stop);
        before.len() == 1
            && self.token(before.start).is_some_and(|token| {
                token.kind == Kind::Number && token.length() <= 3
                    || token.kind == Kind::Word && token.length() == 1
            })
    }

    /// Whether a sentence starts at a token though no stop stands before it: an item that follows
    /// another in the same line, or prose below a title.
    pub(super) fn is_start_without_stop(&self, at: u32) -> bool {
        let Some(token) = self.token(at) else {
            return false;
        };
        match token.kind {
            Kind::Number => token.length() <= 3 && self.is_next_number(at),
            Kind::Word => {
                token.length() == 1 && self.is_next_number(at)
                    || self.is_opener(at)
                        && (self.is_below_semicolon(at) || self.is_below_title(at))
            }
            Kind::Symbol => {
                token.is_spaced() && (self.is_next_number(at) || self.is_next_bullet(at))
            }
            Kind::Dash => token.is_spaced() && self.is_next_hyphen(at),
            Kind::Open
            | Kind::Close
            | Kind::Stop
            | Kind::Comma
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Joint
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Cut
            | Kind::Link => false,
        }
    }

    /// Whether a token numbers the item after the one the sentence starts with: "1. Bread 2. Milk".
    fn is_next_number(&self, at: u32) -> bool {
        if at <= self.start + 1 {
            return false;
        }
        let here = u32::from(self.is_bullet(at));
        let mark = self.token(at + here + 1).map(|token| token.kind);
        if !matches!(mark, Some(Kind::Stop | Kind::CloseBracket)) {
            return false;
        }
        let bullet = u32::from(self.is_bullet(self.start));
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

    /// Whether a bullet marks an item, not parts of a line: "Bring: • bread • milk".
    fn is_next_bullet(&self, at: u32) -> bool {
        let before = self.token(at - 1).map(|token| token.kind);
        let list = matches!(before, Some(Kind::Colon | Kind::Semicolon | Kind::Stop));
        self.is_bullet(at) && self.form(at) != "*" && (list || self.is_bullet(self.start))
    }

    /// Whether a hyphen marks an item: behind a semicolon, or when the sentence started with one too.
    ///
    /// Right about « - Maux de tête - Nausées » ; wrong about « - Le maire - Jean Dupont », where the
    /// second hyphen opens an apposition that is never closed.
    fn is_next_hyphen(&self, at: u32) -> bool {
        let is_mark = |at: u32| {
            self.form(at) == "-" && self.token(at + 1).is_some_and(|next| next.is_spaced())
        };
        if !is_mark(at) || at <= self.start + 1 {
            return false;
        }
        let kind = |at: u32| self.token(at).map(|token| token.kind);
        if kind(at - 1) == Some(Kind::Semicolon)
            || kind(at - 1) == Some(Kind::Colon) && self.is_small(at + 1)
        {
            return true;
        }
        let capital = |at: u32| self.token(at).is_some_and(|token| token.is_capital());
        let same = capital(self.start + 1) == capital(at + 1)
            && (capital(at + 1) || self.form(self.start + 1) == self.form(at + 1));
        // « Paris - Berlin » is one name, and « - Jean Dupont - » stands between two hyphens.
        let closes = || {
            (at + 1..at + 1 + APPOSITION)
                .find(|&at| is_mark(at))
                .is_some_and(|at| !capital(at + 1))
        };
        is_mark(self.start) && same && !capital(at - 1) && !(capital(at + 1) && closes())
    }

    /// Whether an opener behind a semicolon opens an item: « d'abord la paix ; Ensuite le pain ».
    ///
    /// Right about « l'eau manque ; Les puits sont à sec »; wrong about titles in a row, « Le Goût des
    /// autres ; Un air de famille », when they are not set off.
    fn is_below_semicolon(&self, at: u32) -> bool {
        let before = self.token(at - 1).map(|token| token.kind);
        before == Some(Kind::Semicolon) && self.opens_prose(at)
    }

    /// Whether an opener is the first word below a title that stands in the same line.
    ///
    /// A title is in capitals, « LE PROCÈS Les inculpés », or has a number: "Figure 2 The map".
    fn is_below_title(&self, at: u32) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.token(at));
        let end = before.is_some_and(|before| {
            matches!(before.kind, Kind::Word | Kind::Number | Kind::CloseBracket)
        });
        if !end || !self.opens_prose(at) {
            return false;
        }
        if self.is_run_on(at) {
            return true;
        }
        let label = at == self.start + 2
            && before.is_some_and(|before| before.kind == Kind::Number)
            && self
                .token(self.start)
                .is_some_and(|first| first.is_capital());
        label || at - self.start <= TITLE && self.is_shouted(Words::new(self.start, at))
    }

    /// Whether a clause starts with its subject and no stop before it: « Le procès Il a duré un an. »
    ///
    /// Right where a heading lost its line; wrong about a title that is not set off, « le conte Il était
    /// une fois ».
    fn is_run_on(&self, at: u32) -> bool {
        let ends = self.token(at - 1).is_some_and(|before| {
            let joins = Classes::PREPOSITION
                | Classes::DETERMINER
                | Classes::POSSESSIVE
                | Classes::COORDINATOR
                | Classes::SUBORDINATOR
                | Classes::COMPLEMENTIZER
                | Classes::RELATIVE
                | Classes::QUESTION
                | Classes::ADVERB
                | Classes::REPORTING;
            before.kind != Kind::CloseBracket
                && (before.kind != Kind::Word || !self.is(at - 1, joins))
        });
        let verb = self.article.words.get(at as usize + 1).is_some_and(|word| {
            word.verb.intersects(Forms::FINITE)
                || word.is(Classes::OBJECT_PRONOUN | Classes::NEGATION)
        });
        ends && verb
            && self.is(at, Classes::SUBJECT_PRONOUN)
            && self.token(at).is_some_and(|token| token.is_spaced())
    }

    /// Whether words are all in capitals, and are more than a name.
    fn is_shouted(&self, words: Words) -> bool {
        let (mut count, mut long) = (0, false);
        for at in words.start..words.end {
            let Some(token) = self.token(at) else {
                return false;
            };
            let form = self.form(at);
            if token.kind == Kind::Stop || form.contains(char::is_lowercase) {
                return false;
            }
            if token.kind == Kind::Word && token.length() > 1 {
                count += 1;
                long |= token.length() > 3;
            }
        }
        count > 1 && long
    }

    /// Whether an opener opens prose rather than a name: « Les inculpés », not « Les Échos ».
    fn opens_prose(&self, at: u32) -> bool {
        if self.token(at).is_none_or(|token| token.length() <= 1) {
            return false;
        }
        let elided = self.form(at).ends_with(['\'', '’']);
        let lower = |at: u32| self.form(at).contains(char::is_lowercase);
        if elided {
            lower(at + 1)
        } else {
            lower(at) && self.is_small(at + 1)
        }
    }

    fn is_bullet(&self, at: u32) -> bool {
        self.token(at)
            .is_some_and(|token| token.kind == Kind::Symbol)
            && matches!(self.form(at), "•" | "⁃" | "◦" | "▪" | "*")
    }
}
