//! Everything a source is credited with.

use gen_lsp_types::{Location, Position};

use crate::lsp::asked::Asked;
use crate::text::Span;

/// What the sources at a position are credited with, in the order of the text and, if asked for, where
/// they are introduced.
pub(in crate::lsp) fn references(
    asked: &Asked<'_>,
    at: Position,
    with_introduction: bool,
) -> Option<Vec<Location>> {
    let outline = asked.draft.outline()?;
    let mut spans: Vec<Span> = Vec::new();
    for number in outline.sources_at(asked.offset(at)) {
        let Some(source) = outline.sources.get(number) else {
            continue;
        };
        let said = source.statements.iter();
        let said = said.filter_map(|number| outline.statements.get(*number));
        for statement in said {
            if statement.content.is_empty() {
                spans.push(statement.hull());
            }
            spans.extend(&statement.content);
        }
        spans.extend(with_introduction.then_some(source.introduction));
    }
    spans.sort_unstable();
    spans.dedup();
    let location = |span| Location::new(asked.draft.uri.clone(), asked.range(span));
    Some(spans.into_iter().map(location).collect())
}
