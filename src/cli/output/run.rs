//! A run over many files, reported as they are done.

use std::io;

use super::reports::{Reports, RunResult};
use crate::cli::analysis::{Answers, StaleEntry};
use crate::cli::batch;
use crate::cli::console::Console;
use crate::cli::errors::{BrokenFile, Errors};
use crate::cli::input::{InputFile, Inputs};
use crate::cli::outcome::Outcome;
use crate::report::{self, Problem, RuleDescription, SheetRow, Statistics, Style, Summary};

/// A run over many files.
#[derive(Debug)]
pub(in crate::cli) struct ReportRun {
    reports: Reports,
    /// Whether the summary and the progress are left out.
    is_quiet: bool,
    /// The counts so far.
    pub(in crate::cli) summary: Summary,
    /// Entries of baselines that match no finding.
    pub(in crate::cli) stale: Vec<StaleEntry>,
    errors: Errors,
    statistics: Statistics,
    rows: Vec<SheetRow>,
}

/// What one file adds to a run.
#[derive(Debug, Default)]
pub(in crate::cli) struct RunPart {
    /// Its part of each report.
    pub(in crate::cli) reports: Vec<Vec<u8>>,
    /// What the index of a page says of its articles.
    pub(in crate::cli) rows: Vec<SheetRow>,
    /// Its counts.
    pub(in crate::cli) summary: Summary,
    /// Its statistics, if they are asked for.
    pub(in crate::cli) statistics: Option<Statistics>,
    /// Articles with mistakes in their front matter.
    pub(in crate::cli) broken: Vec<BrokenFile>,
    /// What is wrong with articles of the file that add nothing.
    pub(in crate::cli) problems: Vec<Problem>,
    /// Entries of its baseline that match no finding.
    pub(in crate::cli) stale: Vec<StaleEntry>,
}

impl RunPart {
    /// The parts of the articles of one file as one, given what the reports look like.
    pub(in crate::cli) fn join((parts, problems): Answers<Self>, styles: &[Style]) -> Self {
        let mut parts = parts.into_iter();
        let mut joined = parts.next().unwrap_or_default();
        for part in parts {
            for ((out, more), style) in joined.reports.iter_mut().zip(&part.reports).zip(styles) {
                if !out.is_empty() && !more.is_empty() {
                    out.extend_from_slice(report::between(style.format).as_bytes());
                }
                out.extend_from_slice(more);
            }
            joined.rows.extend(part.rows);
            joined.summary.add(part.summary);
            match (&mut joined.statistics, part.statistics) {
                (Some(statistics), Some(more)) => statistics.add(more),
                (statistics, more) => *statistics = statistics.take().or(more),
            }
            joined.broken.extend(part.broken);
            joined.stale.extend(part.stale);
            joined.problems.extend(part.problems);
        }
        joined.problems.extend(problems);
        joined
    }
}

impl ReportRun {
    /// A run that has not read an article yet, with the errors so far.
    pub(in crate::cli) fn new(reports: Reports, is_quiet: bool, errors: Errors) -> Self {
        Self {
            reports,
            is_quiet,
            summary: Summary::default(),
            stale: Vec::new(),
            errors,
            statistics: Statistics::default(),
            rows: Vec::new(),
        }
    }

    /// Does `work` on each file and writes its parts, in the order of the paths.
    pub(in crate::cli) fn files(
        &mut self,
        inputs: Inputs,
        rules: &[RuleDescription<'_>],
        console: &mut Console<'_>,
        work: impl Fn(InputFile) -> Result<RunPart, Problem> + Sync,
    ) -> io::Result<()> {
        self.reports.begin(rules, console)?;
        self.errors.problems.extend(inputs.problems);
        let is_watched = !self.is_quiet && console.is_watched;
        batch::each(inputs.files, is_watched, work, |done| match done {
            Ok(part) => {
                self.summary.add(part.summary);
                if let Some(statistics) = part.statistics {
                    self.statistics.add(statistics);
                }
                self.rows.extend(part.rows);
                self.stale.extend(part.stale);
                self.errors.broken.extend(part.broken);
                self.errors.problems.extend(part.problems);
                self.reports.part(&part.reports, console)
            }
            Err(problem) => {
                self.errors.problems.push(problem);
                Ok(())
            }
        })
    }

    /// Writes what follows the last file; the summary only if the command looks for findings.
    pub(in crate::cli) fn end(
        mut self,
        summary: Option<Summary>,
        console: &mut Console<'_>,
    ) -> io::Result<()> {
        let result = RunResult {
            problems: &self.errors.to_problems(),
            summary,
            statistics: &self.statistics,
            rows: &self.rows,
            is_quiet: self.is_quiet,
        };
        self.reports.end(&result, &self.errors, console)
    }

    /// How the run ends, whatever its findings.
    pub(in crate::cli) fn outcome(&self) -> Outcome {
        self.errors.outcome()
    }
}
