//! What the open elements say about the prose in them.

use crate::document::model::Role;
use crate::text::Span;

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    /// An article, by its number.
    Article(u32),
    /// The main part, outside its articles.
    Main,
    /// The page, outside its main part and its articles.
    Page,
    /// A form to fill in, or content hidden from screen readers: a closed window or, on a page saved
    /// while a window was open, everything else.
    Margin,
}

/// What an element is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ElementKind {
    /// The title of a page.
    Title,
    /// A paragraph, or an element used as one.
    Paragraph,
    /// Anything else.
    Other,
}

/// The table around a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// None, or one whose cells have elements of their own.
    None,
    /// One that only arranges things.
    Layout,
    /// A cell of one that holds data, as far as its tags show.
    Cell,
}

/// What the open elements say about the prose in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Context {
    /// The role of blocks.
    pub(super) role: Role,
    /// Whether readers do not see the prose, or are not asked to believe it.
    pub(super) is_hidden: bool,
    /// Whether it is beside the article: all blocks are furniture.
    pub(super) is_furniture: bool,
    /// The innermost element.
    pub(super) kind: ElementKind,
    pub(super) table: Table,
    pub(super) region: Region,
    /// The block quotation around it, by its number.
    pub(super) quotation: Option<u32>,
    /// The value in the markup that names its language.
    pub(super) language: Option<Span>,
}

impl Context {
    /// The context outside all elements.
    pub(super) const PAGE: Self = Self {
        role: Role::Paragraph,
        is_hidden: false,
        is_furniture: false,
        kind: ElementKind::Other,
        table: Table::None,
        region: Region::Page,
        quotation: None,
        language: None,
    };
}
