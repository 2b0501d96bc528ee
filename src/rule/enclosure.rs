//! The folders that the files of a configuration must lie in.
//!
//! A configuration may come from a stranger, with a clone or a pull request. What it names is read only
//! inside the project, so that no secret of the machine ends up in a log, and only if it is a file of
//! reasonable size, so that no run waits or fills the memory.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

/// How many bytes a configuration or a rule file may have: some hundred thousand words.
const LARGEST: u64 = 16 << 20;

/// Where the files of a configuration may lie.
#[derive(Debug, Clone, Default)]
pub struct Enclosure {
    /// Real paths of folders.
    folders: Vec<PathBuf>,
    is_open: bool,
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error(
        "it lies outside the project; copy it there or, if you trust it, name the configuration with \
         `--config`"
    )]
    Outside,
    #[error("neither a file nor a folder")]
    NotAFile,
    #[error("larger than {0} bytes")]
    TooLarge(u64),
}

impl Enclosure {
    /// Some folders, and what lies below them.
    pub fn of(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        let real = |folder: PathBuf| fs::canonicalize(&folder).unwrap_or(folder);
        Self {
            folders: folders.into_iter().map(real).collect(),
            is_open: false,
        }
    }

    /// The same for a configuration that the command line names: it may name files elsewhere, but
    /// nothing of those is shown.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.is_open = true;
        self
    }

    /// Whether a path without links lies inside. It need not exist.
    pub fn encloses(&self, real: &Path) -> bool {
        let climbs = real.components().any(|part| part == Component::ParentDir);
        !climbs && self.folders.iter().any(|folder| real.starts_with(folder))
    }

    /// Whether mistakes in a file may be shown with the lines they are in: in one that ends in `.toml` and
    /// is not hidden, since `.env` and `.git/config` lie inside as well. What is no file, such as a pipe,
    /// was named.
    pub fn shows(&self, path: &Path) -> bool {
        let is_file = fs::metadata(path).is_ok_and(|found| found.is_file());
        !is_file
            || fs::canonicalize(path)
                .is_ok_and(|real| self.encloses(&real) && self.is_open_toml(&real))
    }

    /// Whether a real path ends in `.toml`, and neither it nor a folder of the project that leads to it is
    /// hidden.
    fn is_open_toml(&self, real: &Path) -> bool {
        let mut inner = self
            .folders
            .iter()
            .filter_map(|folder| real.strip_prefix(folder).ok());
        let hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
        real.extension()
            .is_some_and(|extension| extension == "toml")
            && inner.any(|inner| !inner.components().any(hidden))
    }

    /// Fails unless a file or folder lies inside.
    ///
    /// # Errors
    /// It does not exist, or lies outside.
    pub fn admit(&self, path: &Path) -> io::Result<()> {
        let real = fs::canonicalize(path)?;
        if self.is_open || self.encloses(&real) {
            Ok(())
        } else {
            Err(io::Error::other(Refusal::Outside))
        }
    }

    /// Reads a file of a configuration: a regular one that lies inside.
    ///
    /// # Errors
    /// It is none, is too large, or cannot be read.
    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.admit(path)?;
        require_file(path)?;
        read_bounded(path, LARGEST)
    }
}

/// Reads a configuration that the command line names, which may be a pipe.
///
/// # Errors
/// It is too large, or cannot be read.
pub fn read_named(path: &Path) -> io::Result<Vec<u8>> {
    read_bounded(path, LARGEST)
}

/// Fails for pipes and devices, whose reading may never end.
///
/// # Errors
/// It is not a regular file, or does not exist.
pub fn require_file(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.is_file() {
        Ok(())
    } else {
        Err(io::Error::other(Refusal::NotAFile))
    }
}

/// Reads a file of at most `most` bytes.
///
/// # Errors
/// It is larger, or cannot be read.
pub fn read_bounded(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(Refusal::TooLarge(most)));
    }
    Ok(bytes)
}
