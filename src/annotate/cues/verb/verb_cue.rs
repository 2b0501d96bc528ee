//! Holds a reporting verb with its source, its complement and where its content lies.

use smallvec::smallvec;

use crate::annotate::model::{Cue, CueKind, Extent};
use crate::annotate::reading::Reading;
use crate::annotate::reading::verbs::VerbGroup;
use crate::language::{Frames, Reporting};
use crate::parse::{Kind, Words};

/// A verb that may report, as read in its sentence. Positions are token indices.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct VerbCue {
    /// The verb group.
    pub(in crate::annotate) group: VerbGroup,
    /// The tokens of the cue: the group, and the rest of a multiword verb.
    pub(in crate::annotate) words: Words,
    /// How it reports, from the lexicon.
    pub(in crate::annotate) how: Reporting,
    /// Who is credited: the subject, or the agent of a passive; `None` if nobody is.
    pub(in crate::annotate) source: Option<Words>,
    /// Whether the source follows the verb.
    pub(in crate::annotate) inverted: bool,
    /// The complement it occurs with; empty if there is none.
    pub(in crate::annotate) frame: Frames,
    /// Where its content lies.
    pub(in crate::annotate) layout: Layout,
}

/// The model's cue for a verb.
pub(in crate::annotate) fn verb_cue(reading: &Reading<'_>, cue: &VerbCue) -> Cue {
    let extent = match cue.group.inverted {
        // « a-t-il ajouté »: the runs are « a » and « ajouté ». "Did he admit" has no hyphen to leave out.
        Some(pronoun) if cue.words.holds(pronoun) => {
            let hyphens = u32::from(reading.is_kind(pronoun - 1, &[Kind::Joint]));
            Extent(smallvec![
                Words::new(cue.words.start, pronoun - hyphens),
                Words::new(pronoun + 1, cue.words.end),
            ])
        }
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
    /// After the verb, from this token on.
    Behind(u32),
    /// Around subject and verb, a parenthetical reporting clause: « Le pont, dit-elle, fermera. »
    Around,
    /// In a noun group before the verb: "the claims she made", « la réforme que dénonce le maire ».
    Before(Words),
    /// In what somebody is called or accused of, behind a passive, and in the subject of it: « Il est
    /// qualifié de traître », "called a liar by Roe".
    Said(Option<Words>, Words),
    /// Nowhere: nothing is credited.
    Alone,
}
