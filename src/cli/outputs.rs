//! Where reports go: standard output, files, or both at once.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use super::console::Console;
use super::input::{Inputs, is_stream};
use crate::report::{self, Format, Problem, RuleDescription, Screen, Statistics, Style, Summary};
use crate::rule::nearest;

/// What `--output-file` calls standard output.
const STDOUT: &str = "-";

/// How findings are reported, as the command line says it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Report")]
pub(super) struct Output {
    /// The form of the report
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(super) format: Format,

    /// Write the report to a file, or to standard output if it is `-`; with a format in front, as in
    /// `sarif=selon.sarif`, write one more report beside it
    #[arg(
        long,
        short,
        value_name = "[FORMAT=]FILE",
        value_hint = ValueHint::FilePath,
        value_parser = clap::builder::OsStringValueParser::new(),
    )]
    pub(super) output_file: Vec<OsString>,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Text => "For people: each finding under its sentence",
            Self::Concise => "For people and editors: one line a finding",
            Self::Json => "For programs: JSON, version 1",
            Self::Jsonl => "The same, one object a line, written as files are done",
            Self::Sarif => "SARIF 2.1.0, for code scanning",
            Self::Github => "Workflow commands, which annotate pull requests on GitHub",
            Self::Gitlab => "A code quality report, which annotates merge requests on GitLab",
            Self::Rdjson => "Diagnostics for reviewdog",
            Self::Checkstyle => "Checkstyle's XML",
            Self::Junit => "JUnit's XML",
        };
        let value = PossibleValue::new(self.name()).help(help);
        // There was one format for people before there were two.
        let former = (*self == Self::Text).then_some("terminal");
        Some(value.aliases(former))
    }
}

/// The reports of a run in the making, all of the same findings.
#[derive(Debug)]
pub(super) struct Reports(Vec<Report>);

#[derive(Debug)]
struct Report {
    style: Style,
    to: To,
    /// Whether it says how much was found instead of what.
    counts: bool,
    /// What stands before the next part.
    lead: &'static str,
}

/// What is known once all files are done.
#[derive(Debug)]
pub(super) struct End<'a> {
    /// What kept paths from being checked.
    pub(super) problems: &'a [Problem],
    /// How much was found, where there is something to find.
    pub(super) summary: Option<Summary>,
    /// The same by rule and folder.
    pub(super) statistics: &'a Statistics,
    /// Whether people are spared the summary.
    pub(super) is_quiet: bool,
}

#[derive(Debug)]
enum To {
    Stdout,
    File(PathBuf, BufWriter<File>),
    /// Whoever read it has seen enough.
    Nobody,
}

impl Reports {
    /// One report on standard output.
    pub(super) fn to_stdout(style: Style) -> Self {
        Self(vec![Report::new(style, To::Stdout)])
    }

    /// Opens the reports the command line asks for; files are made, in folders that are made too.
    ///
    /// Statistics, when they are asked for, take the place of the report that no format is named for.
    ///
    /// # Errors
    /// A message about the first file that cannot be made or must not be written over, or a format
    /// there is not.
    pub(super) fn open(
        output: &Output,
        counts: bool,
        inputs: &Inputs,
        console: &Console<'_>,
    ) -> Result<Self, String> {
        if counts && !matches!(output.format, Format::Text | Format::Json) {
            let format = output.format.name();
            return Err(format!(
                "statistics are written as `text` or `json`, not as `{format}`"
            ));
        }
        let mut asked = output
            .output_file
            .iter()
            .map(parts)
            .collect::<Result<Vec<_>, String>>()?;
        let spares_stdout =
            |(format, path): &(Option<_>, &Path)| format.is_some() && !is_stdout(path);
        if asked.iter().all(spares_stdout) {
            asked.insert(0, (None, Path::new(STDOUT)));
        }
        // Every path is looked at before the first file is made.
        let mut taken = HashSet::new();
        for (_, path) in &asked {
            if path.as_os_str().is_empty() {
                return Err("`--output-file` names no file".to_owned());
            }
            let shown = path.display();
            if !is_stream(path) && !taken.insert(real(path)) {
                return Err(format!("two reports are to be written to `{shown}`"));
            }
            if inputs.reads(path) {
                return Err(format!(
                    "`{shown}` is one of the articles; a report there would take its place"
                ));
            }
        }
        let mut reports = Vec::new();
        for (format, path) in asked {
            let mut report = Report::open(format.unwrap_or(output.format), path, console)?;
            report.counts = counts && format.is_none();
            reports.push(report);
        }
        Ok(Self(reports))
    }

    /// What the reports look like, in their order.
    pub(super) fn styles(&self) -> Vec<Style> {
        self.0.iter().map(|report| report.style).collect()
    }

    /// Writes what stands before the first file.
    pub(super) fn begin(
        &mut self,
        rules: &[RuleDescription<'_>],
        console: &mut Console<'_>,
    ) -> io::Result<()> {
        for report in self.0.iter_mut().filter(|report| !report.counts) {
            let mut out = Vec::new();
            report::begin(report.style, rules, &mut out);
            report.write(&out, console)?;
        }
        self.heard()
    }

    /// Writes the parts of one file: one for each report, in their order.
    ///
    /// # Errors
    /// A report that cannot be written; a closed pipe, when nobody is left to write for.
    pub(super) fn part(&mut self, parts: &[Vec<u8>], console: &mut Console<'_>) -> io::Result<()> {
        for (report, part) in self.0.iter_mut().zip(parts) {
            report.part(part, console)?;
        }
        self.heard()
    }

    /// Writes what stands after the last file: problems where a person sees them last, and the
    /// summary, for people if they want it.
    pub(super) fn end(&mut self, end: &End<'_>, console: &mut Console<'_>) -> io::Result<()> {
        for is_for_people in [false, true] {
            for report in &mut self.0 {
                if report.is_for_people() == is_for_people {
                    report.end(end, console)?;
                }
            }
            if !is_for_people {
                // Where both streams meet, nothing stands inside what a program reads.
                for report in &mut self.0 {
                    report.flush(console)?;
                }
                console.problems(end.problems);
            }
        }
        self.heard()
    }

    /// Fails as a closed pipe does when every reader is gone.
    fn heard(&self) -> io::Result<()> {
        if self.0.iter().all(|report| matches!(report.to, To::Nobody)) {
            return Err(ErrorKind::BrokenPipe.into());
        }
        Ok(())
    }
}

impl Report {
    fn new(style: Style, to: To) -> Self {
        Self {
            style,
            to,
            counts: false,
            lead: "",
        }
    }

    /// Opens a report on standard output, or in a file that is made.
    fn open(format: Format, path: &Path, console: &Console<'_>) -> Result<Self, String> {
        if is_stdout(path) {
            let screen = console.screens.stdout;
            return Ok(Self::new(Style { format, screen }, To::Stdout));
        }
        let file = create(path).map_err(|error| {
            let path = path.display();
            format!("cannot write `{path}`: {error}")
        })?;
        let screen = Screen::default();
        let to = To::File(path.to_owned(), BufWriter::new(file));
        Ok(Self::new(Style { format, screen }, to))
    }

    fn is_for_people(&self) -> bool {
        self.style.format.is_for_people() || (self.counts && self.style.format != Format::Json)
    }

    fn end(&mut self, end: &End<'_>, console: &mut Console<'_>) -> io::Result<()> {
        let mut out = Vec::new();
        if self.counts {
            let summary = end.summary.unwrap_or_default();
            end.statistics
                .write(self.style, end.problems, summary, &mut out);
        } else {
            let is_spared = end.is_quiet && self.is_for_people();
            let summary = end.summary.filter(|_| !is_spared);
            report::end(self.style, end.problems, summary, &mut out);
        }
        self.write(&out, console)?;
        self.flush(console)
    }

    fn part(&mut self, part: &[u8], console: &mut Console<'_>) -> io::Result<()> {
        if part.is_empty() || self.counts {
            return Ok(());
        }
        self.write(self.lead.as_bytes(), console)?;
        self.write(part, console)?;
        self.lead = report::between(self.style.format);
        if self.style.format == Format::Jsonl {
            // Whoever follows a long run sees each file as it is done.
            self.flush(console)?;
        }
        Ok(())
    }

    fn write(&mut self, bytes: &[u8], console: &mut Console<'_>) -> io::Result<()> {
        let written = match &mut self.to {
            To::Stdout => console.stdout.write_all(bytes),
            To::File(_, file) => file.write_all(bytes),
            To::Nobody => Ok(()),
        };
        self.settle(written)
    }

    fn flush(&mut self, console: &mut Console<'_>) -> io::Result<()> {
        let flushed = match &mut self.to {
            To::Stdout => console.stdout.flush(),
            To::File(_, file) => file.flush(),
            To::Nobody => Ok(()),
        };
        self.settle(flushed)
    }

    /// Takes a closed pipe for a reader who has seen enough, and says which file else failed.
    fn settle(&mut self, outcome: io::Result<()>) -> io::Result<()> {
        match outcome {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => self.to = To::Nobody,
            Err(error) => {
                return Err(match &self.to {
                    To::File(path, _) => {
                        io::Error::new(error.kind(), format!("{}: {error}", path.display()))
                    }
                    To::Stdout | To::Nobody => error,
                });
            }
            Ok(()) => {}
        }
        Ok(())
    }
}

/// The format and the path of a file asked for.
///
/// # Errors
/// A word before `=` that no format is called by: a report nobody looks for would be written to a
/// file of an odd name, and the one that was asked for nowhere.
fn parts(asked: &OsString) -> Result<(Option<Format>, &Path), String> {
    let split = asked.to_str().and_then(|asked| asked.split_once('='));
    let is_word = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let Some((name, path)) = split.filter(|(name, _)| is_word(name)) else {
        return Ok((None, Path::new(asked)));
    };
    if let Some(format) = Format::from_name(name) {
        return Ok((Some(format), Path::new(path)));
    }
    let names = Format::ALL.iter().map(|format| format.name());
    let advice = match nearest(name, names.clone()) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("there are {}", names.collect::<Vec<_>>().join(", ")),
    };
    Err(format!(
        "no format is called `{name}`; {advice} (a file of that name is `./{name}={path}`)"
    ))
}

/// Whether a path stands for standard output.
fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == STDOUT
}

/// A path as the system knows it, were the file still to be made.
fn real(path: &Path) -> PathBuf {
    path.canonicalize()
        .unwrap_or_else(|_| match (path.parent(), path.file_name()) {
            (Some(folder), Some(name)) if folder == Path::new("") => {
                real(Path::new(".")).join(name)
            }
            (Some(folder), Some(name)) => real(folder).join(name),
            _ => path.to_owned(),
        })
}

fn create(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) {
        fs::create_dir_all(folder)?;
    }
    File::create(path)
}
