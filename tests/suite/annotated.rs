//! Runs the pipeline on a text and prints what it found, for the modules that check annotations.

use std::fmt::Write as _;

use selon::annotate::{Annotations, annotate};
use selon::document::{Format, extract};
use selon::language::{Id, Languages};
use selon::parse::{Article, Words, article};
use selon::text::Text;

/// Parses and annotates a plain text, and hands both to a printer.
pub(crate) fn with<R>(
    language: Id,
    text: &str,
    print: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> R {
    let text = Text::new("case.txt", text);
    let languages = Languages::default();
    let document = extract(&text, Format::Plain);
    let article = article(&document, languages.get(language));
    let annotations = annotate(&article);
    print(&article, &annotations)
}

/// Prints a text with brackets around extents; inner brackets stand inside outer ones.
pub(crate) fn bracketed(article: &Article<'_>, mut marks: Vec<(Words, String)>) -> String {
    marks.sort_by_key(|(words, _)| (words.start, std::cmp::Reverse(words.end)));
    let text = article.document.text.as_str();
    let mut out = String::new();
    for at in 0..=text.len() {
        if !text.is_char_boundary(at) {
            continue;
        }
        let ends = |words: &Words| article.span(*words).end as usize == at;
        out.extend(marks.iter().filter(|(words, _)| ends(words)).map(|_| ']'));
        for (words, name) in &marks {
            if article.span(*words).start as usize == at {
                write!(out, "[{name} ").expect("memory takes all");
            }
        }
        out.extend(text.get(at..).and_then(|rest| rest.chars().next()));
    }
    out
}
