//! Whether each sentence says where it is from, or carries on what another says.

use super::model::{Attribution, Quotation, Support};
use super::syntax::scope::Scope;
use crate::parse::{Kind, Sentence, Words};

/// How much of a sentence an attribution must span to credit all of it, in percent of its tokens.
/// Set where precision and recall of “has a source” meet on annotated press articles.
const COVERED: usize = 40;

/// The support of each sentence; marks the quotations somebody is credited with.
pub(super) fn support(
    scope: &Scope<'_>,
    attributions: &mut [Attribution],
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
            for sentence in (first..=last).filter(|&one| one != attribution.sentence) {
                let support = &mut support[sentence as usize];
                if *support == Support::None {
                    *support = Support::Carried;
                }
            }
        }
        if !attribution.is_aside || covers(scope, attribution) {
            support[attribution.sentence as usize] = Support::Attributed;
        }
    }
    for (sentence, before) in carry(scope, &mut support) {
        join(scope, attributions, sentence, before);
    }
    for quotation in quotations {
        let held = credited
            .get(quotation.words.range())
            .is_some_and(|run| run.contains(&true));
        let carried = support.get(quotation.sentence as usize) == Some(&Support::Carried);
        quotation.is_attributed = held || carried;
    }
    support
}

/// Whether what is credited is what its sentence says, and not a remark inside it.
///
/// Right about "Roe, who called him a fool, left town", which nobody says; wrong about a long list
/// whose last item alone is credited.
fn covers(scope: &Scope<'_>, attribution: &Attribution) -> bool {
    let Some(sentence) = scope.article.sentences.get(attribution.sentence as usize) else {
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

/// Carries a source on to the quotations that follow what it says.
///
/// Right about "“We won,” she said. “Now we rest.”"; wrong where a second speaker is quoted in the
/// same paragraph and named only later.
fn carry(scope: &Scope<'_>, support: &mut [Support]) -> Vec<(usize, usize)> {
    let mut joined = Vec::new();
    let sentences = &scope.article.sentences;
    for at in 0..sentences.len() {
        if support[at] != Support::None || !is_quotation(scope, &sentences[at]) {
            continue;
        }
        let before = at
            .checked_sub(1)
            .filter(|&before| support[before] != Support::None);
        let same_block =
            before.is_some_and(|before| sentences[before].block == sentences[at].block);
        let runs_on = before.is_some_and(|before| {
            let speech = scope.kind(sentences[before].words.end.saturating_sub(1));
            sentences[before].block + 1 == sentences[at].block
                && (has_quotation(scope, &sentences[before])
                    || is_quotation(scope, &sentences[before])
                    || matches!(speech, Kind::Close | Kind::Colon))
        });
        let after = sentences.get(at + 1).is_some_and(|next| {
            next.block == sentences[at].block && support[at + 1] == Support::Attributed
        });
        if same_block || runs_on || after {
            support[at] = Support::Carried;
        }
        if let Some(before) = before.filter(|_| same_block || runs_on) {
            joined.push((at, before));
        }
    }
    joined
}

/// Adds a quotation to the content of the attribution that ends last in the sentence before it.
fn join(scope: &Scope<'_>, attributions: &mut [Attribution], sentence: usize, before: usize) {
    let words = scope.article.sentences[sentence].words;
    let Ok(before) = u32::try_from(before) else {
        return;
    };
    let end = attributions.partition_point(|one| one.sentence <= before);
    let last = attributions[..end]
        .iter_mut()
        .rev()
        .find(|one| one.source.is_some());
    let Some(content) = last.and_then(|one| one.content.as_mut()) else {
        return;
    };
    let quoted = content
        .extent
        .0
        .last()
        .is_some_and(|run| scope.is_quoted(run.end - 1) || scope.is_quoted(run.start));
    let next = content
        .extent
        .0
        .last()
        .is_some_and(|run| run.end <= words.start);
    if quoted && next {
        content.extent.0.push(words);
    }
}

/// Whether a sentence quotes anything.
fn has_quotation(scope: &Scope<'_>, sentence: &Sentence) -> bool {
    (sentence.words.start..sentence.words.end).any(|at| scope.is_quoted(at))
}

/// Whether a sentence is a quotation from its first to its last word.
fn is_quotation(scope: &Scope<'_>, sentence: &Sentence) -> bool {
    let words = scope.trim(sentence.words);
    !words.is_empty() && scope.is_quoted(words.start) && scope.is_quoted(words.end - 1)
}
