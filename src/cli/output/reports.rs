//! The reports of a run, all of the same findings.

use std::io::{self, ErrorKind, Read as _, Seek as _, Write as _};

use tempfile::SpooledTempFile;

use super::collisions;
use super::options::{ReportOptions, RequestedReport};
use super::target::Target;
use crate::cli::console::Console;
use crate::cli::errors::Errors;
use crate::cli::input::Inputs;
use crate::cli::workspace::Workspace;
use crate::report::{
    self, Format, PageFrame, Problem, RuleDescription, Screen, SheetRow, Statistics, Style, Summary,
};

/// How many bytes of a page are held in memory; the rest is in a file that has no name.
const HELD: usize = 64 << 20;

/// How many of those are written at once.
const PIECE: usize = 1 << 16;

/// The reports of a run, written as files are done.
#[derive(Debug)]
pub(in crate::cli) struct Reports(Vec<Report>);

#[derive(Debug)]
struct Report {
    style: Style,
    target: Target,
    /// Whether it shows statistics instead of findings.
    is_statistics: bool,
    /// What separates the next part from the one before.
    separator: &'static str,
    /// The parts of a page, whose beginning is known last.
    held: SpooledTempFile,
}

/// What is known once all files are done.
#[derive(Debug)]
pub(super) struct RunResult<'a> {
    /// The errors, for reports that programs read.
    pub(super) problems: &'a [Problem],
    /// The counts, if the command looks for findings.
    pub(super) summary: Option<Summary>,
    /// The same by rule and folder.
    pub(super) statistics: &'a Statistics,
    /// What the index of a page says of each file.
    pub(super) rows: &'a [SheetRow],
    /// Whether reports for people leave the summary out.
    pub(super) is_quiet: bool,
}

impl Reports {
    /// One report on standard output.
    pub(in crate::cli) fn to_stdout(style: Style) -> Self {
        Self(vec![Report::new(style, Target::Stdout)])
    }

    /// Opens the reports that the options ask for, creating folders as needed. Files take the place of
    /// older ones once they are complete.
    ///
    /// Statistics, if asked for, replace the reports that no format is named for.
    ///
    /// # Errors
    /// A message about the first file that cannot be created or must not be overwritten, or about a
    /// format that does not exist.
    pub(in crate::cli) fn open(
        options: &ReportOptions,
        statistics: bool,
        inputs: &Inputs,
        workspace: &Workspace,
        console: &Console<'_>,
    ) -> Result<Self, String> {
        if statistics && !matches!(options.format, Format::Text | Format::Json) {
            let format = options.format.name();
            return Err(format!(
                "statistics are written as `text` or `json`, not as `{format}`"
            ));
        }
        let requested = options.requested()?;
        let format = |one: &RequestedReport<'_>| one.format.unwrap_or(options.format);
        if options.explain && !requested.iter().any(|one| format(one).explains()) {
            let names = requested.iter().map(|one| format(one).name());
            return Err(format!(
                "`--explain` adds to the format `text`, and `json` and `jsonl` explain anyway; there is no \
                 place for it in {}",
                names.collect::<Vec<_>>().join(" and ")
            ));
        }
        // Every path is looked at before the first file is created.
        collisions::refuse(&requested, inputs, workspace)?;
        let mut reports = Vec::new();
        for one in requested {
            let format = format(&one);
            let (screen, target) = if one.is_stdout() {
                (console.screens.stdout, Target::Stdout)
            } else {
                (Screen::default(), Target::create(one.path)?)
            };
            let explain = options.explain;
            let style = Style {
                format,
                screen,
                explain,
            };
            let mut report = Report::new(style, target);
            report.is_statistics = statistics && one.format.is_none();
            reports.push(report);
        }
        Ok(Self(reports))
    }

    /// What the reports look like, in their order.
    pub(in crate::cli) fn styles(&self) -> Vec<Style> {
        self.0.iter().map(|report| report.style).collect()
    }

    /// Writes what precedes the first file.
    pub(super) fn begin(
        &mut self,
        rules: &[RuleDescription<'_>],
        console: &mut Console<'_>,
    ) -> io::Result<()> {
        for report in self.0.iter_mut().filter(|report| !report.is_statistics) {
            let mut out = Vec::new();
            report::begin(report.style, rules, &mut out);
            report.target.write(&out, console)?;
        }
        self.require_reader()
    }

    /// Writes the parts of one file: one for each report, in their order.
    ///
    /// # Errors
    /// A report cannot be written, or every reader has closed its pipe.
    pub(super) fn part(&mut self, parts: &[Vec<u8>], console: &mut Console<'_>) -> io::Result<()> {
        for (report, part) in self.0.iter_mut().zip(parts) {
            report.part(part, console)?;
        }
        self.require_reader()
    }

    /// Writes what follows the last file. Errors are shown after the findings, where a person sees
    /// them last, and before the summary.
    pub(super) fn end(
        &mut self,
        result: &RunResult<'_>,
        errors: &Errors,
        console: &mut Console<'_>,
    ) -> io::Result<()> {
        for is_for_people in [false, true] {
            for report in &mut self.0 {
                if report.is_for_people() == is_for_people {
                    report.end(result, console)?;
                }
            }
            if !is_for_people {
                // Where both streams meet, a report for programs is not interrupted.
                for report in &mut self.0 {
                    report.target.flush(console)?;
                }
                errors.show(console);
            }
        }
        self.require_reader()
    }

    /// Fails like a closed pipe if every reader is gone.
    fn require_reader(&self) -> io::Result<()> {
        if self.0.iter().all(|report| report.target.is_closed()) {
            return Err(ErrorKind::BrokenPipe.into());
        }
        Ok(())
    }
}

impl Report {
    fn new(style: Style, target: Target) -> Self {
        Self {
            style,
            target,
            is_statistics: false,
            separator: "",
            held: SpooledTempFile::new(HELD),
        }
    }

    fn is_for_people(&self) -> bool {
        let format = self.style.format;
        format.is_for_people() || (self.is_statistics && format != Format::Json)
    }

    fn part(&mut self, part: &[u8], console: &mut Console<'_>) -> io::Result<()> {
        if part.is_empty() || self.is_statistics {
            return Ok(());
        }
        if self.style.format == Format::Html {
            return self.held.write_all(part);
        }
        self.target.write(self.separator.as_bytes(), console)?;
        self.target.write(part, console)?;
        self.separator = report::between(self.style.format);
        if self.style.format == Format::Jsonl {
            // Programs that follow a long run see each file as it is done.
            self.target.flush(console)?;
        }
        Ok(())
    }

    fn end(&mut self, result: &RunResult<'_>, console: &mut Console<'_>) -> io::Result<()> {
        let mut out = Vec::new();
        if self.style.format == Format::Html && !self.is_statistics {
            return self.page(result, console);
        }
        if self.is_statistics {
            let summary = result.summary.unwrap_or_default();
            result
                .statistics
                .write(self.style, result.problems, summary, &mut out);
        } else {
            let is_left_out = result.is_quiet && self.is_for_people();
            let summary = result.summary.filter(|_| !is_left_out);
            report::end(self.style, result.problems, summary, &mut out);
        }
        self.target.write(&out, console)?;
        self.target.finish(console)
    }

    /// Writes the page whose articles are held.
    fn page(&mut self, result: &RunResult<'_>, console: &mut Console<'_>) -> io::Result<()> {
        let frame = PageFrame {
            rows: result.rows,
            problems: result.problems,
            form: None,
        };
        let mut out = Vec::new();
        frame.begin(&mut out);
        self.held.rewind()?;
        let mut piece = vec![0; PIECE];
        loop {
            self.target.write(&out, console)?;
            let length = self.held.read(&mut piece)?;
            if length == 0 {
                break;
            }
            out.clear();
            out.extend(piece.iter().take(length));
        }
        out.clear();
        frame.end(&mut out);
        self.target.write(&out, console)?;
        self.target.finish(console)
    }
}
