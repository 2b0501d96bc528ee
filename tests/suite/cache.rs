//! The cache: the same findings as without it, whatever happens to its folder.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const FLAGGED: &str = "The cracks have cost the city 4.5 million crowns.\n";

/// A folder with some articles.
fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    fs::create_dir(desk.path().join("wire")).unwrap();
    for number in 0..40 {
        let folder = if number % 2 == 0 { "" } else { "wire/" };
        let name = format!("{folder}{number}.md");
        let words = format!(
            "{FLAGGED}\nThe port lost {} ships, she said.\n",
            number + 30
        );
        fs::write(desk.path().join(name), words).unwrap();
    }
    desk
}

fn command(desk: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_selon"));
    command.arg("check").args(arguments).current_dir(desk);
    command
}

/// The output on both streams.
fn check(desk: &Path, arguments: &[&str]) -> String {
    let output = command(desk, arguments).output().unwrap();
    let streams = [output.stdout, output.stderr].concat();
    String::from_utf8(streams).unwrap()
}

fn packs(desk: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(desk.join(".selon_cache"));
    let paths = entries
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path());
    let mut packs: Vec<PathBuf> = paths
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "pack")
        })
        .collect();
    packs.sort();
    packs
}

/// Checks that the findings with a cache are those without it.
fn agrees(desk: &Path, arguments: &[&str]) {
    let anew = check(desk, &[arguments, &["--no-cache"]].concat());
    assert_eq!(check(desk, arguments), anew);
    assert_eq!(check(desk, arguments), anew);
}

#[test]
fn a_second_run_reports_the_same_in_every_format() {
    let desk = desk();
    for format in [
        "text", "json", "jsonl", "sarif", "github", "gitlab", "junit",
    ] {
        agrees(desk.path(), &["--format", format]);
    }
    agrees(desk.path(), &["--statistics"]);
    assert_eq!(packs(desk.path()).len(), 2, "one for each folder");
    let ignore = fs::read_to_string(desk.path().join(".selon_cache/.gitignore"));
    assert!(ignore.unwrap().lines().any(|line| line == "*"));
}

#[test]
fn everything_that_affects_findings_counts() {
    let desk = desk();
    agrees(desk.path(), &[]);
    let write = |name: &str, words: &str| fs::write(desk.path().join(name), words).unwrap();
    // An article that changes, one that is removed, one that is added, and one renamed to another.
    write("0.md", "All is quiet.\n");
    fs::remove_file(desk.path().join("2.md")).unwrap();
    write("new.md", FLAGGED);
    fs::rename(desk.path().join("4.md"), desk.path().join("6.md")).unwrap();
    agrees(desk.path(), &[]);
    // The command line, the configuration, and its settings for some files.
    agrees(desk.path(), &["--ignore", "unsourced-figure"]);
    agrees(desk.path(), &["--language", "fr"]);
    write("selon.toml", "[rules]\nunsourced-figure = \"error\"\n");
    agrees(desk.path(), &[]);
    assert!(check(desk.path(), &[]).contains("error["));
    let only_wire = "[[override]]\nfiles = [\"wire/**\"]\nrules.unsourced-figure = \"off\"\n";
    write("selon.toml", only_wire);
    agrees(desk.path(), &[]);
    fs::rename(desk.path().join("wire"), desk.path().join("desk")).unwrap();
    agrees(desk.path(), &[]);
    // Front matter, with and without mistakes.
    write(
        "0.md",
        &format!("---\nselon:\n  genre: opinion\n---\n{FLAGGED}"),
    );
    agrees(desk.path(), &[]);
    write(
        "0.md",
        &format!("---\nselon:\n  genre: nonsense\n---\n{FLAGGED}"),
    );
    agrees(desk.path(), &[]);
}

#[test]
fn damaged_packs_are_ignored_and_rewritten() {
    let desk = desk();
    let anew = check(desk.path(), &["--no-cache"]);
    assert_eq!(packs(desk.path()).len(), 0);
    check(desk.path(), &[]);
    let pack = packs(desk.path())[0].clone();
    let whole = fs::read(&pack).unwrap();
    for end in [0, 5, whole.len() / 2, whole.len() - 1] {
        fs::write(&pack, &whole[..end]).unwrap();
        assert_eq!(check(desk.path(), &[]), anew);
        assert_eq!(fs::read(&pack).unwrap(), whole, "it is whole again");
    }
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 1;
    fs::write(&pack, changed).unwrap();
    assert_eq!(check(desk.path(), &[]), anew);
    fs::remove_file(&pack).unwrap();
    fs::create_dir(&pack).unwrap();
    assert_eq!(check(desk.path(), &[]), anew);
    fs::remove_dir_all(desk.path().join(".selon_cache")).unwrap();
    fs::write(desk.path().join(".selon_cache"), "a file").unwrap();
    assert_eq!(check(desk.path(), &[]), anew);
}

#[test]
fn parallel_and_killed_runs_leave_no_half_packs() {
    let desk = desk();
    let anew = check(desk.path(), &["--no-cache"]);
    for _ in 0..4 {
        let runs: Vec<_> = (0..4)
            .map(|number| {
                let mut run = command(desk.path(), &[]);
                let mut run = run
                    .stdout(Stdio::piped())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap();
                if number == 0 {
                    run.kill().unwrap();
                }
                run
            })
            .collect();
        for (number, run) in runs.into_iter().enumerate() {
            let output = run.wait_with_output().unwrap();
            if number > 0 {
                assert_eq!(String::from_utf8(output.stdout).unwrap(), anew);
            }
        }
        assert_eq!(check(desk.path(), &[]), anew);
        fs::remove_dir_all(desk.path().join(".selon_cache")).unwrap();
    }
}

#[test]
fn one_article_leaves_no_folder_behind_unless_asked_to() {
    let desk = desk();
    check(desk.path(), &["0.md"]);
    assert!(!desk.path().join(".selon_cache").exists());
    check(desk.path(), &["0.md", "--cache-dir", "kept"]);
    assert!(desk.path().join("kept/.gitignore").exists());
    // With a configuration, the cache is next to it.
    fs::write(desk.path().join("selon.toml"), "").unwrap();
    check(&desk.path().join("wire"), &[]);
    assert!(desk.path().join(".selon_cache").is_dir());
    assert!(!desk.path().join("wire/.selon_cache").exists());
}
