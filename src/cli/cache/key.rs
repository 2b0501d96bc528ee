//! The key that packs are sealed with.
//!
//! Whoever knows the build and the path of a folder could make a pack that says "no findings" of
//! every article, and have it come with a repository. The key lies in the home of the user, and no
//! repository brings it along.

use std::fs::{self, OpenOptions};
use std::hash::Hasher as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, fmt};

use siphasher::sip128::{Hasher128 as _, SipHasher24};

use crate::cli::files::{FolderLock, read_own};

/// How many bytes the key has.
const LENGTH: usize = 16;

/// The key of this user on this machine.
#[derive(Clone, Copy)]
pub(super) struct CacheKey([u8; LENGTH]);

impl fmt::Debug for CacheKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CacheKey")
    }
}

impl CacheKey {
    /// The key, which the first run makes; `None` where there is no place for it.
    pub(super) fn of_user() -> Option<Self> {
        let path = home()?.join("selon").join("key");
        read(&path).or_else(|| make(&path).ok().flatten())
    }

    /// The seal of some parts: who does not know the key cannot make it.
    pub(super) fn seal(self, parts: &[&[u8]]) -> [u8; 16] {
        let mut hasher = SipHasher24::new_with_key(&self.0);
        for part in parts {
            hasher.write(&part.len().to_le_bytes());
            hasher.write(part);
        }
        hasher.finish128().as_bytes()
    }

    /// A key for tests.
    #[cfg(test)]
    pub(super) fn of_bytes(bytes: [u8; LENGTH]) -> Self {
        Self(bytes)
    }
}

fn read(path: &Path) -> Option<CacheKey> {
    let bytes = read_own(path, 1 + LENGTH as u64).ok()?;
    bytes.try_into().ok().map(CacheKey)
}

/// Makes a key, unless another run does so first.
fn make(path: &Path) -> io::Result<Option<CacheKey>> {
    let Some(folder) = path.parent() else {
        return Ok(None);
    };
    fs::create_dir_all(folder)?;
    let _lock = FolderLock::wait(folder)?;
    if let Some(key) = read(path) {
        return Ok(Some(key));
    }
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes)?;
    // What a killed run has left is removed, and nothing is written through a link.
    let _ = fs::remove_file(path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;

        options.mode(0o600);
    }
    options.open(path)?.write_all(&bytes)?;
    Ok(Some(CacheKey(bytes)))
}

/// The folder in which programs keep what they can make again, by the custom of the system.
fn home() -> Option<PathBuf> {
    let folder = |name| env::var_os(name).map(PathBuf::from);
    let usual = || {
        if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            folder("HOME").map(|home| home.join("Library/Caches"))
        } else {
            folder("HOME").map(|home| home.join(".cache"))
        }
    };
    let chosen = folder("XDG_CACHE_HOME").filter(|chosen| chosen.is_absolute());
    chosen.or_else(usual).filter(|folder| folder.is_absolute())
}
