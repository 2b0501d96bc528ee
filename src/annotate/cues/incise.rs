//! Cues that only their place shows: whatever verb stands beside a quotation with its subject.
//!
//! Beside a quotation the verb of a reporting clause is an open class. (Clauses set off from words
//! without marks are `verb::parenthetical`.) French puts its subject behind the
//! verb (« … », soupèse l'avocate), English on either side of it (“…,” Roe deadpanned). The lexicon
//! says what a verb adds to "say", not whether it may stand here.

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::extent;
use crate::annotate::cues::verb::parenthetical;
use crate::annotate::model::{ContentReason, CueKind, CueReason, Reason, SourceReason};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, scare, speakers};
use crate::annotate::subjects::impersonal;
use crate::language::Classes;
use crate::parse::{Kind, Words};

/// How long the subject of an incise may be.
const SUBJECT: u32 = 24;

/// Finds incises behind the quotations of a sentence whose verbs no list knows to report.
pub(in crate::annotate) fn by_incise(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    found: &mut Vec<Candidate>,
) {
    for close in sentence.start..sentence.end {
        if reading.kind(close) != Kind::Close {
            continue;
        }
        let mut start = close + 1;
        while reading.is_kind(start, &[Kind::Comma, Kind::Dash]) && start < close + 3 {
            start += 1;
        }
        let taken = |at: u32| {
            found.iter().any(|one: &Candidate| {
                one.core.holds(at) || one.front.is_some_and(|front| front.holds(close))
            })
        };
        // « Le « patron » a déposé une plainte »: the marks hold the subject.
        let subject = start == close + 1 && scare::around(reading, close).is_some();
        if start >= sentence.end || taken(start) || subject {
            continue;
        }
        let set_off = start > close + 1 || leads_on(reading, close);
        let incise = inverted(reading, sentence, groups, start, set_off).or_else(|| {
            let plain = !reading.article.language.facts().incises_invert && set_off;
            plain.then(|| straight(reading, sentence, start)).flatten()
        });
        if let Some((verb, subject, reason)) = incise
            && !taken(verb.start)
        {
            let core = Words::new(
                verb.start.min(subject.start).min(start),
                verb.end.max(subject.end),
            );
            let (front, back) = extent::around(reading, sentence, core);
            found.push(Candidate {
                source: Some(subject),
                core,
                front: Some(front),
                back,
                ..Candidate::new(
                    verb,
                    CueKind::Verb,
                    Reason {
                        cue: CueReason::Quotation,
                        source: reason,
                        content: ContentReason::Around,
                    },
                )
            });
        }
    }
}

/// Whether a quotation ends as one does that a reporting clause follows: in a comma, or asking.
fn leads_on(reading: &Reading<'_>, close: u32) -> bool {
    let last = close.saturating_sub(1);
    let form = reading.article.form(last);
    reading.kind(last) == Kind::Comma
        || reading.kind(last) == Kind::Stop && form.contains(['?', '!'])
}

/// A verb with its subject behind it: « …, soupèse l'avocate », « …, a-t-elle tonné », “…,” deadpanned Roe.
/// One that no list knows must be `set_off` from the quotation.
fn inverted(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    start: u32,
    set_off: bool,
) -> Option<(Words, Words, SourceReason)> {
    let mut first = start;
    while reading.tag(first) == Tag::Clitic {
        first += 1;
    }
    let group = groups.iter().find(|group| group.words.start == first);
    if let Some(group) = group {
        if let Some(pronoun) = group.inverted {
            let speaks = reading.is(pronoun, Classes::SUBJECT_PRONOUN);
            let joined = Words::new(pronoun, pronoun + 1);
            // « lit-on dans le rapport »
            let people = impersonal::people(reading, sentence, group.words, Some(joined));
            let subject = people.unwrap_or(joined);
            return speaks.then_some((group.words, subject, SourceReason::Joined));
        }
        if !group.finite || group.passive || is_empty_verb(reading, group.head) {
            return None;
        }
    } else if !set_off || !is_unknown_verb(reading, first) {
        return None;
    }
    let verb = group.map_or(Words::new(first, first + 1), |group| group.words);
    let at = reading.after_light(verb.end, sentence.end);
    let subject = nouns::starting_at(reading, at, sentence.end.min(at + SUBJECT))?;
    let says = group.is_some_and(|group| reading.is(group.head, Classes::REPORTING));
    let somebody = says || is_somebody(reading, subject);
    (somebody && ends_clause(reading, sentence, subject.end)).then_some((
        verb,
        subject,
        SourceReason::Inverted,
    ))
}

/// A verb with its subject before it: “…,” Roe deadpanned.
fn straight(
    reading: &Reading<'_>,
    sentence: Words,
    start: u32,
) -> Option<(Words, Words, SourceReason)> {
    let subject = nouns::starting_at(reading, start, sentence.end.min(start + SUBJECT))?;
    let at = reading.after_light(subject.end, sentence.end);
    let finite = parenthetical::is_finite(reading, at);
    let verb = (finite || is_unknown_verb(reading, at)) && !is_empty_verb(reading, at);
    let somebody = is_somebody(reading, subject);
    let bare = ends_clause(reading, sentence, at + 1)
        || matches!(reading.tag(at + 1), Tag::Adverb | Tag::Preposition);
    (verb && somebody && bare).then_some((Words::new(at, at + 1), subject, SourceReason::Subject))
}

/// Whether a noun group is somebody who could have said what is quoted, known to any list or not.
fn is_somebody(reading: &Reading<'_>, group: Words) -> bool {
    let head = nouns::head(reading, group);
    let person = Classes::HUMAN | Classes::ROLE | Classes::ORGANIZATION | Classes::MEDIA;
    let tag = reading.tag(head);
    if tag == Tag::Pronoun {
        return reading.is(head, Classes::SUBJECT_PRONOUN);
    }
    tag == Tag::Name || reading.is(head, person) || speakers::can_speak(reading, group)
}

/// Whether a word no list knows may be a verb by its place and its letters.
fn is_unknown_verb(reading: &Reading<'_>, at: u32) -> bool {
    let lower = reading.article.form(at).chars().all(char::is_lowercase);
    reading.kind(at) == Kind::Word && lower && reading.word(at).is_unlisted()
}

/// Whether a verb says nothing of its own: an auxiliary, a modal, the copula.
fn is_empty_verb(reading: &Reading<'_>, at: u32) -> bool {
    reading.word(at).lemma == reading.article.language.keys().copula
        || reading.is(at, Classes::AUXILIARY | Classes::MODAL)
}

/// Whether a clause may end at a token: at a mark, or where a circumstance is added.
fn ends_clause(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    at >= sentence.end
        || matches!(
            reading.tag(at),
            Tag::Punctuation | Tag::Preposition | Tag::Relative | Tag::Coordinator | Tag::Time
        )
}
