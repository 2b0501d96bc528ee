//! What a newsroom lets pass: kinds of block, lines that look like a pattern, and words of single rules.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use globset::{Glob, GlobMatcher};

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
    glob: Arc<Glob>,
    /// Compiled for the first words that start and end like the pattern: a newsroom may have thousands of
    /// patterns, and most never meet any.
    matcher: Arc<OnceLock<GlobMatcher>>,
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
        if !self.lines.is_empty() {
            let line = plain(text.slice(text.line(text.line_of(span.start))));
            if self.lines.iter().any(|pattern| pattern.matches(&line)) {
                return true;
            }
        }
        let mut allowed = { self.words.iter() }
            .filter(|(id, _)| id == rule)
            .peekable();
        let shown = { allowed.peek() }.map(|_| plain(article.prose(words)));
        shown.is_some_and(|shown| allowed.any(|(_, pattern)| pattern.matches(&shown)))
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
        let glob = Glob::new(&plain(&written));
        let glob = glob.map_err(|error| format!("invalid pattern: {}", error.kind()))?;
        Ok(Self {
            glob: Arc::new(glob),
            matcher: Arc::default(),
            written,
        })
    }

    /// The pattern as written.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Whether words look like the pattern, as [`plain`] gives them.
    fn matches(&self, words: &str) -> bool {
        let matcher = || self.matcher.get_or_init(|| self.glob.compile_matcher());
        self.may_match(words) && matcher().is_match(words)
    }

    /// Whether words start and end as the pattern does.
    fn may_match(&self, words: &str) -> bool {
        const SPECIAL: [char; 7] = ['*', '?', '[', ']', '{', '}', '\\'];
        let pattern = self.glob.glob();
        let lead = pattern.split(SPECIAL).next().unwrap_or_default();
        let tail = pattern.rsplit(SPECIAL).next().unwrap_or_default();
        words.starts_with(lead) && words.ends_with(tail)
    }
}

/// Words on one line.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words on one line in lower case: accented letters have two cases too.
fn plain(words: &str) -> String {
    on_one_line(words).to_lowercase()
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

#[cfg(test)]
mod tests {
    use super::{WordPattern, plain};

    #[test]
    fn what_starts_and_ends_like_a_pattern_is_looked_at() {
        let cases = [
            ("photo: *", "Photo: Jane Roe", true),
            ("photo: *", "A photo: Jane Roe", false),
            ("*PRESS*", "by the Press office", true),
            ("{lead,top}: *", "Top: the dam", true),
            ("été ?", "Été 2", true),
            ("the k", "the \u{212a}", true),
            ("rates*of it", "rates", false),
            ("a\\*b", "a*b", true),
            ("b[ao]ck", "Bock", true),
        ];
        for (pattern, words, expected) in cases {
            let matched = WordPattern::new(pattern).map(|pattern| pattern.matches(&plain(words)));
            assert_eq!(matched, Ok(expected), "{pattern} {words}");
        }
    }
}
