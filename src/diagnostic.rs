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

/// How likely something is, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Probability(u16);

/// How sure a finding is, by what speaks for it in the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certainty {
    /// How likely an editor agrees with it, calibrated on articles nothing was fitted to.
    pub probability: Probability,
    /// The same in words, in the language of the article.
    pub words: String,
    /// What speaks for it and against it, the heaviest first.
    pub evidence: Vec<Ground>,
}

/// One thing that speaks for a finding, or against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The question and its answer: "tense=past".
    pub feature: String,
    /// What it says for the finding, in hundredths of a natural logarithm of the odds; below 0, against it.
    pub weight: i16,
    /// Both in words.
    pub text: String,
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
    /// How sure this finding of it is; `None` where nothing is weighed.
    pub certainty: Option<Certainty>,
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

impl Probability {
    /// What is certainly not so.
    pub const ZERO: Self = Self(0);

    /// The nearest thousandth to a share of 1; `None` for what is no share.
    pub fn of_share(share: f64) -> Option<Self> {
        let steps = 0..=1_000_u16;
        let is_share = (0.0..=1.0).contains(&share);
        let below = steps.take_while(|step| f64::from(*step) <= share * 1_000.0 + 0.5);
        below.last().filter(|_| is_share).map(Self)
    }

    /// So many thousandths; more than all of them is all of them.
    pub const fn of_thousandths(thousandths: u16) -> Self {
        Self(if thousandths > 1_000 {
            1_000
        } else {
            thousandths
        })
    }

    /// As thousandths.
    pub const fn thousandths(self) -> u16 {
        self.0
    }

    /// As a share of 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 1_000.0
    }

    /// As tenths, rounded.
    pub const fn tenths(self) -> u16 {
        (self.0 + 50) / 100
    }
}

impl fmt::Display for Probability {
    /// As a share of 1: "0.25".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.share())
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
