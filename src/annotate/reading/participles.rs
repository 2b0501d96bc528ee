//! Decides whether a word that may also be finite is a past participle.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::tagger::{NOUNS, Tagger};
use crate::language::{Classes, Forms, Word};
use crate::parse::Kind;

impl Tagger<'_> {
    /// Whether a form that may also be finite is a past participle: « les crédits promis aux élus »
    /// (not a first-person « je promis »), « un lieu maudit par tous ».
    pub(in crate::annotate) fn is_past_participle(
        &self,
        at: usize,
        word: Word,
        before: Tag,
    ) -> bool {
        let alone = !word
            .verb
            .intersects(Forms::INFINITIVE | Forms::PRESENT_PARTICIPLE);
        let third = word
            .verb
            .intersects(Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL);
        // « sont salués et reconnus »
        let behind = before.is_nominal() || before == Tag::Coordinator && !third;
        self.facts.distinct_past_participles
            && alone
            && word.verb.contains(Forms::PAST_PARTICIPLE)
            && behind
            && (!third || next_is_agent(self, at))
    }

    /// Whether a form that may also be a past tense is a participle, since somebody who did it follows: "The
    /// plan, criticized by experts, failed", "a plan backed by the union failed".
    ///
    /// Behind a noun another verb must follow: not in "The firm responded by the deadline".
    pub(in crate::annotate) fn is_done_by_somebody(
        &self,
        at: usize,
        word: Word,
        before: Tag,
    ) -> bool {
        if self.facts.distinct_past_participles
            || !word.verb.contains(Forms::PAST_PARTICIPLE)
            || self.has_auxiliary(at)
        {
            return false;
        }
        // "Hailed as a hero, she": no past tense opens a sentence.
        if at == self.sentence.start as usize {
            return self.word(at + 1).is(Classes::PREPOSITION);
        }
        if !next_is_agent(self, at) {
            return false;
        }
        let agent = self.word(at + 2);
        let somebody = Classes::DETERMINER
            | Classes::POSSESSIVE
            | Classes::QUANTIFIER
            | Classes::HUMAN
            | Classes::ROLE
            | Classes::ORGANIZATION
            | Classes::MEDIA
            | Classes::VAGUE
            | Classes::TITLE;
        let name = || {
            self.tokens
                .get(at + 2)
                .is_some_and(|token| token.is_capital())
        };
        if !agent.is(somebody) && !name() {
            return false;
        }
        let end = self.sentence.end as usize;
        let finite = |at: &usize| {
            let word = self.word(*at);
            word.verb.intersects(Forms::PAST | Forms::THIRD_SINGULAR)
                && !word.is(NOUNS | Classes::ADJECTIVE)
                || word.is(Classes::AUXILIARY | Classes::MODAL)
        };
        let breaks = |at: &usize| {
            self.tokens[*at].kind == Kind::Comma
                || self
                    .word(*at)
                    .is(Classes::COORDINATOR | Classes::RELATIVE | Classes::SUBORDINATOR)
        };
        before == Tag::Punctuation
            || before.is_nominal()
                && (at + 3..end)
                    .take_while(|at| !breaks(at))
                    .any(|at| finite(&at))
    }
}

/// Whether the next word is the agent preposition: « cité par ».
pub(in crate::annotate) fn next_is_agent(tagger: &Tagger<'_>, at: usize) -> bool {
    tagger.word(at + 1).form == tagger.article.language.keys().agent
}
