//! Files that are this user's own.

use std::fs::{File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;

/// Reads a file that belongs to this user: no link, no pipe, nothing of anybody else, and not more
/// bytes than `most`.
///
/// # Errors
/// The file cannot be read, or is not such a file.
pub(in crate::cli) fn read_own(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = open(path)?;
    let found = file.metadata()?;
    if !found.is_file() || !is_own(&found) || found.len() > most {
        return Err(io::Error::other("not a file of this program"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file or a folder belongs to this user. Where users are not numbered, what they may write
/// to is theirs.
pub(in crate::cli) fn is_own(found: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;

        found.uid() == rustix::process::geteuid().as_raw()
    }
    #[cfg(not(unix))]
    {
        let _ = found;
        true
    }
}

/// Opens a file without following a link, and without waiting for the other end of a pipe.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::fs::OpenOptions;
    use std::os::unix::fs::OpenOptionsExt as _;

    use rustix::fs::OFlags;

    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    OpenOptions::new()
        .read(true)
        .custom_flags(flags.cast_signed())
        .open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    if path.symlink_metadata()?.is_symlink() {
        return Err(io::Error::other("a link"));
    }
    File::open(path)
}
