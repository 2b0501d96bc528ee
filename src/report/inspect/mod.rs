//! What the analysis saw, without any rule's opinion: for a program, or for a person to read.
//!
//! A person gets the [article](prose) with its sources in it, then [who says what](sources), then the
//! [claims](claims) nobody is credited with; and, when asked, [why](explain) each of these was decided.

mod claims;
mod explain;
mod json;
mod prose;
mod sources;

use super::Screen;
use super::paint::{Canvas, Paint, shown_name};
use super::terminal::count;
use crate::annotate::{Annotations, Extent, SourceKind};
use crate::diagnostic::Severity;
use crate::parse::{Article, Words};

pub(super) use json::write as program;

/// How wide a report for a person is.
const WIDTH: usize = 100;

/// How many words of an extent are ever looked at: a content may be as long as the file.
const WORDS: usize = 40;

/// Appends an article's analysis for a person; with the reasons, when they are asked for.
pub(super) fn terminal(
    article: &Article<'_>,
    annotations: &Annotations,
    screen: Screen,
    explain: bool,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Strong, shown_name(article.document.text.name()));
    canvas.put(
        Paint::Faint,
        format!(
            "  {}, {}, {}, {}\n",
            article.language.code(),
            count(article.sentences.len(), "sentence"),
            count(annotations.attributions.len(), "attribution"),
            count(annotations.entities.len(), "source"),
        ),
    );
    prose::write(article, annotations, &mut canvas);
    sources::write(article, annotations, explain, &mut canvas);
    claims::write(article, annotations, explain, &mut canvas);
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// What a source is painted in: one that is not named stands out.
const fn paint(kind: SourceKind) -> Paint {
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

/// A heading inside the report of one article.
fn heading(words: &str, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, "\n");
    canvas.put(Paint::Strong, format!("  {words}\n"));
}

/// 1-based line of the file a token stands on.
fn line(article: &Article<'_>, token: u32) -> usize {
    let span = article.span(Words::new(token, token + 1));
    article.document.text.line_of(span.start) + 1
}

/// The first words of an extent as prose, its runs joined by an ellipsis.
fn words(article: &Article<'_>, extent: &Extent) -> String {
    let runs = extent.0.iter().take(WORDS);
    let runs: Vec<_> = runs.map(|&words| prose_of(article, words)).collect();
    runs.join(" … ")
}

/// The first of some words as prose, on one line.
fn prose_of(article: &Article<'_>, words: Words) -> String {
    let prose = article.prose(words).split_whitespace();
    prose.take(WORDS).collect::<Vec<_>>().join(" ")
}

/// Words cut to a width.
fn cut(words: &str, width: usize) -> String {
    let Some((end, _)) = words.char_indices().nth(width.saturating_sub(1)) else {
        return words.to_owned();
    };
    if words.chars().nth(width).is_none() {
        return words.to_owned();
    }
    format!("{}…", words.get(..end).unwrap_or_default())
}
