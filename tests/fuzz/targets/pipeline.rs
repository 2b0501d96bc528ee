//! Any text gives findings that point into the file, in any format and language.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selon::annotate::annotate;
use selon::document::extract;
use selon::language::Languages;
use selon::parse::article;
use selon::rule::{self, RuleSet};
use selon::text::Text;

#[path = "shared/choice.rs"]
mod choice;
#[path = "../../suite/promises.rs"]
mod promises;

static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::default);

static RULES: LazyLock<RuleSet> = LazyLock::new(|| {
    RuleSet::choose(rule::builtin(), &[], &[]).expect("no rule is asked for by name")
});

fuzz_target!(|characters: &str| {
    let (format, language) = choice::of(characters);
    let text = Text::new("fuzz", characters);
    let document = extract(&text, format);
    let article = article(&document, LANGUAGES.get(language));
    let annotations = annotate(&article);
    let findings = rule::check(&article, &annotations, &RULES);
    promises::of_findings(&article, &annotations, &findings);
});
