//! Any characters are read as the XML of each format that is XML, and what people see of it lies in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, Seen, extract};
use selon::text::{Text, Within};

#[expect(dead_code, reason = "other targets look at later stages")]
#[path = "../../suite/promises.rs"]
mod promises;

fuzz_target!(|characters: &str| {
    for format in [Format::Docx, Format::Odt, Format::Feed, Format::Wire] {
        let text = Text::new("fuzz", characters).within(Within::part("part"));
        let document = extract(&text, format);
        promises::of_document(&document);
        let seen = Seen::of(&document);
        for block in &document.blocks {
            let span = seen.span(document.span(block.prose.clone()));
            assert!(seen.text.as_str().get(span.range()).is_some());
        }
    }
});
