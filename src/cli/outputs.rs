//! Where reports go: standard output, files, or both at once.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};

use super::console::Console;
use crate::report::{self, Entry, Format, Problem, Style, Summary};

/// How findings are reported, as the command line says it.
#[derive(Debug, Args)]
pub(super) struct Output {
    /// The form of the report
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub(super) format: Format,

    /// Write the report to a file; with a format in front, as in `sarif=selon.sarif`, write one more
    /// report beside it
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
    /// What stands before the next part.
    lead: &'static str,
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
    /// # Errors
    /// A message about the first file that cannot be made.
    pub(super) fn open(output: &Output, console: &Console<'_>) -> Result<Self, String> {
        let mut reports = Vec::new();
        let mut is_on_stdout = true;
        for asked in &output.output_file {
            let (format, path) = parts(asked);
            is_on_stdout &= format.is_some();
            let file = create(path)
                .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
            let style = Style {
                format: format.unwrap_or(output.format),
                color: false,
            };
            let to = To::File(path.to_owned(), BufWriter::new(file));
            reports.push(Report::new(style, to));
        }
        if is_on_stdout {
            let style = Style {
                format: output.format,
                color: console.color.stdout,
            };
            reports.insert(0, Report::new(style, To::Stdout));
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
        rules: &[Entry<'_>],
        console: &mut Console<'_>,
    ) -> io::Result<()> {
        self.each(console, |style, out| report::begin(style, rules, out))
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
    pub(super) fn end(
        &mut self,
        problems: &[Problem],
        summary: Option<Summary>,
        is_quiet: bool,
        console: &mut Console<'_>,
    ) -> io::Result<()> {
        for is_for_people in [false, true] {
            for report in &mut self.0 {
                if report.style.format.is_for_people() != is_for_people {
                    continue;
                }
                let summary = summary.filter(|_| !(is_quiet && is_for_people));
                let mut out = Vec::new();
                report::end(report.style, problems, summary, &mut out);
                report.write(&out, console)?;
                report.flush(console)?;
            }
            if !is_for_people {
                // Where both streams meet, nothing stands inside what a program reads.
                for report in &mut self.0 {
                    report.flush(console)?;
                }
                console.problems(problems);
            }
        }
        self.heard()
    }

    fn each(
        &mut self,
        console: &mut Console<'_>,
        put: impl Fn(Style, &mut Vec<u8>),
    ) -> io::Result<()> {
        for report in &mut self.0 {
            let mut out = Vec::new();
            put(report.style, &mut out);
            report.write(&out, console)?;
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
        let lead = "";
        Self { style, to, lead }
    }

    fn part(&mut self, part: &[u8], console: &mut Console<'_>) -> io::Result<()> {
        if part.is_empty() {
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

/// The format and the path of a file asked for; a name that no format has is part of the path.
fn parts(asked: &OsString) -> (Option<Format>, &Path) {
    let split = asked.to_str().and_then(|asked| asked.split_once('='));
    let named = split.and_then(|(name, path)| Some((Format::from_name(name)?, path)));
    match named {
        Some((format, path)) => (Some(format), Path::new(path)),
        None => (None, Path::new(asked)),
    }
}

fn create(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) {
        fs::create_dir_all(folder)?;
    }
    File::create(path)
}
