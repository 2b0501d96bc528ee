//! The fields of an article become blocks, for formats that keep its words in strings.

use super::html::{self, PageReader};
use super::model::{Document, Role};
use super::nested::Decoded;
use crate::text::{Span, Text};

/// An article being read, field by field.
#[derive(Debug)]
pub(super) struct Story<'t> {
    page: PageReader<'t>,
    /// The value in the file that names the language.
    pub(super) language: Option<Span>,
}

/// A line of plain text, and the bytes of its end.
pub(super) type Line = (Decoded, Span);

impl<'t> Story<'t> {
    pub(super) fn new(text: &'t Text) -> Self {
        Self {
            page: PageReader::of_article(text, Vec::new()),
            language: None,
        }
    }

    /// The article, when all fields are read.
    pub(super) fn document(self) -> Document<'t> {
        let mut document = html::document(self.page, None);
        document.language = self.language;
        document
    }

    /// Reads words of an element of HTML, in which they may have markup of their own.
    pub(super) fn element(&mut self, name: &[u8], words: Option<Decoded>) {
        if let Some(words) = words {
            self.inside(name, |story| words.read_html(&mut story.page));
        }
    }

    /// Reads words of a role, in which they may have markup of their own.
    pub(super) fn role(&mut self, role: Role, words: Option<Decoded>) {
        if let Some(words) = words {
            self.page.in_role(role, |page| words.read_html(page));
        }
    }

    /// Reads captions of pictures that the file keeps beside the article, but for those that the article has too.
    pub(super) fn captions(&mut self, captions: impl Iterator<Item = Decoded>) {
        let mut captions = captions.peekable();
        if captions.peek().is_none() {
            return;
        }
        let mut known = self.page.block_words();
        for caption in captions {
            if known.insert(caption.characters.trim().to_owned()) {
                self.role(Role::Caption, Some(caption));
            }
        }
    }

    /// Reads HTML of the article; whether there is any.
    pub(super) fn html(&mut self, words: Option<Decoded>) -> bool {
        let Some(words) = words else {
            return false;
        };
        words.read_html(&mut self.page);
        self.page.part();
        true
    }

    /// Reads plain text, whose paragraphs stand between blank lines; without any, each line is one. Whether
    /// there are words in it.
    pub(super) fn lines(&mut self, lines: &[Line]) -> bool {
        let worded = |(line, _): &Line| !line.characters.trim().is_empty();
        let Some(first) = lines.iter().position(worded) else {
            return false;
        };
        let last = lines.iter().rposition(worded).unwrap_or(first);
        let lines = lines.get(first..=last).unwrap_or_default();
        self.paragraphs(lines, !lines.iter().all(worded));
        true
    }

    /// Reads plain text, the lines of whose paragraphs are joined if they are wrapped.
    pub(super) fn paragraphs(&mut self, lines: &[Line], are_wrapped: bool) {
        for (line, end) in lines {
            line.read_words(&mut self.page);
            if are_wrapped && !line.characters.trim().is_empty() {
                self.page.line_end(*end);
            } else {
                self.page.part();
            }
        }
        self.page.part();
    }

    /// Reads wrapped lines whose blocks have a role.
    pub(super) fn paragraphs_in(&mut self, role: Role, lines: &[Line]) {
        self.page.enter_role(role);
        self.paragraphs(lines, true);
        self.page.leave_role();
    }

    /// Reads what is in an element of HTML.
    pub(super) fn inside(&mut self, name: &[u8], read: impl FnOnce(&mut Self)) {
        // Nothing in the file is its tag.
        self.page.open(name, Span::default());
        read(self);
        self.page.end(name, Span::default());
    }
}
