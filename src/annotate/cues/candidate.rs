//! A cue that was seen, before it is settled who is credited with what.

use crate::annotate::model::{Cue, CueKind, Extent, Reason};
use crate::annotate::reading::Reading;
use crate::language::Forms;
use crate::parse::{Kind, Words};

/// A cue with its source, and where its content may lie.
#[derive(Debug)]
pub(in crate::annotate) struct Candidate {
    /// The link.
    pub(in crate::annotate) cue: Cue,
    /// Who is credited.
    pub(in crate::annotate) source: Option<Words>,
    /// Everything that is neither content before nor content behind: subject, cue, addressee.
    pub(in crate::annotate) core: Words,
    /// The content before the core.
    pub(in crate::annotate) front: Option<Words>,
    /// Where the content behind the core starts; none when there is none.
    pub(in crate::annotate) back: Option<u32>,
    /// Whether it says what is so, rather than what somebody wants or sets out to say.
    pub(in crate::annotate) asserts: bool,
    /// Whether it is told that somebody says so, rather than supposed, tried or withheld.
    pub(in crate::annotate) is_factual: bool,
    /// Whether it stands inside the content of another.
    pub(in crate::annotate) nested: bool,
    /// Why it is one.
    pub(in crate::annotate) reason: Reason,
}

impl Candidate {
    /// A cue of some words that nobody is credited by yet.
    pub(in crate::annotate) fn new(cue: Words, kind: CueKind, reason: Reason) -> Self {
        Self {
            cue: Cue {
                extent: Extent::one(cue),
                kind,
                class: None,
            },
            source: None,
            core: cue,
            front: None,
            back: None,
            asserts: true,
            is_factual: true,
            nested: false,
            reason,
        }
    }
}

/// Whether the clause a participle stands in goes on with the verb of another cue: « Roux, s'exprimant
/// sur le sujet, a promis ».
pub(in crate::annotate) fn resumes(
    reading: &Reading<'_>,
    one: &Candidate,
    next: &Candidate,
) -> bool {
    let (cue, verb) = (one.cue.extent.hull(), next.cue.extent.hull().start);
    reading.has_form(cue.start, Forms::PRESENT_PARTICIPLE)
        && next.core.start < cue.start
        && one.back.is_some_and(|back| back < verb)
        && reading.kind(reading.before_light(1, verb) - 1) == Kind::Comma
}
