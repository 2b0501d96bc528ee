//! Any characters are read as a configuration and as front matter, mistakes point into the file, and the
//! configuration that selon writes for a folder is read without one.

#![no_main]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selon::config::{self, FolderSurvey, ReadConfig};
use selon::language::Languages;
use selon::rule::{self, Enclosure, Genre};
use selon::text::{Span, Text};

#[path = "shared/mistakes.rs"]
mod mistakes;

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("selon-fuzz-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("there is room for a folder");
    folder
});

static ENCLOSURE: LazyLock<Enclosure> = LazyLock::new(|| Enclosure::of([FOLDER.clone()]));

fuzz_target!(|characters: &str| {
    as_a_configuration(characters);
    for is_toml in [true, false] {
        as_front_matter(characters, is_toml);
    }
    starts_a_folder(characters.lines().next().unwrap_or_default());
});

/// Reads characters as the configuration of a folder.
fn read(characters: &str) -> ReadConfig {
    let path = FOLDER.join(config::NAME);
    fs::write(&path, characters).expect("there is room for a file");
    config::read(&path, &ENCLOSURE, false)
}

fn as_a_configuration(characters: &str) {
    let found = read(characters);
    for (text, mistakes) in &found.broken {
        mistakes::point_into(text, mistakes);
    }
    for error in &found.unreadable {
        assert!(error.path().starts_with(&*FOLDER), "{error:?}");
    }
    let config = found.config;
    let settings = config.settings_for("news/été/a.md");
    assert_eq!(settings, config.settings_for("news/été/a.md"));
    config.includes("news/été/a.md", true);
    if let Some(text) = &config.text {
        let unmatched = config.unmatched_patterns();
        if !unmatched.is_empty() {
            mistakes::point_into(text, &unmatched);
        }
    }
    // Entries were checked when they were read, so a language can be built with them.
    if !config.entries.is_empty() {
        let languages = Languages::default().with_entries(config.entries);
        languages.tell("The mayor of Norcombe said so.");
    }
}

fn as_front_matter(characters: &str, is_toml: bool) {
    let fence = if is_toml { "+++\n" } else { "---\n" };
    let text = Text::new("fuzz.md", format!("{fence}{characters}\n{fence}"));
    let end = fence.len() + characters.len() + 1;
    let [start, end] = [fence.len(), end].map(|at| u32::try_from(at).expect("inputs are short"));
    let place = Span::new(start, end);
    let (_, mistakes) = config::front_matter(&text, place, is_toml, &rule::ids());
    if !mistakes.is_empty() {
        mistakes::point_into(&text, &mistakes);
        for mistake in &mistakes {
            assert!(place.contains(mistake.span), "{mistake:?}");
        }
    }
}

/// A folder may have any name: the configuration for it is read, and its articles are of its genre.
fn starts_a_folder(name: &str) {
    let is_name =
        !name.is_empty() && name != "." && name != ".." && !name.contains(['/', '\\', '\0']);
    if !is_name {
        return;
    }
    let survey = FolderSurvey {
        genres: vec![(name.to_owned(), Genre::Opinion)],
        ..FolderSurvey::default()
    };
    let written = config::starter(&survey);
    let found = read(&written);
    assert!(
        found.broken.is_empty() && found.unreadable.is_empty(),
        "{written}"
    );
    if written.contains("\n[[override]]\n") {
        let article = Path::new(name).join("a.md");
        let settings = found.config.settings_for(&article.to_string_lossy());
        assert_eq!(
            settings.genre.map(|set| set.value),
            Some(Genre::Opinion),
            "{written}"
        );
    }
}
