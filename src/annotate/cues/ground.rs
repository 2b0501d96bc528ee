//! Finds the grounds that people give for what they do, and their mottos: « au motif que le pont est
//! fragile », "to chants of “Open the gate!”".

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::model::{ContentReason, CueKind, CueReason, Reason, SourceReason};
use crate::annotate::reading::Reading;
use crate::annotate::reading::speakers;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::subjects::{agent, preceding};
use crate::language::Forms;
use crate::parse::{Kind, Words};

/// The cue that a phrase makes with the clause or the quotation behind it, credited to whoever acts before
/// it: « Le préfet interdit la marche au motif qu'elle gêne », "was banned by the mayor on the grounds that".
///
/// Wrong about « Le pont fut fermé par le vent au motif que », where the agent only caused it.
pub(in crate::annotate) fn by_ground(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    cue: Words,
) -> Option<Candidate> {
    let finite = |at: u32| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
    let clause =
        reading.tag(cue.end - 1) == Tag::Complementizer && (cue.end..sentence.end).any(finite);
    if !clause && reading.kind(cue.end) != Kind::Open {
        return None;
    }
    let acts = |group: &&VerbGroup| group.finite && group.words.end <= cue.start;
    let group = groups.iter().rfind(acts)?;
    let actor = if group.passive {
        agent::agent(reading, sentence, group.words.end)
    } else {
        preceding::before(reading, sentence, group)
    };
    let source = actor.filter(|&actor| speakers::can_speak(reading, actor));
    Some(Candidate {
        source,
        back: Some(cue.end),
        ..Candidate::new(
            cue,
            CueKind::Preposition,
            Reason {
                cue: CueReason::Phrase,
                source: if source.is_some() {
                    SourceReason::Subject
                } else {
                    SourceReason::Nobody
                },
                content: ContentReason::Behind,
            },
        )
    })
}
