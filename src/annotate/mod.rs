//! Who says what: sources, cues, contents, hedges, claims.
//!
//! Turns an [`Article`] into [`Annotations`]. Whatever it cannot decide it leaves out. It knows no
//! rule and no opinion about what it finds.

mod claims;
mod credit;
mod cues;
mod hedges;
mod mentions;
mod model;
mod picture_credits;
mod profiles;
mod quotations;
mod reading;
mod subjects;
mod support;
mod who;

use crate::parse::Article;

pub use model::{
    Agency, Annotations, Anonymity, Attribution, Claim, Content, ContentKind, ContentReason,
    Credit, Cue, CueKind, CueReason, Entity, Extent, Hedge, Identity, Quotation, QuotationSpeaker,
    Reason, Signal, Signals, Source, SourceKind, SourceProfile, SourceReason, Support,
    SupportReason,
};

use reading::Reading;
use reading::sentence_marks::SentenceMarks;
use support::Supports;

/// Finds who says what in an article, and who is who among those who say it.
pub fn annotate(article: &Article<'_>) -> Annotations {
    read(article, who::identify)
}

/// Finds who says what in an article, and leaves open who is who: no rule asks that, and no
/// [entity](Annotations::entities) is found.
pub fn annotate_for_rules(article: &Article<'_>) -> Annotations {
    read(article, |_, _| (Vec::new(), Vec::new()))
}

/// Who the source of each attribution is, and who they all are.
type Identities = (Vec<Identity>, Vec<Entity>);

fn read(
    article: &Article<'_>,
    identify: impl Fn(&Reading<'_>, &[Attribution]) -> Identities,
) -> Annotations {
    let reading = Reading::new(article);
    let quotations = quotations::find(&reading);
    let attributions = credit::attributions(&reading);
    let (identities, entities) = identify(&reading, &attributions);
    let Supports {
        attributions,
        sentences: support,
        reasons: support_reasons,
        quotations: attributed,
    } = support::decide(&reading, attributions, &quotations);
    let hedges = hedges::find(&reading);
    let claims = claims::find(&reading, &attributions, &hedges, &quotations, &attributed);
    let agencies = claims::agency::of_claims(&reading, &claims);
    let marks = SentenceMarks::new(&reading);
    let (profiles, source_count) = profiles::of_sources(&reading, &marks, &attributions);
    let speakers =
        profiles::of_quotations(&reading, &marks, &attributions, &quotations, &attributed);
    let credits = picture_credits::find(&reading);
    Annotations {
        quotations,
        attributions,
        identities,
        entities,
        support,
        support_reasons,
        hedges,
        claims,
        agencies,
        profiles,
        source_count,
        speakers,
        credits,
        studies: marks.studies,
        verdicts: marks.verdicts,
    }
}
