//! Skips what is set off by commas between a verb and its complement.

use crate::annotate::cues::verb::complement::{Seeker, Step};
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms, Frames};
use crate::parse::{Kind, Words};

/// Longest inset, in tokens.
const INSET: u32 = 20;

impl Seeker<'_> {
    /// Skips a day or a place between commas: « a annoncé, mardi à Lyon, que ».
    pub(super) fn over_inset(&self, comma: u32) -> Step {
        let first = self.reading.tag(comma + 1);
        let limit = self.sentence.end.min(comma + INSET);
        let close = (comma + 2..limit).find(|&at| self.reading.kind(at) == Kind::Comma);
        // « dénombre, elle, neuf cents manifestants »
        let again = close == Some(comma + 2) && matches!(first, Tag::Pronoun | Tag::Clitic);
        let light = again
            || matches!(first, Tag::Time | Tag::Preposition | Tag::Adverb)
            || self.reading.is(comma + 1, Classes::TIME)
            || self.reading.word(comma + 1).form == self.reading.article.language.keys().manner;
        // « jure, la main sur le cœur, que »: a parenthesis, since a complementizer follows it.
        let resumes = |close: &u32| {
            self.reading.tag(*close + 1) == Tag::Complementizer
                && self.takes(Frames::THAT)
                && !(comma..*close).any(|at| {
                    self.reading.tag(at) == Tag::Verb && self.reading.has_form(at, Forms::FINITE)
                })
        };
        if let Some(close) = close.filter(resumes) {
            return Step::On(close + 1);
        }
        match close {
            Some(close) if light && close + 1 < self.sentence.end => Step::On(close + 1),
            _ => Step::Stop,
        }
    }

    /// The verb of a bare clause behind what is said of its subject between commas: "thinks the keeper, hurt
    /// last week, will miss it". `group` is the subject as far as it was read, which may hold the inset;
    /// gives back `next` if no finite verb follows.
    pub(super) fn over_description(&self, group: Words, next: u32) -> u32 {
        let reading = self.reading;
        let comma = |at: u32| reading.kind(at) == Kind::Comma;
        if !reading.article.language.facts().bare_complement
            || !self.takes(Frames::THAT)
            || !comma(next)
        {
            return next;
        }
        let finite = |at: u32| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
        let limit = self.sentence.end.min(next + INSET);
        let lists = matches!(
            reading.tag(next + 1),
            Tag::Coordinator | Tag::Determiner | Tag::Complementizer
        );
        let close = if (group.start..group.end).any(comma) {
            Some(next)
        } else {
            (next + 1..limit)
                .take_while(|&at| !lists && (at == next + 1 || !finite(at)))
                .find(|&at| comma(at))
        };
        let verb = close.map(|close| reading.after_light(close + 1, self.sentence.end));
        verb.filter(|&verb| self.is_verb_of_clause(verb))
            .unwrap_or(next)
    }
}
