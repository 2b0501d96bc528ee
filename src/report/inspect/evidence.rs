//! The evidence for the support of a sentence, heaviest first.

use crate::annotate::{
    Annotations, Evidence, EvidenceRow, Support, SupportReason, WeighedRow, claim_evidence,
};

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
            feature: row.feature(),
            weight: f64::from(weight(row)) / 100.0,
            text: row.text(),
        })
        .collect()
}

/// The heaviest rows that speak for asking who says a sentence, or against it.
pub(super) fn of_claim(annotations: &Annotations, sentence: u32) -> Vec<Shown> {
    let asking = annotations.asking(sentence);
    asking.map_or_else(Vec::new, |asking| weighed(&claim_evidence(asking)))
}

/// The heaviest rows that speak for the kind of an article, or against it.
pub(super) fn of_kind(annotations: &Annotations) -> Vec<Shown> {
    weighed(&annotations.kind_evidence)
}

/// The first of some rows that tell anything.
fn weighed(rows: &[WeighedRow]) -> Vec<Shown> {
    let telling = rows.iter().filter(|row| row.tells());
    telling
        .take(SHOWN)
        .map(|row| Shown {
            feature: row.feature(),
            weight: f64::from(row.weight) / 100.0,
            text: row.text(),
        })
        .collect()
}

/// How likely a sentence has a source, in hundredths.
pub(super) fn percent(evidence: &Evidence) -> f64 {
    rounded(evidence.probability())
}

/// A probability in hundredths.
pub(super) fn rounded(probability: f64) -> f64 {
    (probability * 100.0).round() / 100.0
}
