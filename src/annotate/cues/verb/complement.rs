//! Finds the complement after a verb: a quotation, a clause, an infinitive, a noun group, a
//! question.

use crate::annotate::cues::verb::object;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, scare, speakers};
use crate::language::{Classes, Forms, Frames};
use crate::parse::{Kind, Words};

/// How many tokens after a verb its complement may start, past an addressee, a place and a day.
const REACH: u32 = 26;

/// The complement after `from` and its first token, or `None`. `frames` are those the verb takes;
/// what it does not take may be returned too, so callers check.
pub(in crate::annotate) fn after(
    reading: &Reading<'_>,
    sentence: Words,
    from: u32,
    frames: Frames,
) -> Option<(Frames, u32)> {
    Seeker {
        reading,
        sentence,
        from,
        frames,
        addresses: true,
    }
    .seek()
}

/// What a token on the way to the complement means.
pub(super) enum Step {
    /// It is, or starts, the complement.
    Complement(Frames, u32),
    /// The complement may start at or after this token.
    On(u32),
    /// There is no complement.
    Stop,
}

/// A search for the complement of one verb.
pub(super) struct Seeker<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) sentence: Words,
    pub(super) from: u32,
    frames: Frames,
    /// Whether a noun group may be an addressee: "told reporters that".
    addresses: bool,
}

impl Seeker<'_> {
    fn seek(&self) -> Option<(Frames, u32)> {
        let mut at = self.from;
        let mut groups = 0;
        while at < self.sentence.end && at < self.from + REACH {
            let step = if self.reading.tag(at) == Tag::Punctuation {
                self.at_punctuation(at)
            } else {
                self.at_word(at, &mut groups)
            };
            match step {
                Step::Complement(frame, place) => return Some((frame, place)),
                Step::On(next) => at = next.max(at + 1),
                Step::Stop => return None,
            }
        }
        None
    }

    fn at_punctuation(&self, at: u32) -> Step {
        let next_opens = self.reading.kind(at + 1) == Kind::Open;
        match self.reading.kind(at) {
            // « la société « La Gaule » », « une situation « tendue » »: marks around a name or a
            // word.
            Kind::Open if self.names(at) => Step::On(at + 1),
            Kind::Open => Step::Complement(Frames::QUOTE, at),
            Kind::Colon => Step::Complement(
                if next_opens {
                    Frames::QUOTE
                } else {
                    Frames::THAT
                },
                at + 1,
            ),
            Kind::Comma if next_opens || self.reading.tag(at + 1) == Tag::Complementizer => {
                Step::On(at + 1)
            }
            Kind::Comma => self.over_inset(at),
            // « a « salué » le geste »
            Kind::Close if at == self.from && self.reading.is_quoted(at) => Step::On(at + 1),
            Kind::Stop | Kind::Semicolon | Kind::Close | Kind::Dash => Step::Stop,
            Kind::Word
            | Kind::Number
            | Kind::Joint
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Cut
            | Kind::Link
            | Kind::Symbol => Step::On(at + 1),
        }
    }

    fn at_word(&self, at: u32, groups: &mut u32) -> Step {
        let reading = self.reading;
        if let Some(end) = reading.over_connector(at) {
            return Step::On(end);
        }
        // « les a alertés dès qu'il a su » says when, not what.
        let links = matches!(reading.tag(at), Tag::Preposition | Tag::Subordinator);
        let purpose = reading.word(at).form == reading.article.language.keys().viewpoint;
        if links && reading.tag(at + 1) == Tag::Complementizer && !purpose {
            return Step::Stop;
        }
        match reading.tag(at) {
            Tag::Complementizer => Step::Complement(Frames::THAT, at + 1),
            // "find themselves in towns where": the clause is relative, and not a question.
            Tag::Question
                if at > self.from
                    && matches!(reading.tag(at - 1), Tag::Noun | Tag::Name)
                    && reading.article.language.facts().question_words_relativize
                    && !self.takes(Frames::PERSON) =>
            {
                Step::Stop
            }
            // "denounced what she called a trap": a free relative clause is an object.
            Tag::Question
                if !self.takes(Frames::QUESTION)
                    && self.frames.contains(Frames::OBJECT)
                    && self.only_light(at) =>
            {
                Step::Complement(Frames::OBJECT, at)
            }
            Tag::Question => Step::Complement(Frames::QUESTION, at),
            // "knows who paid"
            Tag::Relative
                if reading.is(at, Classes::QUESTION)
                    && self.takes(Frames::QUESTION)
                    && self.only_light(at) =>
            {
                Step::Complement(Frames::QUESTION, at)
            }
            Tag::Subordinator if self.takes(Frames::QUESTION) && self.only_light(at) => {
                Step::Complement(Frames::QUESTION, at)
            }
            Tag::Infinitive => Step::Complement(Frames::TO, at),
            Tag::Number if at > self.from && reading.tag(at - 1) == Tag::Time => Step::On(at + 1),
            Tag::Verb if !self.describes(at) => self.at_verb(at, *groups > 0),
            // "expects adjusted profits"
            Tag::Verb => self.at_described(at, groups),
            Tag::Participle if *groups == 0 && reading.tag(at + 1) == Tag::Noun => {
                self.at_described(at, groups)
            }
            // « nie directement et sans détour que »
            Tag::Coordinator
                if at > self.from
                    && reading.tag(at - 1) == Tag::Adverb
                    && reading.tag(at + 1) == Tag::Adverb =>
            {
                Step::On(at + 1)
            }
            Tag::Relative | Tag::Coordinator => Step::Stop,
            Tag::Determiner
            | Tag::Noun
            | Tag::Name
            | Tag::Pronoun
            | Tag::Number
            | Tag::Adjective
                if *groups == 0 =>
            {
                *groups += 1;
                self.at_group(at)
            }
            Tag::Preposition => self.at_preposition(at),
            // "criticized him", "called them unfair"
            Tag::Clitic
                if at == self.from
                    && self.frames.contains(Frames::OBJECT)
                    && !self.takes(Frames::PERSON)
                    && !reading.article.language.facts().preposed_object_pronouns
                    && self.after_addressee(Words::new(at, at + 1)).is_none() =>
            {
                Step::Complement(Frames::OBJECT, at)
            }
            Tag::Determiner
            | Tag::Noun
            | Tag::Name
            | Tag::Pronoun
            | Tag::Number
            | Tag::Adjective
            | Tag::Participle
            | Tag::Time
            | Tag::Clitic
            | Tag::Adverb
            | Tag::Negation
            | Tag::Subordinator
            | Tag::Possessive
            | Tag::Punctuation
            | Tag::Other => Step::On(at + 1),
        }
    }

    /// A noun group behind a participle that describes its noun.
    fn at_described(&self, at: u32, groups: &mut u32) -> Step {
        *groups += 1;
        match self.at_group(at + 1) {
            Step::Complement(frame, place) if place == at + 1 => Step::Complement(frame, at),
            step @ (Step::Complement(..) | Step::On(_) | Step::Stop) => step,
        }
    }

    /// Whether a verb right behind another is a participle that describes the noun behind it: "expects
    /// adjusted profits".
    fn describes(&self, at: u32) -> bool {
        at == self.from
            && self.reading.has_form(at, Forms::PAST_PARTICIPLE)
            && self.reading.tag(at + 1) == Tag::Noun
            && self.reading.article.language.facts().bare_complement
    }

    /// A bare infinitive, in languages that have it: « dit avoir fui », « promet de partir ».
    ///
    /// After a noun group, that group is its subject: « entend le maire dire ».
    fn at_verb(&self, at: u32, behind_group: bool) -> Step {
        if self.reading.has_form(at, Forms::PRESENT_PARTICIPLE)
            && self.frames.contains(Frames::OBJECT)
        {
            return Step::Complement(Frames::OBJECT, at);
        }
        // "said closing the dam was wrong"
        let gerund = at == self.from && self.reading.has_form(at, Forms::PRESENT_PARTICIPLE);
        if gerund
            && self.takes(Frames::THAT)
            && self.reading.article.language.facts().bare_complement
        {
            return Step::Complement(Frames::THAT, at);
        }
        let infinitive = self.reading.has_form(at, Forms::INFINITIVE)
            && self
                .reading
                .article
                .language
                .facts()
                .bare_infinitive_complement;
        if !infinitive {
            return Step::Stop;
        }
        let preposition = at > self.from && self.reading.tag(at - 1) == Tag::Preposition;
        // « parle pour convaincre » says why, not what.
        if preposition
            && self.reading.word(at - 1).form == self.reading.article.language.keys().viewpoint
        {
            return Step::Stop;
        }
        if behind_group && !preposition {
            return Step::Stop;
        }
        Step::Complement(Frames::TO, if preposition { at - 1 } else { at })
    }

    /// A noun group: the subject of a bare complement clause, an addressee, or an object.
    fn at_group(&self, at: u32) -> Step {
        let reading = self.reading;
        let Some(group) = nouns::starting_at(reading, at, self.sentence.end) else {
            // "sees the plan as unfair"
            let manner = self.reading.article.language.keys().manner;
            let likens = at == self.from && reading.word(at.wrapping_sub(1)).form == manner;
            return if likens && reading.tag(at) == Tag::Adjective && self.takes(Frames::OBJECT) {
                Step::Complement(Frames::OBJECT, at)
            } else {
                Step::On(at + 1)
            };
        };
        let mut next = group.end;
        // "they all thought": a floating quantifier belongs to the subject.
        if reading.tag(at) == Tag::Pronoun
            && reading.tag(next) == Tag::Pronoun
            && reading.is(next, Classes::INDEFINITE)
        {
            next += 1;
        }
        while next < self.sentence.end
            && (reading.tag(next).is_light() || reading.kind(next) == Kind::Open)
        {
            next += 1;
        }
        next = self.over_description(group, next);
        if reading.article.language.facts().bare_complement
            && self.is_verb_of_clause(next)
            && self.takes(Frames::THAT)
        {
            return Step::Complement(Frames::THAT, at);
        }
        let person = speakers::can_speak(reading, group) || reading.tag(at) == Tag::Pronoun;
        if self.addresses
            && self.takes(Frames::PERSON)
            && person
            && let Some(step) = self.after_addressee(group)
        {
            return step;
        }
        if self.takes(Frames::OBJECT) {
            return Step::Complement(Frames::OBJECT, at);
        }
        if object::fits(reading, self.frames, group) {
            return Step::Complement(Frames::OBJECT, at);
        }
        if self.frames.contains(Frames::STATE) && object::is_state(reading, group) {
            return Step::Complement(Frames::THAT, at);
        }
        if self.frames.contains(Frames::TEXT) && object::is_new_text(reading, group) {
            return Step::Complement(Frames::TEXT, at);
        }
        if self.quotes(group) {
            return Step::Complement(Frames::QUOTE, at);
        }
        Step::On(group.end)
    }

    /// The complement behind an addressee, if it is more than an object: "told reporters that".
    fn after_addressee(&self, addressee: Words) -> Option<Step> {
        let seeker = Seeker {
            from: addressee.end,
            addresses: false,
            ..*self
        };
        let (frame, place) = seeker.seek()?;
        (frame != Frames::OBJECT).then_some(Step::Complement(frame, place))
    }

    /// A prepositional phrase: an addressee, an object, or a place or time that is skipped.
    fn at_preposition(&self, at: u32) -> Step {
        let Some(group) = nouns::starting_at(self.reading, at + 1, self.sentence.end) else {
            return Step::On(at + 1);
        };
        // « a promis davantage d'emplois »: the quantity has a genitive complement.
        let quantity = at > self.from
            && self.reading.tag(at - 1) == Tag::Adverb
            && self.reading.word(at).lemma == self.reading.article.language.keys().genitive;
        let first = at == self.from || quantity || self.reading.kind(at - 1) == Kind::Comma;
        // « demande à la ville de payer »
        if first
            && self.addresses
            && self.takes(Frames::PERSON)
            && speakers::can_speak(self.reading, group)
            && let Some(step) = self.after_addressee(group)
        {
            return step;
        }
        let addressee = object::addressee(self.reading, at + 1, self.sentence.end);
        if self.frames.contains(Frames::OBJECT) && first && addressee.is_none() {
            return Step::Complement(Frames::OBJECT, at);
        }
        if self.quotes(group) {
            return Step::Complement(Frames::QUOTE, group.start);
        }
        Step::On(addressee.unwrap_or(group).end)
    }

    /// Whether a noun group quotes its noun: « relève des « éléments positifs » ».
    fn quotes(&self, group: Words) -> bool {
        let opens = |at: u32| self.reading.kind(at) == Kind::Open;
        let mut marks = (group.start..group.end).filter(|&at| opens(at));
        marks.any(|at| scare::around(self.reading, at).is_some())
    }

    /// Whether marks that open here belong to the noun before them, which is not an addressee.
    fn names(&self, at: u32) -> bool {
        let reading = self.reading;
        // « juge la situation « malsaine » »: what is thought of it.
        let judges = self.frames.contains(Frames::STATE);
        at > self.from
            && matches!(reading.tag(at - 1), Tag::Noun | Tag::Adjective)
            && nouns::ending_at(reading, self.from, at).is_some_and(|group| {
                let definite = reading
                    .article
                    .language
                    .is_definite(reading.word(group.start));
                !(speakers::can_speak(reading, group) || judges && definite)
            })
    }

    /// Whether only adverbs, negations and clitics precede a token: « se demande vraiment si ».
    fn only_light(&self, at: u32) -> bool {
        (self.from..at).all(|before| self.reading.tag(before).is_light())
    }

    /// Whether a verb that a clause may have stands at a token. A modal or contracted one has no listed forms:
    /// "will", "it's".
    pub(super) fn is_verb_of_clause(&self, at: u32) -> bool {
        let reading = self.reading;
        reading.tag(at) == Tag::Verb
            && (reading.has_form(at, Forms::FINITE) || reading.word(at).verb.is_empty())
    }

    /// Whether the verb takes this complement.
    pub(super) fn takes(&self, frame: Frames) -> bool {
        self.frames.intersects(frame | Frames::ANY)
    }
}
