//! Finds whose statement a noun names: "the mayor's claim", « l'annonce du maire », "made a
//! promise".

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::preceding;
use crate::language::Classes;
use crate::parse::Words;

/// How many determiners may stand between a verb and its object: "made a few more".
const DETERMINERS: u32 = 3;

/// How many adjectives may stand between a possessive and the noun: "the minister's own first
/// claim".
const ADJECTIVES: u32 = 3;

/// Who made the statement, named after the noun: "by Roe", « du maire ».
pub(in crate::annotate) fn agent(reading: &Reading<'_>, sentence: Words, at: u32) -> Option<Words> {
    let keys = reading.article.language.keys();
    let word = reading.word(at);
    let links = word.form == keys.agent || word.lemma == keys.genitive;
    if reading.tag(at) != Tag::Preposition || !links {
        return None;
    }
    nouns::base_starting_at(reading, at + 1, sentence.end).filter(|&group| {
        speakers::can_speak(reading, group) && !speakers::is_document(reading, group)
    })
}

/// Who made the statement, named before the noun: "the mayor's claim", "her claim", « sa
/// promesse ».
pub(in crate::annotate) fn owner(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    noun: u32,
) -> Option<Words> {
    let mut at = noun;
    while at > sentence.start && at + ADJECTIVES > noun && reading.tag(at - 1) == Tag::Adjective {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if reading.is(before, Classes::POSSESSIVE) && reading.tag(before) == Tag::Determiner {
        return Some(Words::new(before, before + 1));
    }
    if reading.tag(before) != Tag::Possessive {
        return maker(reading, sentence, groups, at);
    }
    nouns::ending_at(reading, sentence.start, before)
        .filter(|&group| speakers::can_speak(reading, group))
}

/// The subject of a light verb whose object is the noun: "made a promise to leave", "has serious
/// doubts about the sale", but not "faced questions".
fn maker(reading: &Reading<'_>, sentence: Words, groups: &[VerbGroup], noun: u32) -> Option<Words> {
    let mut at = noun;
    while at > sentence.start && at + DETERMINERS > noun && is_determiner(reading, at - 1) {
        at -= 1;
    }
    let verb = at.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let group = groups
        .iter()
        .find(|group| group.head == verb && !group.passive)?;
    if !reading.article.language.is_lending(reading.word(verb)) {
        return None;
    }
    preceding::before(reading, sentence, group).filter(|&group| speakers::can_speak(reading, group))
}

/// Whether a token may stand between a verb and its object: "several", "no", "an".
fn is_determiner(reading: &Reading<'_>, at: u32) -> bool {
    matches!(
        reading.tag(at),
        Tag::Determiner | Tag::Number | Tag::Negation
    ) || reading.is(at, Classes::QUANTIFIER)
}
