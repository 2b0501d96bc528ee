//! The open elements, and which of them a tag ends.
//!
//! Every other page omits or crosses tags. This does with them what a browser does, as far as blocks
//! are concerned. No list is ever searched, since a page may open a million elements.

use super::context::Context;
use super::tag::Tag;

/// The open elements, outermost first.
#[derive(Debug)]
pub(super) struct Stack {
    elements: Vec<Element>,
    /// For each tag, the depth of its innermost element, counted from 1; 0 if none is open.
    innermost: [usize; Tag::COUNT],
    /// The depth of the innermost boundary.
    boundary: usize,
}

#[derive(Debug, Clone, Copy)]
struct Element {
    tag: Tag,
    context: Context,
    /// The values of `innermost` and `boundary` outside it.
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
    pub(super) fn top(&self) -> Option<(Tag, Context)> {
        let top = self.elements.last();
        top.map(|element| (element.tag, element.context))
    }

    /// The depth of the innermost element of a tag, counted from 1; 0 if none is open.
    pub(super) const fn innermost(&self, tag: Tag) -> usize {
        self.innermost[tag as usize]
    }

    pub(super) fn push(&mut self, tag: Tag, context: Context) {
        let before = (self.innermost(tag), self.boundary);
        self.elements.push(Element {
            tag,
            context,
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
        reason = "most elements end the same others"
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
                // A paragraph continues after a button that contains another.
                let floor = self.boundary.max(self.innermost(Tag::Button));
                let paragraph = self.outside(Tag::Paragraph, floor);
                paragraph.min(self.left_by_sibling(tag))
            }
        }
    }

    /// How many elements an end tag leaves open; `None` if it ends none.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most elements end in the same way"
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

    /// How many elements remain open when a sibling starts.
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

    /// How many elements are outside the innermost of a tag if that is deeper than `floor`; else how
    /// many are open.
    const fn outside(&self, tag: Tag, floor: usize) -> usize {
        let depth = self.innermost(tag);
        if depth > floor {
            depth - 1
        } else {
            self.elements.len()
        }
    }
}
