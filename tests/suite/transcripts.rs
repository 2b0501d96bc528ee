//! Console transcripts, run as they are written: those in `tests/transcripts/` and the README's.
//!
//! In a block marked `console`, a line that starts with `$ ` is a command, and the lines below it
//! are all that it prints, on either stream. Blocks without such a line show commands and are not run.
//! Blanks at the end of a line do not count, since editors remove them. To update the outputs, set
//! `UPDATE_TRANSCRIPTS`.

#![cfg(unix)]

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the README says to type before the program is installed.
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
fn readme() {
    let stale = rewritten(&root().join("README.md"), root());
    assert!(stale.is_none(), "{}", stale.unwrap_or_default());
}

/// How a file should read, if it differs.
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

/// A document with its commands run again.
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

/// All that a command prints, errors included.
fn output(command: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_selon"));
    let mut path = program
        .parent()
        .expect("a program has a folder")
        .as_os_str()
        .to_owned();
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    let command = command.replace(FROM_A_CLONE, "selon ");
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("NO_COLOR")
        .output()
        .expect("there is a shell");
    String::from_utf8(output.stdout).expect("transcripts are UTF-8")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
