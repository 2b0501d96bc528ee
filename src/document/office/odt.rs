//! The content of an `OpenDocument` text.

use super::boxes::Boxes;
use super::styles::Styles;
use crate::document::model::{Document, Fault};
use crate::document::page::Page;
use crate::document::purpose::Purpose;
use crate::document::xml::{Node, Tag, Xml};
use crate::text::{Span, Text};

/// Reads the content of an `OpenDocument` text as prose.
pub(in crate::document) fn extract(text: &Text) -> Document<'_> {
    let mut styles = Styles::default();
    styles.read(text.place().styles.as_deref().unwrap_or_default());
    let span = text.article();
    // The styles that the program has made of what people did by hand.
    styles.read(text.slice(span));
    let mut content = Content {
        page: Page::new(text),
        styles,
        paragraphs: 0,
        spans: Vec::new(),
        is_hidden: false,
        lists: 0,
        boxes: Boxes::default(),
        notes: Vec::new(),
        is_note: false,
    };
    let fault = content.read(Xml::new(text.slice(span), span.start));
    content.read_notes();
    content.page.finish(fault)
}

/// Turns the elements of a text into paragraphs.
#[derive(Debug)]
struct Content<'t> {
    page: Page<'t>,
    styles: Styles,
    /// How many paragraphs are open: words outside are none of the text.
    paragraphs: u32,
    /// The open spans.
    spans: Vec<Look>,
    /// Whether the paragraph is hidden or struck out, where no span says otherwise.
    is_hidden: bool,
    /// How many lists are open.
    lists: u32,
    /// The text boxes of the paragraph.
    boxes: Boxes<'t>,
    /// The notes so far: whether each is an endnote, what is in it, and the byte where that starts.
    notes: Vec<(bool, &'t str, u32)>,
    /// Whether it is a note that is read.
    is_note: bool,
}

/// How the words of a span look.
#[derive(Debug, Clone, Copy)]
struct Look {
    /// Whether they are bold or italic.
    is_emphasized: bool,
    /// Whether they are hidden or struck out.
    is_hidden: bool,
}

impl<'t> Content<'t> {
    /// Reads the text boxes of a paragraph, and those in them.
    fn read_boxes(&mut self) {
        if self.boxes.is_inside() || self.paragraphs > 0 {
            return;
        }
        let lists = std::mem::take(&mut self.lists);
        while let Some((characters, start)) = self.boxes.take() {
            // It was read before, to its end.
            self.read(Xml::new(characters, start).inner());
        }
        self.lists = lists;
    }

    /// Reads the notes, endnotes last.
    fn read_notes(&mut self) {
        let mut notes = std::mem::take(&mut self.notes);
        notes.sort_by_key(|(is_end, ..)| *is_end);
        self.is_note = true;
        for (_, characters, start) in notes {
            let place = Span::new(start, start);
            (self.paragraphs, self.lists) = (0, 0);
            self.page.start_note(place);
            // It was read before, to its end.
            self.read(Xml::new(characters, start).inner());
            self.page.end_note(place);
        }
    }

    /// Whether readers do not see the words that come next, or see them struck out.
    fn is_hidden(&self) -> bool {
        self.spans
            .last()
            .map_or(self.is_hidden, |look| look.is_hidden)
    }

    /// Reads some XML.
    fn read(&mut self, mut xml: Xml<'t>) -> Option<Fault> {
        while let Some(node) = xml.next() {
            match node {
                Node::Start(tag) => self.start(tag, &mut xml),
                Node::End(name, span) => self.end(name, span),
                Node::Words(words, span) if self.paragraphs > 0 && !self.is_hidden() => {
                    self.page.reader.text(&words, span);
                }
                Node::Words(..) | Node::Comment(_) => {}
            }
        }
        xml.fault()
    }

    fn start(&mut self, tag: Tag<'t>, xml: &mut Xml<'t>) {
        let span = tag.span;
        match (tag.prefix, tag.name) {
            // What was deleted, what is said beside the text, and what is no prose.
            (
                "text",
                "tracked-changes" | "ruby-text" | "table-of-content" | "illustration-index"
                | "table-index" | "object-index" | "user-index" | "alphabetical-index"
                | "bibliography" | "sequence-decls" | "variable-decls" | "user-field-decls"
                | "hidden-text" | "hidden-paragraph" | "number" | "script" | "note-citation",
            )
            | (
                "office",
                "annotation" | "annotation-end" | "forms" | "automatic-styles" | "scripts",
            )
            | ("svg", "title" | "desc")
            | ("draw", "object")
            | ("math", _) => xml.skip(),
            ("text", "section") if tag.has("display", "none") => xml.skip(),
            ("text", "note") => {
                self.page.reader.note();
                let inside = xml.inside(tag);
                if !self.is_note {
                    let is_end = tag.has("note-class", "endnote");
                    self.notes.push((is_end, inside, span.end));
                }
            }
            ("text", "h") => self.start_paragraph(tag, Some(Purpose::Heading)),
            ("text", "p") => self.start_paragraph(tag, None),
            ("text", "list") => {
                self.lists += 1;
                self.page.open_element(b"ul", span);
            }
            ("text", "list-item" | "list-header") => self.page.reader.open(b"li", span),
            ("text", "span") => {
                let style = tag.attribute("style-name").unwrap_or_default();
                let is_emphasized = self.styles.emphasizes(&style);
                let is_hidden = self.styles.hides(&style);
                self.spans.push(Look {
                    is_emphasized,
                    is_hidden: is_hidden.unwrap_or_else(|| self.is_hidden()),
                });
                if is_emphasized {
                    self.page.reader.open(b"b", span);
                }
            }
            ("text", "s" | "tab" | "line-break") if self.is_hidden() => {}
            ("text", "s" | "tab") => self.page.reader.text(" ", span),
            ("text", "line-break") => self.page.reader.open(b"br", span),
            ("text", "a") => {
                let address = tag.attribute("href").unwrap_or_default();
                self.page.reader.open_link(&address, span);
            }
            ("draw", "image") => self.page.reader.open(b"img", span),
            (
                "draw",
                "text-box" | "custom-shape" | "rect" | "circle" | "ellipse" | "polygon" | "path"
                | "line" | "connector" | "caption" | "regular-polygon",
            ) => self.boxes.push(xml.inside(tag), span.end),
            ("table", "table") => self.page.open_element(b"table", span),
            ("table", "table-row") => self.page.open_element(b"tr", span),
            ("table", "table-cell") => self.page.open_element(b"td", span),
            _ => {}
        }
    }

    fn end(&mut self, name: &str, span: Span) {
        match name {
            "p" | "h" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                self.page.end(span);
                self.read_boxes();
            }
            "list" => {
                self.lists = self.lists.saturating_sub(1);
                self.page.end_element(b"ul", span);
            }
            "list-item" | "list-header" => self.page.end_element(b"li", span),
            "span" => self.end_span(span),
            "a" => self.page.reader.end(b"a", span),
            "table" => self.page.end_element(b"table", span),
            "table-row" => self.page.end_element(b"tr", span),
            "table-cell" => self.page.end_element(b"td", span),
            _ => {}
        }
    }

    fn end_span(&mut self, place: Span) {
        let look = self.spans.pop();
        if look.is_some_and(|look| look.is_emphasized) {
            self.page.reader.end(b"b", place);
        }
    }

    fn start_paragraph(&mut self, tag: Tag<'_>, purpose: Option<Purpose>) {
        self.paragraphs += 1;
        let style = tag.attribute("style-name").unwrap_or_default();
        let styled = self.styles.purpose(&style);
        self.is_hidden = self.styles.hides(&style) == Some(true);
        let purpose = match purpose {
            Some(purpose) if styled != Purpose::Title => purpose,
            _ if self.lists > 0 && styled == Purpose::Item => Purpose::Paragraph,
            _ => styled,
        };
        self.page.start(purpose, tag.span);
    }
}
