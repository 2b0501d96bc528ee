//! Adjectives that say what somebody holds of something: "is wary of the deal", "voters angry at it".

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::noun;
use crate::annotate::model::{
    ContentReason, Cue, CueKind, CueReason, Extent, Reason, SourceReason,
};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::preceding;
use crate::language::{Classes, VerbClass};
use crate::parse::{Kind, Words};

/// Who holds it, in what words, and where these start.
struct Holder {
    source: Words,
    start: u32,
    reason: SourceReason,
}

/// An adjective with what it takes, and whoever it describes.
///
/// Right about "The union is critical of the deal"; wrong about "The road is critical of late", which
/// nobody writes.
pub(in crate::annotate) fn by_stance(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    phrase: Words,
) -> Option<Candidate> {
    let link = phrase.end - 1;
    let clause = matches!(reading.tag(link), Tag::Complementizer | Tag::Infinitive);
    let end = phrase.end - u32::from(clause);
    let holder = holder(reading, sentence, groups, phrase.start)?;
    if !speakers::can_speak(reading, holder.source) || speakers::is_document(reading, holder.source)
    {
        return None;
    }
    let back = phrase.end - u32::from(reading.tag(link) == Tag::Infinitive);
    let words = Words::new(holder.start, end);
    // "Residents angry about the smell met": the verb behind is that of the sentence.
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
        back: after.is_none().then_some(back),
        tells: false,
        vouched: true,
        nested: false,
        reason: Reason {
            cue: CueReason::Stance,
            source: holder.reason,
            content: ContentReason::Behind,
        },
    })
}

/// Whom an adjective describes: the subject of the verb before it, the noun group before it, or, behind
/// a comma, the subject of the sentence.
fn holder(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    adjective: u32,
) -> Option<Holder> {
    // "are worried about" is one group already.
    if let Some(group) = groups.iter().find(|group| group.words.holds(adjective)) {
        let linked = group.passive && group.head == adjective;
        return preceding::before(reading, sentence, group)
            .filter(|_| linked)
            .map(|source| Holder {
                source,
                start: group.words.start,
                reason: SourceReason::Subject,
            });
    }
    let mut at = adjective;
    while at > sentence.start && (reading.tag(at - 1).is_light() || is_degree(reading, at - 1)) {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|&before| before >= sentence.start);
    let group = groups
        .iter()
        .find(|group| before == Some(group.head) && !group.passive);
    if let Some(group) = group.filter(|group| group.finite) {
        return preceding::before(reading, sentence, group).map(|source| Holder {
            source,
            start: group.words.start,
            reason: SourceReason::Subject,
        });
    }
    let apart = before.is_none_or(|before| reading.is_kind(before, &[Kind::Comma, Kind::Dash]));
    let source = if apart {
        let main = groups.iter().find(|group| group.finite)?;
        preceding::before(reading, sentence, main)?
    } else {
        nouns::ending_at(reading, sentence.start, at).filter(|group| group.end == at)?
    };
    Some(Holder {
        source,
        start: adjective,
        reason: SourceReason::Shared,
    })
}

/// Whether a word says how much: "more", "so", "most".
fn is_degree(reading: &Reading<'_>, at: u32) -> bool {
    reading.is(at, Classes::QUANTIFIER | Classes::ADVERB)
}
