//! Where HTML is in the file, when it is not one stretch of it.
//!
//! In a block quotation of Markdown, each line of an HTML block follows a mark that is not HTML.

use crate::text::{Span, offset};

/// The stretches of the file that some HTML is made of, in order.
#[derive(Debug, Default)]
pub(in crate::document) struct Places {
    /// For each stretch, its first byte in the HTML and in the file.
    stretches: Vec<(usize, u32)>,
}

impl Places {
    /// HTML that is one stretch of the file.
    pub(in crate::document) fn one(file: u32) -> Self {
        Self {
            stretches: vec![(0, file)],
        }
    }

    /// Adds bytes of the file that continue the HTML at its byte `html`.
    pub(in crate::document) fn add(&mut self, html: usize, file: u32) {
        let runs_on = self
            .stretches
            .last()
            .is_some_and(|&(start, place)| place + offset(html - start) == file);
        if !runs_on {
            self.stretches.push((html, file));
        }
    }

    /// The bytes of the file from a byte of the HTML up to another.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let from = self.place(start);
        let to = if start < end {
            self.place(end - 1) + 1
        } else {
            from
        };
        Span::new(from, to.max(from))
    }

    /// Where the stretch that holds a byte of the HTML ends in it.
    pub(super) fn stretch(&self, at: usize) -> usize {
        let next = self.stretches.partition_point(|&(start, _)| start <= at);
        self.stretches
            .get(next)
            .map_or(usize::MAX, |&(start, _)| start)
    }

    /// The place of one byte.
    fn place(&self, at: usize) -> u32 {
        let after = self.stretches.partition_point(|&(start, _)| start <= at);
        let stretch = after
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last));
        stretch.map_or(0, |&(start, file)| file + offset(at - start))
    }
}
