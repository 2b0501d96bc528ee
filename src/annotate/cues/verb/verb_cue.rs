//! A verb that reports, with what was seen around it.

use smallvec::smallvec;

use crate::annotate::model::{Cue, CueKind, Extent};
use crate::annotate::reading::verbs::VerbGroup;
use crate::language::{Frames, Reporting};
use crate::parse::Words;

/// A verb that reports, with what was seen around it.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct VerbCue {
    /// Its group.
    pub(in crate::annotate) group: VerbGroup,
    /// The words of the cue: the group, and the rest of a verb of several words.
    pub(in crate::annotate) words: Words,
    /// How it reports.
    pub(in crate::annotate) how: Reporting,
    /// Whoever is credited: its subject, or the agent of a passive.
    pub(in crate::annotate) source: Option<Words>,
    /// Whether its source stands behind it.
    pub(in crate::annotate) inverted: bool,
    /// The complement it was seen with; empty when there is none.
    pub(in crate::annotate) frame: Frames,
    /// Where its content lies.
    pub(in crate::annotate) layout: Layout,
}

/// Makes a cue of the words of a verb.
pub(in crate::annotate) fn verb_cue(cue: &VerbCue) -> Cue {
    let extent = match cue.group.inverted {
        // « a-t-il ajouté » is « a » and « ajouté ».
        Some(pronoun) if cue.words.holds(pronoun) => Extent(smallvec![
            Words::new(cue.words.start, pronoun - 1),
            Words::new(pronoun + 1, cue.words.end),
        ]),
        _ => Extent::one(cue.words),
    };
    Cue {
        extent,
        kind: CueKind::Verb,
        class: Some(cue.how.class),
    }
}

/// Where the content of a verb lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum Layout {
    /// Behind the verb, from a token on.
    Behind(u32),
    /// Around subject and verb, which stand between commas: « Le pont, dit-elle, fermera. »
    Around,
    /// In a noun group before the verb: "the claims she made", « la réforme que dénonce le maire ».
    Before(Words),
    /// Nowhere.
    Alone,
}
