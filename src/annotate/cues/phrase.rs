//! Finds cues that are prepositional and other fixed phrases: « selon », "according to", « pour
//! Kiev ».

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::cues::{adjective, extent, ground, hearsay, noun, viewpoint};
use crate::annotate::model::{
    ContentReason, Cue, CueKind, CueReason, Extent, Reason, SourceReason,
};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::impersonal;
use crate::language::{Classes, CueForm, Forms, Meaning, SourceNoun};
use crate::parse::{Kind, Sentence, Words};

/// How many tokens after a verb its object noun may stand: "a very short statement on".
const OBJECT: u32 = 4;

/// How many tokens may say where and when a study was published.
const RELEASE: u32 = 8;

/// Finds cues that are phrases: « selon », "according to", « cité par ».
pub(in crate::annotate) fn by_phrase(
    reading: &Reading<'_>,
    sentence: &Sentence,
    groups: &[VerbGroup],
    found: &mut Vec<Candidate>,
) {
    let words = sentence.words;
    let mut at = words.start;
    loop {
        at = next_place(reading, words, at);
        if at >= words.end {
            return;
        }
        if reading.is_quoted(at) || reading.kind(at) != Kind::Word {
            at += 1;
            continue;
        }
        // « selon les cas », "according to plan" are connectors, which credit nobody.
        let mut phrases =
            { reading.phrases(at).iter() }.take_while(|phrase| !phrase.meaning.is_connector());
        let phrase = phrases.find_map(|phrase| {
            let length = u32::try_from(phrase.length).unwrap_or(1);
            if let Meaning::Cue(form) = phrase.meaning {
                Some((form, length))
            } else {
                None
            }
        });
        // "In a poll, a third said that it leaked": the poll is the source.
        let study = phrase.is_none()
            && opens_with_study(reading, words, at)
            && found.iter().all(|one| is_only_counted(reading, one));
        let opens = || {
            study
                || viewpoint::is_viewpoint(reading, words, at)
                || found.is_empty() && ends_with_study(reading, words, at)
        };
        let phrase = phrase.or_else(|| opens().then_some((CueForm::Preposition, 1)));
        let Some((form, length)) = phrase else {
            at += 1;
            continue;
        };
        let cue = Words::new(at, at + length);
        let one = match form {
            CueForm::Topic => noun::by_topic(reading, words, groups, cue),
            CueForm::Stance => adjective::by_stance(reading, words, groups, cue),
            CueForm::Adverb => Some(hearsay::by_adverb(reading, words, cue)),
            CueForm::Own => from_possessive(reading, words, cue),
            CueForm::Preposition | CueForm::Credit => {
                from_phrase(reading, words, cue, form, CueKind::Preposition)
            }
            CueForm::Passive | CueForm::Participle => {
                from_phrase(reading, words, cue, form, CueKind::Verb)
            }
            CueForm::Ground => ground::by_ground(reading, words, groups, cue),
            CueForm::Noun => None,
        };
        // The object of another cue is not a cue: "expressed deep support for".
        let topic = matches!(form, CueForm::Topic | CueForm::Stance);
        let taken = |other: &Candidate| {
            let object = other
                .back
                .is_some_and(|at| at <= cue.start && cue.start < at + OBJECT);
            // « apprend-on de source policière » already has its source.
            let credited = reading.is(cue.end - 1, Classes::ANONYMOUS)
                && other.source.is_some_and(|source| source.overlaps(cue));
            credited
                || other.cue.extent.hull().overlaps(cue)
                || topic && (object || other.core.overlaps(cue))
        };
        if let Some(mut one) = one.filter(|_| !found.iter().any(taken)) {
            if study {
                found.clear();
            }
            at = one.core.end.max(at + 1);
            if let Some(before) = found.last_mut() {
                share_contents(reading, before, &mut one);
            }
            found.push(one);
        } else {
            at += length;
        }
    }
}

/// Splits the content between two phrases of one list: « 40.000 selon les organisateurs, 12.000
/// selon la police ».
fn share_contents(reading: &Reading<'_>, before: &mut Candidate, one: &mut Candidate) {
    let (start, end) = (before.core.end, one.core.start);
    let comma = start + 1 < end && reading.kind(start) == Kind::Comma;
    let phrases = before.cue.kind == CueKind::Preposition && one.cue.kind == CueKind::Preposition;
    let verb = |at: u32| reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE);
    if comma && phrases && one.front.is_some() && !(start..end).any(verb) {
        before.back = None;
        one.front = Some(Words::new(start + 1, end));
    }
}

/// The first token at or after `at` where a cue may stand: the start of the sentence or of a
/// phrase, or a preposition that may credit.
fn next_place(reading: &Reading<'_>, sentence: Words, at: u32) -> u32 {
    if at == sentence.start {
        return at;
    }
    let phrase = reading.phrases.next(at).min(sentence.end);
    let language = reading.article.language;
    // "leads in a poll", « pour Kiev »
    let preposition = if language.facts().viewpoint_credits {
        language.keys().viewpoint
    } else {
        language.keys().container
    };
    (at..phrase)
        .find(|&at| reading.word(at).form == preposition)
        .unwrap_or(phrase)
}

/// The cue that a phrase makes with the noun group after it, or `None` if that cannot be a source.
fn from_phrase(
    reading: &Reading<'_>,
    sentence: Words,
    cue: Words,
    form: CueForm,
    kind: CueKind,
) -> Option<Candidate> {
    if reading.tag(cue.end) == Tag::Relative && kind == CueKind::Preposition {
        return by_relative(reading, sentence, cue);
    }
    let cue = Words::new(cue.start, impersonal::credited_from(reading, cue));
    let group = nouns::starting_at(reading, cue.end, sentence.end)?;
    // « les trois jours suivant l'annonce »
    let follows = cue.len() == 1
        && reading.has_form(cue.start, Forms::PRESENT_PARTICIPLE)
        && cue.start > sentence.start
        && reading.tag(cue.start - 1).is_nominal()
        && kind == CueKind::Preposition;
    if cue.len() == 1 && is_measure(reading, group) {
        return None;
    }
    let group = over_release(reading, sentence, group);
    let credited = form == CueForm::Credit || speakers::can_speak(reading, group) && !follows;
    if !credited || hangs_on_verb(reading, sentence, cue) {
        return None;
    }
    let opens = cue.start == sentence.start
        || reading.tag(cue.start - 1) == Tag::Coordinator && cue.start - 1 == sentence.start;
    let core = Words::new(cue.start, group.end);
    let front = (!opens && form != CueForm::Participle)
        .then(|| extent::front(reading, sentence, core.start));
    let back = if opens {
        Some(group.end)
    } else {
        extent::resumed(reading, sentence, group.end)
    };
    Some(Candidate {
        source: Some(group),
        core,
        front,
        back,
        ..Candidate::new(cue, kind, Reason::PHRASE)
    })
}

/// Whether a bare noun is what something is counted by: "per resident", but not "per the resident".
fn is_measure(reading: &Reading<'_>, group: Words) -> bool {
    let plain = |at: u32| matches!(reading.tag(at), Tag::Noun | Tag::Adjective);
    let facts = reading.article.language.facts();
    !facts.articles_obligatory
        && (group.start..group.end).all(plain)
        && !speakers::is_document(reading, group)
}

/// A group extended by a participle up to a comma: « selon une étude publiée jeudi, … ».
fn over_release(reading: &Reading<'_>, sentence: Words, group: Words) -> Words {
    let limit = sentence.end.min(group.end + RELEASE);
    // The group may already include the participle, as if it were an adjective.
    let opens = reading.tag(group.end - 1) == Tag::Participle
        || reading.has_form(group.end, Forms::PAST_PARTICIPLE)
            && matches!(reading.tag(group.end), Tag::Participle | Tag::Verb);
    let comma = (group.end..limit)
        .take_while(|&at| reading.tag(at) != Tag::Verb || at == group.end)
        .find(|&at| reading.kind(at) == Kind::Comma);
    match comma.filter(|_| opens) {
        Some(comma) => Words::new(group.start, comma),
        None => group,
    }
}

/// A phrase whose possessive is the source: « A ses yeux, le texte divise », "In Roe's view, it leaks".
fn from_possessive(reading: &Reading<'_>, sentence: Words, cue: Words) -> Option<Candidate> {
    // « à l'en croire »
    let object = |&at: &u32| reading.is(at, Classes::OBJECT_PRONOUN);
    let object = (cue.start..cue.end).find(object);
    let owner = owner(reading, cue).or_else(|| object.map(|at| Words::new(at, at + 1)))?;
    let opens = cue.start == sentence.start;
    let front = (!opens).then(|| extent::front(reading, sentence, cue.start));
    let back = if opens {
        Some(cue.end)
    } else {
        extent::resumed(reading, sentence, cue.end)
    };
    Some(Candidate {
        source: Some(owner),
        front,
        back,
        ..Candidate::new(
            cue,
            CueKind::Preposition,
            Reason {
                cue: CueReason::OwnView,
                source: SourceReason::Owner,
                ..Reason::PHRASE
            },
        )
    })
}

/// Whose view or words a phrase is about: "his" in "in his view", "the mayor" in "in the mayor's view".
fn owner(reading: &Reading<'_>, cue: Words) -> Option<Words> {
    let possessive = |&at: &u32| reading.tag(at) == Tag::Possessive;
    let Some(end) = (cue.start..cue.end).find(possessive) else {
        let owner = (cue.start..cue.end).find(|&at| reading.is(at, Classes::POSSESSIVE))?;
        return Some(Words::new(owner, owner + 1));
    };
    nouns::starting_at(reading, cue.start + 1, end)
        .filter(|group| group.end == end && speakers::can_speak(reading, *group))
}

/// Whether a phrase that starts with the genitive preposition is the complement of a verb or a
/// noun: « se passer de l'avis du conseil ».
fn hangs_on_verb(reading: &Reading<'_>, sentence: Words, cue: Words) -> bool {
    cue.start > sentence.start
        && reading.word(cue.start).lemma == reading.article.language.keys().genitive
        && !reading.is(cue.start - 1, Classes::AUXILIARY)
        && matches!(
            reading.tag(cue.start - 1),
            Tag::Verb | Tag::Noun | Tag::Participle | Tag::Adverb | Tag::Determiner
        )
}

/// A phrase with a relative pronoun, which has a content but no source: « l'idée selon laquelle
/// … ».
fn by_relative(reading: &Reading<'_>, sentence: Words, cue: Words) -> Option<Candidate> {
    let comma = cue.start > sentence.start && reading.kind(cue.start - 1) == Kind::Comma;
    let noun = nouns::ending_at(reading, sentence.start, cue.start - u32::from(comma))?;
    let told = reading.is(
        nouns::head(reading, noun),
        Classes::CUE_NOUN | Classes::DOCUMENT,
    );
    let cue_of = |extent| Cue {
        extent,
        kind: CueKind::Preposition,
        class: None,
    };
    told.then(|| Candidate {
        cue: cue_of(Extent::one(cue)),
        source: None,
        core: Words::new(cue.start, cue.end + 1),
        front: None,
        said: None,
        back: Some(cue.end + 1),
        asserts: true,
        is_factual: true,
        nested: false,
        reason: Reason {
            source: SourceReason::Nobody,
            content: ContentReason::Behind,
            ..Reason::PHRASE
        },
    })
}

/// Whether a sentence opens with a study as its source: "In a survey of last May, 31 percent …".
fn opens_with_study(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    if at != sentence.start || reading.word(at).form != reading.article.language.keys().container {
        return false;
    }
    let Some(group) = nouns::starting_at(reading, at + 1, sentence.end) else {
        return false;
    };
    let study = reading.says(group, |meaning| meaning == Meaning::Noun(SourceNoun::Study));
    // "In a survey released Monday in Leeds, …"
    let close = (group.end..sentence.end.min(group.end + RELEASE))
        .take_while(|&at| {
            reading.tag(at) != Tag::Verb || reading.has_form(at, Forms::PAST_PARTICIPLE)
        })
        .find(|&at| reading.kind(at) == Kind::Comma);
    study && close.is_some()
}

/// Whether a sentence of figures ends with a study as its source: "He leads by six points in a poll
/// of May".
///
/// Wrong about "Two hundred farmers took part in the survey", which describes the survey.
fn ends_with_study(reading: &Reading<'_>, sentence: Words, at: u32) -> bool {
    let container = reading.word(at).form == reading.article.language.keys().container;
    if !container || at == sentence.start {
        return false;
    }
    let figure = |at: u32| reading.tag(at) == Tag::Number || reading.is(at, Classes::UNIT);
    let study =
        |group: Words| reading.says(group, |meaning| meaning == Meaning::Noun(SourceNoun::Study));
    (sentence.start..at).any(figure)
        && reading.article.language.facts().closing_study_credits
        && nouns::starting_at(reading, at + 1, sentence.end).is_some_and(study)
}

/// Whether a source is only a number of people: "a third said", "60 percent want".
fn is_only_counted(reading: &Reading<'_>, one: &Candidate) -> bool {
    let counts = |at: u32| {
        reading.tag(at) == Tag::Number
            || reading.is(at, Classes::NUMBER | Classes::UNIT | Classes::QUANTIFIER)
    };
    let source = one.source;
    source.is_none_or(|source| (source.start..source.end).any(counts))
}
