//! Where a path leads.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How many links may lead from one to the next, as on Linux.
const LINKS: usize = 40;

/// The file that a path leads to, without links; it need not exist.
///
/// # Errors
/// Its folder does not exist, or links lead in a circle.
pub(in crate::cli) fn target(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match fs::canonicalize(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            found => return found,
        }
        let folder = fs::canonicalize(folder_of(&path))?;
        let name = path.file_name().ok_or(ErrorKind::NotFound)?;
        match fs::read_link(&path) {
            Ok(link) => path = folder.join(link),
            Err(_) => return Ok(folder.join(name)),
        }
    }
    Err(io::Error::other("links lead in a circle"))
}

/// The folder of a file; `.` where its path has only a name.
pub(in crate::cli) fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."))
}

/// A path without links, as far as its folders exist.
pub(in crate::cli) fn real(path: &Path) -> PathBuf {
    target(path).unwrap_or_else(|_| match path.file_name() {
        Some(name) => real(folder_of(path)).join(name),
        None => path.to_owned(),
    })
}
