//! Any text becomes sentences that tile its tokens, in every format and both languages.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, extract};
use selon::language::{Id, Languages};
use selon::parse::article;
use selon::text::Text;

#[expect(dead_code, reason = "other targets look at other stages")]
#[path = "../../suite/promises.rs"]
mod promises;

static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::default);

fuzz_target!(|characters: &str| {
    let text = Text::new("fuzz", characters);
    for format in Format::ALL {
        let document = extract(&text, format);
        for language in Id::ALL {
            promises::of_article(&article(&document, LANGUAGES.get(language)));
        }
    }
});
