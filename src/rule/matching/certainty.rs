//! How sure a finding is that somebody should say who says so.

use crate::annotate::{Asking, claim_evidence};
use crate::diagnostic::{Certainty, Ground, Probability};
use crate::language::Id;
use crate::rule::article_index::ArticleIndex;
use crate::rule::field::Field;
use crate::rule::model::Rule;
use crate::rule::subject::Subject;

/// How much of the evidence a finding shows.
const SHOWN: usize = 4;

/// What speaks for a finding of a rule in a sentence; `None` if the rule does not object to a missing source,
/// or nothing was weighed.
pub(super) fn asking<'a>(
    index: &ArticleIndex<'a>,
    rule: &Rule,
    sentence: u32,
) -> Option<&'a Asking> {
    let asking = index.annotations.asking(sentence)?;
    let weighed = matches!(
        rule.subject,
        Subject::Claim | Subject::Hedge | Subject::Quotation
    );
    (weighed && rule.conditions.ask(Field::Support)).then_some(asking)
}

/// How sure a finding is, to be told.
pub(super) fn certainty(asking: &Asking, language: Id) -> Certainty {
    let probability = Probability::of_share(asking.probability()).unwrap_or(Probability::ZERO);
    let evidence = claim_evidence(asking);
    let telling = evidence.iter().filter(|row| row.tells());
    Certainty {
        probability,
        words: in_words(probability, language),
        evidence: telling
            .take(SHOWN)
            .map(|row| Ground {
                feature: row.feature(),
                weight: row.weight,
                text: row.text(),
            })
            .collect(),
    }
}

/// A probability in words.
fn in_words(probability: Probability, language: Id) -> String {
    let tenths = probability.tenths();
    match (language, tenths) {
        (Id::En, 0) => "fewer than 1 in 10 findings like it are right".to_owned(),
        (Id::En, 1) => "about 1 in 10 findings like it is right".to_owned(),
        (Id::En, _) => format!("about {tenths} in 10 findings like it are right"),
        (Id::Fr, 0) => "moins d'un signalement semblable sur dix est fondé".to_owned(),
        (Id::Fr, 1) => "environ un signalement semblable sur dix est fondé".to_owned(),
        (Id::Fr, _) => format!("environ {tenths} signalements semblables sur 10 sont fondés"),
    }
}
