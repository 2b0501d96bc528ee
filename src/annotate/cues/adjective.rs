//! Finds cues that are adjectives of stance: "is wary of the deal", "voters angry at it".

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::noun;
use crate::annotate::model::{ContentReason, Cue, CueKind, CueReason, Extent, Reason};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, speakers};
use crate::annotate::subjects::of_adjective;
use crate::language::VerbClass;
use crate::parse::Words;

/// An adjective with its complement, credited to whom it describes; `None` if they cannot be a
/// source.
///
/// Right about "The union is critical of the deal"; wrong about "The road is critical of late",
/// which is unlikely to be written.
pub(in crate::annotate) fn by_stance(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    phrase: Words,
) -> Option<Candidate> {
    let link = phrase.end - 1;
    let clause = matches!(reading.tag(link), Tag::Complementizer | Tag::Infinitive);
    let end = phrase.end - u32::from(clause);
    let holder = of_adjective::holder(reading, sentence, groups, phrase.start)?;
    if !speakers::can_speak(reading, holder.source) || speakers::is_document(reading, holder.source)
    {
        return None;
    }
    // « Les riverains, persuadés que la mairie ment, ont … »: the stance is not part of who holds it.
    let apart = reading.before_comma(holder.start);
    let source = Words::new(holder.source.start, holder.source.end.min(apart));
    let holder = of_adjective::Holder {
        source: if holder.source.start < apart {
            source
        } else {
            holder.source
        },
        ..holder
    };
    let back = phrase.end - u32::from(reading.tag(link) == Tag::Infinitive);
    let words = Words::new(holder.start, end);
    // "Residents angry about the smell met": the verb after the complement is the main verb.
    let after = (holder.start == phrase.start)
        .then(|| noun::end(reading, sentence, phrase.start, back, clause))
        .filter(|&end| end > back);
    let beside = holder.source.end <= words.start
        && reading
            .trim(Words::new(holder.source.end, words.start))
            .len()
            <= 1;
    Some(Candidate {
        cue: Cue {
            extent: Extent::one(words),
            kind: CueKind::Verb,
            class: Some(VerbClass::Thought),
        },
        source: Some(holder.source),
        core: if beside {
            Words::new(holder.source.start, words.end)
        } else {
            words
        },
        front: after.map(|end| Words::new(back, end)),
        said: None,
        back: after.is_none().then_some(back),
        asserts: false,
        is_factual: true,
        nested: false,
        reason: Reason {
            cue: CueReason::Stance,
            source: holder.reason,
            content: ContentReason::Behind,
        },
    })
}
