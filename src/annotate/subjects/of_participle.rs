//! Finds the noun group that a participle modifies: « un rapport soulignant », « les mesures
//! annoncées ».

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::preceding;
use crate::parse::{Kind, Words};

/// The noun group before a present participle: « un rapport soulignant », « Jean Roux, s'exprimant
/// à Lyon ».
pub(in crate::annotate) fn present(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Words> {
    let end = reading.before_light(sentence.start, group.words.start);
    let last = end.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let noun = if reading.kind(last) == Kind::Comma {
        let opening = || {
            nouns::ending_at(reading, sentence.start, last)
                .filter(|noun| noun.start == sentence.start)
        };
        { preceding::before(reading, sentence, group).or_else(opening) }.filter(|noun| {
            noun.start == sentence.start
                || matches!(
                    reading.tag(noun.start - 1),
                    Tag::Complementizer | Tag::Subordinator | Tag::Coordinator | Tag::Punctuation
                )
        })
    } else {
        nouns::ending_at(reading, sentence.start, end).filter(|_| reading.tag(last).is_nominal())
    }?;
    speakers::can_speak(reading, noun).then_some(noun)
}

/// Longest participial phrase that opens a sentence, in tokens.
const OPENING: u32 = 16;

/// The noun group that a past participle modifies: « les mesures annoncées », « cette idée, souvent
/// évoquée », « Souvent évoquée, cette idée ».
pub(in crate::annotate) fn past(
    reading: &Reading<'_>,
    sentence: Words,
    participle: Words,
) -> Option<Words> {
    let start = reading.before_light(sentence.start, participle.start);
    if start == sentence.start {
        let comma = (participle.end..sentence.end.min(participle.end + OPENING))
            .take_while(|&at| reading.tag(at) != Tag::Verb)
            .find(|&at| reading.kind(at) == Kind::Comma)?;
        return nouns::starting_at(reading, comma + 1, sentence.end);
    }
    let comma = reading.kind(start - 1) == Kind::Comma;
    nouns::ending_at(reading, sentence.start, start - u32::from(comma))
}
