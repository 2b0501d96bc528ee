//! Whom a pronoun stands for.
//!
//! The nearest source before it that agrees with it wins; where two could, and neither is nearer than
//! a paragraph, the pronoun stays undecided.

use super::model::{Attribution, SourceKind};
use super::syntax::scope::Scope;
use crate::language::{Classes, Gender};
use crate::parse::Words;

/// How many tokens back an antecedent may stand: about two paragraphs.
const REACH: u32 = 220;

/// Gives pronouns their antecedents.
pub(super) fn resolve(scope: &Scope<'_>, attributions: &mut [Attribution]) {
    let mut named: Vec<(Words, Option<Gender>, bool)> = Vec::new();
    for attribution in attributions {
        let Some(source) = attribution.source.as_mut() else {
            continue;
        };
        let hull = source.extent.hull();
        match source.kind {
            SourceKind::Pronoun => {
                let pronoun = scope.word(hull.start);
                if scope.is(hull.start, Classes::RELATIVE) {
                    source.antecedent = super::syntax::nouns::ending_at(
                        scope,
                        hull.start.saturating_sub(30),
                        before_comma(scope, hull.start),
                    );
                    continue;
                }
                let language = scope.article.language;
                let gender = language.gender(pronoun);
                let plural = language.is_plural(pronoun);
                let agrees = |other: &(Words, Option<Gender>, bool)| {
                    hull.start.saturating_sub(other.0.end) < REACH
                        && other.2 == plural
                        && (gender.is_none() || other.1.is_none() || gender == other.1)
                };
                source.antecedent = named
                    .iter()
                    .rev()
                    .find(|other| agrees(other))
                    .map(|other| other.0);
            }
            SourceKind::Person
            | SourceKind::Role
            | SourceKind::Organization
            | SourceKind::Place
            | SourceKind::Anonymous
            | SourceKind::Vague
            | SourceKind::Document => {
                named.push((hull, gender(scope, hull), is_plural(scope, hull)));
            }
        }
    }
}

fn before_comma(scope: &Scope<'_>, at: u32) -> u32 {
    let comma = at > 0 && scope.kind(at - 1) == crate::parse::Kind::Comma;
    if comma { at - 1 } else { at }
}

/// The gender a noun group shows: by a first name, a title, or its determiner.
fn gender(scope: &Scope<'_>, group: Words) -> Option<Gender> {
    (group.start..group.end.min(group.start + 8)).find_map(|at| {
        let word = scope.word(at);
        if word.is(Classes::FEMININE_NAME) {
            Some(Gender::Feminine)
        } else if word.is(Classes::MASCULINE_NAME) {
            Some(Gender::Masculine)
        } else {
            scope.article.language.gender(word)
        }
    })
}

fn is_plural(scope: &Scope<'_>, group: Words) -> bool {
    let coordinated = (group.start..group.end.min(group.start + 8))
        .any(|at| scope.tag(at) == super::syntax::tag::Tag::Coordinator);
    coordinated || scope.article.language.is_plural(scope.word(group.start))
}
