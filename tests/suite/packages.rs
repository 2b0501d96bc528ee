//! Packages through the built program: what is in them is found, and what is hostile in them is told.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::desk::{Desk, Run};

/// A paragraph with a finding.
const WORDS: &str = "<w:p><w:r><w:t>Sources said the pact had failed.</w:t></w:r></w:p>";

/// A ZIP file with parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with a body.
fn word(body: &str) -> Vec<u8> {
    let main = format!("<w:document><w:body>{body}</w:body></w:document>");
    package(&[("word/document.xml", main.as_bytes())])
}

/// Checks a file alone.
fn checked(name: &str, bytes: &[u8]) -> Run {
    let desk = Desk::new(&[]);
    desk.write(name, bytes);
    desk.output(&format!("check --no-cache --format json {name}"))
}

/// The message of the only problem of a file, whose status must be 2.
fn problem(name: &str, bytes: &[u8]) -> String {
    let run = checked(name, bytes);
    assert_eq!(run.code(), 2, "{name}: {}", run.printed());
    let report = run.json();
    assert_eq!(report["summary"]["files"], 0, "{name}");
    report["problems"][0]["message"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The story in a format.
fn story(extension: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    fs::read(folder.join("quay").with_extension(extension)).unwrap()
}

#[test]
fn places_in_a_package_are_those_of_its_part() {
    let run = checked("a.docx", &word(&format!("<w:p/>{WORDS}")));
    let report = run.json();
    let file = &report["files"][0];
    assert_eq!(file["part"], "word/document.xml");
    let finding = &file["diagnostics"][0];
    assert_eq!(finding["part"], "word/document.xml");
    assert_eq!(finding["paragraph"], 1);
    assert_eq!(finding["text"], "Sources");
    let start = "<w:document><w:body><w:p/><w:p><w:r><w:t>".len();
    assert_eq!(finding["span"]["start"], start);
    assert_eq!(finding["span"]["end"], start + "Sources".len());
    // What a package holds decides, not what it is called.
    for name in ["a.txt", "a", "a.odt"] {
        assert_eq!(checked(name, &word(WORDS)).findings().len(), 1, "{name}");
    }
}

#[test]
fn people_are_shown_paragraphs() {
    let desk = Desk::new(&[]);
    desk.write("a.docx", &story("docx"));
    let shown = |format: &str| desk.output(&format!("check --no-cache --format {format} a.docx"));
    let text = shown("text");
    assert!(
        text.stdout().contains("a.docx, paragraph 4\n"),
        "{}",
        text.stdout()
    );
    assert!(
        text.stdout().contains("4 │ Sources said the repairs"),
        "{}",
        text.stdout()
    );
    let concise = shown("concise");
    let line = "a.docx, paragraph 4, “Sources”: error: ";
    assert!(concise.stdout().starts_with(line), "{}", concise.stdout());
    assert!(shown("github").stdout().contains("file=a.docx,line=4,"));
    let sarif = shown("sarif").json();
    let region = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["startLine"], 4);
    assert!(region["byteOffset"].is_null());
    for format in ["gitlab", "rdjson", "checkstyle", "junit", "jsonl"] {
        let run = shown(format);
        assert!(
            run.stdout().contains("Sources"),
            "{format}: {}",
            run.stdout()
        );
    }
    let inspected = desk.output("inspect a.docx");
    assert!(
        inspected.stdout().contains("\n   4  [3 Sources] said"),
        "{}",
        inspected.stdout()
    );
    desk.output("accept bare-anonymous-source a.docx:4 --reason told --by Holt");
    let left = desk.output("check --no-cache --format json a.docx");
    assert_eq!(left.json()["summary"]["baselined"], 1, "{}", left.printed());
}

#[test]
fn chapters_of_a_book_are_articles() {
    let report = checked("a.epub", &story("epub")).json();
    let files = report["files"].as_array().unwrap();
    assert_eq!(files.len(), 1, "the cover and the contents are none");
    assert_eq!(files[0]["part"], "OEBPS/text/the quay.xhtml");
    assert_eq!(files[0]["entry"], "quay");
}

#[test]
fn packages_are_not_rewritten() {
    let desk = Desk::new(&[]);
    let body = "<w:p><w:r><w:t>Experts say the port may possibly perhaps close, sources close to the matter said on condition of anonymity.</w:t></w:r></w:p>";
    desk.write("a.docx", &word(body));
    desk.output("check --no-cache --fix a.docx");
    let after = fs::read(desk.path("a.docx")).unwrap();
    assert_eq!(after, word(body));
}

#[test]
fn a_small_file_does_not_fill_the_memory() {
    let zeros = vec![b' '; 33_000_000];
    let bomb = package(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(
        problem("a.docx", &bomb),
        "`word/document.xml` in it is larger than 32 MB unpacked; split the document"
    );
    let main = b"<w:document/>".as_slice();
    let styles = package(&[("word/document.xml", main), ("word/styles.xml", &zeros)]);
    assert!(problem("a.docx", &styles).starts_with("`word/styles.xml` in it is larger"));
    // Many small parts are as much as a large one.
    let container = b"<c><rootfile full-path='b.opf'/></c>".as_slice();
    let page = vec![b' '; 30_000_000];
    let names: Vec<String> = (0..5).map(|number| format!("{number}.html")).collect();
    let item = |name: &String| {
        format!("<item id='{name}' href='{name}' media-type='text/html'/><itemref idref='{name}'/>")
    };
    let list = names.iter().map(item).collect::<Vec<_>>().concat();
    let list = format!("<package>{list}</package>");
    let mut parts = vec![
        ("META-INF/container.xml", container),
        ("b.opf", list.as_bytes()),
    ];
    parts.extend(names.iter().map(|name| (name.as_str(), page.as_slice())));
    assert_eq!(
        problem("a.epub", &package(&parts)),
        "the package is larger than 64 MB unpacked; split the document"
    );
}

#[test]
fn entities_are_not_expanded() {
    let bomb = "<!DOCTYPE d [<!ENTITY a 'Sources said it.'><!ENTITY b '&a;&a;&a;&a;'>]>";
    let main = format!(
        "{bomb}<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    );
    let bytes = package(&[("word/document.xml", main.as_bytes())]);
    assert!(problem("a.docx", &bytes).contains("`&b;` is no entity of XML or HTML"));
    let file =
        "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><nitf><body>&a;</body></nitf>";
    assert!(problem("a.nitf", file.as_bytes()).contains("`&a;` is no entity"));
}

#[test]
fn paths_lead_nowhere_but_into_the_package() {
    let relations =
        "<r><Relationship Type='x/officeDocument' Target='../../../../etc/passwd'/></r>";
    let bytes = package(&[("_rels/.rels", relations.as_bytes()), ("a.txt", b"x")]);
    assert!(problem("a.docx", &bytes).contains("not read: it looks like ZIP (.zip)"));
    for path in ["/etc/passwd", "../../etc/passwd", "C:\\a"] {
        let container = format!("<c><rootfile full-path='{path}'/></c>");
        let bytes = package(&[("META-INF/container.xml", container.as_bytes())]);
        let message = problem("a.epub", &bytes);
        assert_eq!(
            message,
            format!(
                "the package is damaged: `{path}` is missing; save it again in the program that wrote it"
            )
        );
    }
}

#[test]
fn deep_nesting_is_told() {
    for element in ["<w:p>", "<w:ins>", "<w:txbxContent>", "<w:tbl>"] {
        assert!(
            problem("a.docx", &word(&element.repeat(100_000)))
                .contains("nested more than 1000 deep")
        );
    }
    let deep = "<a>".repeat(900) + WORDS + &"</a>".repeat(900);
    assert_eq!(checked("a.docx", &word(&deep)).findings().len(), 1);
    let boxes = "<w:p><w:r><w:txbxContent>".repeat(300)
        + WORDS
        + &"</w:txbxContent></w:r></w:p>".repeat(300);
    let run = checked("a.docx", &word(&(boxes + WORDS)));
    assert_eq!(run.findings().len(), 1, "boxes in boxes are not read");
}

#[test]
fn a_part_that_is_a_document_by_itself_is_told() {
    let relations = "<r><Relationship Id='a' Type='x/aFChunk' Target='chunk.html'/></r>".as_bytes();
    let with = |body: &str| {
        let main =
            format!("<w:document><w:body>{body}<w:altChunk r:id='a'/></w:body></w:document>");
        package(&[
            ("word/document.xml", main.as_bytes()),
            ("word/_rels/document.xml.rels", relations),
            ("word/chunk.html", b"<p>Sources said so.</p>"),
        ])
    };
    let message = "not read: `word/chunk.html` in it is a document by itself; save it as plain text, Markdown or HTML, or exclude it";
    let run = checked("a.docx", &with(WORDS));
    assert_eq!(run.findings().len(), 1, "{}", run.printed());
    assert_eq!(run.code(), 2);
    assert_eq!(run.json()["problems"][0]["message"], message);
    assert_eq!(problem("a.docx", &with("")), message);
}

#[test]
fn what_is_wrong_with_a_part_is_told() {
    let main = "<w:document/>".encode_utf16().flat_map(u16::to_le_bytes);
    let main: Vec<u8> = b"\xff\xfe".iter().copied().chain(main).collect();
    let advice = "save it again in an office program";
    assert_eq!(
        problem("a.docx", &package(&[("word/document.xml", &main)])),
        format!("`word/document.xml` in it is not UTF-8; {advice}")
    );
    let relations = "<r><Relationship Type='x/officeDocument' Target='word/main.xml'/></r>";
    let bytes = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relations.as_bytes()),
        ("word/document.xml", b"<w:document/>"),
    ]);
    assert_eq!(
        problem("a.docx", &bytes),
        "the package is damaged: `_rels/.rels` names `word/main.xml`, which is missing; save it again in the program that wrote it"
    );
}

#[test]
fn encrypted_and_damaged_packages_are_told() {
    let mut locked = word(WORDS);
    // The flag that says so, in front of the part and in the list of parts.
    let list = locked
        .windows(4)
        .rposition(|sign| sign == b"PK\x01\x02")
        .unwrap();
    locked[6] |= 1;
    locked[list + 8] |= 1;
    assert_eq!(
        problem("a.docx", &locked),
        "it is protected by a password; save it without one"
    );
    // As Word saves one with a password.
    let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    compound.resize(1_024, 0);
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(
        problem("a.docx", &compound),
        "it is protected by a password; save it without one"
    );
    let manifest = b"<m><manifest:encryption-data/></m>".as_slice();
    let odt = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x80\x81"),
    ]);
    assert_eq!(
        problem("a.odt", &odt),
        "it is protected by a password; save it without one"
    );
    let whole = word(WORDS);
    for length in [5, 40, whole.len() / 2, whole.len() - 1] {
        let message = problem("a.docx", &whole[..length]);
        assert!(
            message.starts_with("the package is damaged: "),
            "{length}: {message}"
        );
    }
    let mut changed = story("docx");
    let middle = changed
        .windows(17)
        .position(|name| name == b"word/document.xml")
        .unwrap()
        + 200;
    changed[middle] ^= 0xff;
    let message = problem("a.docx", &changed);
    assert!(
        message.starts_with("the package is damaged: `word/document.xml`"),
        "{message}"
    );
    assert!(problem("a.docx", &word("<w:p>")).starts_with("`word/document.xml`, line 1, column "));
}
