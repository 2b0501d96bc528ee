//! `selon check`: every article read, checked and reported.

mod args;
mod comment;
mod fix;
mod watch;

use std::io;
use std::path::Path;

use crate::cli::analysis::{self, CheckedArticle, StaleEntry};
use crate::cli::cache::Cache;
use crate::cli::catalog::entry;
use crate::cli::console::Console;
use crate::cli::errors::{broken, unknown_rules, with_cause};
use crate::cli::input::{self, InputFile, Inputs};
use crate::cli::outcome::Outcome;
use crate::cli::output::{ReportRun, Reports, RunPart};
use crate::cli::since::Changes;
use crate::cli::workspace::{FileContext, Workspace};
use crate::diagnostic::Severity;
use crate::document::Format;
use crate::report::{self, Problem, RuleDescription, Statistics, Style, Summary};
use crate::text::Text;
pub(in crate::cli) use args::CheckArgs;
use watch::Modified;

/// Runs `selon check`.
pub(in crate::cli) fn run(args: &CheckArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    if !args.watch {
        return check(args, None, console);
    }
    watch::watch(args, console, |modified, console| {
        check(args, modified, console)
    })
}

/// Checks all articles once, or only modified ones.
fn check(
    args: &CheckArgs,
    modified: Option<&Modified>,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let mut workspace = Workspace::new(&args.input.config, &args.baseline, &args.rules);
    let mut inputs = input::find(&args.input, console.stdin, &mut workspace);
    let unknown = workspace.unknown_rules();
    if !unknown.is_empty() {
        unknown_rules(&unknown, console);
        return Ok(Outcome::Refused);
    }
    if modified.is_some_and(|modified| !modified.keep(&mut inputs)) {
        return Ok(Outcome::Clean);
    }
    let changes = args
        .since
        .as_ref()
        .map(|revision| Changes::since(revision, Path::new("."), &mut inputs));
    let changes = match changes.transpose() {
        Ok(changes) => changes,
        Err(message) => return Ok(refuse(&message, console)),
    };
    if let Some(remark) = changes.as_ref().and_then(|changes| changes.remark.as_ref()) {
        console.remark(remark);
    }
    let errors = workspace.take_errors();
    let checker = Checker {
        args,
        changes,
        cache: cache(args, &inputs, &mut workspace, console),
    };
    if args.diff {
        return fix::show(inputs, errors, console, |text, format, context| {
            Ok(checker.findings(text, format, context)?.0.checked.reported)
        });
    }
    if args.fix && inputs.includes_stdin() {
        let message = "standard input cannot be rewritten; use `--diff` to see the changes";
        return Ok(refuse(message, console));
    }
    let refused = args
        .comment_into
        .as_ref()
        .map_or(Ok(()), |copy| comment::refuse(copy, &inputs));
    if let Err(message) = refused {
        return Ok(refuse(&message, console));
    }
    let reports = match Reports::open(&args.report, args.statistics, &inputs, &workspace, console) {
        Ok(reports) => reports,
        Err(message) => return Ok(refuse(&message, console)),
    };
    let rules = workspace.rules();
    let entries: Vec<RuleDescription<'_>> = rules.iter().map(entry).collect();
    let styles = reports.styles();
    let mut run = ReportRun::new(reports, args.quiet, errors);
    let written = run.files(inputs, &entries, console, |input| {
        checker.check(input, &styles)
    });
    if let Err(error) = written {
        return Err(outcome(args, run.outcome(), run.summary).at(error));
    }
    if let Some(cache) = checker.cache {
        cache.finish();
    }
    if !args.quiet {
        remark_stale(&run.stale, console);
    }
    let (summary, so_far) = (run.summary, run.outcome());
    let outcome = outcome(args, so_far, summary);
    run.end(Some(summary), console)
        .map_err(|error| outcome.at(error))?;
    Ok(outcome)
}

/// How a run ends, given how it went but for its findings.
fn outcome(args: &CheckArgs, run: Outcome, found: Summary) -> Outcome {
    if run == Outcome::Clean && fails(args, found) {
        return Outcome::Findings;
    }
    run
}

fn refuse(message: &str, console: &mut Console<'_>) -> Outcome {
    console.error(message);
    Outcome::Refused
}

/// The cache, unless it is not wanted or its folder is not ours; of one that is named, that is said.
fn cache(
    args: &CheckArgs,
    inputs: &Inputs,
    workspace: &mut Workspace,
    console: &mut Console<'_>,
) -> Option<Cache> {
    if args.no_cache {
        return None;
    }
    let named = args.cache_dir.clone();
    let cache = Cache::open(named, &workspace.root(), inputs.files.len());
    cache.unwrap_or_else(|error| {
        if let Some(named) = &args.cache_dir {
            let named = named.display();
            console.remark(&format!(
                "the cache `{named}` is not used: {}",
                with_cause(&error)
            ));
        }
        None
    })
}

/// Checks one file after the other.
struct Checker<'a> {
    args: &'a CheckArgs,
    /// What changed, if only changes are checked.
    changes: Option<Changes>,
    cache: Option<Cache>,
}

impl Checker<'_> {
    /// The findings in an article, and how many others stand on lines that did not change.
    fn findings(
        &self,
        text: &Text,
        format: Format,
        context: &FileContext,
    ) -> Result<(CheckedArticle, usize), Problem> {
        let mut article = analysis::check(text, format, context, self.cache.as_ref())?;
        let unchanged = self.changes.as_ref().map_or(0, |changes| {
            changes.keep_touched(text, &mut article.checked.reported)
        });
        Ok((article, unchanged))
    }

    /// Checks a file, after rewriting it if that is asked for.
    fn check(&self, input: InputFile, styles: &[Style]) -> Result<RunPart, Problem> {
        let path = input.path().map(Path::to_owned);
        let path = path.as_deref();
        let parts = analysis::each(input, |text, format, context| {
            self.article(path, (text, format), context, styles)
        })?;
        Ok(RunPart::join(parts, styles))
    }

    /// Checks an article of the file at a path.
    fn article(
        &self,
        path: Option<&Path>,
        (mut text, format): (Text, Format),
        context: &FileContext,
        styles: &[Style],
    ) -> Result<RunPart, Problem> {
        let (mut article, mut unchanged) = self.findings(&text, format, context)?;
        let mut problems = Vec::new();
        if self.args.fix
            && let Some(path) = path
            && let Some(after) = fix::fixed(&text, &article.checked.reported)
        {
            if let Err(problem) = fix::require_written(&text, format) {
                problems.push(problem);
            } else {
                fix::write(path, &text, &after)?;
                (article, unchanged) = self.findings(&after, format, context)?;
                text = after;
            }
        }
        if let (Some(path), Some(copy)) = (path, &self.args.comment_into)
            && let Err(problem) =
                comment::write(path, copy, (&text, format), &article.checked.reported)
        {
            problems.push(problem);
        }
        let checked = &article.checked;
        let has_findings = !checked.reported.is_empty() || !checked.suppressed.is_empty();
        let seen = { has_findings }.then(|| analysis::seen(&text, format));
        let seen = seen.flatten();
        let mut file = checked.of(&text);
        file.has_baseline = context.folder.baseline.exists;
        file.seen = seen.as_ref();
        let is_page = |style: &Style| style.format == report::Format::Html;
        let sheet = styles.iter().any(is_page);
        let sheet = sheet.then(|| analysis::sheet(&text, format, context, Some(file)));
        let sheet = sheet.transpose()?;
        let report = |style: &Style| match &sheet {
            Some(sheet) if is_page(style) => sheet.html.clone(),
            _ => {
                let mut out = Vec::new();
                report::findings(*style, file, &mut out);
                out
            }
        };
        let statistics = self
            .args
            .statistics
            .then(|| Statistics::of(file, article.checked.words));
        let mut summary = Summary::of(&article.checked.reported, &article.checked.suppressed);
        summary.unchanged = unchanged;
        summary.unsure = article.checked.unsure.len();
        Ok(RunPart {
            reports: styles.iter().map(report).collect(),
            rows: sheet.map(|sheet| sheet.row).into_iter().collect(),
            summary,
            statistics,
            broken: broken(text, article.mistakes).into_iter().collect(),
            problems,
            stale: article.stale,
        })
    }
}

/// Whether the findings are severe enough for exit status 1.
fn fails(args: &CheckArgs, found: Summary) -> bool {
    let threshold = Severity::from(args.fail_on);
    let warnings = match args.max_warnings {
        Some(most) => found.warnings > most,
        None => threshold <= Severity::Warning && found.warnings > 0,
    };
    let notes = threshold <= Severity::Note && found.notes > 0;
    !args.exit_zero && (found.errors > 0 || warnings || notes)
}

/// Lists the entries of baselines that match no finding, up to a number that people would read.
fn remark_stale(stale: &[StaleEntry], console: &mut Console<'_>) {
    const SHOWN: usize = 10;
    if stale.is_empty() {
        return;
    }
    console.remark(&match stale.len() {
        1 => "1 baseline entry matches no finding; `selon baseline --prune` removes it:".to_owned(),
        count => format!(
            "{count} baseline entries match no finding; `selon baseline --prune` removes them:"
        ),
    });
    for StaleEntry { path, rule, text } in stale.iter().take(SHOWN) {
        let line = report::harmless_line(&format!("  {path}: {rule}: {text}"));
        console.write_error(format!("{line}\n").as_bytes());
    }
    if stale.len() > SHOWN {
        console.write_error(format!("  and {} more\n", stale.len() - SHOWN).as_bytes());
    }
}
