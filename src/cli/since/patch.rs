//! The lines that a patch changes, read from a patch of git without context.

use std::collections::HashMap;

/// Adjacent lines of the file as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lines {
    /// 0-based.
    pub(super) first: usize,
    /// 0 where lines were only removed.
    pub(super) count: usize,
}

/// The new lines of each file in a patch, by its path. A file that only moved has none.
///
/// The lines of a hunk are counted rather than parsed, since an article may contain a patch.
pub(super) fn read(patch: &[u8]) -> HashMap<String, Vec<Lines>> {
    let mut files: HashMap<String, Vec<Lines>> = HashMap::new();
    let mut current = None;
    let mut lines = patch.split(|&byte| byte == b'\n');
    while let Some(line) = lines.next() {
        if line.starts_with(b"diff --git ") {
            current = None;
        } else if let Some(name) = line.strip_prefix(b"+++ ") {
            // A deleted file has no findings.
            current = unquoted(name).strip_prefix("b/").map(str::to_owned);
            if let Some(path) = &current {
                files.entry(path.clone()).or_default();
            }
        } else if let Some((old, new)) = hunk(line) {
            if let Some(path) = &current {
                files.entry(path.clone()).or_default().push(new);
            }
            let mut left = old.count + new.count;
            while left > 0 {
                match lines.next() {
                    // "\ No newline at end of file" is not a line.
                    Some([b'\\', ..]) => {}
                    Some(_) => left -= 1,
                    None => break,
                }
            }
        }
    }
    files
}

/// `hunk <- "@@ -" range " +" range " @@"`
fn hunk(line: &[u8]) -> Option<(Lines, Lines)> {
    let line = std::str::from_utf8(line.get(..line.len().min(80))?)
        .or_else(|error| std::str::from_utf8(line.get(..error.valid_up_to()).unwrap_or_default()));
    let rest = line.ok()?.strip_prefix("@@ -")?;
    let (old, rest) = rest.split_once(" +")?;
    let (new, _) = rest.split_once(" @@")?;
    Some((range(old)?, range(new)?))
}

/// `range <- number ("," number)?`
fn range(range: &str) -> Option<Lines> {
    let (first, count) = range.split_once(',').unwrap_or((range, "1"));
    let (first, count): (usize, usize) = (first.parse().ok()?, count.parse().ok()?);
    // Git gives the first line, or the line before an empty range; both count from 1.
    let first = if count == 0 {
        first
    } else {
        first.checked_sub(1)?
    };
    Some(Lines { first, count })
}

/// A path that git has quoted: as in C if it has unusual characters, followed by a tab if it has
/// blanks.
fn unquoted(name: &[u8]) -> String {
    let name = name.strip_suffix(b"\t").unwrap_or(name);
    let inside = name
        .strip_prefix(b"\"")
        .and_then(|name| name.strip_suffix(b"\""));
    let Some(inside) = inside else {
        return String::from_utf8_lossy(name).into_owned();
    };
    let mut bytes = Vec::with_capacity(inside.len());
    let mut rest = inside.iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        match rest.next() {
            Some(digit @ b'0'..=b'3') => {
                let digits = [Some(digit), rest.next(), rest.next()];
                let octal = |value: u8, digit: u8| value * 8 + (digit & 7);
                bytes.push(digits.into_iter().flatten().fold(0, octal));
            }
            Some(b'a') => bytes.push(7),
            Some(b'b') => bytes.push(8),
            Some(b't') => bytes.push(b'\t'),
            Some(b'n') => bytes.push(b'\n'),
            Some(b'v') => bytes.push(11),
            Some(b'f') => bytes.push(12),
            Some(b'r') => bytes.push(b'\r'),
            Some(other) => bytes.push(other),
            None => {}
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Lines, read, unquoted};

    #[test]
    fn hunks_are_counted_and_not_read() {
        let patch = "diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n\
            @@ -2,0 +3,2 @@ heading\n+++ b/other.md\n+@@ -1 +1 @@\n\
            @@ -9 +12 @@\n-old\n+new\n\\ No newline at end of file\n\
            @@ -20,3 +22,0 @@\n-a\n-b\n-c\n\
            diff --git a/gone.md b/gone.md\n--- a/gone.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n\
            diff --git a/b.md b/é.md\nsimilarity index 100%\nrename from b.md\nrename to é.md\n";
        let files = read(patch.as_bytes());
        assert_eq!(files.len(), 1);
        let lines = |first, count| Lines { first, count };
        assert_eq!(files["a.md"], [lines(2, 2), lines(11, 1), lines(22, 0)]);
    }

    #[test]
    fn quoted_paths() {
        assert_eq!(unquoted(b"b/with blank.md\t"), "b/with blank.md");
        assert_eq!(unquoted(br#""b/a\"b\\\303\251\n.md""#), "b/a\"b\\é\n.md");
    }
}
