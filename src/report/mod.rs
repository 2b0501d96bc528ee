//! Output formats: findings and analyses become bytes.
//!
//! Turns the [`Diagnostic`]s of a [`Text`] into a report for a person or a program, one file at a
//! time, so that a report may be written while later files are still read: [`begin`], then the
//! parts of the files with [`between`] two of them, then [`end`]. A part may be empty, and what
//! stands between two files then does not stand there. It knows no rule. Beside findings it shows,
//! for `inspect`, what the analysis saw, and so knows the types of `parse` and `annotate`.

mod catalog;
mod checkstyle;
mod concise;
mod diff;
mod excerpt;
mod format;
mod github;
mod gitlab;
mod gutter;
mod inspect;
mod json;
mod jsonl;
mod junit;
mod page;
mod paint;
mod places;
mod rdjson;
mod sarif;
mod screen;
mod sources;
mod statistics;
mod stats;
mod terminal;
mod uri;
mod xml;

use crate::annotate::Annotations;
use crate::diagnostic::{Diagnostic, Severity, Suppressed, SuppressionKind};
use crate::language::Id;
use crate::parse::Article;
use crate::text::Text;

pub use catalog::{Entry, Sample, explain, failure, list, tested};
pub use diff::diff;
pub use format::Format;
pub use page::{Question, conditions, index, page};
pub use screen::Screen;
pub use sources::{Row, Sources};
pub use statistics::Statistics;
pub use stats::{Frequency, stats};

/// How a report looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    /// Its format.
    pub format: Format,
    /// What it is shown on, if people read it.
    pub screen: Screen,
}

/// One file, and what was found in it.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The file.
    pub text: &'a Text,
    /// The language it was read in.
    pub language: Id,
    /// What is reported, in the order of the text.
    pub diagnostics: &'a [Diagnostic],
    /// What is not reported, in the same order.
    pub suppressed: &'a [Suppressed],
}

/// What kept a path from being checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The path as asked for.
    pub path: String,
    /// What is wrong with it: lower case, no final stop.
    pub message: String,
}

impl Problem {
    /// Sorts problems by their paths; those of one path stay in the order they were met.
    pub fn sort(problems: &mut [Self]) {
        problems.sort_by(|one, other| one.path.cmp(&other.path));
    }
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
    /// Findings on lines that did not change.
    pub unchanged: usize,
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
            unchanged: 0,
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
        self.unchanged += other.unchanged;
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

/// Appends what stands before the first file of a report by these rules.
pub fn begin(style: Style, rules: &[Entry<'_>], out: &mut Vec<u8>) {
    match style.format {
        Format::Text | Format::Concise | Format::Github | Format::Jsonl => {}
        Format::Json => out.extend_from_slice(json::BEGIN.as_bytes()),
        Format::Sarif => sarif::begin(rules, out),
        Format::Gitlab => out.extend_from_slice(gitlab::BEGIN.as_bytes()),
        Format::Rdjson => out.extend_from_slice(rdjson::BEGIN.as_bytes()),
        Format::Checkstyle => out.extend_from_slice(checkstyle::BEGIN.as_bytes()),
        Format::Junit => out.extend_from_slice(junit::BEGIN.as_bytes()),
    }
}

/// What stands between the parts of two files, where neither is empty.
pub fn between(format: Format) -> &'static str {
    match format {
        Format::Text
        | Format::Concise
        | Format::Github
        | Format::Jsonl
        | Format::Checkstyle
        | Format::Junit => "",
        Format::Json | Format::Sarif | Format::Gitlab | Format::Rdjson => json::BETWEEN,
    }
}

/// Appends the findings of one file, in their order.
pub fn findings(style: Style, file: File<'_>, out: &mut Vec<u8>) {
    let File {
        text, diagnostics, ..
    } = file;
    match style.format {
        Format::Text => terminal::findings(text, diagnostics, style.screen, out),
        Format::Concise => concise::findings(text, diagnostics, style.screen, out),
        Format::Json => json::findings(file, out),
        Format::Jsonl => jsonl::findings(file, out),
        Format::Sarif => sarif::findings(file, out),
        Format::Github => github::findings(text, diagnostics, out),
        Format::Gitlab => gitlab::findings(text, diagnostics, out),
        Format::Rdjson => rdjson::findings(text, diagnostics, out),
        Format::Checkstyle => checkstyle::findings(text, diagnostics, out),
        Format::Junit => junit::findings(text, diagnostics, out),
    }
}

/// Appends mistakes in a file a user wrote, which look like findings, for a person.
pub fn mistakes(text: &Text, mistakes: &[Diagnostic], screen: Screen, out: &mut Vec<u8>) {
    let mut told = mistakes.to_vec();
    for at in 1..told.len() {
        // One reason for all is given once, below the last of them.
        if let [one, next] = &mut told[at - 1..=at]
            && one.why == next.why
            && one.fix == next.fix
        {
            one.why.clear();
            one.fix.clear();
        }
    }
    terminal::findings(text, &told, screen, out);
}

/// Appends what the analysis saw in one article: for a program as JSON, else for a person, who is
/// told why when `explain` asks for it.
pub fn analysis(
    style: Style,
    explain: bool,
    article: &Article<'_>,
    annotations: &Annotations,
    out: &mut Vec<u8>,
) {
    if style.format == Format::Json {
        inspect::program(article, annotations, out);
    } else {
        inspect::terminal(article, annotations, style.screen, explain, out);
    }
}

/// Appends what stands after the last file: problems for programs, and the summary when there is
/// one.
///
/// A report for a person leaves problems to [`problems`], which belong to standard error.
pub fn end(style: Style, problems: &[Problem], summary: Option<Summary>, out: &mut Vec<u8>) {
    match style.format {
        Format::Text | Format::Concise => {
            if let Some(summary) = summary {
                terminal::summary(summary, style.screen, out);
            }
        }
        Format::Json => json::end(problems, summary, out),
        Format::Jsonl => jsonl::end(problems, summary, out),
        Format::Sarif => sarif::end(problems, out),
        Format::Github => github::end(problems, out),
        Format::Gitlab => out.extend_from_slice(gitlab::END.as_bytes()),
        Format::Rdjson => out.extend_from_slice(rdjson::END.as_bytes()),
        Format::Checkstyle => checkstyle::end(problems, out),
        Format::Junit => junit::end(problems, out),
    }
}

/// Appends what kept paths from being checked, one a line, for a person.
pub fn problems(problems: &[Problem], screen: Screen, out: &mut Vec<u8>) {
    for problem in problems {
        let parts = [problem.path.as_str(), &problem.message];
        terminal::trouble(Severity::Error, &parts, screen, out);
    }
}

/// Appends what is wrong where no path is to blame, for a person.
pub fn trouble(message: &str, screen: Screen, out: &mut Vec<u8>) {
    terminal::trouble(Severity::Error, &[message], screen, out);
}

/// Appends what is worth knowing of a run, for a person.
pub fn remark(message: &str, screen: Screen, out: &mut Vec<u8>) {
    terminal::trouble(Severity::Note, &[message], screen, out);
}
