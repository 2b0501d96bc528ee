//! What readers learn about a rule. Whoever has rules describes each as a [`RuleDescription`].

use crate::diagnostic::Severity;
use crate::language::Id;

/// What readers learn about a rule.
#[derive(Debug, Clone)]
pub struct RuleDescription<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it flags.
    pub summary: &'a str,
    /// Why that matters, in each language.
    pub why: Vec<(Id, &'a str)>,
    /// What to do about it, in each language.
    pub fix: Vec<(Id, &'a str)>,
    /// The severity of its findings; `None` if it is off.
    pub severity: Option<Severity>,
    /// How sure it is.
    pub confidence: &'static str,
    /// The version that introduced it.
    pub since: &'a str,
    /// The stylebooks or studies behind it.
    pub references: &'a [String],
    /// The languages it covers.
    pub languages: &'a [Id],
    /// The genres it covers; empty for all.
    pub genres: Vec<&'static str>,
    /// Verbs it flags, each with a better one.
    pub rewordings: Vec<(&'a str, &'a str)>,
    /// Sentences it flags and does not flag.
    pub examples: Vec<RuleExample<'a>>,
}

/// A sentence a rule flags, with `{{` and `}}` around the words, and one it does not flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleExample<'a> {
    /// The language of both.
    pub language: Id,
    /// Flagged.
    pub flagged: Option<&'a str>,
    /// Not flagged.
    pub clean: Option<&'a str>,
}

impl<'a> RuleDescription<'a> {
    /// Why what it flags matters; empty if it does not say so in this language.
    pub(in crate::report) fn why(&self, language: Id) -> &'a str {
        text(&self.why, language)
    }

    /// What to do about it; empty if it does not say so in this language.
    pub(in crate::report) fn fix(&self, language: Id) -> &'a str {
        text(&self.fix, language)
    }

    /// Its examples in a language.
    pub(super) fn examples(&self, language: Id) -> Vec<RuleExample<'a>> {
        let examples = self.examples.iter().copied();
        examples.filter(|one| one.language == language).collect()
    }

    /// Its severity, confidence, first version and reach, on one line.
    pub(super) fn facts(&self) -> String {
        let mut facts = severity_name(self.severity).to_owned();
        facts.extend([", ", self.confidence, " confidence"]);
        if !self.since.is_empty() {
            facts.extend([", since ", self.since]);
        }
        if self.severity.is_none() || self.confidence == "low" {
            facts.push_str("; opt-in");
        }
        if self.languages.len() < Id::ALL.len() {
            let names: Vec<_> = self.languages.iter().map(|id| language_name(*id)).collect();
            facts.extend(["; only in ", &names.join(", ")]);
        }
        if !self.genres.is_empty() {
            facts.extend(["; only for ", &self.genres.join(", ")]);
        }
        facts
    }
}

fn text<'a>(texts: &[(Id, &'a str)], language: Id) -> &'a str {
    let own = texts.iter().find(|(id, _)| *id == language);
    own.map_or("", |(_, words)| words)
}

/// The name of the severity of a rule, which may be off.
pub(super) fn severity_name(severity: Option<Severity>) -> &'static str {
    severity.map_or("off", Severity::name)
}

/// The name of a language.
pub(super) fn language_name(id: Id) -> &'static str {
    match id {
        Id::En => "English",
        Id::Fr => "French",
    }
}
