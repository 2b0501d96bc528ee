//! Paths as output shows them, and files replaced with care.

mod target;

mod identity;

mod lock;

mod own;

mod replacement;

mod walk;

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

pub(super) use identity::FileId;
pub(super) use lock::FolderLock;
pub(super) use own::{is_own, read_own};
pub(super) use replacement::{Replacement, Worth, replace};
pub(super) use target::real;
pub(super) use walk::walk;

/// Reported for pipes, devices and the like that nobody named: reading one may take forever.
pub(super) const NOT_A_FILE: &str = "neither a file nor a folder";

/// Whether a path leads to something that is neither a file nor a folder: a pipe, a device.
///
/// One that is named on the command line is read, since shells pass `<(…)` that way. One that is
/// merely found could block forever, so it is not.
pub(super) fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// The path as output shows it: `/` between folders, no leading `./`.
pub(super) fn display_name(path: &Path) -> String {
    let path = normalized(path);
    let parts: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    let name = parts.join("/");
    // The root is a part of its own, and already a `/`.
    name.strip_prefix("//")
        .map_or(name.clone(), |rest| format!("/{rest}"))
}

/// A path without a leading `./` and without redundant parts inside.
pub(super) fn normalized(path: &Path) -> PathBuf {
    let path = match path.strip_prefix(".") {
        Ok(inside) if inside != Path::new("") => inside,
        Ok(_) | Err(_) => path,
    };
    path.components().collect()
}

/// Why a path cannot be read; the usual reasons read the same on every system.
pub(super) fn read_error(error: &io::Error) -> String {
    let kind = error.kind();
    if kind == ErrorKind::NotFound {
        "no such file or folder".to_owned()
    } else if kind == ErrorKind::PermissionDenied {
        "permission denied".to_owned()
    } else {
        error.to_string()
    }
}
