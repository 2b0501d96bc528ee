//! Holds all annotations of an article, after PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin
//! and Ruths 2018).

use crate::annotate::model::{
    Agency, Asking, Attribution, Claim, Credit, Entity, Evidence, Hedge, Identity, Quotation,
    QuotationSpeaker, SourceProfile, Support, SupportReason, WeighedRow,
};
use crate::language::ArticleKind;
use crate::parse::Words;

/// Everything found in one article: one list per kind, each in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Annotations {
    /// The outermost quotations.
    pub quotations: Vec<Quotation>,
    /// The attributions.
    pub attributions: Vec<Attribution>,
    /// The identity of each attribution's source; empty if identities were not asked for.
    pub identities: Vec<Identity>,
    /// The sources that were identified, by first mention; empty if identities were not asked for.
    pub entities: Vec<Entity>,
    /// The kind of article; `None` if it is too short to tell.
    pub kind: Option<ArticleKind>,
    /// What speaks for that kind and against it, the heaviest first; empty if it was not asked for.
    pub kind_evidence: Vec<WeighedRow>,
    /// The support of each sentence of the article.
    pub support: Vec<Support>,
    /// The reason for it, for each sentence of the article.
    pub support_reasons: Vec<SupportReason>,
    /// What speaks for it and against it, for each sentence of the article.
    pub support_evidence: Vec<Evidence>,
    /// The hedges.
    pub hedges: Vec<Hedge>,
    /// The claims, at most one per sentence.
    pub claims: Vec<Claim>,
    /// How likely an editor asks who says so, behind the sentence, in their order: none for a sentence that
    /// has a source or states nothing. Empty if the article is too short to be weighed.
    pub askings: Vec<(u32, Asking)>,
    /// The agency of the claims: one for each entry of [`Claim::shown`], claim by claim.
    pub agencies: Vec<Agency>,
    /// What readers learn of each attribution's source.
    pub profiles: Vec<SourceProfile>,
    /// The number of different sources, pronouns left out.
    pub source_count: u32,
    /// The speaker of each quotation.
    pub speakers: Vec<QuotationSpeaker>,
    /// The picture credits, which no rule looks at.
    pub credits: Vec<Credit>,
    /// The sentences that mention a study or a poll, once per mention.
    pub studies: Vec<u32>,
    /// The sentences that report a conviction or a guilty plea, once per mention.
    pub verdicts: Vec<u32>,
}

impl Annotations {
    /// The entities of an attribution's source with their indexes, each once; empty if they are
    /// unknown.
    pub fn credited(&self, attribution: usize) -> impl Iterator<Item = (u32, &Entity)> {
        let identity = self.identities.get(attribution).into_iter();
        identity
            .flat_map(|identity| &identity.entities)
            .filter_map(|&number| Some((number, self.entities.get(number as usize)?)))
    }

    /// How likely an editor asks who says a sentence, and what speaks for it; `None` where that was not
    /// weighed.
    pub fn asking(&self, sentence: u32) -> Option<&Asking> {
        let place = { &self.askings }.binary_search_by_key(&sentence, |(one, _)| *one);
        self.askings.get(place.ok()?).map(|(_, asking)| asking)
    }

    /// The antecedent of an attribution's source, or `None` if there is none.
    pub fn antecedent(&self, attribution: usize) -> Option<Words> {
        self.identities.get(attribution)?.antecedent
    }
}
