//! `selon sources`: who is credited, how often, with how much, and why unnamed.

use std::io;

use clap::{Args, ValueEnum};

use crate::cli::console::Console;
use crate::cli::options::{BaselineOptions, InputOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::Workspace;
use crate::cli::{analysis, batch, input};
use crate::report::{self, Problem, Screen, Sources};

/// The arguments of `selon sources`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct SourcesArgs {
    #[command(flatten)]
    input: InputOptions,

    /// Output format
    #[arg(
        help_heading = "Report",
        long,
        value_enum,
        default_value = "text",
        value_name = "FORMAT"
    )]
    format: SourcesFormat,

    /// Print one list for all articles, most statements first, instead of one for each article
    #[arg(help_heading = "Report", long)]
    total: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SourcesFormat {
    /// For people: a table
    Text,
    /// For spreadsheets: one row per source
    Csv,
    /// For programs: JSON, version 1, for each article and for all
    Json,
}

const EXAMPLES: &str = "\
Examples:
  selon sources story.md
  selon sources --total archive/           one list for all articles
  selon sources --format csv archive/ > sources.csv

Shares are of all the words credited to a source. Exit status: 0, or 2 if a file cannot be read.";

/// Runs `selon sources`.
pub(in crate::cli) fn run(args: &SourcesArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let baseline = BaselineOptions::none();
    let rules = RuleOptions::default();
    let mut workspace = Workspace::new(&args.input.config, &baseline, &rules);
    let inputs = input::find(&args.input, console.stdin, &mut workspace);
    let mut errors = workspace.take_errors();
    errors.problems.extend(inputs.problems);
    let work = |input| analysis::inspect(input, Sources::of);
    let mut report = SourcesReport {
        format: args.format,
        is_total: args.total,
        screen: console.screens.stdout,
        all: Sources::default(),
        separator: "",
    };
    console.stdout.write_all(&report.begin())?;
    let written = batch::each(inputs.files, console.is_watched, work, |done| match done {
        Ok((answers, problems)) => {
            errors.problems.extend(problems);
            for (found, broken) in answers {
                errors.broken.extend(broken);
                console.stdout.write_all(&report.article(&found))?;
            }
            Ok(())
        }
        Err(problem) => {
            errors.problems.push(problem);
            Ok(())
        }
    });
    let outcome = errors.outcome();
    written
        .and_then(|()| {
            let end = report.end(&errors.to_problems());
            console.stdout.write_all(&end)
        })
        .and_then(|()| console.stdout.flush())
        .map_err(|error| outcome.at(error))?;
    errors.show(console);
    Ok(outcome)
}

/// A report of sources, written article by article.
struct SourcesReport {
    format: SourcesFormat,
    /// Whether there is one list for all articles instead of one for each.
    is_total: bool,
    screen: Screen,
    /// The sources of all articles, if the report shows them.
    all: Sources,
    /// What separates the next article from the one before.
    separator: &'static str,
}

impl SourcesReport {
    fn begin(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self.format {
            SourcesFormat::Text => {}
            SourcesFormat::Csv => Sources::csv_head(&mut out),
            SourcesFormat::Json => Sources::json_head(&mut out),
        }
        out
    }

    fn article(&mut self, found: &Sources) -> Vec<u8> {
        let mut out = Vec::new();
        if self.is_total || self.format == SourcesFormat::Json {
            self.all.add(found);
        }
        match self.format {
            SourcesFormat::Json => {
                out.extend_from_slice(self.separator.as_bytes());
                self.separator = report::between(report::Format::Json);
                found.json(&mut out);
            }
            SourcesFormat::Text if !self.is_total => found.table(self.screen, &mut out),
            SourcesFormat::Csv if !self.is_total => found.csv(&mut out),
            SourcesFormat::Text | SourcesFormat::Csv => {}
        }
        out
    }

    fn end(self, problems: &[Problem]) -> Vec<u8> {
        let all = self.all.merged();
        let mut out = Vec::new();
        match self.format {
            SourcesFormat::Json => all.json_tail(problems, &mut out),
            SourcesFormat::Text if self.is_total => all.table(self.screen, &mut out),
            SourcesFormat::Csv if self.is_total => all.csv(&mut out),
            SourcesFormat::Text | SourcesFormat::Csv => {}
        }
        out
    }
}
