//! Output formats: findings and analyses become bytes.
//!
//! Turns the [`Diagnostic`]s of a [`Text`] into a report for a person or a program, one file at a
//! time, so that a report may be written while later files are still read: [`begin`], then the
//! parts of the files with [`between`] two of them, then [`end`]. It knows no rule. Beside findings
//! it shows, for `inspect`, what the analysis saw, and so knows the types of `parse` and `annotate`.

mod catalog;
mod excerpt;
mod inspect;
mod json;
mod paint;
mod places;
mod terminal;

use crate::annotate::Annotations;
use crate::diagnostic::{Diagnostic, Severity, Suppressed, SuppressionKind};
use crate::language::Id;
use crate::parse::Article;
use crate::text::Text;

pub use catalog::{Entry, Sample, explain, failure, list, tested};

/// A format reports are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For a person at a terminal, or reading a log.
    Terminal,
    /// For a program: the JSON the project promises, version 1.
    Json,
}

/// How a report looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    /// Its format.
    pub format: Format,
    /// Whether a terminal report is colored; other formats never are.
    pub color: bool,
}

/// What kept a path from being checked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path as asked for.
    pub path: String,
    /// What is wrong with it: lower case, no final stop.
    pub message: String,
}

/// How many files were checked, and what was found in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files checked; those that could not be read do not count.
    pub files: usize,
    /// Findings not to be published as they stand.
    pub errors: usize,
    /// Findings worth a second look.
    pub warnings: usize,
    /// Findings worth knowing.
    pub notes: usize,
    /// Findings that comments in articles take back.
    pub suppressed: usize,
    /// Findings that the baseline holds.
    pub baselined: usize,
}

impl Summary {
    /// Counts one file, its findings and those that are not reported.
    pub fn of(diagnostics: &[Diagnostic], suppressed: &[Suppressed]) -> Self {
        let count = |severity| {
            diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.severity == severity)
                .count()
        };
        let in_text = suppressed
            .iter()
            .filter(|one| one.by.kind == SuppressionKind::InText)
            .count();
        Self {
            files: 1,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            suppressed: in_text,
            baselined: suppressed.len() - in_text,
        }
    }

    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: Self) {
        self.files += other.files;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
        self.suppressed += other.suppressed;
        self.baselined += other.baselined;
    }

    /// How many findings are at least so bad.
    pub fn at_least(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.errors + self.warnings,
            Severity::Note => self.errors + self.warnings + self.notes,
        }
    }
}

/// What stands before the first file.
pub fn begin(format: Format) -> &'static str {
    match format {
        Format::Terminal => "",
        Format::Json => json::BEGIN,
    }
}

/// What stands between two files.
pub fn between(format: Format) -> &'static str {
    match format {
        Format::Terminal => "",
        Format::Json => json::BETWEEN,
    }
}

/// Appends the findings of one file, in their order.
pub fn findings(
    style: Style,
    text: &Text,
    language: Id,
    diagnostics: &[Diagnostic],
    out: &mut Vec<u8>,
) {
    match style.format {
        Format::Terminal => terminal::findings(text, diagnostics, style.color, out),
        Format::Json => json::findings(text, language, diagnostics, out),
    }
}

/// Appends what the analysis saw in one article.
pub fn analysis(style: Style, article: &Article<'_>, annotations: &Annotations, out: &mut Vec<u8>) {
    match style.format {
        Format::Terminal => inspect::terminal(article, annotations, style.color, out),
        Format::Json => inspect::json(article, annotations, out),
    }
}

/// Appends what stands after the last file: problems for programs, and the summary when there is
/// one.
///
/// A terminal report leaves problems to [`problems`], which belong to standard error.
pub fn end(style: Style, problems: &[Problem], summary: Option<Summary>, out: &mut Vec<u8>) {
    match style.format {
        Format::Terminal => {
            if let Some(summary) = summary {
                terminal::summary(summary, style.color, out);
            }
        }
        Format::Json => json::end(problems, summary, out),
    }
}

/// Appends what kept paths from being checked, one a line, for a person.
pub fn problems(problems: &[Problem], color: bool, out: &mut Vec<u8>) {
    for problem in problems {
        terminal::trouble(&[&problem.path, &problem.message], color, out);
    }
}

/// Appends what is wrong where no path is to blame, for a person.
pub fn trouble(message: &str, color: bool, out: &mut Vec<u8>) {
    terminal::trouble(&[message], color, out);
}
