//! `selon check` and `selon inspect`: every file read, analysed and reported.

use std::io;
use std::path::Path;

use super::arguments::{Check, Inspect};
use super::cache::Cache;
use super::console::Console;
use super::home::Homes;
use super::input::{Input, Inputs, Place};
use super::ledger::LedgerOptions;
use super::outputs::{End, Reports};
use super::review::{Review, Stale};
use super::settle::RuleFlags;
use super::since::Changes;
use super::trouble::{self, Trouble, broken};
use super::watch::{self, Touched};
use super::{Outcome, batch, fix, input, ledger, project, review, rules};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document;
use crate::report::{self, Problem, RuleDescription, Statistics, Style, Summary};
use crate::text::Text;

/// Runs `selon check`.
pub(super) fn check(arguments: &Check, console: &mut Console<'_>) -> io::Result<Outcome> {
    if arguments.watch {
        watch::watch(arguments, console)
    } else {
        once(arguments, None, console)
    }
}

/// Checks everything, or what was touched of it.
pub(super) fn once(
    arguments: &Check,
    touched: Option<&Touched>,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let mut homes = Homes::new(
        &arguments.input.options,
        &arguments.ledger,
        &arguments.rules,
    );
    let mut inputs = input::find(&arguments.input, console.stdin, &mut homes);
    let unknown = homes.unknown();
    if !unknown.is_empty() {
        trouble::complain(&unknown, console);
        return Ok(Outcome::Refused);
    }
    if touched.is_some_and(|touched| !touched.keep(&mut inputs)) {
        return Ok(Outcome::Clean);
    }
    inputs.problems.extend(homes.trouble().show(console));
    let changes = match inputs.keep_changed(arguments.since.as_deref()) {
        Ok(changes) => changes,
        Err(message) => {
            console.trouble(&message);
            return Ok(Outcome::Refused);
        }
    };
    if let Some(remark) = changes.as_ref().and_then(|changes| changes.remark.as_ref()) {
        console.remark(remark);
    }
    let checker = Checker {
        arguments,
        changes,
        cache: Cache::of(arguments, &inputs, &mut homes),
    };
    if arguments.diff {
        return fix::show(inputs, console, |text, format, place| {
            checker.find(text, format, place).0.checked.reported
        });
    }
    if arguments.fix && inputs.reads_stdin() {
        console.trouble("standard input cannot be rewritten; `--diff` shows what would be");
        return Ok(Outcome::Refused);
    }
    let reports = match Reports::open(&arguments.output, arguments.statistics, &inputs, console) {
        Ok(reports) => reports,
        Err(message) => {
            console.trouble(&message);
            return Ok(Outcome::Refused);
        }
    };
    let all = homes.rules();
    let entries: Vec<RuleDescription<'_>> = all.iter().map(rules::entry).collect();
    let styles = reports.styles();
    let mut run = Run::new(reports, arguments.quiet);
    run.reports.begin(&entries, console)?;
    run.files(inputs, console, |input| checker.check(input, &styles))?;
    if let Some(cache) = checker.cache {
        cache.finish();
    }
    if !arguments.quiet {
        ledger::remark_stale(&run.stale, console);
    }
    let summary = run.summary;
    let outcome = run.end(Some(summary), console)?;
    if outcome == Outcome::Clean && fails(arguments, summary) {
        return Ok(Outcome::Findings);
    }
    Ok(outcome)
}

/// What checks one file after the other.
struct Checker<'a> {
    arguments: &'a Check,
    /// What changed, when only that is asked for.
    changes: Option<Changes>,
    cache: Option<Cache>,
}

impl Checker<'_> {
    /// Finds what is to be said of a file, and how much of it stands on lines nobody changed.
    fn find(&self, text: &Text, format: document::Format, place: &Place) -> (Review, usize) {
        let mut review = review::review(text, format, place, self.cache.as_ref());
        let unchanged = self.changes.as_ref().map_or(0, |changes| {
            changes.keep_touched(text, &mut review.checked.reported)
        });
        (review, unchanged)
    }

    /// Checks a file, having rewritten it if that is asked for.
    fn check(&self, input: Input, styles: &[Style]) -> Result<Part, Problem> {
        let place = input.place();
        let path = input.path().map(Path::to_owned);
        let (mut text, format) = input.read()?;
        let (mut review, mut unchanged) = self.find(&text, format, &place);
        if self.arguments.fix
            && let Some(path) = path
            && let Some(after) = fix::fixed(&text, &review.checked.reported)
        {
            fix::write(&path, &after)?;
            (review, unchanged) = self.find(&after, format, &place);
            text = after;
        }
        let file = review.checked.of(&text);
        let report = |style: &Style| {
            let mut out = Vec::new();
            report::findings(*style, file, &mut out);
            out
        };
        let counts = self.arguments.statistics;
        let statistics = counts.then(|| Statistics::of(file, review.checked.words));
        let mut summary = Summary::of(&review.checked.reported, &review.checked.suppressed);
        summary.unchanged = unchanged;
        Ok(Part {
            reports: styles.iter().map(report).collect(),
            summary,
            statistics,
            broken: broken(text, review.mistakes),
            stale: review.stale,
        })
    }
}

/// Runs `selon inspect`.
pub(super) fn inspect(arguments: &Inspect, console: &mut Console<'_>) -> io::Result<Outcome> {
    let style = Style {
        format: arguments.format.into(),
        screen: console.screens.stdout,
    };
    let explain = arguments.explain;
    let ledger = LedgerOptions::none();
    let rules = RuleFlags::default();
    let mut homes = Homes::new(&arguments.input.options, &ledger, &rules);
    let mut inputs = input::find(&arguments.input, console.stdin, &mut homes);
    inputs.problems.extend(homes.trouble().show(console));
    let mut run = Run::new(Reports::to_stdout(style), false);
    run.reports.begin(&[], console)?;
    run.files(inputs, console, |input| {
        let place = input.place();
        let (text, format) = input.read()?;
        let document = document::extract(&text, format);
        let (settings, mistakes) = review::settle(&document, &place);
        let language = project::language(&settings);
        let mut out = Vec::new();
        crate::inspect_document(
            &document,
            language,
            &place.home.project.languages,
            |article, annotations| {
                report::analysis(style, explain, article, annotations, &mut out);
            },
        );
        drop(document);
        Ok(Part {
            reports: vec![out],
            summary: Summary::default(),
            statistics: None,
            broken: broken(text, mistakes),
            stale: Vec::new(),
        })
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
    stale: Vec<Stale>,
    /// What was found, counted, when that is asked for.
    statistics: Statistics,
}

/// What one file adds to a run.
struct Part {
    /// Its part of each report.
    reports: Vec<Vec<u8>>,
    summary: Summary,
    statistics: Option<Statistics>,
    /// The file, when something is wrong with its front matter.
    broken: Option<(Text, Vec<Diagnostic>)>,
    stale: Vec<Stale>,
}

impl Run {
    fn new(reports: Reports, is_quiet: bool) -> Self {
        Self {
            reports,
            is_quiet,
            summary: Summary::default(),
            problems: Vec::new(),
            stale: Vec::new(),
            statistics: Statistics::default(),
        }
    }

    /// Does `work` on each file, and writes its parts, in the order of the paths.
    fn files(
        &mut self,
        inputs: Inputs,
        console: &mut Console<'_>,
        work: impl Fn(Input) -> Result<Part, Problem> + Sync,
    ) -> io::Result<()> {
        self.problems = inputs.problems;
        let is_watched = !self.is_quiet && console.is_watched;
        batch::each(inputs.files, is_watched, work, |done| match done {
            Ok(part) => {
                self.summary.add(part.summary);
                if let Some(statistics) = part.statistics {
                    self.statistics.add(statistics);
                }
                self.stale.extend(part.stale);
                let broken = Trouble::in_files(part.broken);
                self.problems.extend(broken.show(console));
                self.reports.part(&part.reports, console)
            }
            Err(problem) => {
                self.problems.push(problem);
                Ok(())
            }
        })
    }

    /// Writes what is said once all files are done.
    fn end(mut self, summary: Option<Summary>, console: &mut Console<'_>) -> io::Result<Outcome> {
        Problem::sort(&mut self.problems);
        let end = End {
            problems: &self.problems,
            summary,
            statistics: &self.statistics,
            is_quiet: self.is_quiet,
        };
        self.reports.end(&end, console)?;
        Ok(Outcome::of(&self.problems))
    }
}
