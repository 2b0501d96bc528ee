//! Identifies sources: one entity for each, whatever it is called.
//!
//! Takes a [`Reading`] and its attributions; gives one [`Identity`] per attribution and the
//! [`Entity`] list that these point into. It walks over the article once: names, functions and
//! organizations are mentions, the [`registry`] knows by which words each entity is known so far,
//! and each [`pronoun`] that is a source gets the most salient antecedent. A source it cannot
//! decide has no entity. How far back it looks is bounded everywhere. It does not change
//! attributions, and no rule asks for it.
//!
//! Where to look when a source gets the wrong entity:
//!
//! - "Roe" and "Jane Roe", « Mme Morel »: `by_name`
//! - "the mayor", « l'agence »; "the mayor", then "Ann Roe, the mayor": `by_function` (`merge`)
//! - "the mayor, Ann Roe,", joined in one mention: `mentions::apposition`
//! - "she", « ce dernier », « dont »: `pronoun`
//! - "the former", "the company", the order of the walk: `finder`
//! - "Roe and Doe", "Ann Roe, the mayor, and Bob Lane": `together`
//! - what a mention adds to an entity: `linking`

mod by_function;
mod by_name;
mod finder;
mod known;
mod linking;
mod pronoun;
mod registry;
mod said;
mod together;

use smallvec::{SmallVec, smallvec};

use crate::annotate::credit;
use crate::annotate::mentions::pending;
use crate::annotate::model::{Attribution, Entity, Identity, Source, SourceKind};
use crate::annotate::reading::{Reading, sentences};
use crate::annotate::who::finder::Finder;
use crate::annotate::who::known::Fullness;
use crate::annotate::who::pronoun::Logged;
use crate::annotate::who::registry::Registry;

/// The fewest tokens that name several together; fewer are a pronoun.
const NAMED: usize = 3;

/// The entity of each attribution's source, and all these entities in order of first mention.
pub(in crate::annotate) fn identify(
    reading: &Reading<'_>,
    attributions: &[Attribution],
) -> (Vec<Identity>, Vec<Entity>) {
    let pending = pending::pending(reading, attributions);
    let said = said::said(reading, attributions);
    let mut finder = Finder::new(reading, attributions, &pending, &said);
    for (number, sentence) in (0..).zip(&reading.article.sentences) {
        if sentences::may_name(reading, sentence) {
            finder.sentence(number, sentence);
        }
    }
    let Finder {
        registry,
        log,
        identities,
        ..
    } = finder;
    number(&registry, &log, attributions, identities)
}

/// Keeps the entities that are sources, and numbers them in order of first mention.
fn number(
    registry: &Registry<'_>,
    log: &[Logged],
    attributions: &[Attribution],
    mut identities: Vec<Identity>,
) -> (Vec<Identity>, Vec<Entity>) {
    let mut numbers: Vec<Option<u32>> = vec![None; registry.known.len()];
    // What a source is called where it speaks decides its kind, unless it has a person's name.
    let mut credited: Vec<Option<SourceKind>> = vec![None; registry.known.len()];
    for (identity, attribution) in identities.iter_mut().zip(attributions) {
        let Some(source) = &attribution.source else {
            continue;
        };
        identity.entities = members(registry, &identity.entities);
        let kinds = kinds(
            registry.reading,
            attribution,
            source,
            identity.entities.len(),
        );
        for (&entity, own) in identity.entities.iter().zip(kinds) {
            let known = registry.known[entity as usize];
            let kind = &mut credited[entity as usize];
            let shown = known.human || known.gender.is_some();
            let named =
                known.kind == SourceKind::Person && known.fullness > Fullness::Function && shown;
            if named || own == SourceKind::Pronoun {
                kind.get_or_insert(known.kind);
            } else {
                *kind = Some(kind.filter(|&kind| kind != known.kind).unwrap_or(own));
            }
        }
    }
    let mut all: Vec<Entity> = Vec::new();
    for one in log {
        let members = registry.members(one.entity);
        // The members of a group are mentioned one by one where it is named.
        if members.len() > 1 && one.words.len() >= NAMED {
            continue;
        }
        for entity in members {
            let entity = entity as usize;
            let Some(kind) = credited[entity] else {
                continue;
            };
            let number = *numbers[entity].get_or_insert_with(|| {
                let known = registry.known[entity];
                let name = known.fullest();
                // Without a name, it is called by its function.
                let is_called = known.fullness == Fullness::Function;
                all.push(Entity {
                    name,
                    role: known.role.map(|role| if is_called { name } else { role }),
                    kind,
                    mentions: Vec::new(),
                });
                u32::try_from(all.len() - 1).unwrap_or(u32::MAX)
            });
            all[number as usize].mentions.push(one.words);
        }
    }
    for identity in &mut identities {
        let known = identity.entities.iter();
        identity.entities = { known }
            .filter_map(|&entity| numbers[entity as usize])
            .collect();
    }
    (identities, all)
}

/// The entities that some stand for, each once.
fn members(registry: &Registry<'_>, entities: &[u32]) -> SmallVec<[u32; 2]> {
    let mut all = SmallVec::new();
    for member in entities.iter().flat_map(|&one| registry.members(one)) {
        if !all.contains(&member) {
            all.push(member);
        }
    }
    all
}

/// What kind of source each of so many who are credited is where it speaks.
fn kinds(
    reading: &Reading<'_>,
    attribution: &Attribution,
    source: &Source,
    count: usize,
) -> SmallVec<[SourceKind; 2]> {
    let sentence = reading.article.sentences.get(attribution.sentence as usize);
    match sentence.filter(|_| count > 1 && source.together.len() == count) {
        Some(sentence) => { source.together.iter() }
            .map(|&one| credit::source::source(reading, one, sentence.words).kind)
            .collect(),
        None => smallvec![source.kind; count],
    }
}
