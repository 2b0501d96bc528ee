//! Whole sessions from recorded messages, in `tests/sessions`.
//!
//! A line is `> ` and a message to send, `! ` and bytes to send as they are, with `\r`, `\n` and `\xFF`,
//! `< ` and what a message of the server has at least, or `= ` and how the server ends. What is expected
//! may come in any order.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::editor::Editor;
use crate::desk::Desk;

#[test]
fn recorded_sessions_go_as_they_went() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("there are sessions")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    assert!(paths.len() >= 8, "{paths:?}");
    for path in paths {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        replay(&name, &fs::read_to_string(&path).expect("readable"));
    }
}

fn replay(name: &str, session: &str) {
    let desk = Desk::new(&[]);
    let mut editor = Some(Editor::start(&desk));
    let mut ends = false;
    for (number, line) in (1..).zip(session.lines()) {
        let place = format!("{name}:{number}");
        let json = |rest: &str| -> Value {
            serde_json::from_str(rest).unwrap_or_else(|error| panic!("{place}: {error}"))
        };
        let open = editor
            .as_mut()
            .unwrap_or_else(|| panic!("{place}: it has ended"));
        match line.split_at_checked(2) {
            None | Some(("# ", _)) => {}
            Some(("> ", rest)) => open.send(&json(rest)),
            Some(("! ", rest)) => open.send_bytes(&bytes(rest)),
            Some(("< ", rest)) => {
                let wanted = json(rest);
                open.wait(|message| has(message, &wanted));
            }
            Some(("= ", rest)) => {
                let status = editor.take().and_then(Editor::end);
                assert_eq!(status, rest.parse().ok(), "{place}");
                ends = true;
            }
            Some(_) => panic!("{place}: not understood"),
        }
    }
    assert!(ends, "{name} does not say how it ends");
}

/// Whether a message has all of what is wanted; an empty list wants an empty list.
fn has(message: &Value, wanted: &Value) -> bool {
    match (message, wanted) {
        (Value::Object(message), Value::Object(wanted)) => wanted
            .iter()
            .all(|(key, wanted)| message.get(key).is_some_and(|found| has(found, wanted))),
        (Value::Array(message), Value::Array(wanted)) => {
            message.len() == wanted.len()
                && message
                    .iter()
                    .zip(wanted)
                    .all(|(found, wanted)| has(found, wanted))
        }
        _ => message == wanted,
    }
}

/// The bytes that a line stands for.
fn bytes(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let (escape, behind) = after.split_at(1);
        rest = behind;
        match escape {
            "r" => bytes.push(b'\r'),
            "n" => bytes.push(b'\n'),
            "x" => {
                let (digits, behind) = rest.split_at(2);
                bytes.push(u8::from_str_radix(digits, 16).expect("two digits"));
                rest = behind;
            }
            other => bytes.extend_from_slice(other.as_bytes()),
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}
