//! Files replaced as a whole.
//!
//! Whoever reads a file meanwhile sees the old one or the new one, and a run that is killed leaves the
//! old one. The new content has no name until it is complete, where the system allows that. It then
//! gets one that all runs share, and that only the run holding the lock of the folder uses: what is
//! found under it was left by a run killed in that instant, and is removed.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Read, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::lock::FolderLock;
use super::target::{folder_of, target};

/// The name that content has for an instant. It does not depend on that of the file, which may be as
/// long as names can be.
const TEMPORARY: &str = ".selon.tmp";

/// How much is at stake when a file is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Worth {
    /// Somebody's text: it must stay its owner's, and outlast a power failure.
    Article,
    /// A baseline or a configuration, which colleagues may write in turn: it comes to belong to who
    /// wrote it last if it cannot stay its owner's, and must outlast a power failure.
    Record,
    /// What the next run makes again. Nobody waits until a disk has it.
    Output,
}

/// New content of a file, or a new file, that is not in place yet. Until it is, nothing has changed.
#[derive(Debug)]
pub(in crate::cli) struct Replacement {
    /// The file, without links.
    path: PathBuf,
    /// What is known of the file that is replaced.
    old: Option<Metadata>,
    worth: Worth,
    content: Content,
}

/// Where content is kept until it is complete.
#[derive(Debug)]
enum Content {
    /// A file without a name, on the disk of its folder.
    Unnamed(BufWriter<File>),
    /// Where the system has no such files.
    Memory(Vec<u8>),
}

impl Replacement {
    /// Begins to replace a file, or the file that a link leads to.
    ///
    /// # Errors
    /// A message for people: the file is read-only, no regular file, or one that has further names,
    /// which would keep the old content; or nothing can be written in its folder.
    pub(in crate::cli) fn of(path: &Path, worth: Worth) -> io::Result<Self> {
        let path = target(path)?;
        let old = match fs::symlink_metadata(&path) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if let Some(old) = &old {
            require_replaceable(&path, old)?;
        }
        let content = match unnamed(folder_of(&path)) {
            Ok(file) => Content::Unnamed(BufWriter::new(file)),
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(error),
            // What is wrong with the folder, if anything, shows when the file gets its name.
            Err(_) => Content::Memory(Vec::new()),
        };
        Ok(Self {
            path,
            old,
            worth,
            content,
        })
    }

    /// Waits for other runs that write to the folder, and puts the content in place.
    ///
    /// # Errors
    /// The content cannot be written, or its owner not be kept; then nothing has changed.
    pub(in crate::cli) fn commit(self) -> io::Result<()> {
        self.commit_if(|| Ok(()))
    }

    /// The same, unless `check` fails once no other run writes to the folder.
    ///
    /// # Errors
    /// Those of `check`, and those of [`Replacement::commit`].
    pub(in crate::cli) fn commit_if(
        mut self,
        check: impl FnOnce() -> io::Result<()>,
    ) -> io::Result<()> {
        // Waiting for a disk takes long, and others need not wait meanwhile.
        self.complete()?;
        let lock = FolderLock::wait(folder_of(&self.path))?;
        check()?;
        self.place(&lock)
    }

    /// The same while this run already holds the folder.
    ///
    /// # Errors
    /// Those of [`Replacement::commit`].
    pub(in crate::cli) fn commit_under(mut self, lock: &FolderLock) -> io::Result<()> {
        self.complete()?;
        self.place(lock)
    }

    /// Writes out what has no name yet.
    fn complete(&mut self) -> io::Result<()> {
        match &mut self.content {
            Content::Unnamed(file) => {
                file.flush()?;
                complete(file.get_ref(), self.old.as_ref(), self.worth)
            }
            Content::Memory(_) => Ok(()),
        }
    }

    fn place(self, _: &FolderLock) -> io::Result<()> {
        let temporary = folder_of(&self.path).join(TEMPORARY);
        match fs::remove_file(&temporary) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let old = self.old.as_ref();
        let copy = |from: &mut dyn Read| {
            let mut copy = create(&temporary, old.is_some())?;
            io::copy(from, &mut copy)?;
            complete(&copy, old, self.worth)
        };
        let named = match &self.content {
            Content::Unnamed(file) => {
                let mut file = file.get_ref();
                name(file, &temporary)
                    .or_else(|_| file.seek(SeekFrom::Start(0)).and_then(|_| copy(&mut file)))
            }
            Content::Memory(bytes) => copy(&mut bytes.as_slice()),
        };
        let moved = named.and_then(|()| fs::rename(&temporary, &self.path));
        moved.inspect_err(|_| {
            let _ = fs::remove_file(&temporary);
        })
    }
}

/// Replaces a file, or the file that a link leads to, with some characters.
///
/// # Errors
/// Those of [`Replacement::of`] and [`Replacement::commit`].
pub(in crate::cli) fn replace(path: &Path, worth: Worth, characters: &str) -> io::Result<()> {
    let mut replacement = Replacement::of(path, worth)?;
    replacement.write_all(characters.as_bytes())?;
    replacement.commit()
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.content {
            Content::Unnamed(file) => file.write(bytes),
            Content::Memory(all) => all.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.content {
            Content::Unnamed(file) => file.flush(),
            Content::Memory(_) => Ok(()),
        }
    }
}

/// Fails if a file should not, or cannot, be replaced with what it means to people kept.
fn require_replaceable(path: &Path, old: &Metadata) -> io::Result<()> {
    if !old.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    if old.permissions().readonly() {
        return Err(io::Error::new(ErrorKind::PermissionDenied, "read-only"));
    }
    // Whoever may write to a folder could replace files in it that they may not write to.
    OpenOptions::new().write(true).open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;

        if old.nlink() > 1 {
            return Err(io::Error::other(format!(
                "the file has {} names (hard links), of which only this one would change",
                old.nlink()
            )));
        }
    }
    Ok(())
}

/// A file without a name in a folder.
#[cfg(target_os = "linux")]
fn unnamed(folder: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};

    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    Ok(open(folder, flags, Mode::from_raw_mode(0o666))?.into())
}

#[cfg(not(target_os = "linux"))]
fn unnamed(_: &Path) -> io::Result<File> {
    Err(ErrorKind::Unsupported.into())
}

/// Gives a name to a file that has none.
#[cfg(target_os = "linux")]
fn name(file: &File, path: &Path) -> io::Result<()> {
    use std::os::fd::AsRawFd as _;

    use rustix::fs::{AtFlags, CWD, linkat};

    let unnamed = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, unnamed, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn name(_: &File, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Creates the temporary file. What replaces another file may be as private as that.
fn create(path: &Path, is_private: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;

        options.mode(if is_private { 0o600 } else { 0o666 });
    }
    #[cfg(not(unix))]
    let _ = is_private;
    options.open(path)
}

/// Gives a file the owner and the mode of the one it replaces, and waits until it is on the disk.
fn complete(file: &File, old: Option<&Metadata>, worth: Worth) -> io::Result<()> {
    if let Some(old) = old {
        keep_owner(file, old, worth)?;
        file.set_permissions(old.permissions())?;
    }
    if worth == Worth::Output {
        return Ok(());
    }
    file.sync_all()
}

#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata, worth: Worth) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let new = file.metadata()?;
    if (new.uid(), new.gid()) == (old.uid(), old.gid())
        || fchown(file, Some(old.uid()), Some(old.gid())).is_ok()
    {
        return Ok(());
    }
    if worth == Worth::Article {
        let message = "its owner and group could not be kept";
        return Err(io::Error::new(ErrorKind::PermissionDenied, message));
    }
    // Members of a group go on sharing a file, whoever wrote it last.
    let _ = fchown(file, None, Some(old.gid()));
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata, _: Worth) -> io::Result<()> {
    Ok(())
}
