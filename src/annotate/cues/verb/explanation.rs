//! Turns a verb cue into the reason why it reports, and why its source and content are what they
//! are.

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::model::{ContentReason, CueReason, Reason, SourceReason};
use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::Frames;
use crate::parse::Kind;

/// Why a verb is a cue, by its complement, source and layout.
pub(in crate::annotate) fn of_verb(reading: &Reading<'_>, cue: &VerbCue) -> Reason {
    Reason {
        cue: of_cue(reading, cue),
        source: of_source(reading, cue),
        content: match cue.layout {
            Layout::Behind(_) => ContentReason::Behind,
            Layout::Around => ContentReason::Around,
            Layout::Before(_) | Layout::Said(..) => ContentReason::Named,
            Layout::Alone => ContentReason::Nothing,
        },
    }
}

fn of_cue(reading: &Reading<'_>, cue: &VerbCue) -> CueReason {
    if cue.group.passive || reading.tag(cue.words.start) == Tag::Participle && !cue.group.finite {
        return CueReason::Passive;
    }
    if cue.frame.is_empty() {
        return CueReason::Always;
    }
    if cue.frame == Frames::QUOTE && cue.layout != Layout::Around {
        return CueReason::Quotation;
    }
    match cue.layout {
        Layout::Around => around(reading, cue),
        Layout::Before(_) | Layout::Said(..) => CueReason::Pointed,
        Layout::Behind(at) if cue.frame == Frames::THAT => {
            let before = at.saturating_sub(1);
            if reading.kind(before) == Kind::Colon {
                CueReason::VerbColon
            } else if reading.tag(before) == Tag::Complementizer {
                CueReason::Clause
            } else {
                CueReason::BareClause
            }
        }
        Layout::Behind(_) | Layout::Alone => match cue.frame {
            Frames::TO => CueReason::Infinitive,
            Frames::QUESTION => CueReason::Question,
            Frames::OBJECT | Frames::TEXT => CueReason::Object,
            _ => CueReason::Always,
        },
    }
}

/// Why a verb reports that follows or interrupts its content.
fn around(reading: &Reading<'_>, cue: &VerbCue) -> CueReason {
    let keys = reading.article.language.keys();
    let source = cue.source.filter(|_| !cue.inverted);
    let mut start = source.map_or(cue.words.start, |source| source.start.min(cue.words.start));
    while start > 0 && reading.tag(start - 1) == Tag::Clitic {
        start -= 1;
    }
    let manner = start > 0 && reading.word(start - 1).form == keys.manner;
    let likewise = start > 0 && reading.tag(start - 1) == Tag::Complementizer;
    if manner || likewise {
        CueReason::Manner
    } else if cue.frame == Frames::QUOTE {
        CueReason::Quotation
    } else {
        CueReason::Incise
    }
}

fn of_source(reading: &Reading<'_>, cue: &VerbCue) -> SourceReason {
    let Some(source) = cue.source else {
        return SourceReason::Nobody;
    };
    let passive = cue.group.passive || reading.tag(cue.words.start) == Tag::Participle;
    if passive && source.start >= cue.words.end {
        SourceReason::Agent
    } else if cue
        .group
        .inverted
        .is_some_and(|pronoun| source.holds(pronoun))
    {
        SourceReason::Joined
    } else if source.start >= cue.words.end {
        SourceReason::Inverted
    } else if reading.tag(source.start) == Tag::Relative {
        SourceReason::Relative
    } else if !cue.group.finite || is_shared(reading, cue) {
        SourceReason::Shared
    } else {
        SourceReason::Subject
    }
}

/// Whether a verb shares the subject of the verb it is coordinated with: "He rose and said".
fn is_shared(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let start = reading.before_light(0, cue.words.start);
    let apart = cue.source.is_some_and(|source| source.end < start);
    apart && start > 0 && reading.tag(start - 1) == Tag::Coordinator
}
