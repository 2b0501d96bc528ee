//! Who says what: sources, cues, contents, hedges, claims.
//!
//! Turns an [`Article`] into [`Annotations`]. Whatever it cannot decide it leaves out. It knows no
//! rule and no opinion about what it finds.

mod claims;
mod credit;
mod cues;
mod hedges;
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
    Act, Annotations, Anonymity, Attribution, Claim, Content, ContentKind, ContentReason, Credit,
    Cue, CueKind, CueReason, Entity, Extent, Hedge, Quotation, Reason, Signal, Signals, Source,
    SourceKind, SourceReason, Support, SupportReason, Told, Voice,
};

use reading::lookup::Scope;
use reading::phrase_index::PhraseIndex;
use reading::tagger;

/// Finds who says what in an article, and who is who among those who say it.
pub fn annotate(article: &Article<'_>) -> Annotations {
    read(article, who::identify)
}

/// Finds who says what in an article, and leaves open who is who: no rule asks that, and no
/// [entity](Annotations::entities) is found.
pub fn annotate_for_rules(article: &Article<'_>) -> Annotations {
    read(article, |_, _| Vec::new())
}

fn read(
    article: &Article<'_>,
    identify: impl Fn(&Scope<'_>, &mut [Attribution]) -> Vec<Entity>,
) -> Annotations {
    let (tags, glances) = tagger::tags(article);
    let quoted = quotations::quoted(article);
    let phrases = PhraseIndex::new(article);
    let scope = Scope {
        article,
        tokens: &article.tokens,
        words: &article.words,
        tags: &tags,
        glances: &glances,
        phrases: &phrases,
        quoted: &quoted,
    };
    let mut quotations = quotations::quotations(article, &quoted);
    let mut attributions = credit::attributions(&scope);
    who::tell_kinds(&scope, &mut attributions);
    let entities = identify(&scope, &mut attributions);
    let (support, grounds) = support::support(&scope, &mut attributions, &mut quotations);
    let hedges = hedges::hedges(&scope);
    let credits = picture_credits::credits(&scope);
    let claims = claims::claims(&scope, &attributions, &hedges, &quotations);
    let survey = reading::sentence_marks::SentenceMarks::new(&scope);
    let (told, sources) = profiles::profile::told(&scope, &survey, &attributions);
    let acts = claims::agency::acts(&scope, &claims);
    let voices = profiles::speaker::voices(&scope, &survey, &attributions, &quotations);
    Annotations {
        quotations,
        attributions,
        credits,
        hedges,
        claims,
        support,
        grounds,
        acts,
        told,
        voices,
        entities,
        sources,
        studies: survey.studies,
        verdicts: survey.verdicts,
    }
}
