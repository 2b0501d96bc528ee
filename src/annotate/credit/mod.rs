//! Makes attributions: which source is credited with which content.
//!
//! Takes a [`Reading`]; gives the [`Attribution`]s of an article, in order, each with its reason.
//! It does not know who the sources are across the article, nor which other sentences they support.
//!
//! Where to look when an attribution is wrong although its cue is right (see [`cues`] otherwise):
//!
//! - the kind of source ("a Brantley official", « un proche », "experts"): `source`
//! - a pronoun, or a named person taken for a role (« l'abbé Pierre »): `kinds`
//! - why a source is not named ("on condition of anonymity because …", « sous couvert
//!   d'anonymat »): `anonymity`
//! - a turn of an interview ("HOLT: Will it close?", "Jane Holt: …", "Q. …"), if there are two
//!   or more: `turn`
//! - a line that signs a block quotation or a pull quote ("— Jane Roe, mayor"): `signature`; what is one:
//!   `parse::press`
//! - where a content ends: `cues::extent`

pub(in crate::annotate) mod anonymity;
pub(in crate::annotate) mod kinds;
pub(in crate::annotate) mod signature;
pub(in crate::annotate) mod source;
pub(in crate::annotate) mod turn;

use smallvec::SmallVec;

use crate::annotate::credit::turn::Turns;
use crate::annotate::cues;
use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::verb::assertion;
use crate::annotate::cues::{candidate, extent};
use crate::annotate::model::{Attribution, Content, ContentKind, CueKind, Source, SourceKind};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, sentences};
use crate::annotate::subjects::joint;
use crate::parse::{Sentence, Words};

/// Finds the attributions of an article, in order.
pub(in crate::annotate) fn attributions(reading: &Reading<'_>) -> Vec<Attribution> {
    let mut all = in_sentences(reading);
    kinds::tell_kinds(reading, &mut all);
    all
}

/// The attributions of each sentence, with the kind of their sources as far as the source's own
/// words tell.
fn in_sentences(reading: &Reading<'_>) -> Vec<Attribution> {
    let mut all = Vec::new();
    let mut groups = Vec::new();
    let mut found = Vec::new();
    let turns = Turns::new(reading);
    for (number, sentence) in (0..).zip(&reading.article.sentences) {
        all.extend(signature::tell(reading, sentence, number));
        if sentences::is_furniture(sentence) {
            continue;
        }
        if turns.tell(reading, sentence, number, &mut all) {
            continue;
        }
        cues::find(
            reading,
            sentence,
            reading.glance(number),
            &mut groups,
            &mut found,
        );
        for (index, one) in found.iter().enumerate() {
            // A cue that shares the subject of the one before starts at it: "Roe hopes to win,
            // saying".
            let behind = |next: &&Candidate| {
                one.back.is_none_or(|back| next.core.start >= back)
                    || candidate::resumes(reading, one, next)
            };
            let next = { found.iter().skip(index + 1) }.find(behind);
            all.push(finish(reading, sentence, number, one, next));
        }
    }
    all
}

/// Makes an attribution of a candidate.
fn finish(
    reading: &Reading<'_>,
    sentence: &Sentence,
    number: u32,
    one: &Candidate,
    next: Option<&Candidate>,
) -> Attribution {
    let extent = extent::extent(reading, sentence.words, one, next);
    let content = (!extent.0.is_empty()).then(|| Content {
        kind: extent::kind(reading, &extent),
        extent,
    });
    let quotes = content
        .as_ref()
        .is_some_and(|content| content.kind != ContentKind::Indirect);
    let source = { one.source }.map(|group| Source {
        together: together(reading, one, group),
        ..source::source(reading, group, sentence.words)
    });
    let language = reading.article.language;
    let anyone =
        { one.source.iter() }.any(|group| language.keys().anyone == reading.word(group.start).form);
    let vague = source
        .as_ref()
        .is_some_and(|source| source.kind == SourceKind::Vague);
    let imagined = vague && assertion::is_imagined(reading, one.core.start)
        || anyone && assertion::is_imagined(reading, one.cue.extent.hull().start);
    Attribution {
        source,
        cue: Some(one.cue.clone()),
        content,
        sentence: number,
        is_aside: one.cue.kind == CueKind::Noun || is_aside(reading, one),
        asserts: one.is_factual && (one.asserts || quotes) && !imagined,
        reason: one.reason,
    }
}

/// Those who speak together in the source of a candidate, unless its verb shows that one does.
fn together(reading: &Reading<'_>, one: &Candidate, group: Words) -> SmallVec<[Words; 2]> {
    let verb = one.cue.kind == CueKind::Verb;
    if verb && joint::shows_one(reading, one.cue.extent.hull()) {
        return SmallVec::new();
    }
    joint::members(reading, group)
}

/// Whether an attribution stands in a relative clause: "Roe, who called him a fool, left".
fn is_aside(reading: &Reading<'_>, one: &Candidate) -> bool {
    let relative = |at: u32| matches!(reading.tag(at), Tag::Relative | Tag::Complementizer);
    let by_relative = one
        .source
        .is_some_and(|source| reading.tag(source.start) == Tag::Relative);
    let object = one
        .front
        .is_some_and(|front| front.end < one.core.start && relative(front.end));
    by_relative || object
}
