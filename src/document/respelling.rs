//! Prose in the usual spelling of its characters, with its map back to the file.

use std::borrow::Cow;
use std::ops::Range;

use super::model::{Block, Document, pieces_in};
use super::prose::Prose;
use crate::text::{Span, offset, respellings};

/// The document with characters that have a more usual spelling in that one: « é » as one character
/// where the file has a letter and an accent.
pub(super) fn respell(document: Document<'_>) -> Document<'_> {
    // Nearly every text is in that spelling, and stays as it is.
    let mut wanted = respellings(&document.prose).peekable();
    if wanted.peek().is_none() {
        drop(wanted);
        return document;
    }
    let mut prose = Prose::default();
    let mut blocks = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let start = offset(prose.characters.len());
        let mut done = block.prose.start;
        let range = |range: &Range<usize>| offset(range.start)..offset(range.end);
        while let Some((written, usual)) =
            wanted.next_if(|(written, _)| range(written).start < block.prose.end)
        {
            let written = range(&written);
            // Between blocks there is nothing to read.
            if written.start < done || written.end > block.prose.end {
                continue;
            }
            copy(&document, done..written.start, &mut prose);
            prose.push(&usual, document.span(written.clone()));
            done = written.end;
        }
        copy(&document, done..block.prose.end, &mut prose);
        blocks.push(Block {
            prose: start..offset(prose.characters.len()),
            ..block.clone()
        });
        prose.part();
    }
    drop(wanted);
    Document {
        prose: Cow::Owned(prose.characters),
        pieces: prose.pieces,
        blocks,
        ..document
    }
}

/// Copies a range of the prose of a document as it is.
fn copy(document: &Document<'_>, range: Range<u32>, prose: &mut Prose) {
    let words = |range: &Range<u32>| {
        let range = range.start as usize..range.end as usize;
        document.prose.get(range).unwrap_or_default()
    };
    if document.pieces.is_empty() {
        prose.push(words(&range), Span::new(range.start, range.end));
        return;
    }
    for piece in pieces_in(&document.pieces, range.clone()) {
        let (written, file) = piece.cut(&range);
        prose.push(words(&written), file);
    }
}
