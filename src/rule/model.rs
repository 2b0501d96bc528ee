//! A rule, ready to run.

use super::condition::{Conditions, Subject};
use crate::diagnostic::{Confidence, Severity};
use crate::language::Id;

/// A text in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

impl Wording {
    /// The text in one language.
    pub fn of(&self, language: Id) -> &str {
        match language {
            Id::En => &self.en,
            Id::Fr => &self.fr,
        }
    }
}

/// A rule, ready to run.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its id: the name of its file without `.toml`.
    pub id: String,
    /// What it flags, in one sentence.
    pub summary: String,
    /// Why that matters.
    pub why: Wording,
    /// What to do about it.
    pub fix: Wording,
    /// How bad what it flags is; none when it is off.
    pub severity: Option<Severity>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The version it came with.
    pub since: String,
    /// Stylebooks and studies its judgment comes from.
    pub references: Vec<String>,
    /// Sentences it must and must not flag.
    pub examples: Vec<Example>,
    /// What it looks at.
    pub subject: Subject,
    /// What must hold of the subject.
    pub conditions: Conditions,
    /// What must not hold of the subject; it takes one to spare it.
    pub exceptions: Conditions,
    /// What the finding says; `{text}` stands for the words flagged.
    pub message: Wording,
    /// What a label on the last source named before the finding says; none when it wants no label.
    pub last_source: Option<Wording>,
    /// Rules whose finding in the same sentence makes this one superfluous.
    pub yields_to: Vec<String>,
    /// A newsroom's own phrases, for the subject `phrase`.
    pub phrases: Vec<(Id, String)>,
}

/// A sentence a rule must flag and one it must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The language both are in.
    pub language: Id,
    /// Must be flagged on exactly the words between `{{` and `}}`.
    pub flagged: Option<String>,
    /// Must not be flagged: a near miss.
    pub clean: Option<String>,
}
