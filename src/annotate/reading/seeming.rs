//! Tells verbs that seem from the same verbs that come out: « Le maire a paru inquiet », « Le rapport
//! a paru en mars ».

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms};

/// Whether something came or comes out by a verb that may also seem: « est paru », « à paraître en
/// mai », « l'étude parue lundi ».
///
/// Right about those; wrong about « Il a paru en colère », which a preposition follows too.
pub(in crate::annotate) fn is_published(reading: &Reading<'_>, verb: u32) -> bool {
    let has = |forms| reading.has_form(verb, forms);
    let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
    let shown = reading.article.language.facts().verbs_show_person;
    let finite = if shown {
        has(third)
    } else {
        has(Forms::FINITE)
    };
    let next = verb + 1;
    let dated = reading.is(
        next,
        Classes::TIME | Classes::MONTH | Classes::WEEKDAY | Classes::DEMONSTRATIVE,
    );
    let placed = dated
        || matches!(
            reading.tag(next),
            Tag::Preposition | Tag::Punctuation | Tag::Time | Tag::Determiner | Tag::Number
        );
    if has(Forms::PAST_PARTICIPLE) && !finite {
        return placed;
    }
    // « vient de paraître », « paraîtra en mars »
    let date = |at: u32| {
        matches!(reading.tag(at), Tag::Time | Tag::Number)
            || reading.is(at, Classes::TIME | Classes::MONTH | Classes::WEEKDAY)
    };
    let ends = has(Forms::INFINITIVE) && reading.tag(next) == Tag::Punctuation;
    shown && (ends || dated || reading.tag(next) == Tag::Preposition && date(next + 1))
}
