//! Articles that look clean because nothing of them was understood: they are told of, and fail the run.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs::File;

use crate::desk::Desk;

/// Sentences that have findings wherever they are read.
const WORDS: &str = "Sources said the pact had failed.";

/// The kind and the message of the only problem of a file, whose status must be 2.
fn problem(name: &str, bytes: &[u8]) -> (String, String) {
    let desk = Desk::new(&[]);
    desk.write(name, bytes);
    let run = desk.output(&format!("check --no-cache --format json '{name}'"));
    assert_eq!(run.code(), 2, "{name}: {}", run.printed());
    let report = run.json();
    assert_eq!(report["summary"]["files"], 0, "{name}");
    let problem = &report["problems"][0];
    assert_eq!(problem["severity"], "error");
    let value = |key: &str| problem[key].as_str().unwrap().to_owned();
    (value("kind"), value("message"))
}

/// Checks that a file is refused as being in a format.
fn refused(name: &str, bytes: impl AsRef<[u8]>, format: &str) {
    let (kind, message) = problem(name, bytes.as_ref());
    assert_eq!(kind, "format", "{name}: {message}");
    let start = format!("not read: it looks like {format}; save it as plain text");
    assert!(message.starts_with(&start), "{name}: {message}");
}

/// Checks that a file is read and has a finding.
fn read(name: &str, characters: &str) {
    let desk = Desk::new(&[(name, characters)]);
    let run = desk.output(&format!("check --no-cache --format json {name}"));
    assert_eq!(run.findings().len(), 1, "{name}: {}", run.printed());
}

#[test]
fn json_is_told_by_its_content() {
    let story = format!(r#"{{"paragraphs": [{{"type": "text", "content": "{WORDS}"}}]}}"#);
    for name in ["a.json", "a.txt", "a.md", "a.html"] {
        refused(name, &story, "JSON");
    }
    refused("list.txt", format!("[\n {story},\n {story}\n]\n"), "JSON");
    refused("lines.txt", format!("\u{feff}{story}\n{story}\n"), "JSON");
    read(
        "brackets.txt",
        "[\"The bridge is open.\"] Sources said the pact had failed.",
    );
    read(
        "braces.txt",
        "{The bridge} is open. Sources said the pact had failed.",
    );
}

#[test]
fn markup_is_told_by_its_content() {
    let feed = format!(
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><item><description>{WORDS}</description></item></channel></rss>"
    );
    for name in ["feed.xml", "feed.txt", "feed.html"] {
        read(name, &feed);
    }
    read("nitf.txt", &format!("<nitf><body>{WORDS}</body></nitf>"));
    for name in ["build.xml", "build.txt"] {
        refused(
            name,
            format!("<project><name>{WORDS}</name></project>"),
            "XML",
        );
    }
    // What is HTML is read as HTML, whatever it is called.
    for page in [
        "<!DOCTYPE html><title>x</title><p>Sources said the <b>pact</b> had failed.</p>",
        "<p>Sources said the <b>pact</b> had failed.</p>",
        "<?xml version=\"1.0\"?><html><body><p>Sources said the pact had failed.</p></body></html>",
    ] {
        for name in ["a.txt", "a.xml", "a.html"] {
            read(name, page);
        }
    }
    read(
        "a.txt",
        "<The bridge> is open. Sources said the pact had failed.",
    );
}

#[test]
fn a_page_by_another_name_has_the_findings_of_a_page() {
    let page = "<p>Sources&nbsp;said the pact had <b>failed</b>.</p>\n<script>\"Sources said it.\"</script>\n";
    let desk = Desk::new(&[("a.html", page), ("b.txt", page)]);
    let found = desk.output("check --no-cache --format json .").findings();
    let [one, other] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(one[1..], other[1..]);
}

/// A ZIP file with one empty part.
fn package(part: &str) -> Vec<u8> {
    let length = u8::try_from(part.len()).unwrap();
    let local = [
        b"PK\x03\x04".as_slice(),
        &[0; 22],
        &[length, 0, 0, 0],
        part.as_bytes(),
    ]
    .concat();
    let entry = [
        b"PK\x01\x02".as_slice(),
        &[0; 24],
        &[length],
        &[0; 17],
        part.as_bytes(),
    ]
    .concat();
    let sizes = [entry.len(), local.len()].map(|size| u8::try_from(size).unwrap());
    let end = [
        b"PK\x05\x06".as_slice(),
        &[0, 0, 0, 0, 1, 0, 1, 0],
        &[sizes[0], 0, 0, 0, sizes[1], 0, 0, 0, 0, 0],
    ];
    [local, entry, end.concat()].concat()
}

#[test]
fn packages_are_named() {
    refused(
        "a.txt",
        b"%PDF-1.4\n%\xe2\xe3\n",
        "Portable Document Format (.pdf)",
    );
    refused(
        "sheet.docx",
        package("xl/workbook.xml"),
        "Office Open XML Spreadsheet (.xlsx)",
    );
    refused("a.md", package("pictures/bridge.png"), "ZIP (.zip)");
    refused(
        "a.md",
        format!("\u{1}\u{16}{WORDS}"),
        "damaged wire transmission (no text starts behind the header)",
    );
}

#[test]
fn an_email_is_told_from_a_memo() {
    let mail =
        format!("From: a@example.org\nMIME-Version: 1.0\nSubject: Pact\n Failed\n\n{WORDS}\n");
    for name in ["mail.txt", "mail.eml", "mail"] {
        read(name, &mail);
    }
    read(
        "memo.txt",
        "From: Jane Roe\nDate: Monday\n\nSources said the pact had failed.\n",
    );
}

#[test]
fn what_has_no_prose_is_not_clean() {
    for (name, characters) in [
        ("empty.txt", ""),
        ("blank.md", " \n\n\t\r\n"),
        ("mark.txt", "\u{feff}"),
        ("rules.md", "***\n\n---\n"),
        ("front.md", "---\ntitle: A bridge\n---\n"),
        ("code.md", "```\nSources said it.\n```\n"),
        (
            "script.html",
            "<!doctype html><body><div id=root></div><script>run()</script></body>",
        ),
    ] {
        let (kind, message) = problem(name, characters.as_bytes());
        assert_eq!(kind, "prose", "{name}");
        assert_eq!(
            message,
            "not read: there is no prose in it; exclude it if it is no article"
        );
    }
    for (name, characters) in [
        (
            "heads.md",
            "# Sources said the pact failed\n\n## What comes next\n",
        ),
        (
            "heads.html",
            "<h1>Sources said the pact failed</h1><h2>1 &gt; 0</h2>",
        ),
    ] {
        let (kind, message) = problem(name, characters.as_bytes());
        assert_eq!(kind, "prose", "{name}");
        assert_eq!(
            message,
            "not read: there is no prose in it, only headings; exclude it if it is no article"
        );
    }
    // A line alone may be all there is to a bulletin.
    read("line.txt", "Sources said the pact failed");
    read("item.md", "# The pact\n\n- Sources said the pact failed\n");
}

#[test]
fn every_command_tells() {
    let desk = Desk::new(&[
        ("a.txt", r#"{"body": "Sources said the pact had failed."}"#),
        ("b.md", "---\n"),
    ]);
    for command in [
        "check --no-cache",
        "check --no-cache --diff",
        "inspect",
        "sources",
        "baseline",
    ] {
        let run = desk.output(command);
        assert_eq!(run.code(), 2, "{command}: {}", run.printed());
        assert!(
            run.stderr().contains("a.txt: not read: it looks like JSON"),
            "{command}"
        );
        assert!(
            run.stderr().contains("b.md: not read: there is no prose"),
            "{command}"
        );
    }
}

#[test]
fn a_configuration_can_ask_for_a_warning() {
    let desk = Desk::new(&[
        (
            "data/a.txt",
            r#"{"body": "Sources said the pact had failed."}"#,
        ),
        ("data/empty.txt", ""),
        (
            "data/de.txt",
            "Die Polizei hat am Montag mitgeteilt, dass der Mann nicht mehr in der Stadt ist und die Bürger ruhig sein können.\n",
        ),
        ("fine.txt", "The bridge is open.\n"),
        (
            "selon.toml",
            "[[override]]\nfiles = 'data'\nunread = 'warning'\n",
        ),
    ]);
    let run = desk.output("check --no-cache --format json .");
    assert_eq!(run.code(), 0, "{}", run.printed());
    let report = run.json();
    let problems = report["problems"].as_array().unwrap();
    let shown: Vec<_> = problems
        .iter()
        .map(|one| {
            format!(
                "{} {}",
                one["kind"].as_str().unwrap(),
                one["severity"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        shown,
        ["format warning", "language warning", "prose warning"]
    );
    let people = desk.output("check --no-cache .");
    assert_eq!(
        people.stderr().matches("warning: data/").count(),
        3,
        "{}",
        people.stderr()
    );
    let github = desk.output("check --no-cache --format github .");
    assert_eq!(
        github.stdout().matches("::warning file=data/").count(),
        3,
        "{}",
        github.stdout()
    );
    let junit = desk.output("check --no-cache --format junit .");
    assert_eq!(
        junit.stdout().matches("<skipped ").count(),
        3,
        "{}",
        junit.stdout()
    );
    let sarif = desk.output("check --no-cache --format sarif .").json();
    assert_eq!(
        sarif["runs"][0]["invocations"][0]["executionSuccessful"],
        true
    );
    desk.write("selon.toml", "unread = 'off'\n");
    let run = desk.output("check --no-cache fine.txt");
    assert!(run.stderr().contains("unread"), "{}", run.stderr());
    assert_eq!(run.code(), 2);
}

#[test]
fn a_file_that_is_too_large_is_not_read_first() {
    let desk = Desk::new(&[]);
    let file = File::create(desk.path("large.txt")).unwrap();
    // It takes no room on the disk, and would take minutes and all memory to read.
    file.set_len(1 << 40).unwrap();
    let run = desk.output("check --no-cache large.txt");
    assert_eq!(run.code(), 2);
    assert!(
        run.stderr().contains("larger than 4 GiB; split the file"),
        "{}",
        run.stderr()
    );
}
