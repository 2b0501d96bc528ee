//! Finds out whether a source is kept anonymous, and why.

use crate::annotate::model::{Anonymity, Source, SourceKind};
use crate::annotate::reading::sentence_marks::{SentenceMark, SentenceMarks};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns};
use crate::language::{Classes, Meaning};
use crate::parse::{Kind, Words};

/// Whether a sentence says that somebody is kept anonymous.
pub(in crate::annotate) fn is_kept_unnamed(reading: &Reading<'_>, sentence: Words) -> bool {
    reading.says(sentence, |meaning| meaning == Meaning::Anonymity)
}

/// The stated reason for anonymity, from its first word to the next punctuation mark; `None` if
/// none is given.
///
/// Right about "said on condition of anonymity because she feared for her job, that …"; wrong about
/// a reason with a comma in it, which is cut off there.
pub(in crate::annotate) fn stated_reason(reading: &Reading<'_>, sentence: Words) -> Option<Words> {
    if !is_kept_unnamed(reading, sentence) {
        return None;
    }
    let mut reasons = reading
        .phrases
        .among(sentence)
        .filter(|(_, phrase)| phrase.meaning == Meaning::Reason);
    let (start, _) = reasons.next()?;
    let is_mark = |at: &u32| !matches!(reading.kind(*at), Kind::Word | Kind::Number | Kind::Joint);
    let end = (start..sentence.end).find(is_mark);
    Some(Words::new(start, end.unwrap_or(sentence.end)))
}

/// How many tokens may make up a renewed mention of a source: "The two sources", « Ces deux autres
/// sources ».
const NAMING: usize = 4;

/// How much readers learn of why a source is anonymous, from its sentence or from the next if that
/// continues about it.
pub(in crate::annotate) fn of_source(
    reading: &Reading<'_>,
    marks: &SentenceMarks<'_>,
    group: Words,
    sentence: u32,
) -> Anonymity {
    let own = in_sentence(marks, sentence);
    let next = sentence + 1;
    let is_open = matches!(own, Anonymity::Silent | Anonymity::Stated);
    if is_open && marks.has(next, SentenceMark::Anonymity) && names_again(reading, group, next) {
        return own.max(in_sentence(marks, next));
    }
    own
}

fn in_sentence(marks: &SentenceMarks<'_>, sentence: u32) -> Anonymity {
    let has = |mark| marks.has(sentence, mark);
    if has(SentenceMark::Formula) {
        Anonymity::Formulaic
    } else if has(SentenceMark::Anonymity) && has(SentenceMark::Reason) {
        Anonymity::Explained
    } else if has(SentenceMark::Anonymity) {
        Anonymity::Stated
    } else {
        Anonymity::Silent
    }
}

/// Whether a sentence opens with a pronoun or with the noun of a group: "They asked", "The aide
/// asked".
///
/// Right about "A source said that it rained. She asked not to be named"; wrong if the pronoun
/// refers to somebody else in the sentence before.
fn names_again(reading: &Reading<'_>, group: Words, sentence: u32) -> bool {
    let Some(words) = reading.article.sentences.get(sentence as usize) else {
        return false;
    };
    let start = words.words.start;
    let language = reading.article.language;
    if reading.tag(start) == Tag::Pronoun || reading.is(start, Classes::SUBJECT_PRONOUN) {
        return !language.is_writer(reading.word(start));
    }
    let called = reading.word(nouns::head(reading, group)).lemma;
    let counts = |at: &u32| matches!(reading.tag(*at), Tag::Determiner | Tag::Number);
    let noun = (start..words.words.end).take(NAMING).find(|at| !counts(at));
    noun.is_some_and(|at| at > start && reading.word(at).lemma == called)
}

/// Whether an indefinite pronoun refers to some of the people just mentioned.
///
/// Right about "The fans left. Some said that it rained"; wrong about "He met the players. Many
/// believe that he will resign", where "many" need not be the players.
pub(in crate::annotate) fn is_part(
    reading: &Reading<'_>,
    marks: &SentenceMarks<'_>,
    source: &Source,
    sentence: u32,
) -> bool {
    let group = source.extent.hull();
    let words = reading.article.sentences.get(sentence as usize);
    let opens = words.is_some_and(|one| one.words.start == group.start);
    let head = nouns::head(reading, group);
    source.kind == SourceKind::Vague
        && reading.tag(head) == Tag::Pronoun
        && !reading.article.language.is_unbound(reading.word(head))
        && (marks.has(sentence.wrapping_sub(1), SentenceMark::People)
            || !opens && marks.has(sentence, SentenceMark::People))
}
