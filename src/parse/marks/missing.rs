//! Where a quotation ends that is never closed: “The gate is shut, Ann Roe said.

use crate::language::{Classes, Forms, WordSlice};
use crate::parse::token::{Kind, Token, Words};

/// How far behind the opening mark the speaker may be named, in tokens.
const AHEAD: u32 = 100;

/// How many tokens a speaker has at most: "the former prime minister".
const SPEAKER: u32 = 7;

/// How many tokens may follow the words that say who speaks: "said on Monday".
const REST: u32 = 3;

/// The words of a block that is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) prose: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) words: WordSlice<'a>,
    pub(super) block: Words,
}

impl<'a> Place<'a> {
    /// Where a quotation ends whose closing mark is missing: before the words that say who speaks it.
    ///
    /// Right about “Should we go? Ann Roe asked.; wrong about a speaker who quotes another without
    /// marks and goes on in the next paragraph.
    pub(super) fn end_of_quotation(self, open: u32) -> Option<u32> {
        let last = self.block.end.min(open + AHEAD);
        let ends = |&at: &u32| {
            self.may_pause(at) && (self.names_speaker(at + 1) || self.starts_with_verb(at + 1))
        };
        (open + 2..last).find(ends).map(|at| at + 1)
    }

    /// Whether the speaker may be named behind a mark: behind a full stop, another sentence starts.
    fn may_pause(self, at: u32) -> bool {
        let Some(token) = self.token(at) else {
            return false;
        };
        let first = self.prose.as_bytes().get(token.prose as usize);
        token.kind == Kind::Comma || token.kind == Kind::Stop && first != Some(&b'.')
    }

    /// Whether a speaker and then a verb of saying stand there, and nearly nothing else: "Ann Roe asked".
    fn names_speaker(self, from: u32) -> bool {
        if !self.is_speaker(from) {
            return false;
        }
        let verb = (from + 1..from + SPEAKER).find(|&at| !self.is_speaker(at));
        verb.is_some_and(|verb| self.says(verb) && self.stops_soon(verb + 1))
    }

    /// Whether a verb of saying and then a speaker stand there: "said Ann Roe".
    fn starts_with_verb(self, from: u32) -> bool {
        if !self.says(from) || !self.is_speaker(from + 1) {
            return false;
        }
        let end = (from + 2..from + 2 + SPEAKER).find(|&at| !self.is_speaker(at));
        end.is_some_and(|end| self.stops_soon(end))
    }

    fn says(self, at: u32) -> bool {
        let (Some(token), Some(word)) = (self.token(at), self.words.get(at as usize)) else {
            return false;
        };
        !token.is_capital() && word.is(Classes::REPORTING) && word.verb.intersects(Forms::FINITE)
    }

    /// Whether a word may belong to a speaker.
    fn is_speaker(self, at: u32) -> bool {
        let (Some(token), Some(word)) = (self.token(at), self.words.get(at as usize)) else {
            return false;
        };
        token.kind == Kind::Word && (token.is_capital() || word.is(SPEAKERS)) && !self.says(at)
    }

    /// Whether the sentence ends there, or within a few words that say when or where.
    fn stops_soon(self, from: u32) -> bool {
        let open = self.words.get(from as usize).is_some_and(|word| {
            let place = Classes::PREPOSITION | Classes::ADVERB | Classes::TIME | Classes::WEEKDAY;
            word.is(place)
        });
        if self.kind(from) == Some(Kind::Word) && !open {
            return false;
        }
        let mut rest = from..=from + REST;
        let end = rest.find(|&at| self.kind(at) != Some(Kind::Word));
        end.is_some_and(|at| matches!(self.kind(at), None | Some(Kind::Stop)))
    }

    fn kind(self, at: u32) -> Option<Kind> {
        self.token(at).map(|token| token.kind)
    }

    fn token(self, at: u32) -> Option<&'a Token> {
        let token = self.tokens.get(at as usize);
        token.filter(|_| self.block.holds(at))
    }
}

/// Words of speakers that are not names.
const SPEAKERS: Classes = Classes::DETERMINER
    .union(Classes::POSSESSIVE)
    .union(Classes::SUBJECT_PRONOUN)
    .union(Classes::TITLE)
    .union(Classes::ROLE)
    .union(Classes::HUMAN)
    .union(Classes::ORGANIZATION)
    .union(Classes::ADJECTIVE);
