//! What kind of source a noun group is, and whether it could say anything.

use super::model::{Extent, Source, SourceKind};
use super::syntax::nouns;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::{ClaimKind, Classes, Entity, Meaning, SourceNoun};
use crate::parse::{Kind, Words};

/// Makes a source of a noun group.
pub(super) fn source(scope: &Scope<'_>, group: Words, sentence: Words) -> Source {
    let kind = kind(scope, group, sentence);
    let unnamed = matches!(kind, SourceKind::Anonymous | SourceKind::Vague);
    let reason = unnamed.then(|| reason(scope, sentence)).flatten();
    Source {
        extent: Extent::one(group),
        kind,
        antecedent: None,
        entity: None,
        reason,
    }
}

/// What kind of source a noun group is.
fn kind(scope: &Scope<'_>, group: Words, sentence: Words) -> SourceKind {
    let head = nouns::head(scope, group);
    let tag = scope.tag(head);
    let owner = group.len() == 1 && scope.is(head, Classes::POSSESSIVE);
    if owner || matches!(tag, Tag::Pronoun | Tag::Relative | Tag::Clitic) {
        let vague = scope.is(head, Classes::QUANTIFIER | Classes::INDEFINITE)
            && !scope.is(head, Classes::SUBJECT_PRONOUN);
        return if vague {
            SourceKind::Vague
        } else {
            SourceKind::Pronoun
        };
    }
    if let Some(entity) = entity(scope, group, head) {
        return entity_kind(entity);
    }
    let classes = classes(scope, group, head);
    let named = is_named(scope, group);
    let people = scope.is(head, Classes::VAGUE | Classes::ADJECTIVE);
    if people && tag == Tag::Name && scope.article.language.is_plural(scope.word(group.start)) {
        return SourceKind::Vague;
    }
    if named && tag == Tag::Name {
        return name_kind(scope, group);
    }
    if classes.intersects(Classes::ANONYMOUS) && !named {
        return if is_anybody(scope, group) {
            SourceKind::Vague
        } else {
            SourceKind::Anonymous
        };
    }
    if named
        && classes.intersects(Classes::ROLE | Classes::HUMAN | Classes::VAGUE | Classes::ANONYMOUS)
    {
        let is_one_of = classes.intersects(Classes::ANONYMOUS) && is_one_of(scope, group, head);
        return if has_person(scope, group) && !is_one_of {
            SourceKind::Person
        } else {
            unnamed(scope, group, head, classes, sentence)
        };
    }
    let body = classes.intersects(Classes::ORGANIZATION);
    if classes.intersects(Classes::DOCUMENT | Classes::CUE_NOUN) && !body {
        return SourceKind::Document;
    }
    if classes.intersects(Classes::ORGANIZATION | Classes::MEDIA) {
        return SourceKind::Organization;
    }
    if classes.intersects(Classes::PLACE) {
        return SourceKind::Place;
    }
    unnamed(scope, group, head, classes, sentence)
}

const fn entity_kind(entity: Entity) -> SourceKind {
    match entity {
        Entity::Person => SourceKind::Person,
        Entity::Organization => SourceKind::Organization,
        Entity::Role => SourceKind::Role,
        Entity::Document => SourceKind::Document,
        Entity::Place => SourceKind::Place,
        Entity::Vague => SourceKind::Vague,
        Entity::Anonymous => SourceKind::Anonymous,
    }
}

/// What the name around a group's head names, when it is a listed one of several words.
fn entity(scope: &Scope<'_>, group: Words, head: u32) -> Option<Entity> {
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
fn ends_firm(scope: &Scope<'_>, group: Words, at: u32) -> bool {
    let person = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
    let named = |at: u32| scope.tag(at) == Tag::Name;
    at > group.start
        && named(at)
        && (group.start..at).any(named)
        && !(group.start..at).any(|before| scope.is(before, person))
}

/// The kind of people who are not named: a role, people nobody could ask, or somebody kept unnamed.
fn unnamed(
    scope: &Scope<'_>,
    group: Words,
    head: u32,
    classes: Classes,
    sentence: Words,
) -> SourceKind {
    let first = scope.word(group.start);
    let indefinite = first.is(Classes::DETERMINER)
        && scope.article.language.is_indefinite(first)
        && !scope.article.language.is_plural(first)
        || first.is(Classes::NUMBER);
    let quantified = first.is(Classes::QUANTIFIER);
    let bare = scope.tag(group.start) != Tag::Determiner;
    if anonymity(scope, sentence)
        && classes.intersects(Classes::ROLE | Classes::HUMAN | Classes::VAGUE)
    {
        return SourceKind::Anonymous;
    }
    if classes.intersects(Classes::VAGUE) {
        return if indefinite {
            SourceKind::Anonymous
        } else {
            SourceKind::Vague
        };
    }
    if indefinite && classes.intersects(Classes::ANONYMOUS) {
        return SourceKind::Anonymous;
    }
    if quantified
        || bare
            && classes.intersects(Classes::HUMAN)
            && head > 0
            && scope.word(head).form != scope.word(head).lemma
    {
        return SourceKind::Vague;
    }
    if classes.intersects(Classes::ORGANIZATION | Classes::MEDIA) {
        return SourceKind::Organization;
    }
    SourceKind::Role
}

/// Whether a group is a bare plural, and not of sources: "people say", "most people say", but neither
/// "sources say" nor "two people say".
fn is_anybody(scope: &Scope<'_>, group: Words) -> bool {
    let general = Meaning::Claim(ClaimKind::Generality);
    let mut all = scope.phrases(group.start).iter();
    if all.any(|phrase| phrase.meaning == general && phrase.length == group.len()) {
        return true;
    }
    let word = scope.word(group.start);
    let informant = Meaning::Noun(SourceNoun::Informant);
    let mut phrases = scope.phrases(group.start).iter();
    group.len() == 1
        && word.form != word.lemma
        && !phrases.any(|phrase| phrase.meaning == informant)
}

/// Whether a group speaks of one of several and names none: "a Brantley official", « un cadre de
/// Brantley », but not "an official, Jane Roe".
fn is_one_of(scope: &Scope<'_>, group: Words, head: u32) -> bool {
    let named = |at: u32| {
        scope.tag(at) == Tag::Name
            && !scope.is(at, Classes::PLACE | Classes::ORGANIZATION)
            && !follows_preposition(scope, group, at)
    };
    let language = scope.article.language;
    language.is_indefinite(scope.word(group.start)) && !(head + 1..group.end).any(named)
}

/// Whether the sentence says that somebody is kept unnamed.
fn anonymity(scope: &Scope<'_>, sentence: Words) -> bool {
    scope.says(sentence, |meaning| meaning == Meaning::Anonymity)
}

/// Why the sentence says somebody is kept unnamed: from the words that open the reason to the next
/// mark.
///
/// Right about "said on condition of anonymity because she feared for her job, that …"; wrong about
/// a reason that holds a comma, of which it takes the first part.
fn reason(scope: &Scope<'_>, sentence: Words) -> Option<Words> {
    if !anonymity(scope, sentence) {
        return None;
    }
    let mut reasons = scope
        .phrases
        .among(sentence)
        .filter(|(_, phrase)| phrase.meaning == Meaning::Reason);
    let (start, _) = reasons.next()?;
    let is_mark = |at: &u32| !matches!(scope.kind(*at), Kind::Word | Kind::Number | Kind::Joint);
    let end = (start..sentence.end).find(is_mark);
    Some(Words::new(start, end.unwrap_or(sentence.end)))
}

/// The classes of a group's head, and of a compound's last word: "Health Ministry".
fn classes(scope: &Scope<'_>, group: Words, head: u32) -> Classes {
    let mut classes = scope.word(head).classes;
    if scope.tag(head) == Tag::Noun && head > group.start && scope.word(head).is_unlisted() {
        classes |= scope.word(head - 1).classes;
    }
    classes
}

/// Whether a group holds a name that is no place, day or nationality.
fn is_named(scope: &Scope<'_>, group: Words) -> bool {
    (group.start..group.end)
        .any(|at| scope.tag(at) == Tag::Name && !scope.is(at, Classes::ADJECTIVE | Classes::TITLE))
}

/// Whether a group names a person: a name no list knows as a place or an organization.
fn has_person(scope: &Scope<'_>, group: Words) -> bool {
    let institution = Classes::PLACE
        | Classes::ORGANIZATION
        | Classes::MEDIA
        | Classes::ADJECTIVE
        | Classes::ROLE
        | Classes::DOCUMENT
        | NOUNY;
    // "Roe fans" and "the Roe campaign" name nobody who speaks.
    let head = nouns::head(scope, group);
    let before = !scope.article.language.facts().head_noun_first;
    (group.start..group.end).any(|at| {
        scope.tag(at) == Tag::Name
            && !(before && at < head && scope.tag(head) == Tag::Noun)
            && (scope.is(
                at,
                Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE,
            ) || !scope.is(at, institution)
                && !is_acronym(scope, at)
                && !follows_preposition(scope, group, at))
    })
}

const NOUNY: Classes = Classes::NOUN
    .union(Classes::CUE_NOUN)
    .union(Classes::UNIT)
    .union(Classes::TIME);

/// Whether a name inside a group hangs on a preposition: "the mayor of Springfield".
fn follows_preposition(scope: &Scope<'_>, group: Words, at: u32) -> bool {
    (group.start..at)
        .rev()
        .find(|&before| {
            !matches!(
                scope.tag(before),
                Tag::Name | Tag::Determiner | Tag::Adjective
            )
        })
        .is_some_and(|before| scope.tag(before) == Tag::Preposition)
}

/// What a group with a name as its head names.
pub(super) fn name_kind(scope: &Scope<'_>, group: Words) -> SourceKind {
    let end = (group.start..group.end)
        .find(|&at| matches!(scope.kind(at), Kind::Comma | Kind::OpenBracket))
        .unwrap_or(group.end);
    let names = || (group.start..end).filter(|&at| scope.tag(at) == Tag::Name);
    let any = |classes: Classes| names().any(|at| scope.is(at, classes));
    if any(Classes::TITLE) {
        return SourceKind::Person;
    }
    if let Some(entity) = names().next_back().and_then(|at| entity(scope, group, at)) {
        return entity_kind(entity);
    }
    if any(Classes::DOCUMENT) && !any(Classes::FEMININE_NAME | Classes::MASCULINE_NAME) {
        return SourceKind::Document;
    }
    if any(Classes::ORGANIZATION | Classes::MEDIA) {
        return SourceKind::Organization;
    }
    let first_name = any(Classes::FEMININE_NAME | Classes::MASCULINE_NAME);
    if !first_name && names().all(|at| scope.is(at, Classes::PLACE)) {
        return SourceKind::Place;
    }
    if !first_name && names().count() == 1 && names().all(|at| is_acronym(scope, at)) {
        return SourceKind::Organization;
    }
    SourceKind::Person
}

/// Whether a name is written in capitals throughout: "FBI", « CGT ».
pub(super) fn is_acronym(scope: &Scope<'_>, at: u32) -> bool {
    let form = scope.article.form(at);
    let mut letters = form.chars().filter(|c| c.is_alphabetic());
    form.len() > 1 && letters.all(char::is_uppercase)
}

/// Whoever and whatever says something.
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

/// Whether a noun group could say, think or want anything.
///
/// Right about "the agency announced"; wrong, and silent, about "the north rejected the plan".
pub(super) fn can_speak(scope: &Scope<'_>, group: Words) -> bool {
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
pub(super) fn is_document(scope: &Scope<'_>, group: Words) -> bool {
    scope.is(
        nouns::head(scope, group),
        Classes::DOCUMENT | Classes::CUE_NOUN,
    )
}
