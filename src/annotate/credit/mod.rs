//! Who is credited with what.

pub(in crate::annotate) mod anonymity;
pub(in crate::annotate) mod source;
pub(in crate::annotate) mod turn;

use crate::annotate::credit::turn::Turns;
use crate::annotate::cues;
use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::verb::assertion;
use crate::annotate::cues::{candidate, extent};
use crate::annotate::model::{Attribution, Content, ContentKind, CueKind, SourceKind};
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::tag::Tag;
use crate::document::Role;
use crate::parse::Sentence;

/// Finds the attributions of an article, in order.
pub(in crate::annotate) fn attributions(scope: &Scope<'_>) -> Vec<Attribution> {
    let mut all = Vec::new();
    let mut groups = Vec::new();
    let mut found = Vec::new();
    let turns = Turns::new(scope);
    for (number, sentence) in (0..).zip(&scope.article.sentences) {
        if matches!(
            sentence.role,
            Role::Boilerplate | Role::Byline | Role::Dateline
        ) {
            continue;
        }
        if turns.tell(scope, sentence, number, &mut all) {
            continue;
        }
        cues::find(
            scope,
            sentence,
            scope.glance(number),
            &mut groups,
            &mut found,
        );
        for (index, one) in found.iter().enumerate() {
            // A cue whose subject stands before shares it, and starts there: "Roe hopes to win, saying".
            let behind = |next: &&Candidate| {
                one.back.is_none_or(|back| next.core.start >= back)
                    || candidate::resumes(scope, one, next)
            };
            let next = { found.iter().skip(index + 1) }.find(behind);
            all.push(finish(scope, sentence, number, one, next));
        }
    }
    all
}

fn finish(
    scope: &Scope<'_>,
    sentence: &Sentence,
    number: u32,
    one: &Candidate,
    next: Option<&Candidate>,
) -> Attribution {
    let extent = extent::extent(scope, sentence.words, one, next);
    let content = (!extent.0.is_empty()).then(|| Content {
        kind: extent::kind(scope, &extent),
        extent,
    });
    let quotes = content
        .as_ref()
        .is_some_and(|content| content.kind != ContentKind::Indirect);
    let source = { one.source }.map(|group| source::source(scope, group, sentence.words));
    let imagined = source
        .as_ref()
        .is_some_and(|source| source.kind == SourceKind::Vague)
        && assertion::is_imagined(scope, one.core.start);
    Attribution {
        source,
        cue: Some(one.cue.clone()),
        content,
        sentence: number,
        is_aside: one.cue.kind == CueKind::Noun || is_aside(scope, one),
        tells: one.vouched && (one.tells || quotes) && !imagined,
        reason: one.reason,
    }
}

/// Whether an attribution stands in a relative clause: "Roe, who called him a fool, left".
fn is_aside(scope: &Scope<'_>, one: &Candidate) -> bool {
    let relative = |at: u32| matches!(scope.tag(at), Tag::Relative | Tag::Complementizer);
    let by_relative = one
        .source
        .is_some_and(|source| scope.tag(source.start) == Tag::Relative);
    let object = one
        .front
        .is_some_and(|front| front.end < one.core.start && relative(front.end));
    by_relative || object
}
