//! What reaches a terminal or the log of a build server: nothing in an article, a name or a configuration
//! commands either, whatever the command and the format.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::io::Read as _;
use std::process::Stdio;

use selon::report::Format;

use crate::desk::{Desk, Run, VAGUE};

/// Characters that move a cursor, ring a bell, end a line, or turn text around.
const COMMANDS: &str = "\u{1b}[31m\u{7}\u{8}\u{9b}\u{7f}\u{61c}\u{200f}\u{202e}\u{2066}";

/// Names that build servers would take for commands at the start of a line, or anywhere in it.
const NAMES: &[&str] = &[
    "::error file=x::y.txt",
    " ::stop-commands::x.txt",
    "##vso[task.complete].txt",
    "##[error]x.txt",
    "\u{1b}]0;x\u{7}\u{61c}\u{202e}\n::error::z.txt",
];

/// A desk where everything that can be named has a hostile name.
fn hostile() -> Desk {
    let desk = Desk::new(&[]);
    let article = format!(
        "Experts{COMMANDS} believe that the port will close. ##vso[x]Sources said on Monday that the dam leaks.\n\n\
         According to ::Error, the bridge is open. The cracks have cost 4.5 million crowns{COMMANDS}.\n"
    );
    for name in NAMES {
        desk.write(name, &article);
    }
    desk.write(
        "selon.toml",
        "[[override]]\nfiles = \"\\u001b\\u061c::error::*\"\ngenre = \"news\"\n[rules]\n\"::x\\u001b\" = \"off\"\n",
    );
    desk.write(
        "house/odd.toml",
        "summary = \"\\u001b[31m\\u061c##vso[x]\"\nseverity = \"::\\u001b\"\n",
    );
    desk
}

/// Fails if anything that was printed commands a terminal or a build server.
fn check(shown: &str, run: &Run) {
    for stream in [run.stdout(), run.stderr()] {
        for line in stream.split('\n') {
            let line = line.strip_suffix('\r').unwrap_or(line);
            let raw = line.chars().find(|c| {
                c.is_control() || matches!(c, '\u{61c}' | '\u{200f}' | '\u{202e}' | '\u{2066}')
            });
            assert_eq!(raw, None, "{shown}: {line:?}");
            let own = shown.contains("github") && line.trim_start().starts_with("::");
            let own = own
                && [" file=", "::error file="]
                    .iter()
                    .any(|lead| line.contains(lead));
            assert!(
                own || !line.trim_start().starts_with("::"),
                "{shown}: {line:?}"
            );
            for (at, _) in line.match_indices('#') {
                let rest = line.get(at..).unwrap().strip_prefix("##");
                let after =
                    rest.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()));
                assert!(
                    !after.is_some_and(|after| after.starts_with('[')),
                    "{shown}: {line:?}"
                );
            }
        }
    }
}

#[test]
fn nothing_commands_a_terminal_or_a_build_server() {
    let desk = hostile();
    for format in Format::ALL {
        let format = format.name();
        let command = format!("check --no-cache --format {format} .");
        let run = desk.output(&command);
        assert!(run.stdout().len() > 100, "{command} reports what it finds");
        check(&command, &run);
    }
    for command in [
        "check --no-cache --statistics .",
        "check --no-cache --diff .",
        "check --no-cache --select '::\u{1b}\u{61c}' .",
        "check --no-cache '\u{1b}\u{61c}missing'",
        "check --format '\u{1b}[31m\u{61c}'",
        "check --color always '--\u{1b}[31m\u{61c}'",
        "check --no-cache --rules house .",
        "inspect .",
        "inspect --explain .",
        "inspect --format html .",
        "inspect --format json .",
        "sources .",
        "sources --total .",
        "sources --format csv .",
        "sources --format json .",
        "test --rules house",
        "test --stats .",
        "config show .",
        "config show '##[error]x.txt'",
        "init '\u{1b}\u{61c}'",
        "baseline .",
        "accept vague-source '##[error]x.txt' --reason '\u{1b}\u{61c}'",
        "explain '\u{1b}\u{61c}'",
    ] {
        check(command, &desk.output(command));
    }
}

#[test]
fn programs_read_names_and_words_as_they_are() {
    let desk = hostile();
    let found = desk.output("check --no-cache --format json .").findings();
    for name in NAMES {
        assert!(found.iter().any(|[path, ..]| path == name), "{name:?}");
    }
    let junit = desk.output("check --no-cache --format junit .");
    let xml = roxmltree::Document::parse(junit.stdout()).unwrap();
    let mut suites = xml.descendants().filter_map(|node| node.attribute("name"));
    assert!(suites.any(|name| name == "##vso[task.complete].txt"));
}

#[test]
fn the_names_of_files_stay_paths() {
    let desk = Desk::new(&[("::error::a.txt", VAGUE)]);
    let run = desk.output("check --no-cache --format concise .");
    assert!(
        run.stdout().starts_with("./::error::a.txt:1:1: "),
        "{}",
        run.stdout()
    );
}

#[test]
fn a_cell_is_no_formula() {
    let words = "According to =Foo Bar, it is open. According to @SUM, it is.\n";
    let desk = Desk::new(&[
        ("=HYPERLINK(\"http:x\",\"a\").txt", words),
        ("+1.txt", words),
    ]);
    let run = desk.output("sources --format csv .");
    let mut reader = csv::Reader::from_reader(run.stdout().as_bytes());
    let mut cells = 0;
    for record in reader.records() {
        for cell in &record.unwrap() {
            cells += 1;
            assert!(
                !cell.trim_start().starts_with(['=', '+', '-', '@']),
                "{cell}"
            );
        }
    }
    assert!(cells >= 22, "{}", run.stdout());
    assert!(run.stdout().contains("'@SUM"), "{}", run.stdout());
}

/// The status of a command whose reader closes the pipe after some bytes.
fn after_reading(desk: &Desk, command: &str, bytes: usize) -> Option<i32> {
    let mut process = desk.command(command);
    process.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = process.spawn().unwrap();
    let mut pipe = child.stdout.take().unwrap();
    let mut first = vec![0; bytes];
    pipe.read_exact(&mut first).unwrap();
    drop(pipe);
    child.wait().unwrap().code()
}

#[test]
fn findings_stay_findings_when_the_pipe_is_closed() {
    let desk = Desk::new(&[]);
    for number in 0..200 {
        desk.write(&format!("{number}.txt"), &VAGUE.repeat(20));
    }
    for command in [
        "check --no-cache",
        "check --no-cache --format concise",
        "check --no-cache --format json",
        "check --no-cache --format sarif",
        "check --no-cache --format junit",
    ] {
        assert_eq!(after_reading(&desk, command, 1), Some(1), "{command}");
    }
    let lenient = "check --no-cache --exit-zero";
    assert_eq!(after_reading(&desk, lenient, 1), Some(0));
    // What could not be read is no less trouble.
    desk.write("0.txt", "\0");
    assert_eq!(after_reading(&desk, "sources --format csv", 200), Some(2));
    assert_eq!(after_reading(&desk, "check --no-cache", 1), Some(2));
}

#[test]
fn a_failed_baseline_counts_nothing() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    desk.write("file", "");
    let run = desk.output("baseline --baseline file/b.json a.txt");
    assert_eq!(run.code(), 2);
    assert_eq!(run.stdout(), "", "{}", run.printed());
}
