//! The main part of a Word document.

mod fields;
mod run;

use std::borrow::Cow;

use super::boxes::Boxes;
use super::notes::{self, NoteName, Notes};
use super::styles::{Styles, is_outline_level};
use crate::document::model::{Document, Fault};
use crate::document::page::Page;
use crate::document::purpose::Purpose;
use crate::document::xml::{Node, Tag, Xml};
use crate::text::{Span, Text};

use fields::Fields;
use run::Run;

/// Reads a Word document as prose.
pub(in crate::document) fn extract(text: &Text) -> Document<'_> {
    let mut styles = Styles::default();
    styles.read(text.place().styles.as_deref().unwrap_or_default());
    let mut body = Body {
        page: Page::new(text),
        styles,
        paragraph: Paragraph::default(),
        run: Run::default(),
        fields: Fields::default(),
        is_text: false,
        alternatives: Vec::new(),
        boxes: Boxes::default(),
        marks: Vec::new(),
    };
    let mut notes = Notes::of(text);
    let span = text.first_part();
    let fault = body.read(Xml::new(text.slice(span), span.start));
    body.read_notes(&mut notes);
    body.page.finish(fault.or(notes.fault))
}

/// Turns the elements of a document into paragraphs.
#[derive(Debug)]
struct Body<'t> {
    page: Page<'t>,
    styles: Styles,
    paragraph: Paragraph,
    run: Run,
    fields: Fields,
    /// Whether words are those of the document, and not of a code in it.
    is_text: bool,
    /// For each open element that says the same twice, whether one of them was read.
    alternatives: Vec<bool>,
    /// The text boxes of the paragraph.
    boxes: Boxes<'t>,
    /// The notes that have marks in the text, in order.
    marks: Vec<NoteName>,
}

/// What is known of the paragraph.
#[derive(Debug, Default)]
struct Paragraph {
    /// Its start tag.
    span: Span,
    style: Option<String>,
    /// Whether it has a number or a mark; `None` if its style decides.
    is_item: Option<bool>,
    is_heading: bool,
    /// Whether its properties are being read.
    in_properties: bool,
    /// Whether its end was deleted, so that it goes on in the next.
    is_joined: bool,
}

impl<'t> Body<'t> {
    /// Reads the text boxes of a paragraph, and those in them.
    fn read_boxes(&mut self) {
        if self.boxes.is_inside() || self.page.is_open() {
            return;
        }
        while let Some((characters, start)) = self.boxes.take() {
            // It was read before, to its end.
            self.read(Xml::new(characters, start).inner());
        }
    }

    /// Reads the notes that have marks in the text, endnotes last.
    fn read_notes(&mut self, notes: &mut Notes<'t>) {
        let mut marks = std::mem::take(&mut self.marks);
        marks.sort_by_key(|(is_end, _)| *is_end);
        for name in marks {
            if let Some((characters, start)) = notes.take(&name) {
                let place = Span::new(start, start);
                (self.fields, self.is_text) = (Fields::default(), false);
                self.page.start_note(place);
                // It was read before, to its end.
                self.read(Xml::new(characters, start).inner());
                self.page.end_note(place);
            }
        }
    }

    /// Reads some XML.
    fn read(&mut self, mut xml: Xml<'t>) -> Option<Fault> {
        while let Some(node) = xml.next() {
            match node {
                Node::Start(tag) => self.start(tag, &mut xml),
                Node::End(name, span) => self.end(name, span),
                Node::Words(words, span) if self.is_text => self.words(&words, span),
                Node::Words(words, _) => self.fields.instruct(&words),
                Node::Comment(_) => {}
            }
        }
        xml.fault()
    }

    fn start(&mut self, tag: Tag<'t>, xml: &mut Xml<'t>) {
        match tag.name {
            "p" => self.start_paragraph(tag.span),
            "pPr" => self.paragraph.in_properties = true,
            "pStyle" => self.paragraph.style = tag.attribute("val").map(Cow::into_owned),
            "rStyle" if self.hides(tag.attribute("val").as_deref()) => self.run.hide(),
            "numId" => self.paragraph.is_item = Some(!tag.has("val", "0")),
            "outlineLvl" => {
                let level = tag.attribute("val").unwrap_or_default();
                self.paragraph.is_heading = is_outline_level(&level);
            }
            // A large first letter stands in a paragraph of its own.
            "framePr" if tag.attribute("dropCap").is_some_and(|kind| kind != "none") => {
                self.paragraph.is_joined = true;
            }
            // The end of the paragraph was deleted, or moved away.
            "del" | "moveFrom" => {
                self.paragraph.is_joined |= self.paragraph.in_properties;
                xml.skip();
            }
            // What was, what is said elsewhere, and what is no prose.
            "pPrChange" | "rPrChange" | "sectPrChange" | "tblPrChange" | "tcPrChange"
            | "trPrChange" | "tblGridChange" | "numberingChange" | "sectPr" | "sdtPr" | "oMath"
            | "oMathPara" | "rt" | "lockedCanvas" => xml.skip(),
            "r" => self.run = Run::default(),
            "vanish" | "vertAlign" | "b" | "i" | "strike" | "dstrike" => self.run.learn(tag),
            "t" => self.is_text = true,
            "tab" | "ptab" if !self.paragraph.in_properties => self.blank(tag.span),
            "br" | "cr" if self.page.is_open() => self.page.reader.open(b"br", tag.span),
            "noBreakHyphen" => self.words("\u{2011}", tag.span),
            "blip" | "imagedata" => {
                self.open();
                self.page.reader.open(b"img", tag.span);
            }
            "footnoteReference" | "endnoteReference" => {
                self.open();
                self.page.reader.note();
                self.marks.extend(notes::marked(tag));
            }
            "hyperlink" => {
                let is_inside = tag.attribute("id").is_none();
                self.link(if is_inside { "#" } else { "https://" }, tag.span);
            }
            "fldSimple" => {
                let instruction = tag.attribute("instr").unwrap_or_default();
                let is_link = fields::is_link(&instruction);
                self.fields.simple.push(is_link);
                if is_link {
                    self.link("https://", tag.span);
                }
            }
            "fldChar" => self.field(tag),
            "AlternateContent" => self.alternatives.push(false),
            "Choice" | "Fallback" => match self.alternatives.last_mut() {
                Some(is_read @ false) => *is_read = true,
                Some(true) => xml.skip(),
                None => {}
            },
            "txbxContent" => {
                self.boxes.push(xml.inside(tag), tag.span.end);
            }
            "tbl" => self.page.open_element(b"table", tag.span),
            "tr" => self.page.open_element(b"tr", tag.span),
            "tc" => self.page.open_element(b"td", tag.span),
            _ => {}
        }
    }

    fn end(&mut self, name: &str, span: Span) {
        match name {
            "pPr" => self.paragraph.in_properties = false,
            "t" => self.is_text = false,
            "r" => self.run.end(&mut self.page.reader, span),
            "p" => {
                self.end_paragraph(span);
                self.read_boxes();
            }
            "hyperlink" => self.page.reader.end(b"a", span),
            "fldSimple" => {
                let is_link = self.fields.simple.pop();
                self.end_link(is_link, span);
            }
            "AlternateContent" => {
                self.alternatives.pop();
            }
            "tbl" => self.page.end_element(b"table", span),
            "tr" => self.page.end_element(b"tr", span),
            "tc" => self.page.end_element(b"td", span),
            _ => {}
        }
    }

    /// Whether a style hides words or strikes them out.
    fn hides(&self, style: Option<&str>) -> bool {
        style.is_some_and(|style| self.styles.hides(style) == Some(true))
    }

    fn start_paragraph(&mut self, span: Span) {
        let is_joined = std::mem::take(&mut self.paragraph.is_joined) && self.page.is_open();
        self.paragraph = Paragraph {
            span,
            ..Paragraph::default()
        };
        if !is_joined {
            self.page.end(span);
        }
    }

    fn end_paragraph(&mut self, span: Span) {
        self.paragraph.in_properties = false;
        if !self.paragraph.is_joined {
            self.page.end(span);
        }
    }

    /// Opens the paragraph, now that it turns out to have words.
    fn open(&mut self) {
        if self.page.is_open() {
            return;
        }
        let paragraph = &self.paragraph;
        let style = paragraph.style.as_deref();
        let styled = style.map_or(Purpose::Paragraph, |id| self.styles.purpose(id));
        let purpose = match (styled, paragraph.is_item) {
            (Purpose::Paragraph, _) if paragraph.is_heading => Purpose::Heading,
            (Purpose::Paragraph, Some(true)) => Purpose::Item,
            (Purpose::Item, Some(false)) => Purpose::Paragraph,
            (purpose, _) => purpose,
        };
        self.page.start(purpose, paragraph.span);
    }

    fn words(&mut self, words: &str, span: Span) {
        if self
            .run
            .is_hidden(self.hides(self.paragraph.style.as_deref()))
        {
            return;
        }
        self.open();
        self.run.start(&mut self.page.reader, span);
        self.page.reader.text(words, span);
    }

    /// Reads what stands for a blank.
    fn blank(&mut self, span: Span) {
        if self.page.is_open() {
            self.page.reader.text(" ", span);
        }
    }

    fn link(&mut self, address: &str, span: Span) {
        self.open();
        self.page.reader.open_link(address, span);
    }

    /// Ends an element that may have been a link.
    fn end_link(&mut self, is_link: Option<bool>, span: Span) {
        if is_link == Some(true) {
            self.page.reader.end(b"a", span);
        }
    }

    fn field(&mut self, tag: Tag<'_>) {
        match tag.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.begin(),
            Some("separate") if self.fields.separate() => self.link("https://", tag.span),
            Some("end") if self.fields.end() => self.page.reader.end(b"a", tag.span),
            _ => {}
        }
    }
}
