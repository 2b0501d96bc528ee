//! Tags function words: pronouns, articles, prepositions, conjunctions.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::tagger::{NOUNS, Tagger};
use crate::language::{Classes, CueForm, Forms, Meaning, Phrase, Word};
use crate::parse::{Kind, Token};

impl Tagger<'_> {
    /// The tag of a function word, or `None` if it is to be read as a content word.
    pub(in crate::annotate) fn particle(&self, at: usize, word: Word, before: Tag) -> Option<Tag> {
        if word.is(Classes::NEGATION) {
            return Some(Tag::Negation);
        }
        if self.is_possessive(at) {
            // "she's", "who's", "here's", "what's"
            let is = matches!(
                before,
                Tag::Pronoun | Tag::Relative | Tag::Adverb | Tag::Question
            );
            return Some(if is { Tag::Verb } else { Tag::Possessive });
        }
        // Most function words have a single reading.
        if word.classes == Classes::DETERMINER {
            return Some(self.determiner(at, word, before));
        }
        let preposition = word.classes == Classes::PREPOSITION && word.verb.is_empty();
        if preposition && !self.is_infinitive(at) {
            return Some(Tag::Preposition);
        }
        let next = self.word(at + 1);
        if word.is(Classes::COMPLEMENTIZER) {
            return Some(self.complementizer(at, word, before));
        }
        if word.is(Classes::AUXILIARY | Classes::MODAL) {
            // « devant des députés » has a preposition, « devant reconnaître » a verb.
            let infinitive = |at: usize| self.word(at).verb.intersects(Forms::INFINITIVE);
            let verb = infinitive(at + 1)
                || infinitive(at + 2)
                    && self
                        .word(at + 1)
                        .is(Classes::OBJECT_PRONOUN | Classes::ADVERB | Classes::NEGATION);
            let place = word.is(Classes::PREPOSITION)
                && (word.verb - Forms::PRESENT_PARTICIPLE).is_empty()
                && !verb;
            return place.then_some(Tag::Preposition);
        }
        let infinitive = next.verb.intersects(Forms::INFINITIVE)
            || next.is(Classes::ADVERB) && self.word(at + 2).verb.intersects(Forms::INFINITIVE);
        if word.is(Classes::PREPOSITION)
            && self.is_infinitive(at)
            && (infinitive || self.is_unknown_verb(at + 1))
            && !self.ends_credit(at)
        {
            return Some(Tag::Infinitive);
        }
        // « une personne a dit » has a noun.
        let counted = before == Tag::Determiner && word.is(NOUNS);
        if self.is_some_who(at, word) && !counted {
            return Some(Tag::Pronoun);
        }
        if word.is(Classes::DETERMINER | Classes::POSSESSIVE | Classes::DEMONSTRATIVE) {
            return Some(self.determiner(at, word, before));
        }
        // "one voter" has a determiner; "no one", "one says" have a pronoun.
        let counts = word.is(Classes::INDEFINITE)
            && word.is(Classes::SUBJECT_PRONOUN)
            && before != Tag::Determiner;
        if counts {
            return Some(self.quantity(at, word));
        }
        if word.is(Classes::SUBJECT_PRONOUN) && !self.is_object(at, word, before) {
            // « nous », « elle » also follow prepositions, where they are not subjects.
            return Some(Tag::Pronoun);
        }
        if word.is(Classes::OBJECT_PRONOUN) {
            // « en parle » has a clitic, « mis en doute » a preposition.
            let finite = next.verb.intersects(Forms::FINITE) && before != Tag::Verb;
            let infinitive = next.verb.intersects(Forms::INFINITIVE) && before == Tag::Verb;
            let preposition = word.is(Classes::PREPOSITION) && !finite && !infinitive;
            return Some(if preposition {
                Tag::Preposition
            } else {
                Tag::Clitic
            });
        }
        if word.is(Classes::RELATIVE) {
            return Some(Tag::Relative);
        }
        if word.is(Classes::QUESTION) {
            return Some(Tag::Question);
        }
        if self.is_inside_verb(at, word, before) {
            return Some(Tag::Adverb);
        }
        if word.is(Classes::SUBORDINATOR)
            && !(word.is(Classes::PREPOSITION) && self.is_group_start(at + 1))
        {
            return Some(Tag::Subordinator);
        }
        if word.is(Classes::COORDINATOR) {
            // « s'est donc engagé »: after its auxiliary, « donc » is an adverb and coordinates
            // nothing.
            let adverb = word.is(Classes::ADVERB) && before == Tag::Verb;
            return Some(if adverb {
                Tag::Adverb
            } else {
                Tag::Coordinator
            });
        }
        if word.is(Classes::PREPOSITION) && word.verb.is_empty() {
            return Some(Tag::Preposition);
        }
        if word.is(Classes::INDEFINITE | Classes::QUANTIFIER)
            && word.verb.is_empty()
            && !(before == Tag::Determiner && word.is(NOUNS | Classes::NUMBER))
        {
            return Some(self.quantity(at, word));
        }
        None
    }

    /// Whether a token ends a phrase that credits somebody: "according to state records".
    pub(in crate::annotate) fn ends_credit(&self, at: usize) -> bool {
        let credits =
            |phrase: Phrase| phrase.length == 2 && phrase.meaning == Meaning::Cue(CueForm::Credit);
        let words = self.article.words.all();
        at > self.sentence.start as usize
            && self.article.language.phrases(words, at - 1).any(credits)
    }

    /// Whether a mark that may close a clause stands at a token, or nothing does.
    pub(in crate::annotate) fn closes_clause(&self, at: usize) -> bool {
        let marks = [Kind::Comma, Kind::Stop, Kind::Semicolon, Kind::Close];
        self.tokens
            .get(at)
            .is_none_or(|token| marks.contains(&token.kind))
    }

    /// Whether a quantifier is the subject of a verb directly after it: "half said so", « certains
    /// affirmant ».
    fn is_some_who(&self, at: usize, word: Word) -> bool {
        let half = word.is(Classes::NUMBER) && word.is(Classes::DETERMINER);
        let next = self.word(at + 1).verb;
        let participle = next.contains(Forms::PRESENT_PARTICIPLE);
        (word.is(Classes::INDEFINITE) || half)
            && (self.is_verbal(at + 1) || participle && !self.facts.participles_before_nouns)
    }

    /// Tags "that" and « que »: "that" is a conjunction, a pronoun or a determiner; « que » is a
    /// conjunction.
    fn complementizer(&self, at: usize, word: Word, before: Tag) -> Tag {
        if !word.is(Classes::DEMONSTRATIVE) {
            return Tag::Complementizer;
        }
        let alone = matches!(before, Tag::Preposition | Tag::Determiner) || self.opens(at);
        let auxiliary = self.word(at + 1).is(Classes::AUXILIARY);
        let verb = self.is_verbal(at + 1);
        if self.is_possessive(at + 1) {
            // "says that's wrong"
            return Tag::Pronoun;
        }
        if alone && self.follows_particle(at) {
            return Tag::Complementizer;
        }
        if alone || auxiliary && before == Tag::Punctuation {
            return if verb { Tag::Pronoun } else { Tag::Determiner };
        }
        // "a banner that read “We know”", where "read" may be a noun
        let marks = |token: &Token| matches!(token.kind, Kind::Open | Kind::Colon);
        let quotes = self.word(at + 1).verb.intersects(Forms::FINITE)
            && self.tokens.get(at + 2).is_some_and(marks);
        // "a man that saw it"; wrong about "told the board that is wrong".
        if (verb || quotes) && matches!(before, Tag::Noun | Tag::Name) {
            return Tag::Relative;
        }
        Tag::Complementizer
    }

    /// Whether the particle of a reporting verb precedes a conjunction and its clause: "pointed out that
    /// it leaked", but not "left out that door".
    fn follows_particle(&self, at: usize) -> bool {
        let opens = Classes::SUBJECT_PRONOUN
            | Classes::DETERMINER
            | Classes::POSSESSIVE
            | Classes::QUANTIFIER
            | Classes::INDEFINITE;
        let next = self.tokens.get(at + 1);
        let clause = self.word(at + 1).is(opens)
            || next.is_some_and(|token| token.is_capital() || token.kind == Kind::Number);
        let words = self.article.words.all();
        let reports =
            |phrase: Phrase| phrase.length == 2 && matches!(phrase.meaning, Meaning::Reporting(_));
        clause
            && at >= self.sentence.start as usize + 2
            && self.word(at - 1).is(Classes::ADVERB)
            && self.article.language.phrases(words, at - 2).any(reports)
    }

    /// Tags a quantifier: « certains élus » has a determiner, « certains disent » a pronoun.
    fn quantity(&self, at: usize, word: Word) -> Tag {
        let next = self.word(at + 1);
        // « tant vanté » has an adverb of degree, not a quantity.
        if word.is(Classes::ADVERB) && !self.facts.participles_before_nouns && is_participle(next) {
            return Tag::Adverb;
        }
        // "Others point out": no noun follows a word that is no determiner.
        let counts = Classes::DETERMINER
            | Classes::QUANTIFIER
            | Classes::NUMBER
            | Classes::ADJECTIVE
            | Classes::SUBJECT_PRONOUN;
        if self.facts.bare_finite_verbs && !word.is(counts) && !next.verb.is_empty() {
            return Tag::Pronoun;
        }
        // « ne rien dire »
        let infinitive =
            self.facts.preposed_object_pronouns && next.verb.intersects(Forms::INFINITIVE);
        let noun = self.is_group_start(at + 1) && !self.is_verbal(at + 1) && !infinitive;
        if noun { Tag::Determiner } else { Tag::Pronoun }
    }

    /// Whether a conjunction stands between an auxiliary and its participle, where it is an adverb:
    /// "has since confirmed".
    fn is_inside_verb(&self, at: usize, word: Word, before: Tag) -> bool {
        let joins = word.is(Classes::SUBORDINATOR) && word.is(Classes::PREPOSITION);
        joins
            && before == Tag::Verb
            && self.word(at.saturating_sub(1)).is(Classes::AUXILIARY)
            && self.word(at + 1).verb.contains(Forms::PAST_PARTICIPLE)
    }

    /// Whether an unlisted word is a verb with an object: "wants to refit the hull".
    fn is_unknown_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        let bare = |token: &Token| token.kind == Kind::Word && !token.is_capital();
        let lower = self.tokens.get(at).is_some_and(bare);
        lower
            && word.verb.is_empty()
            && word.classes.is_empty()
            && self
                .word(at + 1)
                .is(Classes::DETERMINER | Classes::POSSESSIVE)
    }

    /// Whether a pronoun is an object because another word is the subject or because it does not
    /// agree with its verb: « je vous dis », « la caisse nous a avisés ».
    fn is_object(&self, at: usize, word: Word, before: Tag) -> bool {
        if !word.is(Classes::OBJECT_PRONOUN) || !self.facts.preposed_object_pronouns {
            return false;
        }
        // « comme nous le rappelle le maire »
        let own = self.article.language.is_own(word);
        let held = own && self.word(at + 1).is(Classes::OBJECT_PRONOUN);
        let next = self.word(at + 1 + usize::from(held)).verb;
        // « dont nous parlions », « dont elle parle »
        let link = before == Tag::Relative
            && self
                .article
                .language
                .is_oblique(self.word(at.saturating_sub(1)))
            && !(self.article.language.is_own(word)
                && next.intersects(Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL));
        let subject = !link
            && matches!(
                before,
                Tag::Pronoun | Tag::Negation | Tag::Relative | Tag::Clitic
            );
        let infinitive = before == Tag::Preposition && next.intersects(Forms::INFINITIVE);
        // « …, nous indique le parquet »: with « nous » as its subject the verb would take another
        // form.
        let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        let differs = self.article.language.is_own(word) && next.intersects(third);
        // « La semaine dernière nous relevions »
        let agrees = self.article.language.is_own(word)
            && next.contains(Forms::FIRST_OR_SECOND)
            && !next.intersects(third);
        let named = matches!(before, Tag::Noun | Tag::Name | Tag::Adjective)
            && next.intersects(Forms::FINITE)
            && !agrees;
        subject && !next.is_empty() || infinitive || named || differs
    }

    /// Tags articles and the pronouns spelled like them: « le » and "her" are determiners before a
    /// noun and pronouns before a verb.
    fn determiner(&self, at: usize, word: Word, before: Tag) -> Tag {
        let next = self.word(at + 1);
        // « que l'on ignore »: « l' » is not an article there.
        if next.form == self.article.language.keys().anyone {
            return Tag::Clitic;
        }
        if word.is(Classes::PREPOSITION) && (before.is_nominal() || before == Tag::Participle) {
            return Tag::Preposition;
        }
        if word.is(Classes::OBJECT_PRONOUN) {
            // « dénoncer la fraude »: after a verb, « la » can be a clitic only before an
            // infinitive.
            let finite = !matches!(before, Tag::Verb | Tag::Preposition) && !self.opens(at);
            let participle = next.verb.contains(Forms::PRESENT_PARTICIPLE) && before != Tag::Verb;
            let verb = next.verb.intersects(Forms::INFINITIVE)
                || participle
                || finite && next.verb.intersects(Forms::FINITE);
            let manner = before == Tag::Subordinator && next.is(Classes::REPORTING);
            // « ne couvre pas le montant »
            let object = before == Tag::Negation
                && self
                    .word(at.saturating_sub(2))
                    .verb
                    .intersects(Forms::FINITE);
            let subject = manner
                || !object
                    && matches!(
                        before,
                        Tag::Pronoun | Tag::Negation | Tag::Relative | Tag::Clitic
                    );
            // « Le règlement l'interdit. »: no noun follows a noun with an article and ends the clause.
            let behind_noun = before.is_nominal() && self.closes_clause(at + 2);
            let alone = self.facts.preposed_object_pronouns
                && verb
                && (subject
                    || behind_noun
                    || !next.is(NOUNS | Classes::ADJECTIVE | Classes::NUMBER))
                && !self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|token| token.is_capital());
            let ends = !self.facts.preposed_object_pronouns && !self.is_group_start(at + 1);
            return if alone || ends {
                Tag::Clitic
            } else {
                Tag::Determiner
            };
        }
        if word.is(Classes::DEMONSTRATIVE)
            && (self.is_verbal(at + 1) || !self.is_group_start(at + 1))
        {
            return Tag::Pronoun;
        }
        Tag::Determiner
    }
}

/// Whether a word can only be a past participle.
fn is_participle(word: Word) -> bool {
    word.verb.contains(Forms::PAST_PARTICIPLE)
        && !word.verb.intersects(Forms::FINITE)
        && !word.is(NOUNS | Classes::ADJECTIVE)
}
