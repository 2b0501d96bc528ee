//! Decides which verb groups report, by the complements they occur with.

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::cues::verb::{layout, not_reporting, open_class, parted};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, speakers, verbs};
use crate::annotate::subjects::{following, impersonal, preceding};
use crate::language::{Classes, Forms, Frames, HedgeForm, Meaning, Reporting, VerbClass};
use crate::parse::{Kind, Words};

/// Whether a verb group may report, judging by its words alone.
pub(in crate::annotate) fn may_report(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> bool {
    if reading.is(group.head, Classes::REPORTING) || group.inverted.is_some() {
        return true;
    }
    // « s'en est pris à »: a phrase may start two tokens before its first auxiliary.
    let near = Words::new(group.words.start.saturating_sub(2), group.head + 1);
    reading.says(near, |meaning| {
        matches!(meaning, Meaning::Reporting(_) | Meaning::Reflexive(_))
    }) || parted::reporting(reading, group).is_some()
        || parted::reflexive(reading, group).is_some()
        || open_class::reporting(reading, sentence, group).is_some()
}

/// How a verb group may report, by the lemma of its head or as the start of a phrase, and where the
/// verb ends.
fn reporting(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<(Reporting, u32)> {
    let pronoun = reflexive(reading, group);
    if let Some(pronoun) = pronoun
        && let Some(found) = by_reflexive(reading, group, pronoun)
    {
        return Some(found);
    }
    let phrase_from = |start: u32| {
        reading.phrases(start).iter().find_map(|phrase| {
            let Meaning::Reporting(how) = phrase.meaning else {
                return None;
            };
            let end = phrase.end(start);
            (end > group.head).then_some((how, end))
        })
    };
    // « y voit un piège »: the clitic belongs to the phrase.
    let clitic = { group.head.checked_sub(1) }.filter(|&at| reading.tag(at) == Tag::Clitic);
    let phrase = clitic
        .and_then(phrase_from)
        .or_else(|| phrase_from(group.head));
    let (mut how, end) = phrase
        .or_else(|| parted::reporting(reading, group))
        .or_else(|| {
            let word = reading.word(group.head);
            let listed = word.is(Classes::REPORTING);
            let how = reading
                .article
                .language
                .reporting(word.lemma)
                .filter(|_| listed)?;
            Some((how, group.head + 1))
        })?;
    if pronoun.is_some() {
        // « ils se sont assurés que le pont tenait »: reflexive, it is another verb, which takes
        // only a quotation.
        how.frames = Frames::empty();
    } else if group.finite && !group.passive && end == group.head + 1 {
        how.frames |= open_class::frames(reading, sentence, group);
    }
    Some((how, end))
}

/// A verb with its auxiliary that expresses a thought or a wish: "was worried that it leaked",
/// "would like to stay".
fn state(reading: &Reading<'_>, group: &VerbGroup) -> Option<(Reporting, u32)> {
    // "I mean" expresses a thought; "it means" does not.
    let start = group
        .head
        .checked_sub(1)
        .filter(|&at| group.words.len() > 1 || reading.tag(at) == Tag::Pronoun)?;
    reading.phrases(start).iter().find_map(|phrase| {
        let Meaning::Reporting(how) = phrase.meaning else {
            return None;
        };
        let end = phrase.end(start);
        let thinks = matches!(
            how.class,
            VerbClass::Thought | VerbClass::Hope | VerbClass::Intention
        );
        (thinks && end > group.head).then_some((how, end))
    })
}

/// The reflexive pronoun of a verb: « se targue », « peut se targuer ».
fn reflexive(reading: &Reading<'_>, group: &VerbGroup) -> Option<u32> {
    let hangs = |at: &u32| reading.tag(*at) == Tag::Clitic;
    let pronoun = group.words.start.checked_sub(1).filter(hangs);
    let pronoun = pronoun.or_else(|| group.head.checked_sub(1).filter(hangs))?;
    verbs::has_reflexive(reading, pronoun).then_some(pronoun)
}

/// How a verb reports with its reflexive pronoun: « s'est engagé à », « s'en est pris à ».
fn by_reflexive(
    reading: &Reading<'_>,
    group: &VerbGroup,
    pronoun: u32,
) -> Option<(Reporting, u32)> {
    let at_head = reading.phrases(group.head).iter().find_map(|phrase| {
        let Meaning::Reflexive(how) = phrase.meaning else {
            return None;
        };
        Some((how, phrase.end(group.head)))
    });
    // « se plaint aussi de »: the longer one.
    let parted = parted::reflexive(reading, group);
    let at_head = at_head
        .into_iter()
        .chain(parted)
        .max_by_key(|(_, end)| *end);
    at_head.or_else(|| {
        (pronoun.saturating_sub(1)..=pronoun).find_map(|start| {
            reading.phrases(start).iter().find_map(|phrase| {
                let end = phrase.end(start);
                let Meaning::Reporting(how) = phrase.meaning else {
                    return None;
                };
                (reading.tag(start) == Tag::Clitic && end > group.head).then_some((how, end))
            })
        })
    })
}

impl VerbCue {
    /// What a verb group reports, or `None` if it does not report. `before` gives its subject if it
    /// has none of its own.
    pub(in crate::annotate) fn read(
        reading: &Reading<'_>,
        sentence: Words,
        mut group: VerbGroup,
        before: impl FnOnce() -> Option<Words>,
    ) -> Option<Self> {
        let state = state(reading, &group);
        group.passive &= state.is_none();
        let listed = state.or_else(|| reporting(reading, sentence, &group));
        let (how, end) = listed.or_else(|| {
            let how = open_class::reporting(reading, sentence, &group)?;
            Some((how, group.head + 1))
        })?;
        let mut cue = Self {
            group,
            words: Words::new(group.words.start, end),
            how,
            source: None,
            inverted: false,
            frame: Frames::empty(),
            layout: Layout::Alone,
        };
        // "a loophole called “the trap”" names a thing.
        let names = reading.article.language.names(reading.word(group.head));
        if group.passive || reading.tag(group.words.start) == Tag::Participle && !group.finite {
            let cue = cue.passive(reading, sentence, before);
            return cue.filter(|cue| !names || cue.source.is_some());
        }
        cue.find_subject(reading, sentence, before);
        (cue.frame, cue.layout) = layout::find(reading, sentence, &cue);
        if not_reporting::is_untrue(reading, &cue) || not_reporting::is_of_somebody(reading, &cue) {
            return None;
        }
        if listed.is_none() {
            return open_class::reports(reading, sentence, &cue).then_some(cue);
        }
        if cue.is_quoted(reading) && !cue.is_incise_in_quotation(reading) {
            return None;
        }
        let seen = !cue.frame.is_empty() && cue.allowed().intersects(cue.frame);
        let needless = cue.is_needless(reading, sentence);
        // A multiword verb reports whatever its subject is.
        let single = cue.words.end == group.head + 1;
        // « s'adresse aux habitants » says what a thing is for, unless the subject can speak.
        let reflexive = cue.words.start > sentence.start
            && reading.tag(cue.words.start - 1) == Tag::Clitic
            && cue.words.end == group.head + 2
            && reading.tag(group.head + 1) == Tag::Preposition;
        let single = single || reflexive;
        let bare = Frames::OBJECT | Frames::TO | Frames::TOPIC | Frames::TEXT;
        let weak = single && cue.frame.intersects(bare) || needless;
        let shows = how.class == VerbClass::Document;
        let speaks = cue.source.is_some_and(|source| {
            speakers::can_speak(reading, source) || shows && speakers::is_document(reading, source)
        });
        // "to discuss the leaks", "could discuss the leaks" are acts; « pour dénoncer la fraude » is speech.
        let only_may = reading.is(group.words.start, Classes::MODAL);
        let act = (!group.finite || only_may)
            && single
            && cue.frame == Frames::OBJECT
            && reading.has_form(group.head, Forms::INFINITIVE);
        // "She left, slamming the deal", "voters backing the deal": a participle reports.
        let told = reading.has_form(group.head, Forms::PRESENT_PARTICIPLE);
        let done = || not_reporting::is_done(reading, sentence, &cue);
        if act && !told && !reading.article.language.facts().infinitives_report && !done() {
            return None;
        }
        if not_reporting::says_nothing(reading, sentence, &cue, needless) {
            return None;
        }
        // Studies show figures; a shop shows dresses.
        if names && (!speaks || not_reporting::names_object(reading, sentence, &cue))
            || not_reporting::shows_thing(reading, sentence, &cue)
            || not_reporting::calls_upon(reading, sentence, &cue)
        {
            return None;
        }
        // « il faut dénoncer la fraude » reports, although it has no source.
        let orders = cue.source.is_none()
            && reading.has_form(group.head, Forms::IMPERATIVE)
            && verbs::is_second_person(reading, group.head);
        let impersonal = (orders
            || reading.has_form(group.head, Forms::INFINITIVE)
                && (!group.finite || cue.source.is_none()))
            && matches!(
                how.class,
                VerbClass::Neutral
                    | VerbClass::Assertive
                    | VerbClass::Factive
                    | VerbClass::Emotive
                    | VerbClass::Directive
                    | VerbClass::Accusation
            );
        // « Comment expliquer ce retour ? » is a question.
        let behind = cue.words.start > sentence.start;
        if behind && reading.tag(cue.words.start - 1) == Tag::Question && !group.finite {
            return None;
        }
        if seen && weak && !speaks && impersonal {
            cue.source = None;
            return Some(cue);
        }
        let language = reading.article.language;
        let neuter =
            |source: Words| source.len() == 1 && language.is_neuter(reading.word(source.start));
        let neuter = cue.source.is_some_and(neuter);
        if neuter && how.class != VerbClass::Document {
            cue.source = None;
            return (seen && !weak && !group.finite).then_some(cue);
        }
        ((seen || needless) && (speaks || !weak)).then_some(cue)
    }

    /// Whether it is a quoted speaker's word; not in « le syndicat « dénonce une mesure injuste » », where
    /// the writer reports although the verb is quoted.
    fn is_quoted(&self, reading: &Reading<'_>) -> bool {
        let start = self.words.start;
        let outside = self.source.is_some_and(|source| {
            source.end < start
                && !reading.is_quoted(source.start)
                && reading.kind(start - 1) == Kind::Open
        });
        reading.is_quoted(self.group.head) && reading.is_quoted(start) && !outside
    }

    /// Whether it reports without a complement; not in « Le succès en témoigne », where the clitic
    /// stands for one.
    fn is_needless(&self, reading: &Reading<'_>, sentence: Words) -> bool {
        let clitic = self.words.start.checked_sub(1);
        let about = clitic.filter(|&at| at >= sentence.start).is_some_and(|at| {
            reading.tag(at) == Tag::Clitic && reading.is(at, Classes::PREPOSITION)
        });
        self.frame.is_empty()
            && self.how.frames.contains(Frames::ANY)
            && (!about || self.how.frames.contains(Frames::TOPIC))
    }

    /// The complements with which it reports; a quotation is always one.
    pub(in crate::annotate) fn allowed(&self) -> Frames {
        let mut frames = self.how.frames | Frames::QUOTE;
        frames.set(
            Frames::OBJECT,
            frames.intersects(Frames::OBJECT | Frames::KINDS),
        );
        if frames.contains(Frames::ANY) {
            Frames::all()
        } else {
            frames
        }
    }

    /// Whether it is a parenthetical reporting clause inside the marks, as French prints it: « …,
    /// dit-il, … ».
    fn is_incise_in_quotation(&self, reading: &Reading<'_>) -> bool {
        let start = self.words.start;
        self.inverted
            && reading.article.language.facts().incises_inside_quotations
            && start > 0
            && (reading.is_kind(start - 1, &[Kind::Comma, Kind::Stop, Kind::Dash])
                || reading.tag(start - 1) == Tag::Clitic)
            && self.frame == Frames::QUOTE
    }

    /// Sets the source to the verb's subject, and whether it is inverted.
    fn find_subject(
        &mut self,
        reading: &Reading<'_>,
        sentence: Words,
        before: impl FnOnce() -> Option<Words>,
    ) {
        let group = self.group;
        if !group.finite {
            self.source = before();
            return;
        }
        let verb = following::Verb {
            group,
            words: self.words,
            how: self.how,
        };
        self.source = following::following(reading, sentence, &verb)
            .filter(|behind| !following::is_object(reading, sentence, &verb, *behind));
        self.inverted = self.source.is_some();
        if self.source.is_none() {
            self.source = preceding::before(reading, sentence, &group);
            self.inverted = group.inverted.is_some();
        }
        // « il faut dire »: the expletive subject is no source.
        let first = reading.word(group.words.start);
        if reading.article.language.is_impersonal(first) {
            self.source = self
                .source
                .filter(|source| !impersonal::is_expletive(reading, *source));
            return;
        }
        // « il se dit que », « on raconte que »: a rumor has no source.
        let head = group.head;
        if self
            .source
            .is_some_and(|source| is_rumour(reading, source.start, head))
        {
            self.source = None;
            return;
        }
        // A coordinated verb shares its subject: "he left and said".
        let mut start = group.words.start;
        while start > sentence.start && reading.tag(start - 1) == Tag::Clitic {
            start -= 1;
        }
        let second = start > sentence.start
            && matches!(reading.tag(start - 1), Tag::Coordinator | Tag::Adverb);
        if self.source.is_none() && second {
            self.source = before();
        }
    }
}

/// Whether the words from a subject to its verb are an impersonal hedge: « on raconte ».
fn is_rumour(reading: &Reading<'_>, subject: u32, verb: u32) -> bool {
    let mut phrases = reading.phrases(subject).iter();
    phrases.any(|phrase| {
        phrase.meaning == Meaning::Hedge(HedgeForm::Impersonal) && phrase.end(subject) > verb
    })
}
