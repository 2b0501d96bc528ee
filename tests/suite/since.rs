//! `--since`, in real repositories made with the `git` that is installed.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Three paragraphs with a finding each, each on a line of its own.
const ARTICLE: &str = "The cracks have cost the city 4.5 million crowns.\n\n\
    The repairs will take 300 workers.\n\n\
    The port lost 40 ships.\n";

/// A folder under version control, with one article.
fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    git(desk.path(), &["init", "-q", "-b", "main"]);
    write(desk.path(), "a.txt", ARTICLE);
    commit(desk.path());
    desk
}

fn write(folder: &Path, name: &str, characters: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, characters).unwrap();
}

fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
        .args([
            "-c",
            "commit.gpgSign=false",
            "-c",
            "protocol.file.allow=always",
        ])
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("git is installed");
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
}

fn commit(folder: &Path) {
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", "more"]);
}

fn selon(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_selon"))
        .args(["check", "--select", "unsourced-figure"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// What is reported: the file and the flagged words of each finding; and the summary.
fn check(folder: &Path, since: &str, paths: &[&str]) -> (Vec<String>, Value) {
    let mut arguments = vec!["--format", "json", "--since", since];
    arguments.extend(paths);
    let output = selon(folder, &arguments);
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let mut found = Vec::new();
    for file in report["files"].as_array().unwrap() {
        for finding in file["diagnostics"].as_array().unwrap() {
            let [path, text] = [&file["path"], &finding["text"]].map(|v| v.as_str().unwrap());
            found.push(format!("{path}: {text}"));
        }
    }
    (found, report["summary"].clone())
}

#[test]
fn changed_lines_of_changed_files() {
    let desk = desk();
    write(desk.path(), "b.txt", ARTICLE);
    commit(desk.path());
    write(desk.path(), "a.txt", &ARTICLE.replace("300", "301"));
    let (found, summary) = check(desk.path(), "HEAD", &[]);
    assert_eq!(found, ["a.txt: 301 workers"]);
    assert_eq!([&summary["files"], &summary["unchanged"]], [1, 2]);
    // Once committed, it is a change since the commit before, but not since this one.
    commit(desk.path());
    assert_eq!(check(desk.path(), "HEAD~1", &[]).0, ["a.txt: 301 workers"]);
    assert_eq!(check(desk.path(), "HEAD", &[]).0, [""; 0]);
}

#[test]
fn new_and_moved_files() {
    let desk = desk();
    let odd = "dé sk/\"odd\"\tna\nme.txt";
    write(desk.path(), odd, ARTICLE);
    commit(desk.path());
    git(desk.path(), &["mv", "a.txt", "moved.txt"]);
    write(
        desk.path(),
        odd,
        &format!("{ARTICLE}\nThe port lost 70 boats.\n"),
    );
    write(desk.path(), ".gitignore", "ignored.txt\n");
    for name in ["new.txt", "ignored.txt"] {
        write(desk.path(), name, "The quay lost 12 cranes.\n");
    }
    let (found, _) = check(desk.path(), "HEAD", &[".", "ignored.txt"]);
    let expected = [
        format!("{odd}: 70"),
        "ignored.txt: 12".to_owned(),
        "new.txt: 12".to_owned(),
    ];
    assert_eq!(found, expected);
}

#[test]
fn below_a_folder_and_through_a_link() {
    let desk = desk();
    write(desk.path(), "wire/b.txt", ARTICLE);
    commit(desk.path());
    write(desk.path(), "wire/b.txt", &ARTICLE.replace("40", "41"));
    std::os::unix::fs::symlink("b.txt", desk.path().join("wire/link.txt")).unwrap();
    let found = check(&desk.path().join("wire"), "HEAD", &[]).0;
    assert_eq!(found, ["b.txt: 41", "link.txt: 41"]);
    let absolute = desk.path().join("wire/b.txt");
    let found = check(desk.path(), "HEAD", &[absolute.to_str().unwrap()]).0;
    assert_eq!(found.len(), 1);
}

#[test]
fn cutting_a_source_touches_its_sentence() {
    let desk = desk();
    let wrapped = "The cracks,\nsaid the mayor, Jane Roe,\ncost 4.5 million crowns.\n\nThe port lost 40 ships.\n";
    write(desk.path(), "w.txt", wrapped);
    commit(desk.path());
    let cut = wrapped.replace("said the mayor, Jane Roe,\n", "");
    write(desk.path(), "w.txt", &cut);
    assert_eq!(
        check(desk.path(), "HEAD", &["w.txt"]).0,
        ["w.txt: 4.5 million"]
    );
    // Removing a paragraph does not touch its neighbors.
    write(
        desk.path(),
        "a.txt",
        &ARTICLE.replace("The repairs will take 300 workers.\n\n", ""),
    );
    assert_eq!(check(desk.path(), "HEAD", &["a.txt"]).0, [""; 0]);
}

#[test]
fn files_git_takes_for_binary_are_compared_by_line() {
    let desk = desk();
    write(desk.path(), ".gitattributes", "*.txt binary\n");
    commit(desk.path());
    write(
        desk.path(),
        "a.txt",
        &ARTICLE.replace("40", "41").replace('\n', "\r\n"),
    );
    assert_eq!(check(desk.path(), "HEAD", &[]).0.len(), 3);
    write(desk.path(), "a.txt", &ARTICLE.replace("40", "41"));
    assert_eq!(check(desk.path(), "HEAD", &[]).0, ["a.txt: 41"]);
}

#[test]
fn changes_on_the_other_branch_do_not_count() {
    let desk = desk();
    git(desk.path(), &["checkout", "-q", "-b", "topic"]);
    write(desk.path(), "a.txt", &ARTICLE.replace("40", "41"));
    commit(desk.path());
    git(desk.path(), &["checkout", "-q", "main"]);
    write(desk.path(), "a.txt", &ARTICLE.replace("4.5", "4.6"));
    commit(desk.path());
    git(desk.path(), &["checkout", "-q", "topic"]);
    assert_eq!(check(desk.path(), "main", &[]).0, ["a.txt: 41"]);

    // A shallow clone, as builds make them, has one commit of its branch.
    let clone = tempfile::tempdir().unwrap();
    let url = format!("file://{}", desk.path().display());
    git(
        clone.path(),
        &["clone", "-q", "--depth=1", "--branch=topic", &url, "."],
    );
    let output = selon(clone.path(), &["--since", "origin/main"]);
    let trouble = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        trouble.contains("in this shallow clone; fetch it first"),
        "{trouble}"
    );
    let hash = "0123456789abcdef0123456789abcdef01234567";
    let output = selon(clone.path(), &["--since", hash]);
    let by_hash = String::from_utf8(output.stderr).unwrap();
    assert!(
        by_hash.contains(&format!("`git fetch --depth=1 origin {hash}`")),
        "{by_hash}"
    );
    let advice = trouble.split('`').nth(3).unwrap();
    let advice: Vec<&str> = advice.split(' ').skip(1).collect();
    git(clone.path(), &advice);
    let output = selon(
        clone.path(),
        &["--format=concise", "--since", "origin/main"],
    );
    let trouble = String::from_utf8(output.stderr).unwrap();
    assert!(
        trouble.contains("comparing with origin/main itself"),
        "{trouble}"
    );
    let found = String::from_utf8(output.stdout).unwrap();
    assert!(
        found.contains("“41”") && !found.contains("“300”"),
        "{found}"
    );
}

#[test]
fn unanswerable_questions_are_errors() {
    let desk = desk();
    let nowhere = tempfile::tempdir().unwrap();
    write(nowhere.path(), "a.txt", ARTICLE);
    let outside = nowhere.path().join("a.txt");
    let fails = |folder: &Path, arguments: &[&str], words: &str| {
        let output = selon(folder, arguments);
        let trouble = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{trouble}");
        assert!(trouble.contains(words), "{trouble}");
    };
    fails(
        nowhere.path(),
        &["--since", "HEAD"],
        "needs a git repository",
    );
    fails(
        desk.path(),
        &["--since", "no-such"],
        "git does not know the revision `no-such`",
    );
    fails(
        desk.path(),
        &["--since=--all"],
        "git does not know the revision `--all`",
    );
    fails(
        desk.path(),
        &["--since=HEAD:a.txt"],
        "git does not know the revision",
    );
    let outside = outside.to_str().unwrap();
    fails(
        desk.path(),
        &["--since", "HEAD", outside],
        "not in the git repository",
    );
    fails(
        desk.path(),
        &["--since", "HEAD", "gone.txt"],
        "no such file",
    );
    let output = Command::new(env!("CARGO_BIN_EXE_selon"))
        .args(["check", "--since", "HEAD"])
        .env("PATH", nowhere.path())
        .current_dir(desk.path())
        .output()
        .unwrap();
    let trouble = String::from_utf8(output.stderr).unwrap();
    assert!(trouble.contains("which is not installed"), "{trouble}");
}

#[test]
fn the_fetch_suggested_in_a_shallow_clone_is_enough() {
    let desk = desk();
    git(desk.path(), &["checkout", "-q", "-b", "topic"]);
    write(desk.path(), "a.txt", &ARTICLE.replace("40", "41"));
    commit(desk.path());
    let url = format!("file://{}", desk.path().display());
    for revision in ["HEAD~1", "HEAD^", "main"] {
        let clone = tempfile::tempdir().unwrap();
        git(
            clone.path(),
            &["clone", "-q", "--depth=1", "--branch=topic", &url, "."],
        );
        let output = selon(clone.path(), &["--since", revision]);
        let trouble = String::from_utf8(output.stderr).unwrap();
        let advice = trouble.split('`').nth(3).unwrap();
        let advice: Vec<&str> = advice.split(' ').skip(1).collect();
        git(clone.path(), &advice);
        assert_eq!(check(clone.path(), revision, &[]).0, ["a.txt: 41"]);
    }
}
