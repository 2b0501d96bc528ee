//! How often the analysis is right on the judged articles of `tests/quality`, so that no change makes it
//! worse unseen.
//!
//! The weights are fitted to these articles among others: the figures guard, they do not promise.
//! `UPDATE_FIGURES=1 cargo test --test suite quality` writes them anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use selon::annotate::support_questions;

use crate::accuracy::figures;
use crate::accuracy::gold::Gold;
use crate::accuracy::judged;
use crate::accuracy::seen::Seen;
use crate::show::LANGUAGES;

/// By how many points a figure may fall.
const SLACK: f64 = 1.0;

/// Fewest judged articles in a language.
const FEWEST: usize = 30;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quality")
}

/// The judged articles of a language.
fn articles(language: &str) -> Vec<Gold> {
    let entries = fs::read_dir(folder().join(language)).expect("there are judged articles");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    { files.iter() }
        .map(|file| {
            judged::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        })
        .collect()
}

/// The F1 of each figure: its name, a tab, the number.
fn measured() -> String {
    let mut text = String::new();
    for language in ["en", "fr"] {
        let golds = articles(language);
        assert!(
            golds.len() >= FEWEST,
            "{language}: {} articles",
            golds.len()
        );
        let seen: Vec<Seen> = { golds.iter() }
            .map(|gold| Seen::of(&gold.text, gold.language, &LANGUAGES))
            .collect();
        let pairs: Vec<_> = golds.iter().zip(&seen).collect();
        for line in figures::statuses(&pairs)
            .iter()
            .chain(&figures::attributions(&pairs))
        {
            if let Some((what, rest)) = line.split_once(" P ")
                && let Some((_, rest)) = rest.split_once(" F1 ")
            {
                let number = rest.split_whitespace().next().unwrap_or_default();
                writeln!(text, "{language} {}\t{number}", what.trim())
                    .expect("a string takes any text");
            }
        }
    }
    text
}

#[test]
fn no_figure_falls_on_judged_articles() {
    let file = folder().join("figures.txt");
    let now = measured();
    if std::env::var_os("UPDATE_FIGURES").is_some() {
        fs::write(&file, &now).expect("the figures can be written");
    }
    let known = fs::read_to_string(&file).expect("the figures are in the repository");
    let number = |line: &str| -> f64 {
        let number = line.split('\t').nth(1).expect("a figure has a number");
        number.parse().expect("it is a number")
    };
    assert_eq!(
        now.lines().count(),
        known.lines().count(),
        "figures came or went:\n{now}"
    );
    assert!(known.lines().count() >= 12, "{known}");
    let fallen: Vec<String> = { known.lines().zip(now.lines()) }
        .filter(|(before, now)| number(now) + SLACK < number(before))
        .map(|(before, now)| format!("{before} -> {}", number(now)))
        .collect();
    assert!(fallen.is_empty(), "these fell:\n{}", fallen.join("\n"));
}

#[test]
fn every_weight_is_that_of_a_row() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/annotate/support/weights.toml");
    let text = fs::read_to_string(file).expect("the weights are in the repository");
    let weights: toml::Table = text.parse().expect("they are TOML");
    let steps = ["in-paragraph", "over-paragraph", "over-heading", "decision"];
    let states = ["attributed", "carried", "none"];
    let mut count = 0;
    for (family, rows) in &weights {
        let known = support_questions().find(|one| one.name == family);
        let values = known.map_or(&states[..], |one| one.values);
        assert!(
            known.is_some() || steps.contains(&family.as_str()),
            "{family}"
        );
        for (value, pair) in rows.as_table().expect("a family is a table") {
            assert!(values.contains(&value.as_str()), "{family}: {value}");
            assert_eq!(pair.as_array().map(Vec::len), Some(2), "{family}: {value}");
            count += 1;
        }
    }
    assert!(count > 100, "{count} weights");
}
