//! Finds subjects that follow their verb: "…," said Jane Roe; « …, a prévenu à Moscou la
//! ministre ».

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, scare, speakers, verbs};
use crate::annotate::subjects::{joint, preceding};
use crate::language::{Classes, Forms, Frames, Reporting, VerbClass};
use crate::parse::{Kind, Words};

/// Longest parenthesis between commas, in tokens.
const INSET: u32 = 9;

/// Longest place or occasion, in tokens: « dans un entretien publié ce lundi par la presse
/// locale ».
const PLACE: u32 = 16;

/// A verb whose subject may follow it.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct Verb {
    /// Its group.
    pub(in crate::annotate) group: VerbGroup,
    /// Its tokens: the group, and the rest of a multiword verb.
    pub(in crate::annotate) words: Words,
    /// How it reports.
    pub(in crate::annotate) how: Reporting,
}

/// Whether the noun group after the verb is its object or addressee, because a subject stands
/// before a comma in front of the verb: « Le maire, Jean Roux, a critiqué le gouvernement ».
pub(in crate::annotate) fn is_object(
    reading: &Reading<'_>,
    sentence: Words,
    verb: &Verb,
    behind: Words,
) -> bool {
    let start = verb.words.start;
    let comma = start > sentence.start
        && reading.is_kind(start - 1, &[Kind::Comma, Kind::Dash])
        && !(start > sentence.start + 1 && reading.is_quoted(start - 2));
    // "Roe, host of “The Dam,” told the paper that it leaked"
    let title =
        start > sentence.start && preceding::ends_in_title(reading, sentence.start, start - 1);
    (comma || title)
        && verb
            .how
            .frames
            .intersects(Frames::OBJECT | Frames::MATTER | Frames::PERSON)
        && reading.tag(behind.start) != Tag::Pronoun
        && !has_main_verb(
            reading,
            Words::new(after_colon(reading, sentence, start), start),
        )
        && preceding::before(reading, sentence, &verb.group)
            .is_some_and(|subject| speakers::can_speak(reading, subject))
}

/// The subject after the verb: "…," said Jane Roe; « …, a prévenu à Moscou la ministre ». `None` if
/// the verb is not inverted, or inverted with a hyphenated pronoun.
pub(in crate::annotate) fn following(
    reading: &Reading<'_>,
    sentence: Words,
    verb: &Verb,
) -> Option<Words> {
    let start = verb.words.start;
    if verb.group.inverted.is_some() {
        return None;
    }
    let mut edge = start;
    while edge > sentence.start && reading.tag(edge - 1) == Tag::Clitic {
        edge -= 1;
    }
    // « Le « patron » a déposé une plainte »: the marks hold the subject.
    let marked = |at: u32| reading.kind(at) == Kind::Close && scare::around(reading, at).is_some();
    let behind = edge > sentence.start
        && !marked(edge - 1)
        && (reading.is_kind(edge - 1, &[Kind::Comma, Kind::Close, Kind::Dash])
            || reading.kind(edge - 1) == Kind::Stop);
    let after_que = edge > sentence.start
        && (matches!(
            reading.tag(edge - 1),
            Tag::Complementizer | Tag::Subordinator
        ) || reading.article.language.is_oblique(reading.word(edge - 1)))
        || edge == sentence.start;
    let inverts = behind
        || after_que
            && reading
                .article
                .language
                .facts()
                .subject_after_verb_in_clauses;
    if !inverts {
        return None;
    }
    let mut at = verb.words.end;
    let limit = sentence.end;
    loop {
        if let Some(end) = reading.over_connector(at) {
            at = end;
        } else if at < limit && (reading.tag(at).is_light() || is_then(reading, at)) {
            at += 1;
        } else {
            break;
        }
    }
    at = over_while(reading, at);
    if reading.kind(at) == Kind::Comma {
        at = over_inset(reading, at, limit)?;
        at = over_place(reading, at, limit).unwrap_or(at);
    }
    // A place or a day may come first: « a prévenu à Moscou la ministre ».
    while at < limit && (reading.tag(at) == Tag::Time || reading.tag(at) == Tag::Number) {
        at += 1;
    }
    // « …, laissait entendre la semaine dernière Jean Roux »
    if reading.tag(at) == Tag::Determiner && reading.is(at + 1, Classes::TIME) {
        at += 2;
        while at < limit && matches!(reading.tag(at), Tag::Adjective | Tag::Time | Tag::Number) {
            at += 1;
        }
    }
    let dated = at > verb.words.end && behind && reading.kind(at) == Kind::Comma;
    if dated && matches!(reading.tag(at + 1), Tag::Determiner | Tag::Name) {
        at += 1;
    }
    // « le sollicite pour réaliser le film » gives a purpose, not a place.
    let purpose = reading.tag(at + 1) == Tag::Verb && reading.has_form(at + 1, Forms::INFINITIVE);
    if reading.tag(at) == Tag::Preposition && purpose {
        return None;
    }
    if reading.tag(at) == Tag::Preposition {
        let mut near =
            (at + 1..limit.min(at + INSET)).take_while(|&next| reading.tag(next) != Tag::Verb);
        at = near.find(|&next| {
            let before = reading.tag(next - 1);
            reading.tag(next) == Tag::Determiner && before != Tag::Preposition
                || reading.tag(next) == Tag::Name
                    && (matches!(before, Tag::Time | Tag::Noun)
                        || is_outlet(reading, next - 1)
                        || starts_person(reading, next))
        })?;
    }
    let group = nouns::starting_at(reading, at, limit)?;
    let place = (group.start + 1..group.end)
        .take_while(|&at| !matches!(reading.tag(at), Tag::Punctuation | Tag::Relative))
        .find(|&at| says_where(reading, at));
    let group = Words::new(group.start, place.unwrap_or(group.end));
    let group = joint::with_those_behind(reading, group, limit);
    let pronoun = reading.tag(at) == Tag::Pronoun;
    // « Demandez conseil au maire »
    let orders = edge == sentence.start || reading.kind(edge - 1) != Kind::Close;
    if orders
        && reading.has_form(start, Forms::IMPERATIVE)
        && verbs::is_second_person(reading, start)
    {
        return None;
    }
    let clause =
        behind && reading.tag(group.end) == Tag::Verb && reading.has_form(group.end, Forms::FINITE);
    // Directly after a quotation and a verb of saying, any noun group is the subject.
    let quoted = edge > sentence.start + 1
        && (reading.kind(edge - 1) == Kind::Close || reading.is_quoted(edge - 2))
        && verb.how.class == VerbClass::Neutral;
    (!clause && (pronoun || quoted || speakers::can_speak(reading, group))).then_some(group)
}

/// Whether a conjunction is the adverb it may also be: « rapportait alors le journal ».
fn is_then(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at) == Tag::Subordinator
        && reading.is(at, Classes::ADVERB)
        && matches!(reading.tag(at + 1), Tag::Determiner | Tag::Name)
}

/// Whether a preposition opens what says where somebody speaks, and not who it is: "the union | in its
/// leaflet", « la régie | dans un rapport », « le préfet | sur son site ».
fn says_where(reading: &Reading<'_>, at: u32) -> bool {
    let language = reading.article.language;
    let keys = language.keys();
    let own = reading.is(at + 1, Classes::POSSESSIVE) && reading.word(at).lemma != keys.genitive;
    let inside = language.facts().incises_invert && reading.word(at).form == keys.container;
    // « un avis paru dans le journal », "somebody familiar with their plans"
    let held = matches!(reading.tag(at - 1), Tag::Adjective | Tag::Participle);
    reading.tag(at) == Tag::Preposition && (own || inside) && !held
}

/// The earliest start of a verb's clause: after the last colon before it.
fn after_colon(reading: &Reading<'_>, sentence: Words, verb: u32) -> u32 {
    let mut before = (sentence.start..verb).rev();
    let colon = before.find(|&at| reading.kind(at) == Kind::Colon);
    colon.map_or(sentence.start, |at| at + 1)
}

/// Whether these words contain a finite verb of a main clause: « il y a, notent les enquêteurs ».
fn has_main_verb(reading: &Reading<'_>, words: Words) -> bool {
    let mut subordinate = false;
    (words.start..words.end).any(|at| {
        let tag = reading.tag(at);
        if matches!(tag, Tag::Relative | Tag::Subordinator | Tag::Complementizer) {
            subordinate = true;
        } else if tag == Tag::Punctuation && reading.kind(at) != Kind::Joint {
            subordinate = false;
        }
        tag == Tag::Verb
            && !subordinate
            && !reading.is_quoted(at)
            && reading.has_form(at, Forms::FINITE)
    })
}

/// Whether the name of an addressee ends at a token, so that the next name is the subject: « a
/// déclaré à l'AFP Anne Morel ».
///
/// Wrong about a two-word outlet whose first word is in capitals.
fn is_outlet(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at) == Tag::Name
        && !speakers::is_acronym(reading, at + 1)
        && (speakers::is_acronym(reading, at)
            || reading.is(at, Classes::MEDIA | Classes::ORGANIZATION))
}

/// The token after « il y a quelques jours », or `at` if that does not stand here.
fn over_while(reading: &Reading<'_>, at: u32) -> u32 {
    let ago = reading.article.language.facts().ago_is_a_clause
        && reading.word(at).form == reading.article.language.keys().expletive
        && reading.tag(at + 1) == Tag::Clitic
        && reading.is(at + 2, Classes::AUXILIARY);
    let time = |at: &u32| reading.tag(*at) == Tag::Time || reading.is(*at, Classes::TIME);
    let end = (at + 3..at + INSET).find(time).filter(|_| ago);
    end.map_or(at, |end| end + 1)
}

/// The token after a day or a parenthesis between commas: « a déclaré, lundi, le maire ».
fn over_inset(reading: &Reading<'_>, comma: u32, limit: u32) -> Option<u32> {
    let light = matches!(
        reading.tag(comma + 1),
        Tag::Time | Tag::Preposition | Tag::Adverb | Tag::Adjective | Tag::Participle
    ) || reading.tag(comma + 1) == Tag::Determiner
        && matches!(reading.tag(comma + 2), Tag::Number | Tag::Time);
    (comma + 2..limit.min(comma + INSET))
        .find(|&at| reading.kind(at) == Kind::Comma)
        .filter(|_| light)
        .map(|close| close + 1)
}

/// The token after a place or an occasion that ends in a comma before the subject: « a déclaré,
/// lundi, dans un entretien à La Croix, le maire ».
fn over_place(reading: &Reading<'_>, at: u32, limit: u32) -> Option<u32> {
    let place = reading.tag(at) == Tag::Preposition;
    let close = (at + 1..limit.min(at + PLACE))
        .take_while(|&at| !reading.has_form(at, Forms::FINITE) || reading.tag(at) != Tag::Verb)
        .find(|&at| reading.kind(at) == Kind::Comma)
        .filter(|_| place)?;
    matches!(reading.tag(close + 1), Tag::Determiner | Tag::Name).then_some(close + 1)
}

/// Whether a given name starts the name of somebody else: « a expliqué à Radio Nord Anne Morel ».
fn starts_person(reading: &Reading<'_>, at: u32) -> bool {
    let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME;
    reading.is(at, given)
        && reading.tag(at - 1) == Tag::Name
        && !reading.is(at - 1, given | Classes::TITLE)
        && reading.tag(at + 1) == Tag::Name
}
