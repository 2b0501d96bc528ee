//! How findings are reported, as options.

use std::ffi::OsString;
use std::path::Path;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use crate::report::Format;
use crate::rule::nearest;

/// The path that stands for standard output.
const STDOUT: &str = "-";

/// How findings are reported.
#[derive(Debug, Args)]
#[command(next_help_heading = "Report")]
pub(in crate::cli) struct ReportOptions {
    /// Report format
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(super) format: Format,

    /// Show what speaks for each finding and against it, where that was weighed
    #[arg(long)]
    pub(super) explain: bool,

    /// Write the report to a file, or to standard output if it is `-`
    ///
    /// With a format in front, as in `sarif=selon.sarif`, the report is written in addition to the
    /// main one. It takes the place of an older report once it is complete, and never that of an
    /// article or of another file that the run reads.
    #[arg(
        long,
        short,
        value_name = "[FORMAT=]FILE",
        value_hint = ValueHint::FilePath,
        value_parser = clap::builder::OsStringValueParser::new(),
    )]
    pub(super) output_file: Vec<OsString>,
}

/// A report that is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct RequestedReport<'o> {
    /// The format, if one is named for it.
    pub(super) format: Option<Format>,
    /// The file it is written to.
    pub(super) path: &'o Path,
}

impl ReportOptions {
    /// Whether the main report is a page.
    pub(in crate::cli) const fn is_page(&self) -> bool {
        matches!(self.format, Format::Html)
    }

    /// The reports to write: those that `--output-file` names, and one on standard output unless the
    /// main report goes to a file.
    ///
    /// # Errors
    /// A message about a format that does not exist.
    pub(super) fn requested(&self) -> Result<Vec<RequestedReport<'_>>, String> {
        let mut requested = self
            .output_file
            .iter()
            .map(requested)
            .collect::<Result<Vec<_>, String>>()?;
        if requested
            .iter()
            .all(|one| one.format.is_some() && !one.is_stdout())
        {
            let stdout = RequestedReport {
                format: None,
                path: Path::new(STDOUT),
            };
            requested.insert(0, stdout);
        }
        Ok(requested)
    }
}

impl RequestedReport<'_> {
    /// Whether it goes to standard output.
    pub(super) fn is_stdout(&self) -> bool {
        self.path.as_os_str() == STDOUT
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Text => "For people: each finding under its sentence",
            Self::Concise => "For people and editors: one line per finding",
            Self::Html => "For people: a page with each article, its sources and its findings",
            Self::Json => "For programs: JSON, version 1",
            Self::Jsonl => "The same with one object per line, written as files are checked",
            Self::Sarif => "SARIF 2.1.0, for code scanning",
            Self::Github => "Workflow commands that annotate pull requests on GitHub",
            Self::Gitlab => "A code quality report that annotates merge requests on GitLab",
            Self::Rdjson => "Diagnostics for reviewdog",
            Self::Checkstyle => "Checkstyle XML",
            Self::Junit => "JUnit XML",
            Self::Typerighter => "Matches for the Typerighter client of the editor ProseMirror",
        };
        let value = PossibleValue::new(self.name()).help(help);
        // An alias from when there was only one format for people.
        let former = (*self == Self::Text).then_some("terminal");
        Some(value.aliases(former))
    }
}

/// Splits `[FORMAT=]FILE`.
///
/// # Errors
/// The word before `=` is not a format. Taking it for part of a file name would write the report to
/// an odd place, without the format that was meant.
fn requested(written: &OsString) -> Result<RequestedReport<'_>, String> {
    let split = written.to_str().and_then(|written| written.split_once('='));
    let is_word = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let Some((name, path)) = split.filter(|(name, _)| is_word(name)) else {
        return Ok(RequestedReport {
            format: None,
            path: Path::new(written),
        });
    };
    if let Some(format) = Format::from_name(name) {
        return Ok(RequestedReport {
            format: Some(format),
            path: Path::new(path),
        });
    }
    let names = Format::ALL.iter().map(|format| format.name());
    let advice = match nearest(name, names.clone()) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("the formats are {}", names.collect::<Vec<_>>().join(", ")),
    };
    Err(format!(
        "unknown format `{name}`; {advice} (to write to a file of that name, use `./{name}={path}`)"
    ))
}
