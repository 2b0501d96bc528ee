//! The formats reports are written in.

use super::terminal::Screen;
use crate::language::named_enum;

named_enum! {
    /// A format for reports of findings.
    Format {
        /// For people, in a terminal or a log.
        Text = "text",
        /// For people and editors: one line per finding.
        Concise = "concise",
        /// For people: a page with each article, its sources and its findings.
        Html = "html",
        /// For programs: the promised JSON, version 1.
        Json = "json",
        /// The same as one JSON object per line, written while files are checked.
        Jsonl = "jsonl",
        /// SARIF 2.1.0, for code scanning.
        Sarif = "sarif",
        /// Workflow commands that annotate pull requests on GitHub.
        Github = "github",
        /// A code quality report that annotates merge requests on GitLab.
        Gitlab = "gitlab",
        /// Diagnostics for reviewdog, which comments on reviews anywhere.
        Rdjson = "rdjson",
        /// Checkstyle's XML, which most build servers read.
        Checkstyle = "checkstyle",
        /// `JUnit`'s XML, which shows findings as failed tests.
        Junit = "junit",
        /// Matches for the Typerighter client of the editor `ProseMirror`.
        Typerighter = "typerighter",
    }
}

impl Format {
    /// Whether it is written line by line for people, who see problems before the summary.
    pub const fn is_for_people(self) -> bool {
        matches!(self, Self::Text | Self::Concise)
    }

    /// Whether it has a place for what speaks for a finding and against it.
    pub const fn explains(self) -> bool {
        matches!(self, Self::Text | Self::Json | Self::Jsonl)
    }
}

/// The format of a report, the screen it is shown on, and how much it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    /// The format.
    pub format: Format,
    /// The screen, for people.
    pub screen: Screen,
    /// Whether people are shown what speaks for each finding.
    pub explain: bool,
}
