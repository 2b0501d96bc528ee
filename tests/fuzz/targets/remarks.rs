//! Any characters are the text of a package, and remarks on its prose change nothing else.

#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, Remark, articles, extract, with_remarks};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[expect(dead_code, reason = "other targets look at later stages")]
#[path = "../../suite/promises.rs"]
mod promises;

/// The parts of a package, each in its place and the text in every other.
const DOCX: [&str; 3] = [
    "word/document.xml",
    "word/comments.xml",
    "word/_rels/document.xml.rels",
];
const ODT: [&str; 1] = ["content.xml"];

fuzz_target!(|characters: &str| {
    for (format, parts) in [(Format::Docx, &DOCX[..]), (Format::Odt, &ODT[..])] {
        let bytes = package(format, parts, characters);
        // It need not have the root of such a text.
        let Ok(found) = articles("fuzz", Some(format), bytes.clone()) else {
            continue;
        };
        let (text, format) = &found[0];
        let document = extract(text, *format);
        promises::of_document(&document);
        if document.fault.is_some() {
            continue;
        }
        let remark = |block: &selon::document::Block| Remark {
            span: document.span(block.prose.clone()),
            paragraphs: vec!["Who says so?".to_owned()],
        };
        let remarks: Vec<Remark> = document.blocks.iter().take(3).map(remark).collect();
        let copy = with_remarks(&bytes, text, *format, &remarks).expect("it was read just now");
        let again = articles("fuzz", Some(*format), copy).expect("a copy is a package");
        assert_eq!(extract(&again[0].0, again[0].1).prose, document.prose);
    }
});

fn package(format: Format, parts: &[&str], characters: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut add = |name: &str, characters: &str| {
        zip.start_file(name, options).expect("memory takes all");
        zip.write_all(characters.as_bytes())
            .expect("memory takes all");
    };
    if format == Format::Odt {
        add("mimetype", "application/vnd.oasis.opendocument.text");
    }
    for part in parts {
        add(part, characters);
    }
    zip.finish().expect("memory takes all").into_inner()
}
