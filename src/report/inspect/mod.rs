//! What the analysis saw, without any rule's opinion: for a program, or for people.
//!
//! People see the [article](article) with its sources marked, then [who says what](statements), then
//! the [claims](claims) without a source; with `--explain`, also the [reasons](reasons).

mod article;
mod claims;
mod evidence;
mod json;
mod layout;
mod reasons;
mod statements;

use crate::annotate::Annotations;
use crate::parse::Article;
use crate::report::place;
use crate::report::terminal::{Canvas, Paint, Screen, count};

pub(super) use json::write as program;

/// Appends the analysis of an article for people, with its reasons if `explain` asks for them.
pub(super) fn people(
    article: &Article<'_>,
    annotations: &Annotations,
    screen: Screen,
    explain: bool,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Strong, place::name(article.document.text));
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
    if let Some(kind) = annotations.kind.filter(|_| explain) {
        layout::heading("what kind of article it is", &mut canvas);
        layout::reason("kind", kind.name(), &mut canvas);
        for row in evidence::of_kind(annotations) {
            layout::reason(
                "",
                &format!("{:+.2}  {}", row.weight, row.text),
                &mut canvas,
            );
        }
    }
    article::write(article, annotations, &mut canvas);
    statements::write(article, annotations, explain, &mut canvas);
    claims::write(article, annotations, explain, &mut canvas);
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}
