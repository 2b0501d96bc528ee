//! Any bytes are told apart by their content, and each article in them is read: no place lies outside the file,
//! and every place leads to bytes of the file in its encoding.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{articles, extract};
use selon::text::{Span, Text};

#[expect(dead_code, reason = "other targets look at later stages")]
#[path = "../../suite/promises.rs"]
mod promises;

fuzz_target!(|bytes: &[u8]| {
    let Ok(articles) = articles("fuzz", None, bytes.to_vec()) else {
        return;
    };
    assert!(!articles.is_empty(), "a file is an article at least");
    if let Some((text, _)) = articles.first() {
        leads_back(text, bytes);
    }
    for (text, format) in articles.iter().take(20) {
        let document = extract(text, *format);
        promises::of_document(&document);
        for block in &document.blocks {
            let span = document.span(block.prose.clone());
            assert!(
                text.article().contains(span),
                "{span:?} is outside the article"
            );
        }
    }
});

/// Holds if the characters are spelled by the bytes that are said to spell them.
fn leads_back(text: &Text, bytes: &[u8]) {
    assert_eq!(text.to_bytes().as_deref(), Some(bytes));
    let mut end = 0;
    // Each place is counted from the start of the text.
    for (at, character) in text.as_str().char_indices().take(200) {
        let place = |at: usize| u32::try_from(at).expect("inputs are short");
        let span = Span::new(place(at), place(at + character.len_utf8()));
        let file = text.in_file(span);
        assert_eq!(file.start, end, "bytes are left out before {character:?}");
        assert!(file.end > file.start, "{character:?} has no bytes");
        end = file.end;
    }
}
