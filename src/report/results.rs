//! What a run found: files with their findings, problems, and totals.

use crate::diagnostic::{Diagnostic, Severity, Suppressed, SuppressionKind};
use crate::document::Seen;
use crate::language::Id;
use crate::text::Text;

/// One checked file and its findings.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The file.
    pub text: &'a Text,
    /// The language it was read in.
    pub language: Id,
    /// What is reported, in text order.
    pub diagnostics: &'a [Diagnostic],
    /// What is suppressed, in text order.
    pub suppressed: &'a [Suppressed],
    /// How many findings are too unsure to be reported.
    pub unsure: usize,
    /// Whether its findings are compared with a baseline, so that those reported are new.
    pub has_baseline: bool,
    /// The article as people see it, if they do not open the file as text.
    pub seen: Option<&'a Seen>,
}

/// What is told of a path: mostly what kept it from being checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// It is read, in an encoding other than UTF-8: a remark.
    Encoding,
    /// It, or what applies to it, cannot be read.
    Unreadable,
    /// It can be read and is not understood; how bad that is.
    Unread(Unread, Severity),
}

/// What selon does not understand of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// The format: it is JSON, say, or a Word document.
    Format,
    /// The language: it is in German, say.
    Language,
    /// Anything at all: there is no prose in it.
    Prose,
}

impl ProblemKind {
    /// Its name in the output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Unreadable => "unreadable",
            Self::Unread(Unread::Format, _) => "format",
            Self::Unread(Unread::Language, _) => "language",
            Self::Unread(Unread::Prose, _) => "prose",
        }
    }

    /// How bad it is: only an error fails a run.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Encoding => Severity::Note,
            Self::Unreadable => Severity::Error,
            Self::Unread(_, severity) => severity,
        }
    }
}

/// What is told of a path: mostly why it was not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of thing is told.
    pub kind: ProblemKind,
    /// The path as the user gave it.
    pub path: String,
    /// What is wrong with it: lower case, no final stop.
    pub message: String,
}

impl Problem {
    /// Whether it fails the run.
    pub fn is_error(&self) -> bool {
        self.kind.severity() == Severity::Error
    }

    /// Sorts problems by path; problems of one path keep their order.
    pub fn sort(problems: &mut [Self]) {
        problems.sort_by(|one, other| one.path.cmp(&other.path));
    }
}

/// How many files were checked, and how many findings they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files checked, without unreadable ones.
    pub files: usize,
    /// Findings not to be published as they stand.
    pub errors: usize,
    /// Findings worth a second look.
    pub warnings: usize,
    /// Findings worth knowing.
    pub notes: usize,
    /// Findings suppressed by comments in articles.
    pub suppressed: usize,
    /// Findings already in the baseline.
    pub baselined: usize,
    /// Findings on lines that did not change.
    pub unchanged: usize,
    /// Findings too unsure to be reported.
    pub unsure: usize,
}

impl Summary {
    /// Counts one file with its reported and suppressed findings.
    pub fn of(diagnostics: &[Diagnostic], suppressed: &[Suppressed]) -> Self {
        let count = |severity| {
            let severities = diagnostics.iter().map(|diagnostic| diagnostic.severity);
            severities.filter(|one| *one == severity).count()
        };
        let kinds = suppressed.iter().map(|one| one.by.kind);
        let in_text = kinds
            .filter(|kind| *kind == SuppressionKind::InText)
            .count();
        Self {
            files: 1,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            suppressed: in_text,
            baselined: suppressed.len() - in_text,
            unchanged: 0,
            unsure: 0,
        }
    }

    /// Adds the counts of other files.
    pub fn add(&mut self, other: Self) {
        self.files += other.files;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
        self.suppressed += other.suppressed;
        self.baselined += other.baselined;
        self.unchanged += other.unchanged;
        self.unsure += other.unsure;
    }

    /// How many findings have at least this severity.
    pub fn at_least(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.errors + self.warnings,
            Severity::Note => self.errors + self.warnings + self.notes,
        }
    }
}

/// The folder of a file by its path: its desk.
pub(super) fn folder(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) => "/",
        Some((folder, _)) => folder,
        None => ".",
    }
}
