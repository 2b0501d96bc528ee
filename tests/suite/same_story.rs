//! The story of `tests/formats`, which has the same findings on the same words in every format.

use std::fs;
use std::path::Path;

use selon::annotate::Annotations;
use selon::document::{Format, Seen, articles, extract};
use selon::parse::Article;
use selon::rule;

use crate::promises;
use crate::show::{LANGUAGES, RULES};

/// A finding as an editor sees it: the rule, the words, and the paragraph around them.
type Finding = [String; 3];

/// The findings in the only article of a file.
fn findings(path: &Path) -> Vec<Finding> {
    let name = path.to_string_lossy();
    let bytes = fs::read(path).expect("the story is readable");
    let found =
        articles(&name, Format::of(&name), bytes).expect("the story is in a format selon reads");
    let [(text, format)] = &found[..] else {
        panic!("{name} has {} articles", found.len());
    };
    let document = extract(text, *format);
    assert_eq!(document.fault, None, "{name}");
    let seen = Seen::of(&document);
    let shown = |article: &Article<'_>, annotations: &Annotations| {
        let found = rule::check(article, annotations, &RULES);
        promises::of_findings(article, annotations, &found);
        found
    };
    let all = selon::inspect(text, *format, None, &LANGUAGES, shown);
    let all = all.iter().filter(|one| RULES.is_sure(one));
    all.map(|one| {
        let line = seen.text.line(seen.text.line_of(seen.span(one.span).start));
        [
            one.rule.clone(),
            seen.words(one.span).to_owned(),
            seen.text.slice(line).trim_end().to_owned(),
        ]
    })
    .collect()
}

#[test]
fn every_format_has_the_same_findings_on_the_same_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let expected = findings(&folder.join("quay.md"));
    let words: Vec<&str> = expected
        .iter()
        .map(|[_, words, _]| words.as_str())
        .collect();
    assert_eq!(words, ["Sources", "Critics"]);
    let mut formats = 0;
    for entry in fs::read_dir(&folder).expect("the folder is readable") {
        let path = entry.expect("the folder is readable").path();
        let name = path.file_name().expect("it is a file").to_string_lossy();
        if name.starts_with("quay.") {
            assert_eq!(findings(&path), expected, "{name}");
            formats += 1;
        }
    }
    assert!(formats >= 12, "{formats} formats");
}
