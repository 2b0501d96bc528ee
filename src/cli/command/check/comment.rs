//! `selon check --comment-into`: findings as comments in a copy of the article.

use std::io::Write as _;
use std::path::Path;

use crate::cli::files::{Replacement, Worth, read_error};
use crate::cli::input::{Inputs, read_article};
use crate::diagnostic::Diagnostic;
use crate::document::{self, Format, Remark};
use crate::report::{Problem, ProblemKind};
use crate::text::Text;

/// Refuses what the copy cannot be made of, or would destroy.
///
/// # Errors
/// A message that says why.
pub(super) fn refuse(copy: &Path, inputs: &Inputs) -> Result<(), String> {
    if inputs.files.len() > 1 || inputs.includes_stdin() {
        return Err("`--comment-into` takes one article, and a file".to_owned());
    }
    if copy.exists() {
        let shown = copy.display();
        return Err(format!(
            "`{shown}` exists; remove it, or choose another name for the copy with comments"
        ));
    }
    Ok(())
}

/// Writes the copy of an article, given its path.
pub(super) fn write(
    path: &Path,
    copy: &Path,
    (text, format): (&Text, Format),
    findings: &[Diagnostic],
) -> Result<(), Problem> {
    let problem = |message: String| Problem {
        kind: ProblemKind::Unreadable,
        path: text.name().to_owned(),
        message: format!("no copy with comments is written: {message}"),
    };
    let bytes = read_article(path).map_err(|error| problem(read_error(&error)))?;
    let remarks: Vec<Remark> = findings.iter().map(remark).collect();
    let commented = document::with_remarks(&bytes, text, format, &remarks)
        .map_err(|error| problem(error.to_string()))?;
    let write = || {
        let mut file = Replacement::of(copy, Worth::Output)?;
        file.write_all(&commented)?;
        file.commit()
    };
    write().map_err(|error: std::io::Error| problem(format!("{}: {error}", copy.display())))
}

/// What is said of the words of a finding.
fn remark(finding: &Diagnostic) -> Remark {
    let first = format!("{} [{}]", finding.message, finding.rule);
    let paragraphs = [first, finding.why.clone(), finding.fix.clone()];
    Remark {
        span: finding.span,
        paragraphs: { paragraphs.into_iter() }
            .filter(|paragraph| !paragraph.is_empty())
            .collect(),
    }
}
