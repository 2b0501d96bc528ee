//! Footnotes and endnotes of office documents: read behind the text and apart from it, with their own places.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use insta::assert_snapshot;
use selon::document::{articles, extract};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::Desk;
use crate::show::prose;

const RELATIONS: &str = "<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes' Target='footnotes.xml'/><Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes' Target='/word/ends.xml'/></Relationships>";

/// A ZIP file with parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, characters) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(characters.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with a body, footnotes and endnotes.
fn word(body: &str, footnotes: &str, endnotes: &str) -> Vec<u8> {
    package(&[
        (
            "word/document.xml",
            &format!("<w:document><w:body>{body}</w:body></w:document>"),
        ),
        ("word/_rels/document.xml.rels", RELATIONS),
        (
            "word/footnotes.xml",
            &format!("<w:footnotes>\n{footnotes}</w:footnotes>"),
        ),
        (
            "word/ends.xml",
            &format!("<w:endnotes>{endnotes}</w:endnotes>"),
        ),
        ("[Content_Types].xml", "<Types></Types>"),
    ])
}

/// An `OpenDocument` text with a body.
fn odt(body: &str) -> Vec<u8> {
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<manifest/>"),
        (
            "content.xml",
            &format!(
                "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
        ),
    ])
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// A paragraph of Word with the mark of a note behind it.
fn marked(words: &str, note: &str, id: u32) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:{note}Reference w:id='{id}'/></w:r></w:p>")
}

fn note(kind: &str, id: u32, words: &str) -> String {
    format!(
        "<w:{kind} w:id='{id}'><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{words}</w:t></w:r></w:p></w:{kind}>\n"
    )
}

/// A mark of a note in an `OpenDocument` text.
fn inline(class: &str, words: &str) -> String {
    format!(
        "<text:note text:note-class='{class}'><text:note-citation>1</text:note-citation><text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
    )
}

/// The blocks of a document.
fn shown(bytes: Vec<u8>) -> String {
    let found = articles("case", None, bytes).unwrap();
    let document = extract(&found[0].0, found[0].1);
    let mut out = String::new();
    for block in &document.blocks {
        let link = if block.has_link { " +link" } else { "" };
        let words = prose(&document, block.prose.clone());
        writeln!(out, "{}: {words}{link}", block.role.name()).unwrap();
    }
    if let Some(fault) = &document.fault {
        writeln!(out, "{}", fault.message).unwrap();
    }
    out
}

#[test]
fn notes_stand_behind_the_text_in_the_order_of_their_marks() {
    let body = [
        marked("The quay will close.", "endnote", 4),
        marked("The market moves.", "footnote", 7),
        "<w:p><w:del><w:r><w:footnoteReference w:id='9'/></w:r></w:del></w:p>".to_owned(),
        marked("Ferries leave.", "footnote", 2),
    ];
    let footnotes = [
        note("footnote", 0, "A line that parts."),
        note("footnote", 2, "From the east."),
        note("footnote", 7, "As in 2019."),
        note("footnote", 9, "Of what was deleted."),
    ];
    let endnotes = note("endnote", 4, "See the plan.");
    assert_snapshot!(shown(word(&body.concat(), &footnotes.concat(), &endnotes)), @"
    paragraph: The quay will close. +link
    paragraph: The market moves. +link
    paragraph: Ferries leave. +link
    note: As in 2019.
    note: From the east.
    note: See the plan.
    ");
    let body = format!(
        "<text:p>The quay{} will close.</text:p><text:h>Later</text:h><text:p>The market moves.{}</text:p>",
        inline("endnote", "See the plan."),
        inline("footnote", "As in <text:span>2019</text:span>."),
    );
    assert_snapshot!(shown(odt(&body)), @"
    paragraph: The quay will close. +link
    heading: Later
    paragraph: The market moves. +link
    note: As in 2019.
    note: See the plan.
    ");
}

#[test]
fn findings_in_notes_have_the_part_and_the_place_of_the_note() {
    let body = [
        paragraph("The quay will close on Monday, Jane Roe, the harbor master, said."),
        marked("The market moves.", "footnote", 1),
    ];
    let footnotes = note("footnote", 1, "Sources said the market had refused.");
    let desk = Desk::new(&[]);
    desk.write("a.docx", &word(&body.concat(), &footnotes, ""));
    let run = desk.output("check --no-cache --format json a.docx");
    let report = run.json();
    let file = &report["files"][0];
    assert_eq!(file["part"], "word/document.xml");
    let finding = &file["diagnostics"][0];
    assert_eq!(finding["text"], "Sources");
    assert_eq!(finding["part"], "word/footnotes.xml");
    assert_eq!(finding["span"]["part"], "word/footnotes.xml");
    assert_eq!(finding["paragraph"], 3);
    let part = format!("<w:footnotes>\n{footnotes}</w:footnotes>");
    let span = &finding["span"];
    let at = |name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
    assert_eq!(part.get(at("start")..at("end")), Some("Sources"));
    assert_eq!(finding["start_position"]["line"], 2);
    assert_eq!(
        finding["start_position"]["column"],
        part.find("Sources").unwrap() - part.find('\n').unwrap()
    );
    let run = desk.output("check --no-cache --format concise a.docx");
    assert!(
        run.stdout().starts_with("a.docx, paragraph 3, “Sources”: "),
        "{}",
        run.stdout()
    );
    // What changes in a note alone is found, whatever was found before.
    let first = desk.output("check --format json a.docx");
    desk.write(
        "a.docx",
        &word(&body.concat(), &note("footnote", 1, "Plain."), ""),
    );
    let second = desk.output("check --format json a.docx");
    assert_eq!([first.findings().len(), second.findings().len()], [1, 0]);
}

#[test]
fn no_source_runs_from_the_text_into_a_note() {
    let said = "According to the ministry, the port will grow. It will have two more docks.";
    let claim = "It would take in twice as many ships in 2031. They could come from the north.";
    let kept = |bytes: Vec<u8>, name: &str| {
        let desk = Desk::new(&[]);
        desk.write(name, &bytes);
        let run = desk.output(&format!("inspect --format json {name}"));
        let report = run.json();
        let sentences = report["files"][0]["sentences"].as_array().unwrap().clone();
        let support = |one: &serde_json::Value| {
            let role = one["role"].as_str().unwrap();
            format!("{role} {}", one["support"].as_str().unwrap())
        };
        sentences.iter().map(support).collect::<Vec<_>>().join(", ")
    };
    let bare = word(
        &marked(said, "footnote", 1),
        &note("footnote", 1, claim),
        "",
    );
    assert_snapshot!(kept(bare, "a.docx"), @"paragraph attributed, paragraph carried, note none, note none");
    // The same in an article that is long enough to be weighed.
    let body: String = [
        paragraph("The ministry said the port would grow. It said the docks would be new."),
        paragraph("According to the ministry, the work will start in May. The cranes will be ready by then."),
        marked("According to the ministry, the port will grow. It will have two more docks. The crews will be trained.", "footnote", 1),
    ]
    .concat();
    let long = word(&body, &note("footnote", 1, claim), "");
    assert_snapshot!(kept(long, "a.docx"), @"paragraph attributed, paragraph attributed, paragraph attributed, paragraph carried, paragraph attributed, paragraph carried, paragraph none, note none, note none");
    // Nor a quotation that nobody closed.
    let body = marked("“We will grow, the minister said.", "footnote", 1);
    let open = word(
        &body,
        &note("footnote", 1, "“The docks will be new.” It is late."),
        "",
    );
    assert_snapshot!(kept(open, "a.docx"), @"paragraph attributed, note none, note none");
}

/// The characters of a part of a package.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut characters = String::new();
    let mut file = zip.by_name(name).unwrap();
    file.read_to_string(&mut characters).unwrap();
    characters
}

/// The body of a copy with comments.
fn commented(name: &str, bytes: &[u8], main: &str) -> String {
    let desk = Desk::new(&[]);
    desk.write(name, &bytes);
    let copy = format!("copy-{name}");
    let run = desk.output(&format!("check --no-cache {name} --comment-into {copy}"));
    assert_eq!(run.code(), 1, "{}", run.printed());
    let copy = fs::read(desk.path(&copy)).unwrap();
    if main == "word/document.xml" {
        assert_eq!(
            part(&copy, "word/footnotes.xml"),
            part(bytes, "word/footnotes.xml")
        );
    }
    part(&copy, main)
}

#[test]
fn comments_on_notes_stand_at_their_marks() {
    let body = [
        paragraph("Jane Roe, the harbor master, said the quay would close."),
        marked("The market moves.", "footnote", 1),
    ];
    let footnotes = note("footnote", 1, "Sources said the market had refused.");
    let document = word(&body.concat(), &footnotes, "");
    assert_snapshot!(commented("a.docx", &document, "word/document.xml"), @r#"<w:document><w:body><w:p><w:r><w:t>Jane Roe, the harbor master, said the quay would close.</w:t></w:r></w:p><w:p><w:r><w:t>The market moves.</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id='1'/></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>"#);
    let body = format!(
        "<text:p>Jane Roe, the harbor master, said the quay would close.{}</text:p>",
        inline("footnote", "Sources said the market had refused."),
    );
    assert_snapshot!(commented("a.odt", &odt(&body), "content.xml"), @r#"<office:document-content><office:body><office:text><text:p>Jane Roe, the harbor master, said the quay would close.<office:annotation office:name="selon-0" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>selon</dc:creator><text:p>a source with no description: “Sources” [bare-anonymous-source]</text:p><text:p>“A source” could be anyone; readers learn neither what the source knows nor what it wants.</text:p><text:p>Describe the source as closely as you can: which organization, what rank, how close to the facts.</text:p></office:annotation><text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>Sources said the market had refused.</text:p></text:note-body></text:note><office:annotation-end office:name="selon-0"/></text:p></office:text></office:body></office:document-content>"#);
}

#[test]
fn broken_notes_are_a_problem_that_names_their_part() {
    let body = marked("The market moves.", "footnote", 1);
    let desk = Desk::new(&[]);
    desk.write("a.docx", &word(&body, "<w:footnote w:id='1'><w:p>", ""));
    let run = desk.output("check --no-cache a.docx");
    assert_eq!(run.code(), 2, "{}", run.printed());
    assert!(
        run.stderr()
            .contains("`word/footnotes.xml`, line 2, column 27: the XML is broken"),
        "{}",
        run.stderr()
    );
}
