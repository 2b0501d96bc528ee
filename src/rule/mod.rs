//! Rules: loaded from TOML, matched against annotations, self-tested by their examples.
//!
//! Turns [`Annotations`] into [`Diagnostic`]s. It knows no words: a rule names a subject, conditions
//! and exceptions, and the conditions are questions `annotate/` has answered.

use crate::annotate::Annotations;
use crate::diagnostic::{Confidence, Diagnostic, Severity};
use crate::language::{Id, Languages};
use crate::parse::Article;

/// A rule, ready to run.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its id: the name of its file without `.toml`.
    pub id: String,
    /// What it flags, in one sentence.
    pub summary: String,
    /// Why that matters.
    pub why: String,
    /// What to do about it.
    pub fix: String,
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
}

/// A sentence a rule must flag and one it must not.
#[derive(Debug, Clone)]
pub struct Example {
    /// The language both are in.
    pub language: Id,
    /// Must be flagged on exactly the words between `{{` and `}}`.
    pub flagged: Option<String>,
    /// Must not be flagged: a near miss.
    pub clean: Option<String>,
}

/// The enabled rules of a run.
#[derive(Debug, Default)]
pub struct RuleSet {
    /// The rules, by id.
    pub rules: Vec<Rule>,
}

/// An id no rule has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The id as asked for.
    pub id: String,
    /// The nearest id there is, when one is near.
    pub nearest: Option<String>,
}

/// How an example of a rule went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// `missing`, `noisy` or `misplaced`.
    pub outcome: &'static str,
    /// The example as written.
    pub example: String,
    /// The words flagged instead, if any.
    pub found: Vec<String>,
}

/// The rules that come with the program, by id.
pub fn builtin() -> Vec<Rule> {
    Vec::new()
}

impl RuleSet {
    /// Chooses among rules: those selected (all that are on and surer than low when none is), less
    /// those ignored.
    ///
    /// # Errors
    /// Every id that no rule has.
    pub fn choose(
        rules: Vec<Rule>,
        _select: &[String],
        _ignore: &[String],
    ) -> Result<Self, Vec<UnknownRule>> {
        Ok(Self { rules })
    }

    /// The newsroom's own phrases of all rules, to build [`Languages`] with.
    pub fn phrases(&self) -> Vec<(Id, String, u32)> {
        Vec::new()
    }
}

/// Runs rules over one article; the findings come in the order of the text, then of rule ids.
pub fn check(
    _article: &Article<'_>,
    _annotations: &Annotations,
    _rules: &RuleSet,
) -> Vec<Diagnostic> {
    Vec::new()
}

/// Runs a rule's own examples; none is the wish.
pub fn self_test(_rule: &Rule, _languages: &Languages) -> Vec<Failure> {
    Vec::new()
}
