//! A sentence among the others of its article, and what the families of `evidence` ask of it.

use crate::annotate::model::SupportReason;
use crate::annotate::support::nouns::NEAR;
use crate::annotate::support::traits::{Traits, View, bit};
use crate::annotate::support::view::reason_bit;

/// One sentence among the views of its article.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct Place<'a> {
    /// The views of all sentences.
    pub(in crate::annotate) views: &'a [View],
    /// The reasons found before anything is weighed.
    pub(in crate::annotate) reasons: &'a [SupportReason],
    /// The last sentence before that credits somebody with its statement.
    pub(in crate::annotate) told: Option<usize>,
    /// How many sentences of the article do.
    pub(in crate::annotate) told_count: usize,
    /// The index of the sentence.
    pub(in crate::annotate) at: usize,
}

/// What a sentence beside another may show, in the order of the rows of `before`.
const BESIDE: [Traits; 8] = [
    Traits::TOLD,
    Traits::UNTOLD,
    Traits::NOBODY,
    Traits::COLON,
    Traits::RUNS_ON,
    Traits::ASIDE,
    Traits::QUESTION,
    Traits::FURNITURE,
];

impl<'a> Place<'a> {
    /// The sentence itself.
    pub(in crate::annotate) fn view(&self) -> &'a View {
        &self.views[self.at]
    }

    /// The sentence before; `None` if there is none.
    pub(in crate::annotate) fn previous(&self) -> Option<&'a View> {
        self.views.get(self.at.checked_sub(1)?)
    }

    /// The bits of the sentence before.
    pub(in crate::annotate) fn beside(&self, bits: impl Fn(&View) -> u32) -> u32 {
        self.previous().map_or(0, bits)
    }

    /// One bit: whether the sentence has a trait.
    pub(in crate::annotate) fn own(&self, traits: Traits) -> u32 {
        u32::from(self.view().is(traits))
    }

    /// Which of some traits the sentence has.
    pub(in crate::annotate) fn flags<const N: usize>(&self, traits: [Traits; N]) -> u32 {
        flags(self.view(), traits)
    }

    /// The bit of a step that counts from 1; none for 0.
    pub(in crate::annotate) const fn step(step: u32) -> u32 {
        (1 << step) >> 1
    }

    /// The reason found before anything is weighed.
    pub(in crate::annotate) fn found(&self) -> u32 {
        self.reasons
            .get(self.at)
            .map_or(0, |reason| reason_bit(*reason))
    }

    /// Whether it quotes without a cue: a good part, or speech.
    pub(in crate::annotate) fn quotes_unseen(&self) -> u32 {
        let view = self.view();
        let part = view.quoted >= 2 && !view.is(Traits::TOLD);
        u32::from(part) | u32::from(view.is(Traits::UNCREDITED)) << 1
    }

    /// Whether it is the first, an inner, the last or the only one of its paragraph.
    pub(in crate::annotate) fn block(&self) -> u32 {
        let own = |at: Option<usize>| {
            let view = at.and_then(|at| self.views.get(at));
            view.is_some_and(|view| view.block == self.view().block)
        };
        let (inside, goes_on) = (own(self.at.checked_sub(1)), own(Some(self.at + 1)));
        let first = u32::from(!inside);
        let last = u32::from(inside && !goes_on) << 2;
        first | u32::from(inside) << 1 | last | u32::from(!inside && !goes_on) << 3
    }

    /// Whether it is the first or second of the article, and in which part of it.
    pub(in crate::annotate) fn place(&self) -> u32 {
        let count = self.views.len().max(1);
        let share = self.at * 100 / count;
        let part = [15, 50, 85].iter().filter(|&&least| share >= least).count();
        let part = u32::try_from(part).unwrap_or(0);
        u32::from(self.at == 0) | u32::from(self.at == 1) << 1 | bit(2 + part)
    }

    /// What the sentence before shows.
    pub(in crate::annotate) fn before(&self) -> u32 {
        let Some(before) = self.previous() else {
            return 0;
        };
        let shown = flags(before, BESIDE);
        let no_verb = u32::from(before.tense as u32 == 0);
        // The rows have « no-verb » behind the sixth, and the first person last.
        (shown & 0b11_1111)
            | no_verb << 6
            | (shown >> 6) << 7
            | u32::from(before.is(Traits::FIRST_PERSON)) << 9
    }

    /// What the sentence after shows.
    pub(in crate::annotate) fn following(&self) -> u32 {
        let after = self.views.get(self.at + 1);
        after.map_or(0, |after| flags(after, [Traits::TOLD, Traits::RUNS_ON]))
    }

    /// How far back somebody is credited.
    pub(in crate::annotate) fn last_told(&self) -> u32 {
        let Some(told) = self.told else {
            return bit(6);
        };
        let back = self.at - told;
        let step = [2, 3, 5, 9, 16]
            .iter()
            .filter(|&&least| back >= least)
            .count();
        bit(u32::try_from(step).unwrap_or(0))
    }

    /// The last sentence with a source, if it is near.
    fn near(&self) -> Option<&'a View> {
        let told = self.told.filter(|told| self.at - told <= NEAR)?;
        self.views.get(told)
    }

    /// How many of its nouns the last source spoke of.
    pub(in crate::annotate) fn topic(&self) -> u32 {
        self.view().topic.into()
    }

    /// What the last source is.
    pub(in crate::annotate) fn running(&self) -> u32 {
        self.near().map_or(0, |told| told.sources.into())
    }

    /// Whether it names the last source.
    pub(in crate::annotate) fn names_source(&self) -> u32 {
        u32::from(self.view().names_source)
    }

    /// How many sentences of the article credit somebody.
    pub(in crate::annotate) fn article_told(&self) -> u32 {
        let percent = self.told_count * 100 / self.views.len().max(1);
        let step = [5, 15, 30, 50]
            .iter()
            .filter(|&&least| percent >= least)
            .count();
        bit(u32::try_from(step).unwrap_or(0))
    }
}

/// Which of some traits a sentence has, one bit each.
fn flags<const N: usize>(view: &View, traits: [Traits; N]) -> u32 {
    (0..)
        .zip(traits)
        .map(|(number, traits)| u32::from(view.is(traits)) << number)
        .sum()
}
