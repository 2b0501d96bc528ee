//! What links a source to a content.

pub(in crate::annotate) mod adjective;
pub(in crate::annotate) mod candidate;
pub(in crate::annotate) mod extent;
pub(in crate::annotate) mod hearsay;
pub(in crate::annotate) mod incise;
pub(in crate::annotate) mod mark;
pub(in crate::annotate) mod nesting;
pub(in crate::annotate) mod noun;
pub(in crate::annotate) mod phrase;
pub(in crate::annotate) mod verb;

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::reading::glance::Glance;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, verbs};
use crate::language::{Classes, CueForm, HedgeForm, Meaning};
use crate::parse::{Kind, Sentence};

/// Finds the cues of a sentence, in order, with a glance at what cannot be among them.
pub(in crate::annotate) fn find(
    reading: &Reading<'_>,
    sentence: &Sentence,
    glance: Glance,
    groups: &mut Vec<VerbGroup>,
    found: &mut Vec<Candidate>,
) {
    found.clear();
    let words = sentence.words;
    groups.clear();
    if glance.is(Classes::REPORTING | Classes::CUE_NOUN)
        || glance.holds(Kind::Colon)
        || glance.holds(Kind::Close)
        // « fait-il valoir » is one verb, and no phrase as it stands.
        || glance.holds(Kind::Joint) && reading.article.language.facts().hyphenated_pronouns
        || reading.says(words, hangs_on_verbs)
    {
        verbs::verb_groups(reading, words, groups);
    }
    verb::by_verb(reading, words, groups, found);
    phrase::by_phrase(reading, sentence, groups, found);
    if glance.is(Classes::CUE_NOUN) {
        noun::by_noun(reading, words, groups, found);
    }
    hearsay::by_seeming(reading, words, groups, found);
    if glance.holds(Kind::Colon) {
        mark::by_colon(reading, sentence, groups, found);
    }
    if glance.holds(Kind::Dash) {
        mark::by_dash(reading, words, found);
    }
    if glance.holds(Kind::Close) {
        incise::by_incise(reading, words, groups, found);
    }
    found.sort_by_key(|found: &Candidate| (found.core.start, found.core.end));
    nesting::settle(reading, found);
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
