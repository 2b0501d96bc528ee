//! A run over many files, reported as they are done.

use std::io;

use super::reports::{Reports, RunResult};
use crate::cli::analysis::StaleEntry;
use crate::cli::console::Console;
use crate::cli::errors::{BrokenFile, Errors};
use crate::cli::input::{self, InputArticle, Inputs};
use crate::cli::outcome::Outcome;
use crate::report::{Problem, RuleDescription, SheetRow, Statistics, Summary};

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

/// What one article adds to a run.
#[derive(Debug, Default)]
pub(in crate::cli) struct RunPart {
    /// Its part of each report.
    pub(in crate::cli) reports: Vec<Vec<u8>>,
    /// What the index of a page says of it.
    pub(in crate::cli) row: Option<SheetRow>,
    /// Its counts.
    pub(in crate::cli) summary: Summary,
    /// Its statistics, if they are asked for.
    pub(in crate::cli) statistics: Option<Statistics>,
    /// The file, if there are mistakes in its front matter.
    pub(in crate::cli) broken: Option<BrokenFile>,
    /// What is wrong with the article besides.
    pub(in crate::cli) problems: Vec<Problem>,
    /// Entries of its baseline that match no finding.
    pub(in crate::cli) stale: Vec<StaleEntry>,
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

    /// Does `work` on each article and writes its parts, in the order of the paths.
    pub(in crate::cli) fn files(
        &mut self,
        inputs: Inputs,
        rules: &[RuleDescription<'_>],
        console: &mut Console<'_>,
        work: impl Fn(InputArticle) -> Result<RunPart, Problem> + Sync,
    ) -> io::Result<()> {
        self.reports.begin(rules, console)?;
        self.errors.problems.extend(inputs.problems);
        let is_watched = !self.is_quiet && console.is_watched;
        input::each(inputs.files, is_watched, work, |done| match done {
            Ok(part) => {
                self.summary.add(part.summary);
                if let Some(statistics) = part.statistics {
                    self.statistics.add(statistics);
                }
                self.rows.extend(part.row);
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
