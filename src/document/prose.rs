//! Prose written piece by piece, with its map back to the file.

use std::ops::Range;

use super::{Piece, number};
use crate::text::Span;

/// Prose in the making.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// What was written so far.
    pub(super) characters: String,
    /// Where it comes from.
    pub(super) pieces: Vec<Piece>,
}

impl Prose {
    /// Writes what stands for some bytes of the file: those bytes, or another spelling of them.
    pub(super) fn push(&mut self, words: &str, file: Span) {
        let piece = Piece {
            prose: number(self.characters.len()),
            file,
            length: number(words.len()),
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

    /// Writes again what was written elsewhere: where it stands here.
    pub(super) fn copy(&mut self, other: &Self, prose: Range<u32>) -> Range<u32> {
        let start = number(self.characters.len());
        let first = other
            .pieces
            .partition_point(|piece| piece.prose + piece.length <= prose.start);
        let pieces = other.pieces.get(first..).unwrap_or_default();
        for piece in pieces.iter().take_while(|piece| piece.prose < prose.end) {
            let from = piece.prose.max(prose.start);
            let to = (piece.prose + piece.length).min(prose.end);
            let file = if piece.is_verbatim() {
                let start = piece.file.start + (from - piece.prose);
                Span::new(start, start + (to - from))
            } else {
                piece.file
            };
            let words = other.characters.get(from as usize..to as usize);
            self.push(words.unwrap_or_default(), file);
        }
        start..number(self.characters.len())
    }

    /// Parts two blocks by a character that stands for nothing in the file.
    pub(super) fn part(&mut self) {
        let end = self.pieces.last().map_or(0, |piece| piece.file.end);
        self.push("\n", Span::new(end, end));
    }

    /// Takes back all that was written from a byte of prose on, where a run of words ends.
    pub(super) fn truncate(&mut self, start: usize) {
        self.characters.truncate(start);
        let kept = self
            .pieces
            .partition_point(|piece| (piece.prose as usize) < start);
        self.pieces.truncate(kept);
        if let Some(last) = self.pieces.last_mut()
            && last.is_verbatim()
        {
            last.length = last.length.min(number(start) - last.prose);
            last.file.end = last.file.start + last.length;
        }
    }
}
