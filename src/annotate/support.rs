//! Whether each sentence says where it is from, or carries on what another says.

use super::model::{Attribution, Quotation, Support};
use super::scope::Scope;

/// The support of each sentence; marks the quotations somebody is credited with.
pub(super) fn support(
    scope: &Scope<'_>,
    attributions: &[Attribution],
    quotations: &mut [Quotation],
) -> Vec<Support> {
    let article = scope.article;
    let mut support = vec![Support::None; article.sentences.len()];
    let mut credited = vec![false; article.tokens.len()];
    for attribution in attributions.iter().filter(|one| one.source.is_some()) {
        for run in attribution
            .content
            .iter()
            .flat_map(|content| &content.extent.0)
        {
            if let Some(tokens) = credited.get_mut(run.range()) {
                tokens.fill(true);
            }
            let (first, last) = (
                article.sentence_of(run.start),
                article.sentence_of(run.end - 1),
            );
            for sentence in first..=last {
                if support[sentence as usize] == Support::None {
                    support[sentence as usize] = Support::Carried;
                }
            }
        }
        support[attribution.sentence as usize] = Support::Attributed;
    }
    for quotation in quotations.iter_mut() {
        quotation.is_attributed = credited
            .get(quotation.words.range())
            .is_some_and(|run| run.contains(&true));
    }
    support
}
