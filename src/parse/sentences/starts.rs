//! What a sentence can start with.

use super::boundary::{Boundary, MARKS};
use crate::language::{Classes, Forms};
use crate::parse::marks::Marks;
use crate::parse::token::{Kind, OPENERS, Token};

/// How far behind a closing mark a reporting verb may stand: "…!" the former prime minister said.
const INCISE: u32 = 7;

/// How far before a quotation its verb may stand: "said in a letter to the council that".
const INTRODUCTION: u32 = 20;

/// How many quotations inside each other are looked at.
const NESTED: usize = 4;

impl Boundary<'_> {
    /// Whether a sentence can start at a token, or behind the cuts and stops that stand there.
    pub(super) fn can_start(&self, at: u32, stop: u32) -> bool {
        let is_passed = |at: u32| {
            self.token(at).is_some_and(|token| {
                token.kind == Kind::Cut || token.kind == Kind::Stop && self.form(at) != "."
            })
        };
        let first = (at..at + MARKS).find(|&at| !is_passed(at));
        first.is_some_and(|at| self.is_start(at, stop))
    }

    fn is_start(&self, at: u32, stop: u32) -> bool {
        let Some(token) = self.token(at) else {
            return true;
        };
        match token.kind {
            Kind::Word => {
                token.is_capital() || self.is_capital_inside(at) || self.is_uncapitalized(at, stop)
            }
            Kind::Number | Kind::Link => true,
            Kind::Open | Kind::OpenBracket => {
                let next = self.token(at + 1);
                self.form(stop) == "." && token.kind == Kind::Open
                    || next.is_some_and(|next| {
                        next.is_capital()
                            || matches!(
                                next.kind,
                                Kind::Number | Kind::Open | Kind::Cut | Kind::Stop | Kind::Link
                            )
                    })
            }
            Kind::Dash => {
                let item = self.form(at) == "-" && self.form(stop) == ".";
                let opens = |next: &Token| next.is_capital() || next.kind == Kind::Open;
                item || self.token(at + 1).is_some_and(opens)
            }
            Kind::Symbol => {
                token.is_spaced() && !matches!(self.form(at), "%" | "/" | "&" | "=" | "+")
            }
            Kind::Cut
            | Kind::Stop
            | Kind::Close
            | Kind::Comma
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Joint
            | Kind::CloseBracket => false,
        }
    }

    /// Whether a word starts small but is a name: "iPhone", "eBay".
    pub(super) fn is_capital_inside(&self, at: u32) -> bool {
        let mut letters = self.form(at).chars().skip(1);
        letters.next().is_some_and(char::is_uppercase)
    }

    /// Whether a writer forgot the capital: a plain word stands before the full stop.
    ///
    /// Right about "They left the city. the police followed."; wrong about an abbreviation that is
    /// also a word and is on no list.
    fn is_uncapitalized(&self, at: u32, stop: u32) -> bool {
        if self.is_small_writer() {
            return stop + 1 == at && !self.form(stop).starts_with("..");
        }
        let Some(before) = stop
            .checked_sub(1)
            .filter(|_| self.form(stop) == "." && stop + 1 == at)
        else {
            return false;
        };
        let (Some(token), Some(word)) =
            (self.token(before), self.article.words.get(before as usize))
        else {
            return false;
        };
        let opener = self.is(at, OPENERS);
        if token.kind != Kind::Word {
            let closes = matches!(token.kind, Kind::CloseBracket | Kind::Close);
            return opener && (closes || self.is_year(before));
        }
        let known = !word.classes.is_empty() || !word.verb.is_empty();
        if token.is_capital() {
            return opener && token.length() >= 6;
        }
        let cut_short = token.length() < 7 && self.is_genitive(at);
        known && token.length() >= 5 || opener && !cut_short && (known || token.length() >= 4)
    }

    fn is_year(&self, at: u32) -> bool {
        self.form(at).len() == 4 && self.form(at).bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether the sentence itself starts without a capital, as in texts that use none.
    ///
    /// Right about "are you kidding? why would you?"; wrong about what goes on after a quotation
    /// that stands in a block of its own.
    fn is_small_writer(&self) -> bool {
        let first = (self.start..self.start + 3).find(|&at| {
            self.token(at)
                .is_none_or(|token| !matches!(token.kind, Kind::Open | Kind::Dash | Kind::Symbol))
        });
        first.is_some_and(|at| {
            let small = self.form(at).starts_with(char::is_lowercase);
            small
                && self.token(at).is_some_and(|token| token.kind == Kind::Word)
                && !self.is_capital_inside(at)
        })
    }

    /// Whether a verb before the quotation that closes behind a stop says who speaks it, so that what
    /// follows does not: Roe said, "It rained." Lane said, "It was dry."
    pub(super) fn is_introduced(&self, stop: u32) -> bool {
        let outer = self
            .marks_before(stop)
            .find(|marks| marks.words.holds(stop));
        outer.is_some_and(|marks| {
            let from = marks
                .words
                .start
                .saturating_sub(INTRODUCTION)
                .max(self.start);
            (from..marks.words.start).any(|at| {
                let verb = self.article.words[at as usize].verb;
                self.is(at, Classes::REPORTING) && verb.intersects(Forms::FINITE)
            })
        })
    }

    /// Whether a quotation without a closing mark ends at a stop: “Should we go? Ann Roe asked.
    pub(super) fn ends_mended(&self, stop: u32) -> bool {
        let mut marks = self.marks_before(stop);
        marks.any(|marks| marks.is_mended && marks.words.end == stop + 1)
    }

    /// The last quotations that open before a token, outer ones first.
    fn marks_before(&self, at: u32) -> impl Iterator<Item = &Marks> {
        let marks = &self.article.marks;
        let after = marks.partition_point(|marks| marks.words.start <= at);
        let before = marks.get(after.saturating_sub(NESTED)..after);
        before.unwrap_or_default().iter()
    }

    /// Whether the words behind a closing mark say who spoke: "Why?" Smith asked.
    ///
    /// Right about "“Stop!” Mayor Ana Ruiz shouted."; wrong about "“Stop!” Officers responded."
    pub(super) fn is_incise(&self, from: u32, strong: bool) -> bool {
        let mut at = from;
        while at < from + INCISE {
            let Some(token) = self.token(at) else {
                return false;
            };
            if token.kind != Kind::Word {
                return false;
            }
            let word = self.article.words[at as usize];
            // « Le juge » has no verb.
            let noun = self.is(
                at.saturating_sub(1),
                Classes::DETERMINER | Classes::POSSESSIVE,
            ) && word
                .is(Classes::HUMAN | Classes::ROLE | Classes::NOUN | Classes::CUE_NOUN);
            if at > from
                && !token.is_capital()
                && !noun
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
            if !token.is_capital() && !word.is(group) && word.form != 0 {
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
}
