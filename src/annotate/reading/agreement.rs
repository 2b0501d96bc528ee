//! Decides whether a word that may be a verb agrees with the noun before it, or is the noun itself.

use crate::annotate::reading::tagger::{NOUNS, Tagger};
use crate::language::{Classes, Forms, Meaning, Phrase, Word};
use crate::parse::Kind;

/// How many tokens before a verb its clause may open.
const CLAUSE: usize = 16;

/// How many tokens the subject of a relative clause may hold.
const SUBJECT: usize = 5;

impl Tagger<'_> {
    /// Whether a verb of several words that reports may start at a token: "Critics point out that".
    pub(in crate::annotate) fn opens_report(&self, at: usize) -> bool {
        let words = self.article.words.all();
        let reports =
            |phrase: Phrase| phrase.length > 1 && matches!(phrase.meaning, Meaning::Reporting(_));
        self.article.language.phrases(words, at).any(reports)
    }

    /// Whether a clause behind a verb may lack its subject, since a relative pronoun stands before the
    /// subject of that verb: "a move that the town hopes will help".
    pub(in crate::annotate) fn has_gap_behind(&self, at: usize) -> bool {
        let start = self.sentence.start as usize;
        let small = Classes::DETERMINER | Classes::ADJECTIVE | Classes::POSSESSIVE;
        let held = |&at: &usize| {
            self.tokens[at].is_capital() || self.is_noun(at) || self.word(at).is(small)
        };
        let from = start.max(at.saturating_sub(SUBJECT));
        let subject = (from..at).rev().take_while(held).last();
        let link = subject
            .filter(|&first| first > start + 1)
            .map(|first| first - 1);
        link.is_some_and(|link| {
            self.word(link)
                .is(Classes::RELATIVE | Classes::COMPLEMENTIZER)
                && self.is_noun(link - 1)
        })
    }

    /// Whether a relative clause describes a word that may be a verb: "party rules that could bind
    /// members", but not "The mayor rules that the dam is safe".
    pub(in crate::annotate) fn is_described(&self, at: usize) -> bool {
        let relative = self
            .word(at + 1)
            .is(Classes::RELATIVE | Classes::COMPLEMENTIZER);
        self.facts.bare_finite_verbs && relative && self.is_verbal(at + 2)
    }

    /// Whether a word ends what a phrase credits: "according to press reports."
    pub(in crate::annotate) fn ends_credited(&self, at: usize) -> bool {
        let link = at.checked_sub(2);
        self.closes_clause(at + 1) && link.is_some_and(|link| self.ends_credit(link))
    }

    /// Whether a form in "s" is the plural subject of the bare verb behind it: "police reports show
    /// that".
    pub(in crate::annotate) fn is_subject_of_next(&self, at: usize, word: Word) -> bool {
        let next = self.word(at + 1);
        let behind = self.word(at + 2);
        let bare = next.verb.contains(Forms::INFINITIVE)
            && !next.verb.intersects(Forms::THIRD_SINGULAR | Forms::PAST);
        let clause = behind
            .is(Classes::COMPLEMENTIZER | Classes::DETERMINER | Classes::SUBJECT_PRONOUN)
            || self
                .tokens
                .get(at + 2)
                .is_some_and(|token| token.kind == Kind::Number || token.is_capital());
        self.facts.bare_finite_verbs
            && word.is(NOUNS)
            && word.verb.contains(Forms::THIRD_SINGULAR)
            && next.is(Classes::REPORTING)
            && bare
            && clause
    }

    /// Whether a bare verb form agrees with a plural subject before it: "officials report", but not
    /// "a police report".
    pub(in crate::annotate) fn agrees(&self, at: usize, word: Word) -> bool {
        let base = word.verb.contains(Forms::INFINITIVE)
            && !word.verb.intersects(Forms::THIRD_SINGULAR | Forms::PAST);
        let Some(before) = at.checked_sub(1).filter(|_| base) else {
            return true;
        };
        let subject = self.word(before);
        let plural = self.tokens.get(before).is_some_and(|token| {
            let end = token.prose_end() as usize;
            let prose = self.article.document.prose.get(..end).unwrap_or_default();
            self.article.language.ends_like_plural(prose)
        }) || self.is_listed_plural(before);
        plural || subject.is(Classes::VAGUE) || self.is_joined(before) || self.has_plural_head(at)
    }

    /// Whether the lists know a noun as a plural: "Data show".
    pub(in crate::annotate) fn is_listed_plural(&self, at: usize) -> bool {
        let form = self.article.form(u32::try_from(at).unwrap_or(u32::MAX));
        let lower = form.to_lowercase();
        self.tokens[at].is_capital()
            && self.opens(at)
            && self.article.language.ends_like_plural(&lower)
    }

    /// Whether a plural noun with a complement opens the clause of a word that introduces one:
    /// "Growers in the valley report that".
    pub(in crate::annotate) fn has_plural_head(&self, at: usize) -> bool {
        let start = self.sentence.start as usize;
        let mark = |at: &usize| {
            self.tokens[*at].kind != Kind::Word
                || self
                    .word(*at)
                    .is(Classes::COMPLEMENTIZER | Classes::SUBORDINATOR)
        };
        let clause = (start.max(at.saturating_sub(CLAUSE))..at).rev().find(mark);
        let from = clause.map_or(start, |mark| mark + 1);
        let small =
            Classes::DETERMINER | Classes::NUMBER | Classes::ADJECTIVE | Classes::QUANTIFIER;
        let Some(first) = (from..at).find(|&at| !self.word(at).is(small)) else {
            return false;
        };
        // "Audit files from the firm show that": the last of several nouns is the head.
        let nouns = (first..at).take_while(|&at| self.is_noun(at));
        let head = nouns.last().unwrap_or(first);
        let described = self.word(head + 1);
        let participles = Forms::PRESENT_PARTICIPLE | Forms::PAST_PARTICIPLE;
        let complement =
            described.is(Classes::PREPOSITION) || described.verb.intersects(participles);
        let end = self.tokens[head].prose_end() as usize;
        let prose = self.article.document.prose.get(..end).unwrap_or_default();
        let word = self.word(head);
        let plural = self.article.language.ends_like_plural(prose)
            || word.is(NOUNS) && word.form != word.lemma && !word.is_unlisted();
        let opens = Classes::COMPLEMENTIZER
            | Classes::DETERMINER
            | Classes::POSSESSIVE
            | Classes::OBJECT_PRONOUN
            | Classes::SUBJECT_PRONOUN;
        let said = self.word(at + 1).is(opens) || self.is_noun(at + 1);
        head + 1 < at && plural && complement && said
    }

    /// Whether a name ends a coordination of names: "Roe and Ann Doe support the deal".
    pub(in crate::annotate) fn is_joined(&self, mut at: usize) -> bool {
        let start = self.sentence.start as usize;
        while at > start && self.tokens[at].is_capital() && self.tokens[at - 1].is_capital() {
            at -= 1;
        }
        at > start && self.word(at - 1).is(Classes::COORDINATOR)
    }
}
