//! Finds whom an adjective that expresses a stance describes: "The mayor is wary of the deal".

use crate::annotate::model::SourceReason;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns};
use crate::annotate::subjects::{inherited, preceding};
use crate::language::Classes;
use crate::parse::{Kind, Words};

/// Who holds the stance.
pub(in crate::annotate) struct Holder {
    /// The noun group.
    pub(in crate::annotate) source: Words,
    /// Where the cue starts: at a copula, or at the adjective.
    pub(in crate::annotate) start: u32,
    /// Why it is the source.
    pub(in crate::annotate) reason: SourceReason,
}

/// Whom an adjective describes: the subject of the verb before it, the noun group before it or,
/// after a comma, the subject of the sentence. `None` if there is none.
pub(in crate::annotate) fn holder(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    adjective: u32,
) -> Option<Holder> {
    // "are worried about" is already one verb group.
    // « Persuadés que la mairie ment, les riverains … » is none.
    let participle = |group: &VerbGroup| !group.finite && reading.tag(adjective) == Tag::Participle;
    let own = groups.iter().find(|group| group.words.holds(adjective));
    if let Some(group) = own.filter(|group| !participle(group)) {
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
        let subjects = groups.iter().filter(|group| group.finite);
        let mut subjects = subjects.filter_map(|group| preceding::before(reading, sentence, group));
        subjects.find(|&subject| inherited::is_main(reading, sentence, subject))?
    } else {
        nouns::ending_at(reading, sentence.start, at).filter(|group| group.end == at)?
    };
    Some(Holder {
        source,
        start: adjective,
        reason: SourceReason::Shared,
    })
}

/// Whether a word expresses degree: "more", "so", "most".
fn is_degree(reading: &Reading<'_>, at: u32) -> bool {
    reading.is(at, Classes::QUANTIFIER | Classes::ADVERB)
}
