//! Paths as output shows them, and files read and written with care.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process;

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

/// Writes a file atomically: anyone who reads it meanwhile sees the old one or the new one.
pub(super) fn write_atomically(path: &Path, characters: &str) -> io::Result<()> {
    // A link is followed, not replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.{}.tmp", process::id()));
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)?;
        file.write_all(characters.as_bytes())?;
        if let Ok(old) = fs::metadata(&path) {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&temporary, &path)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&temporary);
    })
}
