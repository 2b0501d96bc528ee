//! Who says what: cues with their sources and contents, sentence by sentence.

use super::content;
use super::cue::{self, VerbCue};
use super::frame::Layout;
use super::model::{Attribution, Content, Cue, CueKind, Extent};
use super::nouns;
use super::scope::Scope;
use super::source;
use super::tag::Tag;
use super::verbs::{self, VerbGroup};
use crate::document::Role;
use crate::language::{Classes, CueForm, Forms, Meaning};
use crate::parse::{Kind, Sentence, Words};

/// How far before its verb a subject still belongs to what is not content.
const REACH: u32 = 30;

/// A cue with its source, and where its content may lie.
#[derive(Debug)]
pub(super) struct Found {
    /// The link.
    pub(super) cue: Cue,
    /// Who is credited.
    pub(super) source: Option<Words>,
    /// Everything that is neither content before nor content behind: subject, cue, addressee.
    pub(super) core: Words,
    /// The content before the core.
    pub(super) front: Option<Words>,
    /// Where the content behind the core starts; none when there is none.
    pub(super) back: Option<u32>,
    /// Whether it stands inside the content of another.
    pub(super) nested: bool,
}

/// Finds the attributions of an article, in order.
pub(super) fn attributions(scope: &Scope<'_>) -> Vec<Attribution> {
    let mut all = Vec::new();
    let mut groups = Vec::new();
    let mut found = Vec::new();
    for (number, sentence) in (0..).zip(&scope.article.sentences) {
        if matches!(
            sentence.role,
            Role::Boilerplate | Role::Byline | Role::Dateline
        ) {
            continue;
        }
        verbs::verb_groups(scope, sentence.words, &mut groups);
        found.clear();
        by_verb(scope, sentence.words, &groups, &mut found);
        by_phrase(scope, sentence, &mut found);
        by_colon(scope, sentence.words, &mut found);
        by_dash(scope, sentence.words, &mut found);
        found.sort_by_key(|found: &Found| (found.core.start, found.core.end));
        mark_nested(scope, &mut found);
        for (index, one) in found.iter().enumerate() {
            let next = found.get(index + 1);
            all.push(finish(scope, sentence, number, one, next));
        }
    }
    all
}

fn by_verb(scope: &Scope<'_>, sentence: Words, groups: &[VerbGroup], found: &mut Vec<Found>) {
    let mut before = None;
    for (index, group) in groups.iter().enumerate() {
        let later = || {
            groups
                .iter()
                .skip(index + 1)
                .find(|group| group.finite)
                .and_then(|group| super::subject::before(scope, sentence, group))
        };
        let inherited = if group.finite || before.is_some() {
            before
        } else {
            later()
        };
        let read = VerbCue::read(scope, sentence, *group, inherited);
        if group.finite {
            let own = read.as_ref().and_then(|cue| cue.source);
            before = own
                .or_else(|| super::subject::before(scope, sentence, group))
                .or(before);
        }
        if let Some(cue) = read {
            found.push(from_verb(scope, sentence, &cue));
        }
    }
}

fn from_verb(scope: &Scope<'_>, sentence: Words, cue: &VerbCue) -> Found {
    let beside = cue
        .source
        .filter(|source| source.end <= cue.words.start || cue.inverted)
        .filter(|source| {
            source.start + REACH > cue.words.start && !source.overlaps(cue.words) || cue.inverted
        });
    let core = beside.map_or(cue.words, |source| {
        Words::new(
            source.start.min(cue.words.start),
            source.end.max(cue.words.end),
        )
    });
    let (front, back) = match cue.layout {
        Layout::Behind(at) => (None, Some(at.max(cue.words.end))),
        Layout::Before(words) => (Some(words), None),
        Layout::Alone => (None, None),
        Layout::Around => {
            let front = content::front(scope, sentence, core.start);
            let closed = front.end > front.start && scope.kind(front.end - 1) == Kind::Close;
            let back = content::resumed(scope, sentence, core.end)
                .filter(|&at| !closed || scope.kind(at) == Kind::Open || front.is_empty());
            (Some(front), back)
        }
    };
    Found {
        cue: cue::verb_cue(cue),
        source: cue.source,
        core,
        front,
        back,
        nested: false,
    }
}

/// Cues that are phrases: « selon », "according to", « cité par ».
fn by_phrase(scope: &Scope<'_>, sentence: &Sentence, found: &mut Vec<Found>) {
    let article = scope.article;
    let words = sentence.words;
    let mut at = words.start;
    while at < words.end {
        if scope.is_quoted(at) || scope.kind(at) != Kind::Word {
            at += 1;
            continue;
        }
        let phrase = article
            .language
            .phrases(&article.words, at as usize)
            .find_map(|phrase| {
                let length = u32::try_from(phrase.length).unwrap_or(1);
                if let Meaning::Cue(form) = phrase.meaning {
                    Some((form, length))
                } else {
                    None
                }
            });
        let phrase =
            phrase.or_else(|| is_viewpoint(scope, words, at).then_some((CueForm::Preposition, 1)));
        let Some((form, length)) = phrase else {
            at += 1;
            continue;
        };
        if let Some(one) = from_phrase(scope, words, Words::new(at, at + length), form)
            && !found
                .iter()
                .any(|other| other.cue.extent.hull().overlaps(one.cue.extent.hull()))
        {
            at = one.core.end.max(at + 1);
            found.push(one);
        } else {
            at += length;
        }
    }
}

fn from_phrase(scope: &Scope<'_>, sentence: Words, cue: Words, form: CueForm) -> Option<Found> {
    let kind = match form {
        CueForm::Preposition => CueKind::Preposition,
        CueForm::Passive | CueForm::Participle => CueKind::Verb,
        CueForm::Adverb | CueForm::Noun => return None,
    };
    if scope.tag(cue.end) == Tag::Relative && kind == CueKind::Preposition {
        return by_relative(scope, sentence, cue);
    }
    let group = nouns::starting_at(scope, cue.end, sentence.end)?;
    if !source::can_speak(scope, group) {
        return None;
    }
    let opens = cue.start == sentence.start
        || scope.tag(cue.start - 1) == Tag::Coordinator && cue.start - 1 == sentence.start;
    let core = Words::new(cue.start, group.end);
    let front = (!opens && form != CueForm::Participle)
        .then(|| content::front(scope, sentence, core.start));
    let back = if opens {
        Some(group.end)
    } else {
        content::resumed(scope, sentence, group.end)
    };
    Some(Found {
        cue: Cue {
            extent: Extent::one(cue),
            kind,
            class: None,
        },
        source: Some(group),
        core,
        front,
        back,
        nested: false,
    })
}

/// « l'idée selon laquelle … »: a content, and nobody who is credited with it.
fn by_relative(scope: &Scope<'_>, sentence: Words, cue: Words) -> Option<Found> {
    let noun = nouns::ending_at(scope, sentence.start, cue.start)?;
    let told = scope.is(
        nouns::head(scope, noun),
        Classes::CUE_NOUN | Classes::DOCUMENT,
    );
    let cue_of = |extent| Cue {
        extent,
        kind: CueKind::Preposition,
        class: None,
    };
    told.then(|| Found {
        cue: cue_of(Extent::one(cue)),
        source: None,
        core: Words::new(cue.start, cue.end + 1),
        front: None,
        back: Some(cue.end + 1),
        nested: false,
    })
}

/// « Pour Kiev, … »: a preposition that credits whoever follows it, up to a comma.
fn is_viewpoint(scope: &Scope<'_>, sentence: Words, at: u32) -> bool {
    let language = scope.article.language;
    if scope.word(at).form != language.keys().viewpoint {
        return false;
    }
    let edge = at == sentence.start
        || scope.tag(at - 1) == Tag::Coordinator
        || scope.kind(at - 1) == Kind::Comma;
    let Some(group) = nouns::starting_at(scope, at + 1, sentence.end).filter(|_| edge) else {
        return false;
    };
    let head = nouns::head(scope, group);
    let speaker = source::can_speak(scope, group)
        && !scope.is(
            head,
            Classes::DOCUMENT | Classes::CUE_NOUN | Classes::DEMONSTRATIVE,
        );
    let named = language.facts().elision || scope.tag(head) == Tag::Name;
    let verb = (group.end..sentence.end)
        .any(|at| scope.tag(at) == Tag::Verb && scope.has_form(at, Forms::FINITE));
    speaker && named && verb && scope.kind(group.end) == Kind::Comma
}

/// Cues that are colons: "Jane Roe: “We won.”"
fn by_colon(scope: &Scope<'_>, sentence: Words, found: &mut Vec<Found>) {
    if !found.is_empty() {
        return;
    }
    let Some(colon) = (sentence.start..sentence.end.min(sentence.start + 12))
        .find(|&at| scope.kind(at) == Kind::Colon)
    else {
        return;
    };
    let group = nouns::starting_at(scope, sentence.start, colon);
    let Some(group) = group.filter(|group| group.end == colon && source::can_speak(scope, *group))
    else {
        return;
    };
    let named = scope.tag(nouns::head(scope, group)) == Tag::Name;
    if colon + 1 >= sentence.end || !(scope.kind(colon + 1) == Kind::Open || named) {
        return;
    }
    let cue = Words::new(colon, colon + 1);
    found.push(Found {
        cue: Cue {
            extent: Extent::one(cue),
            kind: CueKind::Punctuation,
            class: None,
        },
        source: Some(group),
        core: Words::new(group.start, cue.end),
        front: None,
        back: Some(cue.end),
        nested: false,
    });
}

/// Cues that are dashes behind a quotation: "“I was afraid.” — Jane Roe".
fn by_dash(scope: &Scope<'_>, sentence: Words, found: &mut Vec<Found>) {
    let starts = scope.kind(sentence.start) == Kind::Dash
        && sentence.start > 0
        && scope.kind(sentence.start - 1) == Kind::Close;
    let inside = (sentence.start + 1..sentence.end)
        .find(|&at| scope.kind(at) == Kind::Dash && scope.kind(at - 1) == Kind::Close);
    let Some(dash) = inside.or(starts.then_some(sentence.start)) else {
        return;
    };
    let Some(group) = nouns::starting_at(scope, dash + 1, sentence.end) else {
        return;
    };
    let named = scope.tag(nouns::head(scope, group)) == Tag::Name;
    let ends = group.end >= sentence.end
        || scope.is_kind(group.end, &[Kind::Comma, Kind::Stop, Kind::Open]);
    if !named || !ends || found.iter().any(|one| one.core.start <= dash) {
        return;
    }
    let quotation = scope
        .quotation(dash - 1)
        .and_then(|number| scope.article.marks.get(number as usize));
    let cue = Words::new(dash, dash + 1);
    found.push(Found {
        cue: Cue {
            extent: Extent::one(cue),
            kind: CueKind::Punctuation,
            class: None,
        },
        source: Some(group),
        core: Words::new(dash, group.end),
        front: quotation.map(|marks| marks.words),
        back: None,
        nested: false,
    });
}

/// Marks what stands inside the content of what came before it.
fn mark_nested(scope: &Scope<'_>, found: &mut [Found]) {
    let mut open: Option<u32> = None;
    for one in found {
        if let Some(back) = open {
            let start = one.core.start;
            let linked = start > back
                && (scope.is_kind(
                    start - 1,
                    &[Kind::Comma, Kind::Semicolon, Kind::Close, Kind::Dash],
                ) || scope.tag(start - 1) == Tag::Coordinator);
            one.nested = start >= back && !linked;
        }
        if !one.nested {
            open = one.back;
        }
    }
}

fn finish(
    scope: &Scope<'_>,
    sentence: &Sentence,
    number: u32,
    one: &Found,
    next: Option<&Found>,
) -> Attribution {
    let extent = content::extent(scope, sentence.words, one, next);
    let content = (!extent.0.is_empty()).then(|| Content {
        kind: content::kind(scope, &extent),
        extent,
    });
    Attribution {
        source: one
            .source
            .map(|group| source::source(scope, group, sentence.words)),
        cue: Some(one.cue.clone()),
        content,
        sentence: number,
        is_aside: is_aside(scope, one),
    }
}

/// Whether an attribution stands in a relative clause: "Roe, who called him a fool, left".
fn is_aside(scope: &Scope<'_>, one: &Found) -> bool {
    let relative = |at: u32| matches!(scope.tag(at), Tag::Relative | Tag::Complementizer);
    let by_relative = one
        .source
        .is_some_and(|source| scope.tag(source.start) == Tag::Relative);
    let object = one
        .front
        .is_some_and(|front| front.end < one.core.start && relative(front.end));
    by_relative || object
}
