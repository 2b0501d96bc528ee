//! Settings, and where each comes from.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Severity;
use crate::language::Id;
use crate::rule::Genre;
use crate::text::Text;

/// Where a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It goes without saying.
    Default,
    /// A configuration file and a 1-based line of it.
    File {
        /// The name of the file.
        name: Arc<str>,
        /// The line.
        line: u32,
        /// Whether it stands in an `[[override]]`.
        is_override: bool,
    },
    /// The front matter of the article, and a 1-based line of the article.
    FrontMatter {
        /// The line.
        line: u32,
    },
    /// The markup of the article, and a 1-based line of it.
    Markup {
        /// The line.
        line: u32,
    },
    /// An option on the command line.
    Flag(&'static str),
}

/// A value that is set, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T> {
    /// The value.
    pub value: T,
    /// Where it is set.
    pub origin: Origin,
}

/// Whether a rule runs, and how bad what it finds is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It does not run.
    Off,
    /// It runs, were it of low confidence or off by itself, and finds what its file says.
    On,
    /// It runs, and finds this.
    As(Severity),
}

/// What is set for articles; what is not is left to others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language, or none when each article tells its own.
    pub language: Option<Set<Option<Id>>>,
    /// What the articles set out to do.
    pub genre: Option<Set<Genre>>,
    /// The selection of rules, by the name of its pack.
    pub pack: Option<Set<String>>,
    /// Whether a comment that takes findings back must say why.
    pub requires_reason: Option<Set<bool>>,
    /// Rules, by id.
    pub rules: BTreeMap<String, Set<Level>>,
}

impl Settings {
    /// Lays settings over these: what they set wins, rule by rule; what they do not stays.
    pub fn lay(&mut self, upper: &Self) {
        fn lay<T: Clone>(lower: &mut Option<Set<T>>, upper: Option<&Set<T>>) {
            if let Some(upper) = upper {
                *lower = Some(upper.clone());
            }
        }
        lay(&mut self.language, upper.language.as_ref());
        lay(&mut self.genre, upper.genre.as_ref());
        lay(&mut self.pack, upper.pack.as_ref());
        lay(&mut self.requires_reason, upper.requires_reason.as_ref());
        let rules = upper.rules.iter();
        self.rules
            .extend(rules.map(|(id, level)| (id.clone(), level.clone())));
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

    /// The configuration file it names.
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

    /// The word configurations know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On => "on",
            Self::As(severity) => severity.name(),
        }
    }
}
