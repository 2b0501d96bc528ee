//! What we tell the reader.

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
    /// Wrong often enough to run only when asked for.
    Low,
    /// Right more often than not.
    Medium,
    /// Seldom wrong.
    High,
}

/// A place beside the primary one, and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// A better wording for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The place.
    pub span: Span,
    /// What should stand there.
    pub replacement: String,
    /// Whether it may be applied unread.
    pub is_safe: bool,
}

/// What a finding is known by from run to run, whatever moves it about in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fingerprint {
    /// A hash of its sentence that blanks and typography leave alone.
    pub sentence: u64,
    /// How many findings of its rule in equal sentences stand before it in the file.
    pub nth: u32,
}

/// One finding, or one mistake in a file a user wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The id of the rule that found it; for mistakes in rules and configuration, what they are.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// What is there: lower case, no final stop, in the language of the article.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub fix: String,
    /// The primary place.
    pub span: Span,
    /// The sentence the place stands in.
    pub sentence: Span,
    /// Related places.
    pub labels: Vec<Label>,
    /// Better wordings, any one of which settles the matter.
    pub suggestions: Vec<Suggestion>,
    /// What it is known by from run to run; nothing of use for a mistake in a file a user wrote.
    pub fingerprint: Fingerprint,
}

/// A finding that is not reported, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppressed {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// What takes it back.
    pub by: Suppression,
}

/// What takes a finding back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Where it is written.
    pub kind: SuppressionKind,
    /// The reason that is given; empty when none is.
    pub reason: String,
    /// Who gives it; empty when nobody says.
    pub author: String,
}

/// Where it is written that a finding is not to be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuppressionKind {
    /// In a comment in the article.
    InText,
    /// In the baseline, because the finding stood there when the baseline was written.
    Baseline,
    /// In the baseline, because somebody accepted it.
    Accepted,
}

impl fmt::Display for Fingerprint {
    /// Sixteen hexadecimal digits for the sentence, and the 1-based place among equals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}-{}", self.sentence, u64::from(self.nth) + 1)
    }
}

impl Severity {
    /// The word the output knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl SuppressionKind {
    /// The word the output knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InText => "in-text",
            Self::Baseline => "baseline",
            Self::Accepted => "accepted",
        }
    }
}

impl Confidence {
    /// The word the output knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}
