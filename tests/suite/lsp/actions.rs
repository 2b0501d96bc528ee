//! What can be done about a finding.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::editor::{Editor, able, bytes, uri};
use crate::desk::{Desk, VAGUE};

/// An article with findings, open.
struct Open {
    desk: Desk,
    editor: Editor,
    uri: String,
    text: String,
    findings: Vec<Value>,
}

impl Open {
    fn new(name: &str, text: &str, capabilities: Value) -> Self {
        let desk = Desk::new(&[(name, text)]);
        let mut editor = Editor::new(&desk, capabilities, json!({"author": "Maren Holt"}));
        let uri = uri(&desk, name);
        editor.open(&uri, text);
        Self {
            findings: editor.published(&uri, 1),
            desk,
            editor,
            uri,
            text: text.to_owned(),
        }
    }

    /// The actions for the first finding.
    fn actions(&mut self, only: &Value) -> Vec<Value> {
        let range = self.findings[0]["range"].clone();
        let mut context = json!({"diagnostics": [self.findings[0]]});
        if !only.is_null() {
            context["only"] = only.clone();
        }
        let parameters = json!({
            "textDocument": {"uri": self.uri}, "range": range, "context": context,
        });
        let actions = self.editor.ask("textDocument/codeAction", parameters);
        actions.as_array().cloned().unwrap_or_default()
    }

    fn execute(&mut self, command: &str, arguments: &Value) -> Value {
        let parameters = json!({"command": command, "arguments": arguments});
        self.editor.ask("workspace/executeCommand", parameters)
    }

    /// The text after an edit of one place.
    fn edited(&self, edit: &Value) -> String {
        let change = &edit["documentChanges"][0];
        assert_eq!(change["textDocument"]["version"], 1, "{edit}");
        let edits = change["edits"].as_array().expect("edits");
        let mut text = self.text.clone();
        for one in edits.iter().rev() {
            let new = one["newText"].as_str().expect("a text");
            text.replace_range(bytes(&self.text, &one["range"]), new);
        }
        text
    }
}

fn titles(actions: &[Value]) -> String {
    let line = |one: &Value| format!("{} [{}]", one["title"], one["kind"]);
    actions.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_finding_can_be_dealt_with() {
    let mut open = Open::new("a.md", VAGUE, able());
    assert_snapshot!(titles(&open.actions(&Value::Null)), @r#"
    "Suppress `vague-source` here, with a reason" ["quickfix"]
    "Explain `vague-source`" ["quickfix"]
    "List the sources" ["source"]
    "#);
    let mut open = Open::new("a.txt", "Des experts pensent que le port fermera.", able());
    assert_snapshot!(titles(&open.actions(&Value::Null)), @r#"
    "Accepter « vague-source » dans la base, avec une raison" ["quickfix"]
    "Expliquer « vague-source »" ["quickfix"]
    "Lister les sources" ["source"]
    "#);
    let only = open.actions(&json!(["source"]));
    assert_snapshot!(titles(&only), @r#""Lister les sources" ["source"]"#);
    assert_eq!(open.actions(&json!(["refactor"])), [Value::Null; 0]);
}

#[test]
fn a_finding_has_its_page_and_what_it_is_related_to() {
    let text = "“We won,” said Jane Roe. It was late.\n\nThe strike cost 300 jobs.";
    let open = Open::new("a.txt", text, able());
    let finding = &open.findings[0];
    assert_eq!(finding["code"], "unsourced-figure", "{finding}");
    let page = finding["codeDescription"]["href"].as_str().expect("a page");
    let path = page.strip_prefix("file://").expect("a file");
    let page = std::fs::read_to_string(path).expect("the page is there");
    assert!(page.starts_with("# unsourced-figure"), "{page}");
    let related = &finding["relatedInformation"][0];
    assert_eq!(related["location"]["uri"], open.uri, "{finding}");
    assert_eq!(finding["data"]["rule"], "unsourced-figure");
    let folder = std::path::Path::new(path)
        .parent()
        .expect("a folder")
        .to_owned();
    assert_eq!(open.editor.leave(), Some(0));
    assert!(!folder.exists(), "pages stay behind");
    // An editor that knows none of this gets none of it.
    let plain = Open::new("a.txt", text, json!({}));
    for key in ["codeDescription", "relatedInformation", "tags"] {
        assert_eq!(plain.findings[0].get(key), None);
    }
}

#[test]
fn a_comment_that_suppresses_nothing_is_unnecessary() {
    let text = "It rained. <!-- selon-disable-line vague-source -- named -->";
    let open = Open::new("a.md", text, able());
    assert_eq!(open.findings[0]["code"], "unused-suppression");
    assert_eq!(open.findings[0]["tags"], json!([1]));
}

#[test]
fn a_suggestion_is_applied() {
    let text = "The minister claimed that the port was safe, and admitted that it leaks.";
    let desk = Desk::new(&[("a.txt", text)]);
    let mut editor = Editor::start_with(&desk, "lsp --select loaded-verb");
    editor.introduce(&desk, able(), json!({}));
    let uri = uri(&desk, "a.txt");
    editor.open(&uri, text);
    let findings = editor.published(&uri, 1);
    let mut open = Open {
        desk,
        editor,
        uri,
        text: text.to_owned(),
        findings,
    };
    let actions = open.actions(&json!(["quickfix"]));
    let apply = actions.iter().find(|one| one.get("edit").is_some());
    let apply = apply.unwrap_or_else(|| panic!("{actions:#?}"));
    assert_snapshot!(apply["title"].as_str().unwrap_or_default(), @"Replace “claimed” with “said”");
    assert_snapshot!(open.edited(&apply["edit"]), @"The minister said that the port was safe, and admitted that it leaks.");
}

/// Suppresses the first finding, and returns the article after it, which `check` must be content with.
fn suppressed(name: &str, text: &str) -> String {
    let mut open = Open::new(name, text, able());
    let data = open.findings[0]["data"].clone();
    let uri = open.uri.clone();
    open.execute(
        "selon.suppress",
        &json!([uri, data, "named in --> the box"]),
    );
    let asked = open.editor.hear("workspace/applyEdit");
    let edited = open.edited(&asked["params"]["edit"]);
    open.desk.write(name, &edited);
    assert_eq!(open.desk.findings(name), "", "{edited}");
    edited
}

#[test]
fn a_finding_is_suppressed_where_that_takes_back_nothing_else() {
    assert_snapshot!(suppressed("a.md", VAGUE), @r#"
    <!-- selon-disable-next-line vague-source -- named in → the box -->
    Experts believe that the port will close.
    "#);
    let list = "- It rained.\n- Experts believe that the port will close.\n- It snowed.\n";
    assert_snapshot!(suppressed("a.md", list), @r#"
    - It rained.
    - Experts believe that the port will close. <!-- selon-disable-line vague-source -- named in → the box -->
    - It snowed.
    "#);
    let wrapped =
        "It rained, the mayor said.\nExperts believe that the\nport will close. It snowed.\n";
    assert_snapshot!(suppressed("a.md", wrapped), @r#"
    It rained, the mayor said.
    Experts believe that the <!-- selon-disable-line vague-source -- named in → the box -->
    port will close. It snowed.
    "#);
    let page = "<p\nclass=\"a\">Experts believe that\nthe port will close.</p\n>";
    assert_snapshot!(suppressed("a.html", page), @r#"
    <p
    class="a">Experts believe that <!-- selon-disable-line vague-source -- named in → the box -->
    the port will close.</p
    >
    "#);
    assert_snapshot!(suppressed("a.html", "<h1>A</h1>\n<p>Experts believe it.</p>"), @r#"
    <h1>A</h1>
    <p>Experts believe it.</p> <!-- selon-disable-line vague-source -- named in → the box -->
    "#);
}

#[test]
fn a_reason_is_asked_for_where_none_is_given() {
    let mut open = Open::new("a.md", VAGUE, able());
    let (data, uri) = (open.findings[0]["data"].clone(), open.uri.clone());
    open.execute("selon.suppress", &json!([uri, data]));
    let asked = open.editor.hear("window/showMessageRequest");
    let reasons = asked["params"]["actions"].as_array().expect("reasons");
    assert_eq!(reasons.len(), 4);
    open.editor
        .send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": reasons[1]}));
    let edit = open.editor.hear("workspace/applyEdit");
    let edited = open.edited(&edit["params"]["edit"]);
    assert!(edited.contains("-- public record -->"), "{edited}");
    // Nobody who dismisses the question suppresses anything.
    let (data, uri) = (open.findings[0]["data"].clone(), open.uri.clone());
    open.execute("selon.suppress", &json!([uri, data]));
    let asked = open.editor.hear("window/showMessageRequest");
    open.editor
        .send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));
    let rest = open.editor.rest(std::time::Duration::from_millis(200));
    assert_eq!(rest, [Value::Null; 0]);
}

#[test]
fn the_reason_is_asked_for_before_the_command_is_answered() {
    // Emacs 28 leaves what comes right behind an answer unread until more comes.
    let mut open = Open::new("a.md", VAGUE, able());
    let arguments = json!([open.uri, open.findings[0]["data"]]);
    let command = json!({"command": "selon.suppress", "arguments": arguments});
    let id = open.editor.request("workspace/executeCommand", command);
    let first = open.editor.wait(|message| {
        let is_answer = message["id"] == id && message.get("method").is_none();
        is_answer || message["method"] == "window/showMessageRequest"
    });
    assert_eq!(first["method"], "window/showMessageRequest");
    assert_eq!(open.editor.answer(id)["result"], Value::Null);
}

#[test]
fn editors_that_apply_no_edits_get_comments_as_actions() {
    let mut capabilities = able();
    capabilities["workspace"]["applyEdit"] = json!(false);
    let mut open = Open::new("a.md", VAGUE, capabilities);
    let actions = open.actions(&json!(["quickfix"]));
    let edits: Vec<&Value> = actions.iter().filter_map(|one| one.get("edit")).collect();
    assert_eq!(edits.len(), 4, "{actions:#?}");
    for edit in edits {
        open.desk.write("a.md", &open.edited(edit));
        assert_eq!(open.desk.findings("a.md"), "");
    }
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_a_name() {
    let text = format!("{VAGUE}\nExperts think that the dam leaks.\n");
    let mut open = Open::new("a.txt", &text, able());
    assert_eq!(open.findings.len(), 2);
    for number in 0..2 {
        let (data, uri) = (open.findings[number]["data"].clone(), open.uri.clone());
        open.execute("selon.accept", &json!([uri, data, "public  record"]));
        assert_eq!(open.editor.published(&open.uri, 1).len(), 1 - number);
    }
    let baseline = open.desk.read("selon-baseline.json");
    assert_eq!(
        baseline.matches("\"reason\":\"public record\"").count(),
        2,
        "{baseline}"
    );
    assert!(baseline.contains("\"by\":\"Maren Holt\""), "{baseline}");
    assert_eq!(open.desk.findings("a.txt"), "");
    // A baseline that cannot be read is left alone.
    open.desk.write("selon-baseline.json", "{");
    open.editor.published(&open.uri, 1);
    let (data, uri) = (open.findings[0]["data"].clone(), open.uri.clone());
    open.execute("selon.accept", &json!([uri, data, "public record"]));
    open.editor.wait(|one| one["params"]["type"] == 1);
    assert_eq!(open.desk.read("selon-baseline.json"), "{");
}

#[test]
fn pages_are_opened_or_else_told() {
    let mut open = Open::new("a.txt", VAGUE, able());
    let uri = open.uri.clone();
    let page = open.execute("selon.explain", &json!([uri, "vague-source"]));
    assert!(
        page.as_str()
            .unwrap_or_default()
            .starts_with("# vague-source"),
        "{page}"
    );
    let shown = open.editor.hear("window/showDocument");
    let shown = shown["params"]["uri"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert!(shown.ends_with("/vague-source.md"), "{shown}");
    let list = open.execute("selon.sources", &json!([uri]));
    let printed = open.desk.output("sources a.txt");
    let same = |table: &str| table.split_once('\n').map(|(_, rest)| rest.to_owned());
    assert_eq!(
        same(list.as_str().unwrap_or_default()),
        same(printed.stdout())
    );
    let mut plain = Open::new("a.txt", VAGUE, json!({}));
    let uri = plain.uri.clone();
    plain.execute("selon.sources", &json!([uri]));
    let told = plain.editor.hear("window/showMessage");
    assert_eq!(
        told["params"]["message"].as_str().and_then(same),
        same(printed.stdout())
    );
}
