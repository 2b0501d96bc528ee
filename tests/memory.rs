//! Memory: how much a run holds at its peak, as the system counts it. Each run has a process of its own, so
//! that none uses what another has given back.
#![cfg(target_os = "linux")]

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use selon::cli::{self, Console, Screens};

/// How many bytes a run holds at most for each byte of a file of plain text, the word lists left out. English
/// news takes fewer than eight; these articles have more sources and findings than that.
const PLAIN: usize = 11;

/// The same where the prose is a copy, with the markup undone.
const MARKED: usize = 12;

/// How many bytes the files have: enough that what every run needs does not count.
const SIZE: usize = 4 << 20;

/// Names the file that a process of this test checks.
const FILE: &str = "SELON_CHECKED_FILE";

#[test]
fn a_check_holds_a_few_times_its_largest_file() {
    let folder = tempfile::tempdir().expect("there is a folder for passing files");
    let samples = [
        ("en.txt", repeated("en", "txt"), PLAIN),
        ("fr.txt", repeated("fr", "txt"), PLAIN),
        ("fr.md", repeated("fr", "md"), MARKED),
    ];
    let small = folder.path().join("small.txt");
    fs::write(&small, "The dam leaks, the mayor said.\n").expect("a file can be written");
    let least = peak(&small);
    for (name, text, most) in samples {
        let path = folder.path().join(name);
        fs::write(&path, &text).expect("a file can be written");
        let held = peak(&path) - least;
        assert!(
            held <= most * text.len(),
            "{name}: {held} bytes for {} of text",
            text.len()
        );
    }
}

/// Checks a file if this is a process that another test started, and says how much it held.
#[test]
fn peak_of_a_run() {
    let Some(path) = env::var_os(FILE) else {
        return;
    };
    let arguments = [
        "selon",
        "check",
        "--no-config",
        "--no-cache",
        "--pack",
        "strict",
    ];
    let arguments = arguments.map(OsString::from).into_iter().chain([path]);
    let mut console = Console {
        stdin: &mut io::empty(),
        stdout: &mut io::sink(),
        stderr: &mut io::stderr(),
        is_watched: false,
        screens: Screens::default(),
    };
    cli::run(arguments, &mut console);
    let status = fs::read_to_string("/proc/self/status").expect("Linux tells");
    let peak = status.lines().find(|line| line.starts_with("VmHWM:"));
    let peak = peak.expect("Linux tells the peak");
    writeln!(io::stdout(), "{peak}").expect("the test that started this one listens");
}

/// How many bytes a process held that checked a file.
fn peak(path: &Path) -> usize {
    let output = Command::new(env::current_exe().expect("this program has a file"))
        .args(["--exact", "peak_of_a_run", "--nocapture"])
        .env(FILE, path)
        .output()
        .expect("this program can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    let line = said.lines().find_map(|line| line.split_once("VmHWM:"));
    let kilobytes: Option<usize> =
        line.and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok());
    kilobytes.unwrap_or_else(|| panic!("{said}{}", String::from_utf8_lossy(&output.stderr))) * 1024
}

/// The articles in a language and a format, again and again.
fn repeated(language: &str, extension: &str) -> String {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let files = fs::read_dir(articles.join(language)).expect("there are articles");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|one| one == extension));
    files.sort();
    let mut all = String::new();
    for file in files {
        all += &fs::read_to_string(file).expect("an article");
        all += "\n\n";
    }
    all.repeat(SIZE / all.len() + 1)
}
