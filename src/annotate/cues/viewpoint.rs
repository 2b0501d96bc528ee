//! Recognizes prepositions of viewpoint, whose noun group is whose view follows: « Pour Kiev, … », "For
//! the president, energy is power".

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens of what is said of something are searched for a number.
const JUDGED: u32 = 5;

/// Whether a preposition of viewpoint credits the noun group between it and a comma: « Pour Kiev,
/// … ».
pub(in crate::annotate) fn is_viewpoint(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let language = reading.article.language;
    let facts = language.facts();
    if reading.word(at).form != language.keys().viewpoint {
        return false;
    }
    let before = reading.before_comma(at).checked_sub(1);
    let quoted =
        at > sentence.start && before.is_some_and(|before| reading.kind(before) == Kind::Close);
    if reading.tag(at + 1) == Tag::Relative {
        return facts.viewpoint_credits && opens_view(reading, sentence, at);
    }
    let edge = quoted
        || at == sentence.start
        || reading.tag(at - 1) == Tag::Coordinator
        || reading.kind(at - 1) == Kind::Comma;
    let Some(group) = nouns::starting_at(reading, at + 1, sentence.end).filter(|_| edge) else {
        return false;
    };
    let head = nouns::head(reading, group);
    // "For Lane, “it is over.”": any language quotes a view so.
    let opens_quotation = at == sentence.start && reading.kind(group.end + 1) == Kind::Open;
    let states = at == sentence.start && is_timeless(reading, sentence, group);
    if !facts.viewpoint_credits && !opens_quotation && !states {
        return false;
    }
    let speaker = speakers::can_speak(reading, group)
        && !reading.is(
            head,
            Classes::DOCUMENT | Classes::CUE_NOUN | Classes::DEMONSTRATIVE,
        );
    // « Pour les européennes, le parti … » names an election, not a source.
    let describes = reading.is(head, Classes::ADJECTIVE) && reading.tag(head) != Tag::Name;
    // « pour chaque foyer »
    let describes = describes || reading.is(group.start, Classes::QUANTIFIER);
    let verb = (group.end..sentence.end)
        .any(|at| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE));
    // « C'est « un piège », pour Jeanne. »
    let person = !reading.is(head, Classes::PLACE) && speakers::is_named(reading, group);
    let set_off = at > sentence.start && reading.kind(at - 1) == Kind::Comma && person;
    let closes = (quoted || set_off) && matches!(reading.kind(group.end), Kind::Comma | Kind::Stop);
    let opens = (verb || opens_quotation) && reading.kind(group.end) == Kind::Comma;
    speaker && !describes && (opens || closes)
}

/// Whether a relative clause says how somebody sees things: « les experts, pour qui le pont est fragile »,
/// but not « sa mère, pour qui il travaille ».
fn opens_view(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let comma = at > sentence.start && reading.kind(at - 1) == Kind::Comma;
    let finite = |at: &u32| reading.tag(*at) == Tag::Verb && reading.has_form(*at, Forms::FINITE);
    let verb = (at + 2..sentence.end).find(finite);
    comma
        && verb.is_some_and(|verb| {
            let copula = reading.article.language.keys().copula;
            reading.word(verb).lemma == copula && reading.has_form(verb, Forms::PRESENT)
        })
}

/// Whether a person is followed by what is so in general, which is then that person's view: "For the
/// president, energy is power", but not "For Roe, it was the third win".
///
/// Wrong about "For the mayor, the season is over".
fn is_timeless(reading: &Reading<'_>, sentence: Words, group: Words) -> bool {
    let head = nouns::head(reading, group);
    let definite = reading
        .article
        .language
        .is_definite(reading.word(group.start));
    let person = reading.is(head, Classes::ROLE) && definite || reading.tag(head) == Tag::Name;
    let finite = |at: &u32| reading.tag(*at) == Tag::Verb && reading.has_form(*at, Forms::FINITE);
    let verb = (group.end..sentence.end).find(finite);
    // "For Roe, who is 60, …" tells of Roe.
    let bare = nouns::base_starting_at(reading, group.start, sentence.end) == Some(group);
    // "For Lane, it is over": what happens to Lane.
    let happens = reading.word(group.end + 1).form == reading.article.language.keys().expletive;
    let plain = bare && !happens && reading.tag(group.end + 1) != Tag::Relative;
    // "For the unions, the deal is a trap", but not "For adults, the fare is $3".
    let people = Classes::HUMAN | Classes::ROLE | Classes::ORGANIZATION | Classes::VAGUE;
    let several = reading.is(head, people);
    plain
        && verb.is_some_and(|at| {
            let next = reading.after_light(at + 1, sentence.end);
            let judged = reading.tag(next) == Tag::Determiner
                && reading.article.language.is_indefinite(reading.word(next))
                && !(next..sentence.end.min(next + JUDGED))
                    .any(|at| reading.tag(at) == Tag::Number);
            (person || several && judged)
                && reading.word(at).lemma == reading.article.language.keys().copula
                && reading.has_form(at, Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL)
                && !reading.has_form(at, Forms::PAST)
        })
}
