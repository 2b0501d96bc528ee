//! Any bytes that are a text become blocks whose prose lies inside the file, in every format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, extract};
use selon::text::Text;

#[expect(dead_code, reason = "other targets look at later stages")]
#[path = "../../suite/promises.rs"]
mod promises;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = Text::from_bytes("fuzz", bytes.to_vec()) else {
        return;
    };
    for format in Format::ALL {
        promises::of_document(&extract(&text, format));
    }
});
