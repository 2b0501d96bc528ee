//! Finds those who speak together: "Ann Roe, the mayor, and Bob Lane, the engineer, said".
//!
//! A noun group may be several people joined by a conjunction, by what does the same ("as well as",
//! « ainsi que ») or, in a list that ends so, by commas. What stands between commas may also
//! describe the one before it.

use smallvec::SmallVec;

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, appositions, nouns, speakers};
use crate::language::{Classes, Forms, Meaning};
use crate::parse::{Kind, Words};

/// Longest phrase that joins, in tokens: "as well as".
const JOINER: u32 = 3;

/// Longest description of one of several, in tokens: ", who runs the trust,".
const APPOSITION: u32 = 24;

/// How many may speak together; more are a list nobody reads.
const MANY: usize = 12;

/// Longest list of those who speak together, in tokens.
const LIST: u32 = 160;

/// The subject of a verb with those before it who share the verb: "Ann Roe, the mayor, and | Bob
/// Lane, the engineer, said". Nobody left of `floor` does.
///
/// Right about lists that open their clause; wrong about "the town backs Roe, Lane and Marsh said",
/// where Lane is taken for a speaker.
pub(in crate::annotate) fn with_those_before(
    reading: &Reading<'_>,
    floor: u32,
    subject: Words,
    verb: &VerbGroup,
) -> Words {
    let alone = shows_one(reading, verb.words) || !can_join(reading, subject);
    let Some(link) = link_before(reading, floor, subject.start).filter(|_| !alone) else {
        return subject;
    };
    let mut start = None;
    let mut end = link.start;
    for _ in 0..MANY {
        let Some(one) = one_ending_at(reading, floor, end).filter(|&one| can_join(reading, one))
        else {
            break;
        };
        let Some(opens) = clause_start(reading, floor, one.start, link.needs_pair) else {
            break;
        };
        start = Some(opens);
        if one.start <= floor || reading.kind(one.start - 1) != Kind::Comma {
            break;
        }
        end = one.start - 1;
    }
    Words::new(start.unwrap_or(subject.start), subject.end)
}

/// A noun group with those behind it who share its verb: « disent Anne Roux, maire, | et Paul Blin ».
pub(in crate::annotate) fn with_those_behind(
    reading: &Reading<'_>,
    mut group: Words,
    limit: u32,
) -> Words {
    for _ in 0..MANY {
        let behind = link_behind(reading, group.end)
            .filter(|&at| at < limit && can_join(reading, group))
            .and_then(|at| nouns::starting_at(reading, at, limit))
            .filter(|&next| can_join(reading, next) && !speaks_alone(reading, next));
        match behind {
            Some(next) => group.end = next.end,
            None => break,
        }
    }
    group
}

/// Those who speak together in a noun group, in order, each with its description; none if there is
/// only one.
///
/// Right about "Roe and Lane" and "the mayor, Ann Roe, and the board"; wrong about a firm that is
/// called "Roe and Lane", which it takes for two people.
pub(in crate::annotate) fn members(reading: &Reading<'_>, group: Words) -> SmallVec<[Words; 2]> {
    let group = Words::new(group.start, group.end.min(group.start + LIST));
    let mut members = SmallVec::new();
    let mut start = after_pair(reading, group.start, group.end);
    let mut at = start;
    // The place where the list could be cut if it turns out to be one.
    let mut commas: SmallVec<[u32; 4]> = SmallVec::new();
    while at < group.end && members.len() < MANY {
        if let Some(close) = inset(reading, at, group.end) {
            at = close;
            continue;
        }
        if reading.kind(at) == Kind::Comma && link_behind(reading, at).is_none() {
            commas.push(at);
        }
        let joined = joins(reading, Words::new(start, group.end), at);
        let Some(next) = joined else {
            at += 1;
            continue;
        };
        add_listed(reading, Words::new(start, at), &commas, &mut members);
        commas.clear();
        start = after_pair(reading, next, group.end);
        at = start.max(at + 1);
    }
    if members.is_empty() {
        return members;
    }
    members.push(Words::new(start, group.end));
    members
}

/// Whether a verb form goes with one subject only: "says", « a dit ».
pub(in crate::annotate) fn shows_one(reading: &Reading<'_>, verb: Words) -> bool {
    let has = |form| reading.has_form(verb.start, form);
    has(Forms::THIRD_SINGULAR) && !has(Forms::THIRD_PLURAL)
}

/// Words that join a noun group to the one before it.
struct Link {
    /// Its first token, a comma before it included.
    start: u32,
    /// Whether it joins only behind a word that opens a pair: « tant … que ».
    needs_pair: bool,
}

fn link_before(reading: &Reading<'_>, floor: u32, start: u32) -> Option<Link> {
    let last = start.checked_sub(1).filter(|&last| last > floor)?;
    let joiner = (start.saturating_sub(JOINER).max(floor)..start)
        .find(|&at| joiner(reading, at) == Some(start));
    let pair = reading.tag(last) == Tag::Complementizer;
    let first = joiner.or((is_coordinator(reading, last) || pair).then_some(last))?;
    let comma = first > floor && reading.kind(first - 1) == Kind::Comma;
    Some(Link {
        start: first - u32::from(comma),
        needs_pair: pair && joiner.is_none(),
    })
}

/// The token after the words that join what stands there to what ends at a token: ", and |", "as
/// well as |".
fn link_behind(reading: &Reading<'_>, at: u32) -> Option<u32> {
    let at = at + u32::from(reading.kind(at) == Kind::Comma);
    if is_coordinator(reading, at) {
        return Some(at + 1);
    }
    joiner(reading, at)
}

/// Whether a word joins noun groups; "&" joins the parts of one name.
fn is_coordinator(reading: &Reading<'_>, at: u32) -> bool {
    let word = reading.article.form(at).chars().all(char::is_alphabetic);
    word && reading.is(at, Classes::COORDINATOR)
}

fn joiner(reading: &Reading<'_>, at: u32) -> Option<u32> {
    let mut phrases = reading.phrases(at).iter();
    let phrase = phrases.find(|phrase| phrase.meaning == Meaning::Joiner)?;
    Some(phrase.end(at))
}

/// Whether a noun group may be one of several who speak.
fn can_join(reading: &Reading<'_>, group: Words) -> bool {
    let head = nouns::head(reading, group);
    let pronoun = matches!(
        reading.tag(head),
        Tag::Pronoun | Tag::Clitic | Tag::Relative
    );
    !pronoun && speakers::can_speak(reading, group) && !speakers::is_document(reading, group)
}

/// Whether a verb of its own stands behind a noun group: "and the mayor left", "and Lane, 50, left".
fn speaks_alone(reading: &Reading<'_>, group: Words) -> bool {
    let mut at = group.end;
    if reading.kind(at) == Kind::Comma {
        at += 1;
    }
    while reading.tag(at).is_light() {
        at += 1;
    }
    reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE)
}

/// One of several that ends at a token, with what describes it: "Roe, 45, who runs the trust".
fn one_ending_at(reading: &Reading<'_>, floor: u32, end: u32) -> Option<Words> {
    let mut right = end;
    for at in (floor.max(end.saturating_sub(APPOSITION))..end).rev() {
        if reading.kind(at) != Kind::Comma {
            continue;
        }
        let segment = Words::new(at + 1, right);
        let relative = reading.tag(segment.start) == Tag::Relative;
        if relative && !appositions::is_apposition(reading, segment) {
            return None;
        }
        let described = nouns::ending_at(reading, floor, at);
        if !relative && !described.is_some_and(|one| describes(reading, one, segment)) {
            break;
        }
        right = at;
    }
    let one = nouns::ending_at(reading, floor, right)?;
    Some(Words::new(one.start, end))
}

/// Whether what stands between commas describes the noun group before it: an age, a name beside a
/// function, a function beside a name.
fn describes(reading: &Reading<'_>, one: Words, segment: Words) -> bool {
    if reading.tag(segment.start) == Tag::Number {
        return true;
    }
    let Some(beside) = nouns::base_starting_at(reading, segment.start, segment.end) else {
        return false;
    };
    let named = |words| reading.tag(nouns::head(reading, words)) == Tag::Name;
    named(one) != named(beside)
        && (named(one) || reading.is(nouns::head(reading, one), Classes::ROLE))
}

/// Where a noun group that opens its clause starts, the word that opens a pair included; `None` if it
/// hangs on a verb or a preposition.
fn clause_start(reading: &Reading<'_>, floor: u32, start: u32, needs_pair: bool) -> Option<u32> {
    let language = reading.article.language;
    // « Tant Anne Roux que Paul Blin »: the capital makes the first word part of the name.
    let held = language.opens_pair(reading.word(start));
    let mut first = start;
    while first > floor && language.opens_pair(reading.word(first - 1)) {
        first -= 1;
    }
    if first == start && needs_pair && !held {
        return None;
    }
    // « aussi bien Roux que Blin »
    if first < start && first > floor && reading.tag(first - 1) == Tag::Adverb {
        first -= 1;
    }
    let opens = first == floor
        || matches!(
            reading.tag(first - 1),
            Tag::Punctuation
                | Tag::Complementizer
                | Tag::Subordinator
                | Tag::Coordinator
                | Tag::Time
                | Tag::Adverb
        );
    opens.then_some(first)
}

/// The token after the word that opens a pair at a token: "both |", « ni | », « aussi bien | ».
fn after_pair(reading: &Reading<'_>, at: u32, limit: u32) -> u32 {
    let opens = |at: u32| reading.article.language.opens_pair(reading.word(at));
    let first = (at..limit.min(at + 2)).find(|&at| opens(at));
    first.map_or(at, |first| first + 1)
}

/// Where a bracket, a quotation or a relative clause that opens at a token ends.
fn inset(reading: &Reading<'_>, at: u32, limit: u32) -> Option<u32> {
    let closes: &[Kind] = match reading.kind(at) {
        Kind::OpenBracket => &[Kind::CloseBracket],
        Kind::Open => &[Kind::Close],
        Kind::Word if reading.tag(at) == Tag::Relative => &[Kind::Comma],
        Kind::Word
        | Kind::Number
        | Kind::Close
        | Kind::Stop
        | Kind::Comma
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Dash
        | Kind::Joint
        | Kind::CloseBracket
        | Kind::Cut
        | Kind::Link
        | Kind::Symbol => return None,
    };
    let close = (at + 1..limit).find(|&at| reading.is_kind(at, closes));
    Some(close.unwrap_or(limit))
}

/// The token after the words at a token that join two who can speak, or `None` if they join
/// something else: "trade and industry", "the singer and | actor Bob Lane".
fn joins(reading: &Reading<'_>, rest: Words, at: u32) -> Option<u32> {
    let comma = reading.kind(at) == Kind::Comma;
    let paired = reading.tag(at) == Tag::Complementizer
        && reading
            .article
            .language
            .opens_pair(reading.word(rest.start.wrapping_sub(1)));
    let next = link_behind(reading, at).or(paired.then_some(at + 1))?;
    let next = after_pair(reading, next, rest.end);
    let left = Words::new(rest.start, at);
    let right = nouns::base_starting_at(reading, next, rest.end)?;
    let both = at > rest.start && can_join(reading, left) && can_join(reading, right);
    (both && (comma || paired || stands_alone(reading, left, right))).then_some(next)
}

/// Whether the second of two joined noun groups is not part of the first.
fn stands_alone(reading: &Reading<'_>, left: Words, right: Words) -> bool {
    let name = |at: u32| reading.tag(at) == Tag::Name;
    let named = (left.start..left.end).any(name);
    let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
    let hangs = (left.start..left.end).any(|at| reading.tag(at) == Tag::Preposition);
    // « le ministère de l'Industrie et | du Commerce »
    let contracted = hangs && reading.is(right.start, Classes::PREPOSITION);
    if reading.tag(right.start) == Tag::Determiner && !contracted || reading.is(right.start, given)
    {
        return true;
    }
    let determined = reading.tag(left.start) == Tag::Determiner;
    if name(right.start) {
        // "the Food and Drug Administration", "the Department of Health and Human Services".
        let known =
            reading.is(right.start, Classes::PLACE) || speakers::is_acronym(reading, right.start);
        return known || !hangs && !determined;
    }
    let head = reading.word(nouns::head(reading, right));
    let titled = name(right.end - 1) && named;
    titled || head.form != head.lemma && !hangs
}

/// Adds those that stand between commas in a list, up to where it is joined.
fn add_listed(
    reading: &Reading<'_>,
    list: Words,
    commas: &[u32],
    members: &mut SmallVec<[Words; 2]>,
) {
    let mut one = list.start;
    for &comma in commas.iter().filter(|&&comma| comma > list.start) {
        let next = commas.iter().copied().find(|&other| other > comma);
        let segment = Words::new(comma + 1, next.unwrap_or(list.end));
        let described = Words::new(one, comma);
        let relative = reading.tag(segment.start) == Tag::Relative;
        let group = nouns::base_starting_at(reading, segment.start, segment.end);
        let another = group.is_some_and(|group| can_join(reading, group));
        if another && !relative && !describes(reading, described, segment) {
            members.push(described);
            one = segment.start;
        }
    }
    members.push(Words::new(one, list.end));
}
