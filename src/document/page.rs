//! Paragraphs of an office program as those of a page.

use super::html::{self, PageReader};
use super::model::{Document, Fault, Role};
use super::purpose::Purpose;
use crate::text::{Span, Text};

/// A page that is written paragraph by paragraph.
#[derive(Debug)]
pub(super) struct Page<'t> {
    pub(super) reader: PageReader<'t>,
    /// The element of the open paragraph.
    open: Option<&'static [u8]>,
    /// Whether a block quotation is open, which goes on in the next paragraph.
    is_quoting: bool,
    /// Whether it is in a note, where all paragraphs are alike.
    is_note: bool,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t Text) -> Self {
        Self {
            reader: PageReader::of_article(text, Vec::new()),
            open: None,
            is_quoting: false,
            is_note: false,
        }
    }

    /// Whether a paragraph is open.
    pub(super) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Starts a paragraph.
    pub(super) fn start(&mut self, purpose: Purpose, place: Span) {
        self.end(place);
        let purpose = if self.is_note {
            Purpose::Paragraph
        } else {
            purpose
        };
        if purpose != Purpose::Quotation {
            self.end_quotation(place);
        }
        let name: &[u8] = match purpose {
            Purpose::Title => b"h1",
            Purpose::Heading => b"h2",
            Purpose::Quotation | Purpose::Dateline | Purpose::Paragraph => b"p",
            Purpose::Caption => b"figcaption",
            Purpose::Item => b"li",
            Purpose::Byline => b"address",
            Purpose::Furniture => b"aside",
        };
        if purpose == Purpose::Quotation && !self.is_quoting {
            self.reader.open(b"blockquote", place);
            self.is_quoting = true;
        }
        if purpose == Purpose::Dateline {
            self.reader.enter_role(Role::Dateline);
            self.open = Some(b"section");
            return;
        }
        self.reader.open(name, place);
        self.open = Some(name);
    }

    /// Ends the open paragraph.
    pub(super) fn end(&mut self, place: Span) {
        if let Some(name) = self.open.take() {
            self.reader.end(name, place);
        }
    }

    /// Ends the block quotation.
    pub(super) fn end_quotation(&mut self, place: Span) {
        if std::mem::take(&mut self.is_quoting) {
            self.reader.end(b"blockquote", place);
        }
    }

    /// Starts a note.
    pub(super) fn start_note(&mut self, place: Span) {
        self.end(place);
        self.end_quotation(place);
        self.reader.enter_role(Role::Note);
        self.is_note = true;
    }

    /// Ends the note.
    pub(super) fn end_note(&mut self, place: Span) {
        self.end(place);
        self.reader.leave_role();
        self.is_note = false;
    }

    /// Opens an element that holds paragraphs, such as a table.
    pub(super) fn open_element(&mut self, name: &[u8], place: Span) {
        self.end(place);
        self.end_quotation(place);
        self.reader.open(name, place);
    }

    /// Ends an element that holds paragraphs.
    pub(super) fn end_element(&mut self, name: &[u8], place: Span) {
        self.end(place);
        self.end_quotation(place);
        self.reader.end(name, place);
    }

    /// The document that the paragraphs make.
    pub(super) fn finish(self, fault: Option<Fault>) -> Document<'t> {
        let mut document = html::document(self.reader, None);
        document.fault = fault;
        document
    }
}
