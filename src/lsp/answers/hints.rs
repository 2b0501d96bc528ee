//! The source that a sentence goes on with, shown before it.

use gen_lsp_types::{InlayHint, Range};

use crate::annotate::Support;
use crate::lsp::asked::Asked;
use crate::report::wording;
use crate::text::Span;

/// The names of the sources that sentences in a range go on with, without naming them.
pub(in crate::lsp) fn hints(asked: &Asked<'_>, range: Range) -> Option<Vec<InlayHint>> {
    if !asked.settings.inlay_hints {
        return None;
    }
    let outline = asked.draft.outline()?;
    let range = asked.span(range);
    let is_near = |span: Span| range.start <= span.end && span.start <= range.end;
    let mut hints = Vec::new();
    for sentence in outline.sentences.iter().filter(|one| is_near(one.span)) {
        let is_carried = sentence.bears_claims && sentence.reason.support() == Support::Carried;
        let statement = sentence.statement.filter(|_| is_carried);
        let Some(statement) = statement.and_then(|number| outline.statements.get(number)) else {
            continue;
        };
        let names = outline.names(&statement.sources);
        if names.is_empty() {
            continue;
        }
        let because = wording::support(outline.language, sentence.reason);
        hints.push(InlayHint {
            position: asked.position(sentence.span.start),
            label: format!("{names}:").into(),
            kind: None,
            text_edits: None,
            tooltip: Some(because.to_owned().into()),
            padding_left: None,
            padding_right: Some(true),
            data: None,
        });
    }
    Some(hints)
}
