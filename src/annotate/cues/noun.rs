//! Cues that are nouns: "her claim that …", « la décision de … ».

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::model::{
    ContentReason, Cue, CueKind, CueReason, Extent, Reason, SourceReason,
};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::preceding;
use crate::language::{Classes, Forms};
use crate::parse::{Kind, Words};

/// How many determiners may stand between a verb and the noun group it governs: "made a few more".
const DETERMINERS: u32 = 3;

/// How many adjectives may stand between an owner and the noun: "the minister's own first claim".
const ADJECTIVES: u32 = 3;

/// Nouns that name a statement, with the clause they stand for: "the claim by Roe that it rained".
///
/// Right about "her fear that the dam might break"; wrong about "the report that she lost", which is
/// a thing.
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
        if let Some(one) = read(reading, sentence, groups, at) {
            found.push(one);
        }
    }
}

fn read(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    at: u32,
) -> Option<Candidate> {
    let mut next = at + 1;
    let behind = agent(reading, sentence, next);
    if let Some(agent) = behind {
        next = agent.end;
    }
    let owner = behind.or_else(|| owner(reading, sentence, groups, at));
    let clause = reading.tag(next) == Tag::Complementizer && is_clause(reading, sentence, next + 1);
    // "his promise to leave", « sa décision de partir »: whose, or else it is nobody's statement.
    let act = owner.is_some() && is_infinitive(reading, next);
    if !clause && !act {
        return None;
    }
    let start = next + u32::from(clause);
    let content = Words::new(start, end(reading, sentence, at, start, clause));
    let first = owner.map_or(at, |owner| owner.start.min(at));
    Some(Candidate {
        cue: Cue {
            extent: Extent::one(Words::new(at, at + 1)),
            kind: CueKind::Noun,
            class: None,
        },
        source: owner,
        core: Words::new(first, next),
        front: Some(content),
        back: None,
        tells: clause && owner.is_some(),
        vouched: true,
        nested: false,
        reason: Reason {
            cue: CueReason::Noun,
            source: if owner.is_some() {
                SourceReason::Owner
            } else {
                SourceReason::Nobody
            },
            content: ContentReason::Behind,
        },
    })
}

/// A noun for a statement with what it is about behind a preposition it takes: "his criticism of the
/// deal", "questions about the sale".
///
/// Right about "praise for the crew", which somebody spoke; wrong about "the call of the sea".
pub(in crate::annotate) fn by_topic(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    cue: Words,
) -> Option<Candidate> {
    let at = cue.start;
    // "a statement on Monday" says when.
    if reading.tag(at) != Tag::Noun || cue.end >= sentence.end || reading.tag(cue.end) == Tag::Time
    {
        return None;
    }
    // "his promise to leave": the infinitive is the content.
    let act = reading.tag(cue.end - 1) == Tag::Infinitive;
    let cue = Words::new(cue.start, cue.end - u32::from(act));
    let owner = owner(reading, sentence, groups, at).or_else(|| {
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
        cue: Cue {
            extent: Extent::one(cue),
            kind: CueKind::Noun,
            class: None,
        },
        source: owner,
        core: Words::new(first, cue.end),
        front: Some(content),
        back: None,
        tells: false,
        vouched: true,
        nested: false,
        reason: Reason {
            cue: CueReason::Topic,
            source: if owner.is_some() {
                SourceReason::Owner
            } else {
                SourceReason::Nobody
            },
            content: ContentReason::Behind,
        },
    })
}

/// Who a noun says made the statement, behind it: "by Roe", "from the union", « du maire ».
fn agent(reading: &Reading<'_>, sentence: Words, at: u32) -> Option<Words> {
    let keys = reading.article.language.keys();
    let word = reading.word(at);
    let links = word.form == keys.agent || word.lemma == keys.genitive;
    if reading.tag(at) != Tag::Preposition || !links {
        return None;
    }
    nouns::base_starting_at(reading, at + 1, sentence.end).filter(|&group| {
        speakers::can_speak(reading, group) && !speakers::is_document(reading, group)
    })
}

/// Whose it is, before it: "the mayor's claim", "her claim", « sa promesse ».
fn owner(reading: &Reading<'_>, sentence: Words, groups: &[VerbGroup], noun: u32) -> Option<Words> {
    let mut at = noun;
    while at > sentence.start && at + ADJECTIVES > noun && reading.tag(at - 1) == Tag::Adjective {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if reading.is(before, Classes::POSSESSIVE) && reading.tag(before) == Tag::Determiner {
        return Some(Words::new(before, before + 1));
    }
    if reading.tag(before) != Tag::Possessive {
        return maker(reading, sentence, groups, at);
    }
    nouns::ending_at(reading, sentence.start, before)
        .filter(|&group| speakers::can_speak(reading, group))
}

/// Who makes the statement a noun group names, whose verb says no more: "made a promise to leave",
/// "has serious doubts about the sale", but not "faced questions".
fn maker(reading: &Reading<'_>, sentence: Words, groups: &[VerbGroup], noun: u32) -> Option<Words> {
    let mut at = noun;
    while at > sentence.start && at + DETERMINERS > noun && is_determiner(reading, at - 1) {
        at -= 1;
    }
    let verb = at.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let group = groups
        .iter()
        .find(|group| group.head == verb && !group.passive)?;
    if !reading.article.language.is_lending(reading.word(verb)) {
        return None;
    }
    preceding::before(reading, sentence, group).filter(|&group| speakers::can_speak(reading, group))
}

/// Whether a token may stand between a verb and the noun it governs: "several", "no", "an".
fn is_determiner(reading: &Reading<'_>, at: u32) -> bool {
    matches!(
        reading.tag(at),
        Tag::Determiner | Tag::Number | Tag::Negation
    ) || reading.is(at, Classes::QUANTIFIER)
}

/// Whether a subject and its verb start at a token: "that the dam leaked", not "that leaked".
fn is_clause(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
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

/// Whether an infinitive starts at a token that hangs on a noun as a noun does: « décision de partir ».
fn is_infinitive(reading: &Reading<'_>, at: u32) -> bool {
    reading.tag(at) == Tag::Preposition
        && reading.word(at).lemma == reading.article.language.keys().genitive
        && reading.tag(at + 1) == Tag::Verb
        && reading.has_form(at + 1, Forms::INFINITIVE)
}

/// Where what is said ends, a clause or not: with the sentence, or before the verb whose subject the
/// noun is.
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
        .find(|at| !linked(at) && !reading.is_quoted(*at) && reading.tag(at - 1) != Tag::Verb)
        .filter(|_| is_subject);
    let stop = (start..sentence.end)
        .find(|&at| {
            reading.is_kind(at, &[Kind::Semicolon, Kind::Colon])
                || reading.kind(at) == Kind::Comma && at > from && !reading.is_quoted(at)
        })
        .unwrap_or(sentence.end);
    reading
        .trim(Words::new(start, main.unwrap_or(sentence.end).min(stop)))
        .end
}
