//! Finds cues that are verbs.
//!
//! Takes a sentence and its verb groups; gives a [`Candidate`] for each group that reports. A verb
//! of the lexicon reports only with a complement ("frame") that its entry lists. It does not know
//! whether the report supports anything; `is_factual` and `asserts` only record how it is made.
//!
//! Where to look when a verb is misread:
//!
//! - a verb taken for a cue or missed ("notes that", « fait valoir », « s'en prend à »):
//!   `recognition`, or `open_class` if no list knows it ("kvetched that")
//! - a verb in several words with others between them (« fait aussi valoir »): `parted`
//! - its complement ("told reporters that", « dit avoir fui », "asked whether"): `complement`; past what
//!   commas set off before it: `inset`
//! - where the content lies ("“…,” she said", "what Roe denied"): `layout`; of a cleft sentence ("What Roe
//!   denies is that"): `cleft`
//! - content before the verb (« l'a dit », « la vente dont il parle », "the claims she made"): `fronted`
//! - a reporting clause set off by commas ("…, she said", « …, dit-il, … », « comme l'a dit »):
//!   `parenthetical`
//! - a passive or a past participle ("is said to", « cité par », « les mesures annoncées »):
//!   `passive`
//! - a participle taken for the verb of its clause ("Officials briefed on it said"): `reduced`
//! - a verb that does not report here ("did not respond", "a program called Seal"): `not_reporting`
//! - a wish, a hypothesis or hearsay ("if he says", « aurait menacé de », "tried to prove"):
//!   `assertion`
//! - the reason that `inspect --explain` gives: `explanation`
//! - whose statement it is ("He rose and said", « …, disant que »): `subjects`, called from here

pub(in crate::annotate) mod assertion;
pub(in crate::annotate) mod cleft;
pub(in crate::annotate) mod complement;
pub(in crate::annotate) mod explanation;
pub(in crate::annotate) mod fronted;
pub(in crate::annotate) mod inset;
pub(in crate::annotate) mod layout;
pub(in crate::annotate) mod not_reporting;
pub(in crate::annotate) mod object;
pub(in crate::annotate) mod open_class;
pub(in crate::annotate) mod parenthetical;
pub(in crate::annotate) mod parted;
pub(in crate::annotate) mod passive;
pub(in crate::annotate) mod recognition;
pub(in crate::annotate) mod reduced;
pub(in crate::annotate) mod verb_cue;

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::extent;
use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::inherited::Subjects;
use crate::annotate::subjects::{impersonal, infinitive, inherited, of_participle};
use crate::language::{CueForm, Forms, Meaning};
use crate::parse::Words;

/// How many tokens before its verb a subject still belongs to the core.
pub(in crate::annotate) const REACH: u32 = 30;

/// How many tokens of a crediting phrase may precede its verb: « à en croire », "as if to say".
const CUE_PHRASE: u32 = 3;

/// Longest noun group after a verb of citing, in tokens.
const CITED: u32 = 16;

/// Finds the verb groups of a sentence that report, and appends them to `found`.
pub(in crate::annotate) fn by_verb(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
    found: &mut Vec<Candidate>,
) {
    let mut subjects = Subjects::new(reading, sentence);
    let mut end = 0;
    // Subjects are needed only up to the last verb that may report.
    let may_report = |group: &VerbGroup| recognition::may_report(reading, sentence, group);
    let Some(last) = groups.iter().rposition(may_report) else {
        return;
    };
    for (index, group) in groups.iter().enumerate().take(last + 1) {
        // « a fait savoir » is one cue; « citant » is found as a phrase.
        if group.head < end || is_cue_phrase(reading, group.words.start, group.head) {
            continue;
        }
        let behind = groups.get(index + 1..).unwrap_or_default();
        if reduced::describes(reading, sentence, group, behind) {
            continue;
        }
        let later = || inherited::later(reading, sentence, group, behind);
        let participle = reading.has_form(group.head, Forms::PRESENT_PARTICIPLE) && !group.finite;
        let adverbial =
            group.words.start > 0 && reading.tag(group.words.start - 1) == Tag::Preposition;
        let inherited = || {
            if participle && !adverbial {
                of_participle::present(reading, sentence, group)
                    .or_else(|| subjects.main())
                    .or_else(|| subjects.last())
                    .or_else(later)
            } else if let Some(asked) = infinitive::asked(reading, sentence, group) {
                Some(asked)
            } else if group.finite {
                subjects.last()
            } else {
                subjects
                    .last()
                    .or_else(|| inherited::narrated(reading, sentence, group))
                    .or_else(later)
            }
        };
        let read = may_report(group).then(|| VerbCue::read(reading, sentence, *group, inherited));
        let read = read.flatten();
        if group.finite {
            let active = read.as_ref().filter(|cue| !cue.group.passive);
            subjects.add(group, active.and_then(|cue| cue.source));
        }
        if let Some(mut cue) = read {
            end = cue.words.end;
            if assertion::is_mere_thought(reading, sentence, &cue)
                || not_reporting::is_by_nobody(reading, &cue)
                || not_reporting::is_by_reader(reading, &cue)
                || not_reporting::is_promised(reading, sentence, &cue)
                || not_reporting::tells_which(reading, &cue)
            {
                continue;
            }
            cue.source =
                impersonal::people(reading, sentence, cue.words, cue.source).or(cue.source);
            found.push(from_verb(reading, sentence, &cue));
        }
    }
}

/// Whether a verb belongs to a phrase that credits the noun group after it: « citant », « à en
/// croire ».
///
/// "citing a police report" credits the report; "citing rising costs" does not.
fn is_cue_phrase(reading: &Reading<'_>, start: u32, head: u32) -> bool {
    let cites = |end: u32| {
        let group = nouns::starting_at(reading, end, end + CITED);
        reading.article.language.facts().citing_always_credits
            || group.is_some_and(|group| speakers::can_speak(reading, group))
    };
    let near = Words::new(start.saturating_sub(CUE_PHRASE), head + 1);
    reading.phrases.among(near).any(|(at, phrase)| {
        let end = phrase.end(at);
        let credits = matches!(
            phrase.meaning,
            Meaning::Cue(CueForm::Preposition | CueForm::Credit)
                | Meaning::Contrast
                | Meaning::Idiom
        ) || phrase.meaning == Meaning::Cue(CueForm::Participle) && cites(end);
        // "That said, it leaks", but "a report that said it leaks".
        reading.tag(at) != Tag::Relative && credits && end > head
    })
}

/// The candidate that a verb cue makes.
fn from_verb(reading: &Reading<'_>, sentence: Words, cue: &VerbCue) -> Candidate {
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
    let (front, said, back) = match cue.layout {
        Layout::Behind(at) => (None, None, Some(at.max(cue.words.end))),
        Layout::Before(words) => (Some(words), None, None),
        Layout::Said(subject, words) => (subject, Some(words), None),
        Layout::Alone => (None, None, None),
        Layout::Around => {
            let (front, back) = extent::around(reading, sentence, core);
            (Some(front), None, back)
        }
    };
    Candidate {
        cue: verb_cue::verb_cue(reading, cue),
        source: cue.source,
        core,
        front,
        said,
        back,
        asserts: assertion::asserts(reading, sentence, cue),
        is_factual: assertion::is_factual(reading, sentence, cue),
        nested: false,
        reason: explanation::of_verb(reading, cue),
    }
}
