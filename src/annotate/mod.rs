//! Finds who says what: sources, cues, contents, hedges, claims.
//!
//! Turns an [`Article`] into [`Annotations`]. What it cannot decide, it leaves out. It knows no
//! rule, and has no opinion about what it finds.
//!
//! The stages, in order; each folder's `mod.rs` says which file to open for which construction:
//!
//! - `reading`: parts of speech, phrases, verb groups, noun groups
//! - `subjects`: who does what a verb, a noun or an adjective says
//! - `quotations`: which quotation marks hold speech
//! - `cues`, `credit`: the cues of each sentence, and the attributions they make
//! - `mentions`, `who`: which sources are the same person or organization
//! - `hedges`: wording that lowers commitment
//! - `support`: which sentences have a source
//! - `claims`: which sentences are checkable
//! - `profiles`: what readers learn of sources and speakers
//! - `picture_credits`: whose the pictures are
//! - `kind`: what kind of article it is

mod claims;
mod credit;
mod cues;
mod hedges;
mod joined;
mod kind;
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
    Agency, Annotations, Anonymity, Asking, Attribution, Claim, Content, ContentKind,
    ContentReason, Credit, Cue, CueKind, CueReason, Entity, Evidence, EvidenceRow, Extent, Hedge,
    Identity, Quotation, QuotationSpeaker, Reason, Signal, Signals, Source, SourceKind,
    SourceProfile, SourceReason, Support, SupportReason, WeighedRow,
};

use claims::asking::Known;
pub use claims::asking::claim_evidence;
pub use claims::evidence::claim_questions;
pub(crate) use joined::join;
pub use kind::evidence::kind_questions;
use reading::Reading;
use reading::sentence_marks::SentenceMarks;
use support::Supports;
pub use support::evidence::{Question, Reach, support_questions};
use support::weighing::Weighed;

/// Finds who says what in an article, and which sources are the same.
pub fn annotate(article: &Article<'_>) -> Annotations {
    read(article, who::identify, support::shown)
}

/// Finds who says what in an article, without identifying the sources and without showing its evidence: no
/// rule asks for that, and [`identities`](Annotations::identities), [`entities`](Annotations::entities)
/// and [`support_evidence`](Annotations::support_evidence) are empty.
pub fn annotate_for_rules(article: &Article<'_>) -> Annotations {
    read(article, |_, _| (Vec::new(), Vec::new()), |_| Vec::new())
}

/// The identity of each attribution's source, and all entities.
type Identities = (Vec<Identity>, Vec<Entity>);

fn read(
    article: &Article<'_>,
    identify: impl Fn(&Reading<'_>, &[Attribution]) -> Identities,
    show: impl Fn(&Weighed) -> Vec<Evidence>,
) -> Annotations {
    let reading = Reading::new(article);
    let quotations = quotations::find(&reading);
    let mut attributions = credit::attributions(&reading);
    attributions.shrink_to_fit();
    let (identities, entities) = identify(&reading, &attributions);
    let hedges = hedges::find(&reading);
    let Supports {
        attributions,
        sentences: support,
        reasons: support_reasons,
        quotations: attributed,
        mut weighed,
    } = support::decide(&reading, attributions, &quotations, &hedges);
    let (mut claims, bare) =
        claims::find(&reading, &attributions, &hedges, &quotations, &attributed);
    let (kind, kind_rows) = kind::of(&reading, &weighed.views).unzip();
    let support_evidence = show(&weighed);
    weighed.views = Vec::new();
    let known = Known {
        reading: &reading,
        weighed: &weighed,
        support: &support,
        hedges: &hedges,
        attributions: &attributions,
        kind,
    };
    let (agencies, askings) = claims::asking::weigh(&known, &mut claims, &bare);
    drop(weighed);
    let kind_evidence = { kind.zip(kind_rows).filter(|_| !support_evidence.is_empty()) }
        .map_or_else(Vec::new, |(kind, rows)| kind::shown(&rows, kind));
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
        kind,
        kind_evidence,
        support,
        support_reasons,
        support_evidence,
        hedges,
        claims,
        askings,
        agencies,
        profiles,
        source_count,
        speakers,
        credits,
        studies: marks.studies,
        verdicts: marks.verdicts,
    }
}
