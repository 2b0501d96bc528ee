//! `selon check --fix` and `--diff`: suggestions applied, or shown as a diff.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use crate::cli::analysis::{self, Answers};
use crate::cli::batch;
use crate::cli::console::Console;
use crate::cli::errors::Errors;
use crate::cli::files::{Replacement, Worth};
use crate::cli::input::{InputFile, Inputs};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::FileContext;
use crate::diagnostic::Diagnostic;
use crate::document::Format;
use crate::report::{self, Problem, ProblemKind};
use crate::text::{Encoding, Text};

/// A text with every safe suggestion applied; `None` if there is none.
pub(super) fn fixed(text: &Text, findings: &[Diagnostic]) -> Option<Text> {
    let safe = findings
        .iter()
        .filter_map(|finding| finding.suggestions.iter().find(|one| one.is_safe));
    let mut safe: Vec<_> = safe.collect();
    safe.sort_by_key(|one| one.span);
    let all = text.as_str();
    let mut characters = String::with_capacity(all.len());
    let mut end = 0;
    for one in safe {
        let span = one.span.range();
        // Of two suggestions for the same words, the first is applied.
        if span.start < end {
            continue;
        }
        characters.push_str(all.get(end..span.start)?);
        characters.push_str(&one.replacement);
        end = span.end;
    }
    if end == 0 {
        return None;
    }
    characters.push_str(all.get(end..)?);
    Some(text.with(characters))
}

/// Refuses to rewrite what is no text that people write: a suggestion would have to be escaped, or to be put
/// into a package.
pub(super) fn require_written(text: &Text, format: Format) -> Result<(), Problem> {
    if format.is_written() && text.place().is_whole() {
        return Ok(());
    }
    let message = "not rewritten: only plain text, Markdown and HTML are; make the changes in the \
                   program that wrote it";
    Err(Problem {
        kind: ProblemKind::Unreadable,
        path: text.name().to_owned(),
        message: message.to_owned(),
    })
}

/// Writes a text back to its file, whose path need not be the name that output shows, unless somebody
/// else has written to the file since.
pub(super) fn write(path: &Path, before: &Text, after: &Text) -> Result<(), Problem> {
    let lacking = || {
        let name = after.encoding().map_or("UTF-8", Encoding::name);
        let message = format!("{name} lacks a character of the better wording; save it as UTF-8");
        io::Error::other(message)
    };
    let unchanged = || {
        if before.to_bytes().as_deref() == Some(fs::read(path)?.as_slice()) {
            return Ok(());
        }
        let message = "it has changed since it was read; run selon again";
        Err(io::Error::other(message))
    };
    let write = || {
        let bytes = after.to_bytes().ok_or_else(lacking)?;
        let mut replacement = Replacement::of(path, Worth::Article)?;
        replacement.write_all(&bytes)?;
        replacement.commit_if(unchanged)
    };
    write().map_err(|error| Problem {
        kind: ProblemKind::Unreadable,
        path: after.name().to_owned(),
        message: format!("cannot be rewritten: {error}"),
    })
}

/// Shows what would be rewritten, without rewriting it.
pub(super) fn show(
    inputs: Inputs,
    mut errors: Errors,
    console: &mut Console<'_>,
    findings: impl Fn(&Text, Format, &FileContext) -> Result<Vec<Diagnostic>, Problem> + Sync,
) -> io::Result<Outcome> {
    errors.problems.extend(inputs.problems);
    let screen = console.screens.stdout;
    let work = |input: InputFile| {
        analysis::each(input, |text, format, context| {
            let mut out = Vec::new();
            if let Some(after) = fixed(&text, &findings(&text, format, context)?) {
                require_written(&text, format)?;
                report::diff(&text, &after, screen, &mut out);
            }
            Ok(out)
        })
    };
    let mut outcome = Outcome::Clean;
    let written = batch::each(
        inputs.files,
        console.is_watched,
        work,
        |done: Result<Answers<Vec<u8>>, _>| match done {
            Ok((answers, problems)) => {
                errors.problems.extend(problems);
                let out = answers.concat();
                if !out.is_empty() {
                    outcome = Outcome::Findings;
                }
                console.stdout.write_all(&out)
            }
            Err(problem) => {
                errors.problems.push(problem);
                Ok(())
            }
        },
    );
    if errors.outcome() == Outcome::Failed {
        outcome = Outcome::Failed;
    }
    written
        .and_then(|()| console.stdout.flush())
        .map_err(|error| outcome.at(error))?;
    errors.show(console);
    Ok(outcome)
}
