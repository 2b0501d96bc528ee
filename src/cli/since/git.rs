//! Questions to the `git` that is installed.
//!
//! A library would take a hundred crates; and where there is a repository, there is a git that can
//! read it, whatever its version, worktrees and safeguards.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::patch::{self, Lines};
use crate::cli::errors::with_cause;
use crate::cli::git::{self, GitError};
use crate::report::harmless_line;

/// How many digits the full hash of a commit has, at least.
const FULL_HASH: usize = 40;

/// How git ends when it does not know an option. Versions before 2.26 do not say where a setting
/// comes from.
const USAGE: i32 = 129;

/// A repository with its files checked out.
#[derive(Debug)]
pub(super) struct Repository {
    /// The folder it is checked out in, without links.
    root: PathBuf,
    /// What its own settings are overruled by.
    settings: Vec<String>,
}

impl Repository {
    /// The repository of a folder.
    pub(super) fn at(folder: &Path) -> Result<Self, String> {
        let output = run(folder, &[], ["rev-parse", "--show-toplevel"])?;
        if !output.status.success() {
            return Err(format!(
                "--since needs a git repository: {}",
                error_line(&output)
            ));
        }
        let root = String::from_utf8_lossy(&output.stdout);
        let root = Path::new(root.trim_end_matches(['\n', '\r']));
        let root = root.canonicalize();
        let root = root.map_err(|error| format!("cannot find the git repository: {error}"))?;
        let settings = no_filters(&root)?;
        Ok(Self { root, settings })
    }

    /// The commit to compare with: the merge base of a revision and `HEAD`, so that what has changed
    /// there since does not count as a change here. If there is none, the revision itself, with a
    /// remark that says so.
    pub(super) fn base(&self, revision: &str) -> Result<(String, Option<String>), String> {
        let commit = format!("{revision}^{{commit}}");
        let verify = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ];
        let output = self.run(verify)?;
        let id = line(&output);
        // Git takes `^HEAD` for a revision that is excluded, and prints it as one.
        let is_commit = id.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !output.status.success() || !is_commit {
            return Err(self.unknown_revision(revision));
        }
        let output = self.run(["merge-base", &id, "HEAD"])?;
        if output.status.success() {
            return Ok((line(&output), None));
        }
        let why = if self.is_shallow() {
            "this shallow clone does not contain their merge base"
        } else {
            "the two histories have no commit in common"
        };
        let remark = format!(
            "comparing with {revision} itself, because {why}; lines changed only there count too"
        );
        Ok((id, Some(remark)))
    }

    /// The lines that differ from a commit, by the path of their file in the repository.
    pub(super) fn changes(&self, base: &str) -> Result<HashMap<String, Vec<Lines>>, String> {
        let output = self.run([
            "diff",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--text",
            "--unified=0",
            "--inter-hunk-context=0",
            "--find-renames",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--no-relative",
            "--ignore-submodules=all",
            base,
            "--",
        ])?;
        if output.status.success() {
            Ok(patch::read(&output.stdout))
        } else {
            Err(format!(
                "git cannot compare with {base}: {}",
                error_line(&output)
            ))
        }
    }

    /// The paths of the files that git tracks.
    pub(super) fn tracked(&self) -> Result<HashSet<String>, String> {
        let output = self.run(["ls-files", "-z", "--full-name"])?;
        if !output.status.success() {
            return Err(format!(
                "git cannot list its files: {}",
                error_line(&output)
            ));
        }
        let paths = output.stdout.split(|&byte| byte == 0);
        Ok(paths
            .map(|path| String::from_utf8_lossy(path).into_owned())
            .collect())
    }

    /// A path as git writes it; `None` outside the repository.
    pub(super) fn inside(&self, path: &Path) -> Option<String> {
        let path = path.canonicalize().ok()?;
        let parts = path.strip_prefix(&self.root).ok()?.iter();
        let parts: Vec<_> = parts.map(OsStr::to_string_lossy).collect();
        Some(parts.join("/"))
    }

    fn run<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Result<Output, String> {
        run(&self.root, &self.settings, arguments)
    }

    fn unknown_revision(&self, revision: &str) -> String {
        if !self.is_shallow() {
            return format!(
                "git does not know the revision `{revision}`; check its spelling, or fetch it"
            );
        }
        let is_hash = revision.len() >= 7 && revision.bytes().all(|byte| byte.is_ascii_hexdigit());
        let advice = if is_hash && revision.len() >= FULL_HASH {
            format!("git fetch --depth=1 origin {revision}")
        } else if is_hash || revision.contains(['~', '^', '@', ':']) {
            // Servers send commits by name or full hash, but do not resolve `HEAD~1`.
            "git fetch --unshallow".to_owned()
        } else {
            match revision.split_once('/') {
                Some((remote, branch)) => {
                    format!("git fetch --depth=1 {remote} {branch}:refs/remotes/{remote}/{branch}")
                }
                None => format!("git fetch --depth=1 origin {revision}:{revision}"),
            }
        };
        format!(
            "git does not know the revision `{revision}` in this shallow clone; fetch it first, for \
             instance with `{advice}`"
        )
    }

    fn is_shallow(&self) -> bool {
        let output = self.run(["rev-parse", "--is-shallow-repository"]);
        output.is_ok_and(|output| line(&output) == "true")
    }
}

/// Settings that undo the filters that the repository itself defines. Those that somebody has set up
/// for all repositories, such as that of Git LFS, are run.
///
/// # Errors
/// A filter cannot be undone.
fn no_filters(root: &Path) -> Result<Vec<String>, String> {
    let list = [
        "--includes",
        "-z",
        "--name-only",
        "--get-regexp",
        r"^filter\.",
    ];
    let scoped = ["config", "--show-scope"].into_iter().chain(list);
    let mut output = run(root, &[], scoped)?;
    let knows_scopes = output.status.code() != Some(USAGE);
    if !knows_scopes {
        output = run(root, &[], ["config"].into_iter().chain(list))?;
    }
    let printed = String::from_utf8_lossy(&output.stdout);
    let mut words = printed.split_terminator('\0');
    let mut settings = Vec::new();
    while let Some(word) = words.next() {
        let (scope, key) = if knows_scopes {
            (word, words.next().unwrap_or_default())
        } else {
            ("local", word)
        };
        if !matches!(scope, "local" | "worktree") {
            continue;
        }
        let name = key.rsplit_once('.').map_or(key, |(name, _)| name);
        if name.contains(['=', char::REPLACEMENT_CHARACTER]) {
            let name = harmless_line(name);
            return Err(format!(
                "--since cannot turn off `{name}`, which the repository defines; rename it"
            ));
        }
        for setting in ["clean=", "smudge=", "process=", "required=false"] {
            settings.push(format!("{name}.{setting}"));
        }
    }
    settings.sort();
    settings.dedup();
    Ok(settings)
}

fn run<'a>(
    folder: &Path,
    settings: &[String],
    arguments: impl IntoIterator<Item = &'a str>,
) -> Result<Output, String> {
    git::run(folder, settings, arguments).map_err(|error| match error {
        GitError::Missing => "--since needs `git`, which is not installed".to_owned(),
        GitError::Slow | GitError::Failed(_) => format!("--since: {}", with_cause(&error)),
    })
}

/// The first line git prints.
fn line(output: &Output) -> String {
    let printed = String::from_utf8_lossy(&output.stdout);
    printed.lines().next().unwrap_or_default().to_owned()
}

/// The first line of git's error message.
fn error_line(output: &Output) -> String {
    let message = String::from_utf8_lossy(&output.stderr);
    let line = message.lines().next().unwrap_or("git gave no reason");
    line.trim_start_matches("fatal: ").to_owned()
}
