//! Finds noun groups: a head with its determiners, titles, complements and appositions.
//!
//! They are read leftward from a verb that follows its subject, or rightward from a cue that
//! precedes its source. « le ministre des Affaires étrangères, Jean Roux, qui s'exprimait à Lyon »
//! is one group.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, appositions, insets, scare};
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens after a participle its agent is sought.
const AGENT: u32 = 8;

/// The noun group that ends directly before `end`, with its prepositional complements and
/// coordinated groups, read leftward as far as `floor`.
pub(in crate::annotate) fn ending_at(reading: &Reading<'_>, floor: u32, end: u32) -> Option<Words> {
    let mut group = base_ending_at(reading, floor, end)?;
    while group.start > floor {
        let link = group.start - 1;
        // « une hausse de 4 % | des tarifs »: the article is a preposition too.
        if is_share(reading, link) && reading.tag(group.start) == Tag::Determiner {
            let Some(share) = base_ending_at(reading, floor, link + 1) else {
                break;
            };
            // « Plus | de 60 % des habitants »
            let quantity = share.start > floor + 1
                && reading.word(share.start - 1).lemma == genitive(reading)
                && reading.tag(share.start - 2) == Tag::Adverb;
            group.start = share.start - 2 * u32::from(quantity);
            continue;
        }
        let coordinated = reading.tag(link) == Tag::Coordinator
            || reading.kind(link) == Kind::Comma && is_listed(reading, group);
        // "a month after officials announced": "after" starts a clause.
        let clause = reading.is(link, Classes::SUBORDINATOR);
        if (reading.tag(link) != Tag::Preposition || clause) && !coordinated {
            break;
        }
        let Some(before) =
            base_ending_at(reading, floor, link).or_else(|| repeated(reading, floor, link))
        else {
            break;
        };
        if reading.tag(before.start) == Tag::Time {
            break;
        }
        // "left the party and the minister said": "the party" is the object of "left", not part of
        // the subject. « des postes et télécommunications », « de l'eau et du gaz » are single
        // groups.
        let bare = reading.article.language.facts().articles_obligatory
            && reading.tag(link) == Tag::Coordinator
            && (reading.tag(group.start) == Tag::Noun
                || reading.is(group.start, Classes::PREPOSITION));
        let object = coordinated
            && !bare
            && before.start > floor
            && matches!(
                reading.tag(before.start - 1),
                Tag::Verb | Tag::Participle | Tag::Preposition
            );
        if object {
            break;
        }
        group.start = before.start;
    }
    Some(group)
}

/// Whether a token is the sign of a share of those behind it: « 4 % | des tarifs ».
fn is_share(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at) == Tag::Other
        && at > 0
        && reading.tag(at - 1) == Tag::Number
        && reading.word(at + 1).lemma == genitive(reading)
}

/// The noun group before a repeated preposition: « du travail, de l'emploi et | de la santé ».
fn repeated(reading: &Reading<'_>, floor: u32, preposition: u32) -> Option<Words> {
    let link = preposition.checked_sub(1).filter(|&link| link > floor)?;
    let lists = reading.tag(link) == Tag::Coordinator || reading.kind(link) == Kind::Comma;
    let lemma = reading.word(preposition).lemma;
    let genitive = lists && lemma == genitive(reading);
    let before = genitive
        .then(|| base_ending_at(reading, floor, link))
        .flatten()?;
    let again = before.start > floor && reading.word(before.start - 1).lemma == lemma;
    again.then_some(before)
}

/// Whether a group already contains a coordinator, so that a comma before it continues a list.
fn is_listed(reading: &Reading<'_>, group: Words) -> bool {
    group
        .range()
        .any(|at| u32::try_from(at).is_ok_and(|at| reading.tag(at) == Tag::Coordinator))
}

/// The noun group that ends directly before `end`, without prepositional complements, read
/// leftward.
fn base_ending_at(reading: &Reading<'_>, floor: u32, end: u32) -> Option<Words> {
    let mut start = end;
    let mut has_head = false;
    while start > floor {
        let at = start - 1;
        let tag = reading.tag(at);
        match tag {
            // "the most anticipated witness"
            Tag::Pronoun if start == end && is_degree(reading, floor, at) => break,
            Tag::Pronoun if start == end => return Some(Words::new(at, end)),
            Tag::Determiner => {
                start = at;
                if start > floor && reading.tag(start - 1) == Tag::Determiner {
                    start -= 1;
                }
                return Some(Words::new(start, end));
            }
            Tag::Time
                if start < end && matches!(reading.tag(start), Tag::Name | Tag::Determiner) =>
            {
                break;
            }
            Tag::Noun | Tag::Name | Tag::Number | Tag::Time | Tag::Adjective => {
                has_head |= !matches!(tag, Tag::Adjective | Tag::Time);
            }
            Tag::Possessive if start < end => {}
            Tag::Participle
                if at > floor && matches!(reading.tag(at - 1), Tag::Noun | Tag::Determiner) => {}
            Tag::Adverb if start < end && modifies(reading, at) => {}
            Tag::Other if start < end && reading.tag(start).is_nominal() => {}
            // « une hausse de 3 % »
            Tag::Other if start == end && at > floor && reading.tag(at - 1) == Tag::Number => {}
            Tag::Punctuation => {
                let Some(open) = insets::inset_before(reading, floor, at) else {
                    break;
                };
                has_head |= reading.kind(at) == Kind::Close;
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

/// Whether a pronoun is the adverb it may also be, since an article stands before it: "the most".
fn is_degree(reading: &Reading<'_>, floor: u32, at: u32) -> bool {
    at > floor && reading.tag(at - 1) == Tag::Determiner && reading.is(at, Classes::ADVERB)
}

/// Whether an adverb stands before an adjective, or as one: "a very old dam", "an uphill battle".
fn modifies(reading: &Reading<'_>, at: u32) -> bool {
    let next = reading.tag(at + 1);
    let before = reading.tag(at.wrapping_sub(1));
    next == Tag::Adjective || next == Tag::Noun && before == Tag::Determiner
}

/// The noun group that starts at a token, with its complements, agent and appositions, read
/// rightward as far as `limit`.
pub(in crate::annotate) fn starting_at(
    reading: &Reading<'_>,
    start: u32,
    limit: u32,
) -> Option<Words> {
    let mut group = base_starting_at(reading, start, limit)?;
    if matches!(reading.tag(start), Tag::Pronoun | Tag::Clitic)
        && !reading.is(
            start,
            Classes::INDEFINITE | Classes::QUANTIFIER | Classes::DEMONSTRATIVE,
        )
    {
        return Some(group);
    }
    let head = head(reading, group);
    let named = reading.tag(head) == Tag::Name;
    loop {
        let link = group.end;
        let share = reading.tag(link) == Tag::Determiner && is_share(reading, link - 1);
        let attaches = (share || reading.tag(link) == Tag::Preposition)
            && (!named || reading.word(link).lemma == genitive(reading))
            && !reading.tag(link + 1).eq(&Tag::Time)
            && !ends_source(reading, link);
        let coordinates =
            reading.tag(link) == Tag::Coordinator && !opens_clause(reading, link + 1, limit);
        if link >= limit || !attaches && !coordinates {
            break;
        }
        match base_starting_at(reading, link + 1, limit) {
            Some(next) => group.end = next.end,
            None => break,
        }
    }
    if let Some(end) = by_agent(reading, group.end, limit) {
        group.end = end;
    }
    group.end = appositions::appositions(reading, head, group.end, limit);
    Some(group)
}

/// Where the agent of a participle after a group ends: « les chiffres publiés lundi par
/// l'institut ».
fn by_agent(reading: &Reading<'_>, end: u32, limit: u32) -> Option<u32> {
    // The group may already include the participle, as if it were an adjective.
    let held = reading.tag(end.wrapping_sub(1)) == Tag::Participle;
    let at = end - u32::from(held);
    if reading.tag(at) != Tag::Participle || ends_source(reading, at) {
        return None;
    }
    let by = (at + 1..limit.min(at + AGENT))
        .take_while(|&at| {
            !matches!(
                reading.tag(at),
                Tag::Punctuation | Tag::Verb | Tag::Relative
            )
        })
        .find(|&at| reading.word(at).form == reading.article.language.keys().agent)?;
    base_starting_at(reading, by + 1, limit).map(|agent| agent.end)
}

/// Whether a phrase that starts here introduces a cue or a reason for anonymity, and so ends the
/// source: "in a statement", "on condition of anonymity".
fn ends_source(reading: &Reading<'_>, at: u32) -> bool {
    use crate::language::Meaning;
    reading
        .phrases(at)
        .iter()
        .any(|phrase| matches!(phrase.meaning, Meaning::Cue(_) | Meaning::Anonymity))
}

/// The lemma of the genitive preposition: "of", « de ».
fn genitive(reading: &Reading<'_>) -> u32 {
    reading.article.language.keys().genitive
}

/// Whether a subject and its finite verb start here: "and the mayor left".
fn opens_clause(reading: &Reading<'_>, start: u32, limit: u32) -> bool {
    let Some(base) = base_starting_at(reading, start, limit) else {
        return true;
    };
    let mut next = base.end;
    while next < limit && reading.tag(next).is_light() {
        next += 1;
    }
    reading.tag(next) == Tag::Verb && reading.has_form(next, Forms::FINITE)
}

/// The noun group that starts at a token, without prepositional complements.
pub(in crate::annotate) fn base_starting_at(
    reading: &Reading<'_>,
    start: u32,
    limit: u32,
) -> Option<Words> {
    let mut end = start;
    let mut has_head = false;
    while end < limit {
        let tag = reading.tag(end);
        match tag {
            Tag::Pronoun if end == start => return Some(Words::new(start, end + 1)),
            Tag::Clitic
                if end == start
                    && reading.is(end, Classes::SUBJECT_PRONOUN | Classes::OBJECT_PRONOUN) =>
            {
                return Some(Words::new(start, end + 1));
            }
            Tag::Determiner | Tag::Time if !has_head => {}
            // « la justice deux ans plus tôt »: the number starts a time expression.
            Tag::Number
                if has_head
                    && reading.article.language.facts().adjective_after_noun
                    && reading.is(end + 1, Classes::TIME) =>
            {
                break;
            }
            Tag::Noun | Tag::Name | Tag::Number => has_head = true,
            Tag::Adjective => {}
            Tag::Possessive if has_head => {}
            Tag::Participle
                if has_head
                    && reading.article.language.facts().adjective_after_noun
                    && reading.tag(end - 1) == Tag::Noun => {}
            Tag::Adverb if reading.tag(end + 1) == Tag::Number || modifies(reading, end) => {}
            Tag::Other if has_head && matches!(reading.tag(end + 1), Tag::Name | Tag::Number) => {}
            // « 57 % des Français »
            Tag::Other if has_head && is_share(reading, end) => {}
            Tag::Punctuation if insets::scare_end(reading, end, limit).is_some() => {
                end = insets::scare_end(reading, end, limit).unwrap_or(end + 1);
                has_head = true;
                continue;
            }
            Tag::Punctuation if has_head => {
                let Some(close) = insets::inset_after(reading, end, limit) else {
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
    let lone = end > start && !has_head && reading.tag(start) == Tag::Determiner && end > start + 1;
    (has_head || lone).then(|| Words::new(start, end))
}

/// The head of a group: "spokesman" in "Israel's army spokesman for Gaza".
pub(in crate::annotate) fn head(reading: &Reading<'_>, group: Words) -> u32 {
    let first_noun_leads = reading.article.language.facts().head_noun_first;
    // « Tant le maire que le préfet »
    let pair = reading
        .article
        .language
        .opens_pair(reading.word(group.start));
    let start = group.start + u32::from(pair && group.len() > 1);
    let mut head = start;
    for at in start..group.end {
        let tag = reading.tag(at);
        // "a source close to": an adjective after the noun is not the head, even if it is a noun
        // elsewhere.
        let people = Classes::ROLE | Classes::HUMAN | Classes::ANONYMOUS | Classes::VAGUE;
        let describes = tag == Tag::Noun
            && reading.is(at, Classes::ADJECTIVE)
            && !reading.is(at, people)
            && reading.tag(head) == Tag::Noun
            && at > head;
        // « les « sages » du village »: whatever the marks enclose is the noun.
        let enclosed = tag == Tag::Adjective
            && reading.kind(at + 1) == Kind::Close
            && scare::around(reading, at + 1).is_some();
        if matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun) && !describes || enclosed {
            head = at;
            if first_noun_leads {
                break;
            }
        } else if at > start
            && matches!(
                tag,
                Tag::Preposition | Tag::Punctuation | Tag::Coordinator | Tag::Relative
            )
            && reading.tag(head).is_nominal()
            && scare::around(reading, at).is_none()
        {
            break;
        }
    }
    head
}
