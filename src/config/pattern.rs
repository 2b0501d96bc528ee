//! Patterns of paths, as in `.gitignore`.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;
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
pub struct Pattern {
    /// The pattern as written.
    pub written: String,
    /// Where it is written.
    pub origin: Origin,
    /// Its bytes in that file.
    pub at: Range<usize>,
    glob: Glob,
    /// Compiled for the first path that has the characters of the pattern: a configuration may have
    /// thousands of patterns, and most never meet one.
    matcher: OnceLock<GlobMatcher>,
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
        let glob = GlobBuilder::new(&anchored).literal_separator(true).build();
        let glob = glob.map_err(|error| format!("invalid pattern: {}", error.kind()))?;
        Ok(Self {
            glob,
            matcher: OnceLock::new(),
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
        let folders = path
            .match_indices('/')
            .filter_map(|(end, _)| path.get(..end));
        let matches = folders.chain([path]).any(|one| self.matches_whole(one));
        if matches {
            self.has_matched.store(true, Ordering::Relaxed);
        }
        matches
    }

    /// Whether it matches a path or folder itself.
    fn matches_whole(&self, path: &str) -> bool {
        let matcher = || self.matcher.get_or_init(|| self.glob.compile_matcher());
        has_pieces(self.glob.glob(), path) && matcher().is_match(path)
    }

    /// Whether it has matched anything so far.
    pub fn has_matched(&self) -> bool {
        self.has_matched.load(Ordering::Relaxed)
    }
}

impl fmt::Debug for Pattern {
    /// As it is written: what is built of it follows from that.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.written).finish()
    }
}

/// Whether a path has the characters between the wildcards of a pattern, in their order; if not, the
/// pattern cannot match it.
fn has_pieces(pattern: &str, path: &str) -> bool {
    const WILD: [char; 2] = ['*', '?'];
    if pattern.contains(['[', '{', '\\']) {
        // Of alternatives, only what stands before them is sure.
        let lead = pattern.split(['[', '{', '\\', '*', '?']).next();
        return path.starts_with(lead.unwrap_or_default());
    }
    let mut pieces = pattern.split(WILD);
    let lead = pieces.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(lead) else {
        return false;
    };
    let mut last = lead;
    for piece in pieces {
        // `**/` also matches nothing at all.
        last = piece.strip_prefix('/').unwrap_or(piece);
        let Some(at) = rest.find(last) else {
            return false;
        };
        rest = rest.get(at + last.len()..).unwrap_or_default();
    }
    path.ends_with(last)
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
        check("a/**/b", &["a/b", "a/x/y/b", "a/b/c.md"], &["b", "x/a/b"]);
        check("[ab]/c,d.md", &["a/c,d.md"], &["c/c,d.md"]);
        check("a\\[1\\].md", &["a[1].md", "x/a[1].md"], &["a1.md"]);
        check("{a,b/**}", &["a", "a/c.md", "b/c/d.md"], &["b", "c.md"]);
        check("a/**", &["a/b.md"], &["a", "b/a"]);
        check(
            "**/a*b?c/**/d.md",
            &["a1b2c/d.md", "x/ab2c/y/d.md"],
            &["abc/d.md"],
        );
        check("été/*", &["été/a.md", "été/x/b.md"], &["ete/a.md"]);
    }

    #[test]
    fn a_pattern_that_meets_no_path_is_not_compiled() {
        for written in ["desk7/**/*.md", "**/*-7-*.md", "drafts7", "/a/7*"] {
            let pattern = Pattern::new(written, Origin::Default, 0..0).unwrap();
            assert!(!pattern.matches("desk/a/story-8-.md"));
            assert!(pattern.matcher.get().is_none(), "{written}");
        }
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
