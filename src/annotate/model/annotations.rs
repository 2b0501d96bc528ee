//! The annotation types, after PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin and Ruths 2018).

use crate::annotate::model::{
    Agency, Attribution, Claim, Credit, Entity, Hedge, Identity, Quotation, QuotationSpeaker,
    SourceProfile, Support, SupportReason,
};

/// Everything found in one article, one list per kind, each in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Annotations {
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// Its attributions, by their first token.
    pub attributions: Vec<Attribution>,
    /// Who the source of each attribution is; empty where that was not asked.
    pub identities: Vec<Identity>,
    /// Who the sources are, by their first mention.
    pub entities: Vec<Entity>,
    /// The support of each sentence of the article.
    pub support: Vec<Support>,
    /// Why, one for each sentence of the article.
    pub support_reasons: Vec<SupportReason>,
    /// Its hedges.
    pub hedges: Vec<Hedge>,
    /// Its claims, one a sentence at most.
    pub claims: Vec<Claim>,
    /// Whether somebody does what a claim says: one for each of the words that show it.
    pub agencies: Vec<Agency>,
    /// What readers learn of the source of each attribution.
    pub profiles: Vec<SourceProfile>,
    /// How many different sources there are, pronouns left out.
    pub source_count: u32,
    /// Who speaks each quotation.
    pub speakers: Vec<QuotationSpeaker>,
    /// The credits of its pictures: no statements, and seen by no rule.
    pub credits: Vec<Credit>,
    /// The sentences that speak of a study or a poll, once for each time.
    pub studies: Vec<u32>,
    /// The sentences that tell of a conviction or a guilty plea, in order.
    pub verdicts: Vec<u32>,
}

impl Annotations {
    /// Who the source of an attribution is, as far as that is known.
    pub fn identity(&self, attribution: usize) -> Identity {
        self.identities
            .get(attribution)
            .copied()
            .unwrap_or_default()
    }
}
