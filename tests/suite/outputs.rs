//! Reports for programs: complete ones in every format, of findings made by hand and of real runs.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use insta::assert_snapshot;
use selon::cli::{self, Console, Screens};
use selon::diagnostic::{
    Confidence, Diagnostic, Fingerprint, Label, Severity, Suggestion, Suppressed, Suppression,
    SuppressionKind,
};
use selon::language::Id;
use selon::report::{
    self, File, Format, Problem, ProblemKind, RuleDescription, Screen, Style, Summary,
};
use selon::text::{Span, Text};
use serde_json::Value;

/// A text in which columns are hard to count, with a byte order mark, two kinds of line end and a
/// character of four bytes; it also contains what formats must escape.
const HARD: &str = "\u{feff}🎉 “A <b> & c”, 50% of “it”.\r\nSays, who:\rnobody.";

/// A report of a hard text, a clean one and one that could not be read.
fn report(format: Format) -> String {
    let style = Style {
        format,
        screen: Screen {
            color: true,
            columns: Some(60),
        },
        explain: false,
    };
    let hard = Text::new("desk/é, 1:2.md", HARD);
    let clean = Text::new("clean.txt", "All is quiet.");
    let late = Text::new("late.txt", "Nobody said so.");
    let problems = [Problem {
        kind: ProblemKind::Unreadable,
        path: "gone.txt".to_owned(),
        message: "no such file or folder".to_owned(),
    }];
    let references = ["https://example.org/style".to_owned()];
    let rules = [RuleDescription {
        id: "a-rule",
        summary: "Something is flagged.",
        why: vec![(Id::En, "Readers ask.")],
        fix: vec![(Id::En, "Answer.")],
        severity: Some(Severity::Warning),
        confidence: "high",
        since: "0.1.0",
        references: &references,
        languages: &Id::ALL,
        genres: Vec::new(),
        rewordings: Vec::new(),
        examples: Vec::new(),
    }];
    let mut out = Vec::new();
    report::begin(style, &rules, &mut out);
    let mut lead = "";
    let findings = [
        finding(&hard, "“A <b> & c”", Severity::Error),
        finding(&hard, "who:\rnobody", Severity::Warning),
    ];
    let suppressed = [Suppressed {
        diagnostic: finding(&late, "said", Severity::Error),
        by: Suppression {
            kind: SuppressionKind::InText,
            reason: "on the record".to_owned(),
            author: String::new(),
        },
    }];
    let parts = [
        (&hard, &findings[..]),
        (&clean, &[]),
        (&late, &[finding(&late, "Nobody", Severity::Note)]),
    ];
    for (text, findings) in parts {
        let mut part = Vec::new();
        let file = File {
            text,
            language: Id::En,
            diagnostics: findings,
            suppressed: if text.name() == "late.txt" {
                &suppressed
            } else {
                &[]
            },
            unsure: 0,
            has_baseline: text.name() == "late.txt",
            seen: None,
        };
        report::findings(style, file, &mut part);
        if !part.is_empty() {
            out.extend_from_slice(lead.as_bytes());
            out.extend(part);
            lead = report::between(format);
        }
    }
    let summary = Summary {
        unsure: 0,
        files: 3,
        errors: 1,
        warnings: 1,
        notes: 1,
        suppressed: 1,
        baselined: 0,
        unchanged: 0,
    };
    report::end(style, &problems, Some(summary), &mut out);
    String::from_utf8(out).expect("reports are UTF-8")
}

fn finding(text: &Text, words: &str, severity: Severity) -> Diagnostic {
    let span = |words: &str| {
        let start = text.as_str().find(words).expect("the words stand there");
        let [start, end] = [start, start + words.len()].map(|at| u32::try_from(at).unwrap());
        Span::new(start, end)
    };
    let all = span(text.as_str().trim_start_matches('\u{feff}'));
    Diagnostic {
        rule: "a-rule".to_owned(),
        severity,
        confidence: Confidence::High,
        certainty: None,
        message: format!("100% of “{words}”"),
        why: "Readers ask.".to_owned(),
        fix: "Answer.".to_owned(),
        span: span(words),
        sentence: all,
        labels: vec![Label {
            span: Span::new(all.start, all.start + 4),
            message: "see here".to_owned(),
        }],
        suggestions: vec![Suggestion {
            span: span(words),
            replacement: "She said so.".to_owned(),
            is_safe: false,
        }],
        fingerprint: Fingerprint {
            sentence: u64::from(all.end),
            nth: span(words).start,
        },
    }
}

#[test]
fn concise() {
    let report = report(Format::Concise).replace('\u{1b}', "");
    assert!(report.contains("desk/é, 1:2.md"), "{report}");
    assert_eq!(
        report
            .lines()
            .filter(|line| line.contains("[a-rule]"))
            .count(),
        3,
        "{report}"
    );
}

#[test]
fn jsonl() {
    let report = report(Format::Jsonl);
    let lines: Vec<Value> = report
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    let kinds: Vec<_> = lines.iter().map(|line| line["type"].clone()).collect();
    assert_eq!(
        kinds,
        [
            "file",
            "diagnostic",
            "diagnostic",
            "file",
            "file",
            "diagnostic",
            "problem",
            "summary"
        ]
    );
    assert!(lines.iter().all(|line| line["version"] == 1));
    // A line has the same content as in the full report.
    let whole: Value = serde_json::from_str(&self::report(Format::Json)).unwrap();
    let diagnostic = &whole["files"][0]["diagnostics"][1];
    for (key, value) in diagnostic.as_object().unwrap() {
        assert_eq!(&lines[2][key], value, "{key}");
    }
}

#[test]
fn sarif() {
    let log: Value = serde_json::from_str(&report(Format::Sarif)).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "a-rule");
    assert_eq!(run["results"].as_array().unwrap().len(), 4);
    let suppressed = &run["results"][3]["suppressions"];
    assert_snapshot!(suppressed, @r#"[{"justification":"on the record","kind":"inSource","status":"accepted"}]"#);
    assert_snapshot!(serde_json::to_string_pretty(&run["results"][1]).unwrap());
    assert_snapshot!(run["invocations"], @r#"[{"executionSuccessful":false,"toolExecutionNotifications":[{"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"gone.txt","uriBaseId":"%SRCROOT%"}}}],"message":{"text":"no such file or folder"}}]}]"#);
    let prints = run["results"].as_array().unwrap();
    assert_ne!(
        prints[0]["partialFingerprints"],
        prints[1]["partialFingerprints"]
    );
}

#[test]
fn github() {
    assert_snapshot!(report(Format::Github), @"
    ::error file=desk/é%2C 1%3A2.md,line=1,endLine=1,col=3,endColumn=14,title=a-rule::100%25 of ““A <b> & c””%0AAnswer.
    ::warning file=desk/é%2C 1%3A2.md,line=2,endLine=3,title=a-rule::100%25 of “who:%0Dnobody”%0AAnswer.
    ::notice file=late.txt,line=1,endLine=1,col=1,endColumn=7,title=a-rule::100%25 of “Nobody”%0AAnswer.
    ::error file=gone.txt,title=selon::no such file or folder
    ");
}

#[test]
fn gitlab() {
    assert_snapshot!(report(Format::Gitlab), @r#"
    [
    {"description":"100% of ““A <b> & c””","check_name":"a-rule","fingerprint":"a82d096accc1a316","severity":"major","location":{"path":"desk/é, 1:2.md","lines":{"begin":1,"end":1}}},
    {"description":"100% of “who:\rnobody”","check_name":"a-rule","fingerprint":"8652ae79ed2a72be","severity":"minor","location":{"path":"desk/é, 1:2.md","lines":{"begin":2,"end":3}}},
    {"description":"100% of “Nobody”","check_name":"a-rule","fingerprint":"92cca090912d4e0f","severity":"info","location":{"path":"late.txt","lines":{"begin":1,"end":1}}}
    ]
    "#);
}

#[test]
fn rdjson() {
    let report = report(Format::Rdjson);
    let result: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(result["diagnostics"].as_array().unwrap().len(), 3);
    assert_snapshot!(serde_json::to_string_pretty(&result["diagnostics"][1]).unwrap());
}

#[test]
fn checkstyle() {
    let report = report(Format::Checkstyle);
    let tree = roxmltree::Document::parse(&report).expect("well-formed");
    let error = tree.descendants().find(|node| node.has_tag_name("error"));
    let message = error.and_then(|node| node.attribute("message"));
    assert_eq!(message, Some("100% of ““A <b> & c””"));
    assert_snapshot!(report, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <checkstyle version="4.3">
      <file name="desk/é, 1:2.md">
        <error line="1" column="3" severity="error" message="100% of ““A &lt;b&gt; &amp; c””" source="selon.a-rule"/>
        <error line="2" column="7" severity="warning" message="100% of “who:&#13;nobody”" source="selon.a-rule"/>
      </file>
      <file name="clean.txt">
      </file>
      <file name="late.txt">
        <error line="1" column="1" severity="info" message="100% of “Nobody”" source="selon.a-rule"/>
      </file>
      <file name="gone.txt">
        <error line="1" severity="error" message="no such file or folder" source="selon"/>
      </file>
    </checkstyle>
    "#);
}

#[test]
fn junit() {
    let report = report(Format::Junit);
    let tree = roxmltree::Document::parse(&report).expect("well-formed");
    for suite in tree
        .descendants()
        .filter(|node| node.has_tag_name("testsuite"))
    {
        let cases = suite
            .children()
            .filter(|node| node.has_tag_name("testcase"));
        let tests = suite.attribute("tests").unwrap();
        assert_eq!(cases.count().to_string(), tests);
    }
    assert_snapshot!(report, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="selon">
      <testsuite name="desk/é, 1:2.md" tests="2" failures="2" errors="0">
        <testcase name="a-rule" classname="desk/é, 1:2.md" line="1" column="3">
          <failure type="error" message="100% of ““A &lt;b&gt; &amp; c””">line 1, column 3: 🎉 “A &lt;b&gt; &amp; c”, 50% of “it”.&#13;&#10;Says, who:&#13;nobody.</failure>
        </testcase>
        <testcase name="a-rule" classname="desk/é, 1:2.md" line="2" column="7">
          <failure type="warning" message="100% of “who:&#13;nobody”">line 2, column 7: 🎉 “A &lt;b&gt; &amp; c”, 50% of “it”.&#13;&#10;Says, who:&#13;nobody.</failure>
        </testcase>
      </testsuite>
      <testsuite name="clean.txt" tests="1" failures="0" errors="0">
        <testcase name="selon" classname="clean.txt"/>
      </testsuite>
      <testsuite name="late.txt" tests="1" failures="1" errors="0">
        <testcase name="a-rule" classname="late.txt" line="1" column="1">
          <failure type="note" message="100% of “Nobody”">line 1, column 1: Nobody said so.</failure>
        </testcase>
      </testsuite>
      <testsuite name="gone.txt" tests="1" failures="0" errors="1">
        <testcase name="selon" classname="gone.txt">
          <error type="trouble" message="no such file or folder"/>
        </testcase>
      </testsuite>
    </testsuites>
    "#);
}

#[test]
fn an_empty_report_is_valid() {
    for format in Format::ALL {
        let style = Style {
            format: *format,
            screen: Screen::default(),
            explain: false,
        };
        let mut out = Vec::new();
        report::begin(style, &[], &mut out);
        report::end(style, &[], Some(Summary::default()), &mut out);
        let report = String::from_utf8(out).unwrap();
        match format {
            Format::Json | Format::Sarif | Format::Gitlab | Format::Rdjson => {
                serde_json::from_str::<Value>(&report).expect("JSON");
            }
            Format::Checkstyle | Format::Junit => {
                roxmltree::Document::parse(&report).expect("XML");
            }
            Format::Text
            | Format::Concise
            | Format::Html
            | Format::Jsonl
            | Format::Github
            | Format::Typerighter => {}
        }
    }
}

/// Runs the program in-process, and returns its status and its standard error.
fn run(arguments: &[&str], stdout: &mut dyn Write) -> (String, String) {
    let mut stderr = Vec::new();
    let mut console = Console {
        stdin: &mut io::empty(),
        stdout,
        stderr: &mut stderr,
        is_watched: false,
        screens: Screens::default(),
    };
    let arguments = ["selon"].iter().chain(arguments).map(OsString::from);
    let status = cli::run(arguments, &mut console);
    (format!("{status:?}"), String::from_utf8(stderr).unwrap())
}

const ARTICLE: &str = "The cracks have cost the city 4.5 million crowns.\n";

/// A folder with one article that has one finding.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), ARTICLE).unwrap();
    folder
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn several_reports_in_one_run() {
    let desk = desk();
    let article = path(desk.path(), "a.txt");
    let sarif = path(desk.path(), "out/a.sarif");
    let junit = path(desk.path(), "out/junit.xml");
    let mut stdout = Vec::new();
    let (status, trouble) = run(
        &[
            "check",
            "--format",
            "concise",
            &article,
            "-o",
            &format!("sarif={sarif}"),
            "--output-file",
            &format!("junit={junit}"),
        ],
        &mut stdout,
    );
    assert_eq!(trouble, "");
    assert!(status.contains('1'), "{status}");
    assert!(
        String::from_utf8(stdout)
            .unwrap()
            .contains("[unsourced-figure]")
    );
    let log: Value = serde_json::from_str(&fs::read_to_string(sarif).unwrap()).unwrap();
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 1);
    let junit = fs::read_to_string(junit).unwrap();
    roxmltree::Document::parse(&junit).expect("well-formed");
}

#[test]
fn a_file_takes_the_report_off_standard_output() {
    let desk = desk();
    let (article, file) = (path(desk.path(), "a.txt"), path(desk.path(), "a=b.json"));
    let mut stdout = Vec::new();
    run(
        &["check", "--format", "json", "-o", &file, &article],
        &mut stdout,
    );
    assert_eq!(stdout, b"");
    let report: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(report["summary"]["warnings"], 1);
}

#[test]
fn a_file_that_cannot_be_written_is_an_error() {
    let desk = desk();
    let folder = desk.path().to_str().unwrap();
    let (status, trouble) = run(&["check", "-o", folder, folder], &mut Vec::new());
    assert!(status.contains('2'), "{status}");
    assert!(trouble.contains("cannot write"), "{trouble}");
}

/// A closed pipe.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_does_not_cut_a_file() {
    let desk = desk();
    let (article, file) = (path(desk.path(), "a.txt"), path(desk.path(), "a.json"));
    let (status, _) = run(
        &["check", &article, "-o", &format!("json={file}")],
        &mut Closed,
    );
    assert!(status.contains('1'), "{status}");
    let report: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(report["summary"]["warnings"], 1);
    let (status, trouble) = run(&["check", &article], &mut Closed);
    assert_eq!(
        (status.contains('1'), trouble.as_str()),
        (true, ""),
        "a finding was seen: {status}"
    );
}

#[test]
fn exit_statuses() {
    let desk = desk();
    let article = path(desk.path(), "a.txt");
    let check = |arguments: &[&str], expected: char| {
        let mut all = vec!["check", article.as_str()];
        all.extend(arguments);
        let (status, _) = run(&all, &mut Vec::new());
        assert!(status.contains(expected), "{arguments:?}: {status}");
    };
    check(&[], '1');
    check(&["--fail-on", "error"], '0');
    check(&["--max-warnings", "0"], '1');
    check(&["--max-warnings", "1"], '0');
    check(&["--max-warnings", "0", "--fail-on", "error"], '1');
    check(&["--exit-zero"], '0');
    check(&["--exit-zero", "gone.txt"], '2');
}
