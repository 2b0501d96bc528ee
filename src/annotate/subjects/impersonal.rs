//! Finds the people behind an impersonal subject: « indique-t-on au parquet », « on apprend de
//! source policière ».

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::{Classes, CueForm, Meaning};
use crate::parse::{Kind, Words};

/// How many tokens after its verb the people behind « on » may stand, past an adverb and a day.
const BEHIND: u32 = 4;

/// The people that an impersonal pronoun stands for: those next to the verb, or those who open the
/// sentence. `None` if the subject is not such a pronoun, or nobody is named.
///
/// Right about « À la préfecture, on confirme que l'eau monte »; wrong about « À la mairie, on
/// craint le préfet », where the building is only a place.
pub(in crate::annotate) fn people(
    reading: &Reading<'_>,
    sentence: Words,
    verb: Words,
    subject: Option<Words>,
) -> Option<Words> {
    let anyone = reading.article.language.keys().anyone;
    let source = subject.filter(|source| source.len() == 1)?;
    if reading.word(source.start).form != anyone || anyone == 0 {
        return None;
    }
    let behind = verb.end.max(source.end);
    let mut at = behind;
    while at < behind + BEHIND && (reading.tag(at).is_light() || reading.tag(at) == Tag::Time) {
        at += 1;
    }
    if let Some(people) = named(reading, sentence, at) {
        return Some(people);
    }
    // « Mais à la mairie, on », « Certes, à la mairie, on »
    let linked = |tag: Tag| tag.is_light() || tag == Tag::Coordinator;
    let connector = reading.over_connector(sentence.start);
    let mut start = connector.unwrap_or(sentence.start);
    while start < source.start && linked(reading.tag(start)) {
        start += 1;
    }
    start += u32::from(start > sentence.start && reading.kind(start) == Kind::Comma);
    let opening = named(reading, sentence, start)?;
    let subject = source.start.min(verb.start);
    let comma = (opening.end < subject && reading.kind(opening.end) == Kind::Comma)
        .then_some(opening.end + 1)?;
    let light = (comma..subject).all(|at| reading.tag(at).is_light());
    light.then_some(opening)
}

/// The people, or the text, named after a preposition at a token: « au parquet », « auprès du
/// parquet », « de source policière », « dans le rapport ».
fn named(reading: &Reading<'_>, sentence: Words, at: u32) -> Option<Words> {
    if reading.is_quoted(at) || at >= sentence.end {
        return None;
    }
    let phrase = reading.phrases(at).iter().find_map(|phrase| {
        let credits = matches!(
            phrase.meaning,
            Meaning::Cue(CueForm::Preposition | CueForm::Noun)
        );
        credits.then(|| phrase.end(at))
    });
    // « Dans un communiqué, on lit que »
    let container = reading.word(at).form == reading.article.language.keys().container;
    let text = |end: u32| container && reading.is(end - 1, Classes::DOCUMENT);
    let start = match phrase {
        Some(end) if text(end) => at + 1,
        Some(end) => credited_from(reading, Words::new(at, end)),
        None if reading.article.language.is_housing(reading.word(at)) => at + 1,
        // « lit-on dans le rapport »
        None if reading.word(at).form == reading.article.language.keys().container => at + 1,
        None => return None,
    };
    let group = nouns::starting_at(reading, start, sentence.end)?;
    let head = nouns::head(reading, group);
    if start == at + 1 && phrase.is_none() && reading.is(head, Classes::DOCUMENT) {
        return Some(group);
    }
    let speaks = Classes::ORGANIZATION | Classes::MEDIA | Classes::ANONYMOUS | Classes::VAGUE;
    let credited = phrase.is_some() && speakers::can_speak(reading, group);
    // « peut-on lire dans la notice »
    let contains = reading.word(at).form == reading.article.language.keys().container;
    let written = contains && speakers::is_document(reading, group);
    (credited || written || reading.is(head, speaks)).then_some(group)
}

/// Whether a subject is an expletive pronoun, which may refer to nobody: « il », "it".
pub(in crate::annotate) fn is_expletive(reading: &Reading<'_>, subject: Words) -> bool {
    subject.len() == 1
        && reading.word(subject.start).form == reading.article.language.keys().expletive
}

/// Where the people credited by a phrase start: after it, or at the noun it contains (« de source
/// policière »).
pub(in crate::annotate) fn credited_from(reading: &Reading<'_>, phrase: Words) -> u32 {
    if phrase.len() > 1 && reading.is(phrase.end - 1, Classes::ANONYMOUS) {
        phrase.start + 1
    } else {
        phrase.end
    }
}
