//! Texts that repeat themselves break nothing and are read in time.
//!
//! `cargo bench --bench pipeline repeated` measures that time grows with size and no faster.

use proptest::prelude::*;
use proptest::sample::select;

use selon::document::Format;
use selon::language::Id;

use super::properties::{fragments, holds};

/// How many random repetitions are tried.
const CASES: u32 = 24;

/// How large a text is, in bytes: if time grew with the square of it, a test would take minutes.
const SIZE: usize = 100_000;

#[test]
fn what_was_slow_once() {
    for unit in [
        "l'", "L’", "qu'", " ?", "? ", "?\t", "\n!", "[…] ", "l'a-", "a-", "a.", "« ", "\" ", "(",
    ] {
        holds_at_length(unit, "", Format::Plain, Id::Fr);
    }
    // The end may undo all that comes before it.
    for (unit, end) in [
        ("M.", "http"),
        ("-M.", "a"),
        ("a-", "'"),
        ("1 000 ", "0000"),
    ] {
        holds_at_length(unit, end, Format::Plain, Id::Fr);
    }
    for unit in [
        "qu'<li><q>",
        "[a](b ",
        "> ",
        "<!--",
        "<div>",
        "&amp;",
        "{{< x ",
        "[a \"",
        "<Aa x={",
    ] {
        holds_at_length(unit, "", Format::Markdown, Id::Fr);
        holds_at_length(unit, "", Format::Html, Id::En);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 16,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_repeats(
        unit in prop::collection::vec(select(fragments()), 1..5),
        end in select(fragments()),
        format in select(Format::ALL.to_vec()),
        language in select(Id::ALL.to_vec()),
    ) {
        holds_at_length(&unit.concat(), &end, format, language);
    }
}

/// Checks what every stage promises of a text that repeats a unit and then ends.
fn holds_at_length(unit: &str, end: &str, format: Format, language: Id) {
    let characters = unit.repeat(SIZE / unit.len()) + end;
    holds(&characters, format, language);
}
