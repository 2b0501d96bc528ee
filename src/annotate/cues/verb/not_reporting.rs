//! Recognizes reporting verbs that report nothing in their context.

use crate::annotate::cues::verb::object;
use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::preceding;
use crate::language::{Classes, Forms, Frames, VerbClass};
use crate::parse::{Kind, Words};

/// How many tokens after a verb of calling what is said of its object may stand.
const PREDICATE: u32 = 30;

/// Whether a verb reports nothing, because of what governs it or, if it stands `alone`, because of
/// its own form.
///
/// Not asked where infinitives report (« refuse de commenter »): there the verb is kept.
pub(in crate::annotate) fn says_nothing(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    alone: bool,
) -> bool {
    !reading.article.language.facts().infinitives_report
        && (is_thought_of(reading, sentence, cue)
            || is_sought(reading, cue)
            || alone && is_denied(reading, cue)
            || is_spoken_of(reading, cue))
}

/// Whether a participle only names the topic of the word before it: "criticized for saying so", "an
/// interest in hearing it", but not "After saying so, she left".
fn is_thought_of(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let start = cue.words.start;
    let link = start.wrapping_sub(1);
    start > sentence.start + 1
        && reading.has_form(start, Forms::PRESENT_PARTICIPLE)
        && reading.tag(link) == Tag::Preposition
        && !reading.is(link, Classes::SUBORDINATOR)
        && reading.word(link).form != reading.article.language.keys().agent
        && reading.tag(link - 1) != Tag::Punctuation
}

/// Whether somebody only tries to find something out: "went to see whether it leaked".
///
/// Deliberately keeps "We need to know who paid", which says what the writer does not know.
fn is_sought(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let infinitive = !cue.group.finite && reading.has_form(cue.group.head, Forms::INFINITIVE);
    let language = reading.article.language;
    let own = { cue.source.iter() }.any(|source| language.is_writer(reading.word(source.start)));
    infinitive && !own && cue.how.class == VerbClass::Thought && cue.frame == Frames::QUESTION
}

/// Whether somebody only intends to speak of a topic, or gives no answer: "came to talk about the
/// dam", "did not respond to the letter".
fn is_spoken_of(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    is_denied(reading, cue)
        && cue.how.class == VerbClass::Neutral
        && cue.frame == Frames::OBJECT
        && cue.words.end > cue.group.head + 1
}

/// Whether a verb is negated or in the infinitive: "did not respond", "to comment".
fn is_denied(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let words = cue.group.words;
    let denied = (words.start..words.end).any(|at| reading.tag(at) == Tag::Negation);
    denied || !cue.group.finite && reading.has_form(cue.group.head, Forms::INFINITIVE)
}

/// Whether a verb that reports only with a negation has none: « cache sa colère ».
pub(in crate::annotate) fn is_untrue(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let Words { start, end } = cue.words;
    let negated = || { start.saturating_sub(2)..end }.any(|at| reading.tag(at) == Tag::Negation);
    cue.how.frames.contains(Frames::DENIED) && !negated()
}

/// Whether the object before a verb that states only things thought or done is somebody: « l'élève que
/// le lycée a exclu ».
pub(in crate::annotate) fn is_of_somebody(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let Layout::Before(object) = cue.layout else {
        return false;
    };
    cue.how.frames.intersects(Frames::KINDS)
        && !cue.how.frames.contains(Frames::OBJECT)
        && cue.frame == Frames::OBJECT
        && !object::fits(reading, cue.how.frames, object)
}

/// Whether nobody does it: "Nobody knew that it leaked", « Aucun habitant n'a dit qu'il pleuvait ».
///
/// "Neither Roe nor Lane said so" is about two who are known, and counts.
pub(in crate::annotate) fn is_by_nobody(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let language = reading.article.language;
    let Some(source) = cue.source else {
        return false;
    };
    let before = source.start.wrapping_sub(1);
    // "No one knew"
    let pronoun = reading.tag(source.start) == Tag::Pronoun;
    let held = pronoun && language.is_nobody(reading.word(before));
    // "Anyone using the pier knows that it sways": so does the writer.
    let thinks = cue.how.class == VerbClass::Thought;
    if thinks && language.is_everybody(reading.word(source.start)) {
        return true;
    }
    // « Une personne a dit »
    let somebody = reading.tag(before) == Tag::Determiner && !held;
    held || !somebody && language.is_nobody(reading.word(source.start))
}

/// Whether an infinitive hangs on a word that says it is done: "rushed to deny the leak", « vient d'annoncer
/// la vente ».
pub(in crate::annotate) fn is_done(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let light = |tag: Tag| tag.is_light() || matches!(tag, Tag::Infinitive | Tag::Preposition);
    let before = (sentence.start..cue.words.start)
        .rev()
        .find(|&at| !light(reading.tag(at)));
    reading.has_form(cue.group.head, Forms::INFINITIVE)
        && before.is_some_and(|at| {
            let tag = reading.tag(at);
            let governs = matches!(
                tag,
                Tag::Verb | Tag::Participle | Tag::Adjective | Tag::Noun
            );
            governs && reading.article.language.is_implicative(reading.word(at))
        })
}

/// Whether it is what the reader may do: "You can ask for a refund", « vous pouvez demander un
/// remboursement ». What the reader thinks or said is a report.
pub(in crate::annotate) fn is_by_reader(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let language = reading.article.language;
    let reader = cue
        .source
        .is_some_and(|source| source.len() == 1 && language.is_reader(reading.word(source.start)));
    let may = reading.is(cue.group.words.start, Classes::MODAL);
    reader && may && !reading.is_quoted(cue.words.start)
}

/// Whether a relative clause says which people want to do something: "voters who hope to win".
pub(in crate::annotate) fn tells_which(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let wants = matches!(
        cue.how.class,
        VerbClass::Intention | VerbClass::Hope | VerbClass::Commissive
    );
    let which = |source: Words| reading.tag(source.start) == Tag::Relative;
    wants && cue.frame == Frames::TO && cue.source.is_some_and(which)
}

/// Whether a sentence only promises what somebody says, as headings do: "What the mayor says", « Ce que dit
/// la loi ».
pub(in crate::annotate) fn is_promised(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> bool {
    let first = sentence.start;
    let that = matches!(reading.tag(first + 1), Tag::Complementizer | Tag::Relative);
    let opens = reading.tag(first) == Tag::Question
        || that && reading.article.language.is_neuter(reading.word(first));
    let bare = match cue.layout {
        Layout::Alone => true,
        Layout::Before(words) => words.start == first && words.end <= first + 2,
        Layout::Behind(_) | Layout::Said(..) | Layout::Around => false,
    };
    let last = cue.source.map_or(0, |source| source.end).max(cue.words.end);
    let ends = (last..sentence.end).all(|at| reading.kind(at) == Kind::Stop);
    opens && bare && ends
}

/// Whether a verb of naming follows the object of another verb: "used a program called Seal".
pub(in crate::annotate) fn names_object(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> bool {
    let source = cue.source.filter(|source| source.end <= cue.words.start);
    source.is_some_and(|source| {
        let link = source.start.wrapping_sub(1);
        source.start > sentence.start
            && matches!(
                reading.tag(link),
                Tag::Verb | Tag::Preposition | Tag::Participle
            )
            && !reading.is(link, Classes::SUBORDINATOR)
            && reading.tag(source.start) != Tag::Pronoun
    })
}

/// Whether a verb of showing has an object, and a subject that is no document and nobody who studies: "a
/// shop that shows dresses", but not "a clip that showed the fire" or "the team measured a rise".
pub(in crate::annotate) fn shows_thing(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> bool {
    let title = cue.frame == Frames::QUOTE && matches!(cue.layout, Layout::Behind(_));
    let shows = cue.how.class == VerbClass::Document
        && (cue.frame.intersects(Frames::OBJECT | Frames::QUESTION) || title);
    let document = |source: Words| {
        let stands_for = preceding::antecedent(reading, sentence, source).unwrap_or(source);
        speakers::is_document(reading, stands_for)
            || reading.is(nouns::head(reading, stands_for), Classes::RESEARCH)
    };
    shows && !cue.source.is_some_and(document)
}

/// Whether a verb that calls things by a name has an object alone, and so summons or phones it: "call
/// the office", "called Roe on Friday", but not "called the plan unfair".
///
/// Wrong about "called Roe chairman", where nothing shows where the object ends.
pub(in crate::annotate) fn calls_upon(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> bool {
    let language = reading.article.language;
    let calls = language.labels(reading.word(cue.group.head))
        && cue.frame == Frames::OBJECT
        && cue.words.end == cue.group.head + 1;
    // "what she called a trap", "the plan, which he called a trap"
    let start = cue.source.map_or(cue.words.start, |source| source.start);
    let free = start > sentence.start
        && matches!(
            reading.tag(start - 1),
            Tag::Question | Tag::Relative | Tag::Complementizer
        );
    let behind = matches!(cue.layout, Layout::Behind(_));
    calls && behind && !free && !has_predicate(reading, sentence, cue.words.end)
}

/// Whether something may be said of the object behind a verb: an adjective, an indefinite noun group or
/// words in marks follow it.
fn has_predicate(reading: &Reading<'_>, sentence: Words, after: u32) -> bool {
    let language = reading.article.language;
    let at = reading.after_light(after, sentence.end);
    let pronoun = at > after && reading.tag(at - 1) == Tag::Clitic;
    let object = nouns::base_starting_at(reading, at, sentence.end).filter(|_| !pronoun);
    let end = object.map_or(at, |object| object.end);
    let last = end.saturating_sub(1);
    let held = object.is_some_and(|object| object.len() > 1);
    let described = held && reading.tag(last) == Tag::Adjective
        || held && reading.word(last).is_unlisted() && reading.tag(last) == Tag::Noun
        || pronoun && !ends_object(reading, sentence, at);
    let limit = sentence.end.min(at + PREDICATE);
    let inside = |&at: &u32| !reading.is_kind(at, &[Kind::Stop, Kind::Semicolon]);
    let says = |at: u32| {
        let before = reading.tag(at.saturating_sub(1));
        let word = reading.word(at);
        let new = reading.tag(at) == Tag::Adjective
            || reading.tag(at) == Tag::Determiner && language.is_indefinite(word);
        reading.kind(at) == Kind::Open
            || at >= end && new && !matches!(before, Tag::Preposition | Tag::Determiner)
    };
    described || (at..limit).take_while(inside).any(says)
}

/// Whether an object ends before a token, since a circumstance or nothing follows.
fn ends_object(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    at >= sentence.end
        || matches!(
            reading.tag(at),
            Tag::Punctuation
                | Tag::Preposition
                | Tag::Time
                | Tag::Infinitive
                | Tag::Coordinator
                | Tag::Subordinator
        )
}
