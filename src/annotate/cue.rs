//! Which verb groups and phrases report, by the complements they are seen with.

use super::complement;
use super::model::{Cue, CueKind, Extent};
use super::nouns;
use super::scope::Scope;
use super::source;
use super::subject;
use super::tag::Tag;
use super::verbs::VerbGroup;
use crate::language::{Forms, Frames, Meaning, Reporting};
use crate::parse::{Kind, Words};

/// A verb that may report, with what was seen around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct VerbCue {
    /// Its group.
    pub(super) group: VerbGroup,
    /// The words of the cue: the group, and the rest of a verb of several words.
    pub(super) words: Words,
    /// How it reports.
    pub(super) how: Reporting,
    /// Its subject.
    pub(super) subject: Option<Words>,
    /// The complement it was seen with.
    pub(super) frame: Frames,
    /// Where its complement starts; the end of the cue when there is none.
    pub(super) complement: u32,
    /// Whether its subject stands behind it.
    pub(super) inverted: bool,
}

/// How a verb group may report: by the lemma of its head, or as the start of a phrase.
pub(super) fn reporting(scope: &Scope<'_>, group: &VerbGroup) -> Option<(Reporting, u32)> {
    let article = scope.article;
    let phrase = article
        .language
        .phrases(&article.words, group.head as usize)
        .find_map(|phrase| {
            let Meaning::Reporting(how) = phrase.meaning else {
                return None;
            };
            Some((how, group.head + u32::try_from(phrase.length).unwrap_or(1)))
        });
    phrase.or_else(|| {
        let word = scope.word(group.head);
        let how = article.language.reporting(word.lemma)?;
        Some((how, group.head + 1))
    })
}

impl VerbCue {
    /// What a verb group reports, if it is seen to.
    pub(super) fn read(
        scope: &Scope<'_>,
        sentence: Words,
        group: VerbGroup,
        before: Option<Words>,
    ) -> Option<Self> {
        let (how, end) = reporting(scope, &group)?;
        let words = Words::new(group.words.start, end);
        if scope.is_quoted(group.head) && scope.is_quoted(words.start) {
            return None;
        }
        let mut cue = Self {
            group,
            words,
            how,
            subject: None,
            frame: Frames::empty(),
            complement: end,
            inverted: false,
        };
        cue.find_subject(scope, sentence, before);
        cue.frame = cue.find_frame(scope, sentence);
        let allowed = cue.allowed();
        if cue.frame.is_empty() && !how.frames.contains(Frames::ANY) {
            return None;
        }
        if !cue.frame.is_empty() && !allowed.intersects(cue.frame) {
            return None;
        }
        let weak = cue.frame.intersects(Frames::OBJECT | Frames::TO) || cue.frame.is_empty();
        let speaks = cue
            .subject
            .is_some_and(|subject| source::can_speak(scope, subject));
        if cue.group.passive {
            return (cue
                .frame
                .intersects(Frames::THAT | Frames::TO | Frames::QUOTE))
            .then_some(cue);
        }
        if weak && !speaks {
            return None;
        }
        Some(cue)
    }

    /// The complements that make it report; a quotation beside it always does.
    fn allowed(&self) -> Frames {
        let all = Frames::THAT | Frames::TO | Frames::OBJECT | Frames::QUESTION | Frames::QUOTE;
        if self.how.frames.contains(Frames::ANY) {
            all
        } else {
            self.how.frames | Frames::QUOTE
        }
    }

    fn find_subject(&mut self, scope: &Scope<'_>, sentence: Words, before: Option<Words>) {
        let group = self.group;
        if group.finite {
            self.subject = self.inverted_subject(scope, sentence);
            self.inverted = self.subject.is_some();
            if self.subject.is_none() {
                self.subject = subject::before(scope, sentence, &group);
                self.inverted = group.inverted.is_some();
            }
            // The second verb of one subject: "he left and said".
            let start = group.words.start;
            if self.subject.is_none()
                && start > sentence.start
                && matches!(scope.tag(start - 1), Tag::Coordinator | Tag::Adverb)
            {
                self.subject = before;
            }
        } else if !group.passive {
            self.subject = before;
        }
    }

    /// The subject behind the verb: "…," said Jane Roe; « …, a prévenu à Moscou la ministre ».
    fn inverted_subject(&self, scope: &Scope<'_>, sentence: Words) -> Option<Words> {
        let start = self.words.start;
        if self.group.inverted.is_some() {
            return None;
        }
        let mut edge = start;
        while edge > sentence.start && scope.tag(edge - 1) == Tag::Clitic {
            edge -= 1;
        }
        let behind = edge > sentence.start
            && (scope.is_kind(edge - 1, &[Kind::Comma, Kind::Close, Kind::Dash])
                || scope.kind(edge - 1) == Kind::Stop);
        let after_que = edge > sentence.start
            && matches!(scope.tag(edge - 1), Tag::Complementizer | Tag::Subordinator)
            || edge == sentence.start;
        let inverts = behind || after_que && scope.article.language.facts().clitics;
        if !inverts {
            return None;
        }
        let mut at = self.words.end;
        let limit = sentence.end;
        while at < limit && scope.tag(at).is_light() {
            at += 1;
        }
        // A place or a day may stand between: « a prévenu à Moscou la ministre ».
        if scope.tag(at) == Tag::Preposition || scope.tag(at) == Tag::Time {
            let inset = (at + 1..limit.min(at + 8)).find(|&next| {
                scope.tag(next) == Tag::Determiner && scope.tag(next - 1) != Tag::Preposition
                    || scope.tag(next) == Tag::Name && matches!(scope.tag(next - 1), Tag::Time)
            })?;
            at = inset;
        }
        let group = nouns::starting_at(scope, at, limit)?;
        let pronoun = scope.tag(at) == Tag::Pronoun;
        let clause =
            behind && scope.tag(group.end) == Tag::Verb && scope.has_form(group.end, Forms::FINITE);
        (!clause && (pronoun || source::can_speak(scope, group))).then_some(group)
    }

    /// The complement it is seen with.
    fn find_frame(&mut self, scope: &Scope<'_>, sentence: Words) -> Frames {
        let start = self.subject.map_or(self.words.start, |subject| {
            if self.inverted {
                self.words.start
            } else {
                subject.start.min(self.words.start)
            }
        });
        let after = match self.subject {
            Some(subject) if self.inverted => self.words.end.max(subject.end),
            _ => self.words.end,
        };
        if let Some((frame, at)) = complement::after(scope, sentence, after, self.how.frames) {
            self.complement = at;
            if !(frame == Frames::OBJECT && self.inverted) {
                return frame;
            }
        }
        self.complement = after;
        if quoted_before(scope, sentence, start) {
            return Frames::QUOTE;
        }
        if is_incise(scope, sentence, start, after) {
            return Frames::THAT;
        }
        Frames::empty()
    }
}

/// Whether a quotation closes right before a place, over a comma.
fn quoted_before(scope: &Scope<'_>, sentence: Words, start: u32) -> bool {
    let mut at = start;
    while at > sentence.start && at + 3 > start {
        at -= 1;
        if scope.kind(at) == Kind::Close {
            return true;
        }
        if !scope.is_kind(at, &[Kind::Comma, Kind::Stop, Kind::Dash]) {
            return scope.is_quoted(at);
        }
    }
    false
}

/// Whether subject and verb stand between commas, or behind the last one: « , a-t-il dit. »
fn is_incise(scope: &Scope<'_>, sentence: Words, start: u32, end: u32) -> bool {
    let edges = [Kind::Comma, Kind::Dash, Kind::Stop, Kind::Close];
    let opens = start > sentence.start + 1 && scope.is_kind(start - 1, &edges);
    opens
        && (end >= sentence.end
            || (end..sentence.end.min(end + 12))
                .any(|at| scope.is_kind(at, &[Kind::Comma, Kind::Stop, Kind::Dash, Kind::Open])))
        && !(end..sentence.end.min(end + 12))
            .take_while(|&at| !scope.is_kind(at, &[Kind::Comma, Kind::Stop]))
            .any(|at| scope.tag(at) == Tag::Verb && scope.has_form(at, Forms::FINITE))
}

/// Makes a cue of the words of a verb.
pub(super) fn verb_cue(cue: &VerbCue) -> Cue {
    let extent = match cue.group.inverted {
        // « a-t-il ajouté » is « a » and « ajouté ».
        Some(pronoun) if cue.words.holds(pronoun) => Extent(vec![
            Words::new(cue.words.start, pronoun - 1),
            Words::new(pronoun + 1, cue.words.end),
        ]),
        _ => Extent::one(cue.words),
    };
    Cue {
        extent,
        kind: CueKind::Verb,
        class: Some(cue.how.class),
    }
}
