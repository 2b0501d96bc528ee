//! Decides whether a report is factual, and whether its content is stated rather than wanted or
//! planned.

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::cues::verb::{not_reporting, object};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::{Classes, Forms, Frames, HedgeForm, Meaning, VerbClass};
use crate::parse::Words;

/// How many tokens before a verb a refusal to comment may start: « n'a pas souhaité répondre ».
const SILENT: u32 = 5;

/// Whether the report is factual: not withheld, hypothetical, attempted or hearsay.
///
/// Right about "She would not say who paid", which it rejects; wrong about "If he says so, it is
/// true", which does credit him.
pub(in crate::annotate) fn is_factual(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> bool {
    !is_hearsay_report(reading, cue)
        && !is_unreal(reading, cue)
        && !is_withheld(reading, sentence, cue)
        && !is_untold_question(cue)
        && !is_supposed(reading, sentence, cue)
        && !is_tried(reading, sentence, cue)
        && !is_likened(reading, sentence, cue)
        && !is_writer_or_reader(reading, cue)
}

/// Whether the content is stated, rather than wanted, planned or only named as a topic.
///
/// Right about "He plans to move" and "He came to denounce the fraud", which state nothing; wrong
/// about "She called a meeting to announce the closure", which she did announce.
pub(in crate::annotate) fn asserts(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    states_frame(reading, sentence, cue) && !is_topic(reading, sentence, cue)
}

/// Whether somebody foresees what will happen rather than plans to do it: "expects growth of 2 percent".
fn foresees(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let Layout::Behind(at) = cue.layout else {
        return false;
    };
    let object = nouns::starting_at(reading, at, sentence.end);
    cue.frame == Frames::OBJECT
        && object.is_some_and(|object| object::fits(reading, Frames::QUALITY, object))
}

/// Whether a verb's form and complement state something.
fn states_frame(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let stated = cue.group.finite || cue.inverted || not_reporting::is_done(reading, sentence, cue);
    let clause = Frames::THAT | Frames::QUOTE;
    // What a bill is to do is what it says.
    let text = cue
        .source
        .is_some_and(|source| speakers::is_document(reading, source));
    if cue.how.class == VerbClass::Intention && !text {
        cue.frame == Frames::QUOTE
            || matches!(cue.layout, Layout::Around)
            || stated && foresees(reading, sentence, cue)
    } else {
        stated || cue.frame.intersects(clause)
    }
}

/// Whether the report itself is hearsay: « aurait menacé de partir », "reportedly threatened to leave".
///
/// A clause or a quotation is still credited: « aurait dit que » names who said it.
fn is_hearsay_report(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    if cue.frame.intersects(Frames::THAT | Frames::QUOTE) {
        return false;
    }
    let first = cue.group.words.start;
    let hedged = (first.saturating_sub(1)..cue.words.end).any(|at| {
        let mut phrases = reading.phrases(at).iter();
        phrases.any(|phrase| phrase.meaning == Meaning::Hedge(HedgeForm::Adverb))
    });
    hedged
        || reading.article.language.facts().hearsay_conditional
            && cue.group.head > first
            && reading.is(first, Classes::AUXILIARY)
            && reading.has_form(first, Forms::CONDITIONAL)
}

/// Whether the report is counterfactual or in progress after a modal: "few would have called him a
/// hero".
fn is_unreal(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let first = cue.group.words.start;
    let last = reading.word(cue.group.head).verb;
    reading.is(first, Classes::MODAL)
        && cue.group.head > first + 1
        && last.intersects(Forms::PAST_PARTICIPLE | Forms::PRESENT_PARTICIPLE)
        && !cue.group.passive
}

/// Whether readers learn that something was not said: "has not said whether", « n'a pas répondu ».
///
/// Right about "The mayor would not say who paid"; wrong about "Nobody asked her why she left",
/// which implies that she left.
fn is_withheld(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let Words { start, end } = cue.words;
    let floor = start.saturating_sub(SILENT).max(sentence.start);
    let silent = (floor..end).any(|at| {
        let mut phrases = reading.phrases(at).iter();
        phrases.any(|phrase| {
            phrase.meaning == Meaning::NoComment && at as usize + phrase.length > start as usize
        })
    });
    let negated = || {
        let floor = start.saturating_sub(2).max(sentence.start);
        (floor..end).any(|at| reading.tag(at) == Tag::Negation)
    };
    silent || cue.frame == Frames::QUESTION && negated()
}

/// Whether a view or an assertion is only hypothetical: « si elle estime que les loyers montent ».
///
/// Wrong about "If, as he thinks, it rained", where he does think so.
pub(in crate::annotate) fn is_mere_thought(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> bool {
    matches!(cue.how.class, VerbClass::Assertive | VerbClass::Thought)
        && is_supposed(reading, sentence, cue)
}

/// Whether the report stands in a hypothesis: "if the court finds that".
fn is_supposed(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let subject = cue.source.filter(|source| source.end <= cue.words.start);
    let start = subject.map_or(cue.words.start, |source| source.start);
    let before = start.checked_sub(1).filter(|&at| at >= sentence.start);
    before.is_some_and(|at| {
        reading.tag(at) == Tag::Subordinator
            && reading.article.language.opens_hypothesis(reading.word(at))
    })
}

/// Whether the complement names a topic and not what was said about it: "discussed the budget".
///
/// An indefinite one does say something, as a figure and an act do: to speak of "a collapse" says that
/// there is one.
fn is_topic(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let names = cue.frame == Frames::OBJECT
        && cue.how.class == VerbClass::Neutral
        && !cue.how.frames.intersects(Frames::THAT | Frames::QUESTION);
    let Layout::Behind(at) = cue.layout else {
        return names;
    };
    let first = if reading.tag(at) == Tag::Preposition {
        at + 1
    } else {
        at
    };
    let is_new = || {
        reading.article.language.is_indefinite(reading.word(first))
            || matches!(reading.tag(first), Tag::Number | Tag::Verb)
            || nouns::starting_at(reading, first, sentence.end)
                .is_some_and(|group| object::tells(reading, group))
    };
    names && !is_new()
}

/// Whether somebody was asked something that readers do not learn: « interrogé par Le Matin ».
fn is_untold_question(cue: &VerbCue) -> bool {
    cue.frame == Frames::QUESTION && cue.layout == Layout::Alone
}

/// Whether somebody only tries to show it: "tried to prove that he was ill".
fn is_tried(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    if cue.how.class != VerbClass::Document || cue.group.finite {
        return false;
    }
    let light = |tag: Tag| tag.is_light() || matches!(tag, Tag::Infinitive | Tag::Preposition);
    let before = (sentence.start..cue.words.start)
        .rev()
        .find(|&at| !light(reading.tag(at)));
    before.is_some_and(|at| matches!(reading.tag(at), Tag::Verb | Tag::Participle))
}

/// Whether an act is compared to saying it, "as if to ask", « comme pour dire », or saying it to what
/// somebody would say: « comme dirait ma voisine ».
fn is_likened(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let floor = cue.words.start.saturating_sub(3).max(sentence.start);
    let manner = reading.article.language.keys().manner;
    let near = || (floor..cue.words.start).any(|at| reading.word(at).form == manner);
    let would = cue.inverted
        && reading.has_form(cue.words.start, Forms::CONDITIONAL)
        && reading.tag(cue.words.start - 1) != Tag::Clitic;
    (!cue.group.finite || would) && near()
}

/// Whether the source is the writer, or whom the writer speaks to, outside any quotation: "when I asked
/// him", « Vous dites que le pont tiendra ».
fn is_writer_or_reader(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let language = reading.article.language;
    let own = |source: Words| {
        let word = reading.word(source.start);
        source.len() == 1 && (language.is_writer(word) || language.is_reader(word))
    };
    cue.source.is_some_and(own) && !reading.is_quoted(cue.words.start)
}

/// Whether a report by unspecified people is in the future or modal: "Critics will object",
/// « d'aucuns diront ».
pub(in crate::annotate) fn is_imagined(reading: &Reading<'_>, cue: u32) -> bool {
    let modal = |at: u32| reading.is(at, Classes::MODAL) && reading.tag(at) == Tag::Verb;
    reading.has_form(cue, Forms::FUTURE) || modal(cue) || cue > 0 && modal(cue - 1)
}
