//! `--since`: of all files and findings, those that a change touches.
//!
//! Asks git which lines changed, and keeps the files that have some and the findings that stand on
//! them. What cannot be told counts as changed, so that no finding is lost.

mod git;
mod patch;

use std::collections::HashMap;
use std::path::Path;

use super::input::Input;
use crate::diagnostic::Diagnostic;
use crate::report::Problem;
use crate::text::{Span, Text};
use git::Repository;
use patch::Lines;

/// The files that changed, and where.
#[derive(Debug)]
pub(super) struct Changes {
    /// Changed lines of files that were there before, by the names output knows them by. Files that
    /// are not among them are new from end to end.
    lines: HashMap<String, Vec<Lines>>,
    /// What a person should know of how they were found.
    pub(super) remark: Option<String>,
}

impl Changes {
    /// Finds what changed since a revision in the repository of a folder, and keeps those inputs;
    /// what is said of the others is added to the problems.
    ///
    /// # Errors
    /// Why git cannot tell, for a person.
    pub(super) fn since(
        revision: &str,
        folder: &Path,
        inputs: &mut Vec<Input>,
        problems: &mut Vec<Problem>,
    ) -> Result<Self, String> {
        let repository = Repository::at(folder)?;
        let (base, remark) = repository.base(revision)?;
        let changed = repository.changes(&base)?;
        let tracked = repository.tracked()?;
        let mut lines = HashMap::new();
        inputs.retain(|input| {
            let Some(path) = input.path() else {
                return true;
            };
            let Some(inside) = repository.inside(path) else {
                // A file that is gone by now is told of when it is read.
                if path.exists() {
                    problems.push(Problem {
                        path: input.name().to_owned(),
                        message: format!(
                            "not in the git repository of this folder, so what changed since \
                             {revision} cannot be told"
                        ),
                    });
                }
                return !path.exists();
            };
            // Git's paths are told apart as text, which paths that are not UTF-8 cannot be.
            if !tracked.contains(&inside) || inside.contains(char::REPLACEMENT_CHARACTER) {
                return true;
            }
            let hunks = changed.get(&inside);
            lines.extend(hunks.map(|hunks| (input.name().to_owned(), hunks.clone())));
            hunks.is_some()
        });
        Ok(Self { lines, remark })
    }

    /// Takes the findings out that no change touches, and counts them.
    ///
    /// A finding is touched where its sentence is: an attribution that was cut from the middle of a
    /// sentence leaves a finding that stands on lines nobody changed.
    pub(super) fn keep_touched(&self, text: &Text, diagnostics: &mut Vec<Diagnostic>) -> usize {
        let Some(lines) = self
            .lines
            .get(text.name())
            .filter(|_| !diagnostics.is_empty())
        else {
            return 0;
        };
        let spans = spans(text.as_str(), lines);
        let before = diagnostics.len();
        diagnostics.retain(|diagnostic| {
            let sentence = diagnostic.sentence.to(diagnostic.span);
            let next = spans.partition_point(|span| span.end <= sentence.start);
            spans
                .get(next)
                .is_some_and(|span| span.start < sentence.end)
        });
        before - diagnostics.len()
    }
}

/// The bytes of lines as git counts them, at line feeds only, in their order. Where lines were taken
/// out and none put in, the span is empty.
fn spans(characters: &str, lines: &[Lines]) -> Vec<Span> {
    let ends = memchr::memchr_iter(b'\n', characters.as_bytes()).map(|at| at + 1);
    let starts: Vec<usize> = std::iter::once(0).chain(ends).collect();
    let offset = |line: usize| {
        let offset = starts.get(line).copied().unwrap_or(characters.len());
        u32::try_from(offset).unwrap_or(u32::MAX)
    };
    lines
        .iter()
        .map(|lines| Span::new(offset(lines.first), offset(lines.first + lines.count)))
        .collect()
}
