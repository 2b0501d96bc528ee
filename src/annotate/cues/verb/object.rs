//! What a noun group behind a verb is, as far as that decides whether the verb reports it.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::{Classes, Frames};
use crate::parse::Words;

/// Whether a noun group is something thought or done, rather than somebody or somewhere.
///
/// Right about « la violence »; wrong about « la porte », which is no more than a thing.
fn is_matter(reading: &Reading<'_>, group: Words) -> bool {
    let somebody = Classes::HUMAN
        | Classes::ROLE
        | Classes::ORGANIZATION
        | Classes::MEDIA
        | Classes::PLACE
        | Classes::TITLE;
    let head = nouns::head(reading, group);
    reading.tag(head) == Tag::Noun && !reading.is(head, somebody)
}

/// Whether a noun group is of a kind that a verb reports, if it does not report any: « loue le courage »,
/// « lance un appel », « condamne la violence ».
pub(in crate::annotate) fn fits(reading: &Reading<'_>, frames: Frames, group: Words) -> bool {
    let head = nouns::head(reading, group);
    let is = |classes| reading.tag(head) == Tag::Noun && reading.is(head, classes);
    frames.contains(Frames::MATTER) && is_matter(reading, group)
        || frames.contains(Frames::STATEMENT) && is(Classes::CUE_NOUN)
        || frames.contains(Frames::QUALITY) && is(Classes::QUALITY)
        || frames.contains(Frames::ACT) && is(Classes::ACT)
        || frames.contains(Frames::FIGURE) && is_count(reading, group)
}

/// Whether a noun group counts: "40 accidents", « une autonomie de six cents kilomètres ».
fn is_count(reading: &Reading<'_>, group: Words) -> bool {
    (group.start..group.end).any(|at| reading.tag(at) == Tag::Number)
}

/// Whether a noun group tells of something new although it is definite: « le départ de deux cents salariés »,
/// "the possibility of a merger", but not "the budget of the town".
pub(in crate::annotate) fn tells(reading: &Reading<'_>, group: Words) -> bool {
    let language = reading.article.language;
    let genitive = language.keys().genitive;
    let mut inside = nouns::head(reading, group)..group.end;
    inside.any(|at| {
        let next = at + 1;
        reading.word(at).lemma == genitive
            && next < group.end
            && (reading.tag(next) == Tag::Number || language.is_indefinite(reading.word(next)))
    })
}

/// Whether a noun group says how its noun is: « juge la loi injuste », which is « juge que la loi est
/// injuste ».
pub(in crate::annotate) fn is_state(reading: &Reading<'_>, group: Words) -> bool {
    let last = group.end - 1;
    let before = reading.tag(last.wrapping_sub(1));
    let described = matches!(reading.tag(last), Tag::Adjective | Tag::Participle)
        && (before.is_nominal() || before == Tag::Adverb);
    described
        && reading
            .article
            .language
            .is_definite(reading.word(group.start))
}

/// Whether a noun group is a text that readers did not know of: "released a statement". A definite one is
/// handed over, not reported: "The tax office released the papers".
pub(in crate::annotate) fn is_new_text(reading: &Reading<'_>, group: Words) -> bool {
    let new = reading
        .article
        .language
        .is_indefinite(reading.word(group.start));
    let text = Classes::DOCUMENT | Classes::CUE_NOUN;
    new && reading.is(nouns::head(reading, group), text)
}

/// Whom something is said to, if what is said follows: « évoque devant la presse un risque ».
pub(in crate::annotate) fn addressee(
    reading: &Reading<'_>,
    start: u32,
    limit: u32,
) -> Option<Words> {
    nouns::base_starting_at(reading, start, limit).filter(|&group| {
        reading.tag(group.end) == Tag::Determiner && speakers::can_speak(reading, group)
    })
}
