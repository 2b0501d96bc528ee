//! `selon inspect`: who says what in each article.

use std::io;

use clap::{Args, ValueEnum};

use crate::cli::analysis;
use crate::cli::console::Console;
use crate::cli::input;
use crate::cli::options::{BaselineOptions, InputOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::output::{ReportRun, Reports, RunPart};
use crate::cli::workspace::Workspace;
use crate::report::{self, Style};

/// The arguments of `selon inspect`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct InspectArgs {
    #[command(flatten)]
    input: InputOptions,

    /// Explain each decision: why this is a cue and this its source, what each sentence rests on
    #[arg(help_heading = "Report", long)]
    explain: bool,

    /// Output format
    #[arg(
        help_heading = "Report",
        long,
        value_enum,
        default_value = "text",
        value_name = "FORMAT"
    )]
    format: InspectFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum InspectFormat {
    /// For people
    #[value(alias = "terminal")]
    Text,
    /// For people: a page with each article and its sources
    Html,
    /// For programs: JSON, version 1
    Json,
}

impl From<InspectFormat> for report::Format {
    fn from(format: InspectFormat) -> Self {
        match format {
            InspectFormat::Text => Self::Text,
            InspectFormat::Html => Self::Html,
            InspectFormat::Json => Self::Json,
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  selon inspect story.md
  selon inspect story.md --explain       with the reason for each decision
  selon inspect story.md --format json
  selon inspect story.md --format html > story.html

The report shows the article with its sources in color or [1 in brackets], numbered by who they
are; then each source with its statements (line, cue, content, and in parentheses what the source
is called there); then the claims without a source. Exit status: 0, or 2 if a file cannot be read.";

/// Runs `selon inspect`.
pub(in crate::cli) fn run(args: &InspectArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let style = Style {
        format: args.format.into(),
        screen: console.screens.stdout,
        explain: args.explain,
    };
    let baseline = BaselineOptions::none();
    let rules = RuleOptions::default();
    let mut workspace = Workspace::new(&args.input.config, &baseline, &rules);
    let inputs = input::find(&args.input, console.stdin, &mut workspace);
    let mut run = ReportRun::new(Reports::to_stdout(style), false, workspace.take_errors());
    let written = run.files(inputs, &[], console, |input| {
        let (answers, problems) = analysis::inspect(input, |article, annotations| {
            if style.format == report::Format::Html {
                let sheet = report::sheet(article, annotations, None);
                return (sheet.html, Some(sheet.row));
            }
            let mut out = Vec::new();
            report::analysis(style, args.explain, article, annotations, &mut out);
            (out, None)
        })?;
        let part = |((out, row), broken): ((Vec<u8>, Option<_>), Option<_>)| RunPart {
            reports: vec![out],
            rows: Option::into_iter(row).collect(),
            broken: broken.into_iter().collect(),
            ..RunPart::default()
        };
        let parts = answers.into_iter().map(part).collect();
        Ok(RunPart::join((parts, problems), &[style]))
    });
    let outcome = run.outcome();
    written
        .and_then(|()| run.end(None, console))
        .map_err(|error| outcome.at(error))?;
    Ok(outcome)
}
