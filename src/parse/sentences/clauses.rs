//! Whether one clause ends and another starts where only an abbreviation has a full stop: each has a
//! subject and a verb.

use super::boundary::Boundary;
use crate::language::{Classes, Forms};
use crate::parse::token::{Kind, Words};

/// How many tokens may stand between the head of a subject and its verb: "Officials in Leeds said".
const SUBJECT: u32 = 8;

/// How many tokens an apposition has at most: "Ann Roe, his wife, stayed".
const APPOSITION: u32 = 12;

impl Boundary<'_> {
    /// Whether a sentence ends on an abbreviation before a word that is not known to open one: "He moved
    /// to the U.S. Officials said so."
    ///
    /// Right about that, since "Officials" cannot be both where he moved to and who said so; wrong about
    /// "He knew a man she met in the U.S. Army was ill", where nothing shows that a clause is inserted.
    pub(super) fn is_between_clauses(&self, abbreviation: u32, next: u32) -> bool {
        self.verb_of(next)
            .is_some_and(|verb| self.is_clause(abbreviation, verb))
    }

    /// The verb behind the word at `head` of which it can be the subject.
    pub(super) fn verb_of(&self, head: u32) -> Option<u32> {
        let mut at = head + 1;
        while at <= head + SUBJECT {
            let token = self.token(at)?;
            if token.kind == Kind::Comma {
                let mut rest = at + 2..at + APPOSITION;
                let close =
                    rest.find(|&at| self.token(at).is_some_and(|one| one.kind == Kind::Comma));
                return close.map(|at| at + 1).filter(|&at| self.is_verb(at));
            }
            let parts = self.ends_in_stop(*token) && !self.is(at, Classes::TITLE);
            let inside = match token.kind == Kind::Word {
                true if self.is_verb(at) => return Some(at),
                true => !parts && !self.is(at, LINKS),
                false => token.kind == Kind::Number,
            };
            if !inside {
                return None;
            }
            at += 1;
        }
        None
    }

    /// Whether what ends in an abbreviation is a whole clause, and the abbreviation belongs to the object
    /// of its verb or of a preposition, so that the next verb belongs to another clause.
    fn is_clause(&self, abbreviation: u32, next_verb: u32) -> bool {
        let link = self.before_group(abbreviation);
        let Some(link) = link.filter(|&link| self.governs(link, next_verb)) else {
            return false;
        };
        let pause = |at: &u32| {
            let kind = self.token(*at).map(|token| token.kind);
            kind.is_some_and(|kind| PAUSES.contains(&kind))
        };
        let start = (self.start..link).rev().find(pause);
        let clause = Words::new(start.map_or(self.start, |at| at + 1), link + 1);
        let bare = self.article.language.facts().bare_complement;
        let inserts = |at: u32| {
            let word = self.article.words[at as usize];
            let reports = word.is(Classes::REPORTING) && word.verb.intersects(Forms::FINITE);
            at != link && word.is(LINKS) || bare && reports && !word.is(Classes::ADVERB)
        };
        if (clause.start..clause.end).any(inserts) {
            return false;
        }
        let verb = (clause.start + 1..clause.end).find(|&at| self.is_main_verb(at));
        verb.is_some_and(|verb| !self.is_noun_and_clause(Words::new(clause.start, verb)))
    }

    /// What stands before the noun group that ends in an abbreviation, its article left out.
    fn before_group(&self, abbreviation: u32) -> Option<u32> {
        let mut first = abbreviation;
        while first > self.start {
            let before = self.token(first - 1)?;
            let name =
                before.is_capital() || before.kind == Kind::Word && self.ends_in_stop(*before);
            let comma = before.kind == Kind::Comma
                && first >= self.start + 2
                && self.token(first - 2)?.is_capital();
            if !(name || comma || before.kind == Kind::Number) {
                break;
            }
            first -= 1;
        }
        let before = first.checked_sub(1).filter(|&at| at >= self.start)?;
        let article = Classes::DETERMINER | Classes::POSSESSIVE;
        if self.is(before, article) && !self.is(before, Classes::PREPOSITION) {
            return before.checked_sub(1).filter(|&at| at >= self.start);
        }
        Some(before)
    }

    /// Whether a word takes a noun group as its object, and no clause: "in the U.S.", "left the U.S."
    ///
    /// A verb may take another verb with its object: "let the U.S. Army leave".
    fn governs(&self, at: u32, next_verb: u32) -> bool {
        let word = self.article.words[at as usize];
        if word.is(Classes::SUBORDINATOR | Classes::COMPLEMENTIZER | Classes::REPORTING) {
            return false;
        }
        let next = self.article.words[next_verb as usize].verb;
        let verb = word.verb.contains(Forms::PAST) || !word.verb.is_empty() && !word.is(NOUNS);
        let bare = next.contains(Forms::INFINITIVE) && !next.contains(Forms::PAST);
        word.is(Classes::PREPOSITION) || verb && !bare
    }

    /// Whether a verb with a subject stands at a token: a participle may only describe a noun.
    fn is_main_verb(&self, at: u32) -> bool {
        let word = self.article.words[at as usize];
        let before = at - 1;
        let name = before > self.start || self.article.words[before as usize].is_unlisted();
        let subject = self.is(before, Classes::SUBJECT_PRONOUN)
            || name && self.token(before).is_some_and(|token| token.is_capital());
        self.is_verb(at) || word.verb.intersects(Forms::FINITE) && subject
    }

    /// Whether a word is sure to be a verb with a subject.
    fn is_verb(&self, at: u32) -> bool {
        let Some(token) = self.token(at) else {
            return false;
        };
        let word = self.article.words[at as usize];
        if token.is_capital() || !word.verb.intersects(Forms::FINITE) {
            return false;
        }
        if word.is(Classes::AUXILIARY | Classes::MODAL) {
            return true;
        }
        let article = Classes::DETERMINER | Classes::POSSESSIVE | Classes::ADJECTIVE;
        if word.is(NOUNS) && at > self.start && self.is(at - 1, article) {
            return false;
        }
        let object = Classes::DETERMINER
            | Classes::POSSESSIVE
            | Classes::OBJECT_PRONOUN
            | Classes::SUBJECT_PRONOUN
            | Classes::COMPLEMENTIZER;
        let next = self.token(at + 1);
        if self.is(at + 1, object) && next.is_some() {
            return true;
        }
        let ends = next.is_some_and(|next| next.kind == Kind::Stop);
        if ends && word.verb.contains(Forms::PAST) {
            return true;
        }
        let other = word.is(NOUNS)
            || word.verb.contains(Forms::PAST_PARTICIPLE) && self.is(at + 1, Classes::PREPOSITION);
        !other
    }

    /// Whether a clause without a conjunction follows a noun before its verb: "The job he had".
    fn is_noun_and_clause(&self, words: Words) -> bool {
        (words.start + 1..words.end).any(|at| {
            let opens = self.is(at, Classes::SUBJECT_PRONOUN)
                || self.token(at).is_some_and(|token| token.is_capital());
            let before = self.token(at - 1);
            let noun = before
                .is_some_and(|before| before.kind == Kind::Word && !before.is_capital())
                && !self.is(at - 1, BEFORE_NAMES);
            opens && noun
        })
    }
}

/// What a clause may start behind.
const PAUSES: [Kind; 5] = [
    Kind::Colon,
    Kind::Semicolon,
    Kind::Dash,
    Kind::Open,
    Kind::OpenBracket,
];

/// Words that insert a clause, or join another.
const LINKS: Classes = Classes::COORDINATOR
    .union(Classes::SUBORDINATOR)
    .union(Classes::COMPLEMENTIZER)
    .union(Classes::RELATIVE)
    .union(Classes::QUESTION);

/// Nouns and adjectives, listed because their forms may be verbs' too.
const NOUNS: Classes = Classes::NOUN
    .union(Classes::ADJECTIVE)
    .union(Classes::CUE_NOUN)
    .union(Classes::DOCUMENT)
    .union(Classes::HUMAN)
    .union(Classes::ROLE)
    .union(Classes::TIME)
    .union(Classes::UNIT)
    .union(Classes::ORGANIZATION);

/// Words that stand before a name in one group with it.
const BEFORE_NAMES: Classes = Classes::PREPOSITION
    .union(Classes::DETERMINER)
    .union(Classes::POSSESSIVE)
    .union(Classes::ADJECTIVE)
    .union(Classes::TITLE)
    .union(Classes::ROLE)
    .union(Classes::HUMAN);
