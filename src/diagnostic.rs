//! What we tell the reader.

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
