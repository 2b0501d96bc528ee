//! What a question is about, and who asks it.

use gen_lsp_types::{Position, Range};

use super::client::Client;
use super::draft::Draft;
use super::pages::Pages;
use super::settings::Settings;
use crate::text::Span;

/// A question about a draft.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// The draft it is about.
    pub(super) draft: &'a Draft,
    /// Who asks.
    pub(super) client: &'a Client,
    /// What they have set.
    pub(super) settings: &'a Settings,
    /// Where pages can be written.
    pub(super) pages: &'a Pages,
}

impl Asked<'_> {
    /// A span of the draft as the client counts.
    pub(super) fn range(&self, span: Span) -> Range {
        self.client.encoding.range(&self.draft.text, span)
    }

    /// A byte of the draft as the client counts.
    pub(super) fn position(&self, at: u32) -> Position {
        self.client.encoding.position(&self.draft.text, at)
    }

    /// The byte that the client means.
    pub(super) fn offset(&self, position: Position) -> u32 {
        self.client.encoding.offset(&self.draft.text, position)
    }

    /// The bytes that the client means.
    pub(super) fn span(&self, range: Range) -> Span {
        self.client.encoding.span(&self.draft.text, range)
    }
}
