//! How words of an article are laid out for people.

use crate::annotate::{Annotations, Extent, SourceKind, Support};
use crate::diagnostic::Severity;
use crate::parse::{Article, Words};
use crate::report::terminal::{Canvas, Paint};

/// The width of a report for people.
pub(super) const WIDTH: usize = 100;

/// The most words of an extent that are looked at: a content may be as long as the file.
const WORDS: usize = 40;

/// How far reasons are indented.
const REASONS: usize = 12;

/// The paint of a source: those without a name stand out.
pub(super) const fn paint(kind: SourceKind) -> Paint {
    match kind {
        SourceKind::Vague | SourceKind::Anonymous => Paint::Severity(Severity::Warning),
        SourceKind::Person
        | SourceKind::Organization
        | SourceKind::Role
        | SourceKind::Document
        | SourceKind::Place
        | SourceKind::Pronoun => Paint::Source,
    }
}

/// Writes a heading inside the report of one article.
pub(super) fn heading(words: &str, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, "\n");
    canvas.put(Paint::Strong, format!("  {words}\n"));
}

/// Writes a part of a decision and the reason for it.
pub(super) fn reason(part: &str, words: &str, canvas: &mut Canvas) {
    canvas.put(Paint::Faint, format!("{:REASONS$}{part:<8}  ", ""));
    canvas.put(Paint::Plain, words);
    canvas.put(Paint::Plain, "\n");
}

/// The 1-based line of the file that holds a token; its paragraph, where people count those.
pub(super) fn line(article: &Article<'_>, token: u32) -> usize {
    let token = article.tokens.get(token as usize);
    token.map_or(0, |token| article.document.line(token.prose))
}

/// The first words of an extent as prose, its runs joined by an ellipsis.
pub(super) fn extent(article: &Article<'_>, extent: &Extent) -> String {
    let runs = extent.0.iter().take(WORDS);
    let runs: Vec<_> = runs.map(|&run| prose(article, run)).collect();
    runs.join(" … ")
}

/// The first of some words as prose, on one line.
pub(super) fn prose(article: &Article<'_>, words: Words) -> String {
    let prose = article.prose(words).split_whitespace();
    prose.take(WORDS).collect::<Vec<_>>().join(" ")
}

/// The support of a sentence.
pub(super) fn support(annotations: &Annotations, sentence: u32) -> Support {
    let support = annotations.support.get(sentence as usize);
    support.copied().unwrap_or(Support::None)
}
