//! Markdown, through pulldown-cmark and its source offsets.
//!
//! Code, HTML, front matter and pictures are left alone; emphasis, links, entities and escapes are
//! undone, each run of prose keeping its place in the file.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Block, Document, Piece, Role};
use crate::text::{Span, Text};

/// No entity stands for more scalar values.
const LONGEST_ENTITY: usize = 2;

/// Reads Markdown as prose.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let all = text.as_str();
    let bare = all.strip_prefix('\u{feff}').unwrap_or(all);
    let mut reader = Reader {
        source: bare,
        shift: all.len() - bare.len(),
        ..Reader::default()
    };
    for (event, range) in Parser::new_ext(bare, options).into_offset_iter() {
        reader.event(event, range);
    }
    reader.close();
    Document {
        text,
        prose: Cow::Owned(reader.prose),
        blocks: reader.blocks,
        pieces: reader.pieces,
    }
}

/// A document in the making.
#[derive(Debug, Default)]
struct Reader<'t> {
    source: &'t str,
    /// Bytes of the file before the source: a byte order mark.
    shift: usize,
    prose: String,
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
    /// Where the block that is being read starts.
    start: usize,
    /// Whether the block that is being read has a link or a footnote.
    has_link: bool,
    /// Whether all of it is emphasized so far.
    emphasized: bool,
    emphasis: usize,
    heading: usize,
    list: usize,
    quote: usize,
    cell: usize,
    footnote: usize,
    /// How many enclosing elements hold no prose.
    skipped: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.skipped == 0 => self.text(&text, range),
            Event::SoftBreak | Event::HardBreak if self.skipped == 0 => self.text(" ", range),
            Event::FootnoteReference(_) => self.has_link = true,
            Event::Rule => self.close(),
            Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        if is_inline(tag.to_end()) {
            self.emphasis += usize::from(matches!(tag, Tag::Emphasis | Tag::Strong));
            self.skipped += usize::from(matches!(tag, Tag::Image { .. }));
        } else {
            self.close();
            self.enter(tag);
        }
        if let Tag::Link { dest_url, .. } = tag {
            self.has_link |= dest_url.starts_with("http://") || dest_url.starts_with("https://");
        }
    }

    fn enter(&mut self, block: &Tag<'_>) {
        match block {
            Tag::Heading { .. } => self.heading += 1,
            Tag::List(_) => self.list += 1,
            Tag::BlockQuote(_) => self.quote += 1,
            Tag::Table(_) => self.cell += 1,
            Tag::FootnoteDefinition(_) => self.footnote += 1,
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.skipped += 1,
            Tag::Paragraph
            | Tag::Item
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if is_inline(tag) {
            self.emphasis -= usize::from(matches!(tag, TagEnd::Emphasis | TagEnd::Strong));
            self.skipped -= usize::from(tag == TagEnd::Image);
        } else {
            self.close();
            self.leave(tag);
        }
    }

    fn leave(&mut self, block: TagEnd) {
        match block {
            TagEnd::Heading(_) => self.heading -= 1,
            TagEnd::List(_) => self.list -= 1,
            TagEnd::BlockQuote(_) => self.quote -= 1,
            TagEnd::Table => self.cell -= 1,
            TagEnd::FootnoteDefinition => self.footnote -= 1,
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => self.skipped -= 1,
            TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => {}
        }
    }

    /// Adds a run of prose that stands for some bytes of the file.
    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.prose.len() == self.start {
            self.emphasized = true;
        }
        self.emphasized &= self.emphasis > 0 || text.trim().is_empty();
        // Code keeps its words and loses its marks; its line ends read as spaces.
        let whole = self.source.get(range.clone()).unwrap_or_default();
        let inner = whole
            .find(text)
            .or_else(|| whole.replace('\n', " ").find(text));
        let (text, range) = match inner.filter(|_| !text.is_empty()) {
            Some(at) => (text, range.start + at..range.start + at + text.len()),
            None if text.chars().count() > LONGEST_ENTITY => (" ", range),
            None => (text, range),
        };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.pieces.push(Piece {
            prose: number(self.prose.len()),
            file: Span::new(
                number(range.start + self.shift),
                number(range.end + self.shift),
            ),
            length: number(text.len()),
        });
        self.prose.push_str(text);
    }

    /// Ends the block that is being read, if there is anything in it.
    fn close(&mut self) {
        let block = self.prose.get(self.start..).unwrap_or_default();
        let empty = block.trim().is_empty();
        let range = self.start..self.prose.len();
        let standfirst = self.emphasized
            && self
                .blocks
                .last()
                .is_some_and(|before| before.role == Role::Heading);
        if !empty {
            let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let role = self.role(standfirst);
            self.blocks.push(Block {
                role,
                prose: number(range.start)..number(range.end),
                has_link: self.has_link,
            });
        }
        if self.prose.len() > self.start {
            let at = u32::try_from(self.prose.len()).unwrap_or(u32::MAX);
            let file = self.pieces.last().map_or(0, |piece| piece.file.end);
            self.pieces.push(Piece {
                prose: at,
                file: Span::new(file, file),
                length: 2,
            });
            self.prose.push_str("\n\n");
        }
        self.start = self.prose.len();
        self.has_link = false;
    }

    fn role(&self, standfirst: bool) -> Role {
        if self.footnote > 0 {
            Role::Boilerplate
        } else if self.cell > 0 {
            Role::Caption
        } else if self.heading > 0 || standfirst {
            Role::Heading
        } else if self.quote > 0 {
            Role::Blockquote
        } else if self.list > 0 {
            Role::List
        } else {
            Role::Paragraph
        }
    }
}

/// Whether an element stands inside a line of prose.
fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
