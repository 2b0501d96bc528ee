//! Which noun groups name somebody or something that could say anything.

use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::nouns;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Entity, Meaning};
use crate::parse::Words;

/// Whoever and whatever says something.
pub(in crate::annotate) const SPEAKERS: Classes = Classes::HUMAN
    .union(Classes::ROLE)
    .union(Classes::ORGANIZATION)
    .union(Classes::MEDIA)
    .union(Classes::VAGUE)
    .union(Classes::ANONYMOUS)
    .union(Classes::PLACE)
    .union(Classes::DOCUMENT)
    .union(Classes::CUE_NOUN)
    .union(Classes::TITLE);

/// Whether a noun group could say, think or want anything.
///
/// Right about "the agency announced"; wrong, and silent, about "the north rejected the plan".
pub(in crate::annotate) fn can_speak(scope: &Scope<'_>, group: Words) -> bool {
    let head = nouns::head(scope, group);
    if scope.article.language.is_neuter(scope.word(group.start)) && group.len() == 1 {
        return false;
    }
    if matches!(
        scope.tag(head),
        Tag::Pronoun | Tag::Relative | Tag::Name | Tag::Clitic
    ) {
        return !scope.is(head, Classes::WEEKDAY | Classes::MONTH);
    }
    // « un tiers des élus », "most of the voters": as many as there are of whom.
    let quantity = scope.tag(head) == Tag::Number
        || scope.is(head, Classes::NUMBER | Classes::QUANTIFIER | Classes::UNIT);
    if quantity && head + 1 < group.end {
        let of =
            (head + 1..group.end).find(|&at| scope.tag(at) == Tag::Noun && scope.is(at, SPEAKERS));
        if of.is_some() {
            return true;
        }
        // « le cinquième sondage »: the noun that is counted.
        if scope.tag(head + 1) == Tag::Noun && scope.is(head + 1, SPEAKERS) {
            return true;
        }
    }
    // "about four in ten want it": those who were asked.
    let last = group.end - 1;
    let counted = scope.tag(last) == Tag::Number
        && (group.start..last).any(|at| scope.tag(at) == Tag::Preposition);
    if counted && scope.tag(head) == Tag::Number {
        return true;
    }
    // « un autre », "the latter": somebody, by the look of it.
    if scope.tag(head) == Tag::Determiner {
        return scope.tag(group.end.saturating_sub(1)) == Tag::Adjective;
    }
    scope.is(head, SPEAKERS)
        || entity(scope, group, head).is_some()
        || is_named(scope, group) && scope.word(head).is_unlisted()
}

/// Whether a noun group is something to be read or seen, which shows and finds.
pub(in crate::annotate) fn is_document(scope: &Scope<'_>, group: Words) -> bool {
    scope.is(
        nouns::head(scope, group),
        Classes::DOCUMENT | Classes::CUE_NOUN,
    )
}

/// Whether a group holds a name that is no place, day or nationality.
pub(in crate::annotate) fn is_named(scope: &Scope<'_>, group: Words) -> bool {
    (group.start..group.end)
        .any(|at| scope.tag(at) == Tag::Name && !scope.is(at, Classes::ADJECTIVE | Classes::TITLE))
}

/// Whether a name is written in capitals throughout: "FBI", « CGT ».
pub(in crate::annotate) fn is_acronym(scope: &Scope<'_>, at: u32) -> bool {
    let form = scope.article.form(at);
    let mut letters = form.chars().filter(|c| c.is_alphabetic());
    form.len() > 1 && letters.all(char::is_uppercase)
}

/// What the name around a group's head names, when it is a listed one of several words.
pub(in crate::annotate) fn entity(scope: &Scope<'_>, group: Words, head: u32) -> Option<Entity> {
    (group.start..=head).find_map(|at| {
        scope.phrases(at).iter().find_map(|phrase| {
            let Meaning::Name(entity) = phrase.meaning else {
                return None;
            };
            let length = u32::try_from(phrase.length).unwrap_or(u32::MAX);
            let holds = head < at.saturating_add(length);
            (holds && (phrase.length > 1 || ends_firm(scope, group, at))).then_some(entity)
        })
    })
}

/// Whether a word that ends the names of firms ends one here: "Halven Marine", but neither "the marine"
/// nor "Jane Marine".
///
/// Wrong, and as before, about "Henry Foods", which is taken for a person.
pub(in crate::annotate) fn ends_firm(scope: &Scope<'_>, group: Words, at: u32) -> bool {
    let person = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
    let named = |at: u32| scope.tag(at) == Tag::Name;
    at > group.start
        && named(at)
        && (group.start..at).any(named)
        && !(group.start..at).any(|before| scope.is(before, person))
}
