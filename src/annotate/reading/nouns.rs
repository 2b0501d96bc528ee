//! Noun groups: with titles, what hangs on them, and appositions.
//!
//! Read leftwards from a verb that follows its subject, or rightwards from a cue that precedes its
//! source. « le ministre des Affaires étrangères, Jean Roux, qui s'exprimait à Lyon » is one group.

use crate::annotate::reading::appositions;
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How far behind a participle its agent may stand.
const AGENT: u32 = 8;

/// How long a bracket or a nickname inside a group may be: "Sen. Ana Ruiz (D-Ohio)".
const INSET: u32 = 8;

/// The noun group that ends right before `end`, with all that hangs together, looking left.
pub(in crate::annotate) fn ending_at(scope: &Scope<'_>, floor: u32, end: u32) -> Option<Words> {
    let mut group = base_ending_at(scope, floor, end)?;
    while group.start > floor {
        let link = group.start - 1;
        let coordinated = scope.tag(link) == Tag::Coordinator
            || scope.kind(link) == Kind::Comma && is_listed(scope, group);
        // "a month after officials announced": a clause starts there.
        let clause = scope.is(link, Classes::SUBORDINATOR);
        if (scope.tag(link) != Tag::Preposition || clause) && !coordinated {
            break;
        }
        let Some(before) =
            base_ending_at(scope, floor, link).or_else(|| repeated(scope, floor, link))
        else {
            break;
        };
        if scope.tag(before.start) == Tag::Time {
            break;
        }
        // "left the party and the minister said": the party is what was left, and says nothing.
        // « des postes et télécommunications », « de l'eau et du gaz » hang together all the same.
        let bare = scope.article.language.facts().articles_obligatory
            && scope.tag(link) == Tag::Coordinator
            && (scope.tag(group.start) == Tag::Noun || scope.is(group.start, Classes::PREPOSITION));
        let object = coordinated
            && !bare
            && before.start > floor
            && matches!(
                scope.tag(before.start - 1),
                Tag::Verb | Tag::Participle | Tag::Preposition
            );
        if object {
            break;
        }
        group.start = before.start;
    }
    Some(group)
}

/// The noun group before a preposition that comes again: « du travail, de l'emploi et | de la santé ».
fn repeated(scope: &Scope<'_>, floor: u32, preposition: u32) -> Option<Words> {
    let link = preposition.checked_sub(1).filter(|&link| link > floor)?;
    let lists = scope.tag(link) == Tag::Coordinator || scope.kind(link) == Kind::Comma;
    let lemma = scope.word(preposition).lemma;
    let genitive = lists && lemma == genitive(scope);
    let before = genitive
        .then(|| base_ending_at(scope, floor, link))
        .flatten()?;
    let again = before.start > floor && scope.word(before.start - 1).lemma == lemma;
    again.then_some(before)
}

/// Whether a group already holds a coordination, so that a comma before it goes on listing.
fn is_listed(scope: &Scope<'_>, group: Words) -> bool {
    group
        .range()
        .any(|at| u32::try_from(at).is_ok_and(|at| scope.tag(at) == Tag::Coordinator))
}

/// The noun group without what hangs on it that ends right before `end`, looking left.
fn base_ending_at(scope: &Scope<'_>, floor: u32, end: u32) -> Option<Words> {
    let mut start = end;
    let mut has_head = false;
    while start > floor {
        let at = start - 1;
        let tag = scope.tag(at);
        match tag {
            Tag::Pronoun if start == end => return Some(Words::new(at, end)),
            Tag::Determiner => {
                start = at;
                if start > floor && scope.tag(start - 1) == Tag::Determiner {
                    start -= 1;
                }
                return Some(Words::new(start, end));
            }
            Tag::Time if start < end && matches!(scope.tag(start), Tag::Name | Tag::Determiner) => {
                break;
            }
            Tag::Noun | Tag::Name | Tag::Number | Tag::Time | Tag::Adjective => {
                has_head |= !matches!(tag, Tag::Adjective | Tag::Time);
            }
            Tag::Possessive if start < end => {}
            Tag::Participle
                if at > floor && matches!(scope.tag(at - 1), Tag::Noun | Tag::Determiner) => {}
            Tag::Adverb if start < end && scope.tag(start) == Tag::Adjective => {}
            Tag::Other if start < end && scope.tag(start).is_nominal() => {}
            // « une hausse de 3 % »
            Tag::Other if start == end && at > floor && scope.tag(at - 1) == Tag::Number => {}
            Tag::Punctuation => {
                let Some(open) = inset_before(scope, floor, at) else {
                    break;
                };
                has_head |= scope.kind(at) == Kind::Close;
                start = open;
                continue;
            }
            Tag::Possessive
            | Tag::Participle
            | Tag::Adverb
            | Tag::Other
            | Tag::Pronoun
            | Tag::Verb
            | Tag::Clitic
            | Tag::Negation
            | Tag::Preposition
            | Tag::Infinitive
            | Tag::Coordinator
            | Tag::Complementizer
            | Tag::Relative
            | Tag::Subordinator
            | Tag::Question => break,
        }
        start = at;
    }
    (has_head && start < end).then(|| Words::new(start, end))
}

/// Where the bracket or nickname starts that closes at a token.
fn inset_before(scope: &Scope<'_>, floor: u32, close: u32) -> Option<u32> {
    let bracket = match scope.kind(close) {
        Kind::CloseBracket => Kind::OpenBracket,
        Kind::Close => Kind::Open,
        Kind::Word
        | Kind::Number
        | Kind::Open
        | Kind::Stop
        | Kind::Comma
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Dash
        | Kind::Joint
        | Kind::OpenBracket
        | Kind::Cut
        | Kind::Link
        | Kind::Symbol => return None,
    };
    let from = close.saturating_sub(INSET).max(floor);
    (from..close)
        .rev()
        .find(|&at| scope.kind(at) == bracket)
        .filter(|&at| {
            // « les « sages » relèvent »: the marks hold the noun itself.
            let noun = bracket == Kind::Open && scope.tag(close - 1) == Tag::Noun;
            at > floor
                && (scope.tag(at - 1).is_nominal() || noun && scope.tag(at - 1) == Tag::Determiner)
        })
}

/// The noun group that starts at a token, with all that hangs on it, looking right.
pub(in crate::annotate) fn starting_at(scope: &Scope<'_>, start: u32, limit: u32) -> Option<Words> {
    let mut group = base_starting_at(scope, start, limit)?;
    if matches!(scope.tag(start), Tag::Pronoun | Tag::Clitic)
        && !scope.is(
            start,
            Classes::INDEFINITE | Classes::QUANTIFIER | Classes::DEMONSTRATIVE,
        )
    {
        return Some(group);
    }
    let head = head(scope, group);
    let named = scope.tag(head) == Tag::Name;
    loop {
        let link = group.end;
        let attaches = scope.tag(link) == Tag::Preposition
            && (!named || scope.word(link).lemma == genitive(scope))
            && !scope.tag(link + 1).eq(&Tag::Time)
            && !ends_source(scope, link);
        let coordinates = scope.tag(link) == Tag::Coordinator && !is_clause(scope, link + 1, limit);
        if link >= limit || !attaches && !coordinates {
            break;
        }
        match base_starting_at(scope, link + 1, limit) {
            Some(next) => group.end = next.end,
            None => break,
        }
    }
    if let Some(end) = by_agent(scope, group.end, limit) {
        group.end = end;
    }
    group.end = appositions::appositions(scope, head, group.end, limit);
    Some(group)
}

/// Where the agent ends of a participle that stands behind a group: « les chiffres publiés lundi
/// par l'institut ».
fn by_agent(scope: &Scope<'_>, end: u32, limit: u32) -> Option<u32> {
    // The group may hold the participle already, as it would an adjective.
    let held = scope.tag(end.wrapping_sub(1)) == Tag::Participle;
    let at = end - u32::from(held);
    if scope.tag(at) != Tag::Participle || ends_source(scope, at) {
        return None;
    }
    let by = (at + 1..limit.min(at + AGENT))
        .take_while(|&at| !matches!(scope.tag(at), Tag::Punctuation | Tag::Verb | Tag::Relative))
        .find(|&at| scope.word(at).form == scope.article.language.keys().agent)?;
    base_starting_at(scope, by + 1, limit).map(|agent| agent.end)
}

/// Whether a phrase that starts here says where or when, and not who: "in a statement".
fn ends_source(scope: &Scope<'_>, at: u32) -> bool {
    use crate::language::Meaning;
    scope
        .phrases(at)
        .iter()
        .any(|phrase| matches!(phrase.meaning, Meaning::Cue(_) | Meaning::Anonymity))
}

/// The lemma of "of" or « de ».
fn genitive(scope: &Scope<'_>) -> u32 {
    scope.article.language.keys().genitive
}

/// Whether a subject and its verb start here: "and the mayor left".
fn is_clause(scope: &Scope<'_>, start: u32, limit: u32) -> bool {
    let Some(base) = base_starting_at(scope, start, limit) else {
        return true;
    };
    let mut next = base.end;
    while next < limit && scope.tag(next).is_light() {
        next += 1;
    }
    scope.tag(next) == Tag::Verb && scope.has_form(next, Forms::FINITE)
}

/// The noun group that starts at a token, without what hangs on it.
pub(in crate::annotate) fn base_starting_at(
    scope: &Scope<'_>,
    start: u32,
    limit: u32,
) -> Option<Words> {
    let mut end = start;
    let mut has_head = false;
    while end < limit {
        let tag = scope.tag(end);
        match tag {
            Tag::Pronoun if end == start => return Some(Words::new(start, end + 1)),
            Tag::Clitic
                if end == start
                    && scope.is(end, Classes::SUBJECT_PRONOUN | Classes::OBJECT_PRONOUN) =>
            {
                return Some(Words::new(start, end + 1));
            }
            Tag::Determiner | Tag::Time if !has_head => {}
            // « la justice deux ans plus tôt »
            Tag::Number
                if has_head
                    && scope.article.language.facts().adjective_after_noun
                    && scope.is(end + 1, Classes::TIME) =>
            {
                break;
            }
            Tag::Noun | Tag::Name | Tag::Number => has_head = true,
            Tag::Adjective => {}
            Tag::Possessive if has_head => {}
            Tag::Participle
                if has_head
                    && scope.article.language.facts().adjective_after_noun
                    && scope.tag(end - 1) == Tag::Noun => {}
            Tag::Adverb if matches!(scope.tag(end + 1), Tag::Adjective | Tag::Number) => {}
            Tag::Other if has_head && matches!(scope.tag(end + 1), Tag::Name | Tag::Number) => {}
            Tag::Punctuation if has_head => {
                let Some(close) = inset_after(scope, end, limit) else {
                    break;
                };
                end = close;
                continue;
            }
            Tag::Determiner
            | Tag::Time
            | Tag::Possessive
            | Tag::Participle
            | Tag::Adverb
            | Tag::Other
            | Tag::Punctuation
            | Tag::Pronoun
            | Tag::Verb
            | Tag::Clitic
            | Tag::Negation
            | Tag::Preposition
            | Tag::Infinitive
            | Tag::Coordinator
            | Tag::Complementizer
            | Tag::Relative
            | Tag::Subordinator
            | Tag::Question => break,
        }
        end += 1;
    }
    let lone = end > start && !has_head && scope.tag(start) == Tag::Determiner && end > start + 1;
    (has_head || lone).then(|| Words::new(start, end))
}

/// Where the bracket or nickname ends that opens at a token.
fn inset_after(scope: &Scope<'_>, open: u32, limit: u32) -> Option<u32> {
    let bracket = scope.kind(open) == Kind::OpenBracket;
    let nickname = scope.kind(open) == Kind::Open && scope.tag(open - 1) == Tag::Name;
    if !bracket && !nickname {
        return None;
    }
    let close = (open + 1..(open + INSET).min(limit))
        .find(|&at| scope.is_kind(at, &[Kind::CloseBracket, Kind::Close]))?;
    (bracket || scope.tag(close + 1) == Tag::Name).then_some(close + 1)
}

/// The token that says what a group is: "spokesman" in "Israel's army spokesman for Gaza".
pub(in crate::annotate) fn head(scope: &Scope<'_>, group: Words) -> u32 {
    let first_noun_leads = scope.article.language.facts().head_noun_first;
    let mut head = group.start;
    for at in group.start..group.end {
        let tag = scope.tag(at);
        // "a source close to": what describes stands last, and is a noun elsewhere.
        let people = Classes::ROLE | Classes::HUMAN | Classes::ANONYMOUS | Classes::VAGUE;
        let describes = tag == Tag::Noun
            && scope.is(at, Classes::ADJECTIVE)
            && !scope.is(at, people)
            && scope.tag(head) == Tag::Noun
            && at > head;
        if matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun) && !describes {
            head = at;
            if first_noun_leads {
                break;
            }
        } else if at > group.start
            && matches!(
                tag,
                Tag::Preposition | Tag::Punctuation | Tag::Coordinator | Tag::Relative
            )
            && scope.tag(head).is_nominal()
        {
            break;
        }
    }
    head
}
