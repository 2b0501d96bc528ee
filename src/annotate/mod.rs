//! Who says what: sources, cues, contents, hedges, claims.
//!
//! Turns an [`Article`] into [`Annotations`]. Whatever it cannot decide it leaves out. It knows no
//! rule and no opinion about what it finds.

mod act;
mod anyone;
mod asked;
mod attribution;
mod carry;
mod claim;
mod complement;
mod content;
mod credit;
mod cue;
mod figure;
mod frame;
mod given;
mod hearsay;
mod hedge;
mod identity;
mod inverted;
mod join;
mod model;
mod nested;
mod nominal;
mod passive;
mod phrases;
mod punctuation;
mod quotation;
mod reason;
mod source;
mod stance;
mod subjects;
mod support;
mod survey;
mod syntax;
mod tells;
mod told;
mod transcript;
mod unnamed;
mod unsaid;
mod voice;

pub use act::Act;
pub use model::{
    Annotations, Attribution, Claim, Content, ContentKind, Credit, Cue, CueKind, Entity, Extent,
    Hedge, Quotation, Signal, Signals, Source, SourceKind, Support,
};
pub use reason::{ContentReason, CueReason, Reason, SourceReason, SupportReason};
pub use told::Told;
pub use unnamed::Anonymity;
pub use voice::Voice;

use crate::parse::Article;
use syntax::phrases::PhraseIndex;
use syntax::scope::Scope;
use syntax::tagger;

/// Finds who says what in an article, and who is who among those who say it.
pub fn annotate(article: &Article<'_>) -> Annotations {
    read(article, identity::identify)
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
    let quoted = quotation::quoted(article);
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
    let mut quotations = quotation::quotations(article, &quoted);
    let mut attributions = attribution::attributions(&scope);
    identity::tell_kinds(&scope, &mut attributions);
    let entities = identify(&scope, &mut attributions);
    let (support, grounds) = support::support(&scope, &mut attributions, &mut quotations);
    let hedges = hedge::hedges(&scope);
    let credits = credit::credits(&scope);
    let claims = claim::claims(&scope, &attributions, &hedges, &quotations);
    let survey = survey::Survey::new(&scope);
    let (told, sources) = told::told(&scope, &survey, &attributions);
    let acts = act::acts(&scope, &claims);
    let voices = voice::voices(&scope, &survey, &attributions, &quotations);
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
