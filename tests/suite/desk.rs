//! A folder with files in it, and the program run there.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;

use serde_json::Value;
use tempfile::TempDir;

/// A sentence that `vague-source` flags, as a warning unless configured otherwise.
pub(crate) const VAGUE: &str = "Experts believe that the port will close.\n";

/// A folder that is deleted with this value.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self(TempDir::new().expect("a folder can be made"));
        for (path, characters) in files {
            desk.write(path, characters);
        }
        desk
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    pub(crate) fn write(&self, path: &str, bytes: &(impl AsRef<[u8]> + ?Sized)) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("files lie in folders"))
            .expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("the file is there")
    }

    /// What a command prints, errors first, and its exit status.
    pub(crate) fn run(&self, command: &str) -> String {
        self.output(command).printed()
    }

    pub(crate) fn output(&self, command: &str) -> Run {
        Run(self.command(command).output().expect("the program runs"))
    }

    /// The findings of `check`: file, rule and severity.
    pub(crate) fn findings(&self, arguments: &str) -> String {
        let run = self.output(&format!("check --format json {arguments}"));
        let found = run.findings().into_iter();
        let lines: Vec<_> = found
            .map(|[path, rule, severity, _]| [path, rule, severity].join(" "))
            .collect();
        lines.join("\n")
    }

    /// The program with arguments separated by blanks, except inside single quotation marks.
    pub(crate) fn command(&self, command: &str) -> Command {
        let mut words: Vec<String> = Vec::new();
        for (number, part) in command.split('\'').enumerate() {
            if number % 2 == 1 {
                words.push(part.to_owned());
            } else {
                words.extend(part.split_whitespace().map(str::to_owned));
            }
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_selon"));
        command
            .args(words)
            .current_dir(self.folder())
            .env_remove("NO_COLOR")
            // The key of the cache lies there.
            .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
            .env("GIT_AUTHOR_NAME", "Maren Holt");
        command
    }
}

/// What a run of the program printed, and how it ended.
pub(crate) struct Run(pub(crate) Output);

impl Run {
    pub(crate) fn stdout(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).expect("reports are UTF-8")
    }

    pub(crate) fn stderr(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).expect("messages are UTF-8")
    }

    /// All of it: errors, then the report, then the exit status.
    pub(crate) fn printed(&self) -> String {
        format!("{}{}status {}", self.stderr(), self.stdout(), self.code())
    }

    pub(crate) fn code(&self) -> i32 {
        let code = self.0.status.code();
        code.unwrap_or_else(|| panic!("killed: {:?}", self.0))
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(self.stdout())
            .unwrap_or_else(|error| panic!("not JSON: {error}: {:?}", self.0))
    }

    /// The path, rule, severity and flagged words of each finding in a JSON report.
    pub(crate) fn findings(&self) -> Vec<[String; 4]> {
        let report = self.json();
        let mut found = Vec::new();
        for file in report["files"].as_array().expect("there are files") {
            for finding in file["diagnostics"].as_array().expect("there are findings") {
                let values = [
                    &file["path"],
                    &finding["rule"],
                    &finding["severity"],
                    &finding["text"],
                ];
                found.push(values.map(|value| value.as_str().unwrap_or_default().to_owned()));
            }
        }
        found
    }
}

/// Says that a test is not run here, past the capture of what tests print.
pub(crate) fn skip(reason: &str) {
    let current = thread::current();
    let name = current.name().unwrap_or("a test");
    let _ = writeln!(io::stderr(), "skipped {name}: {reason}");
}
