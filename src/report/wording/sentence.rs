//! Whether a sentence has a source, how sure that is, and why.

use super::evidence::evidence;
use super::names::{of, signal, support};
use crate::annotate::Support;
use crate::report::outline::{Outline, Sureness};

/// What is told of the support of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SentenceWords {
    /// Whether it has a source.
    pub(crate) verdict: &'static str,
    /// How sure that is, in brackets behind a blank; empty if nothing was weighed.
    pub(crate) sure: String,
    /// Why.
    pub(crate) because: &'static str,
    /// What can be checked in a sentence without a source; empty if nothing can.
    pub(crate) signals: Vec<&'static str>,
    /// What decided it, heaviest first, unless it is beyond doubt.
    pub(crate) evidence: Vec<String>,
}

/// What is told of a sentence; `None` if readers are not asked to believe it, or if it needs no source and
/// belongs to no statement.
pub(crate) fn sentence(outline: &Outline, number: usize, is_told: bool) -> Option<SentenceWords> {
    let sentence = outline.sentences.get(number)?;
    let language = outline.language;
    let is_none = sentence.reason.support() == Support::None;
    if !sentence.bears_claims || (is_none && sentence.signals.is_empty() && !is_told) {
        return None;
    }
    let verdict = match sentence.reason.support() {
        Support::Attributed => of(
            language,
            "This sentence has a source",
            "Cette phrase a une source",
        ),
        Support::Carried => of(
            language,
            "This sentence goes on with an earlier source",
            "Cette phrase poursuit avec une source déjà citée",
        ),
        Support::None => of(
            language,
            "This sentence has no source",
            "Cette phrase est sans source",
        ),
    };
    let sure = match sentence.sureness {
        Sureness::Likely(probability) => {
            let own = if is_none {
                1.0 - probability
            } else {
                probability
            };
            let percent = (own * 100.0).clamp(1.0, 99.0);
            of(language, " ({}% sure)", " (sûr à {} %)").replace("{}", &format!("{percent:.0}"))
        }
        Sureness::BeyondDoubt => of(language, " (beyond doubt)", " (sans aucun doute)").to_owned(),
        Sureness::Unweighed => String::new(),
    };
    let signals = sentence.signals.iter().filter(|_| is_none);
    let is_open = matches!(sentence.sureness, Sureness::Likely(_));
    let rows = sentence.evidence.iter().filter(|_| is_open);
    Some(SentenceWords {
        verdict,
        sure,
        because: support(language, sentence.reason),
        signals: signals.map(|one| signal(language, *one)).collect(),
        evidence: rows.filter_map(|row| evidence(language, row)).collect(),
    })
}
