//! The source, the cue and the content of a statement.

use gen_lsp_types::{DocumentHighlight, DocumentHighlightKind, Position};

use crate::lsp::asked::Asked;
use crate::text::Span;

/// The runs of the statement at a position: its source as what is written, its cue as text, its content as
/// what is read, so that an editor can show them apart.
pub(in crate::lsp) fn highlights(
    asked: &Asked<'_>,
    at: Position,
) -> Option<Vec<DocumentHighlight>> {
    let outline = asked.draft.outline()?;
    let statement = outline.statement_at(asked.offset(at))?;
    let statement = outline.statements.get(statement)?;
    let mark = |runs: &[Span], kind: DocumentHighlightKind| {
        let runs = runs.iter().map(|run| DocumentHighlight {
            range: asked.range(*run),
            kind: Some(kind),
        });
        runs.collect::<Vec<_>>()
    };
    let mut all = mark(&statement.source, DocumentHighlightKind::Write);
    all.extend(mark(&statement.cue, DocumentHighlightKind::Text));
    all.extend(mark(&statement.content, DocumentHighlightKind::Read));
    all.sort_by_key(|one| (one.range.start, one.range.end));
    Some(all)
}
