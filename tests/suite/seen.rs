//! Findings as people see them in files that spell words otherwise: mail, RTF, JSON.

use crate::desk::Desk;

/// "Sources said the bridge would close — at once." in base64.
const BASE64: &str = "U291cmNlcyBzYWlkIHRoZSBicmlkZ2Ugd291bGQgY2xvc2Ug4oCUIGF0IG9uY2UuCg==";

#[test]
fn people_are_shown_words_and_programs_lines() {
    let mail = format!(
        "From: a@example.org\nSubject: Bridge to close\nContent-Type: text/plain; charset=utf-8\n\
         Content-Transfer-Encoding: base64\n\n{BASE64}\n"
    );
    let rtf = r"{\rtf1\ansi Sour{\b ces} said the bridge would close \emdash  at once.\par}";
    let ninjs = r#"{"uri":"u","headline":"Bridge to close","body_text":"Sources said the br\u0069dge would close \u2014 at once."}"#;
    let desk = Desk::new(&[("a.eml", &mail), ("a.rtf", rtf), ("a.ninjs", ninjs)]);
    for name in ["a.eml", "a.rtf", "a.ninjs"] {
        let text = desk.run(&format!("check --no-cache {name}"));
        assert!(text.contains(&format!("┌─ {name}, paragraph ")), "{text}");
        assert!(
            text.contains("│ Sources said the bridge would close — at once."),
            "{text}"
        );
        let found = desk
            .output(&format!("check --no-cache --format json {name}"))
            .json();
        let finding = &found["files"][0]["diagnostics"][0];
        assert_eq!(finding["text"], "Sources", "{finding}");
        assert!(finding["paragraph"].as_u64().is_some(), "{finding}");
        // The lines of the file are what a program opens it at.
        let github = desk.run(&format!("check --no-cache --format github {name}"));
        let line = &finding["start_position"]["line"];
        assert!(
            github.contains(&format!("line={line},")),
            "{github} {finding}"
        );
        let concise = desk.run(&format!("check --no-cache --format concise {name}"));
        assert!(concise.contains(&format!("{name}:{line}:")), "{concise}");
    }
}
