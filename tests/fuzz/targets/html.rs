//! Any characters are read as HTML, whatever stands before them, and the prose of a page is read back from
//! a page with nothing else in it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use selon::document::{Document, Format, extract};
use selon::text::Text;

#[expect(dead_code, reason = "other targets look at later stages")]
#[path = "../../suite/promises.rs"]
mod promises;

/// A comment, which is no prose.
const COMMENT: &str = "<!-- Réd. -->";

fuzz_target!(|characters: &str| {
    let text = Text::new("fuzz.html", characters);
    let document = extract(&text, Format::Html);
    promises::of_document(&document);

    // A comment in front moves everything and changes nothing. A mark of the byte order, or front
    // matter, is one at the start alone.
    if !characters.starts_with(['\u{feff}', '-', '+']) {
        let moved = Text::new("fuzz.html", format!("{COMMENT}{characters}"));
        let moved = extract(&moved, Format::Html);
        assert_eq!(prose(&moved), prose(&document));
        let length = u32::try_from(COMMENT.len()).expect("a comment is short");
        for (block, other) in document.blocks.iter().zip(&moved.blocks) {
            let [span, later] = [
                document.span(block.prose.clone()),
                moved.span(other.prose.clone()),
            ];
            assert_eq!(
                [span.start + length, span.end + length],
                [later.start, later.end]
            );
        }
    }

    for words in prose(&document) {
        let escaped = words
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            // Words that stood around a tag may read as a shortcode without it.
            .replace('[', "&#91;")
            .replace('{', "&#123;");
        let page = Text::new("fuzz.html", format!("<p>{escaped}</p>"));
        let page = extract(&page, Format::Html);
        let again = prose(&page);
        // The mark of an item that begins the words is none of them: "- Bread".
        let is_same = matches!(*again, [again] if words.contains(again));
        assert!(is_same, "{words:?} is read as {again:?}");
    }
});

/// The prose of each block.
fn prose<'d>(document: &'d Document<'_>) -> Vec<&'d str> {
    let of = |block: &selon::document::Block| {
        let range = block.prose.start as usize..block.prose.end as usize;
        document
            .prose
            .get(range)
            .expect("a block lies in the prose")
    };
    document.blocks.iter().map(of).collect()
}
