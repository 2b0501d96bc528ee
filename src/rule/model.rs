//! A rule, ready to run.

use super::condition::Conditions;
use super::genre::Genre;
use super::subject::Subject;
use crate::diagnostic::{Confidence, Probability, Severity};
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
    /// The text that `words` gives for each language.
    pub(super) fn each(mut words: impl FnMut(Id) -> String) -> Self {
        Self {
            en: words(Id::En),
            fr: words(Id::Fr),
        }
    }

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
    /// How bad what it flags is; `None` if it is off.
    pub severity: Option<Severity>,
    /// How sure it is.
    pub confidence: Confidence,
    /// From which probability on its findings are reported, where one is weighed; `None` for that of the run.
    pub min_confidence: Option<Probability>,
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
    /// Exceptions: any one of them spares the subject.
    pub exceptions: Conditions,
    /// What the finding says; `{text}` stands for the words flagged.
    pub message: Wording,
    /// What it points at besides the words flagged.
    pub labels: Labels,
    /// Rules whose finding in the same sentence makes this one superfluous. Of two rules that yield
    /// to each other, the one whose id comes first speaks.
    pub yields_to: Vec<String>,
    /// The languages it applies to.
    pub languages: Vec<Id>,
    /// The genres it applies to.
    pub genres: Vec<Genre>,
    /// Whether it reports only its first finding in an article.
    pub once: bool,
    /// Better verbs for those it flags.
    pub rewordings: Vec<Rewording>,
    /// A newsroom's own phrases, for the subject `phrase`.
    pub phrases: Vec<(Id, String)>,
}

impl Rule {
    /// Whether it applies to articles in this language and of this genre.
    pub fn applies_to(&self, language: Id, genre: Genre) -> bool {
        self.languages.contains(&language) && self.genres.contains(&genre)
    }

    /// Whether it runs by default.
    pub fn is_default(&self) -> bool {
        self.severity.is_some() && self.confidence > Confidence::Low
    }
}

/// A verb, and the better one a rule offers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewording {
    /// The language of both.
    pub language: Id,
    /// The lemma to be replaced.
    pub from: String,
    /// The lemma to replace it by, in the same form.
    pub to: String,
    /// Whether it may be applied unread: it loses nothing and is right in any sentence.
    pub is_safe: bool,
}

/// What is said at the places related to a finding; `None` where a rule has no label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// Said of the last named source before the words flagged.
    pub last_source: Option<Wording>,
    /// Said of the first source of the article, if it comes after the words flagged.
    pub first_source: Option<Wording>,
    /// Said of the first hedge of the sentence.
    pub hedge: Option<Wording>,
}

/// A sentence a rule must flag and one it must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The language of both.
    pub language: Id,
    /// Must be flagged on exactly the words between `{{` and `}}`.
    pub flagged: Option<String>,
    /// Must not be flagged: a near miss.
    pub clean: Option<String>,
}
