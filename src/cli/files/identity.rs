//! Whether two paths are one file.

use std::path::{Path, PathBuf};

use super::target::real;

/// What makes a file itself, whatever path, link or further name leads to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::cli) enum FileId {
    /// A file that exists: the number of its disk, and its number there.
    #[cfg(unix)]
    Existing(u64, u64),
    /// A path without links, of a file that need not exist.
    Path(PathBuf),
}

impl FileId {
    /// The identity of a file, which need not exist.
    pub(in crate::cli) fn of(path: &Path) -> Self {
        #[cfg(unix)]
        if let Ok(found) = path.metadata() {
            use std::os::unix::fs::MetadataExt as _;

            return Self::Existing(found.dev(), found.ino());
        }
        Self::Path(real(path))
    }
}
