//! After any edits, the findings are those of `check` on the same bytes.

use std::cell::RefCell;
use std::io::Write as _;
use std::process::Stdio;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use super::editor::{Editor, document, uri};
use crate::desk::Desk;

/// What is typed and pasted: findings, what takes them back, and characters of every width.
const PIECES: &[&str] = &[
    "Experts believe that the port will close. ",
    "Selon des sources concordantes, 300 personnes seraient mortes. ",
    "« Nous avons gagné », a déclaré Anne Morel, la maire. ",
    "“We won,” said Jane Roe. Officials disagree.",
    "<!-- selon-disable-line vague-source -- named -->",
    "<!--",
    "-->",
    "<p>",
    "</p>",
    "# ",
    "> ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "é",
    "e\u{301}",
    "😀",
    "👩‍👩‍👧",
    "\u{feff}",
    "\u{a0}",
    "字",
    "---\nlanguage: fr\n---\n",
    "a",
    "“",
    "”",
    ".",
    "",
];

/// An edit: what to replace, in thousandths of the article, and a number of what to put there.
type Edit = (u16, u16, usize);

#[test]
fn findings_after_any_edits_are_those_of_check() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        for pulls in [true, false] {
            let desk = Desk::new(&[]);
            let session = RefCell::new(Session::new(&desk, encoding, pulls));
            let edits = prop::collection::vec((0..=1000_u16, 0..=1000_u16, 0..PIECES.len()), 0..12);
            let cases = (
                0..PIECES.len(),
                0..3_usize,
                prop::collection::vec(edits, 1..5),
            );
            let config = Config {
                cases: 20,
                failure_persistence: None,
                ..Config::default()
            };
            TestRunner::new(config)
                .run(&cases, |(first, format, notifications)| {
                    session.borrow_mut().play(first, format, &notifications);
                    Ok(())
                })
                .expect("the answers are equal");
        }
    }
}

#[test]
fn an_article_is_what_its_content_says_it_is() {
    let desk = Desk::new(&[]);
    let mut session = Session::new(&desk, "utf-8", true);
    for text in [
        "<html><p>Experts believe that the port will close.</p></html>",
        "{\"headline\": \"Experts believe that the port will close.\"}",
    ] {
        let uri = uri(&desk, "story.txt");
        session.editor.open(&uri, text);
        let asked = json!({"textDocument": document(&uri)});
        let report = session.editor.ask("textDocument/diagnostic", asked.clone());
        let found = report["items"].as_array().expect("a full report");
        let found: Vec<Value> = found.iter().map(essence).collect();
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found, session.checked("story.txt", text), "{text}");
        session.editor.tell("textDocument/didClose", asked);
    }
}

struct Session<'d> {
    desk: &'d Desk,
    editor: Editor,
    encoding: &'static str,
    pulls: bool,
    count: usize,
}

impl<'d> Session<'d> {
    fn new(desk: &'d Desk, encoding: &'static str, pulls: bool) -> Self {
        let mut capabilities = json!({
            "general": {"positionEncodings": [encoding]},
            "textDocument": {"publishDiagnostics": {}},
        });
        if pulls {
            capabilities["textDocument"]["diagnostic"] = json!({});
        }
        Self {
            editor: Editor::new(desk, capabilities, json!({"debounce": 0})),
            desk,
            encoding,
            pulls,
            count: 0,
        }
    }

    /// Opens an article, edits it, and compares what is found.
    fn play(&mut self, first: usize, format: usize, notifications: &[Vec<Edit>]) {
        self.count += 1;
        let extension = ["md", "txt", "html"][format];
        let name = format!("{}.{extension}", self.count);
        let uri = uri(self.desk, &name);
        let mut text = [PIECES[first], PIECES[0], PIECES[1]].concat();
        self.editor.open(&uri, &text);
        let mut version = 1;
        for edits in notifications {
            version += 1;
            let changes: Vec<Value> = { edits.iter() }
                .map(|edit| self.change(&mut text, *edit))
                .collect();
            let parameters = json!({
                "textDocument": {"uri": uri, "version": version}, "contentChanges": changes,
            });
            self.editor.tell("textDocument/didChange", parameters);
        }
        let found = if self.pulls {
            let asked = json!({"textDocument": document(&uri)});
            let report = self.editor.ask("textDocument/diagnostic", asked);
            report["items"].as_array().cloned().expect("a full report")
        } else {
            self.editor.published(&uri, version)
        };
        let found: Vec<Value> = found.iter().map(essence).collect();
        assert_eq!(found, self.checked(&name, &text), "{text:?}");
        self.editor.tell(
            "textDocument/didClose",
            json!({"textDocument": document(&uri)}),
        );
    }

    /// Makes an edit, and tells it as an editor does.
    fn change(&self, text: &mut String, (one, other, piece): Edit) -> Value {
        if one == 1000 && other == 1000 {
            PIECES[piece].clone_into(text);
            return json!({"text": PIECES[piece]});
        }
        let [start, end] = [one.min(other), one.max(other)].map(|place| nearest(text, place));
        let [from, to] = [start, end].map(|at| position(text, at, self.encoding));
        text.replace_range(start..end, PIECES[piece]);
        json!({"range": {"start": from, "end": to}, "text": PIECES[piece]})
    }

    /// What `check` finds in the same bytes.
    fn checked(&self, name: &str, text: &str) -> Vec<Value> {
        let command = format!("check --format json --no-cache --stdin-filename {name} -");
        let mut check = self.desk.command(&command);
        let mut check = check
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut stdin = check.stdin.take().expect("input is piped");
        stdin.write_all(text.as_bytes()).expect("it is read");
        drop(stdin);
        let output = check.wait_with_output().expect("it ends");
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let place = |at: &Value| {
            let at = usize::try_from(at.as_u64().expect("a byte")).expect("small");
            position(text, at, self.encoding)
        };
        let finding = |one: &Value| {
            let severity = match one["severity"].as_str() {
                Some("error") => 1,
                Some("warning") => 2,
                _ => 3,
            };
            let range =
                json!({"start": place(&one["span"]["start"]), "end": place(&one["span"]["end"])});
            json!([one["rule"], severity, one["message"], range])
        };
        let all = |key: &str| report[key].as_array().cloned().unwrap_or_default();
        // An article that is not read says so on its first line.
        let problem = |one: &Value| json!([null, 3, one["message"], null]);
        let files = all("files").into_iter();
        let findings = files.filter_map(|file| file["diagnostics"].as_array().cloned());
        let findings = findings.flatten().map(|one| finding(&one));
        let mut problems = all("problems");
        // Who starts an article knows that there is nothing in it yet.
        problems.retain(|one| one["kind"] != "prose");
        { problems.iter().map(problem) }.chain(findings).collect()
    }
}

/// What both say of a finding.
fn essence(found: &Value) -> Value {
    let range = found.get("code").map(|_| &found["range"]);
    json!([found["code"], found["severity"], found["message"], range])
}

/// The character boundary at some thousandths of a text, but for that between CR and LF, which is no
/// place in a line.
fn nearest(text: &str, thousandths: u16) -> usize {
    let mut at = text.len() * usize::from(thousandths) / 1000;
    let is_place = |at| {
        let parts = text.split_at_checked(at);
        parts.is_some_and(|(before, after)| !(before.ends_with('\r') && after.starts_with('\n')))
    };
    while !is_place(at) {
        at -= 1;
    }
    at
}

/// The position of a byte, counted in the plainest way.
fn position(text: &str, at: usize, encoding: &str) -> Value {
    let (mut line, mut start) = (0, 0);
    let mut characters = text.char_indices().peekable();
    while let Some((place, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let ends = character == '\n' || (character == '\r' && next != Some('\n'));
        if ends && place < at {
            (line, start) = (line + 1, place + 1);
        }
    }
    let before = text.get(start..at).expect("a boundary");
    let character = match encoding {
        "utf-8" => before.len(),
        "utf-16" => before.encode_utf16().count(),
        _ => before.chars().count(),
    };
    json!({"line": line, "character": character})
}
