//! Recognizes participles that look like the verb of their clause: "Officials briefed on the plan said".

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::Forms;
use crate::parse::Words;

/// Whether a verb only describes the noun before it, since the clause has another verb in the past:
/// "Residents told to leave said".
///
/// Right about "Nurses accused of theft left"; wrong about "Roe asked about the noise the dam made", where
/// a clause without a conjunction follows.
pub(in crate::annotate) fn describes(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
    later: &[VerbGroup],
) -> bool {
    let at = group.head;
    let either = Forms::PAST | Forms::PAST_PARTICIPLE;
    let may = group.finite
        && group.words.len() == 1
        && at > sentence.start
        // A name is described behind a comma.
        && matches!(reading.tag(at - 1), Tag::Noun | Tag::Pronoun)
        && reading.word(at).verb.contains(either);
    // A verb with an object is active.
    let link = reading.after_light(at + 1, sentence.end);
    if !may || !matches!(reading.tag(link), Tag::Preposition | Tag::Infinitive) {
        return false;
    }
    let main = later.iter().find(|next| {
        let start = next.words.start;
        next.finite
            && reading.has_form(start, Forms::PAST)
            && reading.tag(start.saturating_sub(1)) != Tag::Infinitive
    });
    main.is_some_and(|main| {
        let end = reading.before_light(at + 1, main.words.start);
        let breaks = |at: u32| {
            matches!(
                reading.tag(at),
                Tag::Punctuation
                    | Tag::Coordinator
                    | Tag::Complementizer
                    | Tag::Subordinator
                    | Tag::Relative
                    | Tag::Question
            )
        };
        // "asked about the plan workers backed": the verb behind has a subject of its own.
        let own = nouns::ending_at(reading, at + 1, end).is_some_and(|subject| {
            subject.start > link + 1 && speakers::can_speak(reading, subject)
        });
        !(at + 1..main.words.start).any(breaks) && !own
    })
}
