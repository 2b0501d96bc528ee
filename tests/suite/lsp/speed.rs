//! How long a keystroke takes to be checked, and what a giant article does to others.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::editor::{Editor, able, document, uri};
use crate::desk::Desk;

/// Articles, one behind the other, of some length in bytes.
fn article(length: usize) -> String {
    let articles = [
        include_str!("../../articles/en/regional-bus.txt"),
        include_str!("../../articles/en/wire-ferry.txt"),
        include_str!("../../articles/en/wire-reservoir.txt"),
    ];
    let mut text = String::with_capacity(length + 100);
    while text.len() < length {
        text.extend(articles);
    }
    let end = { 0..=length }.rev().find(|end| text.is_char_boundary(*end));
    text.truncate(end.unwrap_or_default());
    text
}

/// How long it takes from a keystroke to its findings, at best.
fn keystroke(length: usize) -> Duration {
    let desk = Desk::new(&[]);
    let mut editor = Editor::new(&desk, able(), json!({}));
    let uri = uri(&desk, "story.txt");
    editor.open(&uri, &article(length));
    let first = editor.published(&uri, 1);
    assert!(first.len() > 2, "{first:?}");
    let times = (2..8).map(|version| {
        let place = json!({"line": 0, "character": 4});
        let change = json!({"range": {"start": place, "end": place}, "text": "x"});
        let started = Instant::now();
        let document = json!({"uri": uri, "version": version});
        let parameters = json!({"textDocument": document, "contentChanges": [change]});
        editor.tell("textDocument/didChange", parameters);
        editor.published(&uri, version);
        let took = started.elapsed();
        // The next keystroke comes when the last is long done.
        std::thread::sleep(took * 3);
        took
    });
    times.min().expect("some keystrokes")
}

/// Without optimization a check takes several times as long; `--release` holds the times promised.
const SLOWER: u32 = if cfg!(debug_assertions) { 20 } else { 1 };

#[test]
#[ignore = "measures time: `cargo test --release --test suite -- --ignored lsp::speed` on an idle machine"]
fn short_articles_are_checked_within_five_milliseconds() {
    let took = keystroke(5_000);
    assert!(took < Duration::from_millis(5) * SLOWER, "{took:?}");
}

#[test]
#[ignore = "measures time: `cargo test --release --test suite -- --ignored lsp::speed` on an idle machine"]
fn long_articles_are_checked_within_a_tenth_of_a_second() {
    let took = keystroke(500_000);
    assert!(took < Duration::from_millis(100) * SLOWER, "{took:?}");
}

#[test]
fn a_giant_article_holds_up_nobody_and_can_be_forgotten() {
    let desk = Desk::new(&[]);
    let capabilities = json!({"textDocument": {"diagnostic": {}}});
    let mut editor = Editor::new(&desk, capabilities, json!({}));
    let (giant, short) = (uri(&desk, "giant.txt"), uri(&desk, "short.txt"));
    editor.open(&giant, &article(8_000_000));
    editor.open(&short, "Experts believe that the port will close.");
    let long = editor.request(
        "textDocument/diagnostic",
        json!({"textDocument": document(&giant)}),
    );
    editor.tell("$/cancelRequest", json!({"id": long}));
    let canceled = editor.answer(long);
    assert_eq!(canceled["error"]["code"], -32800, "{canceled}");
    let report = editor.ask(
        "textDocument/diagnostic",
        json!({"textDocument": document(&short)}),
    );
    assert_eq!(report["items"][0]["code"], "vague-source", "{report}");
    editor.tell(
        "textDocument/didClose",
        json!({"textDocument": document(&giant)}),
    );
    assert_eq!(editor.leave(), Some(0));
}

#[test]
fn editors_that_ask_again_learn_that_nothing_changed() {
    let desk = Desk::new(&[]);
    let capabilities = json!({"textDocument": {"diagnostic": {}}});
    let mut editor = Editor::new(&desk, capabilities, json!({}));
    let uri = uri(&desk, "story.txt");
    editor.open(&uri, "Experts believe that the port will close.");
    let mut report = |known: &Value| {
        let asked = json!({"textDocument": document(&uri), "previousResultId": known});
        editor.ask("textDocument/diagnostic", asked)
    };
    let first = report(&Value::Null);
    assert_eq!(first["kind"], "full", "{first}");
    let second = report(&first["resultId"]);
    assert_eq!(second["kind"], "unchanged", "{second}");
    assert_eq!(second["resultId"], first["resultId"]);
    // What is asked for is not sent as well.
    let rest = editor.rest(Duration::from_millis(200));
    let published = |one: &&Value| one["method"] == "textDocument/publishDiagnostics";
    assert_eq!(rest.iter().find(published), None);
}
