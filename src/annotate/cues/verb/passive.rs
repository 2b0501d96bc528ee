//! Reads passives and past participles that report: « cité par la police », "is said to".

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::cues::verb::{complement, layout, object, parenthetical};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::{agent, impersonal, of_participle, preceding};
use crate::language::{Frames, Meaning, VerbClass};
use crate::parse::{Kind, Words};

impl VerbCue {
    /// Completes a passive or a participle with its agent and content, or gives `None` if it does
    /// not report: « cité par la police », "is said to".
    ///
    /// `before` gives the subject for an infinitive, which has none: « le projet vient d'être
    /// annoncé ».
    pub(in crate::annotate) fn passive(
        mut self,
        reading: &Reading<'_>,
        sentence: Words,
        before: impl FnOnce() -> Option<Words>,
    ) -> Option<Self> {
        if reading.is_quoted(self.group.head) {
            return None;
        }
        let agent = self
            .agent_inside(reading, sentence)
            .or_else(|| agent::agent(reading, sentence, self.words.end))
            .or_else(|| statement(reading, sentence, self.words.end))
            .or_else(|| self.agent_behind(reading, sentence));
        let subject = preceding::before(reading, sentence, &self.group)
            .or_else(|| {
                of_participle::past(reading, sentence, self.words).filter(|_| !self.group.passive)
            })
            .or_else(|| self.group.passive.then(before).flatten());
        let expletive = subject.is_some_and(|subject| impersonal::is_expletive(reading, subject));
        let agent = agent.filter(|agent| speakers::can_speak(reading, *agent));
        if self.how.class == VerbClass::Question && !self.how.frames.contains(Frames::OBJECT) {
            return self.asked(reading, agent);
        }
        let Some(agent) = agent else {
            let called = reading.word(self.group.head);
            let called = reading.article.language.is_so_called(called);
            if !self.group.passive {
                return self.participle(reading, sentence, subject.filter(|_| !called));
            }
            (self.frame, self.layout) = layout::find(reading, sentence, &self);
            // « il est demandé un effort »: with an expletive subject, the content follows.
            let mut clause = Frames::THAT | Frames::TO | Frames::QUOTE;
            if expletive {
                clause |= Frames::OBJECT;
            }
            if self.frame.intersects(clause) && self.allowed().intersects(self.frame) {
                return Some(self);
            }
            if let Some(raised) = self.raised(reading, sentence, subject) {
                return Some(raised);
            }
            // « ont été informés de la vente »
            let of = self.words.end > self.group.head + 1
                && reading.tag(self.words.end - 1) == Tag::Preposition;
            if of && self.frame == Frames::OBJECT {
                return self.allowed().contains(Frames::OBJECT).then_some(self);
            }
            // « les faits qui lui sont reprochés », « les faits dont il est accusé » name the facts, and not
            // who blames him for them.
            let relative = |at: u32| reading.tag(at) == Tag::Relative;
            let named = self.how.class == VerbClass::Accusation
                && subject.is_some_and(|subject| {
                    relative(subject.start) || relative(subject.start.wrapping_sub(1))
                });
            // "The gate will not open, the crews were told": the clause stands before it.
            let start = subject.map_or(self.words.start, |subject| subject.start);
            let clause = parenthetical::is_clause_before(reading, sentence, &self, start);
            if self.group.passive && self.addresses(reading, subject) && clause {
                self.frame = Frames::THAT;
                self.layout = Layout::Before(Words::new(sentence.start, start - 1));
                return Some(self);
            }
            // "The crews were told on Friday": whom something is said to is not what is said.
            if called || named || self.addresses(reading, subject) {
                return None;
            }
            self.frame = Frames::OBJECT;
            self.layout = self.said(reading, sentence, subject, None);
            // "He was found guilty", "It is being considered": a verb of showing or thinking with no source
            // reports nothing.
            let told = self.how.frames.intersects(Frames::OBJECT | Frames::ANY)
                && !matches!(
                    self.how.class,
                    VerbClass::Document | VerbClass::Thought | VerbClass::Hope
                );
            return told.then_some(self);
        };
        // "When asked by a reporter whether it leaked", "It is claimed by the union that both will
        // close"
        let addressee = self.addresses(reading, subject);
        let behind = complement::after(reading, sentence, agent.end, self.how.frames).filter(
            |&(frame, _)| {
                // "The crews were told by Roe that it leaked"
                let clause = (expletive || addressee) && frame == Frames::THAT;
                (clause || frame == Frames::QUESTION) && self.allowed().intersects(frame)
            },
        );
        if let Some((frame, at)) = behind {
            self.source = Some(agent);
            self.inverted = true;
            (self.frame, self.layout) = (frame, Layout::Behind(at));
            return Some(self);
        }
        // « la chaîne lancée par un groupe »: the verb takes no complement that reports.
        let matter = subject.is_some_and(|subject| object::fits(reading, self.how.frames, subject));
        let told = Frames::OBJECT | Frames::ANY | Frames::THAT;
        let assures =
            !self.how.frames.contains(Frames::OBJECT) && self.how.frames.contains(Frames::PERSON);
        if assures || !matter && !self.how.frames.intersects(told) {
            return None;
        }
        self.source = Some(agent);
        self.inverted = true;
        self.frame = Frames::OBJECT;
        // « La mairie a été informée par le préfet »: what it was told is not said here.
        self.layout = if addressee {
            Layout::Alone
        } else {
            self.said(reading, sentence, subject, Some(agent))
        };
        Some(self)
    }

    /// A participle without an agent, which reports without a source: « les mesures annoncées lundi ».
    fn participle(
        mut self,
        reading: &Reading<'_>,
        sentence: Words,
        subject: Option<Words>,
    ) -> Option<Self> {
        let said = !matches!(
            self.how.class,
            VerbClass::Thought
                | VerbClass::Hope
                | VerbClass::Document
                | VerbClass::Accusation
                | VerbClass::Intention
        );
        let told = said && self.how.frames.contains(Frames::OBJECT);
        let subject = subject.filter(|_| told)?;
        self.frame = Frames::OBJECT;
        self.layout = self.said(reading, sentence, Some(subject), None);
        Some(self)
    }

    /// What is held of the subject of a passive with an infinitive: "The firms are understood to be days from
    /// a merger", from "understood that the firms are".
    ///
    /// Wrong about "The rule was argued to win time", which says what for.
    fn raised(
        mut self,
        reading: &Reading<'_>,
        sentence: Words,
        subject: Option<Words>,
    ) -> Option<Self> {
        let held = matches!(
            self.how.class,
            VerbClass::Thought | VerbClass::Assertive | VerbClass::Doubt | VerbClass::Hope
        );
        let from = self.words.end;
        if !held || !self.how.frames.contains(Frames::THAT) || reading.tag(from) != Tag::Infinitive
        {
            return None;
        }
        let said = Words::new(from, agent::complement_end(reading, from, sentence.end));
        self.frame = Frames::TO;
        self.layout = Layout::Said(subject, said);
        Some(self)
    }

    /// The agent inside a verb of several words, which then ends before it: « est décrit par ses voisins
    /// comme ».
    fn agent_inside(&mut self, reading: &Reading<'_>, sentence: Words) -> Option<Words> {
        let part = Words::new(sentence.start, self.words.end);
        let agent = agent::agent(reading, part, self.group.head + 1)?;
        self.words.end = self.group.head + 1;
        Some(agent)
    }

    /// Where the content of a passive lies: in its subject, and in what the subject is called or accused
    /// of: « Il est présenté comme un saint », « jugée par beaucoup comme sévère », "accused of theft".
    ///
    /// Right about « soupçonné d'avoir fui, il … », which ends at the comma; wrong about « accusé de vol,
    /// de fraude et d'abus », for the same reason.
    fn said(
        &self,
        reading: &Reading<'_>,
        sentence: Words,
        subject: Option<Words>,
        agent: Option<Words>,
    ) -> Layout {
        let keys = reading.article.language.keys();
        let (end, head) = (self.words.end, self.group.head);
        let links = |at: u32| {
            let word = reading.word(at);
            let accused = matches!(self.how.class, VerbClass::Accusation | VerbClass::Directive)
                && word.lemma == keys.genitive;
            // "as well as" joins.
            let mut phrases = reading.phrases(at).iter();
            let joins = phrases.any(|phrase| phrase.meaning == Meaning::Joiner);
            let manner = word.form == keys.manner && !joins;
            manner || accused
        };
        // "is believed to have left"
        let raised = reading.tag(head + 1) == Tag::Infinitive;
        let called = reading.word(end - 1).form == keys.manner;
        let linked = called || reading.tag(end - 1) == Tag::Preposition;
        let from = if end > head + 1 && (raised || linked) {
            Some(end)
        } else if links(end) {
            Some(end + 1)
        } else if reading.kind(end) == Kind::Open || self.describes(reading, end) {
            Some(end)
        } else {
            let behind = agent.map(|agent| agent.end);
            behind.filter(|&at| at > end && links(at)).map(|at| at + 1)
        };
        let said = from.map(|from| {
            let by = agent.filter(|agent| agent.start > from);
            let limit = by.map_or(sentence.end, |agent| agent.start - 1);
            Words::new(from, agent::complement_end(reading, from, limit))
        });
        match said.filter(|said| !said.is_empty()) {
            Some(said) => Layout::Said(subject, said),
            None => subject.map_or(Layout::Alone, Layout::Before),
        }
    }

    /// Whether an adjective behind the verb says what the subject is held to be: « est jugé dangereux ».
    fn describes(&self, reading: &Reading<'_>, at: u32) -> bool {
        self.how.frames.contains(Frames::STATE)
            && reading.tag(reading.after_light(at, at + 3)) == Tag::Adjective
    }

    /// The agent behind what somebody is called, accused of or told to do: « qualifié de « traître » par le
    /// maire », « sommé de partir par le préfet ».
    fn agent_behind(&self, reading: &Reading<'_>, sentence: Words) -> Option<Words> {
        let keys = reading.article.language.keys();
        let (end, head) = (self.words.end, self.group.head);
        let named = end > head + 1
            || reading.word(end).lemma == keys.genitive
            || reading.word(end).form == keys.manner
            || reading.kind(end) == Kind::Open;
        if !named {
            return None;
        }
        let by = agent::behind_complement(reading, sentence, end, keys.agent);
        let agent = by.and_then(|at| agent::at_preposition(reading, sentence, at));
        agent.or_else(|| {
            let within = agent::behind_complement(reading, sentence, end, keys.container);
            within.and_then(|at| statement(reading, sentence, at))
        })
    }

    /// Whether the subject of a passive is whom something is said to: "The crews were told".
    fn addresses(&self, reading: &Reading<'_>, subject: Option<Words>) -> bool {
        self.how.frames.contains(Frames::PERSON)
            && subject.is_none_or(|subject| {
                // "The Post was told": a name with a capital is no document.
                let named = reading.tag(nouns::head(reading, subject)) == Tag::Name;
                let thing = speakers::is_document(reading, subject) && !named;
                speakers::can_speak(reading, subject) && !thing
                    || reading.tag(subject.start) == Tag::Pronoun
            })
    }

    /// A question put to somebody, « Interrogée par Le Matin »: its source is an agent with a name.
    ///
    /// Wrong about « interrogé par un juge », who is left out as unnamed reporters are.
    fn asked(mut self, reading: &Reading<'_>, agent: Option<Words>) -> Option<Self> {
        let named = |agent: &Words| (agent.start..agent.end).any(|at| reading.tag(at) == Tag::Name);
        self.source = Some(agent.filter(named)?);
        self.frame = Frames::QUESTION;
        self.layout = Layout::Alone;
        Some(self)
    }
}

/// The document that contains the statement, as a source: "was confirmed in a family statement",
/// « annoncé dans un communiqué ».
fn statement(reading: &Reading<'_>, sentence: Words, at: u32) -> Option<Words> {
    let container = reading.word(at).form == reading.article.language.keys().container;
    let group = nouns::starting_at(reading, at + 1, sentence.end).filter(|_| container)?;
    let determiner = reading.tag(group.start) == Tag::Determiner;
    (determiner && speakers::is_document(reading, group)).then_some(group)
}
