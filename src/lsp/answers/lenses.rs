//! How much of an article rests on sources without a name, shown above it.

use gen_lsp_types::{CodeLens, Command};

use super::actions::LEDGER;
use crate::lsp::asked::Asked;
use crate::report::wording;
use crate::text::Span;

/// One line above the article: the share of its credited words that is said by sources without a name, and
/// how many sources there are. It leads to the list of sources.
pub(in crate::lsp) fn lenses(asked: &Asked<'_>) -> Option<Vec<CodeLens>> {
    if !asked.settings.code_lens {
        return None;
    }
    let outline = asked.draft.outline()?;
    let share = outline.unnamed_share()?;
    let language = outline.language;
    let sources = wording::count(
        language,
        outline.ledger.rows.len(),
        ["source", "source"],
        ["sources", "sources"],
    );
    let of_words = wording::of(
        language,
        "% of credited words are said by sources without a name",
        " % des propos rapportés viennent de sources sans nom",
    );
    let command = Command {
        title: format!("{share}{of_words}, {sources}"),
        tooltip: None,
        command: LEDGER.to_owned(),
        arguments: Some(vec![asked.draft.uri.0.clone().into()]),
    };
    Some(vec![CodeLens {
        range: asked.range(Span::new(0, 0)),
        command: Some(command),
        data: None,
    }])
}
