//! What is wrong with the files a newsroom writes, and how it is told.

use std::error::Error;

use super::Outcome;
use super::console::Console;
use crate::diagnostic::Diagnostic;
use crate::report::{self, Problem};
use crate::rule::UnknownRule;
use crate::text::Text;

/// What is wrong with configurations, rules, baselines and front matter.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// The files with mistakes in them.
    pub(super) broken: Vec<(Text, Vec<Diagnostic>)>,
    /// What is wrong with others.
    pub(super) problems: Vec<Problem>,
}

/// A file, when something is wrong with what it says of itself.
pub(super) fn broken(text: Text, mistakes: Vec<Diagnostic>) -> Option<(Text, Vec<Diagnostic>)> {
    (!mistakes.is_empty()).then_some((text, mistakes))
}

impl Trouble {
    /// Mistakes in files, and nothing else.
    pub(super) fn in_files(files: impl IntoIterator<Item = (Text, Vec<Diagnostic>)>) -> Self {
        Self {
            broken: files.into_iter().collect(),
            problems: Vec::new(),
        }
    }

    /// Shows the mistakes in files, as findings are shown, and gives a problem for each of them.
    pub(super) fn show(self, console: &mut Console<'_>) -> Vec<Problem> {
        let mut problems = self.problems;
        for (text, mistakes) in &self.broken {
            let mut out = Vec::new();
            report::mistakes(text, mistakes, console.screens.stderr, &mut out);
            console.complain(&out);
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

    /// Says all of it, for a command that says nothing else of problems.
    pub(super) fn tell(self, console: &mut Console<'_>) -> Outcome {
        let problems = self.show(console);
        console.problems(&problems);
        Outcome::of(&problems)
    }
}

/// An error with its cause.
pub(super) fn reason(error: &dyn Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

/// Says which rules there are not.
pub(super) fn complain(unknown: &[UnknownRule], console: &mut Console<'_>) {
    for UnknownRule { id, nearest } in unknown {
        let advice = match nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`selon rules` lists them all".to_owned(),
        };
        console.trouble(&format!("no rule is called `{id}`; {advice}"));
    }
}
