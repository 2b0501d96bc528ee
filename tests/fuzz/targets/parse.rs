//! Any text becomes sentences that tile its tokens, in every format and both languages.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selon::document::{Format, extract};
use selon::language::{Id, Languages};
use selon::parse::article;
use selon::text::Text;

static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::default);

fuzz_target!(|characters: &str| {
    let text = Text::new("fuzz", characters);
    for format in Format::ALL {
        let document = extract(&text, format);
        for language in Id::ALL {
            let article = article(&document, LANGUAGES.get(language));
            for pair in article.tokens.windows(2) {
                assert!(
                    pair[0].prose + pair[0].length <= pair[1].prose,
                    "tokens overlap"
                );
            }
            for token in &article.tokens {
                let found = characters.get(token.span.range());
                assert!(
                    found.is_some_and(|found| !found.is_empty()),
                    "not in the file"
                );
            }
            let mut next = 0;
            for sentence in &article.sentences {
                assert_eq!(sentence.words.start, next, "sentences do not tile");
                next = sentence.words.end;
            }
            assert_eq!(next as usize, article.tokens.len(), "tokens left over");
        }
    }
});
