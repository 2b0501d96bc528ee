//! The newsroom's own rules, read from folders.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::cli::errors::{Errors, with_cause};
use crate::report::{Problem, ProblemKind};
use crate::rule::{self, Enclosure, Rule, RuleError};

/// The rules of the folders that the command line names.
#[derive(Debug, Default)]
pub(in crate::cli) struct RuleFolders {
    /// The rules without mistakes.
    pub(in crate::cli) rules: Vec<Rule>,
    /// What is wrong with the others.
    pub(in crate::cli) errors: Errors,
    /// The folders.
    pub(super) named: Vec<PathBuf>,
    /// The folder of each rule, by its id.
    folders: HashMap<String, PathBuf>,
}

impl RuleFolders {
    /// Reads the rules of some folders; a mistake in one rule does not affect the others. Of a rule
    /// file that a link takes from elsewhere, nothing is shown.
    pub(in crate::cli) fn read(folders: &[PathBuf]) -> Self {
        let mut all = Self {
            named: folders.to_vec(),
            ..Self::default()
        };
        for folder in folders {
            let enclosure = Enclosure::of([folder.clone()]).open();
            match rule::read_folder(folder, &enclosure) {
                Ok(read) => {
                    for rule in &read.rules {
                        all.note_folder(&rule.id, folder);
                    }
                    all.rules.extend(read.rules);
                    all.errors.broken.extend(read.broken);
                    let unreadable = read.unreadable.iter().map(problem);
                    all.errors.problems.extend(unreadable);
                }
                Err(error) => all.errors.problems.push(problem(&error)),
            }
        }
        all
    }

    /// Notes where a rule was read. A built-in rule may be replaced, another of the newsroom's may
    /// not.
    fn note_folder(&mut self, id: &str, folder: &Path) {
        let Some(other) = self.folders.insert(id.to_owned(), folder.to_owned()) else {
            return;
        };
        if other != folder {
            let path = folder.join(id).with_extension("toml");
            let other = other.display();
            self.errors.problems.push(Problem {
                kind: ProblemKind::Unreadable,
                path: path.to_string_lossy().into_owned(),
                message: format!("the rule `{id}` also exists in {other}; rename one of them"),
            });
        }
    }
}

fn problem(error: &RuleError) -> Problem {
    Problem {
        kind: ProblemKind::Unreadable,
        path: error.path().to_string_lossy().into_owned(),
        message: with_cause(error),
    }
}
