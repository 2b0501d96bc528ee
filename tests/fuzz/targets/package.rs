//! Any bytes are a package or are none; what articles one holds have prose inside it, and a remark on that
//! prose changes nothing else.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, Remark, articles, extract, with_remarks};

#[expect(dead_code, reason = "other targets look at later stages")]
#[path = "../../suite/promises.rs"]
mod promises;

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = articles("fuzz.docx", Some(Format::Docx), bytes.to_vec()) else {
        return;
    };
    assert!(!found.is_empty());
    for (text, format) in &found {
        let document = extract(text, *format);
        promises::of_document(&document);
        let Some(block) = document.blocks.first() else {
            continue;
        };
        let remark = Remark {
            span: document.span(block.prose.clone()),
            paragraphs: vec!["Who says so?".to_owned()],
        };
        if document.fault.is_none()
            && let Ok(copy) = with_remarks(bytes, text, *format, &[remark])
        {
            let again = articles("fuzz.docx", None, copy).expect("a copy is a package");
            assert_eq!(extract(&again[0].0, again[0].1).prose, document.prose);
        }
    }
});
