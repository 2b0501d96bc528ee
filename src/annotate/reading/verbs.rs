//! Finds verb groups: a verb with its auxiliaries and what stands between them.
//!
//! "has not publicly said" and « a-t-il par ailleurs ajouté » are one group each; a negation before
//! the first auxiliary is not part of it.

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms, VerbClass};
use crate::parse::{Kind, Words};

/// How many tokens may stand between two parts of a group; « a-t-il, pour sa part, » is cut off.
const BETWEEN: u32 = 5;

/// Longest parenthesis between an auxiliary and its participle, in tokens.
const INSET: u32 = 12;

/// A verb with its auxiliaries.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct VerbGroup {
    /// From the first auxiliary through the main verb.
    pub(in crate::annotate) words: Words,
    /// The main verb.
    pub(in crate::annotate) head: u32,
    /// Whether it has a finite form, and so a subject.
    pub(in crate::annotate) finite: bool,
    /// Whether it is in the passive voice.
    pub(in crate::annotate) passive: bool,
    /// The inverted pronoun between or after its parts: « a-t-il dit »; `None` if there is none.
    pub(in crate::annotate) inverted: Option<u32>,
}

/// Finds the verb groups of a sentence, in order, and replaces `groups` with them.
pub(in crate::annotate) fn verb_groups(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &mut Vec<VerbGroup>,
) {
    groups.clear();
    let mut at = sentence.start;
    let mut perfect = false;
    let mut undergoes = false;
    while at < sentence.end {
        if !matches!(reading.tag(at), Tag::Verb | Tag::Participle) {
            at += 1;
            continue;
        }
        let mut group = group(reading, sentence, at);
        if let Some(infinitive) = told_by(reading, sentence, &group) {
            group.words.end = infinitive + 1;
            group.head = infinitive;
            group.passive = false;
        }
        // « a rencontré les élus et promis une aide »: both participles share the auxiliary.
        let coordinated = reading.tag(at) == Tag::Participle && is_coordinated(reading, at);
        let shares = perfect && coordinated;
        group.finite |= shares;
        if group.finite && !shares {
            undergoes = group.passive;
            perfect = group.head > group.words.start
                && !group.passive
                && reading.has_form(group.head, Forms::PAST_PARTICIPLE);
        }
        // « sont saluées et reconnues », but not « sont liées par un accord signé et ratifié ».
        undergoes &= group.finite || coordinated;
        group.passive |= undergoes && coordinated;
        at = group.words.end.max(at + 1);
        groups.push(group);
    }
}

/// The infinitive that reports in a parenthetical reporting clause: « …, a-t-il tenu à préciser »,
/// « … », a tenu à rassurer la maire ». `None` if the group itself reports.
fn told_by(reading: &Reading<'_>, sentence: Words, group: &VerbGroup) -> Option<u32> {
    let start = group.words.start;
    let quoted = start > sentence.start + 1
        && (reading.kind(start - 1) == Kind::Close
            || reading.kind(start - 1) == Kind::Comma && reading.kind(start - 2) == Kind::Close);
    let language = reading.article.language;
    let incise = group.inverted.is_some() || group.finite && quoted;
    if !incise || !language.facts().incises_invert {
        return None;
    }
    let how = language.reporting(reading.word(group.head).lemma);
    if how.is_some_and(|how| !matches!(how.class, VerbClass::Thought | VerbClass::Intention)) {
        return None;
    }
    // « est-il permis de dire », « a-t-il cru bon de dire »: at most an adjective stands in
    // between.
    let limit = sentence.end.min(group.words.end + 1 + BETWEEN);
    let from = group
        .inverted
        .map_or(group.words.end, |at| group.words.end.max(at + 1));
    let held = |&at: &u32| {
        reading.tag(at).is_light() || matches!(reading.tag(at), Tag::Preposition | Tag::Adjective)
    };
    let infinitive = (from..limit).find(|at| !held(at))?;
    let tells = reading.tag(infinitive) == Tag::Verb
        && reading.has_form(infinitive, Forms::INFINITIVE)
        && reading.is(infinitive, Classes::REPORTING);
    tells.then_some(infinitive)
}

/// How many tokens behind a pronoun its verb may stand: « nous le lui ».
const HELD: u32 = 4;

/// Whether a verb's reflexive pronoun stands at a token or the one before it: « s'en est pris ».
pub(in crate::annotate) fn has_reflexive(reading: &Reading<'_>, pronoun: u32) -> bool {
    (pronoun.saturating_sub(1)..=pronoun).any(|at| {
        let before = at.wrapping_sub(1);
        // « le médecin vous informe »: with a noun as subject only « se » is reflexive.
        let noun = reading.tag(before).is_nominal();
        let language = reading.article.language;
        // « comme nous le rappelle le maire »: with the subject it goes with, the verb has another form.
        let verb = reading.after_light(at + 1, at + HELD);
        let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        let differs = language.is_own(reading.word(at)) && reading.has_form(verb, third);
        let alone = reading.tag(before) != Tag::Pronoun;
        reading.tag(at) == Tag::Clitic
            && !(differs && alone)
            && language.is_reflexive(reading.word(at), reading.word(before), noun)
    })
}

/// Whether a participial clause opens at a token: "speaking in Leeds", « s'exprimant à Lyon ».
pub(in crate::annotate) fn opens_participle(reading: &Reading<'_>, mut at: u32) -> bool {
    while matches!(reading.tag(at), Tag::Clitic | Tag::Negation) {
        at += 1;
    }
    reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::PRESENT_PARTICIPLE)
}

/// Whether a coordinator precedes a verb, possibly with adverbs in between.
fn is_coordinated(reading: &Reading<'_>, verb: u32) -> bool {
    let at = reading.before_light(0, verb);
    at > 0 && reading.tag(at - 1) == Tag::Coordinator
}

/// The verb group whose first verb is at `start`.
fn group(reading: &Reading<'_>, sentence: Words, start: u32) -> VerbGroup {
    let keys = reading.article.language.keys();
    let mut head = start;
    let mut passive = false;
    let mut inverted = None;
    loop {
        let word = reading.word(head);
        let auxiliary = word.is(Classes::AUXILIARY | Classes::MODAL);
        // Only an auxiliary joins another verb; any other verb can only have a hyphenated pronoun.
        if !auxiliary && !has_joint(reading, head) {
            break;
        }
        let light = Light::after(reading, sentence, head);
        inverted = inverted.or(light.pronoun);
        let next = light.next;
        let joins = next < sentence.end
            && auxiliary
            && matches!(reading.tag(next), Tag::Verb | Tag::Participle)
            && {
                let verb = reading.word(next).verb;
                let copula = word.lemma == keys.copula;
                verb.intersects(Forms::PAST_PARTICIPLE) && !word.is(Classes::MODAL)
                    || verb.intersects(Forms::PRESENT_PARTICIPLE) && copula
                    || verb.intersects(Forms::INFINITIVE) && !copula
            };
        if !joins {
            break;
        }
        let reflexive = start > sentence.start && has_reflexive(reading, start - 1);
        passive = word.lemma == keys.copula
            && reading.has_form(next, Forms::PAST_PARTICIPLE)
            && !reading.has_form(next, Forms::PRESENT_PARTICIPLE)
            // « est revenu » is a compound past.
            && !reading.article.language.moves(reading.word(next).lemma)
            && !reflexive;
        head = next;
    }
    // An unlisted verb, recognized by its clitic, has no forms: « s'empresse ».
    let finite = (reading.has_form(start, Forms::FINITE) || reading.word(start).verb.is_empty())
        && reading.tag(start) != Tag::Participle
        && !(start > sentence.start && reading.tag(start - 1) == Tag::Infinitive);
    VerbGroup {
        words: Words::new(start, head + 1),
        head,
        finite,
        passive,
        inverted,
    }
}

/// Whether a hyphenated pronoun stands shortly after a verb.
fn has_joint(reading: &Reading<'_>, verb: u32) -> bool {
    reading.article.language.facts().hyphenated_pronouns
        && (verb + 1..=verb + BETWEEN).any(|at| reading.kind(at) == Kind::Joint)
}

/// What stands between two parts of a verb group.
struct Light {
    /// The first token after it.
    next: u32,
    /// The inverted subject pronoun in it.
    pronoun: Option<u32>,
}

impl Light {
    fn after(reading: &Reading<'_>, sentence: Words, verb: u32) -> Self {
        let mut next = verb + 1;
        let mut pronoun = None;
        while next < sentence.end && next <= verb + BETWEEN {
            if reading.kind(next) == Kind::Joint {
                // « dites-le » has an object pronoun and no subject.
                let subject = Classes::SUBJECT_PRONOUN | Classes::DEMONSTRATIVE;
                pronoun = pronoun.or_else(|| reading.is(next + 1, subject).then_some(next + 1));
                next += 2;
            } else if reading.kind(next) == Kind::Open
                && matches!(reading.tag(next + 1), Tag::Verb | Tag::Participle)
                && reading.is(verb, Classes::AUXILIARY)
            {
                // « a « salué » le geste »
                next += 1;
                break;
            } else if let Some(behind) = over_connector(reading, next) {
                next = behind;
            } else if let Some(behind) = over_inset(reading, sentence, verb, next)
                .or_else(|| over_day(reading, sentence, verb, next))
            {
                next = behind;
                break;
            } else if reading.tag(next).is_light() {
                next += 1;
            } else if pronoun.is_none()
                && next == verb + 1
                && reading.is(verb, Classes::AUXILIARY | Classes::MODAL)
                && reading.tag(next) == Tag::Pronoun
                && matches!(reading.tag(next + 1), Tag::Verb | Tag::Adverb)
            {
                // « n'a rien dit », « ont tous dit » have no inverted subject: French hyphenates
                // those.
                if !reading.article.language.facts().hyphenated_pronouns {
                    pronoun = Some(next);
                }
                next += 1;
            } else {
                break;
            }
        }
        Self { next, pronoun }
    }
}

/// The participle after a parenthesis between commas: « avait, devant la presse, critiqué ». `None`
/// if there is no such parenthesis.
fn over_inset(reading: &Reading<'_>, sentence: Words, verb: u32, at: u32) -> Option<u32> {
    let opens = reading.kind(at) == Kind::Comma && reading.is(verb, Classes::AUXILIARY);
    let light = |tag: Tag| {
        matches!(
            tag,
            Tag::Time | Tag::Preposition | Tag::Adverb | Tag::Pronoun | Tag::Clitic
        )
    };
    if !opens || !light(reading.tag(at + 1)) {
        return None;
    }
    let limit = sentence.end.min(at + INSET);
    let close = (at + 1..limit)
        .take_while(|&next| reading.tag(next) != Tag::Verb)
        .find(|&next| reading.kind(next) == Kind::Comma)?;
    let participle = matches!(reading.tag(close + 1), Tag::Verb | Tag::Participle)
        && reading.has_form(close + 1, Forms::PAST_PARTICIPLE);
    participle.then_some(close + 1)
}

/// The participle after a time expression: « a la semaine dernière annoncé », « a mardi annoncé », « avait
/// en mars dernier annoncé ».
fn over_day(reading: &Reading<'_>, sentence: Words, verb: u32, at: u32) -> Option<u32> {
    let facts = reading.article.language.facts();
    if !facts.time_between_auxiliary_and_participle || !reading.is(verb, Classes::AUXILIARY) {
        return None;
    }
    // « été » is both a season and an auxiliary.
    let time = |at: u32| {
        (reading.tag(at) == Tag::Time || reading.is(at, Classes::TIME))
            && !reading.is(at, Classes::AUXILIARY)
    };
    let at = at + u32::from(reading.tag(at) == Tag::Preposition);
    let opens = time(at) || reading.tag(at) == Tag::Determiner && (time(at + 1) || time(at + 2));
    let held = |&at: &u32| {
        matches!(
            reading.tag(at),
            Tag::Determiner | Tag::Adjective | Tag::Number
        ) || time(at)
    };
    let limit = sentence.end.min(at + BETWEEN);
    let end = (at..limit).find(|at| !held(at)).filter(|_| opens)?;
    let participle = matches!(reading.tag(end), Tag::Verb | Tag::Participle)
        && reading.has_form(end, Forms::PAST_PARTICIPLE);
    participle.then_some(end)
}

/// The token after a discourse connector and the commas around it: « a, en revanche, dit ».
fn over_connector(reading: &Reading<'_>, at: u32) -> Option<u32> {
    let comma = reading.kind(at) == Kind::Comma;
    let start = at + u32::from(comma);
    let end = reading.over_connector(start)?;
    if comma {
        (reading.kind(end) == Kind::Comma).then_some(end + 1)
    } else {
        Some(end)
    }
}

/// Whether a verb can only be first or second person: « demandez ».
pub(in crate::annotate) fn is_second_person(reading: &Reading<'_>, at: u32) -> bool {
    reading.has_form(at, Forms::FIRST_OR_SECOND)
        && !reading.has_form(at, Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL)
}
