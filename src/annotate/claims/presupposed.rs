//! Recognizes what a sentence presupposes, plans or asks, and so does not claim.

use crate::annotate::model::Attribution;
use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::{ClaimKind, Classes, Forms, Meaning, VerbClass};
use crate::parse::{Kind, Words};

/// How many tokens before words the verb or question may stand that leaves them open.
const REACH: u32 = 24;

/// How many tokens before a verb its clause may open: "after the old town hall collapsed".
const CLAUSE: u32 = 8;

/// How many tokens before an infinitive a forecast may start: "is now expected to".
const FORETOLD: u32 = 4;

/// How many tokens before words the people who are lost may stand: "passengers who may still be
/// missing".
const LOST: u32 = 6;

/// Whether words have an infinitive, which does not say that anything happened: "to kill time",
/// « pour les effrayer ».
pub(in crate::annotate) fn is_infinitive(reading: &Reading<'_>, words: Words) -> bool {
    infinitive(reading, words).is_some()
}

/// Whether a change is wanted, expected or required: "a plan to increase taxes", « devrait
/// augmenter ».
///
/// Right about those; wrong about « a promis de baisser les prix, ce qu'il a fait ».
pub(in crate::annotate) fn is_planned(reading: &Reading<'_>, words: Words) -> bool {
    let start = reading.before_light(0, words.start);
    let first = reading.word(start.saturating_sub(1));
    if first.is(Classes::MODAL) {
        return true;
    }
    let Some(verb) = infinitive(reading, words) else {
        return false;
    };
    let light = |at: u32| {
        reading.tag(at).is_light() || matches!(reading.tag(at), Tag::Infinitive | Tag::Preposition)
    };
    let before = (verb.saturating_sub(REACH)..verb)
        .rev()
        .find(|&at| !light(at));
    // "is expected to rise" is a forecast.
    let foretold = Meaning::Claim(ClaimKind::Forecast);
    if reading.says(Words::new(verb.saturating_sub(FORETOLD), verb), |meaning| {
        meaning == foretold
    }) {
        return true;
    }
    // « commence à baisser », « fait monter les prix » report a change.
    before.is_none_or(|at| reading.tag(at) != Tag::Verb || reading.is(at, Classes::MODAL))
}

/// The infinitive among words, or `None` if their verb is finite.
fn infinitive(reading: &Reading<'_>, words: Words) -> Option<u32> {
    let verb = (words.start..words.end).find(|&at| reading.tag(at) == Tag::Verb)?;
    let bare = !reading.has_form(verb, Forms::FINITE | Forms::PAST_PARTICIPLE);
    (bare || verb > 0 && reading.tag(verb - 1) == Tag::Infinitive).then_some(verb)
}

/// Whether words stand in a relative clause, which identifies rather than reports: "the tactic that
/// led to the defeat", « l'homme qui a ouvert le feu ».
///
/// Right about those; wrong about "a storm, which killed two", where the clause is news.
pub(in crate::annotate) fn is_relative(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> bool {
    let at = group_start(reading, sentence, words);
    // "that" between a noun and a verb is a relative pronoun.
    let that = |at: u32| {
        reading.tag(at) == Tag::Complementizer
            && at > sentence.start
            && reading.tag(at - 1).is_nominal()
    };
    at > sentence.start && (reading.tag(at - 1) == Tag::Relative || that(at - 1))
}

/// Whether words stand in a clause that says when or where something else happened: "since she fell
/// ill", « la ville où l'armée a ouvert le feu ».
///
/// Right about "Doubts grew after the mayor fled"; wrong about "The talks ended when the mayor
/// fled", where the clause is news.
pub(in crate::annotate) fn is_timed(reading: &Reading<'_>, sentence: Words, words: Words) -> bool {
    let start = group_start(reading, sentence, words);
    let from = sentence.start.max(start.saturating_sub(CLAUSE));
    { from..start }
        .rev()
        .take_while(|&at| !matches!(reading.tag(at), Tag::Verb | Tag::Punctuation))
        .any(|at| {
            let oblique = reading.article.language.is_oblique(reading.word(at));
            reading.tag(at) == Tag::Subordinator || reading.tag(at) == Tag::Relative && oblique
        })
}

/// Whether a verb is reflexive, or in a question about the cause: « s'affaiblit », "whatever caused
/// it".
pub(in crate::annotate) fn is_reflexive_or_asked(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> bool {
    let start = group_start(reading, sentence, words);
    let language = reading.article.language;
    let itself = |at: u32| {
        let before = reading.word(at.saturating_sub(1));
        reading.tag(at) == Tag::Clitic && language.is_reflexive(reading.word(at), before, true)
    };
    (start..words.start).any(itself)
        || start > sentence.start && reading.tag(start - 1) == Tag::Question
}

/// Where a verb's auxiliaries and clitics start: « avaient ouvert », "has since collapsed".
fn group_start(reading: &Reading<'_>, sentence: Words, words: Words) -> u32 {
    let mut at = words.start;
    while at > sentence.start
        && (reading.tag(at - 1).is_light() || reading.is(at - 1, Classes::AUXILIARY))
    {
        at -= 1;
    }
    at
}

/// Whether words stand in a question that is left open: « on ignore si le feu a pris dans la
/// cave », "nobody knows whether it was stolen".
pub(in crate::annotate) fn is_open_question(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> bool {
    let from = sentence.start.max(words.start.saturating_sub(REACH));
    let language = reading.article.language;
    let opens = |at: u32| {
        reading.tag(at) == Tag::Question
            || reading.tag(at) == Tag::Subordinator && language.opens_hypothesis(reading.word(at))
    };
    // The verb of asking or knowing stands directly before, or before adverbs: « ne sait pas encore
    // si ».
    { from..words.start }.filter(|&at| opens(at)).any(|at| {
        let before = { from..at }.rev().find(|&at| !reading.tag(at).is_light());
        before.is_some_and(|at| reading.is(at, Classes::REPORTING))
    })
}

/// Whether an adjective is a predicate rather than an attribute: "the waste is toxic", but not
/// "toxic waste".
pub(in crate::annotate) fn is_predicate(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let copula = reading.article.language.keys().copula;
    let start = reading.before_light(sentence.start, at);
    start > sentence.start && reading.word(start - 1).lemma == copula
}

/// Whether a number counts something presented as known: "his 11 debates", « les 27 pays ».
pub(in crate::annotate) fn is_definite_count(
    reading: &Reading<'_>,
    sentence: Words,
    at: u32,
) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.start) else {
        return false;
    };
    let word = reading.word(before);
    word.is(Classes::POSSESSIVE | Classes::DEMONSTRATIVE)
        || reading.article.language.is_definite(word)
}

/// Whether words for loss are about people or a number, where things may be lost too: "be missing".
///
/// Right about "Twelve are missing", and not about "The page is missing"; wrong about "Two pages
/// are missing", which still is a figure.
pub(in crate::annotate) fn is_loss_of_people(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> bool {
    let last = words.end - 1;
    if words.len() < 2 && reading.has_form(last, Forms::PAST_PARTICIPLE) {
        return is_numbered(reading, sentence, last);
    }
    if words.len() < 2 || !reading.has_form(last, Forms::PRESENT_PARTICIPLE) {
        return true;
    }
    let floor = words.start.saturating_sub(LOST).max(sentence.start);
    let light = |tag: Tag| tag.is_light() || matches!(tag, Tag::Verb | Tag::Relative);
    let mut before = (floor..words.start).rev();
    let Some(subject) = before.find(|&at| !light(reading.tag(at))) else {
        return false;
    };
    let people = Classes::HUMAN | Classes::ROLE | Classes::VAGUE | Classes::ANONYMOUS;
    let counts = |at: u32| {
        reading.tag(at) == Tag::Number || reading.is(at, Classes::NUMBER | Classes::QUANTIFIER)
    };
    let noun = reading.tag(subject) == Tag::Noun;
    counts(subject)
        || reading.tag(subject) == Tag::Name
        || reading.is(subject, people)
        || noun && subject > sentence.start && counts(subject - 1)
}

/// Whether a crime is the object of a charge or a trial, and so stated by whoever brings it:
/// « inculpé pour crimes de guerre », "14 counts of theft".
///
/// Right about those; wrong about "The trial for fraud left him free to steal", which it takes for
/// a charge.
pub(in crate::annotate) fn is_charged(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> bool {
    let from = sentence.start.max(words.start.saturating_sub(REACH));
    let charged = |at: u32| {
        let mut phrases = reading.phrases(at).iter();
        phrases.any(|phrase| matches!(phrase.meaning, Meaning::Proceeding(_)))
    };
    let told = |at: u32| {
        reading.tag(at) == Tag::Verb
            && reading.has_form(at, Forms::FINITE)
            && !reading.is(at, Classes::AUXILIARY)
    };
    { from..words.start }
        .rev()
        .find(|&at| charged(at) || told(at))
        .is_some_and(charged)
}

/// Whether a participle for the dead or the hurt has a number: "two soldiers killed", but neither
/// "the parents of a soldier killed in the war" nor "a blast that killed him".
fn is_numbered(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let floor = sentence.start.max(at.saturating_sub(LOST));
    { floor..at }
        .rev()
        .take_while(|&at| {
            reading.tag(at).is_nominal()
                || reading.tag(at).is_light()
                || reading.tag(at) == Tag::Verb
        })
        .any(|at| reading.is(at, Classes::NUMBER) || reading.kind(at) == Kind::Number)
}

/// Whether a token is part of what somebody only wants or intends to do: "wants to hire 500
/// people".
pub(in crate::annotate) fn is_wanted(cues: &[Attribution], at: u32) -> bool {
    cues.iter().any(|one| {
        let wills = one.cue.as_ref().and_then(|cue| cue.class);
        let held = one
            .content
            .as_ref()
            .is_some_and(|content| content.extent.holds(at));
        !one.asserts && held && wills == Some(VerbClass::Intention)
    })
}
