//! What happens to a page without a tag for it: line ends and images of Markdown, codes.

use std::collections::HashSet;
use std::ops::Range;

use super::attributes::Attributes;
use super::reader::PageReader;
use crate::document::model::{Block, Role};
use crate::document::shortcode::{Effect, Shortcode};
use crate::text::Span;

impl PageReader<'_> {
    /// Starts an element without attributes, for markup in another format.
    pub(in crate::document) fn open(&mut self, name: &[u8], place: Span) {
        let _ = self.start(name, (Attributes::default(), false), place);
    }

    /// Starts a link to another page.
    pub(in crate::document) fn open_link(&mut self, address: &str, place: Span) {
        let _ = self.start(b"a", (Attributes::of_link(address), false), place);
    }

    /// Reads a part of the article whose blocks have a role.
    pub(in crate::document) fn in_role(&mut self, role: Role, read: impl FnOnce(&mut Self)) {
        self.enter_role(role);
        self.nest(Vec::new(), read);
        self.leave_role();
    }

    /// The words of each block so far.
    pub(in crate::document) fn block_words(&self) -> HashSet<String> {
        let blocks = &self.flow.blocks;
        let words = |block: &Block| {
            let Range { start, end } = block.prose;
            let words = blocks.prose.characters.get(start as usize..end as usize);
            words.unwrap_or_default().to_owned()
        };
        blocks.done.iter().map(words).collect()
    }

    /// Ends the open block where one block of the markup ends and another starts.
    pub(in crate::document) fn part(&mut self) {
        if !self.is_hidden() {
            self.flow.end_block();
        }
    }

    /// Reads the end of a line that the next one continues, in a format where lines may mean more than
    /// in HTML.
    pub(in crate::document) fn line_end(&mut self, place: Span) {
        if !self.is_hidden() {
            self.flow.soft_break(place);
        }
    }

    /// Records a mark that links to a note.
    pub(in crate::document) fn note(&mut self) {
        self.flow.note();
    }

    /// Opens the description of an image, whose words are given as text.
    pub(in crate::document) const fn describe(&mut self) {
        self.flow.describe();
    }

    /// Ends the description of an image.
    pub(in crate::document) const fn end_description(&mut self) {
        self.flow.end_description();
    }

    /// Whether the open block is a list item that turns out to be an intertitle: « Première ligne - ».
    pub(in crate::document) fn is_at_intertitle(&self) -> bool {
        self.flow.is_at_intertitle()
    }

    /// Does what a code does: it starts or ends the element it stands for.
    pub(super) fn effect(&mut self, code: Shortcode) {
        match code.effect {
            Effect::Nothing => {}
            Effect::Start(element, author) => {
                let plain = (Attributes::default(), false);
                let _ = self.start(element.tag(), plain, code.span);
                if let Some(author) = author {
                    let name = self.text.slice(author);
                    let _ = self.start(b"footer", plain, code.span);
                    self.words(name, author);
                    self.end(b"footer", code.span);
                }
            }
            Effect::End(element) => self.end(element.tag(), code.span),
        }
    }
}
