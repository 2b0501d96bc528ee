//! Recognizes cleft sentences, whose content stands behind the copula: "What she said was that it leaked".

use crate::annotate::cues::verb::verb_cue::VerbCue;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Forms, Frames};
use crate::parse::{Kind, Words};

/// Where the content of a cleft sentence starts, behind its copula: « Ce que redoutent les éleveurs, c'est
/// | l'arrivée du virus », "What she said was that | it leaked".
///
/// Right about those; wrong about "What he said is true", where the content is not told.
pub(in crate::annotate) fn cleft(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    start: u32,
    after: u32,
) -> Option<u32> {
    let link = start
        .checked_sub(1)
        .filter(|&link| link >= sentence.start)?;
    let language = reading.article.language;
    let behind = matches!(reading.tag(link), Tag::Complementizer | Tag::Relative)
        && link > sentence.start
        && language.is_neuter(reading.word(link - 1));
    let first = link - u32::from(behind);
    let free = behind || reading.tag(link) == Tag::Question;
    let opens = first == sentence.start
        || matches!(reading.tag(first - 1), Tag::Punctuation | Tag::Coordinator);
    if !cue.group.finite || !free || !opens {
        return None;
    }
    let told = nouns::base_starting_at(reading, after, sentence.end)
        .filter(|_| cue.how.frames.intersects(Frames::PERSON | Frames::ANY));
    let after = told.map_or(after, |addressee| addressee.end);
    let mut at = reading.after_light(after, sentence.end);
    at += u32::from(reading.kind(at) == Kind::Comma);
    at += u32::from(language.is_neuter(reading.word(at)));
    let is = reading.tag(at) == Tag::Verb
        && reading.has_form(at, Forms::FINITE)
        && reading.word(at).lemma == language.keys().copula;
    let content = reading.after_light(at + 1, sentence.end);
    let clause = reading.tag(content) == Tag::Complementizer;
    let told = clause
        || matches!(
            reading.tag(content),
            Tag::Determiner | Tag::Name | Tag::Number | Tag::Infinitive | Tag::Preposition
        );
    (is && told && content < sentence.end).then_some(content + u32::from(clause))
}
