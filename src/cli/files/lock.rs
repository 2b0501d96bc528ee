//! Folders that only one run writes to at a time.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::target::{folder_of, target};

/// How long a run waits for others. Each holds a folder for as long as it takes to read a file and to
/// write it again.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long it waits before it looks again.
const PAUSE: Duration = Duration::from_millis(2);

/// A folder in which no other run of selon replaces a file.
///
/// It is free again when this value is dropped, or when the process ends in whatever way.
#[derive(Debug)]
pub(in crate::cli) struct FolderLock {
    _folder: File,
}

impl FolderLock {
    /// Waits until no other run holds the folder of a file, or of the file that a link leads to.
    ///
    /// # Errors
    /// Those of [`FolderLock::wait`].
    pub(in crate::cli) fn of_file(path: &Path) -> io::Result<Self> {
        Self::wait(folder_of(&target(path)?))
    }

    /// Waits until no other run holds a folder.
    ///
    /// # Errors
    /// The folder cannot be opened or locked, or another run does not let go of it.
    pub(in crate::cli) fn wait(folder: &Path) -> io::Result<Self> {
        let started = Instant::now();
        loop {
            if let Some(folder) = locked(folder)? {
                return Ok(Self { _folder: folder });
            }
            if started.elapsed() > PATIENCE {
                let message = "another run of selon keeps this folder locked";
                return Err(io::Error::new(ErrorKind::TimedOut, message));
            }
            thread::sleep(PAUSE);
        }
    }
}

/// The folder itself is locked, so that no lock file is left behind; `None` while another run holds it.
#[cfg(unix)]
fn locked(folder: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;

    let folder = File::open(folder)?;
    match flock(&folder, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Some(folder)),
        Err(Errno::WOULDBLOCK | Errno::INTR) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Windows locks no folders: a file is opened for one process alone, and removed by the system when
/// that process ends.
#[cfg(windows)]
fn locked(folder: &Path) -> io::Result<Option<File>> {
    use std::fs::OpenOptions;
    use std::os::windows::fs::OpenOptionsExt as _;

    const FILE_FLAG_DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const ERROR_ACCESS_DENIED: i32 = 5;
    const ERROR_SHARING_VIOLATION: i32 = 32;

    let opened = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .share_mode(0)
        .custom_flags(FILE_FLAG_DELETE_ON_CLOSE)
        .open(folder.join(".selon.lock"));
    match opened {
        Ok(file) => Ok(Some(file)),
        // A file that is just being removed denies access.
        Err(error)
            if matches!(
                error.raw_os_error(),
                Some(ERROR_ACCESS_DENIED | ERROR_SHARING_VIOLATION)
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
