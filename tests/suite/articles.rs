//! Whole articles, end to end: every finding in each article of `tests/articles/`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use selon::annotate::Annotations;
use selon::document::{Format, extract};
use selon::parse::Article;
use selon::rule;
use selon::text::Text;

use crate::show::{LANGUAGES, RULES};

#[test]
fn articles_read_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let paths = articles(&folder);
    assert!(paths.len() >= 8, "{paths:?}");
    for path in paths {
        let name = path
            .strip_prefix(&folder)
            .expect("the article is in the folder");
        let name = name.to_string_lossy().replace(['/', '\\'], "-");
        let characters = fs::read_to_string(&path).expect("articles are UTF-8");
        let found = check(&name, characters);
        insta::assert_snapshot!(format!("article-{name}"), found);
    }
}

#[test]
fn folders_tell_the_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    for path in articles(&folder) {
        let characters = fs::read_to_string(&path).expect("articles are UTF-8");
        let name = path.to_string_lossy();
        let format = Format::of(&name).expect("articles are in formats selon reads");
        let text = Text::new(name.as_ref(), characters);
        let told = LANGUAGES.tell(&extract(&text, format).prose).language;
        let folder = path.parent().and_then(Path::file_name);
        assert_eq!(folder.and_then(|name| name.to_str()), Some(told.code()));
    }
}

/// One line per finding: `line:column severity[rule] message «words»`.
fn check(name: &str, characters: String) -> String {
    let text = Text::new(name, characters);
    let format = Format::of(name).expect("articles are in formats selon reads");
    let mut found = String::new();
    let find = |article: &Article<'_>, all: &Annotations| rule::check(article, all, &RULES);
    let all = selon::inspect(&text, format, None, &LANGUAGES, find);
    for diagnostic in all.into_iter().filter(|one| RULES.is_sure(one)) {
        let at = text.position(diagnostic.span.start);
        let words = text.slice(diagnostic.span).replace('\n', " ");
        writeln!(
            found,
            "{}:{} {}[{}] {} «{words}»",
            at.line,
            at.column,
            diagnostic.severity.name(),
            diagnostic.rule,
            diagnostic.message,
        )
        .expect("writing to a string cannot fail");
    }
    found
}

/// Every article that people write as text, in the order of their paths.
pub(crate) fn articles(folder: &Path) -> Vec<PathBuf> {
    let mut paths = files(folder);
    paths.retain(|path| Format::of(&path.to_string_lossy()).is_some_and(Format::is_written));
    paths
}

/// Every file, in the order of their paths.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of articles is readable") {
        let path = entry.expect("the folder of articles is readable").path();
        if path.is_dir() {
            paths.extend(files(&path));
        } else {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}
