//! What kind of source a noun group is, and whether it could say anything.

use crate::annotate::credit::anonymity;
use crate::annotate::model::{Extent, Source, SourceKind};
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{nouns, speakers};
use crate::language::{ClaimKind, Classes, Entity, Meaning, SourceNoun};
use crate::parse::{Kind, Words};

/// Makes a source of a noun group.
pub(in crate::annotate) fn source(scope: &Scope<'_>, group: Words, sentence: Words) -> Source {
    let kind = kind(scope, group, sentence);
    let unnamed = matches!(kind, SourceKind::Anonymous | SourceKind::Vague);
    let reason = unnamed
        .then(|| anonymity::stated_reason(scope, sentence))
        .flatten();
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
    if let Some(entity) = speakers::entity(scope, group, head) {
        return entity_kind(entity);
    }
    let classes = classes(scope, group, head);
    let named = speakers::is_named(scope, group);
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
    if anonymity::is_kept_unnamed(scope, sentence)
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

/// The classes of a group's head, and of a compound's last word: "Health Ministry".
fn classes(scope: &Scope<'_>, group: Words, head: u32) -> Classes {
    let mut classes = scope.word(head).classes;
    if scope.tag(head) == Tag::Noun && head > group.start && scope.word(head).is_unlisted() {
        classes |= scope.word(head - 1).classes;
    }
    classes
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
                && !speakers::is_acronym(scope, at)
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
pub(in crate::annotate) fn name_kind(scope: &Scope<'_>, group: Words) -> SourceKind {
    let end = (group.start..group.end)
        .find(|&at| matches!(scope.kind(at), Kind::Comma | Kind::OpenBracket))
        .unwrap_or(group.end);
    let names = || (group.start..end).filter(|&at| scope.tag(at) == Tag::Name);
    let any = |classes: Classes| names().any(|at| scope.is(at, classes));
    if any(Classes::TITLE) {
        return SourceKind::Person;
    }
    if let Some(entity) = names()
        .next_back()
        .and_then(|at| speakers::entity(scope, group, at))
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
    if !first_name && names().all(|at| scope.is(at, Classes::PLACE)) {
        return SourceKind::Place;
    }
    if !first_name && names().count() == 1 && names().all(|at| speakers::is_acronym(scope, at)) {
        return SourceKind::Organization;
    }
    SourceKind::Person
}
