//! Which noun group a verb belongs to.

use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{appositions, nouns, verbs};
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How far left of a verb its subject is looked for, over appositions and relative clauses.
const REACH: u32 = 60;

/// The subject of a verb, before it or, where it is inverted, behind it.
///
/// Right about « Le maire, qui rentrait de Lyon, a déclaré »; wrong about a subject two clauses away.
pub(in crate::annotate) fn before(
    scope: &Scope<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Words> {
    if let Some(pronoun) = group.inverted {
        return Some(Words::new(pronoun, pronoun + 1));
    }
    let mut end = group.words.start;
    // « le syndicat « dénonce une mesure injuste » »
    while end > sentence.start
        && (scope.tag(end - 1).is_light() || scope.kind(end - 1) == Kind::Open)
    {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if scope.tag(last) == Tag::Relative {
        let subject = !scope.article.language.is_oblique(scope.word(last));
        return subject.then(|| Words::new(last, end));
    }
    if scope.is_kind(last, &[Kind::Comma, Kind::Dash]) {
        return over_appositions(scope, sentence, last);
    }
    let floor = floor(scope, sentence, last);
    let near = nouns::ending_at(scope, floor, end).filter(|group| {
        group.start == sentence.start
            || scope.tag(group.start - 1) != Tag::Preposition
            // "as a new poll showed", "after the ministry said": a clause, since a verb follows.
            || scope.is(group.start - 1, Classes::SUBORDINATOR)
            || is_partitive(scope, sentence, *group)
    });
    let whole = |near| with_head_of_apposition(scope, sentence, near);
    match near {
        // « Certains historiens étudiant la question estiment »
        Some(near) if !agrees(scope, near, group) => {
            opening(scope, sentence, floor, end).or_else(|| Some(whole(near)))
        }
        Some(near) => Some(whole(near)),
        None => opening(scope, sentence, floor, end),
    }
}

/// Whether a noun group may be the subject of a verb by the number its article shows.
///
/// Right about « la question estiment », which does not agree; wrong about « un groupe d'élus
/// estiment », which does by its sense, and stays the subject for want of another.
fn agrees(scope: &Scope<'_>, subject: Words, verb: &VerbGroup) -> bool {
    let (language, article) = (scope.article.language, scope.word(subject.start));
    let shown = language.is_definite(article) || language.is_indefinite(article);
    let several = { subject.start..subject.end }.any(|at| scope.tag(at) == Tag::Coordinator);
    let has = |form| scope.has_form(verb.words.start, form);
    let singular = has(Forms::THIRD_SINGULAR);
    if !language.facts().articles_show_number
        || !shown
        || several
        || singular == has(Forms::THIRD_PLURAL)
    {
        return true;
    }
    singular != language.is_plural(article)
}

/// The noun group a relative pronoun stands for: "a clip that showed it", "polls, which show".
pub(in crate::annotate) fn antecedent(
    scope: &Scope<'_>,
    sentence: Words,
    relative: Words,
) -> Option<Words> {
    let at = relative.start;
    if scope.tag(at) != Tag::Relative || at == sentence.start {
        return None;
    }
    let comma = u32::from(scope.kind(at - 1) == Kind::Comma);
    nouns::ending_at(scope, sentence.start, at - comma)
}

/// Whether the preposition before a group is its article: « de bons analystes notent ».
fn is_partitive(scope: &Scope<'_>, sentence: Words, group: Words) -> bool {
    let article = group.start - 1;
    let opens = article == sentence.start
        || matches!(
            scope.tag(article - 1),
            Tag::Punctuation | Tag::Complementizer | Tag::Coordinator | Tag::Subordinator
        );
    opens
        && scope.article.language.facts().partitive_articles
        && scope.tag(group.start) == Tag::Adjective
        && scope.word(article).lemma == scope.article.language.keys().genitive
}

/// The noun group that opens the clause, over a participle and what hangs on it: "A report
/// released last year found".
fn opening(scope: &Scope<'_>, sentence: Words, floor: u32, end: u32) -> Option<Words> {
    // « ceux qui dans leur tract affirment »
    let relative = (floor..end)
        .rev()
        .take_while(|&at| !matches!(scope.tag(at), Tag::Verb | Tag::Punctuation))
        .find(|&at| scope.tag(at) == Tag::Relative)
        .filter(|&at| scope.tag(at + 1) == Tag::Preposition);
    if let Some(relative) = relative {
        let subject = !scope.article.language.is_oblique(scope.word(relative));
        return subject.then(|| Words::new(relative, relative + 1));
    }
    let opens = |at: u32| {
        scope.is_kind(at, &[Kind::Comma, Kind::Dash])
            || matches!(
                scope.tag(at),
                Tag::Complementizer | Tag::Subordinator | Tag::Coordinator
            )
    };
    let start = (floor..end)
        .rev()
        .find(|&at| opens(at))
        .map_or(floor, |at| at + 1);
    let group = nouns::starting_at(scope, start, end)?;
    let finite = |at: u32| {
        scope.tag(at) == Tag::Verb
            && scope.has_form(at, Forms::FINITE)
            && !scope.has_form(at, Forms::PAST_PARTICIPLE)
    };
    let whole = start == sentence.start || opens(start - 1);
    (whole && group.end < end && !(group.end..end).any(finite)).then_some(group)
}

/// The subject before the comma that closes an apposition: "Roe, 45, who saw it, said".
fn over_appositions(scope: &Scope<'_>, sentence: Words, close: u32) -> Option<Words> {
    let floor = sentence.start.max(close.saturating_sub(REACH));
    let (mut right, mut end) = (close, close);
    // « Mardi à Lyon, le ministre, Jean Roux, a dit »: every group back to the place and the day
    // might be an apposition, and the leftmost that hangs on nothing is the subject.
    let mut leftmost = None;
    let mut inner = None;
    for at in (floor..close).rev() {
        if scope.is_kind(at, &[Kind::Stop, Kind::Semicolon, Kind::Colon]) && !scope.is_quoted(at) {
            return leftmost;
        }
        if !scope.is_kind(at, &[Kind::Comma, Kind::Dash]) || scope.is_quoted(at) {
            continue;
        }
        let segment = Words::new(at + 1, right);
        // « Le maire, lui, a dit »
        let alone = segment.len() == 1 && scope.tag(segment.start) == Tag::Clitic;
        // « Des taches, pouvant être durables, ont été signalées »
        let participle = verbs::opens_participle(scope, segment.start);
        let inset = alone
            || participle
            || appositions::is_apposition(scope, segment)
            || matches!(
                scope.tag(segment.start),
                Tag::Preposition
                    | Tag::Adverb
                    | Tag::Participle
                    | Tag::Time
                    | Tag::Subordinator
                    | Tag::Pronoun
            );
        if !inset {
            return leftmost;
        }
        // « qui, pour finir, avance une idée »
        let relative = at > sentence.start
            && scope.tag(at - 1) == Tag::Relative
            && !scope.article.language.is_oblique(scope.word(at - 1));
        if relative {
            return Some(Words::new(at - 1, at));
        }
        right = at;
        // What somebody does meanwhile says nothing of who it is.
        if participle {
            end = at;
        }
        if let Some(subject) = nouns::ending_at(scope, floor, at) {
            let inside = subject.start > sentence.start
                && matches!(
                    scope.tag(subject.start - 1),
                    Tag::Preposition | Tag::Verb | Tag::Participle
                );
            let bounded = subject.start == sentence.start
                || !scope.is_kind(subject.start - 1, &[Kind::Comma, Kind::Dash])
                || !appositions::is_apposition(scope, subject);
            if !inside && bounded {
                return Some(Words::new(subject.start, end));
            }
            if !inside {
                leftmost = Some(Words::new(subject.start, end));
            }
        } else if matches!(scope.tag(segment.start), Tag::Determiner | Tag::Name) {
            inner = Some(Words::new(segment.start, close));
        }
    }
    // « Mardi, le préfet, a dit », where a comma stands that should not.
    leftmost.or(inner)
}

/// « le chef de la diplomatie, Jean Roux a indiqué »: the comma before a bare name may stand inside.
fn with_head_of_apposition(scope: &Scope<'_>, sentence: Words, group: Words) -> Words {
    let name = scope.tag(group.start) == Tag::Name;
    if !name || group.start <= sentence.start + 1 || scope.kind(group.start - 1) != Kind::Comma {
        return group;
    }
    match nouns::ending_at(scope, sentence.start, group.start - 1) {
        Some(role)
            if scope.is(nouns::head(scope, role), Classes::ROLE)
                && (role.start == sentence.start
                    || scope.tag(role.start - 1) != Tag::Preposition) =>
        {
            Words::new(role.start, group.end)
        }
        _ => group,
    }
}

/// How far left the subject's clause goes.
fn floor(scope: &Scope<'_>, sentence: Words, last: u32) -> u32 {
    let floor = sentence.start.max(last.saturating_sub(REACH));
    (floor..last)
        .rev()
        .find(|&at| {
            scope.is_kind(at, &[Kind::Stop, Kind::Semicolon, Kind::Colon])
                && scope.kind(at + 1) != Kind::CloseBracket
        })
        .map_or(floor, |at| at + 1)
}
