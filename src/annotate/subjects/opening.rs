//! Finds the subject that opens a sentence, far from its verb: « La skippeuse, arrivée dans la nuit après
//! vingt jours de course, | a reconnu ».

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::Forms;
use crate::parse::{Kind, Words};

/// How many tokens after its first a subject still ends.
const REACH: u32 = 60;

/// The noun group that opens a sentence, past everything set off behind it, however long: « La skippeuse,
/// arrivée dans la nuit après vingt jours de course, dont huit sans pilote, | a reconnu ».
///
/// Right about that, since each verb in between has its own relative pronoun or conjunction; wrong about
/// "The council, it seems, fears", whose inset is a clause without either.
pub(in crate::annotate) fn over_insets(
    reading: &Reading<'_>,
    sentence: Words,
    close: u32,
) -> Option<Words> {
    let near = close <= sentence.start + REACH;
    let subject = nouns::starting_at(reading, sentence.start, close).filter(|_| near)?;
    let set_off =
        |at: u32| reading.is_kind(at, &[Kind::Comma, Kind::Dash]) && !reading.is_quoted(at);
    let opens = |at: u32| {
        matches!(
            reading.tag(at),
            Tag::Relative | Tag::Complementizer | Tag::Subordinator | Tag::Question
        )
    };
    // "earned a salary" is finite, "housed above a market" is not.
    let finite = |at: u32| {
        let participle = reading.has_form(at, Forms::PAST_PARTICIPLE);
        reading.tag(at) == Tag::Verb
            && reading.has_form(at, Forms::FINITE)
            && !is_ago(reading, at)
            && (!participle || reading.tag(at + 1) == Tag::Determiner)
    };
    // Whether a clause with a verb of its own is open, and whether it had one in this segment.
    let (mut subordinate, mut had) = (opens(subject.end), false);
    if !set_off(subject.end) && !subordinate || !speakers::can_speak(reading, subject) {
        return None;
    }
    for at in subject.end..close {
        if reading.is_kind(at, &[Kind::Stop, Kind::Semicolon, Kind::Colon])
            && !reading.is_quoted(at)
        {
            return None;
        }
        // A clause that still awaits its verb goes on behind an inset: « dont le siège, neuf, est petit ».
        if set_off(at) {
            had = false;
        } else if opens(at) || had && reading.tag(at) == Tag::Coordinator {
            subordinate = true;
        } else if finite(at) {
            if !subordinate {
                return None;
            }
            (subordinate, had) = (false, true);
        }
    }
    Some(Words::new(subject.start, close))
}

/// Whether a verb is that of « il y a six mois », which says when.
fn is_ago(reading: &Reading<'_>, at: u32) -> bool {
    reading.article.language.facts().ago_is_a_clause
        && at > 1
        && reading.tag(at - 1) == Tag::Clitic
        && reading.word(at - 2).form == reading.article.language.keys().expletive
}
