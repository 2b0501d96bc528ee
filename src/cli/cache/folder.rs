//! The folder of the packs.
//!
//! It is ours if it says so, or if there is nothing else in it. A folder that belongs to somebody else,
//! a link in the usual place, or one with other files is left alone.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::key::CacheKey;
use super::pack::{Pack, is_pack};
use crate::cli::files::{Worth, is_own, read_own, replace};

/// The file that says what the folder is, by the custom of backups.
const TAG: &str = "CACHEDIR.TAG";

/// Its content.
const TAG_CONTENT: &str =
    "Signature: 8a477f597d28d172789f06886806bc55\n# This folder was made by selon.\n";

/// The file that keeps the folder out of version control.
const IGNORE: &str = ".gitignore";

/// Its content.
const IGNORE_CONTENT: &str = "# Made by selon.\n*\n";

/// How long a pack that no run writes is kept: thirty days. A configuration tried once leaves one
/// behind.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Why a folder is not used for packs.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum NotACache {
    /// It holds what we have not written.
    #[error("the folder is not empty, and no cache of selon")]
    Others,
    /// It belongs to another user.
    #[error("the folder belongs to another user")]
    Foreign,
    /// It is a link that nobody has named.
    #[error("the folder is a link")]
    Link,
    /// It cannot be read, or is no folder.
    #[error("the folder cannot be read")]
    Unreadable(#[source] io::Error),
}

/// Fails if a folder is not ours, or would not be if it were made. A link is followed only if it
/// `is_named`.
pub(super) fn require_ours(root: &Path, is_named: bool) -> Result<(), NotACache> {
    let Ok(found) = root.symlink_metadata() else {
        return Ok(());
    };
    if found.is_symlink() && !is_named {
        return Err(NotACache::Link);
    }
    if !is_own(&fs::metadata(root).map_err(NotACache::Unreadable)?) {
        return Err(NotACache::Foreign);
    }
    if has(root, TAG, TAG_CONTENT) {
        return Ok(());
    }
    // A run that was killed may not have come to say so.
    let is_ours = |entry: &DirEntry| {
        let name = entry.file_name();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        is_file && [TAG, IGNORE, ".selon.tmp"].iter().any(|one| name == *one)
    };
    let mut entries = fs::read_dir(root).map_err(NotACache::Unreadable)?;
    if entries.all(|entry| entry.is_ok_and(|entry| is_ours(&entry))) {
        Ok(())
    } else {
        Err(NotACache::Others)
    }
}

/// Creates the folder, marked so that version control and backups leave it out.
pub(super) fn make(root: &Path) -> io::Result<()> {
    fs::create_dir_all(root)?;
    for (name, content) in [(TAG, TAG_CONTENT), (IGNORE, IGNORE_CONTENT)] {
        if !has(root, name, content) {
            replace(&root.join(name), Worth::Output, content)?;
        }
    }
    Ok(())
}

/// Removes packs that no run has written for long, if they bear our seal.
pub(super) fn tidy(root: &Path, key: CacheKey) {
    let now = SystemTime::now();
    let is_old = |entry: &DirEntry| {
        let modified = entry.metadata().and_then(|metadata| metadata.modified());
        let age = modified.ok().and_then(|then| now.duration_since(then).ok());
        age.is_some_and(|age| age > KEPT)
    };
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let old: Vec<PathBuf> = entries
        .filter(|entry| is_pack(&entry.file_name()) && is_old(entry))
        .map(|entry| entry.path())
        .collect();
    for path in old {
        if Pack::read(&path, key).is_some() {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether a file of ours is there, as we write it.
fn has(root: &Path, name: &str, content: &str) -> bool {
    let most = content.len() as u64 + 1;
    read_own(&root.join(name), most).is_ok_and(|bytes| bytes == content.as_bytes())
}
