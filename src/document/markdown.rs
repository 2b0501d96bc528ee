//! Markdown, through pulldown-cmark and its source offsets.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::prose::Prose;
use super::{Block, Comment, Document, FrontMatter, Role, comment, number, typography};
use crate::text::{Span, Text};

/// Reads Markdown as prose.
///
/// Code, HTML and front matter give no prose; footnotes, which name sources, are boilerplate.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let (start, front_matter) = front_matter(text);
    let markdown = text.as_str().get(start as usize..).unwrap_or_default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut reader = Reader::new(markdown, start);
    for (event, place) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.read(&event, place);
    }
    reader.close();
    let Prose { characters, pieces } = reader.prose;
    let mut blocks = reader.blocks;
    typography::find_headings(&characters, &mut blocks);
    Document {
        text,
        prose: Cow::Owned(characters),
        blocks,
        comments: reader.comments,
        front_matter,
        pieces,
    }
}

/// Where the Markdown starts: behind a byte order mark and front matter in `---` or `+++`; and the
/// front matter.
///
/// Left to itself the parser would take any two rules in the middle of an article for front matter.
fn front_matter(text: &Text) -> (u32, Option<FrontMatter>) {
    let first = text.line(0);
    let fence = text.slice(first);
    let bare = fence.strip_prefix('\u{feff}').unwrap_or(fence);
    let start = first.start + number(fence.len() - bare.len());
    let fence = bare.trim_end();
    if fence != "---" && fence != "+++" || text.slice(text.line(1)).trim().is_empty() {
        return (start, None);
    }
    let closing = (1..text.line_count())
        .map(|line| text.line(line))
        .find(|&line| {
            let line = text.slice(line).trim_end();
            line == fence || fence == "---" && line == "..."
        });
    let Some(closing) = closing else {
        return (start, None);
    };
    let front_matter = FrontMatter {
        span: Span::new(first.end, closing.start),
        is_toml: fence == "+++",
    };
    (closing.end, Some(front_matter))
}

/// Prose on its way out of the parser's events.
#[derive(Debug)]
struct Reader<'t> {
    markdown: &'t str,
    /// Where the Markdown starts in the file.
    start: u32,
    prose: Prose,
    blocks: Vec<Block>,
    comments: Vec<Comment>,
    /// What the containers around this place make of a paragraph, innermost last.
    roles: Vec<Role>,
    open: Option<Open>,
    /// Whether all blocks so far are headings.
    titles_only: bool,
    /// How many emphases this place is in.
    emphasis: u32,
    /// How many images' descriptions this place is in.
    image: u32,
    /// How many blocks of code, HTML or metadata this place is in.
    hidden: u32,
}

/// A block that is being read.
#[derive(Debug, Clone, Copy)]
struct Open {
    role: Role,
    /// Where it starts in the prose.
    start: usize,
    has_link: bool,
    has_image: bool,
    words: Words,
}

/// Which words stand in a block outside its images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Words {
    /// None: the prose describes the images.
    None,
    /// Words in emphasis only.
    Emphasized,
    /// Plain words too.
    Plain,
}

impl<'t> Reader<'t> {
    fn new(markdown: &'t str, start: u32) -> Self {
        Self {
            markdown,
            start,
            prose: Prose::default(),
            blocks: Vec::new(),
            comments: Vec::new(),
            roles: Vec::new(),
            open: None,
            titles_only: true,
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
                let source = self.markdown.get(place).unwrap_or_default();
                let meant = source.starts_with('#') || source.trim_end().ends_with('=');
                // Dashes right under a paragraph make it a heading, but may be meant for a rule.
                self.open(meant.then_some(Role::Heading));
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
            | Tag::DefinitionListDefinition => self.close(),
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.close();
                self.hidden += 1;
            }
            Tag::HtmlBlock => {
                self.close();
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
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => self.close(),
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close();
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

    /// Keeps the comments of some HTML.
    fn comments(&mut self, place: Range<usize>) {
        let start = self.start + number(place.start);
        let html = self.markdown.get(place).unwrap_or_default();
        comment::find(html, start, &mut self.comments);
    }

    /// Writes words as they stand, or the character of an entity.
    ///
    /// The few entities of two characters keep the first, so that no two tokens share a place.
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

    /// Writes words in the block that is open.
    fn words(&mut self, words: &str, place: Range<usize>) {
        let outside = self.image == 0;
        let mut open = *self.opened();
        if outside && open.words == Words::None {
            if words.trim().is_empty() {
                return;
            }
            self.prose.truncate(open.start);
            open.words = Words::Emphasized;
        }
        if outside && self.emphasis == 0 && words.contains(char::is_alphanumeric) {
            open.words = Words::Plain;
        }
        if outside || open.words == Words::None {
            let at = |offset| self.start + number(offset);
            let file = Span::new(at(place.start), at(place.end));
            self.prose.push(words, file);
        }
        self.open = Some(open);
    }

    /// Writes inline code, so that the sentence around it stays whole.
    ///
    /// The parser leaves out what stands around the code and, at line ends, inside it.
    fn code(&mut self, words: &str, place: Range<usize>) {
        let source = self.markdown.get(place.clone()).unwrap_or_default();
        let mut source = source.char_indices();
        for c in words.chars() {
            let same = |&(_, at): &(usize, char)| at == c || c == ' ' && matches!(at, '\n' | '\r');
            let Some((offset, at)) = source.find(same) else {
                return;
            };
            let start = place.start + offset;
            self.words(c.encode_utf8(&mut [0; 4]), start..start + at.len_utf8());
        }
    }

    /// Makes a line end a space, except behind an intertitle, which is a line of its own.
    fn line_end(&mut self, place: Range<usize>) {
        let open = *self.opened();
        let line = self.prose.characters.get(open.start..).unwrap_or_default();
        if open.role == Role::List && typography::is_marked_intertitle(line) {
            self.close();
            self.open(Some(Role::Paragraph));
        } else {
            self.words(" ", place);
        }
    }

    fn contain(&mut self, role: Role) {
        self.close();
        let footnote = self.roles.last() == Some(&Role::Boilerplate);
        self.roles
            .push(if footnote { Role::Boilerplate } else { role });
    }

    fn open(&mut self, role: Option<Role>) {
        self.close();
        let around = self.roles.last().copied();
        let footnote = around.filter(|&role| role == Role::Boilerplate);
        let role = footnote.or(role).or(around).unwrap_or(Role::Paragraph);
        self.open = Some(Open {
            role,
            start: self.prose.characters.len(),
            has_link: false,
            has_image: false,
            words: Words::None,
        });
    }

    /// The block that is open; the items of a tight list open none before their words.
    fn opened(&mut self) -> &mut Open {
        if self.open.is_none() {
            self.open(None);
        }
        self.open.as_mut().expect("a block was just opened")
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        let all = self.prose.characters.get(open.start..).unwrap_or_default();
        let words = all.trim_start_matches(typography::is_space);
        let start = open.start + all.len() - words.len();
        let words = words.trim_end_matches(typography::is_space);
        if words.is_empty() {
            self.prose.truncate(open.start);
            return;
        }
        let role = self.role(open, words);
        self.titles_only &= role == Role::Heading;
        self.blocks.push(Block {
            role,
            prose: number(start)..number(start + words.len()),
            has_link: open.has_link || typography::has_address(words),
        });
        self.prose.part();
    }

    /// What a block is for, now that its words are known.
    fn role(&self, open: Open, words: &str) -> Role {
        let emphasized = open.words == Words::Emphasized;
        if matches!(open.role, Role::Boilerplate | Role::Heading) {
            open.role
        } else if open.words == Words::None || open.has_image && emphasized {
            Role::Caption
        } else if open.role == Role::List && typography::is_marked_intertitle(words) {
            Role::Heading
        } else if open.role == Role::Paragraph && emphasized {
            let above = self.blocks.last().map(|block| block.role);
            // The standfirst stands under the title, a caption under its image or table.
            above
                .filter(|&above| {
                    above == Role::Caption || above == Role::Heading && self.titles_only
                })
                .unwrap_or(open.role)
        } else {
            open.role
        }
    }
}

/// Whether inline HTML breaks the line.
fn is_break(html: &str) -> bool {
    html.get(..3)
        .is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
}
