//! Who says what: the statements of each source under its name.

use super::layout::{WIDTH, extent, heading, line, paint, prose};
use super::reasons::{self, ReportingVerbs};
use crate::annotate::{Annotations, Attribution, Entity, SourceKind};
use crate::parse::Article;
use crate::report::terminal::{Canvas, Paint, count, cut};

/// How many characters of a name and of a function are shown.
const NAME: usize = 44;

/// The width of cues: most have three words at most.
const CUE: usize = 18;

/// How far statements are indented.
const INDENT: usize = 10;

/// Writes the sources by first mention, each with its statements, then statements without a source.
pub(super) fn write(
    article: &Article<'_>,
    annotations: &Annotations,
    explain: bool,
    canvas: &mut Canvas,
) {
    let all = &annotations.attributions;
    if all.is_empty() {
        return;
    }
    heading("who says what", canvas);
    let mut verbs = ReportingVerbs::default();
    // One walk over the attributions rather than one for each source.
    let mut said: Vec<Vec<(usize, &Attribution)>> = vec![Vec::new(); annotations.entities.len()];
    let mut undecided = Vec::new();
    let mut nobody = Vec::new();
    for one in all.iter().enumerate() {
        let source = one.1.source.as_ref();
        let mut known = false;
        for (entity, _) in annotations.credited(one.0) {
            said[entity as usize].push(one);
            known = true;
        }
        match source {
            _ if known => {}
            Some(_) => undecided.push(one),
            None => nobody.push(one),
        }
    }
    for ((number, entity), said) in (1_usize..).zip(&annotations.entities).zip(&said) {
        name(article, number, entity, said.len(), canvas);
        for &(number, attribution) in said {
            statement(article, attribution, Some(entity), canvas);
            if explain {
                reasons::attribution(article, annotations, number, &mut verbs, canvas);
            }
        }
    }
    let rest = [("identity unknown", undecided), ("no source", nobody)];
    for (title, said) in rest.iter().filter(|(_, said)| !said.is_empty()) {
        canvas.put(Paint::Plain, format!("{:>4}  ", "?"));
        canvas.put(Paint::Strong, title);
        canvas.put(
            Paint::Faint,
            format!("  {}\n", count(said.len(), "statement")),
        );
        for &(number, attribution) in said {
            statement(article, attribution, None, canvas);
            if explain {
                reasons::attribution(article, annotations, number, &mut verbs, canvas);
            }
        }
    }
}

/// Writes the line above the statements of a source: its number, name, function and kind.
fn name(article: &Article<'_>, number: usize, entity: &Entity, said: usize, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, format!("{number:>4}  "));
    canvas.put(paint(entity.kind), cut(&prose(article, entity.name), NAME));
    let role = entity.role.filter(|_| entity.kind == SourceKind::Person);
    if let Some(role) = role {
        canvas.put(
            Paint::Plain,
            format!(", {}", cut(&prose(article, role), NAME)),
        );
    }
    let said = count(said, "statement");
    canvas.put(Paint::Faint, format!("  {}, {said}\n", entity.kind.name()));
}

/// Writes one statement: its line, cue and content, and what it calls its source.
fn statement(
    article: &Article<'_>,
    attribution: &Attribution,
    entity: Option<&Entity>,
    canvas: &mut Canvas,
) {
    let source = attribution.source.as_ref().map(|source| &source.extent);
    let cue = attribution.cue.as_ref().map(|cue| &cue.extent);
    let content = attribution.content.as_ref().map(|content| &content.extent);
    let starts = [source, cue, content].into_iter().flatten();
    let first = starts.map(|extent| extent.hull().start).min();
    let line = first.map_or(0, |token| line(article, token));
    let cue = cue.map(|cue| extent(article, cue)).unwrap_or_default();
    canvas.put(Paint::Faint, format!("{line:>INDENT$}  "));
    canvas.put(Paint::Cue, format!("{:<CUE$}  ", cut(&cue, CUE)));
    let called = source.map(|source| extent(article, source));
    let known = entity.map(|entity| prose(article, entity.name));
    let called = called
        .filter(|called| {
            known
                .as_ref()
                .is_none_or(|known| !called.contains(known.as_str()))
        })
        .map(|called| format!("  ({})", cut(&called, NAME / 2)))
        .unwrap_or_default();
    let width = canvas.screen.width(WIDTH);
    let room = width.saturating_sub(INDENT + CUE + 4 + called.chars().count());
    let content = content
        .map(|content| extent(article, content))
        .unwrap_or_default();
    canvas.put(Paint::Plain, cut(&content, room));
    canvas.put(Paint::Faint, called);
    canvas.put(Paint::Plain, "\n");
}
