//! Finds cues of hearsay, which credit nobody: verbs of seeming and evidential adverbs.

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::extent;
use crate::annotate::model::{ContentReason, CueKind, CueReason, Reason, SourceReason};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, seeming};
use crate::annotate::subjects::{impersonal, preceding};
use crate::language::{Classes, HedgeForm, Meaning};
use crate::parse::Words;

/// Finds verbs of seeming: "The mayor appears to have left", « Le maire semble parti ».
///
/// Right about "She seemed ready to leave"; wrong about "The dress seemed red", which the reporter
/// saw. With a modal ("may seem"), it is the writer's own thought and is left out.
pub(in crate::annotate) fn by_seeming(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    found: &mut Vec<Candidate>,
) {
    for group in groups {
        let head = group.head;
        let seems = group.finite
            && !group.passive
            && !reading.is(group.words.start, Classes::MODAL)
            && !reading.is_quoted(head)
            && !seeming::is_published(reading, head)
            && reading
                .phrases(head)
                .iter()
                .any(|phrase| phrase.meaning == Meaning::Hedge(HedgeForm::Verb));
        let taken = |one: &Candidate| one.cue.extent.hull().overlaps(group.words);
        if !seems || found.iter().any(taken) {
            continue;
        }
        let Some(subject) = preceding::before(reading, sentence, group) else {
            continue;
        };
        // "It seems that it rained": the expletive subject is not part of the content.
        let empty = impersonal::is_expletive(reading, subject);
        let relative = reading.tag(subject.start) == Tag::Relative;
        found.push(Candidate {
            front: (!relative && !empty).then_some(subject),
            back: Some(group.words.end),
            asserts: false,
            ..Candidate::new(
                group.words,
                CueKind::Verb,
                Reason {
                    cue: CueReason::Seeming,
                    source: SourceReason::Nobody,
                    content: ContentReason::Around,
                },
            )
        });
    }
}

/// An evidential adverb, which reports without a source: "The mayor has reportedly left".
pub(in crate::annotate) fn by_adverb(
    reading: &Reading<'_>,
    sentence: Words,
    cue: Words,
) -> Candidate {
    let opens = cue.start == sentence.start;
    Candidate {
        front: (!opens).then(|| extent::front(reading, sentence, cue.start)),
        back: Some(cue.end),
        asserts: false,
        ..Candidate::new(
            cue,
            CueKind::Adverb,
            Reason {
                cue: CueReason::Hearsay,
                source: SourceReason::Nobody,
                content: ContentReason::Rest,
            },
        )
    }
}
