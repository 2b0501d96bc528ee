//! Paths as output knows them, and what may be read of them.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What is said of pipes, devices and the like that nobody named: to read one may take forever.
pub(in crate::cli) const NO_FILE: &str = "neither a file nor a folder";

/// Whether a path leads to something that is neither a file nor a folder: a pipe, a device.
///
/// One that somebody named is read, as `<(…)` of a shell wants it; one that was merely found would
/// be waited for.
pub(in crate::cli) fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// The path as output knows it: `/` between folders, without `./` in front.
pub(in crate::cli) fn name(path: &Path) -> String {
    let path = tidy(path);
    let parts: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    let name = parts.join("/");
    // The root is a part of its own, and already a `/`.
    name.strip_prefix("//")
        .map_or(name.clone(), |rest| format!("/{rest}"))
}

/// A path without `./` in front and without what changes nothing inside.
pub(super) fn tidy(path: &Path) -> PathBuf {
    let path = match path.strip_prefix(".") {
        Ok(inside) if inside != Path::new("") => inside,
        Ok(_) | Err(_) => path,
    };
    path.components().collect()
}

/// Why a path cannot be read, in words that are the same on every system where they matter.
pub(super) fn reason(error: &io::Error) -> String {
    let kind = error.kind();
    if kind == ErrorKind::NotFound {
        "no such file or folder".to_owned()
    } else if kind == ErrorKind::PermissionDenied {
        "not allowed to read it".to_owned()
    } else {
        error.to_string()
    }
}
