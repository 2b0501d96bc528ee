//! Markdown, through pulldown-cmark and its offsets.
//!
//! Markdown is read as the page it makes: each of its blocks and marks is the element it stands for,
//! and the HTML in it is read with the same reader.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::front::front_matter;
use super::html::{self, Attributes, PageReader, Places};
use super::model::Document;
use super::shortcode::{self, Covered, Dialect};
use crate::text::{Span, Text, offset};

/// Reads Markdown as prose.
///
/// Code and front matter are no prose; footnotes, which name sources, are boilerplate.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let (start, front_matter) = front_matter(text);
    let markdown = text.as_str().get(start as usize..).unwrap_or_default();
    let Covered {
        markup,
        codes,
        admonitions,
    } = shortcode::cover(markdown, start, Dialect::Markdown);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut reader = MarkdownReader {
        markdown: &markup,
        start,
        page: PageReader::of_article(text, codes),
        html: HtmlBlock::default(),
        admonitions: &admonitions,
        quotations: Vec::new(),
    };
    for (event, place) in Parser::new_ext(&markup, options).into_offset_iter() {
        reader.read(&event, place);
    }
    html::document(reader.page, front_matter)
}

/// Turns the events of the parser into the tags of a page.
#[derive(Debug)]
struct MarkdownReader<'m, 't> {
    markdown: &'m str,
    /// Where the Markdown starts in the file.
    start: u32,
    page: PageReader<'t>,
    html: HtmlBlock,
    /// Where block quotations start that stand for admonitions.
    admonitions: &'m [usize],
    /// For each open block quotation, the element it is.
    quotations: Vec<&'static [u8]>,
}

/// An HTML block, whose lines may follow marks that are not HTML.
#[derive(Debug, Default)]
struct HtmlBlock {
    html: String,
    places: Places,
}

impl MarkdownReader<'_, '_> {
    fn read(&mut self, event: &Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.enter(tag, place),
            Event::End(tag) => self.leave(*tag, place),
            Event::Text(words) => self.text(words, place),
            Event::Code(words) => self.code(words, place),
            Event::SoftBreak => self.line_end(place),
            Event::HardBreak => self.tag(b"br", place),
            Event::Rule => self.tag(b"hr", place),
            Event::InlineHtml(_) => self.inline_html(place),
            Event::Html(line) => self.html_line(line, place),
            Event::FootnoteReference(_) => self.page.note(),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn enter(&mut self, tag: &Tag<'_>, place: Range<usize>) {
        match tag {
            Tag::HtmlBlock => self.page.part(),
            Tag::FootnoteDefinition(_) => {
                self.tag_with(b"div", Attributes::of_notes(), place);
            }
            Tag::Link { dest_url, .. } => {
                self.tag_with(b"a", Attributes::of_link(dest_url), place);
            }
            Tag::Image { .. } => {
                self.tag(b"img", place);
                self.page.describe();
            }
            Tag::Heading { level, .. } => {
                let markup = self.markdown.get(place.clone()).unwrap_or_default();
                // Dashes right under a paragraph make it a heading, but are often meant as a rule.
                let is_meant = markup.starts_with('#') || markup.trim_end().ends_with('=');
                self.tag(if is_meant { heading(*level) } else { b"p" }, place);
            }
            Tag::BlockQuote(kind) => {
                // GitHub and Obsidian write notes and warnings as block quotations.
                let is_note = kind.is_some() || self.is_admonition(&place);
                let name: &[u8] = if is_note { b"div" } else { b"blockquote" };
                self.quotations.push(name);
                self.tag(name, place);
            }
            Tag::Paragraph
            | Tag::TableCell
            | Tag::Item
            | Tag::List(_)
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::CodeBlock(_)
            | Tag::MetadataBlock(_)
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => self.tag(name(tag.to_end()), place),
        }
    }

    fn leave(&mut self, tag: TagEnd, place: Range<usize>) {
        match tag {
            TagEnd::HtmlBlock => {
                let HtmlBlock { html, places } = std::mem::take(&mut self.html);
                html::read(&mut self.page, &html, &places);
                self.page.part();
            }
            TagEnd::Image => self.page.end_description(),
            // Whichever element it was made, a paragraph ends with it.
            TagEnd::Heading(level) => {
                let place = self.span(place);
                self.page.end(heading(level), place);
                self.page.end(b"p", place);
            }
            TagEnd::BlockQuote(_) => {
                let place = self.span(place);
                let name = self.quotations.pop().unwrap_or(b"blockquote");
                self.page.end(name, place);
            }
            TagEnd::FootnoteDefinition => {
                let place = self.span(place);
                self.page.end(b"div", place);
            }
            TagEnd::Paragraph
            | TagEnd::TableCell
            | TagEnd::Item
            | TagEnd::List(_)
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::CodeBlock
            | TagEnd::MetadataBlock(_)
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => {
                let place = self.span(place);
                self.page.end(name(tag), place);
            }
        }
    }

    /// Whether a block quotation stands for an admonition.
    fn is_admonition(&self, place: &Range<usize>) -> bool {
        let markup = self.markdown.get(place.clone()).unwrap_or_default();
        let mark = markup.find('>').map(|mark| place.start + mark);
        mark.is_some_and(|mark| self.admonitions.binary_search(&mark).is_ok())
    }

    /// The bytes of the file behind some of the Markdown.
    fn span(&self, place: Range<usize>) -> Span {
        let at = |byte| self.start + offset(byte);
        Span::new(at(place.start), at(place.end))
    }

    fn tag(&mut self, name: &[u8], place: Range<usize>) {
        self.tag_with(name, Attributes::default(), place);
    }

    fn tag_with(&mut self, name: &[u8], attributes: Attributes, place: Range<usize>) {
        let place = self.span(place);
        // What the name says about characters that follow is for pages: here, these are Markdown.
        let _ = self.page.start(name, (attributes, false), place);
    }

    /// Writes words as they are, or the character of an entity.
    ///
    /// Of the few entities of two characters only the first is kept, so that no two tokens share bytes.
    fn text(&mut self, words: &str, place: Range<usize>) {
        let first = words.chars().next().map_or(0, char::len_utf8);
        let verbatim = self.markdown.get(place.clone()) == Some(words);
        let words = if verbatim {
            Some(words)
        } else {
            words.get(..first)
        };
        let place = self.span(place);
        self.page.text(words.unwrap_or_default(), place);
    }

    /// Writes inline code, so that the sentence around it stays whole.
    ///
    /// The parser leaves out the marks around the code and, at line ends, those inside it.
    fn code(&mut self, words: &str, place: Range<usize>) {
        let markup = self.markdown.get(place.clone()).unwrap_or_default();
        let mut markup = markup.char_indices();
        for c in words.chars() {
            let same = |&(_, at): &(usize, char)| at == c || c == ' ' && matches!(at, '\n' | '\r');
            let Some((before, at)) = markup.find(same) else {
                return;
            };
            let start = place.start + before;
            let place = self.span(start..start + at.len_utf8());
            self.page.text(c.encode_utf8(&mut [0; 4]), place);
        }
    }

    /// Turns a line end into a space, or ends an intertitle, which is a line of its own.
    fn line_end(&mut self, place: Range<usize>) {
        let place = self.span(place);
        if self.page.is_at_intertitle() {
            self.page.end(b"li", place);
        } else {
            self.page.line_end(place);
        }
    }

    fn inline_html(&mut self, place: Range<usize>) {
        let markdown = self.markdown;
        let html = markdown.get(place.clone()).unwrap_or_default();
        let places = Places::one(self.start + offset(place.start));
        html::read(&mut self.page, html, &places);
    }

    /// Adds a line to the HTML block.
    fn html_line(&mut self, line: &str, place: Range<usize>) {
        // The blanks that stand for the rest of a tab are nowhere in the file.
        if self.markdown.get(place.clone()) == Some(line) {
            let file = self.start + offset(place.start);
            self.html.places.add(self.html.html.len(), file);
            self.html.html.push_str(line);
        }
    }
}

/// The element that a mark of Markdown makes.
const fn name(tag: TagEnd) -> &'static [u8] {
    match tag {
        TagEnd::Paragraph => b"p",
        TagEnd::Heading(level) => heading(level),
        TagEnd::BlockQuote(_) => b"blockquote",
        TagEnd::FootnoteDefinition | TagEnd::HtmlBlock => b"div",
        TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => b"pre",
        TagEnd::List(_) => b"ul",
        TagEnd::Item => b"li",
        TagEnd::DefinitionList => b"dl",
        TagEnd::DefinitionListTitle => b"dt",
        TagEnd::DefinitionListDefinition => b"dd",
        TagEnd::Table => b"table",
        TagEnd::TableHead | TagEnd::TableRow => b"tr",
        TagEnd::TableCell => b"td",
        TagEnd::Emphasis => b"em",
        TagEnd::Strong => b"strong",
        TagEnd::Strikethrough => b"del",
        TagEnd::Superscript => b"sup",
        TagEnd::Subscript => b"sub",
        TagEnd::Link => b"a",
        TagEnd::Image => b"img",
    }
}

/// The element of a heading.
const fn heading(level: HeadingLevel) -> &'static [u8] {
    match level {
        HeadingLevel::H1 => b"h1",
        HeadingLevel::H2 => b"h2",
        HeadingLevel::H3 => b"h3",
        HeadingLevel::H4 => b"h4",
        HeadingLevel::H5 => b"h5",
        HeadingLevel::H6 => b"h6",
    }
}
