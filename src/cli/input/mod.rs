//! Paths on the command line become the files to read.

mod article;
mod file;
mod search;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::batch;
use super::files::{display_name, read_error};
use super::options::InputOptions;
use super::workspace::Workspace;
use crate::report::Problem;
pub(super) use article::InputArticle;
use file::ReadFile;
pub(super) use file::{InputFile, Inputs, unread};
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

/// Does `work` on every article of some files, on all threads, and hands over what comes of it in the order
/// of the files and of the articles in each: for a file that cannot be read, its problem; for one that is
/// read with a remark, that first.
///
/// # Errors
/// The first error of `take`, which ends the run.
pub(super) fn each<T: Send>(
    files: Vec<InputFile>,
    is_watched: bool,
    work: impl Fn(InputArticle) -> Result<T, Problem> + Sync,
    mut take: impl FnMut(Result<T, Problem>) -> io::Result<()>,
) -> io::Result<()> {
    let read = |file: InputFile| match file.read() {
        Ok(ReadFile { remark, articles }) => {
            let done = articles.into_iter().map(&work);
            remark.map(Err).into_iter().chain(done).collect()
        }
        Err(problem) => vec![Err(problem)],
    };
    batch::each(files, is_watched, read, |done| {
        done.into_iter().try_for_each(&mut take)
    })
}
