//! Credits quotations that are set apart with whoever signs them: "— Jane Roe, mayor" below one.

use crate::annotate::credit::source;
use crate::annotate::cues::extent;
use crate::annotate::model::{
    Attribution, Content, ContentReason, Cue, CueKind, CueReason, Extent, Reason, SourceReason,
};
use crate::annotate::reading::{Reading, nouns, sentences};
use crate::language::Classes;
use crate::parse::{Kind, Sentence, Signature, Words};

/// The attribution that a signature in a sentence makes; `None` if none starts there.
pub(in crate::annotate) fn tell(
    reading: &Reading<'_>,
    sentence: &Sentence,
    number: u32,
) -> Option<Attribution> {
    let Signature {
        words,
        name,
        signed,
    } = sentences::signature(reading, sentence)?;
    let name = Words::new(name.start, date_in(reading, name).unwrap_or(name.end));
    let whole = reading.trim(name);
    let group = nouns::starting_at(reading, name.start, name.end).unwrap_or(whole);
    // Nobody signs a quotation without words.
    if group.is_empty() || signed.is_empty() {
        return None;
    }
    let extent = Extent::one(signed);
    let dash = reading.is_kind(words.start, &[Kind::Dash, Kind::Joint, Kind::Symbol]);
    let mark = Cue {
        extent: Extent::one(Words::new(words.start, name.start)),
        kind: if dash {
            CueKind::Punctuation
        } else {
            CueKind::Preposition
        },
        class: None,
    };
    Some(Attribution {
        source: Some(source::source(reading, group, sentence.words)),
        cue: (name.start > words.start).then_some(mark),
        content: Some(Content {
            kind: extent::kind(reading, &extent),
            extent,
        }),
        sentence: number,
        is_aside: false,
        asserts: true,
        reason: Reason {
            cue: CueReason::Signature,
            source: SourceReason::Signs,
            content: ContentReason::Signed,
        },
    })
}

/// Where the date starts that stands behind a name: "Jane Roe (@janeroe) March 3, 2020", but not the age
/// of "Jane Roe, 45".
fn date_in(reading: &Reading<'_>, name: Words) -> Option<u32> {
    let day = Classes::MONTH | Classes::WEEKDAY;
    (name.start + 1..name.end).find(|&at| {
        let counts = reading.kind(at) == Kind::Number
            && (reading.kind(at - 1) != Kind::Comma || reading.is(at + 1, day));
        counts || reading.is(at, day)
    })
}
