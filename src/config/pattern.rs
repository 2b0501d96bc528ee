//! Patterns of paths, as in `.gitignore`.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use globset::{Glob, GlobBuilder, GlobMatcher};

use super::settings::Origin;

/// The longest pattern allowed, in scalar values: no path is longer, and `globset` panics on patterns
/// many times this length.
const LONGEST: usize = 512;

/// How many alternatives `{a,b}` a pattern may have, nested or not; see [`LONGEST`].
const MOST_CHOICES: usize = 16;

/// A pattern of paths below the folder of a configuration.
///
/// `*` and `?` stay within one name, `**` does not. A pattern without `/` matches at any depth, and
/// one that matches a folder matches everything in it: `drafts`, `drafts/` and `drafts/**` are alike.
#[derive(Debug)]
pub struct Pattern {
    /// The pattern as written.
    pub written: String,
    /// Where it is written.
    pub origin: Origin,
    /// Its bytes in that file.
    pub at: Range<usize>,
    path: GlobMatcher,
    inside: GlobMatcher,
    has_matched: AtomicBool,
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// A message saying what is wrong with it.
    pub fn new(written: &str, origin: Origin, at: Range<usize>) -> Result<Self, String> {
        if written.starts_with('!') {
            return Err("patterns cannot be negated; use `exclude`".to_owned());
        }
        if written.chars().count() > LONGEST || written.matches('{').count() > MOST_CHOICES {
            return Err("this pattern is too long".to_owned());
        }
        let bare = written.trim_end_matches('/');
        let bare = bare.strip_prefix("./").unwrap_or(bare);
        if bare.trim().is_empty() {
            return Err("this pattern is empty".to_owned());
        }
        if bare.split('/').any(|part| part == "..") {
            return Err("a pattern cannot lead out of the folder of its configuration".to_owned());
        }
        let anchored = match bare.strip_prefix('/') {
            Some(rest) => rest.to_owned(),
            None if bare.contains('/') => bare.to_owned(),
            None => format!("**/{bare}"),
        };
        let whole = |pattern: &str| -> Result<GlobMatcher, String> {
            let glob: Result<Glob, _> = GlobBuilder::new(pattern).literal_separator(true).build();
            glob.map(|glob| glob.compile_matcher())
                .map_err(|error| format!("invalid pattern: {}", error.kind()))
        };
        Ok(Self {
            path: whole(&anchored)?,
            inside: whole(&format!("{anchored}/**"))?,
            written: written.to_owned(),
            origin,
            at,
            has_matched: AtomicBool::new(false),
        })
    }

    /// The pattern of everything in a folder; `None` for the few names that no pattern can match.
    pub(super) fn of_folder(folder: &str) -> Option<String> {
        let written = format!("{}/**", globset::escape(folder));
        let pattern = Self::new(&written, Origin::Default, 0..0).ok()?;
        pattern
            .matches(&format!("{folder}/article"))
            .then_some(written)
    }

    /// Whether it matches a path with `/` between folders, or a folder on the way there.
    pub fn matches(&self, path: &str) -> bool {
        let matches = self.path.is_match(path) || self.inside.is_match(path);
        if matches {
            self.has_matched.store(true, Ordering::Relaxed);
        }
        matches
    }

    /// Whether it has matched anything so far.
    pub fn has_matched(&self) -> bool {
        self.has_matched.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, Pattern};

    fn check(pattern: &str, matching: &[&str], others: &[&str]) {
        let pattern = Pattern::new(pattern, Origin::Default, 0..0).unwrap();
        for path in matching {
            assert!(pattern.matches(path), "{} {path}", pattern.written);
        }
        for path in others {
            assert!(!pattern.matches(path), "{} {path}", pattern.written);
        }
    }

    #[test]
    fn patterns_match_as_in_version_control() {
        check("*.md", &["a.md", "x/y/a.md"], &["a.txt", "a.md.txt"]);
        check(
            "drafts",
            &["drafts/a.md", "x/drafts/y/a.md"],
            &["drafts2/a.md"],
        );
        check("/drafts/", &["drafts/a.md"], &["x/drafts/a.md"]);
        check(
            "opinion/**",
            &["opinion/a.md", "opinion/x/a.md"],
            &["x/opinion/a.md"],
        );
        check("20??/*.md", &["2024/a.md"], &["2024/x/a.md"]);
        check("**/live/*", &["live/a.md", "x/live/a.md"], &["live.md"]);
        check("{a,b}.md", &["a.md", "x/b.md"], &["c.md"]);
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        let nested = "{".repeat(3_000) + &"}".repeat(3_000);
        for pattern in ["", "/", "!a", "../a", "a[", "a{b", &nested] {
            assert!(
                Pattern::new(pattern, Origin::Default, 0..0).is_err(),
                "{pattern}"
            );
        }
        // The longest patterns allowed may be refused, but cause no panic.
        for part in ["*a", "**/", "[a-z]", "{a,", "?", "é", "[!é]", "{a,b}"] {
            let most = part.repeat(super::LONGEST / part.chars().count());
            let _ = Pattern::new(&most, Origin::Default, 0..0);
        }
    }
}
