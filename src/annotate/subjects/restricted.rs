//! Finds subjects that a clause or a participle describes without a comma: "The man who lost his dog
//! | said", « Ceux qui vivent près du pont | disent », "Boaters using the canal | said".

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Classes, Forms};
use crate::parse::Words;

/// How many tokens before a verb a relative clause may open that describes its subject.
const CLAUSE: u32 = 20;

/// The subject that ends directly before a verb with its description, no further left than `floor`;
/// `None` if nothing describes it like this.
pub(in crate::annotate) fn over_description(
    reading: &Reading<'_>,
    floor: u32,
    end: u32,
) -> Option<Words> {
    by_relative(reading, floor, end).or_else(|| by_participle(reading, floor, end))
}

/// A noun group with a relative clause that has one finite verb of its own.
///
/// Right about "The man who lost his dog said"; wrong about "The man who knows Roe said", where the
/// verb of the clause may report what Roe said, so that Roe is left as the subject.
fn by_relative(reading: &Reading<'_>, floor: u32, end: u32) -> Option<Words> {
    let from = floor.max(end.saturating_sub(CLAUSE));
    // « le rapport que la Cour a rendu »: a conjunction behind a noun opens a relative clause.
    let relates = |at: u32| {
        reading.tag(at) == Tag::Relative
            || reading.tag(at) == Tag::Complementizer && at > from && {
                reading.tag(at - 1).is_nominal()
            }
    };
    let breaks = |at: &u32| {
        matches!(
            reading.tag(*at),
            Tag::Punctuation | Tag::Complementizer | Tag::Subordinator | Tag::Coordinator
        ) && !relates(*at)
    };
    let relative = (from..end)
        .rev()
        .take_while(|at| !breaks(at))
        .find(|&at| relates(at))?;
    // "who was not authorized to speak": an infinitive looks like a present.
    let infinitive = |at: u32| {
        let before = reading.before_light(relative, at);
        before > relative && reading.tag(before - 1) == Tag::Infinitive
    };
    let finite = |at: &u32| {
        reading.tag(*at) == Tag::Verb && reading.has_form(*at, Forms::FINITE) && !infinitive(*at)
    };
    let mut verbs = (relative + 1..end).filter(finite);
    let first = verbs.next()?;
    // « a perdu », "has lost" are one verb.
    let compound = reading.is(first, Classes::AUXILIARY | Classes::MODAL);
    let second = verbs.find(|&at| !(compound && reading.has_form(at, Forms::PAST_PARTICIPLE)));
    let reports =
        reading.is(first, Classes::REPORTING) && reading.article.language.facts().bare_complement;
    if second.is_some() || reports {
        return None;
    }
    let subject = nouns::ending_at(reading, floor, relative)?;
    let hangs = subject.start > floor
        && matches!(
            reading.tag(subject.start - 1),
            Tag::Verb | Tag::Preposition | Tag::Participle
        );
    (!hangs).then(|| Words::new(subject.start, end))
}

/// A noun group with a present participle that has an object.
fn by_participle(reading: &Reading<'_>, floor: u32, end: u32) -> Option<Words> {
    let object = nouns::ending_at(reading, floor, end)?;
    let participle = object.start.checked_sub(1).filter(|&at| at > floor)?;
    let describes = reading.tag(participle) == Tag::Verb
        && reading.has_form(participle, Forms::PRESENT_PARTICIPLE)
        && !reading.has_form(participle, Forms::FINITE);
    let noun = matches!(
        reading.tag(participle - 1),
        Tag::Noun | Tag::Name | Tag::Pronoun
    );
    if !describes || !noun {
        return None;
    }
    let subject = nouns::ending_at(reading, floor, participle)?;
    let opens = subject.start == floor
        || matches!(
            reading.tag(subject.start - 1),
            Tag::Punctuation | Tag::Complementizer | Tag::Subordinator | Tag::Coordinator
        );
    opens.then(|| Words::new(subject.start, end))
}
