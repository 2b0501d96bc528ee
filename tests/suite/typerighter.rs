//! What the Typerighter client for `ProseMirror` asks, and what it is answered.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::desk::Desk;

/// The answer to a request.
fn answer(request: &Value) -> Value {
    let desk = Desk::new(&[("request.json", &request.to_string())]);
    let run = desk.output("check --no-cache --format typerighter request.json");
    assert!(run.code() < 2, "{}", run.printed());
    run.json()
}

/// The words of a place in the editor, given where its block starts.
fn words(block: &Value, from: &Value, to: &Value) -> String {
    let units: Vec<u16> = block["text"].as_str().unwrap().encode_utf16().collect();
    let at = |place: &Value| {
        let inside = place.as_u64().unwrap() - block["from"].as_u64().unwrap();
        usize::try_from(inside).unwrap()
    };
    String::from_utf16(&units[at(from)..at(to)]).unwrap()
}

#[test]
fn a_recorded_exchange() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/typerighter");
    let request: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("request.json")).unwrap()).unwrap();
    let found = answer(&request);
    let shown = serde_json::to_string_pretty(&found).unwrap() + "\n";
    let path = folder.join("response.json");
    if std::env::var_os("UPDATE_TRANSCRIPTS").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    assert_eq!(shown, fs::read_to_string(path).unwrap());
    assert_eq!(found["requestId"], request["requestId"]);
    // Every match lies on its words in the editor, in UTF-16 units.
    let matches = found["matches"].as_array().unwrap();
    assert!(matches.len() >= 3, "{shown}");
    for one in matches {
        let blocks = request["blocks"].as_array().unwrap();
        let from = one["from"].as_u64().unwrap();
        let block = blocks
            .iter()
            .rfind(|block| block["from"].as_u64().unwrap() <= from)
            .unwrap();
        assert_eq!(
            one["matchedText"],
            words(block, &one["from"], &one["to"]).as_str()
        );
        assert_eq!((&one["from"], &one["to"]), (&one["fromPos"], &one["toPos"]));
        assert_eq!(one["ruleId"], one["rule"]["id"]);
    }
}

#[test]
fn what_is_ignored_has_no_match() {
    let block = |ignored: Value| {
        json!({"requestId": "r", "blocks": [
            {"id": "1", "text": "Sources said the pact had failed.", "from": 11, "to": 44, "ignoreRanges": ignored},
        ]})
    };
    let count = |ignored| answer(&block(ignored))["matches"].as_array().unwrap().len();
    assert_eq!(count(json!([])), 1);
    assert_eq!(
        count(json!([{"from": 0, "to": 11}, {"from": 18, "to": 44}])),
        1
    );
    assert_eq!(count(json!([{"from": 10, "to": 12}])), 0);
    let mut skipped = block(json!([]));
    let ranges = json!([{"from": 10, "to": 12}]);
    skipped["blocks"][0]
        .as_object_mut()
        .unwrap()
        .remove("ignoreRanges");
    skipped["blocks"][0]["skipRanges"] = ranges;
    assert!(answer(&skipped)["matches"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_being_written_has_no_match() {
    let block = |text: &str| json!([{"id": "1", "text": text, "from": 1, "to": 4}]);
    for blocks in [json!([]), block(""), block("* * *"), block("12")] {
        let desk = Desk::new(&[(
            "request.json",
            &json!({"requestId": "r", "blocks": blocks}).to_string(),
        )]);
        let run = desk.output("check --no-cache --format typerighter request.json");
        assert_eq!(run.code(), 0, "{blocks}: {}", run.printed());
        assert_eq!(run.json()["matches"], json!([]), "{blocks}");
    }
}

#[test]
fn any_other_article_is_one_block() {
    let desk = Desk::new(&[("a.txt", "It is shut 😀. Sources said the pact had failed.")]);
    let found = desk
        .output("check --no-cache --format typerighter a.txt")
        .json();
    assert_eq!(found["blocks"][0]["id"], "a.txt");
    assert_eq!(found["blocks"][0]["to"], 48);
    assert_eq!(found["matches"][0]["from"], 15);
    assert_eq!(found["matches"][0]["matchedText"], "Sources");
}

#[test]
fn a_damaged_request_is_told_of() {
    let desk = Desk::new(&[(
        "a.json",
        r#"{"requestId": "r", "blocks": [{"id": "1", "text": "Sources said so.", "from": -1, "to": 2}]}"#,
    )]);
    let run = desk.output("check --no-cache --format typerighter a.json");
    assert_eq!(run.code(), 2);
    assert!(
        run.stderr()
            .contains("damaged JSON (invalid value: integer `-1`"),
        "{}",
        run.stderr()
    );
}
