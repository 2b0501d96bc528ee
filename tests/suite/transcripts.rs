//! Console transcripts, run as they are written: those in `tests/transcripts/` and in the documents.
//!
//! In a block marked `console`, a line that starts with `$ ` is a command, and the lines below it
//! are everything it prints, on either stream. Blocks without such a line only show commands; they
//! are tested in `examples`. Spaces at the end of a line do not count, since editors remove them.
//! `UPDATE_TRANSCRIPTS=1 cargo test --test suite transcripts` writes the outputs as they are.

#![cfg(unix)]

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::docs::documents;
use std::{env, fs};

/// What readers of the README type before the program is installed.
const FROM_A_CLONE: &str = "cargo run --release -- ";

#[test]
fn transcripts() {
    let folder = root().join("tests/transcripts");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("there are transcripts")
        .map(|entry| entry.expect("the folder is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    let stale: Vec<_> = files
        .iter()
        .filter_map(|file| rewritten(file, &folder))
        .collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

#[test]
fn transcripts_in_documents() {
    let files = documents().into_iter();
    let stale: Vec<_> = files
        .filter_map(|name| rewritten(&root().join(name), root()))
        .collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

/// The correct text of a file; `None` if that is its text.
fn rewritten(file: &Path, folder: &Path) -> Option<String> {
    let written = fs::read_to_string(file).ok()?;
    let run = replayed(&written, folder);
    let lines = |characters: &str| -> Vec<String> {
        let lines = characters.lines();
        lines.map(|line| line.trim_end().to_owned()).collect()
    };
    if lines(&written) == lines(&run) {
        return None;
    }
    if env::var_os("UPDATE_TRANSCRIPTS").is_some() {
        fs::write(file, run).expect("transcripts are writable");
        return None;
    }
    let first = lines(&written).into_iter().zip(lines(&run));
    let first = first.enumerate().find(|(_, (old, new))| old != new);
    Some(match first {
        Some((number, (old, new))) => format!(
            "{}:{}: expected\n  {old}\nand got\n  {new}\nall of it:\n{run}",
            file.display(),
            number + 1
        ),
        None => format!("{} should read:\n{run}", file.display()),
    })
}

/// A document with the current output of its commands.
fn replayed(written: &str, folder: &Path) -> String {
    let mut run = String::new();
    let mut in_console = false;
    let mut in_output = false;
    for line in written.lines() {
        if line.starts_with("```") {
            in_console = line == "```console";
            in_output = false;
        }
        let command = line.strip_prefix("$ ").filter(|_| in_console);
        in_output = in_output || command.is_some();
        if command.is_some() || !in_output {
            writeln!(run, "{line}").expect("strings take all");
        }
        if let Some(command) = command {
            for line in output(command, folder).lines() {
                writeln!(run, "{}", line.trim_end()).expect("strings take all");
            }
        }
    }
    run
}

/// The output of a command, errors included.
fn output(command: &str, folder: &Path) -> String {
    let command = command.replace(FROM_A_CLONE, "selon ");
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(folder)
        .env("PATH", with_program())
        .env_remove("NO_COLOR")
        .output()
        .expect("there is a shell");
    String::from_utf8(output.stdout).expect("transcripts are UTF-8")
}

/// The search path of the shell, with the program in front.
pub(crate) fn with_program() -> OsString {
    let program = Path::new(env!("CARGO_BIN_EXE_selon"));
    let folder = program.parent().expect("a program has a folder");
    let mut path = folder.as_os_str().to_owned();
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    path
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
