//! A newsroom's own rule files.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::builtin;
use super::enclosure::Enclosure;
use super::file;
use super::model::Rule;
use crate::diagnostic::Diagnostic;
use crate::text::{Text, TextError};

/// What a folder of rule files holds.
#[derive(Debug, Default)]
pub struct Folder {
    /// The rules of the files that are right, sorted by id.
    pub rules: Vec<Rule>,
    /// The files with mistakes, each with its mistakes in the order of the file.
    pub broken: Vec<(Text, Vec<Diagnostic>)>,
    /// The files that could not be read at all.
    pub unreadable: Vec<RuleError>,
}

/// Why a folder or a file could not be read; the path is separate, so that a list can start with it.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// A folder that does not exist or that we may not read.
    #[error("cannot read this folder of rules")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file that we may not read.
    #[error("cannot read this rule file")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file with mistakes that are not shown.
    #[error(
        "this rule file has mistakes, which are not shown since it lies outside the project or is hidden"
    )]
    Elsewhere {
        /// The file.
        path: PathBuf,
    },
    /// A file that is not text.
    #[error("this rule file is not text")]
    Text {
        /// The file.
        path: PathBuf,
        /// Why.
        source: TextError,
    },
}

impl RuleError {
    /// The folder or file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder { path, .. }
            | Self::File { path, .. }
            | Self::Elsewhere { path }
            | Self::Text { path, .. } => path,
        }
    }
}

/// Reads the rule files of a newsroom's folder: the files directly in it that end in `.toml`. One
/// wrong file does not keep the others from being read.
///
/// # Errors
/// The folder cannot be read, or lies elsewhere than it may.
pub fn read_folder(folder: &Path, enclosure: &Enclosure) -> Result<Folder, RuleError> {
    let wrong = |source| RuleError::Folder {
        path: folder.to_owned(),
        source,
    };
    enclosure.admit(folder).map_err(wrong)?;
    let mut paths = fs::read_dir(folder)
        .map_err(wrong)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(wrong)?;
    // A broken link stays in the list, to be reported.
    let is_file = |path: &Path| fs::metadata(path).map_or(true, |found| found.is_file());
    paths.retain(|path| path.extension().is_some_and(|it| it == "toml") && is_file(path));
    paths.sort();
    let ids: Vec<String> = paths.iter().map(|path| id(path)).collect();
    let mut known: Vec<&str> = builtin::ids();
    known.extend(ids.iter().map(String::as_str));
    let mut all = Folder::default();
    for (id, path) in ids.iter().zip(paths) {
        let text = match read_text(path.clone(), enclosure) {
            Ok(text) => text,
            Err(error) => {
                all.unreadable.push(error);
                continue;
            }
        };
        match file::read(id, &text, &known) {
            Ok(rule) => all.rules.push(rule),
            Err(mistakes) if enclosure.shows(&path) => all.broken.push((text, mistakes)),
            Err(_) => all.unreadable.push(RuleError::Elsewhere { path }),
        }
    }
    Ok(all)
}

fn id(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn read_text(path: PathBuf, enclosure: &Enclosure) -> Result<Text, RuleError> {
    match enclosure.read(&path) {
        Ok(bytes) => Text::from_bytes(path.to_string_lossy(), bytes)
            .map_err(|source| RuleError::Text { path, source }),
        Err(source) => Err(RuleError::File { path, source }),
    }
}
