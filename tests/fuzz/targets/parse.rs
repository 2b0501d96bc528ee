//! Any text becomes sentences that tile its tokens, in any format and language.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selon::document::extract;
use selon::language::Languages;
use selon::parse::article;
use selon::text::Text;

#[path = "shared/choice.rs"]
mod choice;
#[expect(dead_code, reason = "other targets look at other stages")]
#[path = "../../suite/promises.rs"]
mod promises;

static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::default);

fuzz_target!(|characters: &str| {
    let (format, language) = choice::of(characters);
    let text = Text::new("fuzz", characters);
    let document = extract(&text, format);
    promises::of_article(&article(&document, LANGUAGES.get(language)));
});
