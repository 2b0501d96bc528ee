//! Every question at every place of an article, and at places that are not there.

use serde_json::{Value, json};

use super::editor::{Editor, able, document, uri};
use crate::desk::Desk;

/// How many requests are sent before their answers are read.
const AT_ONCE: usize = 200;

#[test]
fn every_question_has_an_answer_at_every_place() {
    let desk = Desk::new(&[]);
    let articles = [
        ("a.md", include_str!("../../articles/fr/quotidien-musee.md")),
        (
            "b.html",
            include_str!("../../articles/en/daily-bakery.html"),
        ),
        (
            "c.txt",
            "\u{feff}« Été 😀 », a dit\r\nAnne\rMorel.\n\nElle l’a répété : « Oui ».",
        ),
        ("d.txt", ""),
    ];
    let mut editor = Editor::new(&desk, able(), json!({"inlayHints": true}));
    for (name, text) in articles {
        let uri = uri(&desk, name);
        editor.open(&uri, text);
        let lines: Vec<&str> = text.split('\n').collect();
        let mut requests = Vec::new();
        for line in 0..=lines.len() + 1 {
            let length = lines
                .get(line)
                .map_or(0, |line| line.encode_utf16().count());
            for character in (0..=length)
                .step_by(3)
                .chain([length, length + 5, usize::MAX >> 33])
            {
                requests.extend(questions(&uri, line, character));
            }
        }
        for methods in ["documentSymbol", "semanticTokens/full", "codeLens"] {
            let whole = json!({"textDocument": document(&uri)});
            requests.push((format!("textDocument/{methods}"), whole));
        }
        for some in requests.chunks(AT_ONCE) {
            let asked: Vec<(i32, &String)> = { some.iter() }
                .map(|(method, parameters)| (editor.request(method, parameters.clone()), method))
                .collect();
            for (id, method) in asked {
                let answer = editor.answer(id);
                assert_eq!(answer.get("error"), None, "{name}: {method}");
                assert_inside(&answer["result"], lines.len(), name);
            }
        }
    }
    assert_eq!(editor.leave(), Some(0));
}

/// The questions about a place.
fn questions(uri: &str, line: usize, character: usize) -> Vec<(String, Value)> {
    let place = json!({"line": line, "character": character});
    let range = json!({"start": {"line": line / 2, "character": 0}, "end": place});
    let at = |more: Value| {
        let mut all = json!({"textDocument": document(uri), "position": place, "range": range});
        for (key, value) in more.as_object().expect("an object") {
            all[key] = value.clone();
        }
        all
    };
    [
        ("hover", json!({})),
        ("definition", json!({})),
        (
            "references",
            json!({"context": {"includeDeclaration": character.is_multiple_of(2)}}),
        ),
        ("documentHighlight", json!({})),
        (
            "codeAction",
            json!({"context": {"diagnostics": ["of another server"]}}),
        ),
        ("inlayHint", json!({})),
        ("semanticTokens/range", json!({})),
    ]
    .map(|(method, more)| (format!("textDocument/{method}"), at(more)))
    .to_vec()
}

/// Every line that an answer names is one of the article, and no range ends before it starts.
fn assert_inside(answer: &Value, lines: usize, name: &str) {
    match answer {
        Value::Object(fields) => {
            if let Some(line) = fields.get("line").and_then(Value::as_u64) {
                // Lines end at a lone CR too.
                assert!(line <= lines as u64 + 1, "{name}: {answer}");
            }
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                let place = |one: &Value| (one["line"].as_u64(), one["character"].as_u64());
                assert!(place(start) <= place(end), "{name}: {answer}");
            }
            fields
                .values()
                .for_each(|value| assert_inside(value, lines, name));
        }
        Value::Array(values) => values
            .iter()
            .for_each(|one| assert_inside(one, lines, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
