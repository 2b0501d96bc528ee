//! Finds what is said where it stands before its verb: a clitic, the topic, the antecedent of a relative
//! clause.

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::annotate::subjects::agent;
use crate::language::{Classes, Meaning};
use crate::parse::{Kind, Words};

/// The object clitic that stands for the content: « le nie », « l'a dit ».
pub(in crate::annotate) fn object_clitic(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> Option<Words> {
    let at = cue
        .words
        .start
        .checked_sub(1)
        .filter(|&at| at >= sentence.start)?;
    let language = reading.article.language;
    // « s'en défend », « s'y engage »: the clitic after a reflexive one is the topic.
    let about = at > sentence.start
        && reading.tag(at - 1) == Tag::Clitic
        && reading.is(at, Classes::PREPOSITION | Classes::OBJECT_PRONOUN)
        && language.is_reflexive(
            reading.word(at - 1),
            reading.word(at.wrapping_sub(2)),
            false,
        );
    // « s'en prend à »: the clitic is part of the verb and stands for nothing.
    let held = |start: u32| {
        let mut phrases = reading.phrases(start).iter();
        phrases.any(|phrase| {
            matches!(phrase.meaning, Meaning::Reporting(_)) && phrase.end(start) > cue.group.head
        })
    };
    let stands = reading.tag(at) == Tag::Clitic
        && (language.takes_object(reading.word(at)) || about)
        && !(at.saturating_sub(1)..=at).any(held);
    stands.then(|| Words::new(at, at + 1))
}

/// The pronoun for the topic, or its antecedent: « la vente dont parle le maire », « il peut en
/// parler ».
pub(in crate::annotate) fn topic(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    start: u32,
) -> Option<Words> {
    let about = |&at: &u32| reading.tag(at) == Tag::Clitic && reading.is(at, Classes::PREPOSITION);
    if let Some(clitic) = (start..cue.group.head).rev().find(about) {
        return Some(Words::new(clitic, clitic + 1));
    }
    let link = start.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if !reading.article.language.is_oblique(reading.word(link)) {
        return None;
    }
    let comma = u32::from(link > sentence.start && reading.kind(link - 1) == Kind::Comma);
    let noun = nouns::ending_at(reading, sentence.start, link - comma);
    noun.or(Some(Words::new(link, link + 1)))
}

/// The antecedent of the relative clause that contains subject and verb, or `None` outside one.
pub(in crate::annotate) fn object_before(
    reading: &Reading<'_>,
    sentence: Words,
    start: u32,
) -> Option<Words> {
    let link = start.checked_sub(1).filter(|&at| at > sentence.start)?;
    if !matches!(reading.tag(link), Tag::Complementizer | Tag::Relative) {
        return None;
    }
    // « Le projet, que dénonce la mairie »
    let comma = u32::from(reading.kind(link - 1) == Kind::Comma);
    let link = link - comma;
    let group = nouns::ending_at(reading, sentence.start, link)?;
    // « ce que dément la mairie »: « ce » stands for the clause before it.
    let told = reading.tag(link - 1);
    if group.end == link && told == Tag::Pronoun && comma == 0 {
        return Some(Words::new(group.start, link + 1));
    }
    // « Un rapport accablant, que révèle Le Matin »
    let described = comma > 0 && matches!(told, Tag::Adjective);
    (group.end == link && (told.is_nominal() || described)).then_some(group)
}

/// The content that a clitic stands for, with what it is called: « l'a dépeint comme un homme égoïste ».
pub(in crate::annotate) fn of_clitic(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    clitic: Words,
    after: u32,
) -> Layout {
    let manner = reading.article.language.keys().manner;
    let called = reading.word(cue.words.end - 1).form == manner;
    let end = agent::complement_end(reading, after, sentence.end);
    if called && end > after {
        Layout::Said(Some(clitic), Words::new(after, end))
    } else {
        Layout::Before(clitic)
    }
}
