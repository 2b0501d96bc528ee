//! Words between the ends of blocks, as browsers lay them out.

use super::attributes::LinkTarget;
use super::context::{Context, ElementKind, Region, Table};
use super::inline::{Citation, Image, LineEnd, OpenLink, Raised};
use super::page::Page;
use crate::document::blocks::{Blocks, Manner};
use crate::document::model::Role;
use crate::document::{headings, typography};
use crate::text::{Span, offset};

/// The marks written around `<q>`; browsers use those of the language.
const MARKS: (&str, &str) = ("“", "”");

/// Marks that writers put inside `<q>` where a style sheet disables those of browsers.
const OPENING: [char; 6] = ['«', '“', '„', '‹', '‘', '"'];

/// A table cell with this much prose, in bytes, is a column of the page.
const LONG_CELL: usize = 200;

/// Turns words into blocks.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) blocks: Blocks,
    pub(super) page: Page,
    /// The context of the open block.
    context: Context,
    /// How many emphases of this block are open.
    emphasis: u32,
    /// How many descriptions of images are open.
    descriptions: u32,
    /// For each open quotation of this block, whether [`MARKS`] are written around it.
    quotations: Vec<bool>,
    /// Where the mark of a quotation without words starts in the prose.
    mark: Option<usize>,
    raised: Option<Raised>,
    citation: Option<Citation>,
    link: Option<OpenLink>,
    image: Image,
    /// How the line ends after the last words.
    line: LineEnd,
    /// Whether the open block has words outside links.
    has_unlinked: bool,
}

impl Flow {
    pub(super) fn new() -> Self {
        Self {
            blocks: Blocks::new(),
            page: Page::default(),
            context: Context::PAGE,
            emphasis: 0,
            descriptions: 0,
            quotations: Vec::new(),
            mark: None,
            raised: None,
            citation: None,
            link: None,
            image: Image::None,
            line: LineEnd::Open,
            has_unlinked: false,
        }
    }

    /// Starts an article, with its own title and standfirst, and returns its region.
    pub(super) fn article(&mut self, around: Region) -> Region {
        self.blocks.titles_only = true;
        self.page.article(around, self.link.is_some())
    }

    /// Writes characters: bytes of the file as they are, or the character of an entity.
    pub(super) fn text(&mut self, mut words: &str, place: Span, context: Context) {
        if words.len() != place.range().len() {
            if words.starts_with(is_blank) {
                self.space(place);
            } else {
                self.words(words, place, context);
            }
            return;
        }
        let mut start = place.start;
        while !words.is_empty() {
            let blanks = words.len() - words.trim_start_matches(is_blank).len();
            let length = if blanks > 0 { blanks } else { run(words) };
            let (these, rest) = words.split_at(length);
            let end = start + offset(length);
            let place = Span::new(start, end);
            if blanks > 0 {
                self.space(place);
            } else {
                self.words(these, place, context);
            }
            (words, start) = (rest, end);
        }
    }

    /// Breaks the line. After another break, or after a heading in bold, it ends the paragraph.
    ///
    /// Right about « <b>Un avenir incertain</b><br>Le port rouvrira. »; wrong about "<b>Jane Roe</b>
    /// <br>mayor of Norcombe", which becomes two blocks.
    pub(super) fn line_break(&mut self, place: Span) {
        let words = self.blocks.words().trim_end_matches(typography::is_space);
        let is_heading = self.emphasis == 0 && headings::is_heading(words, false);
        let Some(open) = &mut self.blocks.open else {
            return;
        };
        if open.role == Role::Paragraph && open.manner == Manner::Emphasized && is_heading {
            open.role = Role::Heading;
            self.close();
        } else if self.line == LineEnd::Broken {
            self.close();
        } else {
            self.space(place);
            self.line = LineEnd::Broken;
        }
    }

    /// Ends a line that browsers join to the next; a line of dialogue or a signature below it may be a
    /// block all the same.
    ///
    /// Right about "It is shut." above "— Ann Roe"; a sentence that a dash interrupts goes on.
    pub(super) fn soft_break(&mut self, place: Span) {
        self.space(place);
        if self.line == LineEnd::Open {
            self.line = LineEnd::Soft;
        }
    }

    /// Opens an emphasis.
    pub(super) const fn emphasize(&mut self) {
        self.emphasis = self.emphasis.saturating_add(1);
    }

    /// Ends an emphasis.
    pub(super) const fn end_emphasis(&mut self) {
        self.emphasis = self.emphasis.saturating_sub(1);
    }

    /// Opens the description of an image.
    pub(super) const fn describe(&mut self) {
        self.descriptions = self.descriptions.saturating_add(1);
    }

    /// Ends the description of an image.
    pub(super) const fn end_description(&mut self) {
        self.descriptions = self.descriptions.saturating_sub(1);
    }

    /// Whether the open block is a list item that turns out to be an intertitle.
    pub(super) fn is_at_intertitle(&self) -> bool {
        let is_item = self.blocks.open.is_some_and(|open| open.role == Role::List);
        is_item && typography::is_marked_intertitle(self.blocks.words())
    }

    /// Opens a quotation, whose marks browsers write.
    pub(super) fn quote(&mut self, place: Span, context: Context) {
        self.open(context);
        self.mark = Some(self.blocks.prose.characters.len());
        self.write(MARKS.0, place);
        self.quotations.push(true);
    }

    /// Ends a quotation.
    pub(super) fn end_quotation(&mut self, place: Span) {
        self.mark = None;
        if self.quotations.pop() == Some(true) {
            self.write(MARKS.1, place);
        }
    }

    /// Starts superscript words.
    pub(super) fn raise(&mut self) {
        let target = self.link.map(|link| link.target);
        let start = self.blocks.prose.characters.len();
        let is_link = target == Some(LinkTarget::Place);
        self.raised = self.blocks.open.map(|_| Raised { start, is_link });
    }

    /// Ends superscript words, and removes them if they are the mark of a note.
    pub(super) fn lower(&mut self) {
        let (Some(raised), Some(open)) = (self.raised.take(), self.blocks.open) else {
            return;
        };
        let prose = &self.blocks.prose.characters;
        let before = prose.get(open.start..raised.start).unwrap_or_default();
        let words = prose.get(raised.start..).unwrap_or_default();
        if raised.is_note(before, words) {
            self.blocks.prose.truncate(raised.start);
            if raised.is_link {
                self.note();
            }
        }
    }

    /// Starts the name of a work or of whoever is quoted.
    pub(super) fn cite(&mut self) {
        // One that is read from its start is where its block starts.
        self.citation = Some(Citation {
            start: self.blocks.prose.characters.len(),
            end: None,
        });
    }

    /// Ends the name of a work or of whoever is quoted.
    pub(super) fn end_citation(&mut self) {
        if let Some(citation) = &mut self.citation {
            citation.end = Some(self.blocks.prose.characters.len());
        }
    }

    /// Records a mark that links to a note.
    pub(super) fn note(&mut self) {
        if let Some(open) = &mut self.blocks.open {
            open.has_link = true;
        }
    }

    /// Opens a link, or an anchor without a target, at a depth of open elements. It ends an open link.
    pub(super) fn link(&mut self, target: Option<LinkTarget>, depth: usize) {
        self.link = target.map(|target| OpenLink { target, depth });
        if let Some(raised) = &mut self.raised {
            raised.is_link |= target == Some(LinkTarget::Place);
        }
    }

    /// Ends the link.
    pub(super) const fn end_link(&mut self) {
        self.link = None;
    }

    /// Ends the link if the elements around it are closed.
    pub(super) fn leave(&mut self, depth: usize) {
        self.link = self.link.filter(|link| link.depth <= depth);
    }

    /// Records an image.
    pub(super) fn image(&mut self) {
        match &mut self.blocks.open {
            Some(open) => open.has_image = true,
            None => self.image = Image::Here,
        }
    }

    /// Ends a block and everything open in it.
    pub(super) fn end_block(&mut self) {
        self.close();
        self.emphasis = 0;
        self.quotations.clear();
        if self.image == Image::Here {
            self.image = Image::Above;
        }
    }

    /// Opens a block for words if none is open.
    fn open(&mut self, context: Context) {
        if self.blocks.open.is_none() {
            let role = if context.is_furniture {
                Role::Boilerplate
            } else {
                context.role
            };
            let open = self.blocks.open(role);
            open.has_image = self.image == Image::Here;
            open.quotation = context.quotation;
            self.context = context;
        }
        self.line = LineEnd::Open;
    }

    /// Writes words, in a new block if none is open, or if they are a line of dialogue or a list item.
    fn words(&mut self, words: &str, place: Span, context: Context) {
        let starts_block = match self.line {
            LineEnd::Open => false,
            LineEnd::Soft => {
                typography::is_dialogue(words) && typography::ends_sentence(self.blocks.words())
            }
            LineEnd::Broken => {
                typography::is_dialogue(words) || typography::item_mark(words).is_some()
            }
        };
        if starts_block {
            self.close();
        }
        self.open(context);
        if let Some(start) = self.mark.take()
            && words.starts_with(OPENING)
        {
            self.blocks.prose.truncate(start);
            self.quotations.pop();
            self.quotations.push(false);
        }
        self.write(words, place);
    }

    /// Writes one space for any blanks, except at the start of a block.
    fn space(&mut self, place: Span) {
        let words = self.blocks.words();
        if !words.is_empty() && !words.ends_with(' ') {
            self.write(" ", place);
        }
    }

    fn write(&mut self, words: &str, place: Span) {
        let manner = match (self.descriptions, self.emphasis) {
            (0, 0) => Manner::Plain,
            (0, _) => Manner::Emphasized,
            _ => Manner::Description,
        };
        self.blocks.write(words, place, manner);
        match self.link {
            None => self.has_unlinked |= words.contains(char::is_alphanumeric),
            Some(link) if link.target == LinkTarget::Address => self.note(),
            Some(_) => {}
        }
    }

    /// Closes the open block, now that its words are known.
    fn close(&mut self) {
        let all = self.blocks.words();
        let words = all.trim_start_matches(typography::is_space);
        let start = all.len() - words.len();
        let words = words.trim_end_matches(typography::is_space);
        let (length, ends) = (words.len(), typography::ends_sentence(words));
        let mark = typography::item_mark(words);
        let Some(open) = &mut self.blocks.open else {
            return;
        };
        if let Some(mark) = mark.filter(|_| open.role == Role::Paragraph) {
            open.role = Role::List;
            open.start += start + mark;
        }
        let is_linked = !self.has_unlinked;
        let context = self.context;
        if context.table == Table::Cell && open.role == Role::Caption {
            if ends && (context.kind == ElementKind::Paragraph || length >= LONG_CELL) {
                open.role = Role::Paragraph;
            }
        } else if matches!(open.role, Role::Paragraph | Role::List | Role::Note)
            && is_linked
            && open.manner != Manner::Description
        {
            // A block that is all link leads to another story, or to a part of this one.
            open.role = Role::Boilerplate;
        } else if open.manner == Manner::Emphasized && self.image == Image::Above {
            open.has_image = true;
        }
        let is_heading = open.role == Role::Heading;
        let count = self.blocks.done.len();
        self.part_citation();
        self.blocks.close();
        for _ in count..self.blocks.done.len() {
            self.page.block(context, is_heading, is_linked);
        }
        (self.mark, self.raised, self.image) = (None, None, Image::None);
        self.citation = None;
        (self.line, self.has_unlinked) = (LineEnd::Open, false);
    }

    /// Makes a block of its own of a citation that ends a block quotation: it names who is quoted.
    fn part_citation(&mut self) {
        let quoted = self.blocks.open.filter(|open| open.quotation.is_some());
        if let (Some(citation), Some(open)) = (self.citation, quoted)
            && let Some(start) = citation.signature(&self.blocks.prose.characters, open.start)
        {
            self.blocks.split(start, Role::Byline);
        }
    }
}

/// Whether browsers show a sequence of such characters as one space.
const fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// How many bytes precede the first blank that browsers do not show as it is.
fn run(words: &str) -> usize {
    let bytes = words.as_bytes();
    let is_blank = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let mut blanks = (0..bytes.len()).filter(|&at| bytes[at].is_ascii_whitespace());
    let found = blanks.find(|&at| bytes[at] != b' ' || is_blank(at + 1));
    found.unwrap_or(bytes.len())
}
