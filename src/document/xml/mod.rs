//! XML, through quick-xml and its offsets: tags and characters, each with its bytes in the file.
//!
//! Names are read without their prefixes. Entities of XML and HTML are undone one by one; those that a file
//! defines itself are not, so that a short file cannot stand for a long one. The first thing that is not
//! XML ends the reading, and says where it is.

mod tag;

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::Event;

use super::model::Fault;
use super::nested::Decoded;
use crate::text::{Span, offset};

pub(super) use tag::Tag;

/// How deep elements may be nested; those of office programs are some dozens deep.
const DEEPEST: usize = 1_000;

/// The marks around a section whose characters stand for themselves.
const CDATA: (&str, &str) = ("<![CDATA[", "]]>");

/// XML that is read from start to end.
#[derive(Debug)]
pub(super) struct Xml<'t> {
    characters: &'t str,
    /// Where the characters start in the file.
    start: u32,
    reader: Reader<&'t [u8]>,
    /// The names of the open elements, each with the place of its start tag.
    open: Vec<(&'t str, Span)>,
    /// Whether the last start tag ends its element too.
    is_empty: bool,
    /// Whether the first element has ended.
    is_done: bool,
    /// Whether it is the inside of an element.
    is_inner: bool,
    fault: Option<Fault>,
}

/// A part of some XML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node<'t> {
    /// An element starts.
    Start(Tag<'t>),
    /// An element ends: its name, and the end tag.
    End(&'t str, Span),
    /// Characters: bytes of the file as they are, or what an entity stands for.
    Words(Cow<'t, str>, Span),
    /// A comment.
    Comment(Span),
}

impl<'t> Xml<'t> {
    /// The XML in some characters that start at a byte of the file.
    pub(super) fn new(characters: &'t str, start: u32) -> Self {
        let bare = characters.strip_prefix('\u{feff}').unwrap_or(characters);
        let mut reader = Reader::from_str(bare);
        // Feeds are full of bare ampersands, which can mean nothing else.
        reader.config_mut().allow_dangling_amp = true;
        Self {
            characters: bare,
            start: start + offset(characters.len() - bare.len()),
            reader,
            open: Vec::new(),
            is_empty: false,
            is_done: false,
            is_inner: false,
            fault: None,
        }
    }

    /// The XML of the inside of an element, which may hold any number of elements.
    pub(super) fn inner(self) -> Self {
        Self {
            is_inner: true,
            ..self
        }
    }

    /// Why the reading ended before the end; `None` if all is XML.
    pub(super) fn fault(self) -> Option<Fault> {
        self.fault
    }

    /// Whether something in it is not XML, as far as it is read.
    pub(super) const fn is_broken(&self) -> bool {
        self.fault.is_some()
    }

    /// How many elements are open.
    pub(super) const fn depth(&self) -> usize {
        self.open.len()
    }

    /// The next part; `None` at the end, or where something is not XML.
    pub(super) fn next(&mut self) -> Option<Node<'t>> {
        if self.fault.is_some() {
            return None;
        }
        if std::mem::take(&mut self.is_empty) {
            return self.close();
        }
        loop {
            let start = self.position();
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return self.fail_with(&error),
            };
            let place = start..self.position();
            let span = self.span(place.clone());
            let words = self.characters.get(place).unwrap_or_default();
            match event {
                Event::Start(_) => return self.start(words, span, false),
                Event::Empty(_) => return self.start(words, span, true),
                Event::End(_) => return self.close().map(|node| end_at(node, span)),
                Event::Text(_) if self.open.is_empty() && !self.is_inner => {
                    if !words.trim().is_empty() {
                        return self.fail(span.start, "words stand outside the first element");
                    }
                }
                Event::Text(_) => return Some(Node::Words(Cow::Borrowed(words), span)),
                Event::CData(_) => {
                    let inside = words.strip_prefix(CDATA.0).unwrap_or(words);
                    let inside = inside.strip_suffix(CDATA.1).unwrap_or(inside);
                    let from = span.start + offset(CDATA.0.len());
                    let span = Span::new(from, from + offset(inside.len()));
                    return Some(Node::Words(Cow::Borrowed(inside), span));
                }
                Event::GeneralRef(name) => {
                    return match character(&name) {
                        Some(words) => Some(Node::Words(words, span)),
                        None => self.fail(
                            span.start,
                            &format!(
                                "`&{};` is no entity of XML or HTML; write the character itself",
                                &*name
                            ),
                        ),
                    };
                }
                Event::Comment(_) => return Some(Node::Comment(span)),
                Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Eof => {
                    if let Some((name, start)) = self.open.last().copied() {
                        return self.fail(start.start, &format!("`<{name}>` is never closed"));
                    }
                    if !self.is_done && !self.is_inner {
                        return self.fail(self.start, "there is no element in it");
                    }
                    return None;
                }
            }
        }
    }

    /// Reads past the innermost open element.
    pub(super) fn skip(&mut self) {
        let outside = self.depth().saturating_sub(1);
        while self.depth() > outside && self.next().is_some() {}
    }

    /// Reads the words of the innermost open element, and of all elements in it.
    pub(super) fn words(&mut self) -> Decoded {
        let outside = self.depth().saturating_sub(1);
        let mut decoded = Decoded::default();
        while self.depth() > outside
            && let Some(node) = self.next()
        {
            if let Node::Words(words, span) = node {
                decoded.push(&words, span);
            }
        }
        decoded
    }

    /// Reads past the innermost open element, whose start tag is given, and returns all that is in it as it is
    /// written.
    pub(super) fn inside(&mut self, tag: Tag<'_>) -> &'t str {
        let outside = self.depth().saturating_sub(1);
        let mut end = tag.span.end;
        while self.depth() > outside
            && let Some(node) = self.next()
        {
            if let Node::End(_, span) = node {
                end = span.start;
            }
        }
        self.between(tag.span.end, end)
    }

    /// What is written between two bytes of the file.
    pub(super) fn between(&self, start: u32, end: u32) -> &'t str {
        let at = |byte: u32| byte.saturating_sub(self.start) as usize;
        self.characters.get(at(start)..at(end)).unwrap_or_default()
    }

    /// What is written from a byte of the file on.
    pub(super) fn rest(&self, start: u32) -> &'t str {
        let at = start.saturating_sub(self.start) as usize;
        self.characters.get(at..).unwrap_or_default()
    }

    fn start(&mut self, markup: &'t str, span: Span, is_empty: bool) -> Option<Node<'t>> {
        if self.open.is_empty() && self.is_done && !self.is_inner {
            return self.fail(span.start, "an element stands behind the end of the first");
        }
        if self.open.len() >= DEEPEST {
            let reason = format!("elements are nested more than {DEEPEST} deep");
            return self.fail(span.start, &reason);
        }
        let tag = Tag::new(markup, span);
        if let Some(reason) = tag.mistake() {
            return self.fail(span.start, &reason);
        }
        self.open.push((tag.name, span));
        self.is_empty = is_empty;
        Some(Node::Start(tag))
    }

    /// Ends the innermost element, where its start tag says so.
    fn close(&mut self) -> Option<Node<'t>> {
        let (name, span) = self.open.pop()?;
        self.is_done = self.open.is_empty();
        Some(Node::End(name, Span::new(span.end, span.end)))
    }

    fn fail_with(&mut self, error: &Error) -> Option<Node<'t>> {
        let at = usize::try_from(self.reader.error_position()).unwrap_or_default();
        let at = self.span(at..at).start;
        self.fail(at, &error.to_string())
    }

    fn fail(&mut self, at: u32, reason: &str) -> Option<Node<'t>> {
        self.fault = Some(Fault {
            at,
            message: format!("the XML is broken: {reason}"),
        });
        None
    }

    /// How many bytes are read.
    fn position(&self) -> usize {
        let read = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        read.min(self.characters.len())
    }

    /// The bytes of the file behind some bytes of the XML.
    fn span(&self, place: std::ops::Range<usize>) -> Span {
        let at = |byte: usize| self.start + offset(byte.min(self.characters.len()));
        Span::new(at(place.start), at(place.end))
    }
}

/// The end of an element, with its end tag.
fn end_at(node: Node<'_>, span: Span) -> Node<'_> {
    match node {
        Node::End(name, _) => Node::End(name, span),
        other @ (Node::Start(_) | Node::Words(..) | Node::Comment(_)) => other,
    }
}

/// What an entity stands for, by its name; of the few that stand for two characters, the first.
fn character(name: &quick_xml::events::BytesRef<'_>) -> Option<Cow<'static, str>> {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return Some(Cow::Owned(character.to_string()));
    }
    let words = resolve_html5_entity(name)?;
    let first = words.chars().next()?;
    words.get(..first.len_utf8()).map(Cow::Borrowed)
}
