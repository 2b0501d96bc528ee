//! Decides whether a word that may be a verb is one in its context.

use crate::annotate::reading::participles::next_is_agent;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::tagger::{FUNCTION, NOUNS, Tagger};
use crate::language::{Classes, Forms, HedgeForm, Meaning, Word};
use crate::parse::Kind;

impl Tagger<'_> {
    /// The tag of a word that may be a verb, or `None` if it is another part of speech here.
    pub(in crate::annotate) fn verb(&self, at: usize, word: Word, before: Tag) -> Option<Tag> {
        if word.verb.is_empty() {
            return None;
        }
        // "The rate is back to normal": no bare verb follows the copula.
        let copula = at > self.sentence.start as usize
            && self.word(at - 1).lemma == self.article.language.keys().copula;
        let bare = !word
            .verb
            .intersects(Forms::PAST_PARTICIPLE | Forms::PRESENT_PARTICIPLE);
        if copula && bare && self.facts.bare_finite_verbs && word.is(Classes::ADVERB) {
            return None;
        }
        let nounish = word.is(NOUNS | Classes::ADJECTIVE | Classes::NUMBER);
        let participle = !word
            .verb
            .intersects(Forms::FINITE | Forms::INFINITIVE | Forms::PRESENT_PARTICIPLE)
            || self.is_past_participle(at, word, before)
            || self.is_done_by_somebody(at, word, before)
            || self.gives_nickname(at, word);
        if word.is(Classes::AUXILIARY | Classes::MODAL) && !word.is(Classes::PREPOSITION) {
            // « des sommes » is a noun: a finite verb does not follow a preposition.
            let clause = word
                .verb
                .intersects(Forms::INFINITIVE | Forms::PRESENT_PARTICIPLE);
            let behind = before == Tag::Determiner
                || before == Tag::Preposition && !self.facts.stranded_prepositions && !clause;
            return (!(behind && nounish)).then_some(Tag::Verb);
        }
        // « ce que demande le maire »
        let asked = before == Tag::Complementizer
            && self.facts.subject_after_verb_in_clauses
            && at > self.sentence.start as usize + 1
            && self.article.language.is_neuter(self.word(at - 2));
        if !participle
            && (asked
                || matches!(
                    before,
                    Tag::Infinitive | Tag::Clitic | Tag::Pronoun | Tag::Relative
                ))
        {
            return Some(Tag::Verb);
        }
        if matches!(before, Tag::Determiner | Tag::Possessive) {
            let describes = self.is_noun(at + 1) || !participle;
            let tag = if describes { Tag::Adjective } else { Tag::Noun };
            return (!nounish).then_some(tag);
        }
        if before == Tag::Preposition {
            // « en citant » is a verb, « de courant » is not.
            let mut after = if self.facts.infinitives_after_prepositions {
                Forms::INFINITIVE
            } else {
                Forms::PRESENT_PARTICIPLE
            };
            if self.word(at - 1).is(Classes::OBJECT_PRONOUN) {
                after |= Forms::PRESENT_PARTICIPLE;
            }
            return if word.verb.intersects(after) {
                Some(Tag::Verb)
            } else {
                // « des tranchées » is a noun; « de cité par » is rare.
                let agent = next_is_agent(self, at);
                let tag = if agent { Tag::Participle } else { Tag::Noun };
                participle.then_some(tag)
            };
        }
        if before == Tag::Punctuation && self.opens_phrase(at, word) {
            return Some(Tag::Verb);
        }
        if participle {
            return match (self.has_auxiliary(at), nounish) {
                (true, _) => Some(Tag::Verb),
                (false, true) => self.is_said_of(at, word, before).then_some(Tag::Participle),
                (false, false) => Some(Tag::Participle),
            };
        }
        if nounish && self.is_said_of(at, word, before) {
            return Some(Tag::Verb);
        }
        let said = before == Tag::Adverb && self.follows_hearsay(at, word);
        if nounish && !said && !self.has_auxiliary(at) && !self.reads_as_verb(at, word, before) {
            return None;
        }
        Some(Tag::Verb)
    }

    /// Whether a word that may be finite stands behind an adverb of hearsay and its subject: "the bridge
    /// reportedly closed".
    ///
    /// Right about that; wrong about "a man allegedly left for dead was found", where it describes.
    fn follows_hearsay(&self, at: usize, word: Word) -> bool {
        let Some(subject) = at
            .checked_sub(2)
            .filter(|&two| two >= self.sentence.start as usize)
        else {
            return false;
        };
        let finite = word.verb.intersects(Forms::PAST | Forms::THIRD_SINGULAR);
        let mut phrases = self
            .article
            .language
            .phrases(self.article.words.all(), at - 1);
        let hearsay =
            finite && phrases.any(|phrase| phrase.meaning == Meaning::Hedge(HedgeForm::Adverb));
        let before = self.word(subject);
        let nominal = self.tokens[subject].kind == Kind::Word
            && (!before.is(FUNCTION) || before.is(Classes::SUBJECT_PRONOUN));
        hearsay && nominal && !next_is_agent(self, at)
    }

    /// Whether an unlisted word can only be a verb, by what stands around it: somebody and a clause or
    /// a quotation ("Roe kvetches that the", « le maire glapit : « »), or, where reporting clauses are
    /// inverted, a comma and somebody (« …, glapit le maire »).
    pub(in crate::annotate) fn introduces_speech(&self, at: usize, before: Tag) -> bool {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        if self.tokens[at].is_capital() || self.opens(at) {
            return false;
        }
        let somebody = Classes::HUMAN | Classes::ROLE | Classes::ORGANIZATION | Classes::MEDIA;
        let subject = matches!(before, Tag::Name | Tag::Pronoun)
            || before == Tag::Noun && self.word(at - 1).is(somebody);
        let quotes = kind(at + 1) == Some(Kind::Colon) && kind(at + 2) == Some(Kind::Open);
        // « glapit mardi que », « glapit avoir fui »
        let dated = self.word(at + 1).is(Classes::WEEKDAY | Classes::TIME);
        let link = at + 1 + usize::from(dated);
        let clause =
            self.word(link).is(Classes::COMPLEMENTIZER) && kind(link + 1) == Some(Kind::Word);
        let perfect = self.facts.bare_infinitive_complement
            && self.word(at + 1).is(Classes::AUXILIARY)
            && self.word(at + 1).verb.contains(Forms::INFINITIVE)
            && self.word(at + 2).verb.contains(Forms::PAST_PARTICIPLE);
        let set_off = matches!(kind(at - 1), Some(Kind::Comma | Kind::Close));
        let next = self.word(at + 1);
        let definite = self.article.language.is_definite(next) && next.is(Classes::DETERMINER);
        let inverted = self.facts.incises_invert
            && set_off
            && (next.is(Classes::TITLE)
                || kind(at + 1) == Some(Kind::Joint)
                || definite && self.word(at + 2).is(somebody));
        subject && (quotes || clause || perfect) || inverted
    }

    /// Whether a participle that may also be a noun modifies a neighboring noun: « les maires
    /// accusés de », « un refus opposé par », « Répondant à la presse, ».
    ///
    /// Wrong about « le club protestant de la ville », where it is an adjective.
    fn is_said_of(&self, at: usize, word: Word, before: Tag) -> bool {
        let agent = next_is_agent(self, at);
        let reports = word.is(Classes::REPORTING);
        if !self.facts.nouns_need_links || !reports && !agent {
            return false;
        }
        // « les plus grandes cités »
        let compared = before == Tag::Adjective && at > 2 && self.word(at - 2).is(Classes::ADVERB);
        let prenominal = before == Tag::Adjective
            && at > 1
            && self
                .word(at - 2 - usize::from(compared))
                .is(Classes::DETERMINER | Classes::POSSESSIVE | Classes::PREPOSITION);
        let behind = matches!(before, Tag::Noun | Tag::Adjective | Tag::Adverb) && !prenominal;
        let opens = before == Tag::Punctuation;
        let next = self.word(at + 1);
        let of = next.lemma == self.article.language.keys().genitive;
        if word.verb.contains(Forms::PAST_PARTICIPLE) {
            return behind || opens && (of || agent);
        }
        let takes = next.is(Classes::DETERMINER | Classes::POSSESSIVE | Classes::COMPLEMENTIZER)
            || next.is(Classes::PREPOSITION | Classes::ADVERB);
        word.verb.contains(Forms::PRESENT_PARTICIPLE) && (behind || opens) && takes && !of
    }

    /// Whether a word that may be finite opens a verb of several words behind a comma: « Le maire, Paul
    /// Blin, fait savoir ».
    fn opens_phrase(&self, at: usize, word: Word) -> bool {
        let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        let mut phrases = self.article.language.phrases(self.article.words.all(), at);
        self.facts.nouns_need_links
            && word.verb.intersects(third)
            && !self.has_auxiliary(at)
            && phrases
                .any(|phrase| phrase.length > 1 && matches!(phrase.meaning, Meaning::Reporting(_)))
    }

    /// Whether an auxiliary precedes the word, possibly with adverbs or inverted pronouns in
    /// between.
    pub(in crate::annotate) fn has_auxiliary(&self, at: usize) -> bool {
        for back in 1..=6 {
            let Some(before) = at
                .checked_sub(back)
                .filter(|&b| b >= self.sentence.start as usize)
            else {
                return false;
            };
            let word = self.word(before);
            if word.is(Classes::AUXILIARY | Classes::MODAL) {
                return true;
            }
            // « ont par ailleurs démenti »
            let connects =
                word.is(Classes::PREPOSITION) && self.word(before + 1).is(Classes::ADVERB);
            let light = connects
                || word.is(Classes::ADVERB
                    | Classes::NEGATION
                    | Classes::OBJECT_PRONOUN
                    | Classes::SUBJECT_PRONOUN)
                || self.tokens[before].kind == Kind::Joint
                || word.verb.intersects(Forms::PAST_PARTICIPLE)
                    && word.lemma != 0
                    && word.is(Classes::AUXILIARY);
            if !light {
                return false;
            }
        }
        false
    }

    /// Whether a word that may be a noun or a verb is a verb here.
    fn reads_as_verb(&self, at: usize, word: Word, before: Tag) -> bool {
        let next = self.word(at + 1);
        let next_kind = self.tokens.get(at + 1).map(|token| token.kind);
        let finite = word.verb.intersects(Forms::FINITE);
        let opens_clause = !next.is(Classes::PREPOSITION)
            && next.is(FUNCTION.difference(Classes::PREPOSITION | Classes::COORDINATOR))
            || matches!(next_kind, Some(Kind::Open | Kind::Number))
            || self
                .tokens
                .get(at + 1)
                .is_some_and(|token| token.is_capital());
        let infinitive_next =
            self.is_infinitive(at + 1) && self.word(at + 2).verb.intersects(Forms::INFINITIVE);
        // "with one mayor writing that it leaked"
        if word.verb.contains(Forms::PRESENT_PARTICIPLE)
            && word.is(Classes::REPORTING)
            && matches!(before, Tag::Noun | Tag::Name)
            && (next.is(Classes::COMPLEMENTIZER) || next_kind == Some(Kind::Open))
            && self.facts.participles_have_subjects
        {
            return true;
        }
        if before == Tag::Punctuation && self.adds_report(at, word) {
            return true;
        }
        // "about 4 in 10 want a deal"
        if before == Tag::Number
            && at > 1
            && self.word(at - 2).is(Classes::PREPOSITION)
            && word.is(Classes::REPORTING)
            && word.verb.contains(Forms::INFINITIVE)
            && self.facts.bare_finite_verbs
        {
            return opens_clause || infinitive_next;
        }
        // « un renouveau, discours proche du sien » is a noun: a first- or second-person verb would
        // need its pronoun in front.
        let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        if !finite || self.facts.verbs_show_person && !word.verb.intersects(third) {
            return false;
        }
        if next_kind == Some(Kind::Joint) {
            return true;
        }
        // « une seule voie »: an adjective after its article is followed by its noun.
        let waits = before == Tag::Adjective
            && at > 1
            && self.word(at - 2).is(Classes::DETERMINER
                | Classes::POSSESSIVE
                | Classes::DEMONSTRATIVE
                | Classes::PREPOSITION);
        if waits && self.facts.nouns_need_links {
            return false;
        }
        if matches!(before, Tag::Noun | Tag::Name | Tag::Time | Tag::Adjective)
            && self.facts.nouns_need_links
        {
            return !word.is(Classes::ADJECTIVE);
        }
        if matches!(before, Tag::Noun | Tag::Name) && word.is(Classes::REPORTING) {
            // "officials claim damages", but "police reports show", "its claims about".
            let preposition = next.is(Classes::PREPOSITION)
                && !infinitive_next
                && !self.is_person(at)
                && !next.is(Classes::DETERMINER | Classes::SUBORDINATOR | Classes::ADVERB);
            // "Critics call for a boycott"
            let whole = word.verb.contains(Forms::INFINITIVE) && self.opens_report(at);
            let preposition = preposition && !whole;
            let other_verb = self.is_verbal(at + 1) && !self.has_gap_behind(at)
                || next.is(Classes::REPORTING) && !next.is(NOUNS);
            // "Soviet states and their neighbors"
            let listed = next.is(Classes::COORDINATOR)
                && word.verb.contains(Forms::THIRD_SINGULAR)
                && !self.is_person(at);
            return !preposition
                && !other_verb
                && !listed
                && !self.is_described(at)
                && !self.ends_credited(at)
                && !self.is_subject_of_next(at, word)
                && self.agrees(at, word);
        }
        // "A poll in January shows 31 percent"
        if matches!(before, Tag::Noun | Tag::Name | Tag::Time) {
            let behind = opens_clause || infinitive_next || next.is(Classes::ADVERB);
            // "the tax credit would help": a verb with its auxiliary follows its subject.
            let alone = behind && !self.is_verbal(at + 1);
            return (alone || self.opens_report(at)) && self.agrees(at, word);
        }
        if before == Tag::Punctuation {
            let behind = at > self.sentence.start as usize
                && matches!(
                    self.tokens[at - 1].kind,
                    Kind::Comma | Kind::Close | Kind::Stop
                );
            // « …, note pour sa part la maire », « le maire, Jean Roux, estime, dans un entretien »
            // are verbs: French nouns seldom lack an article.
            let told = self.facts.articles_obligatory
                && word.is(Classes::REPORTING)
                && next.form != self.article.language.keys().genitive;
            return behind && (opens_clause || told);
        }
        // "she also plans to leave", "voted for it and plans to stay"
        let means = infinitive_next && word.is(Classes::REPORTING);
        let third = word.verb.contains(Forms::THIRD_SINGULAR);
        matches!(before, Tag::Negation | Tag::Adverb | Tag::Coordinator)
            && (opens_clause || means && (before != Tag::Coordinator || third))
    }

    /// Whether a participle behind a comma, or first in its sentence, adds what somebody says: "It closed the
    /// beach, warning that it leaked", "…, ruling the search unlawful".
    fn adds_report(&self, at: usize, word: Word) -> bool {
        let next = self.word(at + 1);
        let opens = self
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.kind == Kind::Open);
        let takes = next.is(Classes::COMPLEMENTIZER | Classes::DETERMINER | Classes::POSSESSIVE);
        word.verb.contains(Forms::PRESENT_PARTICIPLE)
            && word.is(Classes::REPORTING)
            && self.facts.participles_have_subjects
            && if at == self.sentence.start as usize {
                next.is(Classes::COMPLEMENTIZER)
            } else {
                self.tokens[at - 1].kind == Kind::Comma && (takes || opens)
            }
    }

    /// Whether a person's full name precedes a verb that agrees with it: "Jane Doe calls for calm",
    /// but not "police calls for calm".
    fn is_person(&self, at: usize) -> bool {
        let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
        let third = self.word(at).verb.intersects(Forms::THIRD_SINGULAR);
        third
            && at >= self.sentence.start as usize + 2
            && self.tokens[at - 1].is_capital()
            && self.word(at - 2).is(given)
    }
}
