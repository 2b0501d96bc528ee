//! Findings, and what suppresses them.

use std::fmt;

use crate::text::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Worth a second look before publication.
    Warning,
    /// Not to be published as it stands.
    Error,
}

/// How sure a rule is of what it finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Wrong so often that it runs only when asked for.
    Low,
    /// Right more often than not.
    Medium,
    /// Seldom wrong.
    High,
}

/// A related place, and what to note there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to note.
    pub message: String,
}

/// A better wording for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The place.
    pub span: Span,
    /// The better words.
    pub replacement: String,
    /// Whether it may be applied without a look.
    pub is_safe: bool,
}

/// What identifies a finding from run to run, wherever it moves in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fingerprint {
    /// A hash of its sentence, independent of spaces and typography.
    pub sentence: u64,
    /// How many findings of its rule in equal sentences precede it in the file.
    pub nth: u32,
}

/// One finding, or one mistake in a rule or configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The id of the rule that found it, or the kind of mistake in a rule or configuration.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// What was found: lower case, no final stop, in the language of the article.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub fix: String,
    /// The primary place.
    pub span: Span,
    /// The sentence with the place.
    pub sentence: Span,
    /// Related places.
    pub labels: Vec<Label>,
    /// Better wordings, any one of which settles the matter.
    pub suggestions: Vec<Suggestion>,
    /// What identifies it from run to run; meaningless for a mistake in a rule or configuration.
    pub fingerprint: Fingerprint,
}

/// A finding that is not reported, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppressed {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// What suppresses it.
    pub by: Suppression,
}

/// What suppresses a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Where it is written.
    pub kind: SuppressionKind,
    /// The reason given; empty if there is none.
    pub reason: String,
    /// Who gives it; empty if unknown.
    pub author: String,
}

/// Where a finding is suppressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuppressionKind {
    /// In a comment in the article.
    InText,
    /// In the baseline, as a finding that existed when it was written.
    Baseline,
    /// In the baseline, as a finding somebody accepted.
    Accepted,
}

impl fmt::Display for Fingerprint {
    /// Sixteen hexadecimal digits for the sentence, and the 1-based rank among equals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}-{}", self.sentence, u64::from(self.nth) + 1)
    }
}

impl Severity {
    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl SuppressionKind {
    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InText => "in-text",
            Self::Baseline => "baseline",
            Self::Accepted => "accepted",
        }
    }
}

impl Confidence {
    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}
