//! The formats there are.

use crate::language::named_enum;

named_enum! {
    /// A format reports of findings are written in.
    Format {
        /// For a person at a terminal, or reading a log.
        Text = "text",
        /// For a person in a hurry, and for editors: one line a finding.
        Concise = "concise",
        /// For a program: the JSON the project promises, version 1.
        Json = "json",
        /// The same as one JSON object a line, written as files are done.
        Jsonl = "jsonl",
        /// SARIF 2.1.0, for code scanning.
        Sarif = "sarif",
        /// Workflow commands, which annotate pull requests on GitHub.
        Github = "github",
        /// A code quality report, which annotates merge requests on GitLab.
        Gitlab = "gitlab",
        /// Reviewdog's diagnostics, for comments in any review.
        Rdjson = "rdjson",
        /// Checkstyle's XML, which most build servers read.
        Checkstyle = "checkstyle",
        /// `JUnit`'s XML, which shows findings as failed tests.
        Junit = "junit",
    }
}

impl Format {
    /// Whether it is written for people, who see trouble before the summary.
    pub const fn is_for_people(self) -> bool {
        matches!(self, Self::Text | Self::Concise)
    }
}
