//! An article as people see it, for files that nobody opens as text.

use std::ops::Range;

use super::model::{Document, pieces_in};
use crate::text::{Span, Text, Within, offset};

/// An article as people see it: a text with a line for each paragraph.
#[derive(Debug)]
pub struct Seen {
    /// The paragraphs. Its name and its place are those of the article.
    pub text: Text,
    /// The stretches of the file in its order, each with what is seen of it.
    stretches: Vec<Stretch>,
}

/// Some bytes of the file, and the bytes that are seen of them.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    file: Span,
    seen: Span,
}

impl Seen {
    /// What people see of a document.
    pub fn of(document: &Document<'_>) -> Self {
        let mut characters = String::with_capacity(document.prose.len());
        let mut stretches = Vec::new();
        for block in &document.blocks {
            let whole = document.pieces.is_empty().then(|| {
                // The prose is the file itself.
                let Range { start, end } = block.prose;
                (start..end, Span::new(start, end))
            });
            let pieces = pieces_in(&document.pieces, block.prose.clone());
            let pieces = pieces.iter().map(|piece| piece.cut(&block.prose));
            for (prose, file) in whole.into_iter().chain(pieces) {
                let words = document.prose.get(prose.start as usize..prose.end as usize);
                let start = offset(characters.len());
                for c in words.unwrap_or_default().chars() {
                    // A line end in a paragraph is a blank to readers.
                    characters.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
                }
                let seen = Span::new(start, offset(characters.len()));
                stretches.push(Stretch { file, seen });
            }
            characters.push('\n');
        }
        stretches.sort_by_key(|stretch| stretch.file);
        let text = Text::new(document.text.name(), characters);
        Self {
            text: text.within(Within {
                joined: Vec::new(),
                has_paragraphs: true,
                ..document.text.place().clone()
            }),
            stretches,
        }
    }

    /// What is seen of some bytes of the file.
    pub fn span(&self, file: Span) -> Span {
        let ends = |stretch: &Stretch| stretch.file.end <= file.start;
        let first = self.stretches.partition_point(ends);
        let first = self.stretches.get(first);
        let start = first.map_or(0, |stretch| stretch.at(file.start));
        let starts = |stretch: &Stretch| stretch.file.start < file.end;
        let after = self.stretches.partition_point(starts);
        let last = after
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last));
        let end = last.map_or(start, |stretch| stretch.until(file.end));
        Span::new(start, end.max(start))
    }

    /// The 1-based number of the paragraph that holds a byte of the file.
    pub fn paragraph(&self, at: u32) -> usize {
        self.text.line_of(self.span(Span::new(at, at + 1)).start) + 1
    }

    /// The words behind some bytes of the file.
    pub fn words(&self, file: Span) -> &str {
        self.text.slice(self.span(file))
    }
}

impl Stretch {
    const fn is_verbatim(self) -> bool {
        self.file.end - self.file.start == self.seen.end - self.seen.start
    }

    /// Where a byte of the file at or behind its start is seen.
    fn at(self, file: u32) -> u32 {
        if self.is_verbatim() {
            let inside = file.saturating_sub(self.file.start);
            (self.seen.start + inside).min(self.seen.end)
        } else {
            self.seen.start
        }
    }

    /// Where what ends at a byte of the file ends as it is seen.
    fn until(self, file: u32) -> u32 {
        if self.is_verbatim() {
            let inside = file.saturating_sub(self.file.start);
            (self.seen.start + inside).min(self.seen.end)
        } else {
            self.seen.end
        }
    }
}
