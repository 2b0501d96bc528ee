//! Tags, comments and characters, from the states of html5gum.

use html5gum::{Emitter, Error, State};

use std::convert::Infallible;

use super::attributes::{self, Attributes};
use super::places::Places;
use super::reader::PageReader;
use crate::document::comment::{self, Comment};
use crate::text::{Span, offset};

/// The token being read, which goes to a [`PageReader`].
#[derive(Debug)]
pub(super) struct Tokens<'r, 't, 'h> {
    reader: &'r mut PageReader<'t>,
    html: &'h str,
    /// Where the HTML is in the file.
    places: &'h Places,
    /// How many bytes of HTML are read.
    position: usize,
    /// Where the last token ends.
    end: usize,
    /// Literal bytes not handed over yet, so that no character is cut.
    run: (usize, usize),
    /// Where the tag or comment starts.
    opening: usize,
    is_end_tag: bool,
    is_empty: bool,
    name: Vec<u8>,
    /// The name of the last start tag; only its end tag ends a script and the like.
    last_start: Vec<u8>,
    attributes: Attributes,
    attribute: Vec<u8>,
    value: Vec<u8>,
    value_end: usize,
}

impl<'r, 't, 'h> Tokens<'r, 't, 'h> {
    /// Reads HTML whose places in the file are known.
    pub(super) fn new(reader: &'r mut PageReader<'t>, html: &'h str, places: &'h Places) -> Self {
        Self {
            reader,
            html,
            places,
            position: 0,
            end: 0,
            run: (0, 0),
            opening: 0,
            is_end_tag: false,
            is_empty: false,
            name: Vec::new(),
            last_start: Vec::new(),
            attributes: Attributes::default(),
            attribute: Vec::new(),
            value: Vec::new(),
            value_end: 0,
        }
    }

    /// The bytes of the file between two bytes of the HTML.
    fn place(&self, start: usize, end: usize) -> Span {
        self.places.span(start, end)
    }

    /// Hands over the literal bytes, stretch by stretch of the file.
    fn flush(&mut self) {
        let (mut start, end) = self.run;
        while start < end {
            let stretch = self.places.stretch(start).min(end);
            let words = self.html.get(start..stretch).unwrap_or_default();
            self.reader.text(words, self.place(start, stretch));
            start = stretch;
        }
        self.run = (self.position, self.position);
    }

    /// Where a string starts in the HTML, if it is there literally and not as an entity. Line ends may
    /// have any form.
    fn verbatim(&self, string: &[u8]) -> Option<usize> {
        let html = self.html.as_bytes();
        let start = self.position.checked_sub(string.len())?;
        let found = html.get(start..self.position)?;
        let between = html.get(self.end..start)?;
        let same = found == string || string == b"\n" && found == b"\r";
        (same && !between.starts_with(b"&")).then_some(start)
    }

    /// Adds literal bytes up to the current position.
    fn extend(&mut self, start: usize) {
        // The second byte of CRLF is not reported.
        let joins = self.run.1 == start || self.html.get(self.run.1..start) == Some("\n");
        if self.run.0 == self.run.1 || !joins {
            self.flush();
            self.run.0 = start;
        }
        self.run.1 = self.position;
    }

    fn end_attribute(&mut self) {
        if attributes::is_telling(&self.attribute) {
            let value = str::from_utf8(&self.value).unwrap_or_default();
            // A value with entities is nowhere in the file.
            let start = self.value_end.saturating_sub(value.len());
            let place = (self.html.get(start..self.value_end) == Some(value))
                .then(|| self.place(start, self.value_end));
            self.attributes.read(&self.attribute, value, place);
        }
        self.attribute.clear();
        self.value.clear();
    }

    fn start_tag(&mut self, is_end_tag: bool) {
        self.flush();
        self.is_end_tag = is_end_tag;
        self.is_empty = false;
        self.name.clear();
        self.attribute.clear();
        self.value.clear();
        self.attributes = Attributes::default();
    }

    /// Ends a tag or a comment, and returns its bytes.
    fn end_markup(&mut self) -> Span {
        self.end = self.position;
        self.run = (self.position, self.position);
        self.place(self.opening, self.position)
    }
}

impl Emitter for Tokens<'_, '_, '_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.flush();
    }

    fn emit_error(&mut self, _: Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, string: &[u8]) {
        if let Some(start) = self.verbatim(string) {
            self.extend(start);
        } else {
            let end = self.position;
            self.flush();
            // Of the few entities of two characters only the first is kept, so that no two tokens
            // share bytes.
            let place = self.place(self.end, end);
            let string = str::from_utf8(string).unwrap_or_default();
            if let Some(first) = string.chars().next() {
                self.reader.text(first.encode_utf8(&mut [0; 4]), place);
            }
        }
        self.end = self.position;
    }

    fn init_start_tag(&mut self) {
        self.start_tag(false);
    }

    fn init_end_tag(&mut self) {
        self.start_tag(true);
    }

    fn init_comment(&mut self) {
        self.flush();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_attribute();
        let place = self.end_markup();
        if self.is_end_tag {
            self.reader.end(&self.name, place);
            return None;
        }
        self.last_start.clone_from(&self.name);
        let tag = (self.attributes, self.is_empty);
        self.reader.start(&self.name, tag, place)
    }

    fn emit_current_comment(&mut self) {
        let (start, end) = (self.opening, self.position);
        self.end_markup();
        let markup = self.html.get(start..end).unwrap_or_default();
        self.reader.markup(markup);
        let mut comments = Vec::new();
        comment::find(markup, offset(start), &mut comments);
        for Comment { span, words } in comments {
            let [span, words] =
                [span, words].map(|span| self.place(span.start as usize, span.end as usize));
            self.reader.comments.push(Comment { span, words });
        }
    }

    fn emit_current_doctype(&mut self) {
        self.end_markup();
    }

    fn set_self_closing(&mut self) {
        self.is_empty = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {
        self.flush();
    }

    fn init_attribute(&mut self) {
        self.end_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        if attributes::is_telling(&self.attribute) {
            self.value.extend_from_slice(value);
            self.value_end = self.position;
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn start_open_tag(&mut self) {
        self.opening = self.position.saturating_sub(1);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end_tag && self.name == self.last_start
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.reader.is_foreign()
    }

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }
}
