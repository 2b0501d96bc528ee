//! Finds hedges: phrases that lower commitment, and the hearsay conditional.
//!
//! Takes a [`Reading`]; gives the [`Hedge`]s of an article in order. It does not know whether a
//! hedged sentence has a source, nor whether hedging is right there.
//!
//! Where to look when a hedge is missed, or is none:
//!
//! - a listed word or phrase ("reportedly", « il paraît que », "may possibly"): here
//! - a conditional (« aurait fui », « serait en fuite »): `conditional`

mod conditional;

use crate::annotate::model::{Extent, Hedge};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, passives, seeming, sentences, verbs};
use crate::language::{Classes, Forms, HedgeForm, Meaning};
use crate::parse::{Sentence, Words};

/// How many tokens may stand between two hedges of one verb: "may have been possibly".
const STACK: u32 = 3;

/// Finds the hedges of an article, in order.
pub(in crate::annotate) fn find(reading: &Reading<'_>) -> Vec<Hedge> {
    let mut all = Vec::new();
    let mut groups = Vec::new();
    let hearsay = reading.article.language.facts().hearsay_conditional;
    for (number, sentence) in (0..).zip(&reading.article.sentences) {
        if !sentences::is_furniture(sentence) {
            let from = all.len();
            by_phrase(reading, sentence, number, &mut all);
            let words = sentence.words;
            if hearsay && reading.glance(number).has_form(Forms::CONDITIONAL) {
                verbs::verb_groups(reading, words, &mut groups);
                conditional::by_conditional(reading, sentence, number, &groups, &mut all);
            }
            all[from..].sort_by_key(|hedge: &Hedge| hedge.extent.hull());
            mark_stacked(reading, words, &mut all[from..]);
        }
    }
    all
}

/// Adds the hedges of a sentence that are listed phrases.
fn by_phrase(reading: &Reading<'_>, sentence: &Sentence, number: u32, all: &mut Vec<Hedge>) {
    let mut at = sentence.words.start;
    while at < sentence.words.end {
        let found = reading
            .phrases(at)
            .iter()
            .filter_map(|phrase| {
                if let Meaning::Hedge(form) = phrase.meaning {
                    Some((phrase.length, form))
                } else {
                    None
                }
            })
            .max_by_key(|&(length, _)| length);
        let Some((length, form)) = found else {
            at = reading.phrases.next(at + 1);
            continue;
        };
        let words = Words::new(at, at + u32::try_from(length).unwrap_or(1));
        at = words.end;
        if let Some(words) = hedging(reading, sentence.words, words, form) {
            all.push(hedge(reading, words, form, number));
        }
    }
}

/// The tokens of a listed hedge with its auxiliaries, or `None` if it does not hedge here.
fn hedging(reading: &Reading<'_>, sentence: Words, words: Words, form: HedgeForm) -> Option<Words> {
    let asked = words.start > sentence.start && reading.is(words.start - 1, Classes::QUESTION);
    match form {
        // "May" may be a month or a name; "how likely it is" is a question.
        HedgeForm::Modal => {
            let verb = reading.tag(words.start) == Tag::Verb;
            let hedges = verb && !is_ability(reading, sentence, words.start)
                || !verb && !asked && !reading.is(words.start, Classes::MODAL);
            hedges.then_some(words)
        }
        // "the suspected poisoning", but neither "the police suspected him" nor "people suspected
        // of fraud".
        HedgeForm::Adjective => {
            let beside = [words.start.wrapping_sub(1), words.end];
            let noun = beside.iter().any(|&at| reading.tag(at).is_nominal());
            let verb = reading.tag(words.start) == Tag::Verb;
            (noun && !verb && reading.tag(words.end) != Tag::Preposition).then_some(words)
        }
        HedgeForm::Passive => passives::passive(reading, sentence, words),
        HedgeForm::Impersonal => is_bare_word(reading, sentence, words).then_some(words),
        // « Le rapport est paru en mars », « l'étude parue en 2019 »: published, not seeming.
        HedgeForm::Verb => (!seeming::is_published(reading, words.end - 1)).then_some(words),
        HedgeForm::Adverb | HedgeForm::Conditional => Some(words),
    }
}

/// Whether a modal says what somebody was able to do, or asks: "could not lift it", "asked if she could
/// try", "who could take part". "It may not rain" is a guess all the same.
///
/// Wrong about "The Wild could sense it", which it takes for a guess.
fn is_ability(reading: &Reading<'_>, sentence: Words, modal: u32) -> bool {
    if !reading.article.language.is_able(reading.word(modal)) {
        return false;
    }
    let limit = sentence.end.min(modal + 1 + STACK);
    let denied = { modal + 1..limit }
        .take_while(|&at| reading.tag(at).is_light())
        .any(|at| reading.tag(at) == Tag::Negation);
    let from = sentence.start.max(modal.saturating_sub(STACK));
    let asks = |at: u32| {
        let hypothesis = reading.article.language.opens_hypothesis(reading.word(at));
        reading.tag(at) == Tag::Question || hypothesis
    };
    let asked = { from..modal }
        .rev()
        .take_while(|&at| reading.tag(at) != Tag::Punctuation)
        .any(asks);
    denied || asked || sentences::is_question(reading, sentence)
}

/// Whether a noun hedge ("word is …") opens its clause and is followed by one; always true of other
/// impersonal hedges.
///
/// Right about "Word is the mayor will go", and rejects "The word is used by sailors"; wrong about
/// "Word this week is that he will go", which it misses.
fn is_bare_word(reading: &Reading<'_>, sentence: Words, words: Words) -> bool {
    let last = reading.word(words.end - 1).lemma;
    if words.len() != 2 || last != reading.article.language.keys().copula {
        return true;
    }
    let noun = reading.word(words.start);
    let clause = matches!(
        reading.tag(words.end),
        Tag::Complementizer | Tag::Determiner | Tag::Pronoun | Tag::Name | Tag::Noun
    );
    let opens = words.start == sentence.start
        || matches!(
            reading.tag(words.start - 1),
            Tag::Punctuation | Tag::Coordinator | Tag::Complementizer | Tag::Subordinator
        );
    noun.form == noun.lemma && opens && clause
}

fn hedge(reading: &Reading<'_>, words: Words, kind: HedgeForm, sentence: u32) -> Hedge {
    Hedge {
        extent: Extent::one(words),
        kind,
        sentence,
        in_quotation: reading.is_quoted(words.start),
        is_stacked: false,
    }
}

/// Marks hedges that repeat another hedge of the same verb: "may possibly", « pourrait peut-être »,
/// « aurait prétendument fui ».
///
/// Right about those, and not about "It may seem odd" and "He may reportedly leave", which say two
/// things; wrong about "It may, the mayor hopes, possibly rain", which it misses.
fn mark_stacked(reading: &Reading<'_>, sentence: Words, hedges: &mut [Hedge]) {
    for at in 0..hedges.len() {
        let (known, behind) = hedges.split_at(at);
        let own = &behind[0];
        let words = own.extent.hull();
        if own.in_quotation {
            continue;
        }
        let held = known.last().is_some_and(|before| {
            let (first, second) = (before.extent.hull(), words);
            let inside = before.kind == HedgeForm::Conditional
                && own.kind == HedgeForm::Adverb
                && second.end <= first.end;
            // « devraient peut-être » may be advice.
            let duty = reading.word(first.start);
            let duty = duty.is(Classes::MODAL) && !reading.article.language.is_guess(duty);
            let next = before.kind == own.kind
                && !duty
                && matches!(own.kind, HedgeForm::Modal | HedgeForm::Adverb)
                && first.end <= second.start
                && (first.end..second.start).all(|at| joins(reading, at));
            !before.in_quotation && (inside || next)
        });
        let adverb = own.kind == HedgeForm::Modal && reading.tag(words.start) != Tag::Verb;
        let from = sentence.start.max(words.start.saturating_sub(STACK));
        let mut near = (from..words.start)
            .rev()
            .take_while(|&at| joins(reading, at));
        let modal = adverb && near.any(|at| reading.article.language.is_guess(reading.word(at)));
        hedges[at].is_stacked = held || modal;
    }
}

/// Whether a word may stand between two hedges of one verb.
fn joins(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at).is_light() || reading.is(at, Classes::AUXILIARY | Classes::MODAL)
}
