//! Decides which cues inside the content of another cue still report.

use smallvec::SmallVec;

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::model::CueReason;
use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::language::VerbClass;
use crate::parse::{Kind, Words};

/// Marks nested cues, and drops those that do not report.
pub(in crate::annotate) fn settle(reading: &Reading<'_>, found: &mut Vec<Candidate>) {
    mark_nested(reading, found);
    found.retain(|one| !one.nested || is_report(one));
    drop_descriptions(reading, found);
    drop_objects(reading, found);
}

/// Whether a nested cue reports somebody's statement rather than a wish or an act: "Roe said the
/// mayor had told her so", but not "Roe said she would support him".
fn is_report(one: &Candidate) -> bool {
    let promise = one.cue.class == Some(VerbClass::Commissive)
        && matches!(one.reason.cue, CueReason::Clause | CueReason::Quotation);
    let light = matches!(
        one.reason.cue,
        CueReason::Seeming | CueReason::Hearsay | CueReason::Topic
    );
    promise
        || !light
            && one.cue.class.is_none_or(|class| {
                !matches!(
                    class,
                    VerbClass::Thought
                        | VerbClass::Hope
                        | VerbClass::Emotive
                        | VerbClass::Intention
                        | VerbClass::Commissive
                )
            })
}

/// Marks each cue that stands in the content of an earlier one; it is not factual if that one is
/// not.
fn mark_nested(reading: &Reading<'_>, found: &mut [Candidate]) {
    let mut open: Option<(u32, bool)> = None;
    for one in found {
        if let Some((back, told)) = open {
            // "who they say did it and whom they vowed to find": coordinated relative clauses are
            // not nested.
            let core = one.core.start;
            let relative = core > back + 1
                && reading.tag(core - 1) == Tag::Relative
                && reading.tag(core - 2) == Tag::Coordinator;
            let mut start = core - u32::from(relative);
            // "…, and so I thought"
            while start > back + 1 && reading.tag(start - 1) == Tag::Adverb {
                start -= 1;
            }
            let linked = start > back
                && (reading.is_kind(
                    start - 1,
                    &[Kind::Comma, Kind::Semicolon, Kind::Close, Kind::Dash],
                ) || reading.tag(start - 1) == Tag::Coordinator);
            one.nested = core >= back && !linked;
            one.is_factual &= told || !one.nested;
        }
        if !one.nested {
            open = one.back.map(|back| (back, one.is_factual));
        }
    }
}

/// Drops wishes and views in a relative clause that only describes the source: "Roe, who supports
/// the deal, said".
///
/// Wrong about "Roe, who hates the deal, said nothing new", where the clause is the news.
fn drop_descriptions(reading: &Reading<'_>, found: &mut Vec<Candidate>) {
    if !reading.article.language.facts().relatives_describe_speakers {
        return;
    }
    let speakers: SmallVec<[Words; 8]> = { found.iter() }
        .filter(|one| is_report(one) && one.asserts)
        .filter_map(|one| one.source.filter(|source| source.len() > 3))
        .collect();
    found.retain(|one| {
        let cue = one.cue.extent.hull();
        let inside = |source: &&Words| source.start < cue.start && cue.end < source.end;
        is_report(one) && one.asserts || !speakers.iter().any(|source| inside(&source))
    });
}

/// Drops verbs of saying that are the object of wanting, trying or refusing: "declined to comment",
/// "sought to deny it".
///
/// Right about "She vowed to announce a plan"; wrong about "He hoped to argue that it was late", if
/// he did argue.
fn drop_objects(reading: &Reading<'_>, found: &mut Vec<Candidate>) {
    if reading.article.language.facts().infinitives_report {
        return;
    }
    let mut open = None;
    found.retain(|one| {
        let start = one.cue.extent.hull().start;
        let object = open.is_some_and(|back| start > back && start <= back + 2);
        open = one.back.filter(|_| one.reason.cue == CueReason::Infinitive);
        !object
    });
}
