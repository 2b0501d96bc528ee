//! Decides which noun groups can be sources, and what kind of entity a name denotes.

use crate::annotate::model::SourceKind;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Classes, Meaning, NameKind};
use crate::parse::{Kind, Words};

/// Classes of nouns that can be sources.
const SPEAKERS: Classes = Classes::HUMAN
    .union(Classes::ROLE)
    .union(Classes::ORGANIZATION)
    .union(Classes::MEDIA)
    .union(Classes::VAGUE)
    .union(Classes::ANONYMOUS)
    .union(Classes::PLACE)
    .union(Classes::DOCUMENT)
    .union(Classes::CUE_NOUN)
    .union(Classes::TITLE);

/// Whether a noun group can say, think or want something.
///
/// Right about "the agency announced"; wrong about "the north rejected the plan", which it misses.
pub(in crate::annotate) fn can_speak(reading: &Reading<'_>, group: Words) -> bool {
    let head = nouns::head(reading, group);
    if reading
        .article
        .language
        .is_neuter(reading.word(group.start))
        && group.len() == 1
    {
        return false;
    }
    if matches!(
        reading.tag(head),
        Tag::Pronoun | Tag::Relative | Tag::Name | Tag::Clitic
    ) {
        // "June said yes", "Jack May said yes", but neither "The May report" nor "In March said Roe".
        let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME;
        let named = reading.tag(head) == Tag::Name
            && if head == group.start {
                reading.is(head, given)
            } else {
                reading.tag(head - 1) == Tag::Name
            };
        return named || !reading.is(head, Classes::WEEKDAY | Classes::MONTH);
    }
    // « un tiers des élus », "most of the voters": a quantity speaks if what it counts does.
    let quantity = reading.tag(head) == Tag::Number
        || reading.is(head, Classes::NUMBER | Classes::QUANTIFIER | Classes::UNIT);
    if quantity && head + 1 < group.end {
        let of = (head + 1..group.end)
            .find(|&at| reading.tag(at) == Tag::Noun && reading.is(at, SPEAKERS));
        if of.is_some() {
            return true;
        }
        // « le cinquième sondage »: the noun after an ordinal.
        if reading.tag(head + 1) == Tag::Noun && reading.is(head + 1, SPEAKERS) {
            return true;
        }
    }
    // "about four in ten want it": the people polled.
    let last = group.end - 1;
    let counted = reading.tag(last) == Tag::Number
        && (group.start..last).any(|at| reading.tag(at) == Tag::Preposition);
    if counted && reading.tag(head) == Tag::Number {
        return true;
    }
    // « un autre », "the latter": presumably a person.
    if reading.tag(head) == Tag::Determiner {
        return reading.tag(group.end.saturating_sub(1)) == Tag::Adjective;
    }
    reading.is(head, SPEAKERS)
        || entity(reading, group, head).is_some()
        || is_named(reading, group) && reading.word(head).is_unlisted()
}

/// Whether a noun group denotes something that can be read or seen, and so can show or find: "the
/// survey", "a new batch of emails".
pub(in crate::annotate) fn is_document(reading: &Reading<'_>, group: Words) -> bool {
    let text = Classes::DOCUMENT | Classes::CUE_NOUN;
    let head = nouns::head(reading, group);
    // A batch of texts is text, but an author of texts is none.
    let of = reading.tag(head) == Tag::Noun
        && !reading.is(head, SPEAKERS)
        && reading.word(head + 1).lemma == reading.article.language.keys().genitive;
    let inner = || nouns::base_starting_at(reading, head + 2, group.end);
    reading.is(head, text)
        || of && inner().is_some_and(|inner| reading.is(nouns::head(reading, inner), text))
}

/// Whether a group contains a name that is neither a title nor a nationality.
pub(in crate::annotate) fn is_named(reading: &Reading<'_>, group: Words) -> bool {
    (group.start..group.end).any(|at| {
        reading.tag(at) == Tag::Name && !reading.is(at, Classes::ADJECTIVE | Classes::TITLE)
    })
}

/// Whether a name is written in capitals throughout: "FBI", « CGT ».
pub(in crate::annotate) fn is_acronym(reading: &Reading<'_>, at: u32) -> bool {
    let form = reading.article.form(at);
    let mut letters = form.chars().filter(|c| c.is_alphabetic());
    form.len() > 1 && letters.all(char::is_uppercase)
}

/// What kind of entity a listed name around the head of a group denotes, or `None` if none is
/// listed.
pub(in crate::annotate) fn entity(
    reading: &Reading<'_>,
    group: Words,
    head: u32,
) -> Option<NameKind> {
    (group.start..=head).find_map(|at| {
        reading.phrases(at).iter().find_map(|phrase| {
            let Meaning::Name(entity) = phrase.meaning else {
                return None;
            };
            let length = u32::try_from(phrase.length).unwrap_or(u32::MAX);
            let holds = head < at.saturating_add(length);
            (holds && (phrase.length > 1 || ends_firm(reading, group, at))).then_some(entity)
        })
    })
}

/// Whether a word that ends company names ends one here: "Halven Marine", but neither "the marine"
/// nor "Jane Marine".
///
/// Wrong about "Henry Foods", which is taken for a person.
fn ends_firm(reading: &Reading<'_>, group: Words, at: u32) -> bool {
    let person = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
    let named = |at: u32| reading.tag(at) == Tag::Name;
    at > group.start
        && named(at)
        && (group.start..at).any(named)
        && !(group.start..at).any(|before| reading.is(before, person))
}

/// What kind of source a group with a name as its head is.
pub(in crate::annotate) fn name_kind(reading: &Reading<'_>, group: Words) -> SourceKind {
    let end = (group.start..group.end)
        .find(|&at| matches!(reading.kind(at), Kind::Comma | Kind::OpenBracket))
        .unwrap_or(group.end);
    let names = || (group.start..end).filter(|&at| reading.tag(at) == Tag::Name);
    let any = |classes: Classes| names().any(|at| reading.is(at, classes));
    // A given name before a surname is a person, whatever else the surname means: "Mark Post".
    if any(Classes::TITLE) || is_full_name(reading, Words::new(group.start, end)) {
        return SourceKind::Person;
    }
    if let Some(entity) = names()
        .next_back()
        .and_then(|at| entity(reading, group, at))
    {
        return entity_kind(entity);
    }
    if any(Classes::DOCUMENT) && !any(Classes::FEMININE_NAME | Classes::MASCULINE_NAME) {
        return SourceKind::Document;
    }
    if any(Classes::ORGANIZATION | Classes::MEDIA) {
        return SourceKind::Organization;
    }
    let first_name = any(Classes::FEMININE_NAME | Classes::MASCULINE_NAME);
    if !first_name && names().all(|at| reading.is(at, Classes::PLACE)) {
        return SourceKind::Place;
    }
    if !first_name && names().count() == 1 && names().all(|at| is_acronym(reading, at)) {
        return SourceKind::Organization;
    }
    SourceKind::Person
}

/// Whether a group is a given name with a surname and nothing else: "Grant Law", « Claude Bourse ».
///
/// Wrong about a firm that is named like a person.
fn is_full_name(reading: &Reading<'_>, group: Words) -> bool {
    let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME;
    let word = is_word_name(reading, group);
    (2..=3).contains(&group.len())
        && (group.start..group.end).all(|at| reading.tag(at) == Tag::Name)
        && (reading.is(group.start, given) || word)
        && !reading.is(group.start, Classes::PLACE)
        && !is_acronym(reading, group.end - 1)
}

/// Whether a name opens with a word that is a given name too and does not end like a body's: "Grant
/// Law" is a person, "Art Board" is not.
pub(in crate::annotate) fn is_word_name(reading: &Reading<'_>, name: Words) -> bool {
    let body = Classes::ORGANIZATION | Classes::MEDIA;
    reading.is(name.start, Classes::WORD_NAME) && !reading.is(name.end - 1, body)
}

/// The kind of source a listed kind of entity is.
pub(in crate::annotate) const fn entity_kind(entity: NameKind) -> SourceKind {
    match entity {
        NameKind::Person => SourceKind::Person,
        NameKind::Organization => SourceKind::Organization,
        NameKind::Role => SourceKind::Role,
        NameKind::Document => SourceKind::Document,
        NameKind::Place => SourceKind::Place,
        NameKind::Vague => SourceKind::Vague,
        NameKind::Anonymous => SourceKind::Anonymous,
    }
}
