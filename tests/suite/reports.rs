//! What a report looks like, whatever the rules are: findings made by hand on texts made by hand.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use insta::assert_snapshot;
use selon::diagnostic::{Confidence, Diagnostic, Fingerprint, Label, Severity};
use selon::language::Id;
use selon::report::{self, File, Format, Screen, Style};
use selon::text::{Span, Text};

/// A finding on `words`, in the sentence that `sentence` is, with what stands beside it.
fn finding(text: &Text, words: &str, sentence: &str, labels: &[(&str, &str)]) -> Diagnostic {
    Diagnostic {
        rule: "unsourced-figure".to_owned(),
        severity: Severity::Warning,
        confidence: Confidence::High,
        certainty: None,
        message: "figure without a source".to_owned(),
        why: "Readers cannot judge a number when they are not told who counted.".to_owned(),
        fix: "Say who counted, when and how; or take the number out.".to_owned(),
        span: span(text, words),
        sentence: span(text, sentence),
        labels: labels
            .iter()
            .map(|(words, message)| Label {
                span: span(text, words),
                message: (*message).to_owned(),
            })
            .collect(),
        suggestions: Vec::new(),
        fingerprint: Fingerprint::default(),
    }
}

fn span(text: &Text, words: &str) -> Span {
    let start = text.as_str().find(words).expect("the words stand there");
    Span::new(
        u32::try_from(start).unwrap(),
        u32::try_from(start + words.len()).unwrap(),
    )
}

fn render(format: Format, color: bool, text: &Text, findings: &[Diagnostic]) -> String {
    let columns = None;
    show(format, Screen { color, columns }, text, findings)
}

fn show(format: Format, screen: Screen, text: &Text, findings: &[Diagnostic]) -> String {
    let mut out = Vec::new();
    let file = File {
        text,
        language: Id::En,
        diagnostics: findings,
        suppressed: &[],
        unsure: 0,
        has_baseline: false,
        seen: None,
    };
    report::findings(
        Style {
            format,
            screen,
            explain: false,
        },
        file,
        &mut out,
    );
    String::from_utf8(out).expect("reports are UTF-8")
}

/// The terminal report of one finding.
fn check(characters: &str, words: &str, sentence: &str, labels: &[(&str, &str)]) -> String {
    let text = Text::new("port.txt", characters);
    let finding = finding(&text, words, sentence, labels);
    render(Format::Text, false, &text, &[finding])
}

#[test]
fn short_line() {
    let sentence = "More than 1,200 people left.";
    assert_snapshot!(check(sentence, "1,200", sentence, &[]), @r#"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:1:11
      │
    1 │ More than 1,200 people left.
      │           ^^^^^
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "#);
}

#[test]
fn paragraph_on_one_line_shows_its_sentence_wrapped() {
    let before =
        "The harbor was quiet when the sun came up, and the boats stayed where they were. ";
    let sentence = "More than 1,200 people had left the lower town by noon, most of them on foot and \
        with what they could carry, while the water went on rising along the quays and the three \
        bridges that lead to the station were closed one after the other.";
    let after = " Nobody was at the ticket counter. The mayor, Jane Roe, had gone home.";
    let text = format!("A headline\n\n{}{sentence}{after}\n", before.repeat(3));
    assert_snapshot!(check(&text, "1,200 people", sentence, &[]), @"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:3:254
      │
    3 │ More than 1,200 people had left the lower town by noon, most of them on
      │           ^^^^^^^^^^^^
      │ foot and with what they could carry, while the water went on rising along
      │ the quays and the three bridges that lead to the station were closed one
      │ after the other.
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    ");
    assert_snapshot!(
        check(&text, sentence, sentence, &[("Jane Roe", "the last source named is here")]),
        @"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:3:244
      │
    3 │ More than 1,200 people had left the lower town by noon, most of them on
      │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      │ foot and with what they could carry, while the water went on rising along
      │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      │ the quays and the three bridges that lead to the station were closed one
      │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      │ after the other.
      │ ^^^^^^^^^^^^^^^^
      ·
    3 │ the ticket counter. The mayor, Jane Roe, had gone home.
      │                                -------- the last source named is here
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "
    );
}

#[test]
fn labels_beside_the_finding() {
    let text = "She said it was over. More than 1,200 people left, the second ferry too.";
    let sentence = "More than 1,200 people left, the second ferry too.";
    assert_snapshot!(
        check(text, "1,200", sentence, &[("She", "perhaps she said so"), ("second", "not the first")]),
        @r#"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:1:33
      │
    1 │ She said it was over. More than 1,200 people left, the second ferry too.
      │ ---                             ^^^^^                  ------ not the first
      │ │                                                       
      │ perhaps she said so
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "#
    );
}

#[test]
fn hard_wrapped_lines_and_every_line_end() {
    let text = "\u{feff}Été calme.\r\nPlus de\r1 200 personnes\rsont parties.\n";
    let sentence = "Plus de\r1 200 personnes\rsont parties.";
    assert_snapshot!(check(text, "1 200 personnes", sentence, &[]), @r#"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:3:1
      │
    2 │ Plus de
    3 │ 1 200 personnes
      │ ^^^^^^^^^^^^^^^
    4 │ sont parties.
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "#);
    assert_snapshot!(check(text, "de\r1 200", sentence, &[]), @r#"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:2:6
      │
    2 │ Plus de
      │      ^^
    3 │ 1 200 personnes
      │ ^^^^^
    4 │ sont parties.
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "#);
    assert_snapshot!(check(text, "Été", "Été calme.", &[]), @r#"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:1:1
      │
    1 │ Été calme.
      │ ^^^
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "#);
}

#[test]
fn very_long_lines_are_cut_around_the_finding() {
    let noise = "lorem ipsum ".repeat(50_000);
    let text = format!("{noise}1,200 people {noise}");
    assert_snapshot!(check(&text, "1,200 people", &text, &[]), @"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:1:600001
      │
    1 │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum 1,200 people lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │       ^^^^^^^^^^^^
      │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem ipsum lorem
      │ ipsum lorem ipsum lorem
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    ");
    let letters = "x".repeat(100_000);
    let text = format!("{letters}1,200 people{letters}");
    let report = check(&text, "1,200 people", &text, &[]);
    assert!(report.len() < 4_000, "{} bytes", report.len());
    let report = check(&text, &text, &text, &[]);
    assert!(report.len() < 8_000, "{} bytes", report.len());
}

#[test]
fn an_article_cannot_command_the_terminal() {
    let text = "\u{1b}[2JMore than\t1,200 \u{202e}people\u{202c} left\u{7}.";
    assert_snapshot!(check(text, "1,200 \u{202e}people\u{202c}", text, &[]), @r#"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:1:15
      │
    1 │ �[2JMore than 1,200 �people� left�.
      │               ^^^^^^^^^^^^^^
      │
      = why: Readers cannot judge a number when they are not told who counted.
      = fix: Say who counted, when and how; or take the number out.
    "#);
}

#[test]
fn an_empty_place_is_still_pointed_at() {
    let text = Text::new("rule.toml", "on = \"source\"\n\n");
    for at in [0, 5, 13, 14, 15] {
        let mut finding = finding(&text, "on", "on", &[]);
        finding.span = Span::new(at, at);
        finding.sentence = Span::default();
        let report = render(Format::Text, false, &text, &[finding]);
        assert!(report.contains('^'), "{at}: {report}");
    }
}

#[test]
fn a_narrow_terminal_has_shorter_rows() {
    let sentence = "The council voted on Monday to close the bridge, and more than 1,200 \
                    people left the town for good.";
    let text = Text::new("port.txt", sentence);
    let labels = [("The council", "the last source named is here")];
    let finding = finding(&text, "1,200 people", sentence, &labels);
    let on = |columns| {
        let screen = Screen {
            color: false,
            columns: Some(columns),
        };
        show(Format::Text, screen, &text, std::slice::from_ref(&finding))
    };
    assert_snapshot!(on(50), @"
    warning[unsourced-figure]: figure without a source
      ┌─ port.txt:1:64
      │
    1 │ The council voted on Monday to close the
      │ ----------- the last source named is here
      │ bridge, and more than 1,200 people left the
      │                       ^^^^^^^^^^^^
      │ town for good.
      │
      = why: Readers cannot judge a number when they
             are not told who counted.
      = fix: Say who counted, when and how; or take
             the number out.
    ");
    // What is wider than is easy to read is not used, nor is what nobody could read.
    assert_eq!(on(200), on(80));
    assert_eq!(on(200), check(sentence, "1,200 people", sentence, &labels));
    assert_eq!(on(1), on(40));
    for columns in 40..90 {
        let report = on(columns);
        let rows = report.lines().skip(2).filter(|row| !row.contains("---"));
        for row in rows {
            assert!(row.chars().count() <= columns.max(40), "{columns}: {row}");
        }
    }
}

#[test]
fn colors() {
    let text = Text::new("port.txt", "More than 1,200 people left.");
    let finding = finding(&text, "1,200", "More than 1,200 people left.", &[]);
    let report = render(Format::Text, true, &text, &[finding]);
    assert!(report.contains("\u{1b}["), "{report}");
}

#[test]
fn json() {
    let text = Text::new(
        "port.md",
        "\u{feff}🎉 été.\r\nMore than 1,200\npeople left.\n",
    );
    let labels = [("été", "the last source named is here")];
    let sentence = "More than 1,200\npeople left.";
    let finding = finding(&text, "1,200\npeople", sentence, &labels);
    assert_snapshot!(render(Format::Json, true, &text, &[finding]), @r#"{"path":"port.md","language":"en","diagnostics":[{"rule":"unsourced-figure","severity":"warning","confidence":"high","message":"figure without a source","why":"Readers cannot judge a number when they are not told who counted.","fix":"Say who counted, when and how; or take the number out.","url":null,"span":{"start":26,"end":38},"start_position":{"line":2,"column":11,"utf16":10},"end_position":{"line":3,"column":7,"utf16":6},"text":"1,200\npeople","sentence":{"start":16,"end":44},"labels":[{"span":{"start":8,"end":13},"message":"the last source named is here"}],"suggestions":[],"fingerprint":"0000000000000000-1"}]}"#);
}

#[test]
fn summaries() {
    let summary = |files, errors, warnings, notes| {
        let mut out = Vec::new();
        let summary = report::Summary {
            files,
            errors,
            warnings,
            notes,
            ..report::Summary::default()
        };
        let style = Style {
            format: Format::Text,
            screen: Screen::default(),
            explain: false,
        };
        report::end(style, &[], Some(summary), &mut out);
        String::from_utf8(out).unwrap()
    };
    assert_snapshot!(summary(1, 0, 0, 0), @r#"1 file checked: no findings"#);
    assert_snapshot!(summary(3, 1, 2, 0), @r#"3 files checked: 1 error, 2 warnings"#);
    assert_snapshot!(summary(0, 0, 0, 1), @r#"0 files checked: 1 note"#);
}
