//! Weighs what the sentences of an article show, and decides which have a source.

use crate::annotate::model::{Rows, Support, SupportReason};
use crate::annotate::reading::Reading;
use crate::annotate::support::chain::{self, ATTRIBUTED, CARRIED, Marginal, NONE, STATES, Scores};
use crate::annotate::support::evidence::FAMILIES;
use crate::annotate::support::place::Place;
use crate::annotate::support::table;
use crate::annotate::support::traits::{Traits, View};
use crate::annotate::support::weights::{self, Boundary};

/// Fewest sentences of prose of which anything is weighed: the weights were fitted to whole articles, and
/// a few sentences show too little of one.
const FEWEST: usize = 8;

/// What a source beyond doubt weighs: more than everything else together.
pub(in crate::annotate) const CERTAIN: i32 = 5_000;

/// What was weighed, for each sentence; nothing if the article is too short for that.
#[derive(Debug, Default)]
pub(in crate::annotate) struct Weighed {
    /// What it shows.
    pub(in crate::annotate) views: Vec<View>,
    /// The reason found before anything was weighed.
    pub(in crate::annotate) found: Vec<SupportReason>,
    /// How much likelier a source is than none.
    pub(in crate::annotate) marginals: Vec<Marginal>,
    /// The rows that hold; none for a sentence whose state is known.
    pub(in crate::annotate) rows: Vec<Rows>,
}

/// Shows every sentence among the others, in order.
pub(in crate::annotate) fn each_place<T>(
    views: &[View],
    reasons: &[SupportReason],
    mut look: impl FnMut(&Place<'_>) -> T,
) -> Vec<T> {
    let told_count = views.iter().filter(|view| view.is(Traits::TOLD)).count();
    let mut told = None;
    (0..views.len())
        .map(|at| {
            if starts_note(views, at) {
                told = None;
            }
            let place = Place {
                views,
                reasons,
                told,
                told_count,
                at,
            };
            if views[at].is(Traits::TOLD) {
                told = Some(at);
            }
            look(&place)
        })
        .collect()
}

/// Shows the rows that hold of a sentence, by their number, in order.
pub(in crate::annotate) fn each_row(place: &Place<'_>, look: impl FnMut(usize)) {
    table::each_held(FAMILIES, |see| see(place), look);
}

/// The state of a sentence of which nothing is weighed: one that names its source beyond doubt, and one
/// that states nothing.
pub(in crate::annotate) fn known(view: &View) -> Option<usize> {
    if view.is(Traits::FURNITURE) {
        Some(NONE)
    } else if view.is(Traits::PLAINLY_TOLD) {
        Some(ATTRIBUTED)
    } else {
        None
    }
}

/// Which rows hold of each sentence, and how sure its support is.
pub(in crate::annotate) fn marginals(
    views: &[View],
    reasons: &[SupportReason],
) -> (Vec<Rows>, Vec<Marginal>) {
    let mut all = Vec::with_capacity(views.len());
    let shown = each_place(views, reasons, |place| {
        let mut scores: Scores = [0; STATES];
        let mut rows = Rows::default();
        match known(place.view()) {
            Some(state) => scores[state] = CERTAIN,
            None => each_row(place, |row| {
                weights::add(row, &mut scores);
                rows.insert(row);
            }),
        }
        if starts_note(views, place.at) {
            scores[CARRIED] -= CERTAIN;
        }
        all.push(rows);
        scores
    });
    let steps = |at: usize| weights::steps(boundary(views, at));
    (all, chain::marginals(&shown, steps))
}

/// What lies before a sentence.
pub(in crate::annotate) fn boundary(views: &[View], at: usize) -> Boundary {
    let Some(before) = at.checked_sub(1).map(|at| &views[at]) else {
        return Boundary::Heading;
    };
    if before.block == views[at].block {
        Boundary::None
    } else if before.is(Traits::FURNITURE) || views[at].is(Traits::NOTE) {
        Boundary::Heading
    } else {
        Boundary::Paragraph
    }
}

/// Whether a sentence opens a note, which goes on with nothing above it.
fn starts_note(views: &[View], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| views[before].block);
    views[at].is(Traits::NOTE) && before != Some(views[at].block)
}

/// Whether an article is long enough to be weighed.
pub(in crate::annotate) fn is_whole(reading: &Reading<'_>) -> bool {
    let sentences = reading.article.sentences.iter();
    let mut bearing = sentences.filter(|one| one.role.bears_claims());
    bearing.nth(FEWEST - 1).is_some()
}

/// Decides anew which sentences have a source.
pub(in crate::annotate) fn decide(
    reading: &Reading<'_>,
    weighed: &Weighed,
    support: &mut [Support],
    reasons: &mut [SupportReason],
) {
    let Weighed {
        views, marginals, ..
    } = weighed;
    let sentences = reading.article.sentences.iter();
    for (at, (sentence, marginal)) in sentences.zip(marginals).enumerate() {
        let prose = sentence.role.bears_claims() && reading.glances[at].says();
        let found = support[at] != Support::None;
        let sourced = marginal.margin() >= weights::threshold(support[at]);
        if !prose || sourced == found {
            continue;
        }
        (support[at], reasons[at]) = if !sourced {
            (Support::None, SupportReason::Outweighed)
        } else if views[at].is(Traits::TOLD) {
            (Support::Attributed, SupportReason::Attributed)
        } else {
            (Support::Carried, SupportReason::GoesOn)
        };
    }
}
