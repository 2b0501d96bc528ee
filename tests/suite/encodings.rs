//! Articles that are not UTF-8: the same findings on the same words, in the bytes of the file.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use encoding_rs::{ISO_8859_15, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1252};
use proptest::prelude::*;
use selon::text::{Span, Text};
use serde_json::Value;

use crate::desk::{Desk, Run};

/// Findings between accents, ligatures and the euro sign, in characters that all encodings have.
const STORY: &str = "Des sœurs émues à Évreux\n\nLa mairie a fermé l'école. Des experts estiment que \
    l'œuvre coûtera 10 €.\n\nSelon des sources proches du dossier, le chœur était prévenu. Le préfet aurait \
    cédé.\n";

/// Bytes of a text in each encoding, its name and how it is known.
fn encoded(text: &str) -> Vec<(Vec<u8>, &'static str, &'static str)> {
    let single = |encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, lacks) = encoding.encode(text);
        assert!(!lacks, "{}", encoding.name());
        bytes.into_owned()
    };
    let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = format!("\u{feff}{text}");
    let (likely, marks) = ("which its bytes look like", "as its byte order mark says");
    vec![
        (single(WINDOWS_1252), "windows-1252", likely),
        (single(ISO_8859_15), "ISO-8859-15", likely),
        (little(text), "UTF-16LE", likely),
        (big(text), "UTF-16BE", likely),
        (little(&marked), "UTF-16LE", marks),
        (big(&marked), "UTF-16BE", marks),
    ]
}

/// The words that a JSON span has in the bytes of a file.
fn words(bytes: &[u8], span: &Value, encoding: &str) -> String {
    let at = |key: &str| usize::try_from(span[key].as_u64().unwrap()).unwrap();
    let encoding = encoding_rs::Encoding::for_label(encoding.as_bytes()).unwrap();
    let decoded = encoding.decode_without_bom_handling(&bytes[at("start")..at("end")]);
    decoded.0.into_owned()
}

/// Feeds bytes to the program.
fn feed(bytes: &[u8], command: &str) -> Run {
    let mut command = Desk::new(&[]).command(command);
    command.current_dir(env!("CARGO_TARGET_TMPDIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    Run(child.wait_with_output().unwrap())
}

#[test]
fn encodings_have_the_findings_of_utf8() {
    let desk = Desk::new(&[("a.txt", STORY)]);
    let expected = desk.output("check --no-cache --format json a.txt").json();
    let expected = expected["files"][0]["diagnostics"]
        .as_array()
        .unwrap()
        .clone();
    assert!(expected.len() > 2, "{expected:?}");
    for (bytes, name, ground) in encoded(STORY) {
        desk.write("a.txt", &bytes);
        let run = desk.output("check --no-cache --format json a.txt");
        let report = run.json();
        let file = &report["files"][0];
        assert_eq!(file["encoding"], name);
        let found = file["diagnostics"].as_array().unwrap();
        assert_eq!(found.len(), expected.len(), "{name}: {}", run.printed());
        for (one, other) in found.iter().zip(&expected) {
            for key in ["rule", "message", "text", "fingerprint"] {
                assert_eq!(one[key], other[key], "{name}");
            }
            let text = one["text"].as_str().unwrap();
            assert_eq!(words(&bytes, &one["span"], name), text);
            let sentence = words(&bytes, &one["sentence"], name);
            assert!(
                sentence.contains(text) && sentence.ends_with('.'),
                "{sentence}"
            );
        }
        let problem = &report["problems"][0];
        assert_eq!(problem["kind"], "encoding");
        assert_eq!(problem["severity"], "note");
        let message = format!("not UTF-8: read as {name}, {ground}");
        assert_eq!(problem["message"], message.as_str());
        assert_eq!(run.code(), 1, "a remark fails no run");
        let people = desk.output("check --no-cache a.txt");
        let remark = format!("note: a.txt: {message}\n");
        assert!(people.stderr().starts_with(&remark), "{}", people.stderr());
    }
}

#[test]
fn lines_and_columns_are_those_of_the_characters() {
    let expected = feed(STORY.as_bytes(), "check --format json -").json();
    for (bytes, name, ground) in encoded(STORY) {
        let report = feed(&bytes, "check --format json -").json();
        let place = |report: &Value, key: &str| report["files"][0]["diagnostics"][0][key].clone();
        for key in ["start_position", "end_position"] {
            assert_eq!(
                place(&report, key),
                place(&expected, key),
                "{name}, {ground}"
            );
        }
    }
}

#[test]
fn every_report_counts_bytes_of_the_file() {
    let (bytes, name, _) = encoded(STORY).swap_remove(4);
    let inspected = feed(&bytes, "inspect --format json -").json();
    let file = &inspected["files"][0];
    assert_eq!(file["encoding"], name);
    let sentence = words(&bytes, &file["sentences"][1]["span"], name);
    assert_eq!(sentence, "La mairie a fermé l'école.");
    let cue = words(&bytes, &file["attributions"][0]["cue"]["spans"][0], name);
    assert_eq!(cue, "estiment");
    let sarif = feed(&bytes, "check --format sarif -").json();
    let result = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    let at = |key: &str| usize::try_from(result[key].as_u64().unwrap()).unwrap();
    let region = &bytes[at("byteOffset")..][..at("byteLength")];
    let words = UTF_16LE.decode_without_bom_handling(region).0;
    assert_eq!(words, result["snippet"]["text"].as_str().unwrap());
    let lines = feed(&bytes, "check --format jsonl -");
    assert!(lines.stdout().contains(r#""encoding":"UTF-16LE""#));
}

#[test]
fn markup_that_names_its_encoding_is_believed() {
    let page =
        "<html><meta charset='iso-8859-2'><p>Selon des sources, le ministre ťal voulu.</p></html>";
    let (bytes, _, _) = encoding_rs::ISO_8859_2.encode(page);
    let run = feed(&bytes, "check --format json -");
    let report = run.json();
    assert_eq!(
        report["files"][0]["encoding"],
        "ISO-8859-2",
        "{}",
        run.printed()
    );
    let message = report["problems"][0]["message"].as_str().unwrap();
    assert!(message.ends_with("as it says itself"), "{message}");
    // What says that it is UTF-8 and is not, is not believed.
    let page = page.replace("iso-8859-2", "utf-8").replace('ť', "é");
    let (bytes, _, _) = WINDOWS_1252.encode(&page);
    let report = feed(&bytes, "check --format json -").json();
    assert_eq!(report["files"][0]["encoding"], "windows-1252");
}

#[test]
fn format_is_told_by_the_characters() {
    let page = "<!DOCTYPE html><p>Sources said the <b>pact</b> had failed.</p>";
    for (bytes, name, _) in encoded(page).split_off(2) {
        let found = feed(&bytes, "check --format json - --stdin-filename a.txt").findings();
        assert_eq!(found.len(), 1, "{name}");
    }
    let run = feed(&encoded("{\"body\": \"Sources said so.\"}")[2].0, "check -");
    assert!(run.stderr().contains("looks like JSON"), "{}", run.stderr());
}

#[test]
fn better_wordings_are_written_in_the_encoding_of_the_file() {
    let before = "Le préfet a parlé. La maire prétend que la route est sûre.\n";
    let desk = Desk::new(&[("a.txt", before)]);
    let _ = desk.output("check --no-cache --fix --select loaded-verb a.txt");
    let after = desk.read("a.txt");
    assert_ne!(before, after);
    for (bytes, name, _) in encoded(before) {
        desk.write("a.txt", &bytes);
        let _ = desk.output("check --no-cache --fix --select loaded-verb a.txt");
        let written = fs::read(desk.path("a.txt")).unwrap();
        assert_ne!(written, bytes, "{name}");
        let text = Text::decode("a.txt", written).unwrap();
        assert_eq!(
            text.as_str().trim_start_matches('\u{feff}'),
            after,
            "{name}"
        );
    }
}

#[test]
fn bytes_in_no_encoding_are_refused() {
    let refused = |bytes: &[u8], message: &str| {
        let run = feed(bytes, "check -");
        assert_eq!(run.code(), 2, "{}", run.printed());
        assert!(run.stderr().contains(message), "{}", run.stderr());
    };
    // UTF-8 but for one byte: in another encoding, every accent would be two characters.
    refused(
        b"Le pr\xc3\xa9fet a d\xc3\xa9clar\xe9 qu'il.",
        "byte 20 is invalid, and nothing tells",
    );
    refused("Le préfet".as_bytes().split_at(6).0, "byte 5 is invalid");
    refused(b"\xff\xfeL\0e\0 \0m", "damaged UTF-16");
    refused(b"\xfe\xff\xd8\x00\0a", "damaged UTF-16");
    // No byte of Windows-1252 is 0x81, and "d\x82j\x85" is written on DOS.
    refused(b"On a d\x8ej\x81 vu \x8fa.", "nothing tells which encoding");
    let (japanese, _, _) = SHIFT_JIS.encode("知事は月曜日に記者会見を開き、港を閉鎖すると述べた。");
    refused(&japanese, "looks like Shift_JIS");
    refused(
        b"\x01\x02\x03 \xe9 \x05\x06\x07",
        "byte 0 is a control character",
    );
    refused(b"L\0e\0 maire d\xe9clare", "byte 1 is NUL");
}

/// Characters that an encoding has, and some that several encodings share.
fn western() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select("aeé€œ\n .«»".chars().collect::<Vec<_>>()),
        1..300,
    )
    .prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn every_span_leads_to_its_bytes(characters in western(), any in any::<String>()) {
        let marked = format!("\u{feff}{any}");
        let units = |order: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(order).collect();
        let big: Vec<u8> = units(u16::to_be_bytes);
        leads_back(&units(u16::to_le_bytes));
        leads_back(&big);
        let (bytes, _, _) = WINDOWS_1252.encode(&characters);
        leads_back(&bytes);
    }
}

/// Holds if the bytes that are read are those of the text that is made of them, character by character.
fn leads_back(bytes: &[u8]) {
    let Ok(text) = Text::decode("case", bytes.to_vec()) else {
        return;
    };
    assert_eq!(text.to_bytes().unwrap(), bytes);
    let mut end = 0;
    for (at, character) in text.as_str().char_indices() {
        let [start, after] = [at, at + character.len_utf8()].map(|at| u32::try_from(at).unwrap());
        let file = text.in_file(Span::new(start, after));
        assert_eq!(file.start, end);
        end = file.end;
        let own = &bytes[file.range()];
        match text.encoding().map(selon::text::Encoding::name) {
            None => assert_eq!(own, character.to_string().as_bytes()),
            Some("UTF-16LE") => assert_eq!(
                UTF_16LE.decode_without_bom_handling(own).0,
                character.to_string()
            ),
            Some("UTF-16BE") => assert_eq!(
                UTF_16BE.decode_without_bom_handling(own).0,
                character.to_string()
            ),
            Some(_) => assert_eq!(own.len(), 1),
        }
    }
    assert_eq!(end as usize, bytes.len());
}
