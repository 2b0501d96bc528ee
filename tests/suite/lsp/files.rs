//! Configurations, rules, baselines and folders, kept up with.

use std::time::Duration;

use serde_json::{Value, json};

use super::editor::{Editor, able, document, uri};
use crate::desk::{Desk, VAGUE};

/// The rules of the findings in a publication, which for equal findings is the next one.
fn rules(findings: &[Value]) -> Vec<&str> {
    findings
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect()
}

/// A configuration that turns a rule off.
const SILENT: &str = "[rules]\nvague-source = \"off\"\n";

const HOUSE_RULE: &str = r#"
summary = "Corridor talk stands in for a source."
severity = "error"
confidence = "high"
since = "0.1.0"
languages = ["en"]
on = "phrase"
phrases = { en = ["corridor talk"] }
[why]
en = "Nobody can ask a corridor."
[fix]
en = "Name who says it."
[message]
en = "corridor talk"
[[example]]
language = "en"
flagged = "{{Corridor talk}} has it that the plant will close."
clean = "Anne Lowell said it would close."
"#;

#[test]
fn files_are_read_again_when_the_editor_says_they_changed() {
    let desk = Desk::new(&[("story.txt", VAGUE), ("house/corridor.toml", HOUSE_RULE)]);
    let mut capabilities = able();
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({"dynamicRegistration": true});
    let mut editor = Editor::new(&desk, capabilities, json!({}));
    let registration = editor.hear("client/registerCapability");
    let registered = &registration["params"]["registrations"][0];
    assert_eq!(registered["method"], "workspace/didChangeWatchedFiles");
    assert_eq!(
        registered["registerOptions"]["watchers"][0]["globPattern"],
        "**/*.toml"
    );
    let uri = uri(&desk, "story.txt");
    let text = format!("{VAGUE}Corridor talk has it.");
    editor.open(&uri, &text);
    assert_eq!(rules(&editor.published(&uri, 1)), ["vague-source"]);
    let changed = |editor: &mut Editor, path: &str| {
        let change = json!({"uri": super::editor::uri(&desk, path), "type": 2});
        editor.tell(
            "workspace/didChangeWatchedFiles",
            json!({"changes": [change]}),
        );
    };
    desk.write("selon.toml", SILENT);
    changed(&mut editor, "selon.toml");
    assert_eq!(rules(&editor.published(&uri, 1)), [""; 0]);
    desk.write("selon.toml", "rule_folders = [\"house\"]\n");
    changed(&mut editor, "selon.toml");
    assert_eq!(
        rules(&editor.published(&uri, 1)),
        ["vague-source", "corridor"]
    );
    desk.write(
        "house/corridor.toml",
        &HOUSE_RULE.replace("corridor talk\"]", "never\"]"),
    );
    changed(&mut editor, "house/corridor.toml");
    editor.wait(|one| {
        one["params"]["diagnostics"]
            .as_array()
            .is_some_and(|all| all.len() == 1)
    });
    assert_eq!(
        desk.run("baseline --ignore corridor"),
        "wrote selon-baseline.json\n0 kept, 1 added, 0 removed\nstatus 0"
    );
    changed(&mut editor, "selon-baseline.json");
    assert_eq!(rules(&editor.published(&uri, 1)), [""; 0]);
}

#[test]
fn files_are_looked_at_for_editors_that_cannot_watch() {
    let desk = Desk::new(&[("story.txt", VAGUE)]);
    let mut editor = Editor::new(&desk, json!({}), json!({}));
    let uri = uri(&desk, "story.txt");
    editor.open(&uri, VAGUE);
    assert_eq!(editor.published(&uri, 1).len(), 1);
    desk.write("selon.toml", SILENT);
    assert_eq!(editor.published(&uri, 1).len(), 0);
    desk.write("selon.toml", "");
    assert_eq!(editor.published(&uri, 1).len(), 1);
}

#[test]
fn mistakes_in_a_configuration_are_shown_in_it_until_they_are_gone() {
    let desk = Desk::new(&[("selon.toml", "[rules]\nvague-sauce = \"off\"\n")]);
    let mut editor = Editor::new(&desk, able(), json!({}));
    let (story, config) = (uri(&desk, "story.txt"), uri(&desk, "selon.toml"));
    editor.open(&story, VAGUE);
    let of_config = |message: &Value| {
        message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == config
    };
    let shown = editor.wait(of_config);
    let mistake = &shown["params"]["diagnostics"][0];
    assert_eq!(
        mistake["range"]["start"],
        json!({"line": 1, "character": 0}),
        "{shown}"
    );
    assert!(
        mistake["message"].as_str().unwrap().contains("vague-sauce"),
        "{shown}"
    );
    desk.write("selon.toml", SILENT);
    assert_eq!(editor.wait(of_config)["params"]["diagnostics"], json!([]));
}

#[test]
fn every_article_has_the_configuration_nearest_to_it() {
    let desk = Desk::new(&[
        ("wire/selon.toml", SILENT),
        ("desk/selon.toml", "exclude = [\"drafts/**\"]\n"),
    ]);
    let mut editor = Editor::new(&desk, able(), json!({}));
    for (path, count) in [
        ("wire/a.txt", 0),
        ("desk/a.txt", 1),
        ("desk/drafts/a.txt", 0),
        ("b.txt", 1),
    ] {
        let uri = uri(&desk, path);
        editor.open(&uri, VAGUE);
        assert_eq!(editor.published(&uri, 1).len(), count, "{path}");
    }
}

#[test]
fn buffers_without_a_path_stand_in_the_first_folder() {
    let desk = Desk::new(&[("wire/selon.toml", SILENT)]);
    let mut editor = Editor::new(&desk, able(), json!({}));
    let open = |editor: &mut Editor, uri: &str, language: &str, text: &str| {
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        editor.tell("textDocument/didOpen", json!({"textDocument": document}));
        editor.published(uri, 1).len()
    };
    assert_eq!(open(&mut editor, "untitled:1", "plaintext", VAGUE), 1);
    let comment = "<!-- selon-disable-file vague-source -- named in the box -->\n\n";
    let markdown = format!("{comment}{VAGUE}");
    assert_eq!(open(&mut editor, "untitled:2", "markdown", &markdown), 0);
    assert_eq!(open(&mut editor, "untitled:3", "html", &markdown), 0);
    assert_eq!(open(&mut editor, "untitled:4", "plaintext", &markdown), 1);
    let folder = |path: &str| json!({"uri": uri(&desk, path), "name": path});
    let event = json!({"added": [folder("wire")], "removed": [{
        "uri": format!("file://{}", desk.folder().display()), "name": "desk",
    }]});
    editor.tell(
        "workspace/didChangeWorkspaceFolders",
        json!({"event": event}),
    );
    assert_eq!(editor.published("untitled:1", 1).len(), 0);
}

#[test]
fn a_rule_set_on_the_command_line_is_kept_to() {
    let desk = Desk::new(&[]);
    let mut editor = Editor::start_with(&desk, "lsp --stdio --ignore vague-source");
    editor.introduce(&desk, able(), json!({}));
    let uri = uri(&desk, "a.txt");
    editor.open(&uri, VAGUE);
    assert_eq!(editor.published(&uri, 1).len(), 0);
    editor.tell(
        "textDocument/didClose",
        json!({"textDocument": document(&uri)}),
    );
    assert_eq!(editor.rest(Duration::from_millis(100)).len(), 1);
}
