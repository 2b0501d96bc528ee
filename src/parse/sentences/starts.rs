//! What a sentence can start with.

use super::super::token::{Kind, Token};
use super::{Boundary, OPENERS};
use crate::language::{Classes, Forms};

/// How far behind a closing mark a reporting verb may stand: "…!" the former prime minister said.
const INCISE: u32 = 7;

impl Boundary<'_> {
    /// Whether a sentence can start at a token.
    pub(super) fn can_start(&self, at: u32, stop: u32) -> bool {
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
    pub(super) fn is_capital_inside(&self, at: u32) -> bool {
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
}
