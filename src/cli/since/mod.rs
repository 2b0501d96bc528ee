//! `--since`: only the files and findings that a change touches.
//!
//! Asks git which lines changed, then keeps the files with changed lines and the findings on them.
//! When in doubt, a line counts as changed, so that no finding is lost.

mod git;
mod patch;

use std::collections::HashMap;
use std::path::Path;

use super::input::{InputFile, Inputs};
use crate::diagnostic::Diagnostic;
use crate::report::{Problem, ProblemKind};
use crate::text::{Span, Text};
use git::Repository;
use patch::Lines;

/// The files that changed, and where.
#[derive(Debug)]
pub(super) struct Changes {
    /// The changed lines of files that existed before, by the names output shows. Files that are not
    /// listed here are new.
    lines: HashMap<String, Vec<Lines>>,
    /// What users should know about the comparison.
    pub(super) remark: Option<String>,
}

impl Changes {
    /// Finds what changed since a revision in the repository of a folder, and keeps the files that
    /// changed; files outside the repository become problems.
    ///
    /// # Errors
    /// A message saying why git cannot answer.
    pub(super) fn since(
        revision: &str,
        folder: &Path,
        inputs: &mut Inputs,
    ) -> Result<Self, String> {
        let Inputs { files, problems } = inputs;
        let repository = Repository::at(folder)?;
        let (base, remark) = repository.base(revision)?;
        let changed = repository.changes(&base)?;
        let tracked = repository.tracked()?;
        let mut lines = HashMap::new();
        files.retain(|input: &InputFile| {
            let Some(path) = input.path() else {
                return true;
            };
            let Some(inside) = repository.inside(path) else {
                // A file that no longer exists is reported when it is read.
                if path.exists() {
                    problems.push(Problem {
                        kind: ProblemKind::Unreadable,
                        path: input.name().to_owned(),
                        message: format!(
                            "not in the git repository of this folder, so its changes since \
                             {revision} are unknown"
                        ),
                    });
                }
                return !path.exists();
            };
            // Git's paths are compared as text, which paths that are not UTF-8 cannot be.
            if !tracked.contains(&inside) || inside.contains(char::REPLACEMENT_CHARACTER) {
                return true;
            }
            let hunks = changed.get(&inside);
            lines.extend(hunks.map(|hunks| (input.name().to_owned(), hunks.clone())));
            hunks.is_some()
        });
        Ok(Self { lines, remark })
    }

    /// Removes the findings that no change touches, and counts them.
    ///
    /// A change anywhere in its sentence touches a finding: when an attribution is cut from the middle
    /// of a sentence, the finding may stand on a line that did not change. Of a package, git knows only that it
    /// has changed: all its findings stay.
    pub(super) fn keep_touched(&self, text: &Text, diagnostics: &mut Vec<Diagnostic>) -> usize {
        if text.place().part.is_some() {
            return 0;
        }
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

/// The bytes of lines as git counts them, at line feeds only, in order. Where lines were only removed,
/// the span is empty.
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
