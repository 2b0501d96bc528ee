//! Where HTML is in the file, when it is not one stretch of it.
//!
//! In a block quotation of Markdown, each line of an HTML block follows a mark that is not HTML. In a
//! string of JSON or XML, some characters stand there in another spelling.

use crate::text::{Span, offset};

/// The stretches of the file that some HTML is made of, in order.
#[derive(Debug, Default)]
pub(in crate::document) struct Places {
    stretches: Vec<Stretch>,
}

/// Some HTML that is one stretch of the file.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    /// Its first byte in the HTML.
    html: usize,
    /// Its first byte in the file.
    file: u32,
    /// How many bytes of the file spell all of it in another way; `None` if it is there letter for letter.
    spelling: Option<u32>,
}

impl Places {
    /// HTML that is one stretch of the file.
    pub(in crate::document) fn one(file: u32) -> Self {
        let mut places = Self::default();
        places.add(0, file);
        places
    }

    /// Adds bytes of the file that continue the HTML at its byte `html`.
    pub(in crate::document) fn add(&mut self, html: usize, file: u32) {
        let runs_on = self.stretches.last().is_some_and(|last| {
            last.spelling.is_none() && last.file + offset(html - last.html) == file
        });
        if !runs_on {
            self.stretches.push(Stretch {
                html,
                file,
                spelling: None,
            });
        }
    }

    /// Adds bytes of the file that are another spelling of what continues the HTML at its byte `html`.
    pub(in crate::document) fn add_spelling(&mut self, html: usize, file: Span) {
        self.stretches.push(Stretch {
            html,
            file: file.start,
            spelling: Some(file.end.saturating_sub(file.start)),
        });
    }

    /// The bytes of the file from a byte of the HTML up to another.
    pub(in crate::document) fn span(&self, start: usize, end: usize) -> Span {
        let from = self.place(start).start;
        let to = if start < end {
            self.place(end - 1).end
        } else {
            from
        };
        Span::new(from, to.max(from))
    }

    /// Where the stretch that holds a byte of the HTML ends in it.
    pub(in crate::document) fn stretch(&self, at: usize) -> usize {
        let next = self.stretches.partition_point(|stretch| stretch.html <= at);
        self.stretches
            .get(next)
            .map_or(usize::MAX, |stretch| stretch.html)
    }

    /// The place of one byte, or of the character it belongs to if that is spelled in another way.
    fn place(&self, at: usize) -> Span {
        let after = self.stretches.partition_point(|stretch| stretch.html <= at);
        let stretch = after
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last));
        let Some(stretch) = stretch else {
            return Span::default();
        };
        let start = stretch.file;
        if let Some(length) = stretch.spelling {
            return Span::new(start, start + length);
        }
        let start = start + offset(at - stretch.html);
        Span::new(start, start + 1)
    }
}
