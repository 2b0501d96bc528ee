//! Turns a candidate into the extent and the kind of its content.

use smallvec::SmallVec;

use crate::annotate::cues::candidate;
use crate::annotate::cues::candidate::Candidate;
use crate::annotate::model::{ContentKind, CueReason, Extent};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, verbs};
use crate::annotate::subjects::preceding;
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many tokens of a relative clause are read to its end.
const RELATIVE: u32 = 40;

/// The runs of tokens that a cue credits; empty if none. `next` is the following cue, which ends
/// the content unless it is nested.
pub(in crate::annotate) fn extent(
    reading: &Reading<'_>,
    sentence: Words,
    one: &Candidate,
    next: Option<&Candidate>,
) -> Extent {
    let mut runs = SmallVec::new();
    if let Some(front) = one.front {
        runs.push(Words::new(quotation_start(reading, front), front.end));
    }
    if let Some(said) = one.said {
        let run = reading.trim(said);
        runs.push(Words::new(run.start, quotation_end(reading, run)));
    }
    if let Some(back) = one.back {
        let end = back_end(reading, sentence, one, back, next);
        let run = reading.trim(Words::new(back, end));
        runs.push(Words::new(run.start, quotation_end(reading, run)));
    }
    runs.retain(|run: &mut Words| !run.is_empty());
    Extent(runs)
}

/// Whether a content is a direct or an indirect quotation, or mixed.
pub(in crate::annotate) fn kind(reading: &Reading<'_>, extent: &Extent) -> ContentKind {
    if !extent.0.iter().any(|run| reading.quoted.meets(*run)) {
        return ContentKind::Indirect;
    }
    let mut quoted = false;
    let mut plain = false;
    for run in &extent.0 {
        for at in run.start..run.end {
            if reading.is_kind(at, &[Kind::Comma, Kind::Stop]) {
                continue;
            }
            let inside = reading.is_quoted(at);
            quoted |= inside;
            plain |= !inside;
        }
    }
    match (quoted, plain) {
        (true, true) => ContentKind::Mixed,
        (true, false) => ContentKind::Direct,
        (false, _) => ContentKind::Indirect,
    }
}

/// Where content resumes after a parenthetical reporting clause (« …, a-t-il dit, mais … »), or
/// `None` if it does not.
pub(in crate::annotate) fn resumed(
    reading: &Reading<'_>,
    sentence: Words,
    end: u32,
) -> Option<u32> {
    let mut at = end;
    while at < sentence.end && at < end + 25 {
        match reading.kind(at) {
            Kind::Stop | Kind::Semicolon => {
                return None;
            }
            Kind::Open => return Some(at),
            Kind::Comma => {
                let next = at + 1;
                let goes_on = next < sentence.end
                    && !verbs::opens_participle(reading, next)
                    && reading.tag(next) != Tag::Relative;
                return goes_on.then_some(next);
            }
            Kind::Word
            | Kind::Number
            | Kind::Close
            | Kind::Colon
            | Kind::Dash
            | Kind::Joint
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Cut
            | Kind::Link
            | Kind::Symbol => at += 1,
        }
    }
    None
}

/// The content before a parenthetical reporting clause: from the start of the sentence, or after a
/// semicolon.
pub(in crate::annotate) fn front(reading: &Reading<'_>, sentence: Words, end: u32) -> Words {
    let start = (sentence.start..end)
        .rev()
        .find(|&at| reading.kind(at) == Kind::Semicolon && !reading.is_quoted(at))
        .map_or(sentence.start, |at| at + 1);
    let mut end = end;
    let manner = reading.article.language.keys().manner;
    let links = |at: u32| {
        matches!(reading.tag(at), Tag::Subordinator | Tag::Clitic)
            || reading.word(at).form == manner
    };
    while end > start && links(end - 1) {
        end -= 1;
    }
    reading.trim(Words::new(start, end))
}

/// The content before a reporting clause and where it goes on behind: « A, dit-elle, B ».
pub(in crate::annotate) fn around(
    reading: &Reading<'_>,
    sentence: Words,
    core: Words,
) -> (Words, Option<u32>) {
    let front = front(reading, sentence, core.start);
    let front = if core.start == sentence.start {
        reading.quotation_before(sentence).unwrap_or(front)
    } else {
        front
    };
    let closed = front.end > front.start && reading.kind(front.end - 1) == Kind::Close;
    let back = resumed(reading, sentence, core.end)
        .filter(|&at| !closed || reading.kind(at) == Kind::Open || front.is_empty());
    (front, back)
}

/// Where the content after a cue ends.
fn back_end(
    reading: &Reading<'_>,
    sentence: Words,
    one: &Candidate,
    back: u32,
    next: Option<&Candidate>,
) -> u32 {
    // « Le pont, dit-elle, tiendra. » Il rit.
    let inside = marks(reading, one.cue.extent.hull().start)
        .filter(|marks| one.front.is_some_and(|front| marks.overlaps(front)));
    let edge = inside.map_or(sentence.end, |marks| sentence.end.min(marks.end));
    // « L'enquête conclut à un décès, rapporte le journal »: who reports it all is not part of it.
    let set_off = |next: &Candidate| {
        let front = next.front.filter(|front| front.end > back);
        front.is_some_and(|front| front.end <= next.core.start && next.core.start > back)
    };
    let limit = next
        .filter(|next| {
            let apart = next.front.is_none_or(|front| front.end <= back);
            !next.nested
                && (next.core.start >= back || candidate::resumes(reading, one, next))
                && (apart || set_off(next))
        })
        .map_or(edge, |next| {
            let verb = next.cue.extent.hull().start;
            let mut end = if next.core.start < back {
                verb
            } else {
                next.core.start
            };
            while end > back && reading.tag(end - 1) == Tag::Coordinator {
                end -= 1;
            }
            end
        });
    let limit = (back..limit)
        .find(|&at| {
            reading.kind(at) == Kind::Semicolon && !reading.is_quoted(at) && at > one.core.end
        })
        .unwrap_or(limit);
    // "Citing the cost, Roe has stopped it", « Tout en niant les faits, il a payé »: the clause of the
    // participle ends before whoever it is about.
    let ahead = { one.source.map(|source| source.start) }.filter(|&start| {
        (back + 1..limit).contains(&start) && reading.kind(start - 1) == Kind::Comma
    });
    let limit = ahead.unwrap_or(limit);
    relative_end(reading, sentence, one, Words::new(back, limit)).unwrap_or(limit)
}

/// Where the relative clause ends that somebody is credited in, if the verb follows of the clause around
/// it: "The plan, which Roe calls “a trap,” | was signed".
///
/// Right about that, since a verb behind a comma has its subject before the relative clause; wrong about
/// "Roe, who said it leaked, was old, stank", which it cuts before the last verb.
fn relative_end(
    reading: &Reading<'_>,
    sentence: Words,
    one: &Candidate,
    content: Words,
) -> Option<u32> {
    let start = one.core.start;
    let relative = |at: u32| reading.tag(at) == Tag::Relative;
    let opens = |at: u32| {
        at > sentence.start
            && (relative(at)
                || reading.tag(at) == Tag::Complementizer && reading.kind(at - 1) == Kind::Comma)
    };
    // « la thèse selon laquelle il est parti seul, n'a pas convaincu »
    let phrase = one.source.is_none() && relative(one.core.end - 1);
    let inside = phrase
        || relative(start) && start > sentence.start
        || start.checked_sub(1).is_some_and(opens);
    let finite = |at: u32| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
    let comma = |at: u32| reading.kind(at) == Kind::Comma && !reading.is_quoted(at);
    let near = content.end.min(content.start + RELATIVE);
    // "who said the gate, which leaks, is shut": a clause that still awaits its verb is not over.
    let first = (content.start..near).find(|&at| comma(at)).unwrap_or(near);
    let links = [content.start.saturating_sub(1), content.start];
    let clause = links
        .map(|at| reading.tag(at))
        .contains(&Tag::Complementizer);
    if !inside || clause && !(content.start..first).any(finite) {
        return None;
    }
    let closes = |at: u32| {
        at > content.start && reading.kind(at) == Kind::Close && reading.kind(at - 1) == Kind::Comma
    };
    // "which Roe calls “a trap,” and it stays"
    let quoted = |at: u32| closes(at) || at > content.start && reading.kind(at - 1) == Kind::Close;
    let goes_on = |at: u32| {
        finite(reading.after_light(at + 1, content.end))
            || quoted(at) && reading.tag(at + 1) == Tag::Coordinator
    };
    let end = (content.start..near).find(|&at| (comma(at) || closes(at)) && goes_on(at));
    end.map(|end| end + u32::from(closes(end)))
        .or_else(|| main_verb(reading, sentence, one, Words::new(content.start, near)))
}

/// The verb of the clause around a relative clause that no comma ends: "A report that said the dam leaked |
/// was shelved".
///
/// Right about those; wrong about "A clerk who said it leaked lied", whose last verb may be a participle.
fn main_verb(
    reading: &Reading<'_>,
    sentence: Words,
    one: &Candidate,
    content: Words,
) -> Option<u32> {
    let near = one.core.start.saturating_sub(1)..=one.core.start;
    let at = { near }.find(|&at| reading.tag(at) == Tag::Relative)?;
    let relative = Words::new(at, at + 1);
    let subject = preceding::antecedent(reading, sentence, relative)?;
    let leads = subject.start == sentence.start
        || matches!(
            reading.tag(subject.start - 1),
            Tag::Punctuation | Tag::Subordinator | Tag::Complementizer | Tag::Coordinator
        );
    if !leads || reading.kind(relative.start - 1) == Kind::Comma {
        return None;
    }
    // How many verbs the clauses inside still await.
    let mut awaited = u32::from(matches!(
        one.reason.cue,
        CueReason::Clause | CueReason::BareClause
    ));
    let finite = |at: u32| {
        let either = reading.has_form(at, Forms::PAST_PARTICIPLE);
        let object = reading.tag(at + 1) == Tag::Determiner;
        reading.tag(at) == Tag::Verb
            && reading.has_form(at, Forms::FINITE)
            && reading.tag(at - 1) != Tag::Infinitive
            && !reading.is(
                reading.before_light(content.start, at).saturating_sub(1),
                Classes::AUXILIARY | Classes::MODAL,
            )
            && (!either || object || awaits_verb(reading, at))
    };
    let opens = |at: u32| {
        matches!(
            reading.tag(at),
            Tag::Relative | Tag::Complementizer | Tag::Subordinator | Tag::Question
        )
    };
    // "The clerk who denied the theft | has resigned": one verb is that of the main clause.
    let mut only = None;
    for at in content.start..content.end {
        if reading.is_quoted(at) {
            continue;
        }
        if opens(at) && at > content.start || reading.tag(at) == Tag::Coordinator {
            awaited = 1;
        } else if finite(at) {
            only = if only.is_none() {
                Some(at)
            } else {
                Some(u32::MAX)
            };
            if awaited == 0 {
                // « ceux qui disent le pont sûr, ils … »
                let comma = (content.start..at)
                    .rfind(|&at| reading.kind(at) == Kind::Comma && !reading.is_quoted(at));
                let clitics = { content.start..at }.rev();
                let clitics = clitics.take_while(|&before| reading.tag(before) == Tag::Clitic);
                return comma.or(clitics.last()).or(Some(at));
            }
            awaited = 0;
        }
    }
    only.filter(|&at| one.reason.cue == CueReason::BareClause && at < content.end)
}

/// Whether a word that may be a participle is finite, since another finite verb follows it at once: "leaked
/// was shelved".
fn awaits_verb(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at + 1) == Tag::Verb
        && reading.has_form(at + 1, Forms::FINITE)
        && !reading.has_form(at + 1, Forms::PAST_PARTICIPLE)
}

/// The start of a run, or of the quotation that it starts in.
fn quotation_start(reading: &Reading<'_>, run: Words) -> u32 {
    marks(reading, run.start)
        .filter(|_| !run.is_empty())
        .map_or(run.start, |marks| marks.start.min(run.start))
}

/// The end of a run, or of the quotation that it ends in.
fn quotation_end(reading: &Reading<'_>, run: Words) -> u32 {
    if run.is_empty() {
        return run.end;
    }
    marks(reading, run.end - 1).map_or(run.end, |marks| marks.end.max(run.end))
}

/// The quotation around a token.
fn marks(reading: &Reading<'_>, at: u32) -> Option<Words> {
    let number = reading.quotation(at)?;
    reading
        .article
        .marks
        .get(number as usize)
        .map(|marks| marks.words)
}
