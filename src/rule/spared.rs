//! What a newsroom lets pass: kinds of block, lines that look like a pattern, and words of single rules.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use globset::{GlobBuilder, GlobMatcher};

use crate::document::Role;
use crate::parse::{Article, Words};

/// The longest pattern allowed, in bytes: longer than any line that repeats from article to article.
const LONGEST: usize = 512;

/// What a newsroom lets pass, whatever the rules say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Spared {
    /// Kinds of block in which nothing is flagged.
    pub blocks: Vec<Role>,
    /// Patterns of lines on which nothing is flagged.
    pub lines: Vec<WordPattern>,
    /// Ids of rules, each with a pattern of words it does not flag.
    pub words: Vec<(String, WordPattern)>,
}

/// A pattern of words: `*` stands for any characters, `?` for one, `{a,b}` for either; upper and lower
/// case are alike, and so are all blanks.
#[derive(Clone)]
pub struct WordPattern {
    written: String,
    matcher: Arc<GlobMatcher>,
}

impl Spared {
    /// Whether a finding of a rule in some words of a sentence is let pass.
    pub(super) fn spares(
        &self,
        article: &Article<'_>,
        rule: &str,
        sentence: u32,
        words: Words,
    ) -> bool {
        let around = article.sentences.get(sentence as usize);
        if around.is_some_and(|sentence| self.blocks.contains(&sentence.role)) {
            return true;
        }
        let span = article.span(words);
        let text = article.document.text;
        let line = || text.slice(text.line(text.line_of(span.start)));
        if !self.lines.is_empty() && self.lines.iter().any(|pattern| pattern.matches(line())) {
            return true;
        }
        let mut allowed = self.words.iter().filter(|(id, _)| id == rule);
        allowed.any(|(_, pattern)| pattern.matches(article.prose(words)))
    }

    /// Whether nothing is let pass.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.lines.is_empty() && self.words.is_empty()
    }
}

impl WordPattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// A message saying what is wrong with it.
    pub fn new(written: &str) -> Result<Self, String> {
        let written = on_one_line(written);
        if written.is_empty() {
            return Err("this pattern is empty".to_owned());
        }
        if written.len() > LONGEST {
            return Err("this pattern is too long".to_owned());
        }
        let glob = GlobBuilder::new(&written).case_insensitive(true).build();
        let glob = glob.map_err(|error| format!("invalid pattern: {}", error.kind()))?;
        Ok(Self {
            matcher: Arc::new(glob.compile_matcher()),
            written,
        })
    }

    /// The pattern as written.
    pub fn written(&self) -> &str {
        &self.written
    }

    fn matches(&self, words: &str) -> bool {
        self.matcher.is_match(on_one_line(words))
    }
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl PartialEq for WordPattern {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl Eq for WordPattern {}

impl Hash for WordPattern {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.written.hash(state);
    }
}

impl fmt::Debug for WordPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}
