//! Requests of the Typerighter client for `ProseMirror`: the blocks of an article that is open in an editor.

use std::ops::Range;

use serde::Deserialize;

use super::string::{Raw, Strings, bare, undo};
use crate::document::story::Story;
use crate::text::{Span, Text, offset};

/// A request as written.
#[derive(Debug, Deserialize)]
pub(super) struct Request<'t> {
    #[serde(rename = "requestId", borrow, default)]
    id: Option<Raw<'t>>,
    #[serde(borrow, default)]
    blocks: Option<Vec<RequestBlock<'t>>>,
}

/// A block as written.
#[derive(Debug, Deserialize)]
struct RequestBlock<'t> {
    #[serde(borrow)]
    id: Raw<'t>,
    #[serde(borrow)]
    text: Raw<'t>,
    from: u32,
    to: u32,
    #[serde(rename = "ignoreRanges", alias = "skipRanges", default)]
    ignored: Option<Vec<IgnoredRange>>,
}

#[derive(Debug, Deserialize)]
struct IgnoredRange {
    from: u32,
    to: u32,
}

/// The blocks of an article that is open in an editor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditorRequest {
    /// What names the request.
    pub id: String,
    /// The blocks, in order.
    pub blocks: Vec<EditorBlock>,
}

/// A block of an article that is open in an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorBlock {
    /// What names the block.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Where it starts in the editor, in UTF-16 units and marks of nodes.
    pub from: u32,
    /// Where it ends there.
    pub to: u32,
    /// What nobody wants to hear about, by places in the editor.
    pub ignored: Vec<Range<u32>>,
    /// The bytes of the file that spell its words.
    file: Span,
}

impl EditorRequest {
    /// The request that a text is; `None` if it is none.
    pub fn of(text: &Text) -> Option<Self> {
        let request: Request<'_> = serde_json::from_str(bare(text.as_str())).ok()?;
        let strings = Strings(text);
        let block = |block: RequestBlock<'_>| {
            let ignored = block.ignored.unwrap_or_default();
            Some(EditorBlock {
                id: words(strings, Some(block.id)),
                text: words(strings, Some(block.text)),
                from: block.from,
                to: block.to,
                ignored: ignored.into_iter().map(|one| one.from..one.to).collect(),
                file: strings.inside(block.text)?,
            })
        };
        Some(Self {
            id: words(strings, request.id),
            blocks: request.blocks?.into_iter().filter_map(block).collect(),
        })
    }

    /// The block that holds some bytes of the file.
    pub fn block(&self, span: Span) -> Option<&EditorBlock> {
        let after = self
            .blocks
            .partition_point(|block| block.file.start <= span.start);
        let block = self.blocks.get(after.checked_sub(1)?)?;
        block.file.contains(span).then_some(block)
    }
}

impl EditorBlock {
    /// Where in its words a byte of the file is, in bytes and in UTF-16 units.
    pub fn place(&self, text: &Text, at: u32) -> (usize, u32) {
        let before = Span::new(self.file.start, at.clamp(self.file.start, self.file.end));
        let (mut bytes, mut units) = (0, 0);
        undo(text.slice(before), before.start, |words, _| {
            bytes += words.len();
            units += offset(words.encode_utf16().count());
        });
        (bytes, units)
    }
}

impl<'t> Request<'t> {
    /// Reads the blocks as paragraphs of an article.
    pub(super) fn read(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        for block in self.blocks.iter().flatten() {
            story.lines(&strings.lines(Some(block.text)));
        }
    }
}

/// The characters of a string; empty for any other value.
fn words(strings: Strings<'_>, value: Option<Raw<'_>>) -> String {
    strings
        .decoded(value)
        .map_or_else(String::new, |words| words.characters)
}
