//! `selon check` and `selon inspect`: every file read, analysed and reported.

use std::io;

use super::arguments::{Check, Inspect};
use super::console::Console;
use super::outputs::Reports;
use super::{Outcome, batch, fix, input, rules};
use crate::diagnostic::Severity;
use crate::document::Format;
use crate::language::Languages;
use crate::report::{self, Entry, Problem, Style, Summary};
use crate::text::Text;

/// Runs `selon check`.
pub(super) fn check(arguments: &Check, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some((rules, broken)) = rules::choose(arguments, console) else {
        return Ok(Outcome::Trouble);
    };
    let Ok(languages) = Languages::with_phrases(rules.phrases()) else {
        // Rules are refused where they are read when a phrase of theirs is none.
        console.trouble("a rule has a phrase that is none");
        return Ok(Outcome::Trouble);
    };
    let mut inputs = input::find(&arguments.input, console.stdin);
    let changes = match inputs.keep_changed(arguments.since.as_deref()) {
        Ok(changes) => changes,
        Err(message) => {
            console.trouble(&message);
            return Ok(Outcome::Trouble);
        }
    };
    if let Some(remark) = changes.as_ref().and_then(|changes| changes.remark.as_ref()) {
        console.remark(remark);
    }
    let language = arguments.input.language;
    let find = |text: &Text, format| {
        let mut checked = crate::check(text, format, language, &languages, &rules);
        let unchanged = changes.as_ref().map_or(0, |changes| {
            changes.keep_touched(text, &mut checked.reported)
        });
        (checked, unchanged)
    };
    if arguments.diff {
        return fix::show(inputs, console, |text, format| {
            find(text, format).0.reported
        });
    }
    if arguments.fix && inputs.reads_stdin() {
        console.trouble("standard input cannot be rewritten; `--diff` shows what would be");
        return Ok(Outcome::Trouble);
    }
    let reports = match Reports::open(&arguments.output, console) {
        Ok(reports) => reports,
        Err(message) => {
            console.trouble(&message);
            return Ok(Outcome::Trouble);
        }
    };
    let entries: Vec<Entry<'_>> = rules.rules.iter().map(rules::entry).collect();
    let styles = reports.styles();
    let mut run = Run::new(reports, arguments.quiet);
    run.reports.begin(&entries, console)?;
    run.files(inputs, console, |text, format| {
        let (mut checked, mut unchanged) = find(text, format);
        let after = arguments.fix.then(|| fix::fixed(text, &checked.reported));
        let after = after.flatten();
        if let Some(after) = &after {
            fix::write(after)?;
            (checked, unchanged) = find(after, format);
        }
        let part = |style: &Style| {
            let mut out = Vec::new();
            report::findings(*style, checked.of(after.as_ref().unwrap_or(text)), &mut out);
            out
        };
        let mut summary = Summary::of(&checked.reported, &checked.suppressed);
        summary.unchanged = unchanged;
        Ok((styles.iter().map(part).collect(), summary))
    })?;
    run.problems.extend(broken);
    let summary = run.summary;
    let outcome = run.end(Some(summary), console)?;
    if outcome == Outcome::Clean && fails(arguments, summary) {
        return Ok(Outcome::Findings);
    }
    Ok(outcome)
}

/// Runs `selon inspect`.
pub(super) fn inspect(arguments: &Inspect, console: &mut Console<'_>) -> io::Result<Outcome> {
    let languages = Languages::default();
    let style = Style {
        format: arguments.format.into(),
        color: console.color.stdout,
    };
    let language = arguments.input.language;
    let mut run = Run::new(Reports::to_stdout(style), false);
    run.reports.begin(&[], console)?;
    let inputs = input::find(&arguments.input, console.stdin);
    run.files(inputs, console, |text, format| {
        let mut out = Vec::new();
        crate::inspect(
            text,
            format,
            language,
            &languages,
            |article, annotations| {
                report::analysis(style, article, annotations, &mut out);
            },
        );
        Ok((vec![out], Summary::default()))
    })?;
    run.end(None, console)
}

/// Whether what was found is as bad as the command line says.
fn fails(arguments: &Check, found: Summary) -> bool {
    let threshold = Severity::from(arguments.fail_on);
    let warnings = match arguments.max_warnings {
        Some(most) => found.warnings > most,
        None => threshold <= Severity::Warning && found.warnings > 0,
    };
    let notes = threshold <= Severity::Note && found.notes > 0;
    !arguments.exit_zero && (found.errors > 0 || warnings || notes)
}

/// A run over many files in the making.
struct Run {
    reports: Reports,
    /// Whether a person is spared the summary and how far the run has come.
    is_quiet: bool,
    summary: Summary,
    problems: Vec<Problem>,
}

impl Run {
    fn new(reports: Reports, is_quiet: bool) -> Self {
        Self {
            reports,
            is_quiet,
            summary: Summary::default(),
            problems: Vec::new(),
        }
    }

    /// Writes the parts of each file, in the order of their paths.
    ///
    /// `parts` makes the part of one file in each report, and counts what is in it.
    fn files(
        &mut self,
        inputs: input::Inputs,
        console: &mut Console<'_>,
        parts: impl Fn(&Text, Format) -> Result<(Vec<Vec<u8>>, Summary), Problem> + Sync,
    ) -> io::Result<()> {
        self.problems = inputs.problems;
        let work = |input: input::Input| {
            let (text, format) = input.read()?;
            parts(&text, format)
        };
        let is_watched = !self.is_quiet && console.is_watched;
        batch::each(inputs.files, is_watched, work, |done| match done {
            Ok((parts, summary)) => {
                self.summary.add(summary);
                self.reports.part(&parts, console)
            }
            Err(problem) => {
                self.problems.push(problem);
                Ok(())
            }
        })
    }

    /// Writes what is said once all files are done.
    fn end(mut self, summary: Option<Summary>, console: &mut Console<'_>) -> io::Result<Outcome> {
        self.problems.sort();
        self.reports
            .end(&self.problems, summary, self.is_quiet, console)?;
        Ok(Outcome::of(&self.problems))
    }
}
