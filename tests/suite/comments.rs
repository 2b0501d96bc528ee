//! `selon check --comment-into`: findings as comments in a copy, of which all else stays as it is.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use insta::assert_snapshot;
use selon::document::{Format, Remark, articles, extract, with_remarks};
use selon::text::Span;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::Desk;

/// The parts of a package, by their names: as they are packed, and as they are.
fn parts(package: &[u8]) -> BTreeMap<String, (Vec<u8>, String)> {
    let mut zip = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut packed = Vec::new();
        let mut raw = zip.by_index_raw(index).unwrap();
        let name = raw.name().unwrap().into_owned();
        raw.read_to_end(&mut packed).unwrap();
        drop(raw);
        let mut bytes = Vec::new();
        zip.by_index(index)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        parts.insert(name, (packed, String::from_utf8_lossy(&bytes).into_owned()));
    }
    parts
}

/// Comments on the story in a format; returns the parts before and after.
fn commented(extension: &str) -> [BTreeMap<String, (Vec<u8>, String)>; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let bytes = fs::read(folder.join("quay").with_extension(extension)).unwrap();
    let desk = Desk::new(&[]);
    let name = format!("a.{extension}");
    desk.write(&name, &bytes);
    let run = desk.output(&format!(
        "check --no-cache {name} --comment-into b.{extension}"
    ));
    assert_eq!(run.code(), 1, "{}", run.printed());
    assert_eq!(fs::read(desk.path(&name)).unwrap(), bytes);
    let copy = fs::read(desk.path(&format!("b.{extension}"))).unwrap();
    // The copy is read to the same words.
    let prose = |bytes: &[u8]| {
        let found = articles(&name, None, bytes.to_vec()).unwrap();
        let document = extract(&found[0].0, found[0].1);
        assert_eq!(document.fault, None);
        document.prose.into_owned()
    };
    assert_eq!(prose(&bytes), prose(&copy));
    [parts(&bytes), parts(&copy)]
}

/// Checks that all parts but some are the same, packed as they were.
fn same_but(parts: &[BTreeMap<String, (Vec<u8>, String)>; 2], changed: &[&str]) {
    let [before, after] = parts;
    let names: Vec<&String> = before.keys().collect();
    assert_eq!(names, after.keys().collect::<Vec<_>>());
    for (name, part) in before {
        assert_eq!(
            part != &after[name],
            changed.contains(&name.as_str()),
            "{name}"
        );
    }
}

/// The words of some XML.
fn words(xml: &str) -> String {
    let parts = xml
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    parts.collect()
}

/// What stands between two marks.
fn between<'x>(xml: &'x str, start: &str, end: &str) -> &'x str {
    let (_, rest) = xml
        .split_once(start)
        .unwrap_or_else(|| panic!("{start} in {xml}"));
    rest.split_once(end)
        .unwrap_or_else(|| panic!("{end} in {rest}"))
        .0
}

#[test]
fn findings_are_comments_in_a_copy_of_a_word_document() {
    let parts = commented("docx");
    same_but(&parts, &["word/comments.xml", "word/document.xml"]);
    let [before, after] = &parts;
    let main = &after["word/document.xml"].1;
    // The desk has a comment of its own, with the number 0.
    assert!(before["word/comments.xml"].1.contains("w:id=\"0\""));
    let range = |id: &str| {
        let start = format!("<w:commentRangeStart w:id=\"{id}\"/>");
        let end = format!("<w:commentRangeEnd w:id=\"{id}\"/>");
        words(between(main, &start, &end))
    };
    assert_eq!([range("1"), range("2")], ["Sources", "Critics"]);
    let comments = &after["word/comments.xml"].1;
    let old = before["word/comments.xml"].1.trim_end();
    assert!(comments.starts_with(old.strip_suffix("</w:comments>").unwrap()));
    let first = between(
        comments,
        "<w:comment w:id=\"1\" w:author=\"selon\"",
        "</w:comment>",
    );
    assert!(
        words(first).contains("a source with no description: “Sources” [bare-anonymous-source]"),
        "{first}"
    );
    assert!(
        words(first).contains("readers learn neither what the source knows"),
        "{first}"
    );
    // What was there is there, in its order: only marks were added, and runs parted.
    assert_eq!(words(main), words(&before["word/document.xml"].1));
}

#[test]
fn findings_are_annotations_in_a_copy_of_an_open_document_text() {
    let parts = commented("odt");
    same_but(&parts, &["content.xml"]);
    let [before, after] = &parts;
    let (old, new) = (&before["content.xml"].1, &after["content.xml"].1);
    let annotation = between(
        new,
        "<office:annotation office:name=\"selon-1\">",
        "</office:annotation>",
    );
    assert!(
        annotation.starts_with(
            "<dc:creator>selon</dc:creator><text:p>vague source: “Critics” [vague-source]"
        ),
        "{annotation}"
    );
    let anchored = between(
        new,
        "selon-1\">",
        "<office:annotation-end office:name=\"selon-1\"/>",
    );
    assert!(
        anchored.ends_with("</office:annotation>Critics"),
        "{anchored}"
    );
    let mut bare = new.clone();
    for number in 0..2 {
        let start = format!("<office:annotation office:name=\"selon-{number}\">");
        let annotation = format!(
            "{start}{}</office:annotation>",
            between(&bare, &start, "</office:annotation>")
        );
        bare = bare.replacen(&annotation, "", 1);
        bare = bare.replacen(
            &format!("<office:annotation-end office:name=\"selon-{number}\"/>"),
            "",
            1,
        );
    }
    assert_eq!(&bare, old);
}

/// The main part of a Word document with a body and a remark on some words of it.
fn remarked(body: &str, on: &[&str]) -> String {
    remarked_beside("", body, on)
}

/// The same with comments in the document already.
fn remarked_beside(comments: &str, body: &str, on: &[&str]) -> String {
    let comments = format!("<w:comments>{comments}</w:comments>");
    let main = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, characters) in [
        ("[Content_Types].xml", "<Types></Types>"),
        ("word/document.xml", main.as_str()),
        ("word/comments.xml", comments.as_str()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(characters.as_bytes()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let found = articles("a.docx", None, bytes.clone()).unwrap();
    let [(text, format)] = &found[..] else {
        panic!("one article");
    };
    assert_eq!(*format, Format::Docx);
    let remark = |words: &&str| {
        let start = u32::try_from(text.as_str().find(words).unwrap()).unwrap();
        let length = u32::try_from(words.len()).unwrap();
        Remark {
            span: Span::new(start, start + length),
            paragraphs: vec!["Who says so & why?".to_owned()],
        }
    };
    let remarks: Vec<Remark> = on.iter().map(remark).collect();
    let copy = with_remarks(&bytes, text, *format, &remarks).unwrap();
    let parts = parts(&copy);
    assert!(
        parts["word/comments.xml"]
            .1
            .contains("Who says so &amp; why?")
    );
    assert!(
        parts["word/_rels/document.xml.rels"]
            .1
            .contains("Target=\"comments.xml\"")
    );
    assert!(
        parts["[Content_Types].xml"]
            .1
            .contains("PartName=\"/word/comments.xml\"")
    );
    between(&parts["word/document.xml"].1, "<w:body>", "</w:body>").to_owned()
}

#[test]
fn runs_are_parted_where_words_start_and_end() {
    assert_snapshot!(remarked("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>One two three</w:t></w:r></w:p>", &["two"]), @r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">One </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">two</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> three</w:t></w:r></w:p>"#);
    // Whole runs are not parted.
    assert_snapshot!(remarked("<w:p><w:r><w:t>One</w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>", &["two"]), @r#"<w:p><w:r><w:t>One</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>two</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>"#);
    assert_snapshot!(remarked("<w:p><w:r><w:tab/><w:t>One</w:t><w:tab/></w:r></w:p>", &["One"]), @r#"<w:p><w:r><w:tab/><w:t xml:space="preserve"></w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">One</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve"></w:t><w:tab/></w:r></w:p>"#);
}

#[test]
fn comments_are_numbered_behind_those_that_are_there() {
    let ids = |old: &str| {
        let old = format!("<w:comment w:id=\"{old}\"></w:comment>");
        let body = "<w:p><w:r><w:t>One two</w:t></w:r></w:p>";
        let body = remarked_beside(&old, body, &["One", "two"]);
        let starts = body.split("<w:commentRangeStart w:id=\"").skip(1);
        let ids = starts.map(|rest| rest.split('"').next().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids("3"), ["4", "5"]);
    assert_eq!(ids("-1"), ["0", "1"]);
    assert_eq!(ids("4294967295"), ["0", "1"]);
}

#[test]
fn remarks_may_lie_in_each_other_and_in_text_boxes() {
    assert_snapshot!(remarked("<w:p><w:r><w:t>One two</w:t></w:r></w:p>", &["One two", "two"]), @r#"<w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">One </w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">two</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>"#);
    // Word has no comments in text boxes: the run with the box has it.
    assert_snapshot!(remarked("<w:p><w:r><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:r></w:p>", &["box"]), @r#"<w:p><w:commentRangeStart w:id="0"/><w:r><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>"#);
}

#[test]
fn annotations_stand_around_fields() {
    let body = "<text:p>By <text:initial-creator>Jane Roe</text:initial-creator>, for <text:span><text:text-input text:description='who'>the desk</text:text-input> of <text:a>ours</text:a></text:span>.</text:p>";
    let content = format!(
        "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, characters) in [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_str()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(characters.as_bytes()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let found = articles("a.odt", None, bytes.clone()).unwrap();
    let (text, format) = &found[0];
    let at = |words: &str| u32::try_from(text.as_str().find(words).unwrap()).unwrap();
    let remarked = |start: u32, end: u32| {
        let remark = Remark {
            span: Span::new(start, end),
            paragraphs: Vec::new(),
        };
        let copy = with_remarks(&bytes, text, *format, &[remark]).unwrap();
        let content = parts(&copy)["content.xml"].1.clone();
        let annotation =
            between(&content, "<office:annotation ", "</office:annotation>").to_owned();
        let annotation = format!("<office:annotation {annotation}</office:annotation>");
        let body = content
            .replace(&annotation, "[")
            .replace("<office:annotation-end office:name=\"selon-0\"/>", "]");
        between(&body, "<office:text>", "</office:text>").to_owned()
    };
    assert_snapshot!(remarked(at("Roe"), at("Roe") + 3), @"<text:p>By [<text:initial-creator>Jane Roe</text:initial-creator>], for <text:span><text:text-input text:description='who'>the desk</text:text-input> of <text:a>ours</text:a></text:span>.</text:p>");
    assert_snapshot!(remarked(at("for"), at("desk") + 4), @"<text:p>By <text:initial-creator>Jane Roe</text:initial-creator>, [for <text:span><text:text-input text:description='who'>the desk</text:text-input>] of <text:a>ours</text:a></text:span>.</text:p>");
    assert_snapshot!(remarked(at("desk"), at("ours") + 4), @"<text:p>By <text:initial-creator>Jane Roe</text:initial-creator>, for <text:span>[<text:text-input text:description='who'>the desk</text:text-input> of <text:a>ours]</text:a></text:span>.</text:p>");
}

#[test]
fn what_cannot_be_commented_on_is_told() {
    let desk = Desk::new(&[
        ("a.md", "Sources said the pact had failed.\n"),
        ("b.md", "Fine.\n"),
    ]);
    let refused = |command: &str, message: &str| {
        let run = desk.output(command);
        assert_eq!(run.code(), 2, "{command}: {}", run.printed());
        assert!(
            run.stderr().contains(message),
            "{command}: {}",
            run.stderr()
        );
    };
    refused(
        "check --no-cache a.md b.md --comment-into c.docx",
        "takes one article",
    );
    refused(
        "check --no-cache a.md --comment-into b.md",
        "`b.md` exists; remove it",
    );
    refused(
        "check --no-cache a.md --comment-into c.docx",
        "Word documents (.docx) and OpenDocument texts (.odt) only",
    );
    assert!(!desk.path("c.docx").exists());
}
