//! Who says what: the statements of each source under its name.

use super::{WIDTH, cut, explain, heading, line, paint, prose_of, words};
use crate::annotate::{Annotations, Attribution, Entity, SourceKind};
use crate::parse::Article;
use crate::report::paint::{Canvas, Paint};
use crate::report::terminal::count;

/// How many characters of a name and of a function are shown.
const NAME: usize = 44;

/// Cues are short: three words at most, mostly.
const CUE: usize = 18;

/// How far statements stand from the left.
const INDENT: usize = 10;

/// Appends the sources with their statements, by their first mention, then what nobody is known to say.
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
    // One walk over the attributions, not one for each source.
    let mut said: Vec<Vec<(usize, &Attribution)>> = vec![Vec::new(); annotations.entities.len()];
    let mut undecided = Vec::new();
    let mut nobody = Vec::new();
    for one in all.iter().enumerate() {
        let source = one.1.source.as_ref();
        match (source, annotations.identity(one.0).entity) {
            (_, Some(entity)) => said[entity as usize].push(one),
            (Some(_), None) => undecided.push(one),
            (None, None) => nobody.push(one),
        }
    }
    for ((number, entity), said) in (1_usize..).zip(&annotations.entities).zip(&said) {
        name(article, number, entity, said.len(), canvas);
        for &(number, attribution) in said {
            statement(article, attribution, Some(entity), canvas);
            if explain {
                explain::attribution(article, annotations, number, canvas);
            }
        }
    }
    let rest = [
        ("who is meant is undecided", undecided),
        ("nobody is named", nobody),
    ];
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
                explain::attribution(article, annotations, number, canvas);
            }
        }
    }
}

/// The line a source's statements stand under: its number, name, function and kind.
fn name(article: &Article<'_>, number: usize, entity: &Entity, said: usize, canvas: &mut Canvas) {
    canvas.put(Paint::Plain, format!("{number:>4}  "));
    canvas.put(
        paint(entity.kind),
        cut(&prose_of(article, entity.name), NAME),
    );
    let role = entity.role.filter(|_| entity.kind == SourceKind::Person);
    if let Some(role) = role {
        canvas.put(
            Paint::Plain,
            format!(", {}", cut(&prose_of(article, role), NAME)),
        );
    }
    let said = count(said, "statement");
    canvas.put(Paint::Faint, format!("  {}, {said}\n", entity.kind.name()));
}

/// One statement: its line, its cue, what is said, and what its source is called there.
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
    let cue = cue.map(|cue| words(article, cue)).unwrap_or_default();
    canvas.put(Paint::Faint, format!("{line:>INDENT$}  "));
    canvas.put(Paint::Cue, format!("{:<CUE$}  ", cut(&cue, CUE)));
    let called = source.map(|source| words(article, source));
    let known = entity.map(|entity| prose_of(article, entity.name));
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
        .map(|content| words(article, content))
        .unwrap_or_default();
    canvas.put(Paint::Plain, cut(&content, room));
    canvas.put(Paint::Faint, called);
    canvas.put(Paint::Plain, "\n");
}
