//! Holds a cue with its source and the tokens where its content lies, before attributions are made.

use crate::annotate::model::{Cue, CueKind, Extent, Reason};
use crate::annotate::reading::Reading;
use crate::language::Forms;
use crate::parse::{Kind, Words};

/// A cue with its source, and where its content lies. Positions are token indices.
#[derive(Debug)]
pub(in crate::annotate) struct Candidate {
    /// The cue.
    pub(in crate::annotate) cue: Cue,
    /// Who is credited; `None` if nobody is.
    pub(in crate::annotate) source: Option<Words>,
    /// The tokens that are not content: subject, cue and addressee.
    pub(in crate::annotate) core: Words,
    /// A run of content whose ends are known: before the core, or the complement of a noun cue.
    pub(in crate::annotate) front: Option<Words>,
    /// Another run whose ends are known: what somebody is called or accused of.
    pub(in crate::annotate) said: Option<Words>,
    /// The first token of open-ended content after the core; `None` if there is none.
    pub(in crate::annotate) back: Option<u32>,
    /// Whether the content is stated as fact, rather than wanted, planned or merely mentioned.
    pub(in crate::annotate) asserts: bool,
    /// Whether the report itself is factual: not hypothetical, attempted, withheld or hearsay.
    pub(in crate::annotate) is_factual: bool,
    /// Whether it stands inside the content of another cue.
    pub(in crate::annotate) nested: bool,
    /// Why it is a cue.
    pub(in crate::annotate) reason: Reason,
}

impl Candidate {
    /// A factual cue without source or content.
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
            said: None,
            back: None,
            asserts: true,
            is_factual: true,
            nested: false,
            reason,
        }
    }
}

/// Whether the clause around a participle continues with the verb of the next cue: « Roux,
/// s'exprimant sur le sujet, a promis ».
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
