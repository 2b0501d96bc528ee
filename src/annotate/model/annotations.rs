//! The annotation types, after PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin and Ruths 2018).

use crate::annotate::model::{
    Act, Attribution, Claim, Credit, Entity, Hedge, Quotation, Support, SupportReason, Told, Voice,
};

/// Everything found in one article, one list per kind, each in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Annotations {
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// Its attributions, by their first token.
    pub attributions: Vec<Attribution>,
    /// Whose its pictures are; no statements, and asked nothing by rules.
    pub credits: Vec<Credit>,
    /// Its hedges.
    pub hedges: Vec<Hedge>,
    /// Its claims, one a sentence at most.
    pub claims: Vec<Claim>,
    /// One for each sentence of the article.
    pub support: Vec<Support>,
    /// Why, one for each sentence of the article.
    pub grounds: Vec<SupportReason>,
    /// What each claim says is done, and to or by whom: one for each of the words that show it.
    pub acts: Vec<Act>,
    /// What readers are told of the source of each attribution.
    pub told: Vec<Told>,
    /// Whose voice each quotation is.
    pub voices: Vec<Voice>,
    /// Who the sources are, by their first mention.
    pub entities: Vec<Entity>,
    /// How many sources there are that differ, pronouns left out.
    pub sources: u32,
    /// The sentences that speak of a study or a poll, once for each time.
    pub studies: Vec<u32>,
    /// The sentences that tell of a conviction or a guilty plea, in order.
    pub verdicts: Vec<u32>,
}
