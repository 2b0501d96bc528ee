//! Settings, and where each is set.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Probability, Severity};
use crate::document::Role;
use crate::language::Id;
use crate::rule::{Genre, Spared, WordPattern};
use crate::text::Text;

/// Where a setting is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere: it is the default.
    Default,
    /// In a configuration file, on a 1-based line.
    File {
        /// The name of the file.
        name: Arc<str>,
        /// The line.
        line: u32,
        /// Whether it is in an `[[override]]`.
        is_override: bool,
    },
    /// In the front matter of the article, on a 1-based line of the article.
    FrontMatter {
        /// The line.
        line: u32,
    },
    /// In the markup of the article, on a 1-based line.
    Markup {
        /// The line.
        line: u32,
    },
    /// By an option on the command line.
    Flag(&'static str),
}

/// A value, and where it is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T> {
    /// The value.
    pub value: T,
    /// Where it is set.
    pub origin: Origin,
}

/// Whether a rule runs, and the severity of its findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It does not run.
    Off,
    /// It runs, even if it is off by default or of low confidence, with the severity in its file.
    On,
    /// It runs with this severity.
    As(Severity),
}

/// What is set for articles; `None` leaves a setting to a lower layer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language; `Some` without a language if it is to be detected.
    pub language: Option<Set<Option<Id>>>,
    /// The genre.
    pub genre: Option<Set<Genre>>,
    /// The pack of rules, by its name.
    pub pack: Option<Set<String>>,
    /// From which probability on findings are reported.
    pub min_confidence: Option<Set<Probability>>,
    /// The same for the findings of single rules, by id.
    pub rule_confidence: BTreeMap<String, Set<Probability>>,
    /// Whether suppression comments must give a reason.
    pub requires_reason: Option<Set<bool>>,
    /// How bad it is if an article is not understood: an error or a warning.
    pub unread: Option<Set<Severity>>,
    /// The level of rules, by id.
    pub rules: BTreeMap<String, Set<Level>>,
    /// Kinds of block in which nothing is flagged.
    pub ignored_blocks: Vec<Set<Role>>,
    /// Patterns of lines on which nothing is flagged.
    pub ignored_lines: Vec<Set<WordPattern>>,
    /// Ids of rules, each with a pattern of words that it lets pass.
    pub allowed: Vec<Set<(String, WordPattern)>>,
}

impl Settings {
    /// What they let pass, whatever the rules say.
    pub fn spared(&self) -> Spared {
        fn values<T: Clone>(all: &[Set<T>]) -> Vec<T> {
            all.iter().map(|set| set.value.clone()).collect()
        }
        Spared {
            blocks: values(&self.ignored_blocks),
            lines: values(&self.ignored_lines),
            words: values(&self.allowed),
        }
    }

    /// How bad it is if an article is not understood; unless set otherwise, it fails the run.
    pub fn unread(&self) -> Severity {
        let unread = self.unread.as_ref();
        unread.map_or(Severity::Error, |unread| unread.value)
    }

    /// Lays settings over these: what they set wins, rule by rule, and everything else stays.
    pub fn lay(&mut self, upper: &Self) {
        fn lay<T: Clone>(lower: &mut Option<Set<T>>, upper: Option<&Set<T>>) {
            if let Some(upper) = upper {
                *lower = Some(upper.clone());
            }
        }
        lay(&mut self.language, upper.language.as_ref());
        lay(&mut self.genre, upper.genre.as_ref());
        lay(&mut self.pack, upper.pack.as_ref());
        lay(&mut self.min_confidence, upper.min_confidence.as_ref());
        let least = upper.rule_confidence.iter();
        self.rule_confidence
            .extend(least.map(|(id, least)| (id.clone(), least.clone())));
        lay(&mut self.requires_reason, upper.requires_reason.as_ref());
        lay(&mut self.unread, upper.unread.as_ref());
        let rules = upper.rules.iter();
        self.rules
            .extend(rules.map(|(id, level)| (id.clone(), level.clone())));
        // Lists add up, as they do from file to file.
        self.ignored_blocks.extend_from_slice(&upper.ignored_blocks);
        self.ignored_lines.extend_from_slice(&upper.ignored_lines);
        self.allowed.extend_from_slice(&upper.allowed);
    }
}

impl Origin {
    /// A place in a configuration file.
    pub(super) fn in_file(text: &Text, at: &Range<usize>, is_override: bool) -> Self {
        let offset = u32::try_from(at.start).unwrap_or(u32::MAX);
        Self::File {
            name: Arc::from(text.name()),
            line: text.position(offset).line,
            is_override,
        }
    }

    /// The configuration file, if it is in one.
    pub fn file(&self) -> Option<&str> {
        match self {
            Self::File { name, .. } => Some(name),
            Self::Default | Self::FrontMatter { .. } | Self::Markup { .. } | Self::Flag(_) => None,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File {
                name,
                line,
                is_override,
            } => {
                let part = if *is_override { " [[override]]" } else { "" };
                write!(f, "{name}:{line}{part}")
            }
            Self::FrontMatter { line } => write!(f, "front matter, line {line}"),
            Self::Markup { line } => write!(f, "`lang`, line {line}"),
            Self::Flag(flag) => f.write_str(flag),
        }
    }
}

impl Level {
    /// Every level.
    pub const ALL: &'static [Self] = &[
        Self::As(Severity::Error),
        Self::As(Severity::Warning),
        Self::As(Severity::Note),
        Self::On,
        Self::Off,
    ];

    /// Its name in configurations.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On => "on",
            Self::As(severity) => severity.name(),
        }
    }
}
