//! Finds the cues of a sentence: the verbs, nouns, phrases and marks that link a source to a
//! content.
//!
//! Takes a [`Reading`] and a sentence; gives [`Candidate`]s, in order, each with a cue, an optional
//! source and the tokens where its content lies. It does not know what other sentences say, who a
//! source is, or whether a statement needs a source.
//!
//! Where to look when an attribution is missed or misread:
//!
//! - a verb ("said that", « a dit que », "is said to", « cité par »): [`verb`], which has a list of
//!   its own
//! - a preposition ("according to", « selon », "in a poll"): `phrase`; one of viewpoint (« Pour Kiev, … »):
//!   `viewpoint`
//! - the ground or the motto of whoever acts (« au motif que », "to chants of"): `ground`
//! - a noun for a statement ("her claim that", « sa décision de », "criticism of"): `noun`
//! - an adjective that expresses a stance ("wary of the deal", « persuadé que »): `adjective`
//! - hearsay without a source ("reportedly", « dit-on », "seems to", « semble »): `hearsay`
//! - a conditional that reports hearsay (« aurait cédé ») is a hedge and no cue: `hedges`
//! - a colon or a dash ("Roe: “We won.”", « "On a gagné." — Roux »): `mark`; the label of a turn in an
//!   interview ("Jane Holt: …"): `credit::turn`
//! - a headline with its source last ("Taxes will rise: minister"): `headline`
//! - any verb beside a quotation with its subject (« … », soupèse l'avocate; “…,” Roe deadpanned):
//!   `incise`
//! - where the content starts or ends ("…, she said, but …", « …, a-t-il dit, mais … »): `extent`
//! - a cue inside the content of another ("Roe said that Doe claimed", « dit qu'il veut »):
//!   `nesting`

pub(in crate::annotate) mod adjective;
pub(in crate::annotate) mod candidate;
pub(in crate::annotate) mod extent;
pub(in crate::annotate) mod ground;
pub(in crate::annotate) mod headline;
pub(in crate::annotate) mod hearsay;
pub(in crate::annotate) mod incise;
pub(in crate::annotate) mod mark;
pub(in crate::annotate) mod nesting;
pub(in crate::annotate) mod noun;
pub(in crate::annotate) mod phrase;
pub(in crate::annotate) mod verb;
pub(in crate::annotate) mod viewpoint;

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::reading::glance::Glance;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, verbs};
use crate::language::{Classes, CueForm, HedgeForm, Meaning};
use crate::parse::{Kind, Sentence};

/// Finds the cues of a sentence, in order, and replaces `found` with them and `groups` with its
/// verb groups. `glance` lets it skip what the sentence cannot contain.
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
    if glance.is(Classes::REPORTING | Classes::CUE_NOUN | Classes::COMPLEMENTIZER)
        || glance.has_unlisted_verb
        || glance.parts_verb()
        || glance.holds(Kind::Colon)
        || glance.holds(Kind::Close)
        // « fait-il valoir » is one verb, which an index of contiguous phrases does not hold.
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
        if found.is_empty() {
            found.extend(headline::by_speaker_behind(reading, sentence, groups));
        }
        mark::by_colon(reading, sentence, groups, found);
    }
    if glance.holds(Kind::Dash) || glance.holds(Kind::Joint) || glance.holds(Kind::Symbol) {
        mark::by_dash(reading, words, found);
    }
    if glance.holds(Kind::Close) {
        incise::by_incise(reading, words, groups, found);
    }
    found.sort_by_key(|found: &Candidate| (found.core.start, found.core.end));
    nesting::settle(reading, found);
}

/// Whether a phrase must be read with the verbs of its sentence.
const fn hangs_on_verbs(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Reporting(_)
            | Meaning::Reflexive(_)
            | Meaning::Cue(CueForm::Topic | CueForm::Stance | CueForm::Ground)
            | Meaning::Hedge(HedgeForm::Verb)
    )
}
