//! Findings as bytes, for this build of the program alone to read.

use super::pack::put;
use crate::Checked;
use crate::diagnostic::{
    Confidence, Diagnostic, Fingerprint, Label, Severity, Suggestion, Suppressed, Suppression,
    SuppressionKind,
};
use crate::language::Id;
use crate::text::Span;

const SEVERITIES: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];
const CONFIDENCES: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];
const KINDS: [SuppressionKind; 3] = [
    SuppressionKind::InText,
    SuppressionKind::Baseline,
    SuppressionKind::Accepted,
];

/// Findings as bytes.
pub(super) fn encode(checked: &Checked) -> Vec<u8> {
    let Checked {
        language,
        words,
        reported,
        suppressed,
    } = checked;
    let mut out = Vec::new();
    variant(&Id::ALL, language, &mut out);
    let words = u64::try_from(*words).expect("a count fits 64 bits");
    out.extend_from_slice(&words.to_le_bytes());
    list(reported, &mut out, finding);
    list(
        suppressed,
        &mut out,
        |Suppressed { diagnostic, by }, out| {
            finding(diagnostic, out);
            let Suppression {
                kind,
                reason,
                author,
            } = by;
            variant(&KINDS, kind, out);
            put(reason.as_bytes(), out);
            put(author.as_bytes(), out);
        },
    );
    out
}

/// Findings of bytes; none when they are not what [`encode`] gives.
pub(super) fn decode(bytes: &[u8]) -> Option<Checked> {
    let mut reader = Reader::new(bytes);
    let checked = Checked {
        language: reader.variant(&Id::ALL)?,
        words: usize::try_from(u64::from_le_bytes(reader.array()?)).ok()?,
        reported: reader.list(Reader::finding)?,
        suppressed: reader.list(|reader| {
            Some(Suppressed {
                diagnostic: reader.finding()?,
                by: Suppression {
                    kind: reader.variant(&KINDS)?,
                    reason: reader.string()?,
                    author: reader.string()?,
                },
            })
        })?,
    };
    reader.rest().is_empty().then_some(checked)
}

/// Every field is named, so that one that is added is not forgotten here.
fn finding(diagnostic: &Diagnostic, out: &mut Vec<u8>) {
    let Diagnostic {
        rule,
        severity,
        confidence,
        message,
        why,
        fix,
        span: place,
        sentence,
        labels,
        suggestions,
        fingerprint,
    } = diagnostic;
    variant(&SEVERITIES, severity, out);
    variant(&CONFIDENCES, confidence, out);
    for words in [rule, message, why, fix] {
        put(words.as_bytes(), out);
    }
    span(*place, out);
    span(*sentence, out);
    list(labels, out, |label, out| {
        span(label.span, out);
        put(label.message.as_bytes(), out);
    });
    list(suggestions, out, |suggestion, out| {
        span(suggestion.span, out);
        put(suggestion.replacement.as_bytes(), out);
        out.push(u8::from(suggestion.is_safe));
    });
    out.extend_from_slice(&fingerprint.sentence.to_le_bytes());
    out.extend_from_slice(&fingerprint.nth.to_le_bytes());
}

fn span(span: Span, out: &mut Vec<u8>) {
    out.extend_from_slice(&span.start.to_le_bytes());
    out.extend_from_slice(&span.end.to_le_bytes());
}

fn list<T>(items: &[T], out: &mut Vec<u8>, mut put: impl FnMut(&T, &mut Vec<u8>)) {
    let length = u32::try_from(items.len()).expect("a text has fewer findings than bytes");
    out.extend_from_slice(&length.to_le_bytes());
    for item in items {
        put(item, out);
    }
}

/// A variant, by its number among all.
fn variant<T: PartialEq>(all: &[T], one: &T, out: &mut Vec<u8>) {
    let number = all.iter().position(|other| other == one);
    out.push(
        number
            .and_then(|number| u8::try_from(number).ok())
            .unwrap_or(u8::MAX),
    );
}

/// Takes bytes apart from the front; none where they end too soon or make no sense.
#[derive(Debug)]
pub(super) struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'b [u8] {
        self.0
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*first)
    }

    fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u128(&mut self) -> Option<u128> {
        self.array().map(u128::from_le_bytes)
    }

    /// Bytes with their length in front.
    pub(super) fn bytes(&mut self) -> Option<&'b [u8]> {
        let length = self.u32()? as usize;
        let (first, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(first)
    }

    pub(super) fn string(&mut self) -> Option<String> {
        std::str::from_utf8(self.bytes()?).ok().map(str::to_owned)
    }

    fn variant<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let [number] = self.array()?;
        all.get(usize::from(number)).copied()
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length = self.u32()?;
        (0..length).map(|_| item(self)).collect()
    }

    fn span(&mut self) -> Option<Span> {
        Some(Span::new(self.u32()?, self.u32()?))
    }

    fn finding(&mut self) -> Option<Diagnostic> {
        Some(Diagnostic {
            severity: self.variant(&SEVERITIES)?,
            confidence: self.variant(&CONFIDENCES)?,
            rule: self.string()?,
            message: self.string()?,
            why: self.string()?,
            fix: self.string()?,
            span: self.span()?,
            sentence: self.span()?,
            labels: self.list(|reader| {
                Some(Label {
                    span: reader.span()?,
                    message: reader.string()?,
                })
            })?,
            suggestions: self.list(|reader| {
                Some(Suggestion {
                    span: reader.span()?,
                    replacement: reader.string()?,
                    is_safe: reader.variant(&[false, true])?,
                })
            })?,
            fingerprint: Fingerprint {
                sentence: self.array().map(u64::from_le_bytes)?,
                nth: self.u32()?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked() -> Checked {
        let diagnostic = Diagnostic {
            rule: "a-rule".to_owned(),
            severity: Severity::Error,
            confidence: Confidence::Medium,
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
        Checked {
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
            reported: vec![diagnostic.clone(), diagnostic],
        }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let checked = checked();
        let bytes = encode(&checked);
        let decoded = decode(&bytes).expect("it was encoded");
        assert_eq!(format!("{decoded:?}"), format!("{checked:?}"));
        for end in 0..bytes.len() {
            assert!(decode(&bytes[..end]).is_none(), "{end}");
        }
        assert!(decode(&[&bytes[..], b"x"].concat()).is_none());
    }

    #[test]
    fn no_bytes_are_too_strange() {
        for byte in 0..=u8::MAX {
            for length in 0..64 {
                decode(&vec![byte; length]);
            }
        }
    }
}
