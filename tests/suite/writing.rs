//! Files that selon writes: what they keep of those they replace, and what is never replaced.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};

use super::desk::{Desk, Run, VAGUE, skip};

/// An article that `--fix` rewrites.
const LOADED: &str = "The mayor claims that the road is safe.\n";

/// The number of the user who owns nothing.
const NOBODY: u32 = 65534;

/// Rewrites an article.
fn fix(desk: &Desk, name: &str) -> Run {
    desk.output(&format!(
        "check --fix --no-cache --select loaded-verb {name}"
    ))
}

/// The names in a folder, sorted.
fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.folder()).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
}

#[test]
fn a_rewritten_article_keeps_its_mode_and_its_owner() {
    let desk = Desk::new(&[("a.txt", LOADED)]);
    let path = desk.path("a.txt");
    fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
    let is_superuser = chown(&path, Some(NOBODY), Some(NOBODY)).is_ok();
    let before = fs::metadata(&path).unwrap();
    fix(&desk, "a.txt");
    assert!(desk.read("a.txt").contains("says"));
    let after = fs::metadata(&path).unwrap();
    assert_eq!(after.mode(), before.mode());
    assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
    if !is_superuser {
        skip("only the superuser can give files away");
    }
}

#[test]
fn a_read_only_article_is_not_rewritten() {
    let desk = Desk::new(&[("a.txt", LOADED)]);
    fs::set_permissions(desk.path("a.txt"), Permissions::from_mode(0o444)).unwrap();
    let run = fix(&desk, "a.txt");
    assert_eq!(
        run.stderr(),
        "error: a.txt: cannot be rewritten: read-only\n"
    );
    assert_eq!(run.code(), 2);
    assert_eq!(desk.read("a.txt"), LOADED);
}

#[test]
fn an_article_with_two_names_is_not_rewritten_under_one() {
    let desk = Desk::new(&[("a.txt", LOADED)]);
    fs::hard_link(desk.path("a.txt"), desk.path("b.text")).unwrap();
    let run = fix(&desk, "a.txt");
    let why = "the file has 2 names (hard links), of which only this one would change";
    assert!(run.stderr().contains(why), "{}", run.stderr());
    assert_eq!(run.code(), 2);
    assert_eq!(desk.read("a.txt"), LOADED);
    assert_eq!(desk.read("b.text"), LOADED);
}

#[test]
fn a_name_may_be_as_long_as_names_can_be() {
    let name = format!("{}.txt", "a".repeat(251));
    let desk = Desk::new(&[(&name, LOADED)]);
    let run = fix(&desk, &name);
    assert_eq!(run.stderr(), "");
    assert!(desk.read(&name).contains("says"));
    assert_eq!(names(&desk), [name]);
}

#[test]
fn what_a_killed_run_has_left_is_removed() {
    let desk = Desk::new(&[("a.txt", LOADED), (".selon.tmp", "half an arti")]);
    fix(&desk, "a.txt");
    assert_eq!(names(&desk), ["a.txt"]);
}

#[test]
fn a_link_is_written_through_even_where_nothing_is_yet() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("kept/readme", "")]);
    symlink("kept/known.json", desk.path("selon-baseline.json")).unwrap();
    let run = desk.output("baseline a.txt");
    assert_eq!(run.code(), 0, "{}", run.stderr());
    assert!(desk.read("kept/known.json").contains("Experts"));
    assert!(desk.path("selon-baseline.json").is_symlink());
}

#[test]
fn a_baseline_that_cannot_be_written_is_not_counted() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    desk.run("baseline a.txt");
    desk.write("a.txt", "All is quiet.\n");
    let path = desk.path("selon-baseline.json");
    fs::set_permissions(path, Permissions::from_mode(0o444)).unwrap();
    let why = "error: selon-baseline.json: cannot be written: read-only\nstatus 2";
    assert_eq!(desk.run("baseline a.txt"), why);
}
