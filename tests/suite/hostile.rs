//! Bad input through the built program: a clear message, no panic, the promised exit status, and the
//! other files still checked.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs::OpenOptions;
use std::io::{Read as _, Write as _};
use std::process::Stdio;

use super::desk::{Desk, Run, skip};

/// An article nothing is wrong with.
const FINE: &str = "The bridge will open on Monday, according to the mayor, Jane Roe.\n";

/// How often hostile patterns are repeated: often enough that quadratic work would be noticed.
const MANY: usize = 100_000;

/// Checks and inspects files, for people and for programs: no error, whatever is found, but
/// that there is no prose in one. They are read in
/// a language even if they are in none.
fn survives(files: &[(&str, &[u8])]) {
    let desk = Desk::new(&[]);
    for (name, bytes) in files {
        desk.write(name, bytes);
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    for command in [
        "check --format terminal --language en",
        "check --format json --language fr",
        "inspect --format terminal --language fr",
        "inspect --format json --language en",
    ] {
        let run = desk.output(&format!("{command} {}", names.join(" ")));
        let mut problems = run.stderr().lines();
        let is_survived = |line: &str| line.contains(": not read: there is no prose in it");
        assert!(problems.all(is_survived), "{command}: {}", run.stderr());
        assert_eq!(run.code() == 2, !run.stderr().is_empty(), "{command}");
        if command.contains("json") {
            let report = run.json();
            let count = |key: &str| report[key].as_array().unwrap().len();
            assert_eq!(count("files") + count("problems"), files.len());
        }
    }
}

/// Checks a file that cannot be read beside one that can.
fn fails(name: &str, bytes: &[u8], message: &str) {
    let desk = Desk::new(&[("fine.txt", FINE)]);
    desk.write(name, bytes);
    let run = desk.output(&format!("check --format json {name} fine.txt"));
    assert_eq!(run.code(), 2, "{}", run.stderr());
    assert!(run.stderr().contains(message), "{}", run.stderr());
    assert!(run.stderr().contains(name), "{}", run.stderr());
    let report = run.json();
    assert_eq!(report["files"][0]["path"], "fine.txt");
    assert_eq!(report["problems"][0]["path"], name);
    let written = report["problems"][0]["message"].as_str().unwrap();
    assert!(written.contains(message), "{written}");
}

#[test]
fn empty_files() {
    survives(&[
        ("empty.txt", b""),
        ("blank.md", b" \n\n\t\r\n"),
        ("mark.txt", "\u{feff}".as_bytes()),
        ("empty.html", b"<!doctype html>"),
    ]);
}

#[test]
fn no_final_newline() {
    survives(&[("cut.txt", b"The mayor said the bridge would")]);
}

#[test]
fn one_endless_line() {
    let sentence = "About 300 people left the town on Monday, experts said. ";
    let line = sentence.repeat(10 * MANY / sentence.len());
    survives(&[
        ("line.txt", line.as_bytes()),
        ("word.txt", "x".repeat(10 * MANY).as_bytes()),
        ("line.html", format!("<p>{line}</p>").as_bytes()),
    ]);
}

#[test]
fn nothing_but_marks() {
    let marks = [
        "\"", "'", "« ", " »", "“", "”", "(", "— ", "\n- ", "> ", "«\n\n",
    ];
    repeated("md", &marks.map(|mark| mark.repeat(MANY)));
}

#[test]
fn nothing_but_tags() {
    let deep = "<div>".repeat(10 * MANY) + FINE;
    repeated("html", &[deep, "x<h1>".repeat(MANY), "<q>".repeat(MANY)]);
}

/// Checks and inspects texts, each in a file of its own.
fn repeated(extension: &str, texts: &[String]) {
    let names: Vec<String> = (0..texts.len())
        .map(|number| format!("{number}.{extension}"))
        .collect();
    let files: Vec<_> = names
        .iter()
        .zip(texts)
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    survives(&files);
}

#[test]
fn crossed_and_unmatched_marks() {
    let marks = "« Il a dit “ oui » et puis ” non, \"dit-elle. »» 'Tis “« so. (« )».";
    survives(&[
        ("marks.txt", marks.as_bytes()),
        ("comma.txt", ", pour Kiev".as_bytes()),
    ]);
}

#[test]
fn only_emoji() {
    survives(&[("emoji.txt", "👩‍👩‍👧‍👦🎉🇫🇷 ".repeat(1_000).as_bytes())]);
}

#[test]
fn right_to_left_text() {
    let text = "קצת יותר מ־300 איש עזבו. « אמר », \u{202e}said the mayor.";
    survives(&[("rtl.txt", text.as_bytes())]);
}

#[test]
fn bytes_that_are_no_text() {
    fails("nul.txt", b"The mayor\0 said so.", "byte 9 is NUL");
    fails(
        "story.docx",
        b"PK\x03\x04\x00\x00\xff\xfe",
        "the package is damaged",
    );
    fails(
        "cut.txt",
        "Le maire a déclaré".as_bytes().split_at(19).0,
        "not UTF-8: byte 18",
    );
    fails("utf16.txt", b"\xff\xfeT\0h\0e", "UTF-16");
}

#[test]
fn named_files_are_read_whatever_their_extension() {
    let fine = FINE.as_bytes();
    survives(&[("story.rst", fine), ("story", fine)]);
    // Some systems allow no such name.
    if cfg!(unix) {
        survives(&[("story[1]*.bak", fine)]);
    }
}

#[test]
fn standard_input() {
    let desk = Desk::new(&[]);
    let feed = |bytes: &[u8], command: &str| {
        let mut command = desk.command(command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(bytes).unwrap();
        Run(child.wait_with_output().unwrap())
    };
    let run = feed(FINE.as_bytes(), "check - --format json");
    assert_eq!(run.json()["files"][0]["path"], "<stdin>");
    let named = "check - --format json --stdin-filename";
    let run = feed(FINE.as_bytes(), &format!("{named} a/b.md"));
    assert_eq!(run.json()["files"][0]["path"], "a/b.md");
    let page = b"<nav>Experts say so.</nav><p>Experts say &lt;so&gt;.";
    let found = feed(page, &format!("{named} a.HTM")).json()["files"][0]["diagnostics"].clone();
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["span"]["start"], 29, "{found}");
    let run = feed(b"\xc3", "check -");
    assert_eq!(run.code(), 2);
    let stderr = run.stderr();
    assert!(
        stderr.starts_with("error: <stdin>: not UTF-8: byte 0"),
        "{stderr}"
    );
}

#[test]
fn closed_output() {
    let desk = Desk::new(&[]);
    for number in 0..300 {
        desk.write(&format!("{number}.txt"), &FINE.repeat(20));
    }
    for command in [
        "inspect --format json",
        "check --format json",
        "rules",
        "--help",
    ] {
        let mut process = desk.command(command);
        process.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = process.spawn().unwrap();
        drop(child.stdout.take());
        let mut stderr = String::new();
        let mut pipe = child.stderr.take().unwrap();
        pipe.read_to_string(&mut stderr).unwrap();
        assert_eq!(stderr, "", "{command}");
        assert_eq!(child.wait().unwrap().code(), Some(0), "{command}");
    }
}

#[test]
fn full_disk() {
    let Ok(full) = OpenOptions::new().write(true).open("/dev/full") else {
        return skip("this system has no /dev/full");
    };
    let desk = Desk::new(&[("fine.txt", FINE)]);
    let run = Run(desk.command("check").stdout(full).output().unwrap());
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("cannot write"), "{}", run.stderr());
}

#[test]
fn wrong_options() {
    let desk = Desk::new(&[("fine.txt", FINE)]);
    for command in [
        "check --language de",
        "check --select no-such-rule",
        "check --ignore no-such-rule,nor-this",
        "check --fail-on doom",
        "explain no-such-rule",
        "scan",
        "",
    ] {
        let run = desk.output(command);
        assert_eq!(run.code(), 2, "{command}");
        assert_eq!(run.stdout(), "", "{command}");
        assert!(!run.stderr().is_empty(), "{command}");
    }
}

#[test]
fn broken_rules() {
    let desk = Desk::new(&[
        ("fine.txt", FINE),
        ("house/no-summary.toml", "severity = \"fatal\"\n"),
        ("house/no-toml.toml", "summary = "),
    ]);
    let run = desk.output("check --rules house --format json");
    assert_eq!(run.code(), 2);
    let (stderr, json) = (run.stderr(), run.json());
    assert!(stderr.contains("house/no-summary.toml:1:1"), "{stderr}");
    assert!(stderr.contains("house/no-toml.toml:1:"), "{stderr}");
    assert_eq!(json["files"][0]["path"], "fine.txt");
    let problems = json["problems"].as_array().unwrap();
    for file in ["house/no-summary.toml", "house/no-toml.toml"] {
        assert!(problems.iter().any(|problem| problem["path"] == file));
    }
    for command in ["check", "rules", "test"] {
        let run = desk.output(&format!("{command} --rules gone"));
        assert_eq!(run.code(), 2, "{command}");
        assert_eq!(run.stderr().matches("gone").count(), 1, "{}", run.stderr());
    }
}

#[test]
fn version_and_help() {
    let desk = Desk::new(&[]);
    let version = concat!("selon ", env!("CARGO_PKG_VERSION"), "\nstatus 0");
    assert_eq!(desk.run("--version"), version);
    for command in ["check", "inspect", "rules", "explain", "test"] {
        let help = desk.run(&format!("{command} --help"));
        assert!(help.ends_with("status 0"), "{help}");
        assert!(help.contains("Examples:"), "{help}");
    }
}
