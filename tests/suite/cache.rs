//! The cache: a second run finds the same, whatever happens to the folder between the two.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use super::desk::{Desk, Run};

const FLAGGED: &str = "The cracks have cost the city 4.5 million crowns.\n";

/// A folder with some articles.
fn desk() -> Desk {
    let desk = Desk::new(&[]);
    for number in 0..40 {
        let folder = if number % 2 == 0 { "" } else { "wire/" };
        let ships = number + 30;
        let words = format!("{FLAGGED}\nThe port lost {ships} ships, she said.\n");
        desk.write(&format!("{folder}{number}.md"), &words);
    }
    desk
}

/// What `check` prints, on both streams, and its exit status.
fn check(desk: &Desk, arguments: &str) -> String {
    desk.run(&format!("check {arguments}"))
}

fn packs(desk: &Desk) -> Vec<PathBuf> {
    let entries = fs::read_dir(desk.path(".selon_cache"));
    let entries = entries.into_iter().flatten();
    let is_pack = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "pack")
    };
    let mut packs: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    packs.retain(is_pack);
    packs.sort();
    packs
}

/// Checks that the same is found with the cache as without it.
fn agrees(desk: &Desk, arguments: &str) {
    let anew = check(desk, &format!("{arguments} --no-cache"));
    assert_eq!(check(desk, arguments), anew);
    assert_eq!(check(desk, arguments), anew);
}

#[test]
fn a_second_run_reports_the_same_in_every_format() {
    let desk = desk();
    for format in [
        "text", "json", "jsonl", "sarif", "github", "gitlab", "junit",
    ] {
        agrees(&desk, &format!("--format {format}"));
    }
    agrees(&desk, "--statistics");
    assert_eq!(packs(&desk).len(), 2, "one for each folder");
    let ignore = fs::read_to_string(desk.path(".selon_cache/.gitignore"));
    assert!(ignore.unwrap().lines().any(|line| line == "*"));
}

#[test]
fn everything_that_affects_findings_counts() {
    let desk = desk();
    agrees(&desk, "");
    let write = |name: &str, words: &str| desk.write(name, &words);
    // An article that changes, one that goes, one that comes, and one that takes another's name.
    write("0.md", "All is quiet.\n");
    fs::remove_file(desk.path("2.md")).unwrap();
    write("new.md", FLAGGED);
    fs::rename(desk.path("4.md"), desk.path("6.md")).unwrap();
    agrees(&desk, "");
    // Options, the configuration, and its settings for some files only.
    agrees(&desk, "--ignore unsourced-figure");
    agrees(&desk, "--language fr");
    write("selon.toml", "[rules]\nunsourced-figure = \"error\"\n");
    agrees(&desk, "");
    assert!(check(&desk, "").contains("error["));
    let only_wire = "[[override]]\nfiles = [\"wire/**\"]\nrules.unsourced-figure = \"off\"\n";
    write("selon.toml", only_wire);
    agrees(&desk, "");
    fs::rename(desk.path("wire"), desk.path("desk")).unwrap();
    agrees(&desk, "");
    // Settings in an article, valid and not.
    write(
        "0.md",
        &format!("---\nselon:\n  genre: opinion\n---\n{FLAGGED}"),
    );
    agrees(&desk, "");
    write(
        "0.md",
        &format!("---\nselon:\n  genre: nonsense\n---\n{FLAGGED}"),
    );
    agrees(&desk, "");
}

#[test]
fn damaged_packs_are_ignored_and_rewritten() {
    let desk = desk();
    let anew = check(&desk, "--no-cache");
    assert_eq!(packs(&desk).len(), 0);
    check(&desk, "");
    let pack = packs(&desk)[0].clone();
    let whole = fs::read(&pack).unwrap();
    for end in [0, 5, whole.len() / 2, whole.len() - 1] {
        fs::write(&pack, &whole[..end]).unwrap();
        assert_eq!(check(&desk, ""), anew);
        assert_eq!(fs::read(&pack).unwrap(), whole, "it is whole again");
    }
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 1;
    fs::write(&pack, changed).unwrap();
    assert_eq!(check(&desk, ""), anew);
    fs::remove_file(&pack).unwrap();
    fs::create_dir(&pack).unwrap();
    assert_eq!(check(&desk, ""), anew);
    fs::remove_dir_all(desk.path(".selon_cache")).unwrap();
    desk.write(".selon_cache", "a file");
    assert_eq!(check(&desk, ""), anew);
}

#[test]
fn parallel_and_killed_runs_leave_no_half_packs() {
    let desk = desk();
    let anew = check(&desk, "--no-cache");
    for _ in 0..4 {
        let runs: Vec<_> = (0..4)
            .map(|number| {
                let mut command = desk.command("check");
                let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
                let mut run = command.spawn().unwrap();
                if number == 0 {
                    run.kill().unwrap();
                }
                run
            })
            .collect();
        for (number, run) in runs.into_iter().enumerate() {
            let run = Run(run.wait_with_output().unwrap());
            if number > 0 {
                assert_eq!(run.printed(), anew);
            }
        }
        assert_eq!(check(&desk, ""), anew);
        fs::remove_dir_all(desk.path(".selon_cache")).unwrap();
    }
}

#[test]
fn one_article_leaves_no_folder_behind_unless_asked_to() {
    let desk = desk();
    check(&desk, "0.md");
    assert!(!desk.path(".selon_cache").exists());
    check(&desk, "0.md --cache-dir kept");
    assert!(desk.path("kept/.gitignore").exists());
    // In a folder below a configuration, the cache is next to the configuration.
    desk.write("selon.toml", "");
    let mut command = desk.command("check");
    command.current_dir(desk.path("wire")).output().unwrap();
    assert!(desk.path(".selon_cache").is_dir());
    assert!(!desk.path("wire/.selon_cache").exists());
}
