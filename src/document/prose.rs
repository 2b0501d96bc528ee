//! Prose written piece by piece, with its map back to the file.

use std::ops::Range;

use super::model::{Piece, pieces_in};
use crate::text::{Span, offset};

/// Prose being written.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// What is written so far.
    pub(super) characters: String,
    /// Where that comes from.
    pub(super) pieces: Vec<Piece>,
}

impl Prose {
    /// Writes some bytes of the file, or another spelling of them.
    pub(super) fn push(&mut self, words: &str, file: Span) {
        let piece = Piece {
            prose: offset(self.characters.len()),
            file,
            length: offset(words.len()),
        };
        self.characters.push_str(words);
        match self.pieces.last_mut() {
            Some(last)
                if last.is_verbatim() && piece.is_verbatim() && last.file.end == file.start =>
            {
                last.file.end = file.end;
                last.length += piece.length;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// Copies a range of other prose, and says where it is now.
    pub(super) fn copy(&mut self, other: &Self, prose: Range<u32>) -> Range<u32> {
        let start = offset(self.characters.len());
        for piece in pieces_in(&other.pieces, prose.clone()) {
            let (held, file) = piece.cut(&prose);
            let words = other.characters.get(held.start as usize..held.end as usize);
            self.push(words.unwrap_or_default(), file);
        }
        start..offset(self.characters.len())
    }

    /// Separates two blocks by a character without bytes in the file.
    pub(super) fn part(&mut self) {
        let end = self.pieces.last().map_or(0, |piece| piece.file.end);
        self.push("\n", Span::new(end, end));
    }

    /// Removes what is written from a byte on, where a run of words ends.
    pub(super) fn truncate(&mut self, start: usize) {
        self.characters.truncate(start);
        let kept = self
            .pieces
            .partition_point(|piece| (piece.prose as usize) < start);
        self.pieces.truncate(kept);
        if let Some(last) = self.pieces.last_mut()
            && last.is_verbatim()
        {
            last.length = last.length.min(offset(start) - last.prose);
            last.file.end = last.file.start + last.length;
        }
    }
}
