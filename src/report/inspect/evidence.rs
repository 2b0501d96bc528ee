//! The evidence for the support of a sentence, heaviest first.

use crate::annotate::{Annotations, Evidence, EvidenceRow, Support, SupportReason};

/// How many rows are shown.
const SHOWN: usize = 3;

/// One row as it is shown.
pub(super) struct Shown {
    /// The question and its answer: "told-by=person".
    pub(super) feature: String,
    /// What it says for a source, or, below 0, against one: in natural logarithms of the odds.
    pub(super) weight: f64,
    /// Both in words.
    pub(super) text: String,
}

/// The heaviest rows that speak for the decision on a sentence, where it is not plain.
pub(super) fn heaviest(annotations: &Annotations, sentence: u32) -> Vec<Shown> {
    let at = sentence as usize;
    let reason = annotations.support_reasons.get(at);
    let plain = matches!(
        reason,
        None | Some(SupportReason::Attributed | SupportReason::None)
    );
    let Some(evidence) = annotations.support_evidence.get(at).filter(|_| !plain) else {
        return Vec::new();
    };
    let support = annotations.support.get(at).copied();
    let carried = support == Some(Support::Carried);
    let weight = |row: &EvidenceRow| if carried { row.carried } else { row.attributed };
    // What speaks for the decision: for a source, or against one.
    let sign = if support == Some(Support::None) {
        -1
    } else {
        1
    };
    let mut rows: Vec<&EvidenceRow> = evidence.rows.iter().collect();
    rows.retain(|row| weight(row) * sign > 0);
    rows.sort_by_key(|row| (-weight(row) * sign, row.family, row.value));
    { rows.into_iter().take(SHOWN) }
        .map(|row| Shown {
            feature: format!("{}={}", row.family, row.value),
            weight: f64::from(weight(row)) / 100.0,
            text: row.words.replace("{}", &row.value.replace('-', " ")),
        })
        .collect()
}

/// How likely a sentence has a source, in hundredths.
pub(super) fn percent(evidence: &Evidence) -> f64 {
    (evidence.probability() * 100.0).round() / 100.0
}
