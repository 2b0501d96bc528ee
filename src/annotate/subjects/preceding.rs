//! Finds the subject before a verb, past appositions and relative clauses.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, appositions, nouns, speakers, verbs};
use crate::annotate::subjects::{joint, opening, restricted};
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens left of a verb its subject is sought.
const REACH: u32 = 60;

/// The subject of a verb: an inverted pronoun, or the noun group before it. `None` if there is
/// none.
///
/// Right about « Le maire, qui rentrait de Lyon, a déclaré »; wrong about a subject two clauses
/// away.
pub(in crate::annotate) fn before(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Words> {
    if let Some(pronoun) = group.inverted {
        return Some(Words::new(pronoun, pronoun + 1));
    }
    let mut end = group.words.start;
    // « le syndicat « dénonce une mesure injuste » »
    while end > sentence.start
        && (reading.tag(end - 1).is_light() || reading.kind(end - 1) == Kind::Open)
    {
        end -= 1;
    }
    // "Roe and Lane both said"
    let floats = |at: u32| reading.article.language.floats(reading.word(at));
    if end > sentence.start + 1 && floats(end - 1) && reading.tag(end - 2).is_nominal() {
        end -= 1;
    }
    end = before_day(reading, sentence, end);
    let last = end.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if reading.tag(last) == Tag::Relative {
        let subject = !reading.article.language.is_oblique(reading.word(last));
        return subject.then(|| Words::new(last, end));
    }
    let floor = floor(reading, sentence, last);
    let with_others = |one| joint::with_those_before(reading, floor, one, group);
    if reading.is_kind(last, &[Kind::Comma, Kind::Dash]) {
        let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        let third = reading.has_form(group.words.start, third);
        // « Le maire de Lyon, a dit », with a misplaced comma.
        let subject = over_appositions(reading, sentence, last)
            .or_else(|| over_dashes(reading, floor, last))
            .or_else(|| third.then(|| whole(reading, sentence, last)).flatten())
            .or_else(|| {
                opening::over_insets(reading, sentence, last)
                    .filter(|&one| third && agrees(reading, one, group))
            });
        return subject.map(with_others);
    }
    if ends_in_title(reading, floor, last) {
        return over_appositions(reading, sentence, end).map(with_others);
    }
    if let Some(whole) = restricted::over_description(reading, floor, end) {
        return Some(whole);
    }
    let near = nouns::ending_at(reading, floor, end).filter(|group| {
        !is_day(reading, sentence, *group)
            && !is_while(reading, sentence, *group)
            && (group.start == sentence.start
            || reading.tag(group.start - 1) != Tag::Preposition
            // "as a new poll showed", "after the ministry said": "as" and "after" open a clause,
            // since a verb follows.
            || reading.is(group.start - 1, Classes::SUBORDINATOR)
            || is_partitive(reading, sentence, *group))
    });
    // « L'émission diffusée mardi 26 mars a montré »: nobody is a day.
    let weekday = |at: u32| reading.is(at, Classes::WEEKDAY) && reading.tag(at) != Tag::Name;
    let near = near.filter(|group| !weekday(group.start));
    let whole = near.map(|near| with_head_of_apposition(reading, sentence, near));
    match whole.map(|whole| (whole, with_others(whole))) {
        // « Certains historiens étudiant la question estiment »
        Some((whole, all)) if all == whole && !agrees(reading, whole, group) => {
            behind_phrase(reading, sentence, floor, end).or(Some(whole))
        }
        Some((_, all)) => Some(all),
        None => behind_phrase(reading, sentence, floor, end),
    }
}

/// Whether a noun group agrees with a verb in number, as far as its article shows.
///
/// Right about « la question estiment », which does not agree; wrong about « un groupe d'élus
/// estiment », which agrees in sense, and stays the subject if there is no other.
fn agrees(reading: &Reading<'_>, subject: Words, verb: &VerbGroup) -> bool {
    let (language, article) = (reading.article.language, reading.word(subject.start));
    let shown = language.is_definite(article) || language.is_indefinite(article);
    let several = { subject.start..subject.end }.any(|at| reading.tag(at) == Tag::Coordinator);
    let has = |form| reading.has_form(verb.words.start, form);
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

/// The antecedent of a relative pronoun: "a clip that showed it", "polls, which show".
pub(in crate::annotate) fn antecedent(
    reading: &Reading<'_>,
    sentence: Words,
    relative: Words,
) -> Option<Words> {
    let at = relative.start;
    if reading.tag(at) != Tag::Relative || at == sentence.start {
        return None;
    }
    let comma = u32::from(reading.kind(at - 1) == Kind::Comma);
    nouns::ending_at(reading, sentence.start, at - comma)
}

/// Where a day between a subject's last comma or relative pronoun and its verb starts: "Roe, the mayor, on
/// Sunday defended", "who on Tuesday endorsed"; the verb if there is none.
fn before_day(reading: &Reading<'_>, sentence: Words, end: u32) -> u32 {
    let mut start = end;
    while start > sentence.start && reading.tag(start - 1) == Tag::Time {
        start -= 1;
    }
    if start == end {
        return end;
    }
    start -= u32::from(start > sentence.start && reading.tag(start - 1) == Tag::Preposition);
    let bounded = start > sentence.start + 1
        && (reading.kind(start - 1) == Kind::Comma || reading.tag(start - 1) == Tag::Relative);
    if bounded { start } else { end }
}

/// Whether a noun group between a subject and its verb only says when: "The ministry this week
/// announced", "A survey released last month found", but not "This week showed".
fn is_day(reading: &Reading<'_>, sentence: Words, group: Words) -> bool {
    let time = |at: u32| reading.tag(at) == Tag::Time || reading.is(at, Classes::TIME);
    let dated = { group.start..group.end }.all(|at| {
        time(at)
            || matches!(
                reading.tag(at),
                Tag::Determiner | Tag::Adjective | Tag::Number
            )
    });
    let before = group.start.wrapping_sub(1);
    group.start > sentence.start
        && dated
        && time(group.end - 1)
        && (reading.tag(before).is_nominal() || reading.has_form(before, Forms::PAST_PARTICIPLE))
}

/// Whether a noun group with a preposition before it only says how long: « menée pendant trois ans | conclut »,
/// "made over three years".
fn is_while(reading: &Reading<'_>, sentence: Words, group: Words) -> bool {
    let last = group.end - 1;
    group.start > sentence.start
        && reading.is(group.start - 1, Classes::PREPOSITION)
        && (reading.tag(last) == Tag::Time || reading.is(last, Classes::TIME))
}

/// Whether the preposition before a group is a partitive article: « de bons analystes notent », « de
/// nombreux analystes notent ».
fn is_partitive(reading: &Reading<'_>, sentence: Words, group: Words) -> bool {
    let article = group.start - 1;
    let opens = article == sentence.start
        || matches!(
            reading.tag(article - 1),
            Tag::Punctuation | Tag::Complementizer | Tag::Coordinator | Tag::Subordinator
        );
    opens
        && reading.article.language.facts().partitive_articles
        && (reading.tag(group.start) == Tag::Adjective
            || reading.is(group.start, Classes::QUANTIFIER))
        && reading.word(article).lemma == reading.article.language.keys().genitive
}

/// The noun group that opens the clause, before a participle and its complements: "A report
/// released last year found".
fn behind_phrase(reading: &Reading<'_>, sentence: Words, floor: u32, end: u32) -> Option<Words> {
    // « ceux qui dans leur tract affirment »
    let relative = (floor..end)
        .rev()
        .take_while(|&at| !matches!(reading.tag(at), Tag::Verb | Tag::Punctuation))
        .find(|&at| reading.tag(at) == Tag::Relative)
        .filter(|&at| reading.tag(at + 1) == Tag::Preposition);
    if let Some(relative) = relative {
        let subject = !reading.article.language.is_oblique(reading.word(relative));
        return subject.then(|| Words::new(relative, relative + 1));
    }
    let joins = |at: u32| {
        let both = [at.wrapping_sub(1), at + 1].map(|at| reading.tag(at));
        reading.tag(at) == Tag::Coordinator && both == [Tag::Adjective; 2]
    };
    let opens = |at: u32| {
        reading.is_kind(at, &[Kind::Comma, Kind::Dash])
            || !joins(at)
                && matches!(
                    reading.tag(at),
                    Tag::Complementizer | Tag::Subordinator | Tag::Coordinator
                )
    };
    let mut start = (floor..end)
        .rev()
        .find(|&at| opens(at))
        .map_or(floor, |at| at + 1);
    // "“It leaks,” one of them told the Star."
    let behind = reading.kind(start) == Kind::Close;
    start += u32::from(behind);
    let group = nouns::starting_at(reading, start, end)?;
    let finite = |at: u32| {
        reading.tag(at) == Tag::Verb
            && reading.has_form(at, Forms::FINITE)
            && !reading.has_form(at, Forms::PAST_PARTICIPLE)
            && reading.tag(at - 1) != Tag::Infinitive
    };
    let whole = start == sentence.start || behind || opens(start - 1);
    (whole && group.end < end && !(group.end..end).any(finite)).then_some(group)
}

/// The subject before an insertion between dashes, whatever that holds: "The board — Roe, Lane and Marsh
/// — said".
fn over_dashes(reading: &Reading<'_>, floor: u32, close: u32) -> Option<Words> {
    let dash = |at: u32| reading.kind(at) == Kind::Dash && !reading.is_quoted(at);
    let open = (floor..close).rev().find(|&at| dash(at) && dash(close))?;
    let subject = nouns::ending_at(reading, floor, open)?;
    let inside = subject.start > floor && reading.tag(subject.start - 1) == Tag::Preposition;
    (!inside).then(|| Words::new(subject.start, close))
}

/// Whether an apposition ends at a mark that closes a title or a nickname, with its comma inside: "Roe,
/// host of “The Dam,” said".
pub(in crate::annotate) fn ends_in_title(reading: &Reading<'_>, floor: u32, close: u32) -> bool {
    let inside = close > floor + 1
        && reading.kind(close) == Kind::Close
        && reading.kind(close - 1) == Kind::Comma;
    if !inside {
        return false;
    }
    let comma = (floor.max(close.saturating_sub(REACH))..close)
        .rev()
        .find(|&at| reading.kind(at) == Kind::Comma && !reading.is_quoted(at));
    comma.is_some_and(|comma| {
        let segment = Words::new(comma + 1, close + 1);
        appositions::is_apposition(reading, segment)
            || reading.tag(segment.start) == Tag::Participle
            || verbs::opens_participle(reading, segment.start)
    })
}

/// The subject before an apposition that ends in a comma: "Roe, 45, who saw it, said".
fn over_appositions(reading: &Reading<'_>, sentence: Words, close: u32) -> Option<Words> {
    let floor = sentence.start.max(close.saturating_sub(REACH));
    let (mut right, mut end) = (close, close);
    // « Mardi à Lyon, le ministre, Jean Roux, a dit »: every segment back to the place and the day
    // could be an apposition, and the leftmost group outside a prepositional phrase is the subject.
    let mut leftmost = None;
    let mut inner = None;
    for at in (floor..close).rev() {
        if reading.is_kind(at, &[Kind::Stop, Kind::Semicolon, Kind::Colon])
            && !reading.is_quoted(at)
        {
            return leftmost;
        }
        if !reading.is_kind(at, &[Kind::Comma, Kind::Dash]) || reading.is_quoted(at) {
            continue;
        }
        let segment = Words::new(at + 1, right);
        // « Le maire, lui, a dit »
        let alone = segment.len() == 1 && reading.tag(segment.start) == Tag::Clitic;
        // « Le maire, donc, a dit »
        let alone = alone
            || segment.len() == 1 && reading.tag(segment.start) == Tag::Coordinator
            || reading.over_connector(segment.start) == Some(segment.end);
        // « Des taches, pouvant être durables, ont été signalées »
        let participle = verbs::opens_participle(reading, segment.start);
        let inset = alone
            || participle
            || appositions::is_apposition(reading, segment)
            || matches!(
                reading.tag(segment.start),
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
            && reading.tag(at - 1) == Tag::Relative
            && !reading.article.language.is_oblique(reading.word(at - 1));
        if relative {
            return Some(Words::new(at - 1, at));
        }
        right = at;
        // What somebody does meanwhile does not describe them.
        if participle {
            end = at;
        }
        if let Some(subject) = nouns::ending_at(reading, floor, at) {
            let inside = subject.start > sentence.start
                && matches!(
                    reading.tag(subject.start - 1),
                    Tag::Preposition | Tag::Verb | Tag::Participle
                );
            let bounded = subject.start == sentence.start
                || !reading.is_kind(subject.start - 1, &[Kind::Comma, Kind::Dash])
                || !appositions::is_apposition(reading, subject);
            // "The main burst at dawn, Ann Roe, the engineer, said": nobody is named by a main.
            let person = |group: Words| reading.tag(nouns::head(reading, group)) == Tag::Name;
            if let Some(named) = leftmost.filter(|&named| person(named))
                && !inside
                && !speakers::can_speak(reading, subject)
            {
                return Some(named);
            }
            if !inside && bounded {
                return Some(Words::new(subject.start, end));
            }
            // "The group that owns her music, Big Machine, says"
            if inside && reading.tag(segment.start) == Tag::Name {
                inner.get_or_insert(Words::new(segment.start, close));
            }
            if !inside {
                leftmost = Some(Words::new(subject.start, end));
            }
        } else if matches!(reading.tag(segment.start), Tag::Determiner | Tag::Name) {
            inner = Some(Words::new(segment.start, close));
        }
    }
    // « Mardi, le préfet, a dit », with a misplaced comma.
    leftmost.or(inner)
}

/// The noun group that fills a sentence up to a comma: « Un rapport rendu en mars, ».
fn whole(reading: &Reading<'_>, sentence: Words, close: u32) -> Option<Words> {
    let near = close <= sentence.start + REACH;
    let group = nouns::starting_at(reading, sentence.start, close).filter(|_| near)?;
    let rest = |at: u32| {
        reading.tag(at) == Tag::Verb && !reading.has_form(at, Forms::PAST_PARTICIPLE)
            || matches!(reading.tag(at), Tag::Complementizer | Tag::Subordinator)
            || reading.tag(at) == Tag::Punctuation
    };
    let fills = !(group.end..close).any(rest) && reading.tag(group.start) == Tag::Determiner;
    (fills && speakers::can_speak(reading, group)).then(|| Words::new(group.start, close))
}

/// A role and the name in apposition to it, where the second comma is missing: « le chef de la
/// diplomatie, Jean Roux a indiqué ».
fn with_head_of_apposition(reading: &Reading<'_>, sentence: Words, group: Words) -> Words {
    let name = reading.tag(group.start) == Tag::Name;
    if !name || group.start <= sentence.start + 1 || reading.kind(group.start - 1) != Kind::Comma {
        return group;
    }
    match nouns::ending_at(reading, sentence.start, group.start - 1) {
        Some(role)
            if reading.is(nouns::head(reading, role), Classes::ROLE)
                && (role.start == sentence.start
                    || reading.tag(role.start - 1) != Tag::Preposition) =>
        {
            Words::new(role.start, group.end)
        }
        _ => group,
    }
}

/// The leftmost token of the subject's clause.
fn floor(reading: &Reading<'_>, sentence: Words, last: u32) -> u32 {
    let floor = sentence.start.max(last.saturating_sub(REACH));
    (floor..last)
        .rev()
        .find(|&at| {
            reading.is_kind(at, &[Kind::Stop, Kind::Semicolon, Kind::Colon])
                && reading.kind(at + 1) != Kind::CloseBracket
        })
        .map_or(floor, |at| at + 1)
}
