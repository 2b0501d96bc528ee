//! Markdown, through pulldown-cmark and its offsets.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::blocks::{Blocks, Manner, Markup, OpenBlock};
use super::comment::{self, Comment};
use super::front::front_matter;
use super::model::{Document, Role};
use super::typography;
use crate::text::{Span, Text, offset};

/// Reads Markdown as prose.
///
/// Code, HTML and front matter are no prose; footnotes, which name sources, are boilerplate.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let (start, front_matter) = front_matter(text);
    let markdown = text.as_str().get(start as usize..).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut reader = MarkdownReader::new(markdown, start);
    for (event, place) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.read(&event, place);
    }
    let markup = Markup {
        comments: reader.comments,
        front_matter,
        language: None,
    };
    reader.blocks.finish(text, markup)
}

/// Turns the events of the parser into blocks.
#[derive(Debug)]
struct MarkdownReader<'t> {
    markdown: &'t str,
    /// Where the Markdown starts in the file.
    start: u32,
    blocks: Blocks,
    comments: Vec<Comment>,
    /// The roles that open containers give to paragraphs, innermost last.
    roles: Vec<Role>,
    /// How many emphases are open.
    emphasis: u32,
    /// How many descriptions of images are open.
    image: u32,
    /// How many blocks of code, HTML or metadata are open.
    hidden: u32,
}

impl<'t> MarkdownReader<'t> {
    fn new(markdown: &'t str, start: u32) -> Self {
        Self {
            markdown,
            start,
            blocks: Blocks::new(),
            comments: Vec::new(),
            roles: Vec::new(),
            emphasis: 0,
            image: 0,
            hidden: 0,
        }
    }

    fn read(&mut self, event: &Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.enter(tag, place),
            Event::End(tag) => self.leave(*tag),
            Event::Text(words) if self.hidden == 0 => self.text(words, place),
            Event::Code(words) => self.code(words, place),
            Event::SoftBreak | Event::HardBreak => self.line_end(place),
            Event::InlineHtml(html) if is_break(html) => self.words(" ", place),
            Event::InlineHtml(_) => self.comments(place),
            Event::FootnoteReference(_) => self.opened().has_link = true,
            Event::Text(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn enter(&mut self, tag: &Tag<'_>, place: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open(None),
            Tag::Heading { .. } => {
                let markup = self.markdown.get(place).unwrap_or_default();
                let is_meant = markup.starts_with('#') || markup.trim_end().ends_with('=');
                // Dashes right under a paragraph make it a heading, but are often meant as a rule.
                self.open(is_meant.then_some(Role::Heading));
            }
            Tag::TableCell => self.open(Some(Role::Caption)),
            Tag::BlockQuote(_) => self.contain(Role::Blockquote),
            Tag::Item => self.contain(Role::List),
            Tag::FootnoteDefinition(_) => self.contain(Role::Boilerplate),
            Tag::List(_)
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => self.blocks.close(),
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.blocks.close();
                self.hidden += 1;
            }
            Tag::HtmlBlock => {
                self.blocks.close();
                self.hidden += 1;
                self.comments(place);
            }
            Tag::Emphasis | Tag::Strong => self.emphasis += 1,
            Tag::Image { .. } => {
                self.image += 1;
                self.opened().has_image = true;
            }
            Tag::Link { dest_url, .. } => {
                self.opened().has_link |= typography::has_address(dest_url);
            }
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
        }
    }

    fn leave(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => self.blocks.close(),
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.blocks.close();
                self.roles.pop();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => self.hidden -= 1,
            TagEnd::Emphasis | TagEnd::Strong => self.emphasis -= 1,
            TagEnd::Image => self.image -= 1,
            TagEnd::List(_)
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => {}
        }
    }

    /// Collects the comments of some HTML.
    fn comments(&mut self, place: Range<usize>) {
        let start = self.start + offset(place.start);
        let html = self.markdown.get(place).unwrap_or_default();
        comment::find(html, start, &mut self.comments);
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
        self.words(words.unwrap_or_default(), place);
    }

    /// Writes words in the open block.
    fn words(&mut self, words: &str, place: Range<usize>) {
        self.opened();
        let at = |byte| self.start + offset(byte);
        let file = Span::new(at(place.start), at(place.end));
        let manner = match (self.image, self.emphasis) {
            (0, 0) => Manner::Plain,
            (0, _) => Manner::Emphasized,
            _ => Manner::Description,
        };
        self.blocks.write(words, file, manner);
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
            self.words(c.encode_utf8(&mut [0; 4]), start..start + at.len_utf8());
        }
    }

    /// Turns a line end into a space, or ends an intertitle, which is a line of its own.
    fn line_end(&mut self, place: Range<usize>) {
        let role = self.opened().role;
        if role == Role::List && typography::is_marked_intertitle(self.blocks.words()) {
            self.open(Some(Role::Paragraph));
        } else {
            self.words(" ", place);
        }
    }

    fn contain(&mut self, role: Role) {
        self.blocks.close();
        let footnote = self.roles.last() == Some(&Role::Boilerplate);
        self.roles
            .push(if footnote { Role::Boilerplate } else { role });
    }

    fn open(&mut self, role: Option<Role>) {
        let around = self.roles.last().copied();
        let footnote = around.filter(|&role| role == Role::Boilerplate);
        let role = footnote.or(role).or(around).unwrap_or(Role::Paragraph);
        self.blocks.open(role);
    }

    /// The open block, or a new one: items of a tight list open none before their words.
    fn opened(&mut self) -> &mut OpenBlock {
        if self.blocks.open.is_none() {
            self.open(None);
        }
        self.blocks.open.as_mut().expect("a block was just opened")
    }
}

/// Whether inline HTML is a line break.
fn is_break(html: &str) -> bool {
    html.get(..3)
        .is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
}
