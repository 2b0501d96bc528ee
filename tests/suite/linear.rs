//! Time grows with the size of a text, and no faster, whatever repeats in it.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::select;

use selon::document::Format;
use selon::language::Id;

use super::properties::{fragments, run};

/// How many repetitions are tried of those nobody thought of.
const CASES: u32 = 24;

/// How large a text is, in bytes, and how many times as large the other.
const SMALL: usize = 5_000;
const TIMES: usize = 8;

/// How many times as long the other text may take: more than it is as large, since a machine does
/// other things too, and less than the square of that.
const MOST: u32 = 24;

/// What takes no longer than this is quick whatever it is compared with.
const QUICK: Duration = Duration::from_millis(150);

#[test]
fn what_was_slow_once() {
    for unit in [
        "l'", "L’", "qu'", " ?", "? ", "?\t", "\n!", "[…] ", "l'a-", "a-", "a.", "« ", "\" ", "(",
    ] {
        is_linear(unit, "", Format::Plain, Id::Fr);
    }
    // What stands at the end may make nothing of all before it.
    for (unit, end) in [
        ("M.", "http"),
        ("-M.", "a"),
        ("a-", "'"),
        ("1 000 ", "0000"),
    ] {
        is_linear(unit, end, Format::Plain, Id::Fr);
    }
    for unit in ["qu'<li><q>", "[a](b ", "> ", "<!--", "<div>", "&amp;"] {
        is_linear(unit, "", Format::Markdown, Id::Fr);
        is_linear(unit, "", Format::Html, Id::En);
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
        is_linear(&unit.concat(), &end, format, language);
    }
}

/// Checks that a text takes no longer than it is larger than another one of the same: a unit over and
/// over, and an end.
fn is_linear(unit: &str, end: &str, format: Format, language: Id) {
    // What disturbs one try seldom disturbs the next.
    let is_slow = || {
        let larger = time(unit, end, SMALL * TIMES, format, language);
        larger > QUICK && larger > time(unit, end, SMALL, format, language) * MOST
    };
    assert!(
        !(is_slow() && is_slow() && is_slow()),
        "{unit:?}, {end:?} in {format:?}"
    );
}

fn time(unit: &str, end: &str, size: usize, format: Format, language: Id) -> Duration {
    let characters = unit.repeat(size / unit.len()) + end;
    let start = Instant::now();
    run(&characters, format, language, |_, _, _| ());
    start.elapsed()
}
