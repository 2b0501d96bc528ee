//! Who is who: one entity for each source of an article, whatever it is called.
//!
//! Reads the article once, from its first word to its last. Names, functions and organizations are
//! [mentions](mention); the [registry](registry) knows by which words everybody is known; and each
//! [pronoun](pronoun) that speaks is given to whoever stands out before it. What it cannot decide it
//! leaves out: a source then has no entity. How far back it looks is bounded everywhere.

mod apposition;
mod bearer;
mod finder;
mod function;
mod kind;
mod known;
mod mention;
mod name;
mod pending;
mod pronoun;
mod registry;

use crate::annotate::model::{Attribution, Entity, SourceKind};
use crate::annotate::reading::lookup::Scope;
use crate::document::Role;
use crate::parse::Sentence;
use finder::Finder;
pub(super) use kind::tell_kinds;
use known::Fullness;
use pending::{pending, said};
use pronoun::Logged;
use registry::Registry;

/// Gives sources their entities and antecedents; the entities come by their first mention.
pub(super) fn identify(scope: &Scope<'_>, attributions: &mut [Attribution]) -> Vec<Entity> {
    let pending = pending(scope, attributions);
    let said = said(scope, attributions);
    let mut finder = Finder::new(scope, attributions, &pending, &said);
    for (number, sentence) in (0..).zip(&scope.article.sentences) {
        if !is_furniture(sentence) {
            finder.sentence(number, sentence);
        }
    }
    let Finder { registry, log, .. } = finder;
    entities(&registry, &log, attributions)
}

/// Whether a sentence stands around the article, and speaks of nobody in it.
const fn is_furniture(sentence: &Sentence) -> bool {
    matches!(
        sentence.role,
        Role::Boilerplate | Role::Byline | Role::Dateline
    )
}

/// Keeps the entities that are sources, and numbers them by their first mention.
fn entities(
    registry: &Registry<'_>,
    log: &[Logged],
    attributions: &mut [Attribution],
) -> Vec<Entity> {
    let mut numbers: Vec<Option<u32>> = vec![None; registry.known.len()];
    // What a source is called where it speaks says what it is, unless it has a person's name.
    let mut credited: Vec<Option<SourceKind>> = vec![None; registry.known.len()];
    let sources = attributions
        .iter_mut()
        .filter_map(|one| one.source.as_mut());
    for source in sources {
        source.entity = source.entity.map(|entity| registry.root(entity));
        let Some(entity) = source.entity else {
            continue;
        };
        let known = registry.known[entity as usize];
        let kind = &mut credited[entity as usize];
        let shown = known.human || known.gender.is_some();
        let named =
            known.kind == SourceKind::Person && known.fullness > Fullness::Function && shown;
        if named || source.kind == SourceKind::Pronoun {
            kind.get_or_insert(known.kind);
        } else {
            *kind = Some(
                kind.filter(|&kind| kind != known.kind)
                    .unwrap_or(source.kind),
            );
        }
    }
    let mut all: Vec<Entity> = Vec::new();
    for one in log {
        let entity = registry.root(one.entity) as usize;
        let Some(kind) = credited[entity] else {
            continue;
        };
        let number = *numbers[entity].get_or_insert_with(|| {
            let known = registry.known[entity];
            all.push(Entity {
                name: known.name,
                role: known.role,
                kind,
                mentions: Vec::new(),
            });
            u32::try_from(all.len() - 1).unwrap_or(u32::MAX)
        });
        all[number as usize].mentions.push(one.words);
    }
    for source in attributions
        .iter_mut()
        .filter_map(|one| one.source.as_mut())
    {
        source.entity = source.entity.and_then(|entity| numbers[entity as usize]);
    }
    all
}
