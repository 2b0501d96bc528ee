//! What stands in what somebody says.

use crate::annotate::model::Attribution;
use crate::annotate::reading::Reading;

/// Whether a token stands in what somebody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    /// It does not.
    No,
    /// It does, before the one who says it.
    Before,
    /// It does, behind the one who says it.
    Behind,
}

/// For each token, whether it stands in what somebody says, and behind the one who says it.
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
