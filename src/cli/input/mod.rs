//! Paths on the command line become the files to read.

mod file;
mod search;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::files::{display_name, read_error};
use super::options::InputOptions;
use super::workspace::Workspace;
pub(super) use file::{InputFile, Inputs, read_article, unread};
use search::Search;

/// The path that stands for standard input.
pub(super) const STDIN: &str = "-";

/// Finds the files to read.
pub(super) fn find(
    options: &InputOptions,
    stdin: &mut dyn Read,
    workspace: &mut Workspace,
) -> Inputs {
    let mut search = Search::new(workspace, options.force_exclude);
    for path in &options.paths {
        if path.as_os_str() == STDIN {
            search.stdin(&options.stdin_filename, stdin);
        } else {
            search.path(path);
        }
    }
    search.finish()
}

/// Finds files that are named one by one.
pub(super) fn find_named(paths: Vec<PathBuf>, workspace: &mut Workspace) -> Inputs {
    let mut search = Search::new(workspace, false);
    for path in paths {
        let name = display_name(&path);
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() => search.named(&path),
            Ok(_) => search.problem(&name, "a folder; name a file".to_owned()),
            Err(error) => search.problem(&name, read_error(&error)),
        }
    }
    search.finish()
}

/// Finds the files below one path.
pub(super) fn find_below(path: &Path, workspace: &mut Workspace) -> Inputs {
    let mut search = Search::new(workspace, false);
    search.path(path);
    search.finish()
}
