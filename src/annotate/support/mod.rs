//! Decides for each sentence whether its statement has a source: its own, or one carried on from a
//! sentence nearby.
//!
//! Takes a [`Reading`], its attributions and quotations; gives [`Supports`]: one [`Support`] and
//! one [`SupportReason`] per sentence, and the attributions with the quotations that continue their
//! contents. It does not know which sentences need a source.
//!
//! Where to look when a sentence has a source it should not have, or the reverse:
//!
//! - an attribution in the sentence itself, or a remark in passing ("Roe, who called him a fool,
//!   left", « Roux, qui le dit fou, est parti »): here, `covers`
//! - a sentence after an attribution ("Roe said it rained. The road is shut.", « Selon Roux, il
//!   pleut. La route serait coupée. »): `carried::continuation_reason`
//! - a list or a bill ("Roe said:" and dashes, « Le texte crée une autorité. Elle rendra un
//!   avis. »): `carried`
//! - a quotation of its own beside an attribution ("“We won,” she said. “Now we rest.”", « "On a
//!   gagné", dit-elle. "On se repose." »): `carried::quotation`, `continuation`

pub(in crate::annotate) mod carried;
pub(in crate::annotate) mod chain;
pub(in crate::annotate) mod continuation;
pub(in crate::annotate) mod evidence;
pub(in crate::annotate) mod nouns;
pub(in crate::annotate) mod place;
pub(in crate::annotate) mod table;
pub(in crate::annotate) mod traits;
pub(in crate::annotate) mod view;
pub(in crate::annotate) mod weighing;
pub(in crate::annotate) mod weights;

use crate::annotate::model::{Attribution, Evidence, Hedge, Quotation, Support, SupportReason};
use crate::annotate::reading::Reading;
use crate::annotate::support::weighing::Weighed;
use crate::parse::Words;

/// The least share of a sentence that an attribution in passing must span to support it, in percent
/// of tokens. Set where precision and recall of “has a source” meet on annotated press articles.
const COVERED: usize = 40;

/// Where each sentence and quotation of an article comes from.
#[derive(Debug)]
pub(in crate::annotate) struct Supports {
    /// The attributions, with the quotations that continue their contents.
    pub(in crate::annotate) attributions: Vec<Attribution>,
    /// The support of each sentence.
    pub(in crate::annotate) sentences: Vec<Support>,
    /// The reason for it, for each sentence.
    pub(in crate::annotate) reasons: Vec<SupportReason>,
    /// For each quotation, whether somebody is credited with it.
    pub(in crate::annotate) quotations: Vec<bool>,
    /// What was weighed to decide that.
    pub(in crate::annotate) weighed: Weighed,
}

/// Decides the support of each sentence and quotation, and extends contents by the quotations that
/// continue them.
pub(in crate::annotate) fn decide(
    reading: &Reading<'_>,
    mut attributions: Vec<Attribution>,
    quotations: &[Quotation],
    hedges: &[Hedge],
) -> Supports {
    let article = reading.article;
    let mut support = vec![Support::None; article.sentences.len()];
    let mut grounds = vec![SupportReason::None; article.sentences.len()];
    let mut credited = vec![false; article.tokens.len()];
    for attribution in attributions.iter().filter(|one| one.source.is_some()) {
        let own = article.sentences.get(attribution.sentence as usize);
        for run in attribution
            .content
            .iter()
            .flat_map(|content| &content.extent.0)
        {
            if let Some(tokens) = credited.get_mut(run.range()) {
                tokens.fill(true);
            }
            if own.is_some_and(|own| own.words.contains(*run)) {
                continue;
            }
            let (first, last) = (
                article.sentence_of(run.start),
                article.sentence_of(run.end - 1),
            );
            for sentence in (first..=last).filter(|&one| one != attribution.sentence) {
                let support = &mut support[sentence as usize];
                if *support == Support::None {
                    *support = Support::Carried;
                    grounds[sentence as usize] = SupportReason::RunsOn;
                }
            }
        }
        let bears = own.is_some_and(|sentence| sentence.role.bears_claims());
        if bears && attribution.asserts && (!attribution.is_aside || covers(reading, attribution)) {
            support[attribution.sentence as usize] = Support::Attributed;
            grounds[attribution.sentence as usize] = SupportReason::Attributed;
        }
    }
    carried::carry(reading, &mut attributions, &mut support, &mut grounds);
    // A quotation mark on a line of its own states nothing.
    for (number, glance) in reading.glances.iter().enumerate() {
        if !glance.says() {
            support[number] = Support::None;
            grounds[number] = SupportReason::None;
        }
    }
    for attribution in &attributions {
        let ground = &mut grounds[attribution.sentence as usize];
        if *ground == SupportReason::None {
            *ground = if attribution.source.is_none() {
                SupportReason::Nobody
            } else if attribution.asserts {
                SupportReason::Aside
            } else {
                SupportReason::Untold
            };
        }
    }
    let is_credited = |quotation: &Quotation| {
        let held = credited
            .get(quotation.words.range())
            .is_some_and(|run| run.contains(&true));
        held || support.get(quotation.sentence as usize) == Some(&Support::Carried)
    };
    let quoted: Vec<bool> = quotations.iter().map(is_credited).collect();
    drop(credited);
    let mut weighed = Weighed::default();
    if weighing::is_whole(reading) {
        weighed.views = view::views(reading, &attributions, quotations, &quoted, hedges);
        weighed.found.clone_from(&grounds);
        (weighed.rows, weighed.marginals) = weighing::marginals(&weighed.views, &grounds);
        weighing::decide(reading, &weighed, &mut support, &mut grounds);
    }
    Supports {
        attributions,
        sentences: support,
        reasons: grounds,
        quotations: quoted,
        weighed,
    }
}

/// The evidence of every sentence, to be shown and to be learned from.
pub(in crate::annotate) fn shown(weighed: &Weighed) -> Vec<Evidence> {
    let views = &weighed.views;
    weighing::each_place(views, &weighed.found, |place| {
        let mut rows = Vec::new();
        weighing::each_row(place, |row| rows.extend(weights::row(row)));
        Evidence {
            margin: { weighed.marginals.get(place.at) }.map_or(0, |marginal| marginal.margin()),
            found: { weighed.found.get(place.at) }.map_or(Support::None, |reason| reason.support()),
            known: weighing::known(place.view()).map(|state| weights::FROM[state]),
            boundary: weights::BOUNDARIES[weighing::boundary(views, place.at) as usize],
            rows,
        }
    })
}

/// Whether an attribution spans enough of its sentence to be its statement rather than a remark.
///
/// Right about "Roe, who called him a fool, left town", which it rejects; wrong about a long list
/// of which only the last item is credited.
fn covers(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let Some(sentence) = reading.article.sentences.get(attribution.sentence as usize) else {
        return false;
    };
    let source = attribution
        .source
        .iter()
        .flat_map(|source| &source.extent.0);
    let cue = attribution.cue.iter().flat_map(|cue| &cue.extent.0);
    let content = attribution
        .content
        .iter()
        .flat_map(|content| &content.extent.0);
    let inside = |run: &Words| {
        run.end
            .min(sentence.words.end)
            .saturating_sub(run.start.max(sentence.words.start))
    };
    let covered: u32 = source.chain(cue).chain(content).map(inside).sum();
    covered as usize * 100 >= sentence.words.len() * COVERED
}
