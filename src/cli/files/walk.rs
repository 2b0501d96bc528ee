//! Folders walked as version control sees them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::WalkBuilder;

/// The files that say what is left out.
const IGNORE_FILES: [&str; 3] = [".ignore", ".gitignore", ".git/info/exclude"];

/// Files that say what is left out, but are pipes or devices, whose reading may never end. A link to
/// one can come with a repository.
#[derive(Debug, Default, Clone)]
pub(in crate::cli) struct EndlessFiles(Arc<Mutex<Vec<PathBuf>>>);

impl EndlessFiles {
    /// Those that were met so far.
    pub(in crate::cli) fn take(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes those of a folder, and returns whether there are any.
    fn note(&self, folder: &Path) -> bool {
        let paths = IGNORE_FILES.map(|name| folder.join(name));
        let is_endless = |path: &PathBuf| {
            fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
        };
        let found: Vec<PathBuf> = paths.into_iter().filter(is_endless).collect();
        let is_any = !found.is_empty();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(found);
        is_any
    }
}

/// A walk through a folder, which leaves out what version control ignores. A folder below it with an
/// ignore file that cannot be read to its end is left out; if it is the folder itself or one above,
/// no such file is heeded.
pub(in crate::cli) fn walk(folder: &Path) -> (WalkBuilder, EndlessFiles) {
    let mut builder = WalkBuilder::new(folder);
    builder.require_git(false);
    let endless = EndlessFiles::default();
    let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let above = real.ancestors().skip(1).map(|above| endless.note(above));
    let is_above = above.fold(false, |any, one| any | one);
    if endless.note(folder) || is_above {
        builder
            .parents(false)
            .ignore(false)
            .git_ignore(false)
            .git_exclude(false);
    } else {
        let endless = endless.clone();
        builder.filter_entry(move |entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            !(is_folder && entry.depth() > 0 && endless.note(entry.path()))
        });
    }
    (builder, endless)
}
