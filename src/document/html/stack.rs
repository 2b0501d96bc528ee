//! The elements that are open, and which a tag ends.
//!
//! Tags are left out and crossed in every other page. What follows is what a browser makes of them,
//! as far as blocks go. No list is ever searched, for a page may open a million elements.

use super::tag::Tag;
use crate::document::Role;
use crate::text::Span;

/// The part of a page that something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    /// An article, by its number.
    Article(u32),
    /// The main part, outside its articles.
    Main,
    /// The page, outside its main part and its articles.
    Page,
    /// A form to fill in, or what is hidden from those who have the page read to them: a window that
    /// is not open, or, in a page that was saved while one was, all the rest.
    Margin,
}

/// What an element is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The title of a page.
    Title,
    /// A paragraph, or what stands for one.
    Paragraph,
    /// Anything else.
    Other,
}

/// The table that something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// None, or one whose cells say themselves what they hold.
    None,
    /// One that only puts things side by side.
    Layout,
    /// A cell of one that holds data, as far as its tags tell.
    Cell,
}

/// What an element makes of what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Inside {
    /// What its blocks are for.
    pub(super) role: Role,
    /// Whether readers do not see it, or are not asked to believe it.
    pub(super) is_hidden: bool,
    /// Whether it stands beside the article: all blocks are furniture.
    pub(super) is_furniture: bool,
    pub(super) kind: Kind,
    pub(super) table: Table,
    pub(super) region: Region,
    /// Where the markup names its language, if it does.
    pub(super) language: Option<Span>,
}

impl Inside {
    /// What holds outside all elements.
    pub(super) const PAGE: Self = Self {
        role: Role::Paragraph,
        is_hidden: false,
        is_furniture: false,
        kind: Kind::Other,
        table: Table::None,
        region: Region::Page,
        language: None,
    };
}

/// The elements that are open, outermost first.
#[derive(Debug)]
pub(super) struct Stack {
    elements: Vec<Element>,
    /// For each tag, how deep its innermost element is, counted from 1; 0 when none is open.
    innermost: [usize; Tag::COUNT],
    /// The same of the innermost boundary.
    boundary: usize,
}

#[derive(Debug, Clone, Copy)]
struct Element {
    tag: Tag,
    inside: Inside,
    /// What `innermost` and `boundary` were before it.
    before: (usize, usize),
}

impl Stack {
    pub(super) const fn new() -> Self {
        Self {
            elements: Vec::new(),
            innermost: [0; Tag::COUNT],
            boundary: 0,
        }
    }

    /// How many elements are open.
    pub(super) const fn depth(&self) -> usize {
        self.elements.len()
    }

    /// The innermost element.
    pub(super) fn top(&self) -> Option<(Tag, Inside)> {
        let top = self.elements.last();
        top.map(|element| (element.tag, element.inside))
    }

    /// How deep the innermost element of a tag is, counted from 1; 0 when none is open.
    pub(super) const fn innermost(&self, tag: Tag) -> usize {
        self.innermost[tag as usize]
    }

    pub(super) fn push(&mut self, tag: Tag, inside: Inside) {
        let before = (self.innermost(tag), self.boundary);
        self.elements.push(Element {
            tag,
            inside,
            before,
        });
        self.innermost[tag as usize] = self.depth();
        if tag.is_boundary() {
            self.boundary = self.depth();
        }
    }

    /// Ends the innermost element.
    pub(super) fn pop(&mut self) {
        if let Some(element) = self.elements.pop() {
            (self.innermost[element.tag as usize], self.boundary) = element.before;
        }
    }

    /// How many elements a start tag leaves open.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most elements end what any other ends"
    )]
    pub(super) fn left_by_start(&self, tag: Tag) -> usize {
        let all = self.depth();
        let table = self.innermost(Tag::Table);
        match tag {
            Tag::Row | Tag::TableCaption if table > 0 => table,
            Tag::Cell if table > 0 => table.max(self.innermost(Tag::Row)),
            Tag::Button => self.outside(Tag::Button, 0),
            _ if !tag.is_block() => all,
            _ => {
                // A paragraph goes on behind a button that holds another.
                let floor = self.boundary.max(self.innermost(Tag::Button));
                let paragraph = self.outside(Tag::Paragraph, floor);
                paragraph.min(self.left_by_sibling(tag))
            }
        }
    }

    /// How many elements an end tag leaves open; none when it ends nothing.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most elements end where any other ends"
    )]
    pub(super) fn left_by_end(&self, tag: Tag) -> Option<usize> {
        let floor = match tag {
            Tag::Row | Tag::Cell | Tag::TableCaption => self.innermost(Tag::Table),
            Tag::Item => self.boundary.max(self.innermost(Tag::List)),
            Tag::Paragraph => self.boundary.max(self.innermost(Tag::Button)),
            _ if tag.is_block() && tag != Tag::Table => self.boundary,
            _ => 0,
        };
        let depth = self.innermost(tag);
        (depth > 0 && depth >= floor).then(|| depth - 1)
    }

    /// How many elements stay open when another of the same list starts.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most elements end no sibling"
    )]
    fn left_by_sibling(&self, tag: Tag) -> usize {
        let floor = |list| self.boundary.max(self.innermost(list));
        match tag {
            Tag::Item => self.outside(Tag::Item, floor(Tag::List)),
            Tag::Term | Tag::Definition => {
                let floor = floor(Tag::Terms);
                let term = self.outside(Tag::Term, floor);
                term.min(self.outside(Tag::Definition, floor))
            }
            Tag::Heading => match self.top() {
                Some((Tag::Heading, _)) => self.depth() - 1,
                _ => self.depth(),
            },
            _ => self.depth(),
        }
    }

    /// How many elements stand outside the innermost of a tag, when it is deeper than `floor`; all
    /// that are open when it is not.
    const fn outside(&self, tag: Tag, floor: usize) -> usize {
        let depth = self.innermost(tag);
        if depth > floor {
            depth - 1
        } else {
            self.elements.len()
        }
    }
}
