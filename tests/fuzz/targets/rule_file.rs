//! Any characters are read as a rule file: its mistakes point into it, and a rule without one can be run.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selon::diagnostic::Severity;
use selon::document::Format;
use selon::language::{Id, Languages};
use selon::rule::{RuleSet, read_file, self_test};
use selon::text::Text;

#[path = "shared/mistakes.rs"]
mod mistakes;

static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::default);

/// An article with something for most rules.
const ARTICLE: &str = "“They knew,” said Jane Roe. Experts say 40% of the dams reportedly leak.\n\n\
    «\u{a0}On verra\u{a0}», a déclaré Anne Morel. Selon un proche du dossier, le port fermera.\n";

fuzz_target!(|characters: &str| {
    let text = Text::new("fuzz.toml", characters);
    let rule = match read_file("fuzz", &text) {
        Ok(rule) => rule,
        Err(mistakes) => return mistakes::point_into(&text, &mistakes),
    };
    assert_eq!(rule.id, "fuzz");
    for failure in self_test(&rule, &LANGUAGES) {
        assert!(
            ["missing", "noisy", "misplaced"].contains(&failure.outcome),
            "{failure:?}"
        );
    }
    let rules = RuleSet::decide(&[rule], |_| Some(Severity::Note));
    let phrases = rules.phrases();
    let own = (!phrases.is_empty()).then(|| Languages::with_phrases(phrases));
    let own = own.map(|own| own.expect("the phrases of a rule were checked when it was read"));
    let article = Text::new("fuzz.txt", ARTICLE);
    for language in Id::ALL {
        let languages = own.as_ref().unwrap_or(&LANGUAGES);
        let checked = selon::check(&article, Format::Plain, Some(language), languages, &rules);
        for finding in &checked.reported {
            assert_eq!(finding.rule, "fuzz");
            assert!(!article.slice(finding.span).is_empty(), "{finding:?}");
        }
    }
});
