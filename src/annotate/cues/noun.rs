//! Finds cues that are nouns: "her claim that …", « la décision de … ».

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::model::{ContentReason, CueKind, CueReason, Reason, SourceReason};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::of_noun;
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// Finds nouns for statements with their complement clause: "the claim by Roe that it rained".
///
/// Right about "her fear that the dam might break"; wrong about "the report that she lost", where
/// the clause is relative.
pub(in crate::annotate) fn by_noun(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    found: &mut Vec<Candidate>,
) {
    for at in sentence.start..sentence.end {
        let told = reading.tag(at) == Tag::Noun
            && reading.is(at, Classes::CUE_NOUN)
            && !reading.is_quoted(at);
        let taken = |one: &Candidate| one.core.holds(at) || one.cue.extent.holds(at);
        if !told || found.iter().any(taken) {
            continue;
        }
        if let Some(one) = from_noun(reading, sentence, groups, at) {
            found.push(one);
        }
    }
}

/// The cue that a noun makes with a complement clause or infinitive, or `None` without one.
fn from_noun(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    at: u32,
) -> Option<Candidate> {
    if let Some(stated) = stated(reading, sentence, groups, at) {
        return Some(stated);
    }
    let mut next = at + 1;
    let behind = of_noun::agent(reading, sentence, next);
    if let Some(agent) = behind {
        next = agent.end;
    }
    let owner = behind.or_else(|| of_noun::owner(reading, sentence, groups, at));
    let clause = reading.tag(next) == Tag::Complementizer
        && opens_reported_clause(reading, sentence, next + 1);
    // "his promise to leave", « sa décision de partir »: an infinitive counts only with an owner.
    let act = owner.is_some() && opens_complement_infinitive(reading, next);
    if !clause && !act {
        return None;
    }
    let start = next + u32::from(clause);
    let content = Words::new(start, end(reading, sentence, at, start, clause));
    let first = owner.map_or(at, |owner| owner.start.min(at));
    Some(Candidate {
        source: owner,
        core: Words::new(first, next),
        front: Some(content),
        asserts: clause && owner.is_some(),
        ..Candidate::new(
            Words::new(at, at + 1),
            CueKind::Noun,
            Reason {
                cue: CueReason::Noun,
                source: if owner.is_some() {
                    SourceReason::Owner
                } else {
                    SourceReason::Nobody
                },
                content: ContentReason::Behind,
            },
        )
    })
}

/// What a noun for a statement is said to be: "The view among fishermen is that the quota fell", « La crainte
/// des éleveurs est de tout perdre ».
///
/// Right about those; wrong about "The point of the game is that everybody wins", which nobody makes.
fn stated(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    at: u32,
) -> Option<Candidate> {
    let holder = holder(reading, sentence, at + 1);
    let owner = holder.or_else(|| of_noun::owner(reading, sentence, groups, at))?;
    let verb = reading.after_light(holder.map_or(at + 1, |one| one.end), sentence.end);
    let is = reading.tag(verb) == Tag::Verb
        && reading.has_form(verb, Forms::FINITE)
        && reading.word(verb).lemma == reading.article.language.keys().copula;
    let next = reading.after_light(verb + 1, sentence.end);
    let clause = reading.tag(next) == Tag::Complementizer;
    if !is || !clause && !opens_complement_infinitive(reading, next) {
        return None;
    }
    Some(Candidate {
        source: Some(owner),
        core: Words::new(owner.start.min(at), next),
        back: Some(next + u32::from(clause)),
        asserts: clause,
        ..Candidate::new(
            Words::new(at, at + 1),
            CueKind::Noun,
            Reason {
                cue: CueReason::Noun,
                source: SourceReason::Owner,
                content: ContentReason::Behind,
            },
        )
    })
}

/// Those who hold what a noun says, named behind it: "among fishermen", « dans le vestiaire ».
fn holder(reading: &Reading<'_>, sentence: Words, at: u32) -> Option<Words> {
    let linked = reading.tag(at) == Tag::Preposition;
    nouns::starting_at(reading, at + 1, sentence.end)
        .filter(|&group| linked && speakers::can_speak(reading, group))
}

/// A noun for a statement with a prepositional complement that names its topic: "his criticism of
/// the deal", "questions about the sale".
///
/// Right about "praise for the crew", which somebody spoke; wrong about "the call of the sea".
pub(in crate::annotate) fn by_topic(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    cue: Words,
) -> Option<Candidate> {
    let at = cue.start;
    // "a statement on Monday": a date is not a topic.
    if reading.tag(at) != Tag::Noun || cue.end >= sentence.end || reading.tag(cue.end) == Tag::Time
    {
        return None;
    }
    // "his promise to leave": the infinitive is the content.
    let act = reading.tag(cue.end - 1) == Tag::Infinitive;
    let cue = Words::new(cue.start, cue.end - u32::from(act));
    let owner = of_noun::owner(reading, sentence, groups, at).or_else(|| {
        // "Labour calls for an inquiry"
        let name = at > sentence.start && reading.tag(at - 1) == Tag::Name;
        nouns::ending_at(reading, sentence.start, at)
            .map(|group| Words::new(group.start, at.min(group.end)))
            .filter(|&group| name && !group.is_empty() && speakers::can_speak(reading, group))
    });
    let clause = matches!(
        reading.tag(cue.end),
        Tag::Question | Tag::Complementizer | Tag::Subordinator
    );
    let end = end(reading, sentence, at, cue.end, clause);
    let content = Words::new(cue.end, end);
    let first = owner.map_or(at, |owner| owner.start.min(at));
    (!content.is_empty()).then(|| Candidate {
        source: owner,
        core: Words::new(first, cue.end),
        front: Some(content),
        asserts: false,
        ..Candidate::new(
            cue,
            CueKind::Noun,
            Reason {
                cue: CueReason::Topic,
                source: if owner.is_some() {
                    SourceReason::Owner
                } else {
                    SourceReason::Nobody
                },
                content: ContentReason::Behind,
            },
        )
    })
}

/// Whether a subject and its verb start at a token: "that the dam leaked", but not "that leaked".
fn opens_reported_clause(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let Some(subject) = nouns::starting_at(reading, at, sentence.end) else {
        return false;
    };
    let mut verb = subject.end;
    while reading.tag(verb).is_light() {
        verb += 1;
    }
    reading.tag(verb) == Tag::Verb
        && reading.has_form(verb, Forms::FINITE)
        && !reading.is(verb, Classes::REPORTING)
}

/// Whether a noun's infinitive complement starts at a token: « décision de partir ».
fn opens_complement_infinitive(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at) == Tag::Preposition
        && reading.word(at).lemma == reading.article.language.keys().genitive
        && reading.tag(at + 1) == Tag::Verb
        && reading.has_form(at + 1, Forms::INFINITIVE)
}

/// Where the content that starts at `start` ends: with the sentence, at a comma, or before the main
/// verb if the noun is its subject. `clause` says whether the content has a finite verb of its own.
pub(in crate::annotate) fn end(
    reading: &Reading<'_>,
    sentence: Words,
    noun: u32,
    start: u32,
    clause: bool,
) -> u32 {
    let finite = |at: &u32| {
        reading.tag(*at) == Tag::Verb
            && reading.has_form(*at, Forms::FINITE)
            && reading.tag(at.saturating_sub(1)) != Tag::Infinitive
    };
    let is_subject = !(sentence.start..noun).any(|at| finite(&at));
    let linked = |at: &u32| {
        (at.saturating_sub(3)..*at).any(|before| {
            matches!(
                reading.tag(before),
                Tag::Relative | Tag::Subordinator | Tag::Complementizer | Tag::Coordinator
            )
        })
    };
    let own = (start..sentence.end).find(finite).filter(|_| clause);
    let from = own.map_or(start, |own| own + 1);
    let main = (from..sentence.end)
        .filter(finite)
        .find(|at| {
            let compound = reading.tag(at - 1) == Tag::Verb
                && reading.is(at - 1, Classes::AUXILIARY | Classes::MODAL);
            !linked(at) && !reading.is_quoted(*at) && !compound
        })
        .filter(|_| is_subject);
    let stop = (start..sentence.end)
        .find(|&at| {
            reading.is_kind(at, &[Kind::Semicolon, Kind::Colon])
                || reading.kind(at) == Kind::Comma && at >= from && !reading.is_quoted(at)
        })
        .unwrap_or(sentence.end);
    reading
        .trim(Words::new(start, main.unwrap_or(sentence.end).min(stop)))
        .end
}
