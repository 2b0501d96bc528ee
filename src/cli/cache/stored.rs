//! Findings as bytes in the format of `postcard`, for this build of the program alone to read.
//!
//! The types of the analysis derive nothing serializable, so each has a twin here that lists its
//! fields for serde. `remote` binds the two: a field that is added or renamed does not compile until
//! its twin follows.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Checked;
use crate::diagnostic::{
    Certainty, Confidence, Diagnostic, Fingerprint, Ground, Label, Probability, Severity,
    Suggestion, Suppressed, Suppression, SuppressionKind,
};
use crate::language::Id;
use crate::text::Span;

/// Findings as bytes.
///
/// # Panics
/// Never: the bytes go to memory, and no field refuses to be written.
pub(super) fn encode(checked: &Checked) -> Vec<u8> {
    postcard::to_stdvec(&Borrowed(checked)).expect("findings can always be written to memory")
}

/// Findings from bytes; `None` if they are not what [`encode`] wrote.
pub(super) fn decode(bytes: &[u8]) -> Option<Checked> {
    let (Owned(checked), rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(checked)
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Checked")]
struct CheckedTwin {
    #[serde(with = "IdTwin")]
    language: Id,
    words: usize,
    #[serde(with = "List")]
    reported: Vec<Diagnostic>,
    #[serde(with = "List")]
    unsure: Vec<Diagnostic>,
    #[serde(with = "List")]
    suppressed: Vec<Suppressed>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Id")]
enum IdTwin {
    En,
    Fr,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Suppressed")]
struct SuppressedTwin {
    #[serde(with = "DiagnosticTwin")]
    diagnostic: Diagnostic,
    #[serde(with = "SuppressionTwin")]
    by: Suppression,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Suppression")]
struct SuppressionTwin {
    #[serde(with = "SuppressionKindTwin")]
    kind: SuppressionKind,
    reason: String,
    author: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SuppressionKind")]
enum SuppressionKindTwin {
    InText,
    Baseline,
    Accepted,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Diagnostic")]
struct DiagnosticTwin {
    rule: String,
    #[serde(with = "SeverityTwin")]
    severity: Severity,
    #[serde(with = "ConfidenceTwin")]
    confidence: Confidence,
    #[serde(with = "Maybe")]
    certainty: Option<Certainty>,
    message: String,
    why: String,
    fix: String,
    #[serde(with = "SpanTwin")]
    span: Span,
    #[serde(with = "SpanTwin")]
    sentence: Span,
    #[serde(with = "List")]
    labels: Vec<Label>,
    #[serde(with = "List")]
    suggestions: Vec<Suggestion>,
    #[serde(with = "FingerprintTwin")]
    fingerprint: Fingerprint,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Severity")]
enum SeverityTwin {
    Note,
    Warning,
    Error,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Confidence")]
enum ConfidenceTwin {
    Low,
    Medium,
    High,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Certainty")]
struct CertaintyTwin {
    #[serde(with = "Thousandths")]
    probability: Probability,
    words: String,
    #[serde(with = "List")]
    evidence: Vec<Ground>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Ground")]
struct GroundTwin {
    feature: String,
    weight: i16,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Span")]
struct SpanTwin {
    start: u32,
    end: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Label")]
struct LabelTwin {
    #[serde(with = "SpanTwin")]
    span: Span,
    message: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Suggestion")]
struct SuggestionTwin {
    #[serde(with = "SpanTwin")]
    span: Span,
    replacement: String,
    is_safe: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Fingerprint")]
struct FingerprintTwin {
    sentence: u64,
    nth: u32,
}

/// A value that serde writes as its twin.
struct Borrowed<'a, T>(&'a T);

/// A value that serde reads as its twin.
struct Owned<T>(T);

/// Gives types with a twin to [`Borrowed`] and [`Owned`], by which lists of them are stored.
macro_rules! stored_as {
    ($($stored:ty => $twin:ty,)*) => {$(
        impl Serialize for Borrowed<'_, $stored> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$twin>::serialize(self.0, serializer)
            }
        }

        impl<'de> Deserialize<'de> for Owned<$stored> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$twin>::deserialize(deserializer).map(Self)
            }
        }
    )*};
}

stored_as! {
    Checked => CheckedTwin,
    Suppressed => SuppressedTwin,
    Diagnostic => DiagnosticTwin,
    Label => LabelTwin,
    Suggestion => SuggestionTwin,
    Certainty => CertaintyTwin,
    Ground => GroundTwin,
}

/// How serde writes and reads a probability.
struct Thousandths;

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
impl Thousandths {
    fn serialize<S: Serializer>(one: &Probability, serializer: S) -> Result<S::Ok, S::Error> {
        one.thousandths().serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Probability, D::Error> {
        u16::deserialize(deserializer).map(Probability::of_thousandths)
    }
}

/// How serde writes and reads a value that has a twin and may be missing.
struct Maybe;

#[expect(clippy::ref_option, reason = "serde passes fields by reference")]
impl Maybe {
    fn serialize<T, S: Serializer>(item: &Option<T>, serializer: S) -> Result<S::Ok, S::Error>
    where
        for<'a> Borrowed<'a, T>: Serialize,
    {
        item.as_ref().map(Borrowed).serialize(serializer)
    }

    fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        Owned<T>: Deserialize<'de>,
    {
        let item = Option::<Owned<T>>::deserialize(deserializer)?;
        Ok(item.map(|Owned(item)| item))
    }
}

/// How serde writes and reads a list of values that have a twin.
struct List;

impl List {
    fn serialize<T, S: Serializer>(items: &[T], serializer: S) -> Result<S::Ok, S::Error>
    where
        for<'a> Borrowed<'a, T>: Serialize,
    {
        serializer.collect_seq(items.iter().map(Borrowed))
    }

    fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error>
    where
        Owned<T>: Deserialize<'de>,
    {
        let items = Vec::<Owned<T>>::deserialize(deserializer)?;
        Ok(items.into_iter().map(|Owned(item)| item).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded_whole_or_not_at_all() {
        let diagnostic = Diagnostic {
            rule: "a-rule".to_owned(),
            severity: Severity::Error,
            confidence: Confidence::Medium,
            certainty: Some(Certainty {
                probability: Probability::of_thousandths(312),
                words: "about 3 in 10".to_owned(),
                evidence: vec![Ground {
                    feature: "tense=past".to_owned(),
                    weight: -40,
                    text: "its tense: past".to_owned(),
                }],
            }),
            message: "« été »".to_owned(),
            why: String::new(),
            fix: "fix".to_owned(),
            span: Span::new(3, 9),
            sentence: Span::new(0, u32::MAX),
            labels: vec![Label {
                span: Span::new(1, 2),
                message: "here".to_owned(),
            }],
            suggestions: vec![Suggestion {
                span: Span::new(4, 4),
                replacement: "said".to_owned(),
                is_safe: true,
            }],
            fingerprint: Fingerprint {
                sentence: u64::MAX - 1,
                nth: 2,
            },
        };
        let checked = Checked {
            language: Id::Fr,
            words: 12,
            suppressed: vec![Suppressed {
                diagnostic: diagnostic.clone(),
                by: Suppression {
                    kind: SuppressionKind::Accepted,
                    reason: "public record".to_owned(),
                    author: "A. M.".to_owned(),
                },
            }],
            unsure: vec![diagnostic.clone()],
            reported: vec![diagnostic.clone(), diagnostic],
        };
        let bytes = encode(&checked);
        assert_eq!(decode(&bytes), Some(checked));
        for end in 0..bytes.len() {
            assert!(decode(&bytes[..end]).is_none(), "{end}");
        }
        assert!(decode(&[&bytes[..], b"x"].concat()).is_none());
        for byte in 0..=u8::MAX {
            decode(&[byte; 64]);
        }
    }
}
