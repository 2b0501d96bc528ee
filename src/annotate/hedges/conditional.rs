//! Finds the conditionals that report hearsay: « Le ministre serait parti », « Le suspect serait en
//! fuite ».
//!
//! The *conditionnel de presse* is told from the hypothetical, the future in the past and the polite
//! form by its context. In 387 conditionals of four French treebanks the compound past in the third
//! person, without modals and *si*, reports hearsay in 87 % of cases, the simple form in 15 %: the
//! simple form needs a figure, a state that lasts or a verb of being or having beside it.

use crate::annotate::hedges::hedge;
use crate::annotate::model::Hedge;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, sentences, speakers};
use crate::annotate::subjects::preceding;
use crate::language::{Classes, CueForm, Forms, HedgeForm, Meaning};
use crate::parse::{Sentence, Words};

/// How many tokens behind a verb belong to what it says: a figure, "since".
const BEHIND: u32 = 8;

/// How many tokens before a verb its clause may open: « que le pont, selon lui, serait fermé ».
const CLAUSE: u32 = 12;

/// How many tokens before a conjunction the verb stands that governs its clause.
const GOVERNOR: u32 = 6;

/// How many hedges before it a conditional may overlap with.
const NEAR: usize = 8;

/// People, who are told about rather than planned.
const PEOPLE: Classes = Classes::HUMAN
    .union(Classes::ROLE)
    .union(Classes::VAGUE)
    .union(Classes::ANONYMOUS);

/// Adds the hearsay conditionals of a sentence.
pub(super) fn by_conditional(
    reading: &Reading<'_>,
    sentence: &Sentence,
    number: u32,
    groups: &[VerbGroup],
    all: &mut Vec<Hedge>,
) {
    let words = sentence.words;
    let mut groups = groups
        .iter()
        .filter(|group| is_hearsay(reading, words, group))
        .peekable();
    if groups.peek().is_none()
        || sentences::is_question(reading, words)
        || is_hypothetical(reading, words)
    {
        return;
    }
    for group in groups {
        let overlaps = |hedge: &Hedge| hedge.extent.hull().overlaps(group.words);
        if !all.iter().rev().take(NEAR).any(overlaps) {
            all.push(hedge(reading, group.words, HedgeForm::Conditional, number));
        }
    }
}

/// Whether a verb group is a hearsay conditional.
fn is_hearsay(reading: &Reading<'_>, sentence: Words, group: &VerbGroup) -> bool {
    let first = reading.word(group.words.start);
    let forms = first.verb;
    let third = forms.intersects(Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL);
    // « Il aurait pu venir » is counterfactual.
    let modal = { group.words.start..group.words.end }.any(|at| reading.is(at, Classes::MODAL));
    if !forms.contains(Forms::CONDITIONAL)
        || forms.intersects(Forms::IMPERFECT | Forms::PRESENT)
        || !third
        || modal
        || reading.is_quoted(group.head)
    {
        return false;
    }
    is_perfect(reading, group)
        || !is_future_in_past(reading, sentence, group)
            && (is_told(reading, sentence, group) || is_credited(reading, sentence))
}

/// Whether a sentence credits somebody with what it says by a preposition, beside which a conditional is
/// hearsay: « Selon Roux, la digue fuirait ».
fn is_credited(reading: &Reading<'_>, sentence: Words) -> bool {
    reading.says(sentence, |meaning| {
        meaning == Meaning::Cue(CueForm::Preposition)
    })
}

/// Whether a verb group is in the compound past: « aurait fui », « serait parti », but not the
/// passive « serait fermé ».
fn is_perfect(reading: &Reading<'_>, group: &VerbGroup) -> bool {
    let head = reading.word(group.head);
    let compound = group.words.len() > 1 && head.verb.intersects(Forms::PAST_PARTICIPLE);
    let language = reading.article.language;
    // « aurait été vendu »
    let copula = reading.word(group.words.start).lemma == language.keys().copula;
    compound && (!group.passive || !copula || language.moves(head.lemma))
}

/// Whether a conditional of the simple form reports hearsay, by what is said of whom.
///
/// Right about « Le suspect serait en fuite », « Le pont serait fermé depuis lundi » and « Trois
/// personnes seraient blessées »; wrong about « Le plan serait dangereux », which may be a view.
fn is_told(reading: &Reading<'_>, sentence: Words, group: &VerbGroup) -> bool {
    let start = group.words.start;
    let behind = Words::new(group.words.end, sentence.end.min(group.head + BEHIND));
    let figure = (behind.start..behind.end)
        .any(|at| reading.tag(at) == Tag::Number || reading.is(at, Classes::UNIT));
    let before = start.checked_sub(1).filter(|&at| at >= sentence.start);
    let opens = before.map(|at| reading.tag(at));
    if opens == Some(Tag::Relative) || opens == Some(Tag::Clitic) && !figure {
        return false;
    }
    if figure {
        return true;
    }
    let first = reading.word(start);
    let copula = first.lemma == reading.article.language.keys().copula;
    let subject = preceding::before(reading, sentence, group);
    let person = subject.is_some_and(|subject| is_person(reading, subject));
    if copula && (lasts(reading, behind) || person && is_counted(reading, subject)) {
        return true;
    }
    let small = |at: &u32| reading.tag(*at).is_light() || reading.is(*at, Classes::ADVERB);
    let next = (behind.start..behind.end).find(|at| !small(at));
    let next = next.unwrap_or(behind.end);
    let passive = group.passive || reading.has_form(next, Forms::PAST_PARTICIPLE);
    if copula && passive {
        let known = subject.is_some_and(|subject| speakers::can_speak(reading, subject));
        return known && is_done_by_somebody(reading, behind);
    }
    (copula || first.is(Classes::AUXILIARY)) && !is_view(reading, subject, behind)
}

/// Whether something is said to have gone on for some time: « depuis lundi ».
fn lasts(reading: &Reading<'_>, behind: Words) -> bool {
    let language = reading.article.language;
    (behind.start..behind.end).any(|at| language.lasts(reading.word(at)))
}

/// Whether somebody is said to do it, with no day on which they will: « visé par une enquête ».
fn is_done_by_somebody(reading: &Reading<'_>, behind: Words) -> bool {
    let agent = reading.article.language.keys().agent;
    let mut words = behind.start..behind.end;
    let dated = words.clone().any(|at| reading.tag(at) == Tag::Time);
    !dated && words.any(|at| reading.word(at).form == agent)
}

fn is_person(reading: &Reading<'_>, subject: Words) -> bool {
    let head = nouns::head(reading, subject);
    reading.is(head, PEOPLE) || matches!(reading.tag(head), Tag::Name | Tag::Pronoun)
}

/// Whether people are counted: « Trois personnes seraient blessées ».
fn is_counted(reading: &Reading<'_>, subject: Option<Words>) -> bool {
    subject.is_some_and(|subject| {
        reading.tag(subject.start) == Tag::Number || reading.is(subject.start, Classes::NUMBER)
    })
}

/// Whether what would be so is a view of the writer's: « Il serait bon de partir », « Ce serait une
/// erreur », « Un pont serait utile », « Le mieux serait de partir ».
fn is_view(reading: &Reading<'_>, subject: Option<Words>, behind: Words) -> bool {
    let language = reading.article.language;
    let Some(subject) = subject else {
        return true;
    };
    let first = reading.word(subject.start);
    let alone = subject.len() == 1;
    if alone && language.is_neuter(first) {
        return true;
    }
    let infinitive = |at: u32| {
        let link = reading.word(at).lemma == language.keys().genitive;
        link && reading.has_form(at + 1, Forms::INFINITIVE)
            || reading.tag(at) == Tag::Complementizer
    };
    let mut reach = behind.start..behind.end.min(behind.start + GOVERNOR);
    let impersonal = alone && first.form == language.keys().expletive;
    if infinitive(behind.start) || impersonal && reach.any(infinitive) {
        return true;
    }
    language.is_indefinite(first) && !is_person(reading, subject)
}

/// Whether a verb is a future in the past, in a clause that a past verb governs: « a annoncé qu'il
/// partirait », « il était prévu que le pont serait fermé ».
fn is_future_in_past(reading: &Reading<'_>, sentence: Words, group: &VerbGroup) -> bool {
    let start = group.words.start;
    let from = start.saturating_sub(CLAUSE).max(sentence.start);
    let clause = (from..start)
        .rev()
        .find(|&at| reading.tag(at) == Tag::Complementizer);
    let past = Forms::PAST | Forms::IMPERFECT | Forms::PAST_PARTICIPLE;
    clause.is_some_and(|at| {
        let governor = at.saturating_sub(GOVERNOR).max(sentence.start)..at;
        { governor }.any(|at| reading.tag(at) == Tag::Verb && reading.has_form(at, past))
    })
}

/// Whether a sentence states a hypothesis: « si », « sans », « faute de ».
fn is_hypothetical(reading: &Reading<'_>, sentence: Words) -> bool {
    (sentence.start..sentence.end).any(|at| {
        reading.article.language.opens_hypothesis(reading.word(at)) && !reading.is_quoted(at)
    })
}
