//! Who says what: cues with their sources and contents, sentence by sentence.

use super::anyone;
use super::asked;
use super::content;
use super::cue::{self, VerbCue};
use super::frame::Layout;
use super::model::{Attribution, Content, ContentKind, Cue, CueKind, SourceKind};
use super::reason::Reason;
use super::source;
use super::subjects::{Subjects, is_main};
use super::syntax::glance::Glance;
use super::syntax::nouns;
use super::syntax::scope::Scope;
use super::syntax::subject;
use super::syntax::tag::Tag;
use super::syntax::verbs::{self, VerbGroup};
use super::transcript::Turns;
use super::{hearsay, nested, nominal, phrases, punctuation, tells};
use crate::document::Role;
use crate::language::{Classes, CueForm, Forms, HedgeForm, Meaning};
use crate::parse::{Kind, Sentence, Words};

/// How far before its verb a subject still belongs to what is not content.
const REACH: u32 = 30;

/// Among how many verbs the clause is sought that an opening belongs to.
const LATER: usize = 12;

/// How many words of such a phrase may stand before its verb: « à en croire », "as if to say".
const CUE_PHRASE: u32 = 3;

/// How long a noun group may be that is cited.
const CITED: u32 = 16;

/// A cue with its source, and where its content may lie.
#[derive(Debug)]
pub(super) struct Found {
    /// The link.
    pub(super) cue: Cue,
    /// Who is credited.
    pub(super) source: Option<Words>,
    /// Everything that is neither content before nor content behind: subject, cue, addressee.
    pub(super) core: Words,
    /// The content before the core.
    pub(super) front: Option<Words>,
    /// Where the content behind the core starts; none when there is none.
    pub(super) back: Option<u32>,
    /// Whether it says what is so, rather than what somebody wants or sets out to say.
    pub(super) tells: bool,
    /// Whether it is told that somebody says so, rather than supposed, tried or withheld.
    pub(super) vouched: bool,
    /// Whether it stands inside the content of another.
    pub(super) nested: bool,
    /// Why it is one.
    pub(super) reason: Reason,
}

/// Finds the attributions of an article, in order.
pub(super) fn attributions(scope: &Scope<'_>) -> Vec<Attribution> {
    let mut all = Vec::new();
    let mut groups = Vec::new();
    let mut found = Vec::new();
    let turns = Turns::new(scope);
    for (number, sentence) in (0..).zip(&scope.article.sentences) {
        if matches!(
            sentence.role,
            Role::Boilerplate | Role::Byline | Role::Dateline
        ) {
            continue;
        }
        if turns.tell(scope, sentence, number, &mut all) {
            continue;
        }
        find(
            scope,
            sentence,
            scope.glance(number),
            &mut groups,
            &mut found,
        );
        for (index, one) in found.iter().enumerate() {
            // A cue whose subject stands before shares it, and starts there: "Roe hopes to win, saying".
            let behind = |next: &&Found| {
                one.back.is_none_or(|back| next.core.start >= back) || resumes(scope, one, next)
            };
            let next = { found.iter().skip(index + 1) }.find(behind);
            all.push(finish(scope, sentence, number, one, next));
        }
    }
    all
}

/// Finds the cues of a sentence, in order, with a glance at what cannot be among them.
fn find(
    scope: &Scope<'_>,
    sentence: &Sentence,
    glance: Glance,
    groups: &mut Vec<VerbGroup>,
    found: &mut Vec<Found>,
) {
    found.clear();
    let words = sentence.words;
    groups.clear();
    if glance.is(Classes::REPORTING | Classes::CUE_NOUN)
        || glance.holds(Kind::Colon)
        // « fait-il valoir » is one verb, and no phrase as it stands.
        || glance.holds(Kind::Joint) && scope.article.language.facts().hyphenated_pronouns
        || scope.says(words, hangs_on_verbs)
    {
        verbs::verb_groups(scope, words, groups);
    }
    by_verb(scope, words, groups, found);
    phrases::by_phrase(scope, sentence, groups, found);
    if glance.is(Classes::CUE_NOUN) {
        nominal::by_noun(scope, words, groups, found);
    }
    hearsay::by_seeming(scope, words, groups, found);
    if glance.holds(Kind::Colon) {
        punctuation::by_colon(scope, sentence, groups, found);
    }
    if glance.holds(Kind::Dash) {
        punctuation::by_dash(scope, words, found);
    }
    found.sort_by_key(|found: &Found| (found.core.start, found.core.end));
    nested::settle(scope, found);
}

/// Whether a phrase is read with the verbs of its sentence.
const fn hangs_on_verbs(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Reporting(_)
            | Meaning::Reflexive(_)
            | Meaning::Cue(CueForm::Topic | CueForm::Stance)
            | Meaning::Hedge(HedgeForm::Verb)
    )
}

/// Whether the clause a participle stands in goes on with the verb of another cue: « Roux, s'exprimant
/// sur le sujet, a promis ».
pub(super) fn resumes(scope: &Scope<'_>, one: &Found, next: &Found) -> bool {
    let (cue, verb) = (one.cue.extent.hull(), next.cue.extent.hull().start);
    scope.has_form(cue.start, Forms::PRESENT_PARTICIPLE)
        && next.core.start < cue.start
        && one.back.is_some_and(|back| back < verb)
        && scope.kind(scope.before_light(1, verb) - 1) == Kind::Comma
}

fn by_verb(scope: &Scope<'_>, sentence: Words, groups: &[VerbGroup], found: &mut Vec<Found>) {
    let mut subjects = Subjects::new(scope, sentence);
    let mut end = 0;
    // What the others have for subjects is asked only where one that may report comes behind them.
    let may_report = |group: &VerbGroup| cue::may_report(scope, group);
    let Some(last) = groups.iter().rposition(may_report) else {
        return;
    };
    for (index, group) in groups.iter().enumerate().take(last + 1) {
        // « a fait savoir » is one cue, and « citant » a cue of another kind.
        if group.head < end || is_cue_phrase(scope, group.words.start, group.head) {
            continue;
        }
        let later = || later(scope, sentence, groups.get(index + 1..).unwrap_or_default());
        let participle = scope.has_form(group.head, Forms::PRESENT_PARTICIPLE) && !group.finite;
        let adverbial =
            group.words.start > 0 && scope.tag(group.words.start - 1) == Tag::Preposition;
        let inherited = || {
            if participle && !adverbial {
                described(scope, sentence, group)
                    .or_else(|| subjects.main())
                    .or_else(|| subjects.last())
                    .or_else(later)
            } else if let Some(asked) = asked::asked(scope, sentence, group) {
                Some(asked)
            } else if group.finite {
                subjects.last()
            } else {
                subjects
                    .last()
                    .or_else(|| narrated(scope, sentence, group))
                    .or_else(later)
            }
        };
        let read = may_report(group).then(|| VerbCue::read(scope, sentence, *group, inherited));
        let read = read.flatten();
        if group.finite {
            let active = read.as_ref().filter(|cue| !cue.group.passive);
            subjects.add(group, active.and_then(|cue| cue.source));
        }
        if let Some(mut cue) = read {
            end = cue.words.end;
            if tells::is_mere_thought(scope, sentence, &cue) {
                continue;
            }
            cue.source = anyone::people(scope, sentence, &cue).or(cue.source);
            found.push(from_verb(scope, sentence, &cue));
        }
    }
}

/// Whoever an infinitive follows that tells a story: « Et Paul Roux d'ajouter : « On verra. » »
fn narrated(scope: &Scope<'_>, sentence: Words, group: &VerbGroup) -> Option<Words> {
    let link = group.words.start.checked_sub(1)?;
    let genitive = scope.article.language.keys().genitive;
    if link <= sentence.start
        || scope.word(link).lemma != genitive
        || !scope.has_form(group.words.start, Forms::INFINITIVE)
    {
        return None;
    }
    let speaker = nouns::ending_at(scope, sentence.start, link)?;
    let opens = (sentence.start..speaker.start)
        .all(|at| scope.tag(at) == Tag::Coordinator || scope.tag(at).is_light());
    (opens && source::can_speak(scope, speaker)).then_some(speaker)
}

/// The subject of the clause to come, which whatever opens the sentence shares: « Pour finir, … »,
/// « Dénonçant un texte qui divise, le syndicat a appelé à la grève ».
fn later(scope: &Scope<'_>, sentence: Words, groups: &[VerbGroup]) -> Option<Words> {
    let near = groups.iter().take(LATER);
    let mut subjects = near
        .filter(|group| group.finite)
        .filter_map(|group| subject::before(scope, sentence, group));
    let first = subjects.next()?;
    if is_main(scope, sentence, first) {
        return Some(first);
    }
    subjects
        .find(|subject| is_main(scope, sentence, *subject))
        .or(Some(first))
}

/// The noun group a present participle stands behind: « un rapport soulignant », « Jean Roux,
/// s'exprimant à Lyon ».
fn described(scope: &Scope<'_>, sentence: Words, group: &VerbGroup) -> Option<Words> {
    let end = scope.before_light(sentence.start, group.words.start);
    let last = end.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let noun = if scope.kind(last) == Kind::Comma {
        let opening = || {
            nouns::ending_at(scope, sentence.start, last)
                .filter(|noun| noun.start == sentence.start)
        };
        { subject::before(scope, sentence, group).or_else(opening) }.filter(|noun| {
            noun.start == sentence.start
                || matches!(
                    scope.tag(noun.start - 1),
                    Tag::Complementizer | Tag::Subordinator | Tag::Coordinator | Tag::Punctuation
                )
        })
    } else {
        nouns::ending_at(scope, sentence.start, end).filter(|_| scope.tag(last).is_nominal())
    }?;
    source::can_speak(scope, noun).then_some(noun)
}

/// Whether a verb belongs to a phrase that credits whoever follows it: « citant », « à en croire ».
///
/// "citing a police report" credits the report; "citing rising costs" says what somebody cites.
fn is_cue_phrase(scope: &Scope<'_>, start: u32, head: u32) -> bool {
    let cites = |end: u32| {
        let group = nouns::starting_at(scope, end, end + CITED);
        scope.article.language.facts().citing_always_credits
            || group.is_some_and(|group| source::can_speak(scope, group))
    };
    let near = Words::new(start.saturating_sub(CUE_PHRASE), start + 1);
    scope.phrases.among(near).any(|(at, phrase)| {
        let end = phrase.end(at);
        let credits = matches!(
            phrase.meaning,
            Meaning::Cue(CueForm::Preposition | CueForm::Credit)
                | Meaning::Contrast
                | Meaning::Idiom
        ) || phrase.meaning == Meaning::Cue(CueForm::Participle) && cites(end);
        // "That said, it leaks", but "a report that said it leaks".
        scope.tag(at) != Tag::Relative && credits && end > head
    })
}

fn from_verb(scope: &Scope<'_>, sentence: Words, cue: &VerbCue) -> Found {
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
    let (front, back) = match cue.layout {
        Layout::Behind(at) => (None, Some(at.max(cue.words.end))),
        Layout::Before(words) => (Some(words), None),
        Layout::Alone => (None, None),
        Layout::Around => {
            let front = content::front(scope, sentence, core.start);
            let front = if core.start == sentence.start {
                scope.quotation_before(sentence).unwrap_or(front)
            } else {
                front
            };
            let closed = front.end > front.start && scope.kind(front.end - 1) == Kind::Close;
            let back = content::resumed(scope, sentence, core.end)
                .filter(|&at| !closed || scope.kind(at) == Kind::Open || front.is_empty());
            (Some(front), back)
        }
    };
    Found {
        cue: cue::verb_cue(cue),
        source: cue.source,
        core,
        front,
        back,
        tells: tells::states(scope, cue),
        vouched: tells::is_vouched(scope, sentence, cue),
        nested: false,
        reason: Reason::of_verb(scope, cue),
    }
}

fn finish(
    scope: &Scope<'_>,
    sentence: &Sentence,
    number: u32,
    one: &Found,
    next: Option<&Found>,
) -> Attribution {
    let extent = content::extent(scope, sentence.words, one, next);
    let content = (!extent.0.is_empty()).then(|| Content {
        kind: content::kind(scope, &extent),
        extent,
    });
    let quotes = content
        .as_ref()
        .is_some_and(|content| content.kind != ContentKind::Indirect);
    let source = { one.source }.map(|group| source::source(scope, group, sentence.words));
    let imagined = source
        .as_ref()
        .is_some_and(|source| source.kind == SourceKind::Vague)
        && is_imagined(scope, one.core.start);
    Attribution {
        source,
        cue: Some(one.cue.clone()),
        content,
        sentence: number,
        is_aside: one.cue.kind == CueKind::Noun || is_aside(scope, one),
        tells: one.vouched && (one.tells || quotes) && !imagined,
        reason: one.reason,
    }
}

/// Whether what nobody in particular says is yet to be said: "Critics will object", « d'aucuns diront ».
fn is_imagined(scope: &Scope<'_>, cue: u32) -> bool {
    let modal = |at: u32| scope.is(at, Classes::MODAL) && scope.tag(at) == Tag::Verb;
    scope.has_form(cue, Forms::FUTURE) || modal(cue) || cue > 0 && modal(cue - 1)
}

/// Whether an attribution stands in a relative clause: "Roe, who called him a fool, left".
fn is_aside(scope: &Scope<'_>, one: &Found) -> bool {
    let relative = |at: u32| matches!(scope.tag(at), Tag::Relative | Tag::Complementizer);
    let by_relative = one
        .source
        .is_some_and(|source| scope.tag(source.start) == Tag::Relative);
    let object = one
        .front
        .is_some_and(|front| front.end < one.core.start && relative(front.end));
    by_relative || object
}
