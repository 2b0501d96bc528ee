//! What a noun group behind a verb is, as far as that decides whether the verb reports it.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
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
