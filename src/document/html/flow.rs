//! Running words between the ends of blocks, as browsers lay them out.

use super::attributes::Link;
use super::page::Page;
use super::stack::{Inside, Kind, Region, Table};
use crate::document::blocks::{Blocks, Words};
use crate::document::{Role, number, typography};
use crate::text::Span;

/// Stand for the marks that browsers set around `<q>`; which they set is for the language to say.
const MARKS: (&str, &str) = ("“", "”");

/// Marks that writers set themselves inside `<q>`, where a style keeps browsers from it.
const OPENING: [char; 6] = ['«', '“', '„', '‹', '‘', '"'];

/// A cell of a table with as much prose, in bytes, is a column of the page.
const LONG_CELL: usize = 200;

/// Words on their way into blocks.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) blocks: Blocks,
    pub(super) page: Page,
    /// Where the open block stands.
    place: Inside,
    /// How many emphases of this block this place is in.
    emphasis: u32,
    /// The quotations of this block that are open, and whether they have marks of ours.
    quotations: Vec<bool>,
    /// Where in the prose the mark of a quotation stands that has no words yet.
    mark: Option<usize>,
    /// Where raised words start in the prose, and whether they lead to a note.
    raised: Option<(usize, bool)>,
    link: Option<Linked>,
    image: Image,
    /// Whether the line was broken behind the last words.
    is_broken: bool,
    /// Whether the open block has words outside links.
    has_unlinked: bool,
}

/// A link that is open.
#[derive(Debug, Clone, Copy)]
struct Linked {
    leads: Link,
    /// How many elements are open around it; it ends with them at the latest.
    depth: usize,
}

/// Where the last image stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Image {
    /// Nowhere near.
    None,
    /// In this block, above its words.
    Here,
    /// Alone, right above this block.
    Above,
}

impl Flow {
    pub(super) fn new() -> Self {
        Self {
            blocks: Blocks::new(),
            page: Page::default(),
            place: Inside::PAGE,
            emphasis: 0,
            quotations: Vec::new(),
            mark: None,
            raised: None,
            link: None,
            image: Image::None,
            is_broken: false,
            has_unlinked: false,
        }
    }

    /// Starts an article in a part of the page, with its own title and standfirst: its part.
    pub(super) fn article(&mut self, around: Region) -> Region {
        self.blocks.titles_only = true;
        self.page.article(around, self.link.is_some())
    }

    /// Takes in characters: bytes of the file as they stand there, or one that stands for them.
    pub(super) fn text(&mut self, mut words: &str, place: Span, inside: Inside) {
        if words.len() != place.range().len() {
            if words.starts_with(is_blank) {
                self.space(place);
            } else {
                self.words(words, place, inside);
            }
            return;
        }
        let mut start = place.start;
        while !words.is_empty() {
            let blanks = words.len() - words.trim_start_matches(is_blank).len();
            let length = if blanks > 0 { blanks } else { run(words) };
            let (these, rest) = words.split_at(length);
            let end = start + number(length);
            let place = Span::new(start, end);
            if blanks > 0 {
                self.space(place);
            } else {
                self.words(these, place, inside);
            }
            (words, start) = (rest, end);
        }
    }

    /// Breaks the line; a second time, or behind a heading in bold, ends the paragraph.
    ///
    /// Right about « <b>Un avenir incertain</b><br>Le port rouvrira. »; wrong about "<b>Jane Roe</b>
    /// <br>mayor of Norcombe", of which two blocks are made.
    pub(super) fn line_break(&mut self, place: Span) {
        let words = self.blocks.words().trim_end_matches(typography::is_space);
        let is_heading = self.emphasis == 0 && typography::is_heading(words, false);
        let Some(open) = &mut self.blocks.open else {
            return;
        };
        if open.role == Role::Paragraph && open.words == Words::Emphasized && is_heading {
            open.role = Role::Heading;
            self.close();
        } else if self.is_broken {
            self.close();
        } else {
            self.space(place);
            self.is_broken = true;
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

    /// Opens a quotation, whose marks browsers set.
    pub(super) fn quote(&mut self, place: Span, inside: Inside) {
        self.open(inside);
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

    /// Raises the words that follow.
    pub(super) fn raise(&mut self) {
        let leads = self.link.is_some_and(|link| link.leads == Link::Place);
        let start = self.blocks.prose.characters.len();
        self.raised = self.blocks.open.map(|_| (start, leads));
    }

    /// Ends raised words, which are none when they lead to a note.
    pub(super) fn lower(&mut self) {
        if let Some((start, true)) = self.raised.take() {
            self.blocks.prose.truncate(start);
            self.note();
        }
    }

    /// Takes in a mark that leads to a note.
    pub(super) fn note(&mut self) {
        if let Some(open) = &mut self.blocks.open {
            open.has_link = true;
        }
    }

    /// Opens a link, or an anchor that leads nowhere, in so many elements. A link that is still open
    /// ends there.
    pub(super) fn link(&mut self, leads: Option<Link>, depth: usize) {
        self.link = leads.map(|leads| Linked { leads, depth });
        if let Some((_, leads_to_note)) = &mut self.raised {
            *leads_to_note |= leads == Some(Link::Place);
        }
    }

    /// Ends the link.
    pub(super) const fn end_link(&mut self) {
        self.link = None;
    }

    /// Ends what was opened in elements that are no longer open.
    pub(super) fn leave(&mut self, depth: usize) {
        self.link = self.link.filter(|link| link.depth <= depth);
    }

    /// Takes in an image.
    pub(super) fn image(&mut self) {
        match &mut self.blocks.open {
            Some(open) => open.has_image = true,
            None => self.image = Image::Here,
        }
    }

    /// Ends a block and all that is open in it.
    pub(super) fn end_block(&mut self) {
        self.close();
        self.emphasis = 0;
        self.quotations.clear();
        if self.image == Image::Here {
            self.image = Image::Above;
        }
    }

    /// Opens a block if none is open, for words to be written in.
    fn open(&mut self, inside: Inside) {
        if self.blocks.open.is_none() {
            let role = if inside.is_furniture {
                Role::Boilerplate
            } else {
                inside.role
            };
            self.blocks.open(role).has_image = self.image == Image::Here;
            self.place = inside;
        }
        self.is_broken = false;
    }

    /// Writes words, in a new block if none is open, or if they are a line of dialogue or an item.
    fn words(&mut self, words: &str, place: Span, inside: Inside) {
        if self.is_broken && (typography::is_dialogue(words) || typography::item(words).is_some()) {
            self.close();
        }
        self.open(inside);
        if let Some(start) = self.mark.take()
            && words.starts_with(OPENING)
        {
            self.blocks.prose.truncate(start);
            self.quotations.pop();
            self.quotations.push(false);
        }
        self.write(words, place);
    }

    /// Writes the blank that blanks in a row come to; none at the start of a block.
    fn space(&mut self, place: Span) {
        let words = self.blocks.words();
        if !words.is_empty() && !words.ends_with(' ') {
            self.write(" ", place);
        }
    }

    fn write(&mut self, words: &str, place: Span) {
        let manner = if self.emphasis > 0 {
            Words::Emphasized
        } else {
            Words::Plain
        };
        self.blocks.write(words, place, manner);
        match self.link {
            None => self.has_unlinked |= words.contains(char::is_alphanumeric),
            Some(link) if link.leads == Link::Address => self.note(),
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
        let item = typography::item(words);
        let Some(open) = &mut self.blocks.open else {
            return;
        };
        if let Some(mark) = item.filter(|_| open.role == Role::Paragraph) {
            open.role = Role::List;
            open.start += start + mark;
        }
        let is_linked = !self.has_unlinked;
        let place = self.place;
        if place.table == Table::Cell && open.role == Role::Caption {
            if ends && (place.kind == Kind::Paragraph || length >= LONG_CELL) {
                open.role = Role::Paragraph;
            }
        } else if matches!(open.role, Role::Paragraph | Role::List) && is_linked {
            // What is a link from end to end leads to another story, or to a part of this one.
            open.role = Role::Boilerplate;
        } else if open.words == Words::Emphasized && self.image == Image::Above {
            open.has_image = true;
        }
        let is_heading = open.role == Role::Heading;
        let count = self.blocks.done.len();
        self.blocks.close();
        if self.blocks.done.len() > count {
            self.page.block(place, is_heading, is_linked);
        }
        (self.mark, self.raised, self.image) = (None, None, Image::None);
        (self.is_broken, self.has_unlinked) = (false, false);
    }
}

/// Whether browsers make one blank of such characters in a row.
const fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// How many bytes there are up to a blank that browsers do not show as it stands.
fn run(words: &str) -> usize {
    let bytes = words.as_bytes();
    let is_blank = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let mut blanks = (0..bytes.len()).filter(|&at| bytes[at].is_ascii_whitespace());
    let found = blanks.find(|&at| bytes[at] != b' ' || is_blank(at + 1));
    found.unwrap_or(bytes.len())
}
