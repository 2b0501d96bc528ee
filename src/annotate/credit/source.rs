//! Turns a noun group into a source of some kind.

use smallvec::SmallVec;

use crate::annotate::credit::anonymity;
use crate::annotate::model::{Extent, Source, SourceKind};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::preceding;
use crate::language::{ClaimKind, Classes, Meaning, SourceNoun};
use crate::parse::Words;

/// Makes a source of a noun group.
pub(in crate::annotate) fn source(reading: &Reading<'_>, group: Words, sentence: Words) -> Source {
    let kind = kind(reading, group, sentence);
    let unnamed = matches!(kind, SourceKind::Anonymous | SourceKind::Vague);
    let reason = unnamed
        .then(|| anonymity::stated_reason(reading, sentence))
        .flatten();
    // "Ann Roe, who said": whom the pronoun stands for is named beside it.
    let runs = preceding::antecedent(reading, sentence, group)
        .into_iter()
        .chain([group]);
    Source {
        extent: Extent(runs.collect()),
        kind,
        reason,
        together: SmallVec::new(),
    }
}

/// The kind of source that a noun group is.
fn kind(reading: &Reading<'_>, group: Words, sentence: Words) -> SourceKind {
    let head = nouns::head(reading, group);
    let tag = reading.tag(head);
    let owner = group.len() == 1 && reading.is(head, Classes::POSSESSIVE);
    if owner || matches!(tag, Tag::Pronoun | Tag::Relative | Tag::Clitic) {
        let vague = reading.is(head, Classes::QUANTIFIER | Classes::INDEFINITE)
            && !reading.is(head, Classes::SUBJECT_PRONOUN);
        return if vague {
            SourceKind::Vague
        } else {
            SourceKind::Pronoun
        };
    }
    if let Some(entity) = speakers::entity(reading, group, head) {
        return speakers::entity_kind(entity);
    }
    let classes = classes(reading, group, head);
    let named = speakers::is_named(reading, group);
    let people = reading.is(head, Classes::VAGUE | Classes::ADJECTIVE);
    if people
        && tag == Tag::Name
        && reading
            .article
            .language
            .is_plural(reading.word(group.start))
    {
        return SourceKind::Vague;
    }
    if named && tag == Tag::Name {
        return speakers::name_kind(reading, group);
    }
    // « Chaque conseiller doit … », "Every voter who says so"
    let each = reading
        .article
        .language
        .is_distributive(reading.word(group.start));
    if each && !named && classes.intersects(Classes::ANONYMOUS | Classes::HUMAN | Classes::ROLE) {
        return SourceKind::Role;
    }
    if classes.intersects(Classes::ANONYMOUS) && !named {
        return if is_anybody(reading, group) {
            SourceKind::Vague
        } else {
            SourceKind::Anonymous
        };
    }
    if named
        && classes.intersects(Classes::ROLE | Classes::HUMAN | Classes::VAGUE | Classes::ANONYMOUS)
    {
        let is_one_of = classes.intersects(Classes::ANONYMOUS) && is_one_of(reading, group, head);
        return if has_person(reading, group) && !is_one_of {
            SourceKind::Person
        } else {
            unnamed(reading, group, head, classes, sentence)
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
    unnamed(reading, group, head, classes, sentence)
}

/// The kind of people without a name: a role, unspecified people, or somebody kept anonymous.
fn unnamed(
    reading: &Reading<'_>,
    group: Words,
    head: u32,
    classes: Classes,
    sentence: Words,
) -> SourceKind {
    let first = reading.word(group.start);
    let indefinite = first.is(Classes::DETERMINER)
        && reading.article.language.is_indefinite(first)
        && !reading.article.language.is_plural(first)
        || first.is(Classes::NUMBER);
    let quantified = first.is(Classes::QUANTIFIER);
    let bare = reading.tag(group.start) != Tag::Determiner;
    if anonymity::is_kept_unnamed(reading, sentence)
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
            && reading.word(head).form != reading.word(head).lemma
    {
        return SourceKind::Vague;
    }
    if classes.intersects(Classes::ORGANIZATION | Classes::MEDIA) {
        return SourceKind::Organization;
    }
    SourceKind::Role
}

/// Whether a group is a bare plural other than of informants: "people say", "most people say", but
/// neither "sources say" nor "two people say".
fn is_anybody(reading: &Reading<'_>, group: Words) -> bool {
    let general = Meaning::Claim(ClaimKind::Generality);
    let mut all = reading.phrases(group.start).iter();
    if all.any(|phrase| phrase.meaning == general && phrase.length == group.len()) {
        return true;
    }
    let word = reading.word(group.start);
    let informant = Meaning::Noun(SourceNoun::Informant);
    let mut phrases = reading.phrases(group.start).iter();
    group.len() == 1
        && word.form != word.lemma
        && !phrases.any(|phrase| phrase.meaning == informant)
}

/// Whether a group refers to an unnamed member of something: "a Brantley official", « un cadre de
/// Brantley », but not "an official, Jane Roe".
fn is_one_of(reading: &Reading<'_>, group: Words, head: u32) -> bool {
    let named = |at: u32| {
        reading.tag(at) == Tag::Name
            && !reading.is(at, Classes::PLACE | Classes::ORGANIZATION)
            && !follows_preposition(reading, group, at)
    };
    let language = reading.article.language;
    language.is_indefinite(reading.word(group.start)) && !(head + 1..group.end).any(named)
}

/// The classes of the head of a group; with an unlisted head, those of the word before as well
/// ("Health Ministry").
fn classes(reading: &Reading<'_>, group: Words, head: u32) -> Classes {
    let mut classes = reading.word(head).classes;
    if reading.tag(head) == Tag::Noun && head > group.start && reading.word(head).is_unlisted() {
        classes |= reading.word(head - 1).classes;
    }
    classes
}

/// Whether a group names a person, by a name that is not listed as a place or an organization.
fn has_person(reading: &Reading<'_>, group: Words) -> bool {
    let institution = Classes::PLACE
        | Classes::ORGANIZATION
        | Classes::MEDIA
        | Classes::ADJECTIVE
        | Classes::ROLE
        | Classes::DOCUMENT
        | NOUNY;
    // "Roe fans" and "the Roe campaign" do not name the speaker.
    let head = nouns::head(reading, group);
    let before = !reading.article.language.facts().head_noun_first;
    (group.start..group.end).any(|at| {
        reading.tag(at) == Tag::Name
            && !(before && at < head && reading.tag(head) == Tag::Noun)
            && (reading.is(
                at,
                Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE,
            ) || !reading.is(at, institution)
                && !speakers::is_acronym(reading, at)
                && !follows_preposition(reading, group, at))
    })
}

const NOUNY: Classes = Classes::NOUN
    .union(Classes::CUE_NOUN)
    .union(Classes::UNIT)
    .union(Classes::TIME);

/// Whether a name inside a group is the complement of a preposition: "the mayor of Springfield".
fn follows_preposition(reading: &Reading<'_>, group: Words, at: u32) -> bool {
    (group.start..at)
        .rev()
        .find(|&before| {
            !matches!(
                reading.tag(before),
                Tag::Name | Tag::Determiner | Tag::Adjective
            )
        })
        .is_some_and(|before| reading.tag(before) == Tag::Preposition)
}
