//! Weighs what the sentences of an article show, and decides which have a source.

use smallvec::SmallVec;

use crate::annotate::model::{Support, SupportReason};
use crate::annotate::reading::Reading;
use crate::annotate::support::chain::{self, Marginal, STATES, Scores};
use crate::annotate::support::evidence::FAMILIES;
use crate::annotate::support::place::Place;
use crate::annotate::support::traits::{Traits, View};
use crate::annotate::support::weights::{self, Boundary};

/// The rows that hold of one sentence, in order.
pub(in crate::annotate) type Rows = SmallVec<[u16; 64]>;

/// Fewest sentences of prose of which anything is weighed: the weights were fitted to whole articles, and
/// a few sentences show too little of one.
const FEWEST: usize = 8;

/// What a source beyond doubt weighs: more than everything else together.
pub(in crate::annotate) const CERTAIN: i32 = 5_000;

/// The rows that hold of each sentence.
pub(in crate::annotate) fn rows(views: &[View], reasons: &[SupportReason]) -> Vec<Rows> {
    let told_count = views.iter().filter(|view| view.is(Traits::TOLD)).count();
    let mut told = None;
    (0..views.len())
        .map(|at| {
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
            of(&place)
        })
        .collect()
}

/// The rows that hold of a sentence.
fn of(place: &Place<'_>) -> Rows {
    let mut rows = Rows::new();
    let mut first = 0;
    for family in FAMILIES {
        let mut bits = (family.see)(place);
        while bits != 0 {
            let value = u16::try_from(bits.trailing_zeros()).unwrap_or(0);
            rows.push(first + value);
            bits &= bits - 1;
        }
        first += u16::try_from(family.values.len()).unwrap_or(0);
    }
    rows
}

/// How sure the support of each sentence is.
pub(in crate::annotate) fn marginals(views: &[View], rows: &[Rows]) -> Vec<Marginal> {
    let shown: Vec<Scores> = { rows.iter().zip(views) }
        .map(|(rows, view)| {
            let [attributed, carried, none] =
                weights::scores(rows.iter().map(|&row| usize::from(row)));
            let certain = if view.is(Traits::PLAINLY_TOLD) {
                CERTAIN
            } else {
                0
            };
            [attributed + certain, carried, none]
        })
        .collect();
    let steps: Vec<[Scores; STATES]> = { 0..views.len() }
        .map(|at| weights::steps(boundary(views, at)))
        .collect();
    chain::marginals(&shown, &steps)
}

/// What lies before each sentence.
pub(in crate::annotate) fn boundaries(views: &[View]) -> Vec<Boundary> {
    (0..views.len()).map(|at| boundary(views, at)).collect()
}

/// What lies before a sentence.
fn boundary(views: &[View], at: usize) -> Boundary {
    let Some(before) = at.checked_sub(1).map(|at| &views[at]) else {
        return Boundary::Heading;
    };
    if before.block == views[at].block {
        Boundary::None
    } else if before.is(Traits::FURNITURE) {
        Boundary::Heading
    } else {
        Boundary::Paragraph
    }
}

/// Decides anew which sentences have a source.
pub(in crate::annotate) fn decide(
    reading: &Reading<'_>,
    views: &[View],
    marginals: &[Marginal],
    support: &mut [Support],
    reasons: &mut [SupportReason],
) {
    let sentences = reading.article.sentences.iter();
    let bearing = sentences.clone().filter(|one| one.role.bears_claims());
    if bearing.count() < FEWEST {
        return;
    }
    for (at, (sentence, marginal)) in sentences.zip(marginals).enumerate() {
        let prose = sentence.role.bears_claims() && reading.glances[at].says();
        let sourced = marginal.margin() >= weights::threshold(views[at].is(Traits::TOLD));
        if !prose || sourced == (support[at] != Support::None) {
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
