//! Recognizes hedging passives and passives with an agent.

use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::Forms;
use crate::parse::Words;

/// How many tokens may stand between an auxiliary and its participle: « est, en outre, suspectée ».
pub(in crate::annotate) const BETWEEN: u32 = 5;

/// A hedging participle with its auxiliaries: "are also reported to have", « est suspectée ».
///
/// Without an auxiliary it hedges only before an infinitive: "a man believed to be the killer".
/// `None` if it does not hedge.
pub(in crate::annotate) fn passive(
    reading: &Reading<'_>,
    sentence: Words,
    words: Words,
) -> Option<Words> {
    let copula = reading.article.language.keys().copula;
    let floor = sentence.start.max(words.start.saturating_sub(BETWEEN));
    let mut start = words.start;
    for at in (floor..words.start).rev() {
        if reading.word(at).lemma == copula && reading.tag(at) == Tag::Verb {
            start = at;
        } else if !reading.tag(at).is_light() && reading.tag(at) != Tag::Preposition {
            break;
        }
    }
    let infinitive = reading.tag(words.end - 1) == Tag::Infinitive
        || reading.has_form(words.end - 1, Forms::INFINITIVE);
    let bare = infinitive && reading.tag(words.start) == Tag::Participle;
    (start < words.start || bare).then_some(Words::new(start, words.end))
}

/// Whether these words are a verb followed by the agent preposition: "was caused by", « provoqué
/// par ».
pub(in crate::annotate) fn names_agent(reading: &Reading<'_>, words: Words) -> bool {
    let agent = reading.word(words.end - 1).form == reading.article.language.keys().agent;
    words.len() > 1 && agent && reading.tag(words.start) == Tag::Verb
}
