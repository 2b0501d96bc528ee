//! Any bytes that are a text become blocks whose prose lies inside the file, in every format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, extract};
use selon::text::Text;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = Text::from_bytes("fuzz", bytes.to_vec()) else {
        return;
    };
    for format in Format::ALL {
        let document = extract(&text, format);
        let mut end = 0;
        for block in &document.blocks {
            let prose = block.prose.start as usize..block.prose.end as usize;
            assert!(block.prose.start >= end, "blocks overlap");
            assert!(document.prose.get(prose).is_some(), "prose cuts characters");
            let span = document.span(block.prose.clone());
            assert!(text.as_str().get(span.range()).is_some(), "not in the file");
            end = block.prose.end;
        }
    }
});
