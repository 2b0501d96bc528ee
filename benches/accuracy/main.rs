//! How often selon is right, against texts that people have annotated.
//!
//! `cargo bench --bench accuracy -- FILE…` reads files of one JSON object a line, as
//! `docs/accuracy.md` describes them, and prints the figures of each. Without a file it reads
//! `tests/annotated`, two short texts that are there to show the format.
//!
//! With `--leave-verbs-out` it also says how often cues are found whose verb no list holds: the
//! reporting verbs are dealt into five parts, and each part is taken out of the lists in turn.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing figures is what it is for"
)]

mod alarms;
mod figures;
mod gold;
mod left_out;
mod seen;

use std::path::PathBuf;
use std::{env, fs, process};

use gold::Gold;
use seen::Seen;
use selon::language::Languages;

fn main() {
    let mut files: Vec<PathBuf> = env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .map(PathBuf::from)
        .collect();
    if files.is_empty() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/annotated");
        let entries = fs::read_dir(folder).expect("the annotated texts are in the repository");
        files = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
    }
    let leaves_out = env::args().any(|argument| argument == "--leave-verbs-out");
    let languages = Languages::default();
    let mut failed = false;
    for file in files {
        match gold::read(&file) {
            Ok(texts) => report(&file, &texts, &languages, leaves_out),
            Err(error) => {
                eprintln!("{}: {error}", file.display());
                failed = true;
            }
        }
    }
    process::exit(i32::from(failed) * 2);
}

/// Prints the figures of one file.
fn report(file: &std::path::Path, texts: &[Gold], languages: &Languages, leaves_out: bool) {
    println!("{}: {} texts", file.display(), texts.len());
    let seen: Vec<Seen> = texts
        .iter()
        .map(|gold| Seen::of(&gold.text, gold.language, languages))
        .collect();
    let pairs: Vec<(&Gold, &Seen)> = texts.iter().zip(&seen).collect();
    let left_out = || left_out::attributions(&pairs);
    let lines = [
        figures::hedged(&pairs),
        figures::kinds(&pairs),
        figures::statuses(&pairs),
        alarms::alarms(texts, languages),
        figures::ends(&pairs),
        figures::attributions(&pairs),
        leaves_out.then(left_out).unwrap_or_default(),
    ];
    for line in lines.into_iter().flatten() {
        println!("   {line}");
    }
}
