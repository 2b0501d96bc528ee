//! Mistakes in the files a newsroom writes, and how they are shown.

use std::error::Error;

use super::console::Console;
use super::outcome::Outcome;
use crate::diagnostic::Diagnostic;
use crate::report::{self, Problem};
use crate::rule::UnknownRule;
use crate::text::Text;

/// A file with mistakes in it, each at its place.
pub(super) type BrokenFile = (Text, Vec<Diagnostic>);

/// What is wrong with configurations, rules, baselines and front matter.
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
    /// Mistakes in files, and nothing else.
    pub(super) fn in_files(files: impl IntoIterator<Item = BrokenFile>) -> Self {
        Self {
            broken: files.into_iter().collect(),
            problems: Vec::new(),
        }
    }

    /// Shows the mistakes in files as findings are shown, and returns a problem for each of them.
    pub(super) fn show(self, console: &mut Console<'_>) -> Vec<Problem> {
        let mut problems = self.problems;
        for (text, mistakes) in &self.broken {
            let mut out = Vec::new();
            report::mistakes(text, mistakes, console.screens.stderr, &mut out);
            console.write_error(&out);
            problems.extend(mistakes.iter().map(|mistake| {
                let line = text.position(mistake.span.start).line;
                Problem {
                    path: text.name().to_owned(),
                    message: format!("line {line}: {}", mistake.message),
                }
            }));
        }
        problems
    }

    /// Shows everything, for a command that reports no other problems.
    pub(super) fn show_all(self, console: &mut Console<'_>) -> Outcome {
        let problems = self.show(console);
        console.problems(&problems);
        Outcome::of(&problems)
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
