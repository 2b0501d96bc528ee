//! Recognizes verbs that report by their construction alone, whatever the lists know of them.
//!
//! Somebody, a verb and a clause with its conjunction report: "Roe kvetched that the road was shut",
//! « Roux a glapi que la route était fermée ». So do somebody, a verb and a quotation behind it, and in
//! French somebody, a verb and a perfect infinitive (« dit avoir fui »). The lexicon gives a verb its
//! class, not its right to report (verbs of manner of speaking: Levin 1993, 37.3; Dubois and
//! Dubois-Charlier 1997, class C).

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Classes, Forms, Frames, Reporting, VerbClass};
use crate::parse::{Kind, Words};

/// Fewest tokens of a quotation, with its marks, that a verb no list knows introduces without a colon:
/// a shorter one is a name or a scare quote.
const SPEECH: u32 = 6;

/// How many tokens after a conjunction the verb of its clause may stand.
const CLAUSE: u32 = 24;

/// How many tokens after its verb an infinitive may end: « dit bien ne pas avoir ».
const NEAR: u32 = 6;

/// How a verb that no list of reporting verbs holds may report, or `None` if it may not.
pub(in crate::annotate) fn reporting(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Reporting> {
    let word = reading.word(group.head);
    let empty = word.lemma == reading.article.language.keys().copula
        || word.is(Classes::AUXILIARY | Classes::MODAL);
    let may = group.finite
        && !group.passive
        && !empty
        && !word.is(Classes::REPORTING)
        && !reading.is_quoted(group.head)
        && !reading.article.language.brings_about(word);
    if !may {
        return None;
    }
    let mut frames = frames(reading, sentence, group);
    let glance = reading.glance(reading.article.sentence_of(sentence.start));
    if word.is_unlisted() || glance.holds(Kind::Open) {
        frames |= Frames::QUOTE;
    }
    (!frames.is_empty()).then_some(Reporting {
        class: VerbClass::Neutral,
        frames,
    })
}

/// The complements that a verb group shows by their form alone: a clause with its conjunction, a perfect
/// infinitive.
pub(in crate::annotate) fn frames(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Frames {
    let mut frames = Frames::empty();
    if opens_clause(reading, sentence, group) {
        frames |= Frames::THAT;
    }
    if opens_perfect(reading, sentence, group.words.end) {
        frames |= Frames::TO;
    }
    frames
}

/// Whether a clause with its conjunction and a verb of its own follows, in a mood that states: « glapit
/// que le pont est fermé », but neither « mérite que l'on y vienne » nor « ne lit que des romans ».
fn opens_clause(reading: &Reading<'_>, sentence: Words, group: &VerbGroup) -> bool {
    let denies = |&at: &u32| reading.tag(at) == Tag::Negation;
    let Some(link) = conjunction(reading, sentence, group.words.end) else {
        return false;
    };
    let before = reading.before_light(sentence.start, group.words.start);
    let alone = (before..group.words.start).any(|at| denies(&at))
        && !(group.words.start..link).any(|at| denies(&at));
    if alone {
        return false;
    }
    let limit = sentence.end.min(link + CLAUSE);
    let inside = |at: &u32| !matches!(reading.kind(*at), Kind::Stop | Kind::Semicolon);
    let verb = { link + 1..limit }
        .take_while(inside)
        .find(|&at| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE));
    verb.is_some_and(|at| {
        let states = Forms::FINITE.difference(Forms::SUBJUNCTIVE | Forms::IMPERATIVE);
        reading.has_form(at, states)
    })
}

/// The conjunction behind a verb, past negations, connectors and times: « glapit mardi que », « n'a pas
/// glapi que ». `None` if another word stands before it: an adverb may compare (« court plus que »).
fn conjunction(reading: &Reading<'_>, sentence: Words, after: u32) -> Option<u32> {
    let limit = sentence.end.min(after + NEAR);
    let mut at = after;
    while at < limit {
        if let Some(end) = reading.over_connector(at) {
            at = end;
            continue;
        }
        let tag = reading.tag(at);
        let held = matches!(tag, Tag::Negation | Tag::Time)
            || reading.kind(at) == Kind::Comma
            || matches!(tag, Tag::Number | Tag::Determiner)
                && reading.tag(at.wrapping_sub(1)) == Tag::Time
            || matches!(tag, Tag::Determiner | Tag::Preposition)
                && reading.tag(at + 1) == Tag::Time;
        if !held {
            break;
        }
        at += 1;
    }
    (at < sentence.end && reading.tag(at) == Tag::Complementizer).then_some(at)
}

/// Whether a perfect infinitive follows, which says what was done: « dit avoir fui », « se plaint
/// d'avoir été trompé ».
fn opens_perfect(reading: &Reading<'_>, sentence: Words, after: u32) -> bool {
    if !reading.article.language.facts().bare_infinitive_complement {
        return false;
    }
    let limit = sentence.end.min(after + NEAR);
    let held = |at: &u32| {
        reading.tag(*at).is_light()
            || reading.word(*at).lemma == reading.article.language.keys().genitive
    };
    let auxiliary = (after..limit).find(|at| !held(at));
    auxiliary.is_some_and(|at| {
        let next = reading.after_light(at + 1, limit + NEAR);
        // « risque d'être condamné » is a passive, which says what may come.
        let copula = reading.word(at).lemma == reading.article.language.keys().copula;
        let perfect = !copula || reading.article.language.moves(reading.word(next).lemma);
        reading.has_form(at, Forms::INFINITIVE)
            && reading.is(at, Classes::AUXILIARY)
            && reading.has_form(next, Forms::PAST_PARTICIPLE)
            && perfect
    })
}

/// Whether a verb that no list of reporting verbs holds reports in its sentence: somebody is its subject,
/// and what it introduces is a clause, a perfect infinitive, or speech.
pub(in crate::annotate) fn reports(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let somebody = cue.source.is_some_and(|source| {
        let head = nouns::head(reading, source);
        let pronoun = reading.tag(head) == Tag::Pronoun;
        is_somebody(reading, source)
            && (!pronoun || reading.is(head, Classes::SUBJECT_PRONOUN))
            && !reading.article.language.is_neuter(reading.word(head))
    });
    let introduces = match cue.layout {
        Layout::Behind(at) if cue.frame == Frames::QUOTE => {
            opens_speech(reading, sentence, cue.words.end, at)
        }
        Layout::Behind(_) => cue.how.frames.intersects(cue.frame),
        // « Tout est à refaire, glapit le maire »: only a reporting clause is inverted so.
        Layout::Around => {
            cue.inverted
                && reading.article.language.facts().incises_invert
                && reading.word(cue.group.head).is_unlisted()
        }
        Layout::Before(_) | Layout::Said(..) | Layout::Alone => false,
    };
    somebody && introduces
}

/// Whether a quotation behind a verb is speech: behind a colon, or long and right behind the verb.
fn opens_speech(reading: &Reading<'_>, sentence: Words, after: u32, at: u32) -> bool {
    let open = (at..sentence.end.min(at + 2)).find(|&at| reading.kind(at) == Kind::Open);
    let Some(open) = open else {
        return false;
    };
    let colon = at > after && reading.kind(at - 1) == Kind::Colon;
    // "Roe said the town has become “more interested in parking”": the clause of another verb goes on in
    // the marks.
    let token = |at: u32| reading.article.tokens.get(at as usize);
    let whole = token(open + 1).is_some_and(|token| token.is_capital());
    let told = |at: u32| reading.tag(at) == Tag::Verb && reading.is(at, Classes::REPORTING);
    if !colon && !whole && (sentence.start..after.saturating_sub(1)).any(told) {
        return false;
    }
    let long = (open..open + SPEECH).all(|at| reading.is_quoted(at));
    colon || long && reading.before_comma(open) == after
}

/// Whether a noun group is a person, a body or people: somebody who can say what follows.
fn is_somebody(reading: &Reading<'_>, group: Words) -> bool {
    let head = nouns::head(reading, group);
    let people = Classes::HUMAN
        | Classes::ROLE
        | Classes::ORGANIZATION
        | Classes::MEDIA
        | Classes::VAGUE
        | Classes::ANONYMOUS;
    let tag = reading.tag(head);
    let named = tag == Tag::Name && !reading.is(head, Classes::WEEKDAY | Classes::MONTH);
    named || matches!(tag, Tag::Pronoun | Tag::Relative) || reading.is(head, people)
}
