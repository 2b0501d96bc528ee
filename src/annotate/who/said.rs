//! Marks the tokens that stand in a content.

use crate::annotate::model::Attribution;
use crate::annotate::reading::Reading;

/// Whether a token stands in a content, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    /// It does not.
    No,
    /// It does, before the cue.
    Before,
    /// It does, after the cue.
    Behind,
}

/// For each token, whether it stands in a content, and on which side of the cue.
pub(super) fn said(reading: &Reading<'_>, attributions: &[Attribution]) -> Vec<Said> {
    let mut said = vec![Said::No; reading.article.tokens.len()];
    for attribution in attributions {
        let Some(content) = &attribution.content else {
            continue;
        };
        let cue = attribution.cue.as_ref().map(|cue| cue.extent.hull().start);
        for run in &content.extent.0 {
            let behind = cue.is_some_and(|cue| cue < run.start);
            let how = if behind { Said::Behind } else { Said::Before };
            if let Some(tokens) = said.get_mut(run.range()) {
                for token in tokens {
                    *token = how.max(*token);
                }
            }
        }
    }
    said
}
