//! When articles are checked, and how settings reach the server.

use std::time::Duration;

use serde_json::{Value, json};

use super::editor::{Editor, document, uri};
use crate::desk::{Desk, VAGUE};

/// How long a check that must not run is waited for.
const MOMENT: Duration = Duration::from_millis(400);

fn pushed() -> Value {
    json!({"textDocument": {"publishDiagnostics": {}}})
}

/// Types a sentence at the start of an article.
fn type_in(editor: &mut Editor, uri: &str, version: i32) {
    let start = json!({"line": 0, "character": 0});
    let change = json!({"range": {"start": start, "end": start}, "text": VAGUE});
    let document = json!({"uri": uri, "version": version});
    let parameters = json!({"textDocument": document, "contentChanges": [change]});
    editor.tell("textDocument/didChange", parameters);
}

fn publications(editor: &mut Editor) -> usize {
    let heard = editor.rest(MOMENT);
    let published = |one: &&Value| one["method"] == "textDocument/publishDiagnostics";
    heard.iter().filter(published).count()
}

#[test]
fn articles_are_checked_when_the_settings_say() {
    // What is checked: when it is opened, when it is changed, when it is saved, when asked to.
    let cases = [
        ("type", [1, 1, 0, 1]),
        ("save", [1, 0, 1, 1]),
        ("manual", [0, 0, 0, 1]),
    ];
    for (run, expected) in cases {
        let desk = Desk::new(&[]);
        let mut editor = Editor::new(&desk, pushed(), json!({"run": run, "debounce": 0}));
        let uri = uri(&desk, "story.txt");
        editor.open(&uri, VAGUE);
        let opened = publications(&mut editor);
        type_in(&mut editor, &uri, 2);
        let changed = publications(&mut editor);
        editor.tell(
            "textDocument/didSave",
            json!({"textDocument": document(&uri)}),
        );
        let saved = publications(&mut editor);
        let command = json!({"command": "selon.check", "arguments": [uri]});
        editor.ask("workspace/executeCommand", command);
        assert_eq!(editor.published(&uri, 2).len(), 2, "{run}");
        assert_eq!([opened, changed, saved, 1], expected, "{run}");
    }
}

#[test]
fn editors_that_ask_get_the_findings_of_the_last_check() {
    let desk = Desk::new(&[]);
    let capabilities = json!({
        "textDocument": {"diagnostic": {}},
        "workspace": {"diagnostics": {"refreshSupport": true}},
    });
    let mut editor = Editor::new(&desk, capabilities, json!({"run": "save"}));
    let uri = uri(&desk, "story.txt");
    editor.open(&uri, VAGUE);
    let report = |editor: &mut Editor, known: &Value| {
        let asked = json!({"textDocument": document(&uri), "previousResultId": known});
        editor.ask("textDocument/diagnostic", asked)
    };
    let first = report(&mut editor, &Value::Null);
    assert_eq!(first["items"].as_array().map(Vec::len), Some(1));
    type_in(&mut editor, &uri, 2);
    let same = report(&mut editor, &first["resultId"]);
    assert_eq!(same["kind"], "unchanged");
    editor.tell(
        "textDocument/didSave",
        json!({"textDocument": document(&uri)}),
    );
    editor.hear("workspace/diagnostic/refresh");
    let second = report(&mut editor, &first["resultId"]);
    assert_eq!(second["items"].as_array().map(Vec::len), Some(2));
}

#[test]
fn typing_is_let_finish() {
    let desk = Desk::new(&[]);
    let mut editor = Editor::new(&desk, pushed(), json!({"debounce": 300}));
    let uri = uri(&desk, "story.txt");
    editor.open(&uri, "");
    editor.published(&uri, 1);
    for version in 2..12 {
        type_in(&mut editor, &uri, version);
    }
    editor.published(&uri, 11);
    assert_eq!(publications(&mut editor), 0);
}

#[test]
fn the_settings_that_the_manual_shows_are_understood() {
    let manual = include_str!("../../../docs/lsp.md");
    let example = manual
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let example: Value = serde_json::from_str(example.expect("an example")).expect("JSON");
    let desk = Desk::new(&[]);
    let mut editor = Editor::new(&desk, pushed(), example);
    let uri = uri(&desk, "story.txt");
    editor.open(&uri, VAGUE);
    assert_eq!(editor.published(&uri, 1).len(), 1);
    assert_eq!(editor.rest(Duration::ZERO), [Value::Null; 0]);
    let documented: Vec<&str> = { manual.lines() }
        .skip_while(|line| *line != "## Settings")
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name)
        .collect();
    let mut editor = Editor::new(&desk, pushed(), json!({"colour": 1}));
    let message = editor.hear("window/logMessage")["params"]["message"].clone();
    let message = message.as_str().unwrap_or_default();
    let known: Vec<&str> = { message.split('`').skip(3).step_by(2) }.collect();
    assert_eq!(documented, known);
}

#[test]
fn settings_are_told_asked_for_and_changed() {
    let desk = Desk::new(&[]);
    let mut capabilities = pushed();
    capabilities["workspace"] = json!({
        "configuration": true, "didChangeConfiguration": {"dynamicRegistration": true},
    });
    let mut editor = Editor::new(&desk, capabilities, json!({"run": "manual"}));
    let uri = uri(&desk, "story.txt");
    let registration = editor.hear("client/registerCapability");
    let registered = &registration["params"]["registrations"][0]["method"];
    assert_eq!(registered, "workspace/didChangeConfiguration");
    let answer = |editor: &mut Editor, settings: Value| {
        let asked = editor.hear("workspace/configuration");
        assert_eq!(asked["params"]["items"], json!([{"section": "selon"}]));
        editor.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": [settings]}));
    };
    // An editor without settings leaves those it began with.
    answer(&mut editor, Value::Null);
    editor.open(&uri, VAGUE);
    assert_eq!(publications(&mut editor), 0);
    editor.tell(
        "workspace/didChangeConfiguration",
        json!({"settings": null}),
    );
    answer(&mut editor, json!({"run": "type"}));
    type_in(&mut editor, &uri, 2);
    assert_eq!(editor.published(&uri, 2).len(), 2);
    // Others are told at once, inside a section or without one.
    let mut editor = Editor::new(&desk, pushed(), json!({"run": "manual"}));
    let told = json!({"settings": {"selon": {"run": "save"}}});
    editor.tell("workspace/didChangeConfiguration", told);
    editor.open(&uri, VAGUE);
    assert_eq!(editor.published(&uri, 1).len(), 1);
    let wrong = json!({"settings": {"run": 7}});
    editor.tell("workspace/didChangeConfiguration", wrong);
    let message = editor.hear("window/showMessage");
    assert_eq!(message["params"]["type"], 2, "{message}");
}
