//! Finds scare quotes, which enclose the rest of a noun group: the “friends” of the mayor, « ses
//! « amis » du port ».

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::Classes;
use crate::parse::{Kind, Words};

/// Most words in scare quotes.
const WORDS: u32 = 4;

/// The quotation around a mark, marks included, if these are scare quotes.
///
/// Right about the marks in "the “friends” of the mayor"; wrong about a title without a capital: "the
/// “night watch” left".
pub(in crate::annotate) fn around(reading: &Reading<'_>, mark: u32) -> Option<Words> {
    let marks = reading
        .article
        .marks
        .get(reading.quotation(mark)? as usize)?;
    let inside = Words::new(marks.words.start + 1, marks.words.end.saturating_sub(1));
    let held = (mark == marks.words.start || mark + 1 == marks.words.end)
        && !inside.is_empty()
        && inside.len() <= WORDS as usize;
    let noun = |at: u32| {
        matches!(
            reading.tag(at),
            Tag::Noun | Tag::Name | Tag::Adjective | Tag::Participle | Tag::Number
        ) || reading.kind(at) == Kind::Joint
    };
    let links = |at: u32| matches!(reading.tag(at), Tag::Preposition | Tag::Determiner);
    let whole = || {
        (inside.start..inside.end).all(|at| noun(at) || links(at))
            && noun(inside.start)
            && noun(inside.end - 1)
    };
    // "the “no” camp"
    let word = || {
        inside.len() == 1
            && reading.kind(inside.start) == Kind::Word
            && reading.tag(inside.start) != Tag::Verb
            && reading.tag(marks.words.end) == Tag::Noun
    };
    let group = held && (whole() || word());
    (group && goes_on(reading, marks.words)).then_some(marks.words)
}

/// Whether what stands before a quotation awaits a noun, or a noun group may open with it.
fn goes_on(reading: &Reading<'_>, words: Words) -> bool {
    let Some(before) = words.start.checked_sub(1) else {
        return opens_group(reading, words);
    };
    match reading.tag(before) {
        Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Number => true,
        Tag::Punctuation => opens_group(reading, words),
        // « le mouvement des « bonnets rouges » »
        Tag::Preposition => {
            let genitive = reading.article.language.keys().genitive;
            reading.word(before).lemma == genitive
                && reading.tag(before.wrapping_sub(1)).is_nominal()
        }
        Tag::Noun
        | Tag::Name
        | Tag::Time
        | Tag::Pronoun
        | Tag::Clitic
        | Tag::Verb
        | Tag::Participle
        | Tag::Adverb
        | Tag::Negation
        | Tag::Infinitive
        | Tag::Coordinator
        | Tag::Complementizer
        | Tag::Relative
        | Tag::Subordinator
        | Tag::Question
        | Tag::Other => reading.is(before, Classes::ADJECTIVE),
    }
}

/// Whether people in marks open a sentence as its subject: "“Experts” at the trust said".
fn opens_group(reading: &Reading<'_>, words: Words) -> bool {
    let people = Classes::HUMAN
        | Classes::ROLE
        | Classes::VAGUE
        | Classes::ANONYMOUS
        | Classes::ORGANIZATION;
    let last = words.end.saturating_sub(2);
    let noun = reading.tag(last) == Tag::Noun && reading.is(last, people);
    let several = reading.word(last).form != reading.word(last).lemma;
    noun && several && reading.tag(words.end) == Tag::Preposition
}
