//! Finds who makes the statement of a headline, named behind its colon: "Taxes will rise: minister".

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::mark;
use crate::annotate::model::{CueKind, Reason};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::Classes;
use crate::parse::{Kind, Sentence, Words};

/// A headline's statement, a colon and who makes it: "Taxes will rise next year: minister".
///
/// Right about that; wrong about "Brevik is out: a goalkeeper", which says who he is.
pub(in crate::annotate) fn by_speaker_behind(
    reading: &Reading<'_>,
    sentence: &Sentence,
    groups: &[VerbGroup],
) -> Option<Candidate> {
    let title = mark::is_title(sentence);
    let sentence = sentence.words;
    let colon = (sentence.start + 1..sentence.end)
        .rfind(|&at| reading.kind(at) == Kind::Colon && !reading.is_quoted(at))
        .filter(|_| title)?;
    // "Mayor to quit in May: report"
    let planned = (sentence.start..colon).any(|at| reading.tag(at) == Tag::Infinitive);
    let stated = |group: &VerbGroup| group.finite && group.words.end <= colon;
    let said =
        (planned || groups.iter().any(stated)) && reading.tag(sentence.start) != Tag::Question;
    let group = nouns::starting_at(reading, colon + 1, sentence.end).filter(|_| said)?;
    let people = Classes::ROLE
        | Classes::HUMAN
        | Classes::VAGUE
        | Classes::ANONYMOUS
        | Classes::ORGANIZATION
        | Classes::MEDIA
        | Classes::DOCUMENT;
    let head = nouns::head(reading, group);
    let speaks = reading.is(head, people) && speakers::can_speak(reading, group)
        || mark::is_known(reading, group);
    let rest = reading.trim(Words::new(group.end, sentence.end));
    let bare = !reading
        .article
        .language
        .is_indefinite(reading.word(group.start));
    (speaks && bare && rest.is_empty()).then(|| Candidate {
        source: Some(group),
        core: Words::new(colon, group.end),
        front: Some(Words::new(sentence.start, colon)),
        ..Candidate::new(
            Words::new(colon, colon + 1),
            CueKind::Punctuation,
            Reason::COLON,
        )
    })
}
