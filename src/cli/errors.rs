//! Mistakes in the files a newsroom writes, and how they are shown.

use std::collections::HashSet;
use std::error::Error;

use super::console::Console;
use super::outcome::Outcome;
use crate::diagnostic::Diagnostic;
use crate::report::{self, Problem, ProblemKind};
use crate::rule::UnknownRule;
use crate::text::Text;

/// A file with mistakes in it, each at its place.
pub(super) type BrokenFile = (Text, Vec<Diagnostic>);

/// What is wrong with configurations, rules, baselines and articles.
#[derive(Debug, Default)]
pub(super) struct Errors {
    /// Files with mistakes in them.
    pub(super) broken: Vec<BrokenFile>,
    /// Problems of other paths.
    pub(super) problems: Vec<Problem>,
}

/// A file with its mistakes; `None` if there are none.
pub(super) fn broken(text: Text, mistakes: Vec<Diagnostic>) -> Option<BrokenFile> {
    (!mistakes.is_empty()).then_some((text, mistakes))
}

impl Errors {
    /// Keeps each of them once: several configurations may extend one file, or name one folder.
    pub(super) fn dedup(&mut self) {
        let mut seen = HashSet::new();
        self.broken.retain(|(text, mistakes)| {
            let places = mistakes.iter().map(|one| (one.span, one.message.clone()));
            seen.insert((text.name().to_owned(), places.collect::<Vec<_>>()))
        });
        let mut seen = HashSet::new();
        self.problems
            .retain(|one| seen.insert((one.path.clone(), one.message.clone())));
    }

    /// Each of them as a problem, sorted by path, for reports that programs read.
    pub(super) fn to_problems(&self) -> Vec<Problem> {
        let mut problems = self.problems.clone();
        for (text, mistakes) in &self.broken {
            problems.extend(mistakes.iter().map(|mistake| {
                let line = text.position(mistake.span.start).line;
                Problem {
                    kind: ProblemKind::Unreadable,
                    path: text.name().to_owned(),
                    message: format!("line {line}: {}", mistake.message),
                }
            }));
        }
        Problem::sort(&mut problems);
        problems
    }

    /// Shows each of them once: mistakes at their places, as findings are shown, then the others.
    pub(super) fn show(&self, console: &mut Console<'_>) {
        let mut out = Vec::new();
        for (text, mistakes) in &self.broken {
            report::mistakes(text, mistakes, console.screens.stderr, &mut out);
        }
        let mut problems = self.problems.clone();
        Problem::sort(&mut problems);
        report::problems(&problems, console.screens.stderr, &mut out);
        console.write_error(&out);
    }

    /// Whether nothing is so wrong that the run fails.
    fn are_minor(&self) -> bool {
        self.broken.is_empty() && !self.problems.iter().any(Problem::is_error)
    }

    /// The outcome of a command that reports no findings, only errors.
    pub(super) fn outcome(&self) -> Outcome {
        if self.are_minor() {
            Outcome::Clean
        } else {
            Outcome::Failed
        }
    }
}

/// An error with its cause.
pub(super) fn with_cause(error: &dyn Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

/// Reports rules that do not exist.
pub(super) fn unknown_rules(unknown: &[UnknownRule], console: &mut Console<'_>) {
    for UnknownRule { id, nearest } in unknown {
        let advice = match nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`selon rules` lists them all".to_owned(),
        };
        console.error(&format!("no rule is called `{id}`; {advice}"));
    }
}
