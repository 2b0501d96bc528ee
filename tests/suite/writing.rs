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

/// A report that must not be written, with what is said about it.
fn refused(desk: &Desk, arguments: &str, why: &str) {
    let files = names(desk);
    let before: Vec<_> = files
        .iter()
        .map(|name| fs::read(desk.path(name)).ok())
        .collect();
    let run = desk.output(&format!("check --no-cache --format json {arguments}"));
    assert_eq!(run.code(), 2, "{arguments}");
    assert!(run.stderr().contains(why), "{}", run.stderr());
    let after: Vec<_> = files
        .iter()
        .map(|name| fs::read(desk.path(name)).ok())
        .collect();
    assert_eq!(after, before, "{arguments}");
    assert_eq!(names(desk), files, "{arguments}");
}

#[test]
fn no_report_takes_the_place_of_an_article() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("other.md", VAGUE), ("old.txt", VAGUE)]);
    symlink("a.txt", desk.path("link.txt")).unwrap();
    fs::hard_link(desk.path("a.txt"), desk.path("hard.json")).unwrap();
    let article = "is one of the articles";
    refused(&desk, "a.txt -o a.txt", article);
    refused(&desk, "link.txt -o a.txt", article);
    refused(&desk, "a.txt -o link.txt", article);
    refused(&desk, "a.txt -o hard.json", article);
    refused(&desk, "hard.json -o ./a.txt", article);
    // Nor of one that this run does not read.
    refused(&desk, "a.txt -o other.md", "holds a text that is no report");
    desk.write("selon.toml", "exclude = 'old.txt'\n");
    refused(&desk, ". -o old.txt", "holds a text that is no report");
    // Nor by a link with the name of a report, nor one that shares its extension with reports.
    symlink("old.txt", desk.path("report.json")).unwrap();
    refused(
        &desk,
        "a.txt -o report.json",
        "holds a text that is no report",
    );
    let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[]}"#;
    desk.write("feed.json", feed);
    refused(
        &desk,
        "a.txt -o feed.json",
        "holds a text that is no report",
    );
}

#[test]
fn no_report_takes_the_place_of_what_the_run_depends_on() {
    let rule = fs::read_to_string("rules/loaded-verb.toml").unwrap();
    let desk = Desk::new(&[
        ("a.txt", VAGUE),
        (
            "selon.toml",
            "extends = 'house.toml'\nrule_folders = 'own'\nbaseline = 'known.json'\n",
        ),
        ("house.toml", "language = 'en'\n"),
        ("own/house-verb.toml", &rule),
        ("more/other-verb.toml", &rule),
    ]);
    desk.run("baseline a.txt");
    desk.write("named.json", &desk.read("known.json"));
    desk.write("named.toml", "");
    fs::hard_link(desk.path("house.toml"), desk.path("hard.json")).unwrap();
    let config = "is a configuration of this run";
    refused(&desk, "a.txt -o selon.toml", config);
    refused(&desk, "a.txt -o house.toml", config);
    refused(&desk, "a.txt -o hard.json", config);
    refused(&desk, "a.txt --config named.toml -o named.toml", config);
    let baseline = "is the baseline of this run";
    refused(&desk, "a.txt -o known.json", baseline);
    refused(&desk, "a.txt --baseline named.json -o named.json", baseline);
    refused(
        &desk,
        "a.txt -o own/house-verb.toml",
        "is a rule of this run",
    );
    refused(
        &desk,
        "a.txt --rules more -o more/other-verb.toml",
        "is a rule of this run",
    );
    let name = "has the name of a file that selon reads";
    refused(&desk, "a.txt --no-config -o selon.toml", name);
    refused(&desk, "a.txt -o selon-baseline.json", name);
    refused(&desk, "a.txt --no-config -o house.toml", name);
    symlink("selon.toml", desk.path("report.json")).unwrap();
    refused(&desk, "a.txt --no-config -o report.json", name);
}

#[test]
fn a_report_takes_the_place_of_a_report() {
    let desk = Desk::new(&[("a.md", VAGUE), ("b.md", "All is quiet.\n")]);
    for arguments in ["a.md", "b.md", "a.md -q", "b.md -q", "a.md --statistics"] {
        for format in ["text", "json"] {
            for _ in 0..2 {
                let run = format!("check --no-cache --format {format} {arguments} -o report.txt");
                assert!(desk.output(&run).code() < 2, "{run}");
            }
        }
    }
    for format in [
        "concise",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "rdjson",
        "checkstyle",
        "junit",
    ] {
        for _ in 0..2 {
            let run = format!("check --no-cache -q --format {format} a.md -o report.html");
            assert!(desk.output(&run).code() < 2, "{run}");
        }
    }
    assert_eq!(names(&desk), ["a.md", "b.md", "report.html", "report.txt"]);
}

#[test]
fn a_report_that_cannot_be_completed_leaves_the_old_one() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("out.json", "{\"old\":1}")]);
    fs::set_permissions(desk.path("out.json"), Permissions::from_mode(0o444)).unwrap();
    refused(&desk, "a.txt -o out.json", "read-only");
}

#[test]
fn what_is_already_open_is_added_to() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("log", "before\n")]);
    let log = fs::OpenOptions::new()
        .append(true)
        .open(desk.path("log"))
        .unwrap();
    let mut command = desk.command("check --no-cache --format concise -o /dev/stdout a.txt");
    command.stdout(log).status().unwrap();
    assert!(
        desk.read("log").starts_with("before\na.txt:1:1: "),
        "{}",
        desk.read("log")
    );
}
