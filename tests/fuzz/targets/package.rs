//! Any bytes are a package or are none; what articles one holds have prose inside it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, articles, extract};

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
    }
});
